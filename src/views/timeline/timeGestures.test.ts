import fc from "fast-check";
import { expect, test } from "vitest";
import { BREAK_WIDTH, timeScale } from "../../chart/timeScale.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { runs } from "../../model/runs.node.ts";
import { spanAbout, spanThatFolds, wheelDelta } from "./timeGestures.ts";

const LIMITS: TimeSpan = { start: 0, end: 4000 };
const RANGE = { left: 30, right: 930 };

/** Silences at a distance from each other, each longer than its break at any scale of these tests. */
const arbitraryBreaks = fc
  .array(fc.record({ after: fc.integer({ min: 5, max: 300 }), length: fc.integer({ min: 100, max: 500 }) }), {
    maxLength: 8,
  })
  .map((list) => {
    const breaks: TimeSpan[] = [];
    for (const { after, length } of list) {
      const start = (breaks.at(-1)?.end ?? 0) + after;
      if (start + length < LIMITS.end - 5) breaks.push({ start, end: start + length });
    }
    return breaks;
  });

const arbitraryHold = fc.record({
  breaks: arbitraryBreaks,
  day: fc.double({ min: 1, max: LIMITS.end - 1, noNaN: true }),
  x: fc.double({ min: RANGE.left, max: RANGE.right, noNaN: true }),
  perDay: fc.double({ min: BREAK_WIDTH / 100, max: 40, noNaN: true }),
});

test("what is held stays under the hand while silences are folded, and days as wide as they are", () => {
  fc.assert(
    fc.property(arbitraryHold, ({ breaks, day, x, perDay }) => {
      if (breaks.some(({ start, end }) => day > start && day < end)) return;
      const span = spanAbout({ day, x }, { ...RANGE, perDay }, breaks, LIMITS);
      // At an end of the story the day cannot be held.
      if (span.start === LIMITS.start || span.end === LIMITS.end) return;
      const scale = timeScale(span, RANGE, breaks);
      expect(scale.xOf(day)).toBeCloseTo(x, 4);
      expect(scale.perDay).toBeCloseTo(perDay, 6);
    }),
    { numRuns: runs(2000) },
  );
});

test("it never leaves the story", () => {
  fc.assert(
    fc.property(arbitraryHold, ({ breaks, day, x, perDay }) => {
      const span = spanAbout({ day, x }, { ...RANGE, perDay }, breaks, LIMITS);
      expect(span.start).toBeGreaterThanOrEqual(LIMITS.start);
      expect(span.end).toBeLessThanOrEqual(LIMITS.end);
      expect(span.end).toBeGreaterThan(span.start);
    }),
    { numRuns: runs(1000) },
  );
});

test("without silences it is a move of time", () => {
  const span = spanAbout({ day: 500, x: 480 }, { ...RANGE, perDay: 9 }, [], LIMITS);
  expect(span).toEqual({ start: 450, end: 550 });
});

test("what is held stays where it is, too, where the length of the span decides what is folded", () => {
  fc.assert(
    fc.property(arbitraryHold, fc.double({ min: -200, max: 200, noNaN: true }), (hold, move) => {
      const { breaks, day, x, perDay } = hold;
      if (breaks.some(({ start, end }) => day > start && day < end)) return;
      const foldsOf = (span: TimeSpan) =>
        breaks.filter(
          ({ start, end }) =>
            start > span.start && end < span.end && end - start >= 0.12 * (span.end - span.start),
        );
      const before = spanAbout({ day, x }, { ...RANGE, perDay }, breaks, LIMITS);
      const at = { day, x: Math.min(RANGE.right, Math.max(RANGE.left, x + move)) };
      const span = spanThatFolds(at, { ...RANGE, perDay }, foldsOf, before, LIMITS);
      if (span.start === LIMITS.start || span.end === LIMITS.end) return;
      expect(timeScale(span, RANGE, foldsOf(span)).xOf(day)).toBeCloseTo(at.x, 3);
    }),
    { numRuns: runs(2000) },
  );
});

test("a notch of the wheel zooms 1.25 times in and out, with Ctrl at most 1.4, and a pinch by little", () => {
  const factor = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
    2 ** wheelDelta({ deltaY, deltaMode, ctrlKey });
  expect(factor(-100)).toBeCloseTo(1.25);
  expect(factor(-120)).toBeCloseTo(1.25);
  expect(factor(-3, 1)).toBeCloseTo(1.25);
  expect(factor(100)).toBeCloseTo(1 / 1.25);
  expect(factor(-120, 0, true)).toBeCloseTo(1.4);
  expect(factor(2, 0, true)).toBeCloseTo(1.25 ** -0.1);
});
