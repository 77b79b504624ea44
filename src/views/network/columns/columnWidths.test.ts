import fc from "fast-check";
import { expect, test } from "vitest";
import { shareWidth } from "./columnLayout.ts";

const arbitraryNeeds = fc.array(
  fc.tuple(fc.integer({ min: 40, max: 140 }), fc.integer({ min: 0, max: 90 })).map(([least, more]) => ({
    least,
    wanted: least + more,
  })),
  { minLength: 1, maxLength: 8 },
);

test("columns share what width there is, whatever they need", () => {
  fc.assert(
    fc.property(arbitraryNeeds, fc.integer({ min: 100, max: 1600 }), (needed, width) => {
      const widths = shareWidth(needed, width);
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 3);
      const least = needed.reduce((sum, one) => sum + one.least, 0);
      if (least > width) return;
      for (const [index, one] of widths.entries())
        expect(one).toBeGreaterThanOrEqual(needed[index]?.least ?? 0);
    }),
  );
});

test("where width is lacking the widest columns give it, and short names stay whole", () => {
  const needs = [80, 82, 84, 140].map((least) => ({ least, wanted: least + 20 }));
  expect(shareWidth(needs, 370).slice(0, 3)).toEqual([80, 82, 84]);
  expect(shareWidth(needs, 370)[3]).toBe(124);
});
