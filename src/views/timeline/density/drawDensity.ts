import type { Size } from "../../../chart/ChartCanvas.tsx";
import { drawCountBar } from "../../../chart/countBar.ts";
import type { Pen, TextStyle } from "../../../chart/pen.ts";
import { kindColour, type Theme } from "../../../chart/theme.ts";
import type { TimeScale } from "../../../chart/timeScale.ts";
import { item } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import type { DensityPicture } from "./densityPicture.ts";

type Scene = {
  readonly density: DensityPicture | null;
  readonly hues: readonly number[];
  readonly size: Size;
  readonly scale: TimeScale;
};

/** Where the bars begin under the axis, and how large their numbers are. */
type Measures = { readonly axisHeight: CssPx; readonly padding: CssPx; readonly letters: CssPx };

/** Of the lines of a scale over bars. */
const SCALE_LINE = 0.35;
const HALO = 3;
/** A number stands a little above its line, or before it, level with it: a digit is so much of the size of its letters. */
const ABOVE = 3;
const BESIDE = 5;
const HALF_OF_DIGIT = 0.36;

/** Too many for single marks: bars, the lines of their scale over them, and what it counts. */
export function drawDensity(
  pen: Pen,
  { density, hues, size, scale }: Scene,
  theme: Theme,
  { axisHeight, padding, letters }: Measures,
): void {
  if (!density) return;
  for (const bar of density.bars) {
    drawCountBar(pen, bar, bar.kind === null ? theme.node : kindColour(theme, item(hues, bar.kind)));
  }
  const style: TextStyle = {
    font: `500 ${letters}px ${theme.interfaceFont}`,
    colour: theme.ink,
    align: "left",
    halo: { colour: theme.paper, width: HALO },
  };
  // Beside lanes, where their names are; without them over the first bars.
  const isBeside = scale.left > 0;
  const numbers: TextStyle = isBeside ? { ...style, colour: theme.ink2, align: "right" } : style;
  const x = isBeside ? scale.left - BESIDE : scale.left + padding;
  for (const { y, label } of density.lines) {
    pen.alpha(SCALE_LINE);
    pen.fillRect(scale.left, Math.round(y), size.width - scale.left, 1, theme.ink2);
    pen.alpha(1);
    // Under the axis there is no room above a line.
    const isUnder = y - letters - ABOVE < axisHeight;
    const over = isUnder ? letters : -ABOVE;
    const baseline = Math.round(y) + (isBeside ? Math.round(letters * HALF_OF_DIGIT) : over);
    if (label !== "") pen.text(label, x, baseline, numbers);
  }
  const unit: TextStyle = { ...style, colour: theme.ink2, align: "right" };
  pen.text(density.unit, size.width - padding, axisHeight + letters + 2, unit);
}
