import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Pen } from "../../chart/pen.ts";
import { type Theme, translucent } from "../../chart/theme.ts";
import type { RailBar, RailStretch } from "./railBars.ts";

/** Draws the bars of the density rail along its right edge, and a frame around the stretch that is on screen. */
export function drawRail(
  pen: Pen,
  bars: readonly RailBar[],
  stretch: RailStretch | null,
  size: Size,
  theme: Theme,
): void {
  for (const bar of bars) {
    pen.fillStyle = translucent(theme.ink2, 0.55);
    pen.fillRect(size.width - bar.width, bar.y, bar.width, bar.height);
  }
  if (!stretch) return;
  pen.fillStyle = translucent(theme.accent, 0.14);
  pen.fillRect(1, stretch.top, size.width - 2, stretch.height);
  pen.strokeStyle = theme.accent;
  pen.lineWidth = 1.5;
  pen.strokeRect(1.5, stretch.top, size.width - 3, stretch.height);
}
