import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { dayFromCivil, isoDay } from "../../model/dates/calendar.ts";
import { daysOfSpan, lengthOfSpan } from "../../model/dates/timeSpan.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { arbitraryQuestion, tablesOf } from "../../query/arbitraryTables.node.ts";
import { createMaskCache, type FilterMask, passesFilters } from "../../query/filter/filterMask.ts";
import { kindHues, kindsInOrder } from "../../query/kindsAndLanes.ts";
import { storyDays, storyExtent } from "../../query/time/storyExtent.ts";
import { binUnitFor, timeBins } from "../../query/time/timeBins.ts";
import { english } from "../../words/words.ts";
import { buildOverviewScene, OVERVIEW } from "./overviewScene.ts";
import { LAYOUT } from "./timelineScene.ts";

const measure = (text: string) => text.length * 7;

function overviewOf(
  tables: Tables,
  mask: FilterMask,
  width: number,
  brush: { readonly windowStart?: number; readonly windowEnd?: number } = {},
) {
  const limits = storyExtent(tables);
  const bins = timeBins(tables, mask, daysOfSpan(limits), binUnitFor(lengthOfSpan(limits), width));
  const hues = kindHues(tables);
  const size = { width, height: 84 };
  return {
    bins,
    hues,
    scene: buildOverviewScene({
      ...{ bins, hues, limits, size, measure, ...brush },
      order: kindsInOrder(tables),
      days: storyDays(tables),
      ...{ left: LAYOUT.inset, right: width - LAYOUT.inset },
      words: english,
    }),
  };
}
/** The height of the highest possible bar. */
const ROOM = 84 - OVERVIEW.axisHeight - OVERVIEW.padding;

const arbitraryOverview = fc
  .tuple(arbitraryQuestion, fc.integer({ min: 300, max: 1600 }))
  .map(([{ story, filter, window }, width]) => {
    const tables = tablesOf(story);
    const mask = createMaskCache(tables).mask(filter, window);
    return { mask, ...overviewOf(tables, mask, width) };
  });
/** A story with `many` events on one day, and `few` on each of a hundred days before. */
const crowded = (many: number, few = 1) => {
  const event = (index: number, date: string) => ({
    id: `event-${index}`,
    date,
    headline: "It happened",
    kind: "kind",
    status: "confirmed" as const,
  });
  const events = [
    ...Array.from({ length: many }, (_, index) => event(index, "2019-05-01")),
    ...Array.from({ length: 100 * few }, (_, index) =>
      event(many + index, isoDay(dayFromCivil(2019, 1, 1 + (index % 100)))),
    ),
  ];
  const kinds = [{ id: "kind", label: "Kind" }];
  return buildTables({ title: "A story", kinds, sources: [], actors: [], events }, "story");
};

test("the note stands on no edge of the window, which would strike it through", () => {
  const nothing = new Uint32Array(affairTables.events.count);
  let notes = 0;
  for (const width of [390, 744, 820, 1200])
    for (let month = 0; month < 24; month++) {
      const windowStart = dayFromCivil(2019, 1 + (month % 11), 10);
      const windowEnd = windowStart + 30 * (1 + month);
      const { scene } = overviewOf(affairTables, nothing, width, { windowStart, windowEnd });
      if (!scene.note) continue;
      notes++;
      const { text, x } = scene.note;
      for (const edge of [windowStart, windowEnd].map((day) => scene.scale.xOf(day)))
        expect(edge < x - 4 || edge > x + measure(text) + 4, `${width} ${month}`).toBe(true);
    }
  expect(notes).toBeGreaterThan(60);
});

