import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { at, item } from "../../model/columns.ts";
import type { Tables } from "../../model/tables.ts";
import { daysOfSpan, lengthOfSpan } from "../../model/timeSpan.ts";
import { arbitraryQuestion, tablesOf } from "../../query/arbitraryTables.ts";
import { createMaskCache, passesFilters } from "../../query/filterMask.ts";
import { kindHues } from "../../query/kindHues.ts";
import { storyExtent } from "../../query/storyExtent.ts";
import { binUnitFor, timeBins } from "../../query/timeBins.ts";
import { english } from "../../words/words.ts";
import { buildOverviewScene, OVERVIEW } from "./overviewScene.ts";

function overviewOf(tables: Tables, rejects: Uint8Array, width: number) {
  const limits = storyExtent(tables);
  const bins = timeBins(tables, rejects, daysOfSpan(limits), binUnitFor(lengthOfSpan(limits), width));
  const hues = kindHues(tables);
  const size = { width, height: 84 };
  return { bins, hues, scene: buildOverviewScene({ bins, hues, limits, size, words: english }) };
}
/** All that a bar can be high. */
const ROOM = 84 - OVERVIEW.axisHeight - OVERVIEW.padding;

const arbitraryOverview = fc
  .tuple(arbitraryQuestion, fc.integer({ min: 300, max: 1600 }))
  .map(([{ story, filter, window }, width]) => {
    const tables = tablesOf(story);
    const rejects = createMaskCache(tables).rejects(filter, window);
    return { rejects, ...overviewOf(tables, rejects, width) };
  });

describe("the bars", () => {
  test("of one bin add up to the root of its count, each kind by its share", () => {
    fc.assert(
      fc.property(arbitraryOverview, ({ bins, hues, scene, rejects }) => {
        const kinds = hues.length;
        const count = (bin: number, kind: number) => at(bins.counts, bin * kinds + kind);
        const totals = Array.from({ length: bins.starts.length - 1 }, (_, bin) =>
          hues.reduce((sum, _hue, kind) => sum + count(bin, kind), 0),
        );
        const passing = [...rejects.keys()].filter((row) => passesFilters(rejects, row));
        expect(totals.reduce((sum, total) => sum + total, 0)).toBe(passing.length);
        const most = Math.max(1, ...totals);
        const expected = totals.flatMap((total, bin) =>
          hues
            .map((hue, kind) => ({
              hue,
              height: (Math.sqrt(total / most) * ROOM * count(bin, kind)) / total,
            }))
            .filter(({ height }) => height > 0)
            .sort((a, b) => a.hue - b.hue),
        );
        expect(scene.bars.map(({ hue }) => hue)).toEqual(expected.map(({ hue }) => hue));
        for (const [index, { height }] of scene.bars.entries()) {
          expect(height).toBeCloseTo(item(expected, index).height, 6);
        }
      }),
    );
  });

  test("stand on the floor one on the other, none above the top, none over its neighbour", () => {
    fc.assert(
      fc.property(arbitraryOverview, ({ scene }) => {
        const floor = 84 - OVERVIEW.axisHeight;
        for (const x of new Set(scene.bars.map((bar) => bar.x))) {
          let top = floor;
          for (const bar of scene.bars.filter((one) => one.x === x)) {
            expect(bar.y + bar.height).toBeCloseTo(top, 6);
            top = bar.y;
          }
          expect(top).toBeGreaterThanOrEqual(OVERVIEW.padding - 1e-6);
        }
        const places = [...new Map(scene.bars.map((bar) => [bar.x, bar.x + bar.width]))];
        for (const [index, [x]] of places.entries()) {
          if (index > 0) expect(x).toBeGreaterThanOrEqual((places[index - 1]?.[1] ?? 0) - 1e-6);
        }
      }),
    );
  });
});

test("the affair has bars of months and every year below", () => {
  const { scene } = overviewOf(affairTables, new Uint8Array(affairTables.events.count), 1200);
  const years = scene.ticks.map(({ label }) => Number(label));
  expect(years).toEqual(years.map((_, n) => item(years, 0) + n));
  expect(years).toContain(2019);
  expect(new Set(scene.bars.map(({ x }) => x)).size).toBeGreaterThan(30);
});

test("a story of any length has a year at every label below it", () => {
  fc.assert(
    fc.property(arbitraryOverview, ({ scene }) => {
      expect(scene.ticks.length).toBeGreaterThan(0);
      for (const { label } of scene.ticks) expect(label).toMatch(/\d{4}$/);
    }),
  );
});

test("without events there is an axis and no bar", () => {
  const empty = tablesOf({ kinds: 1, sources: 0, actors: [], events: [] });
  const { scene } = overviewOf(empty, new Uint8Array(0), 800);
  expect(scene.bars).toEqual([]);
  expect(scene.ticks.length).toBeGreaterThan(0);
});
