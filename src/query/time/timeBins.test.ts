import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilFromDay, isoDay, parseIsoDay } from "../../model/dates/calendar.ts";
import { at, item } from "../../model/tables/columns.ts";
import { type EpochDay, epochDay } from "../../model/units.ts";
import { arbitraryQuestion, emptyStory, failures, tablesOf } from "../arbitraryTables.node.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { storyDays } from "./storyExtent.ts";
import { BIN_UNITS, binUnitFor, startOfBin, timeBins } from "./timeBins.ts";

const arbitraryUnit = fc.constantFrom(...BIN_UNITS);
const arbitraryDay = fc.integer({ min: -1_500_000, max: 1_500_000 }).map(epochDay);

function day(iso: string): EpochDay {
  const parsed = parseIsoDay(iso);
  if (parsed === undefined) throw new Error(`no day: ${iso}`);
  return parsed;
}

describe("bins", () => {
  test("hold every event that passes the filters once, by kind, in the bin of its first day", () => {
    fc.assert(
      fc.property(arbitraryQuestion, arbitraryUnit, ({ story, filter, window }, unit) => {
        const tables = tablesOf(story);
        const mask = createMaskCache(tables).mask(filter, window);
        const { starts, counts } = timeBins(tables, mask, storyDays(tables), unit);
        const passing = story.events.filter((event) => failures(story, event, filter, null).length === 0);

        const expected = new Map<number, number>();
        for (const { first, kind } of passing) {
          const place = starts.findLastIndex((start) => start <= first) * story.kinds + kind;
          expected.set(place, (expected.get(place) ?? 0) + 1);
        }
        const filled = [...counts.entries()].filter(([, count]) => count > 0);
        expect(new Map(filled)).toEqual(expected);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(passing.length);
      }),
    );
  });

  test("cover the limits, end to end", () => {
    fc.assert(
      fc.property(arbitraryUnit, arbitraryDay, fc.nat(3000), (unit, first, length) => {
        const limits = { first, last: epochDay(first + length) };
        const tables = tablesOf(emptyStory);
        const { starts, counts } = timeBins(tables, new Uint32Array(0), limits, unit);
        expect(counts).toHaveLength(0);
        expect(at(starts, 0)).toBeLessThanOrEqual(limits.first);
        expect(at(starts, 1)).toBeGreaterThan(limits.first);
        expect(at(starts, starts.length - 2)).toBeLessThanOrEqual(limits.last);
        expect(at(starts, starts.length - 1)).toBeGreaterThan(limits.last);
        for (let bin = 1; bin < starts.length; bin++) {
          expect(startOfBin(unit, epochDay(at(starts, bin) - 1))).toBe(at(starts, bin - 1));
        }
      }),
    );
  });

  test.each([
    ["day", "2019-10-29", "2019-10-29", "2019-10-30"],
    ["week", "2019-11-03", "2019-10-28", "2019-11-04"],
    ["month", "2020-02-29", "2020-02-01", "2020-03-01"],
    ["quarter", "2019-12-31", "2019-10-01", "2020-01-01"],
    ["year", "1969-12-31", "1969-01-01", "1970-01-01"],
    ["decade", "2019-05-13", "2010-01-01", "2020-01-01"],
    ["century", "2000-01-01", "2000-01-01", "2100-01-01"],
    ["millennium", "1999-12-31", "1000-01-01", "2000-01-01"],
    ["century", "-0001-06-01", "-0100-01-01", "0000-01-01"],
  ] as const)("a %s with %s in it runs from %s to before %s", (unit, inside, start, next) => {
    expect(isoDay(startOfBin(unit, day(inside)))).toBe(start);
    expect(isoDay(startOfBin(unit, day(inside), 1))).toBe(next);
  });

  test("of weeks begin on Monday and of all longer units on the first of a month", () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryUnit, (inside, unit) => {
        const start = startOfBin(unit, inside);
        if (unit === "week") expect(new Date(start * 86_400_000).getUTCDay()).toBe(1);
        else if (unit !== "day") expect(civilFromDay(start).day).toBe(1);
      }),
    );
  });
});

describe("the unit of the bars", () => {
  test("is the finest whose bars are at least four pixels wide", () => {
    expect(binUnitFor(30, 900)).toBe("day");
    expect(binUnitFor(365, 900)).toBe("week");
    expect(binUnitFor(9 * 365, 900)).toBe("month");
    expect(binUnitFor(40 * 365, 900)).toBe("quarter");
    expect(binUnitFor(150 * 365, 900)).toBe("year");
    expect(binUnitFor(500_000_000, 100)).toBe("millennium");
  });

  test("never gets finer as the story gets longer or the picture narrower", () => {
    const arbitraryDays = fc.integer({ min: 1, max: 4_000_000 });
    const arbitraryWidth = fc.integer({ min: 1, max: 4000 });
    const coarseness = (days: number, width: number) => BIN_UNITS.indexOf(binUnitFor(days, width));
    fc.assert(
      fc.property(arbitraryDays, arbitraryWidth, fc.nat(10_000), (days, width, more) => {
        expect(coarseness(days + more, width)).toBeGreaterThanOrEqual(coarseness(days, width));
        expect(coarseness(days, width + more)).toBeLessThanOrEqual(coarseness(days, width));
        expect(BIN_UNITS).toContain(item(BIN_UNITS, coarseness(days, width)));
      }),
    );
  });
});
