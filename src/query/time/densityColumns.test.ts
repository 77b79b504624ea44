import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOfSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { arbitraryDay, arbitraryQuestion, failures, tablesOf } from "../arbitraryTables.node.ts";
import { createMaskCache, passesFilters } from "../filter/filterMask.ts";
import { createDensity, type DensityParts } from "./densityColumns.ts";

const arbitraryView = fc.record({
  span: fc
    .tuple(
      arbitraryDay,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 2, max: 9000, noNaN: true }),
    )
    .map(([day, share, length]) => ({ start: day + share, end: day + share + length })),
  width: fc.integer({ min: 1, max: 300 }),
  columnWidth: fc.integer({ min: 1, max: 7 }),
});

const arbitraryDensity = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const density = createDensity(tables, createMaskCache(tables).mask(filter, window));
  const passing = story.events.filter((event) => failures(story, event, filter, null).length === 0);
  return { story, density, passing, filter };
});

test("an event lies in the column of the middle of its first day", () => {
  fc.assert(
    fc.property(
      arbitraryDensity,
      arbitraryView,
      ({ story, density, passing }, { span, width, columnWidth }) => {
        const { counts } = density.columns(span, width, columnWidth);
        const columns = Math.ceil(width / columnWidth);
        const daysPerColumn = ((span.end - span.start) * columnWidth) / width;
        const edgeOf = (column: number) =>
          column === columns ? span.end : span.start + column * daysPerColumn;
        const expected = new Float64Array(columns * story.kinds);
        for (const { first, kind } of passing) {
          for (let column = 0; column < columns; column++) {
            const inside = first + 0.5 >= edgeOf(column) && first + 0.5 < edgeOf(column + 1);
            const place = column * story.kinds + kind;
            if (inside) expected[place] = at(expected, place) + 1;
          }
        }
        expect(counts).toEqual(expected);
      },
    ),
  );
});

test("columns and what reaches in from before add up, by kind, to the events in the window of the span", () => {
  fc.assert(
    fc.property(arbitraryDensity, arbitraryView, ({ story, density, passing, filter }, view) => {
      const { counts, before } = density.columns(view.span, view.width, view.columnWidth);
      const window = daysOfSpan(view.span);
      const shown = passing.filter((event) => failures(story, event, filter, window).length === 0);
      for (let kind = 0; kind < story.kinds; kind++) {
        const inColumns = counts.filter((_, place) => place % story.kinds === kind);
        const sum = inColumns.reduce((total, count) => total + count, at(before, kind));
        expect(sum).toBe(shown.filter((event) => event.kind === kind).length);
      }
    }),
  );
});

test("many events in few columns are counted as few in many are", () => {
  const days = Array.from({ length: 300 }, (_, place) => 18_000 + Math.floor((place * place) / 900));
  const tables = tablesOf({
    kinds: 1,
    sources: 0,
    actors: [],
    events: days.map((first) => ({
      first,
      last: first,
      kind: 0,
      status: 0,
      prominence: 3,
      contested: false,
      actors: [],
      sources: [],
      actions: [],
      headline: "One of many",
    })),
  });
  const density = createDensity(tables, new Uint32Array(days.length));
  const span = { start: 18_000, end: 18_100 };
  const coarse = density.columns(span, 4, 1).counts;
  const fine = density.columns(span, 400, 1).counts;
  const summed = [0, 100, 200, 300].map((from) =>
    fine.subarray(from, from + 100).reduce((sum, count) => sum + count, 0),
  );
  expect([...coarse]).toEqual(summed);
  expect(summed.reduce((sum, count) => sum + count, 0)).toBe(days.length);
});

test("lanes and kinds add up to what there is without lanes, and a measure to its numbers above zero", () => {
  fc.assert(
    fc.property(arbitraryQuestion, arbitraryView, fc.nat(3), ({ story, filter }, view, lanes) => {
      const tables = tablesOf(story);
      const mask = createMaskCache(tables).mask(filter, null);
      const laneOf = Uint16Array.from(story.events, (_, row) => row % (lanes + 1));
      const numbers = Float64Array.from(story.events, (_, row) =>
        row % 5 === 0 ? Number.NaN : (row % 7) - 1,
      );
      const columnsOf = (parts: DensityParts) =>
        createDensity(tables, mask, parts).columns(view.span, view.width, view.columnWidth);
      const sum = (list: Float64Array) => list.reduce((all, one) => all + one, 0);
      const plain = columnsOf({});
      const parted = columnsOf({ lanes: { laneOf, count: lanes + 1 } });
      expect(parted.counts.length).toBe(plain.counts.length * (lanes + 1));
      expect([sum(parted.counts), sum(parted.before)]).toEqual([sum(plain.counts), sum(plain.before)]);
      expect(sum(columnsOf({ oneKind: true }).counts)).toBe(sum(plain.counts));
      const measured = columnsOf({ numbers });
      const held = story.events.flatMap(({ first }, row) => {
        const inside = first + 0.5 >= view.span.start && first + 0.5 < view.span.end;
        return inside && passesFilters(mask, row) ? [Math.max(0, numbers[row] || 0)] : [];
      });
      expect(sum(measured.counts)).toBe(held.reduce((all, one) => all + one, 0));
    }),
  );
});
