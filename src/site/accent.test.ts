import fc from "fast-check";
import { expect, test } from "vitest";
import { accentColours, accentStyles } from "./accent.ts";

/** The contrast by WCAG 2.2, computed independently of `accent.ts`. */
const luminance = (hex: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const share = Number(`0x${hex.slice(1 + 2 * at, 3 + 2 * at)}`) / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
};

test("a colour that can be read stays as it was chosen", () => {
  expect(accentColours("#c4161c").light).toBe("#c4161c");
  expect(accentColours("#ff6b5e").dark).toBe("#ff6b5e");
});

test("any colour can be read in both themes, and better by those who ask for more contrast", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, (chosen) => {
      for (const [which, least] of [
        ["usual", 4.5],
        ["more", 7],
      ] as const) {
        const { light, dark } = accentColours(chosen, which);
        expect(contrast(light, "#f6f4ef")).toBeGreaterThanOrEqual(least);
        expect(contrast(dark, "#1b1d20")).toBeGreaterThanOrEqual(least);
      }
    }),
  );
  expect(accentStyles("#00ff00")).toContain("prefers-contrast:more");
});
