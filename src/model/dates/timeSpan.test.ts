import fc from "fast-check";
import { expect, test } from "vitest";
import { epochDay } from "../units.ts";
import { panSpan, zoomSpan } from "./spanMath.ts";
import { clampSpan, daysOfSpan, lengthOfSpan, SHORTEST_SPAN, spanOfDays, type TimeSpan } from "./timeSpan.ts";

const time = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const arbitrarySpan = (longest: number): fc.Arbitrary<TimeSpan> =>
  fc
    .tuple(time(-1e6, 1e6), time(SHORTEST_SPAN.days, longest))
    .map(([start, length]) => ({ start, end: start + length }));
const arbitraryDays = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(100_000))
  .map(([first, more]) => ({ first: epochDay(first), last: epochDay(first + more) }));

test("the days of a span of days are those days, day 0 too", () => {
  fc.assert(
    fc.property(arbitraryDays, (days) => {
      expect(daysOfSpan(spanOfDays(days))).toEqual(days);
    }),
    { examples: [[{ first: epochDay(0), last: epochDay(0) }], [{ first: epochDay(-1), last: epochDay(0) }]] },
  );
});

test("the days of a span are those whose middle lies in it, and never none", () => {
  fc.assert(
    fc.property(time(-50, 50), time(0, 20), (start, length) => {
      const span = { start, end: start + length };
      const { first, last } = daysOfSpan(span);
      const seen = Array.from({ length: 160 }, (_, n) => n - 80).filter(
        (day) => day + 0.5 >= span.start && day + 0.5 < span.end,
      );
      if (seen.length > 0) expect([first, last]).toEqual([seen[0], seen.at(-1)]);
      else expect(last).toBe(first);
    }),
  );
});

test("zooming keeps its centre where it is, and the length changes by the factor, down to a day", () => {
  fc.assert(
    fc.property(arbitrarySpan(1e5), time(0.01, 100), time(0, 1), (span, factor, share) => {
      const centre = span.start + share * lengthOfSpan(span);
      const zoomed = zoomSpan(span, factor, centre);
      expect((centre - zoomed.start) / lengthOfSpan(zoomed)).toBeCloseTo(share, 5);
      expect(lengthOfSpan(zoomed)).toBeCloseTo(Math.max(SHORTEST_SPAN.days, lengthOfSpan(span) * factor), 3);
    }),
  );
});

test("zooming in and out again, like panning there and back, leads to where one was", () => {
  fc.assert(
    fc.property(arbitrarySpan(1e4), time(1, 50), time(-1e4, 1e4), (span, factor, centre) => {
      const back = zoomSpan(zoomSpan(span, factor, centre), 1 / factor, centre);
      const there = panSpan(panSpan(span, centre), -centre);
      for (const { start, end } of [back, there]) {
        expect(start).toBeCloseTo(span.start, 3);
        expect(end).toBeCloseTo(span.end, 3);
      }
    }),
  );
});

test("a clamped span lies within the limits, as long as before if it can be", () => {
  fc.assert(
    fc.property(arbitrarySpan(1e4), arbitrarySpan(1e4), (span, limits) => {
      const clamped = clampSpan(span, limits);
      expect(clamped.start).toBeGreaterThanOrEqual(limits.start - 1e-6);
      expect(clamped.end).toBeLessThanOrEqual(limits.end + 1e-6);
      expect(lengthOfSpan(clamped)).toBeCloseTo(Math.min(lengthOfSpan(span), lengthOfSpan(limits)), 5);
    }),
  );
});

test("a span within the limits is not moved by clamping", () => {
  fc.assert(
    fc.property(arbitrarySpan(1e4), time(0, 1e3), time(0, 1e3), (span, before, after) => {
      const clamped = clampSpan(span, { start: span.start - before, end: span.end + after });
      expect(clamped.start).toBeCloseTo(span.start, 6);
      expect(clamped.end).toBeCloseTo(span.end, 6);
    }),
  );
});

test("a span shorter than a day becomes a day", () => {
  expect(clampSpan({ start: 3.2, end: 3.3 }, { start: 0, end: 10 })).toEqual({ start: 3.2, end: 4.2 });
});
