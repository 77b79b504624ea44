import type { Size } from "../../../chart/ChartCanvas.tsx";
import { drawCountBar } from "../../../chart/countBar.ts";
import { baselineAbout, type Font, type Line, type Pen } from "../../../chart/pen.ts";
import type { Theme } from "../../../chart/theme.ts";
import type { RailBar, RailLabel, RailStretch } from "./railBars.ts";

const FRAME: Line = { width: 1.5 };
const ALPHA = { bar: 0.55, stretch: 0.14 } as const;

const SIZE = 9;
export const railFont = (theme: Theme): Font => `500 ${SIZE}px ${theme.interfaceFont}`;

type Rail = {
  readonly bars: readonly RailBar[];
  readonly labels: readonly RailLabel[];
  readonly stretch: RailStretch | null;
};

/**
 * Draws the bars of the density rail inwards from the edge of the screen, which is the right one where words run from left
 * to right, a frame around the stretch on screen, and the labels on the other side.
 */
export function drawRail(
  pen: Pen,
  { bars, labels, stretch }: Rail,
  { size, direction }: { readonly size: Size; readonly direction: "ltr" | "rtl" },
  theme: Theme,
): void {
  const isLtr = direction === "ltr";
  for (const bar of bars) {
    drawCountBar(pen, { ...bar, x: isLtr ? size.width - bar.width : 0 }, theme.ink2, ALPHA.bar);
  }
  if (stretch) {
    pen.alpha(ALPHA.stretch);
    pen.fillRect(1, stretch.top, size.width - 2, stretch.height, theme.accent);
    pen.alpha(1);
    pen.strokeRect(1.5, stretch.top, size.width - 3, stretch.height, theme.accent, FRAME);
  }
  pen.alpha(1);
  const halo = { colour: theme.panel, width: 2 };
  const font = railFont(theme);
  for (const { y, text, isCount } of labels) {
    const colour = isCount ? theme.ink : theme.ink2;
    const align = isLtr ? "left" : "right";
    pen.text(text, isLtr ? 2 : size.width - 2, baselineAbout(y, SIZE), { font, colour, align, halo });
  }
}