describe("the overview is linear", () => {
  test("one event is one square of three pixels where all of them fit, and no note is needed", () => {
    fc.assert(
      fc.property(arbitraryOverview, ({ scene, mask }) => {
        fc.pre(scene.note === null);
        const passing = [...mask.keys()].filter((row) => passesFilters(mask, row));
        expect(scene.bars).toHaveLength(passing.length);
        for (const { width, height } of scene.bars) expect([width, height]).toEqual([3, 3]);
        expect(new Set(scene.bars.map(({ x, y }) => `${x} ${y}`)).size).toBe(scene.bars.length);
      }),
    );
  });

  test("else heights are as the counts, and the highest says its time and its count", () => {
    const tables = crowded(500);
    const { scene, bins } = overviewOf(tables, new Uint32Array(tables.events.count), 800);
    const most = Math.max(...bins.counts);
    expect(most).toBeGreaterThanOrEqual(500);
    expect(scene.note?.text).toBe(`1 May 2019: ${most} events`);
    const counts = [...bins.counts].filter((count) => count > 0);
    for (const [index, { height }] of scene.bars.entries()) {
      expect(height).toBeCloseTo((item(counts, index) / most) * ROOM, 6);
    }
  });

  test("the note stands beside the highest bar, over none", () => {
    const tables = crowded(500);
    const { scene } = overviewOf(tables, new Uint32Array(tables.events.count), 800);
    const { x = 0, text = "" } = scene.note ?? {};
    const over = scene.bars.filter((bar) => bar.x < x + measure(text) && bar.x + bar.width > x);
    expect(Math.min(84, ...over.map(({ y }) => y))).toBeGreaterThan(20);
    const highest = scene.bars.reduce((one, other) => (other.height > one.height ? other : one));
    const gaps = [x - highest.x - highest.width, highest.x - x - measure(text)];
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...gaps)).toBeLessThan(12);
  });

  test("the note never leaves the picture; a narrow one says the count alone", () => {
    const mask = new Uint32Array(affairTables.events.count);
    const notes = [240, 300, 400, 600].map((width) => {
      const { note } = overviewOf(affairTables, mask, width).scene;
      if (!note) return expect.fail(`no note at ${width} px`);
      expect(note.x).toBeGreaterThanOrEqual(LAYOUT.inset);
      expect(note.x + measure(note.text)).toBeLessThanOrEqual(width - LAYOUT.inset);
      return note.text;
    });
    expect(notes[0]).toMatch(/^\d+ events$/);
    expect(notes.at(-1)).toMatch(/: \d+ events$/);
  });

  test("no word stands over a bar: what has no room between high ones is left out", () => {
    const tables = crowded(500, 480);
    const { scene } = overviewOf(tables, new Uint32Array(tables.events.count), 800);
    expect(scene.note?.text).toBe("500 events");
  });

  test("everything stands on the floor, under the top, within the inset", () => {
    fc.assert(
      fc.property(arbitraryOverview, ({ scene }) => {
        for (const { x, y, width, height } of scene.bars) {
          expect(y).toBeGreaterThanOrEqual(OVERVIEW.padding - 1e-6);
          expect(y + height).toBeLessThanOrEqual(84 - OVERVIEW.axisHeight + 1e-6);
          expect(x + width).toBeLessThanOrEqual(scene.size.width);
          expect(x).toBeGreaterThanOrEqual(0);
        }
        expect(scene.scale.xOf(scene.scale.span.start)).toBe(LAYOUT.inset);
        expect(scene.scale.xOf(scene.scale.span.end)).toBeCloseTo(scene.size.width - LAYOUT.inset, 6);
      }),
    );
  });

  test("a label of a year is whole or left out", () => {
    fc.assert(
      fc.property(arbitraryOverview, ({ scene }) => {
        for (const { label, labelX } of scene.ticks) {
          if (label !== "") expect(labelX + measure(label)).toBeLessThanOrEqual(scene.scale.right + 1e-6);
        }
      }),
    );
  });
});

test("the affair has bars of months and every year below", () => {
  const { scene } = overviewOf(affairTables, new Uint32Array(affairTables.events.count), 1200);
  const years = scene.ticks
    .map(({ label }) => label)
    .filter((label) => label !== "")
    .map(Number);
  expect(years).toEqual(years.map((_, n) => item(years, 0) + n));
  expect(years).toContain(2019);
  expect(new Set(scene.bars.map(({ x }) => x)).size).toBeGreaterThan(30);
});

test("a story of any length has a year at every label below it", () => {
  fc.assert(
    fc.property(arbitraryOverview, ({ scene }) => {
      expect(scene.ticks.length).toBeGreaterThan(0);
      for (const { label } of scene.ticks) expect(label).toMatch(/\d{4}$|^$/);
    }),
  );
});

test("without events there is an axis and no bar", () => {
  const empty = tablesOf({ kinds: 1, sources: 0, actors: [], events: [] });
  const { scene } = overviewOf(empty, new Uint32Array(0), 800);
  expect(scene.bars).toEqual([]);
  expect(scene.ticks.length).toBeGreaterThan(0);
});
