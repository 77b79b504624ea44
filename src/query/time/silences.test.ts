import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { arbitraryQuestion, tablesOf, tablesOfEvents } from "../arbitraryTables.node.ts";
import { noFilter } from "../filter/filter.ts";
import { createMaskCache, passesFilters } from "../filter/filterMask.ts";
import { silencesBetween, silencesWithin } from "./silences.ts";
import { storyExtent } from "./storyExtent.ts";

const rejectsOf = (tables: Tables) => createMaskCache(tables).mask(noFilter, null);
const day = (iso: string): number => parseIsoDay(iso) ?? expect.fail(`no day: ${iso}`);

/** The silences between events on these EDTF dates, with the margins of 10 days at both ends. */
function silencesOf(...dates: string[]) {
  const tables = tablesOfEvents(dates.map((date) => ({ date })));
  return silencesBetween(tables, rejectsOf(tables)).map(({ start, end }) => [start - 10, end + 10]);
}

describe("a silence", () => {
  test("is sixty days and more between two events, whatever their order in the file", () => {
    expect(silencesOf("2019-05-01", "2019-01-01")).toEqual([[day("2019-01-02"), day("2019-05-01")]]);
    expect(silencesOf("2019-01-01", "2019-03-02")).toEqual([]);
  });

  test("is none while an event goes on, nor where one may have happened", () => {
    expect(silencesOf("2019-01-01/2019-12-31", "2019-02-01", "2020-01-15")).toEqual([]);
    expect(silencesOf("2019", "2019-12-31")).toEqual([]);
    expect(silencesOf("2019-01-01", "../2019-12-31")).toEqual([]);
    expect(silencesOf("2019-01-01/..", "2019-12-31")).toEqual([]);
    expect(silencesOf("2019-01-01/..", "2019-02-01", "2019-12-31")).toEqual([]);
  });

  test("holds no event that passes the filters, and those that do not pass do not break it", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ story, filter, window }) => {
        const tables = tablesOf(story);
        const mask = createMaskCache(tables).mask(filter, window);
        const passing = story.events.filter((_, row) => passesFilters(mask, row));
        for (const { start, end } of silencesBetween(tables, mask)) {
          expect(end - start).toBeGreaterThanOrEqual(40);
          expect(passing.filter(({ first, last }) => last >= start && first < end)).toEqual([]);
          expect(passing.some(({ last }) => last < start)).toBe(true);
          expect(passing.some(({ first }) => first >= end)).toBe(true);
        }
      }),
    );
  });
});

test("those of a span lie inside it and take a good part of it", () => {
  const all = [
    { start: 100, end: 200 },
    { start: 300, end: 340 },
  ];
  expect(silencesWithin(all, { start: 0, end: 400 })).toEqual(all);
  expect(silencesWithin(all, { start: 0, end: 1000 })).toEqual([all[0]]);
  expect(silencesWithin(all, { start: 150, end: 400 })).toEqual([all[1]]);
});

test("of a long story whose silences are each a small part of it, folding takes a good part away", () => {
  const span = storyExtent(affairTables);
  const folded = silencesWithin(silencesBetween(affairTables, rejectsOf(affairTables)), span);
  const days = folded.reduce((sum, { start, end }) => sum + end - start, 0);
  expect(days / (span.end - span.start)).toBeGreaterThan(0.3);
  expect(folded).toEqual(folded.toSorted((a, b) => a.start - b.start));
});
