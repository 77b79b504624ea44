import { expect, test } from "vitest";
import { BY_SURENESS } from "../model/sureness.ts";
import type { Standing } from "../model/vocabulary.ts";
import { TIE_WIDTHS, tieStroke } from "./tieLine.ts";

/** The ink of a line per pixel of its length. */
function inkOf(standing: Standing, width: number): number {
  const { dash = [1], width: drawn } = tieStroke(standing, width);
  const sum = (some: readonly number[]) => some.reduce((all, length) => all + length, 0);
  return (sum(dash.filter((_, place) => place % 2 === 0)) / sum(dash)) * drawn;
}

test("the less sure an act is, the lighter is its line, at every width; only what is confirmed is unbroken", () => {
  const stated = BY_SURENESS.filter((one) => one !== "unstated");
  for (const width of [1.5, ...TIE_WIDTHS]) {
    const inks = stated.map((standing) => inkOf(standing, width));
    // Alleged and disputed acts are equally unsure.
    const [alleged = 0, disputed = 0, ...sure] = inks.toReversed();
    for (const [place, ink] of [Math.max(alleged, disputed), ...sure].entries())
      if (place > 0)
        expect(ink).toBeGreaterThan(([Math.max(alleged, disputed), ...sure][place - 1] ?? 0) * 1.1);
    expect(new Set(stated.map((one) => JSON.stringify(tieStroke(one, width)))).size).toBe(stated.length);
    expect(stated.filter((one) => tieStroke(one, width).dash === undefined)).toEqual(["confirmed"]);
    expect(tieStroke("unstated", width).width).toBeLessThan(width);
  }
});
