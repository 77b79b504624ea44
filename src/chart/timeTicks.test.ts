import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromCivil, FIRST_YEAR, LAST_YEAR, parseIsoDay } from "../model/dates/calendar.ts";
import { lengthOfSpan, type TimeSpan } from "../model/dates/timeSpan.ts";
import { runs } from "../model/runs.node.ts";
import { epochDay } from "../model/units.ts";
import { formatYear } from "../words/formatDate.ts";
import { english } from "../words/words.ts";
import { timeScale } from "./timeScale.ts";
import { type AxisTick, marginOf, timeTicks } from "./timeTicks.ts";

const TEN_THOUSAND_YEARS = 3_652_425;

/** From a day to ten thousand years, as often short as long, anywhere from 11,000 years before now to after. */
const arbitrarySpan = fc
  .record({
    start: fc.oneof(
      fc.double({ min: -4_000_000, max: 4_000_000, noNaN: true }),
      fc.integer({ min: -4_000_000, max: 4_000_000 }),
    ),
    power: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, power }): TimeSpan => ({ start, end: start + TEN_THOUSAND_YEARS ** power }));
const arbitraryWidth = fc.integer({ min: 300, max: 2400 });

const measure = (text: string) => text.length * 7;
const ticksOf = (span: TimeSpan, width: number) =>
  timeTicks(english, timeScale(span, { left: 0, right: width }), measure);
const positions = (ticks: readonly AxisTick[]) => ticks.map(({ x }) => x);
const labels = (ticks: readonly AxisTick[]) => ticks.map(({ label }) => label);
const shownLabels = (ticks: readonly AxisTick[]) => labels(ticks).filter((label) => label !== "");
const gaps = (ticks: readonly AxisTick[]) =>
  ticks.slice(1).map(({ x }, before) => x - (ticks[before]?.x ?? Number.NaN));
/** Less of a day is no part of a picture. */
const INSTANT = 1e-6;
/** Year of what is drawn at `x`, to the nearest day, or at the left edge. */
const yearAt = (span: TimeSpan, width: number, x: number) => {
  const time = span.start + (x / width) * lengthOfSpan(span);
  return formatYear(english, epochDay(x === 0 ? Math.floor(time + INSTANT) : Math.round(time)));
};

test("names of the upper row that do not end inside the picture are left out, at the size of their letters", () => {
  const span = { start: 18_189, end: 18_240 };
  for (let width = 200; width < 900; width += 7) {
    const { upper } = timeTicks(english, timeScale(span, { left: 0, right: width }), measure, 1.6);
    for (const { labelX, label } of upper) {
      expect(label === "" || labelX + 1.6 * measure(label) <= width).toBe(true);
    }
  }
});

describe("at any zoom", () => {
  test("ticks ascend, inside the picture, with room for every label", () => {
    fc.assert(
      fc.property(arbitrarySpan, arbitraryWidth, (span, width) => {
        const { upper, lower } = ticksOf(span, width);
        for (const x of positions([...upper, ...lower])) expect(x >= 0 && x < width).toBe(true);
        // The first day may be cut by the edge.
        expect(Math.min(...gaps(lower).slice(1))).toBeGreaterThanOrEqual(44 - 1e-6);
        expect(Math.min(...gaps(upper))).toBeGreaterThanOrEqual(130);
        const named = [...lower, { labelX: width }].filter((tick) => !("label" in tick) || tick.label !== "");
        for (const [index, { labelX }] of named.slice(1).entries()) {
          const before = lower.filter(({ label }) => label !== "")[index];
          expect((before?.labelX ?? 0) + measure(before?.label ?? "")).toBeLessThanOrEqual(labelX);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test("the year is always said, and rightly", () => {
    fc.assert(
      fc.property(arbitrarySpan, arbitraryWidth, (span, width) => {
        const { upper, dated } = ticksOf(span, width);
        expect(upper.length).toBeGreaterThan(0);
        if (dated === upper) {
          // One that has no room is left out.
          for (const { x, label } of upper)
            expect(label === "" || label.endsWith(yearAt(span, width, x))).toBe(true);
          // Its name stands at the edge, or the next one follows closely.
          expect(upper[0]?.x).toBeLessThan(160);
        } else {
          // A sliver of a year at either end is not what the picture is about.
          const margin = marginOf(span);
          const first = formatYear(english, epochDay(Math.floor(span.start + margin)));
          const last = formatYear(english, epochDay(Math.floor(span.end - margin)));
          expect(labels(upper)).toEqual([first === last ? first : expect.stringContaining(first)]);
          expect(upper[0]?.label.endsWith(last)).toBe(true);
          for (const { x, label } of dated) expect(["", yearAt(span, width, x)]).toContain(label);
        }
      }),
    );
  });

  test("moving the window moves the ticks and keeps their names", () => {
    fc.assert(
      fc.property(
        arbitrarySpan,
        arbitraryWidth,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (span, width, share) => {
          fc.pre(span.start > 0 || span.end < -800_000);
          const by = share * lengthOfSpan(span);
          const moved = ticksOf({ start: span.start + by, end: span.end + by }, width).lower;
          for (const { x, label } of ticksOf(span, width).lower) {
            const there = x - share * width;
            // At the edges a label may have no room.
            if (there < 1 || x < 1 || label === "") continue;
            expect(labels(moved.filter((tick) => Math.abs(tick.x - there) < 1))).toEqual([label]);
          }
        },
      ),
    );
  });
});

describe("the units", () => {
  const between = (first: string, last: string, width: number) => {
    const day = (iso: string) => parseIsoDay(iso) ?? expect.fail(iso);
    const { upper, lower } = ticksOf({ start: day(first), end: day(last) + 1 }, width);
    return { upper: shownLabels(upper), lower: shownLabels(lower) };
  };

  test.each([
    ["2019-12-30", "2020-01-03", 300, ["January 2020"], ["30", "31", "1", "2", "3"]],
    ["2019-11-02", "2019-11-04", 600, ["November 2019"], ["Sat 2", "Sun 3", "Mon 4"]],
    ["2019-10-01", "2019-11-15", 600, ["October 2019", "November 2019"], ["7", "14", "21", "28", "4", "11"]],
    ["2019-10-15", "2020-03-15", 600, ["2019", "2020"], ["Nov", "Dec", "Jan", "Feb", "Mar"]],
    ["2018-11-15", "2020-05-15", 500, ["2019", "2020"], ["Jan", "Apr", "Jul", "Oct", "Jan", "Apr"]],
    ["2016-02-01", "2020-12-31", 600, ["2016–2020"], ["2017", "2018", "2019", "2020"]],
    ["-0012-01-01", "0012-12-31", 500, ["13 BCE – 12 CE"], ["11 BCE", "6 BCE", "1 BCE", "5 CE", "10 CE"]],
    [
      "-4000-01-01",
      "2019-12-31",
      600,
      ["4001 BCE – 2019"],
      // There would be 2 px left for “2000”.
      ["4001 BCE", "3001 BCE", "2001 BCE", "1001 BCE", "1 BCE", "1000"],
    ],
  ])("from %s to %s on %i px", (first, last, width, upper, lower) => {
    expect(between(first, last, width)).toEqual({ upper, lower });
  });
});

test("all the years that a dataset may name have an axis, also on a phone", () => {
  const span = { start: dayFromCivil(FIRST_YEAR - 9000, 1, 1), end: dayFromCivil(LAST_YEAR + 9000, 1, 1) };
  for (const width of [320, 1200]) {
    const { upper, lower } = ticksOf(span, width);
    expect(upper).toHaveLength(1);
    expect(lower.length).toBeGreaterThan(2);
  }
});
