import fc from "fast-check";
import { expect, test } from "vitest";
import { BREAK_WIDTH, timeScale } from "./timeScale.ts";

const range = { left: 100, right: 900 };

test("without breaks equal times have equal widths", () => {
  const scale = timeScale({ start: 0, end: 400 }, range);
  expect([0, 100, 400, -50, 500].map(scale.xOf)).toEqual([100, 300, 900, 0, 1100]);
  expect([100, 300, 1100].map(scale.dayAt)).toEqual([0, 100, 500]);
});

test("a silence takes the width of a break, and what is outside it shares the rest", () => {
  const scale = timeScale({ start: 0, end: 1000 }, range, [{ start: 100, end: 900 }]);
  const perDay = (800 - BREAK_WIDTH) / 200;
  expect(scale.perDay).toBe(perDay);
  expect(scale.xOf(100)).toBeCloseTo(100 + 100 * perDay);
  expect(scale.xOf(900)).toBeCloseTo(100 + 100 * perDay + BREAK_WIDTH);
  expect(scale.xOf(1000)).toBeCloseTo(900);
});

test("a silence at the edge of the span is none of the picture's", () => {
  expect(timeScale({ start: 0, end: 10 }, range, [{ start: -5, end: 2 }]).breaks).toEqual([]);
});

test("days and pixels lead back to each other, and time never runs backwards", () => {
  const span = fc
    .tuple(fc.integer({ min: -700_000, max: 700_000 }), fc.integer({ min: 40, max: 9_000 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      span,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(8),
      ({ start, end }, share, count) => {
        const step = (end - start) / (2 * count + 2);
        const breaks = Array.from({ length: count }, (_, i) => ({
          start: start + (2 * i + 1) * step,
          end: start + (2 * i + 2) * step,
        }));
        const scale = timeScale({ start, end }, range, breaks);
        const day = start + share * (end - start);
        expect(scale.dayAt(scale.xOf(day))).toBeCloseTo(day, 4);
        expect(scale.xOf(day + 0.01 * (end - start))).toBeGreaterThan(scale.xOf(day));
      },
    ),
  );
});
