import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { daysOfSpan } from "../../model/dates/timeSpan.ts";
import { runs } from "../../model/runs.node.ts";
import { arbitraryQuestion, arbitraryWindow, tablesOf } from "../arbitraryTables.node.ts";
import { noFilter } from "../filter/filter.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { matchingRows } from "./eventOrder.ts";
import { storyExtent } from "./storyExtent.ts";
import { windowRows } from "./windowRows.ts";

test("the rows of a window are those that count in it, in time order, or none when they are too many", () => {
  fc.assert(
    fc.property(arbitraryQuestion, arbitraryWindow, fc.nat(12), ({ story, filter, window }, other, most) => {
      const days = other ?? daysOfSpan(storyExtent(tablesOf(story)));
      const tables = tablesOf(story);
      const expected = [...matchingRows(createMaskCache(tables).mask(filter, days))];
      // The mask was made for another window than `windowRows` gets.
      const mask = createMaskCache(tables).mask(filter, window);
      expect(windowRows(tables, mask, days, story.events.length)).toEqual(expected);
      expect(windowRows(tables, mask, days, most)).toEqual(expected.length <= most ? expected : null);
    }),
    { numRuns: runs(500) },
  );
});

test("any window of the affair agrees with the mask", () => {
  const cache = createMaskCache(affairTables);
  const timeless = cache.mask(noFilter, null);
  const { start, end } = storyExtent(affairTables);
  const arbitrarySpan = fc
    .tuple(fc.double({ min: start, max: end, noNaN: true }), fc.double({ min: 0, max: 900, noNaN: true }))
    .map(([from, length]) => ({ start: from, end: from + length }));
  fc.assert(
    fc.property(arbitrarySpan, (span) => {
      const days = daysOfSpan(span);
      const expected = [...matchingRows(createMaskCache(affairTables).mask(noFilter, days))];
      expect(windowRows(affairTables, timeless, days, 100)).toEqual(expected);
    }),
  );
});
