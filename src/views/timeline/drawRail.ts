import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Line, Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import type { RailBar, RailStretch } from "./railBars.ts";

const FRAME: Line = { width: 1.5 };
const ALPHA = { bar: 0.55, stretch: 0.14 } as const;

/** Draws the bars of the density rail along its right edge, and a frame around the stretch that is on screen. */
export function drawRail(
  pen: Pen,
  bars: readonly RailBar[],
  stretch: RailStretch | null,
  size: Size,
  theme: Theme,
): void {
  pen.alpha(ALPHA.bar);
  for (const bar of bars) {
    pen.fillRect(size.width - bar.width, bar.y, bar.width, bar.height, theme.ink2);
  }
  if (stretch) {
    pen.alpha(ALPHA.stretch);
    pen.fillRect(1, stretch.top, size.width - 2, stretch.height, theme.accent);
    pen.alpha(1);
    pen.strokeRect(1.5, stretch.top, size.width - 3, stretch.height, theme.accent, FRAME);
  }
  pen.alpha(1);
}
