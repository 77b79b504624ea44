import fc from "fast-check";
import { expect, it } from "vitest";
import { daysOfSpan } from "../../model/dates/timeSpan.ts";
import { epochDay } from "../../model/units.ts";
import { arbitraryQuestion, failures, tablesOf } from "../arbitraryTables.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { periodCounts } from "./periodCounts.ts";
import { storyExtent } from "./storyExtent.ts";
import { BIN_UNITS, startOfBin } from "./timeBins.ts";

it("every event that counts is in the period of its first day, and what began before the window in the first", () => {
  fc.assert(
    fc.property(
      arbitraryQuestion,
      fc.constantFrom(...BIN_UNITS.slice(0, 6)),
      ({ story, filter, window }, unit) => {
        const tables = tablesOf(story);
        const days = window ?? daysOfSpan(storyExtent(tables));
        const periods = periodCounts(tables, createMaskCache(tables).mask(filter, days), days, unit);
        const counted = story.events.filter((event) => failures(story, event, filter, days).length === 0);
        const expected = new Map<number, number>();
        for (const { first } of counted) {
          const start = startOfBin(unit, epochDay(Math.max(first, days.first)));
          expected.set(start, (expected.get(start) ?? 0) + 1);
        }
        const found = periods
          .filter(({ events }) => events > 0)
          .map(({ start, events }) => [start, events] as const);
        expect(new Map(found)).toEqual(expected);
        const byKind = periods.map(({ kinds }) => kinds.reduce((sum, one) => sum + one, 0));
        expect(byKind).toEqual(periods.map(({ events }) => events));
      },
    ),
  );
});
