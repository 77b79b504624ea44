import fc from "fast-check";
import { expect, it } from "vitest";
import { isoTime, isoWindow } from "../../model/dates/isoTime.ts";
import { daysOfSpan } from "../../model/dates/timeSpan.ts";
import { epochDay } from "../../model/units.ts";
import { arbitraryQuestion, failures, tablesOf, tablesOfEvents } from "../arbitraryTables.node.ts";
import { noFilter } from "../filter/filter.ts";
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
        const parts = {
          count: tables.kinds.length,
          forEach: (row: number, visit: (part: number) => void) => visit(tables.events.kind[row] ?? 0),
        };
        const mask = createMaskCache(tables).mask(filter, days);
        const periods = periodCounts(tables, mask, days, unit, parts);
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
        const byKind = periods.map((period) => period.parts.reduce((sum, one) => sum + one, 0));
        expect(byKind).toEqual(periods.map(({ events }) => events));
      },
    ),
  );
});

it("by the hour every event with a time is in the hour in which it begins, and what has only a day is in none", () => {
  const dates = ["1970-04-13", "1970-04-13T20:59", "1970-04-13T21:00", "1970-04-13T21:50", "1970-04-13T23"];
  const tables = tablesOfEvents(dates.map((date) => ({ date })));
  const window = isoWindow("1970-04-13T20:30", "1970-04-13T23:15") ?? expect.fail("no window");
  const periods = periodCounts(tables, createMaskCache(tables).mask(noFilter, window), window, "hour");
  expect(
    periods.map(({ start, events, days }) => [isoTime(start).slice(-5), events, days.isPartial]),
  ).toEqual([
    ["20:00", 1, true],
    ["21:00", 2, false],
    ["22:00", 0, false],
    ["23:00", 1, true],
  ]);
});
