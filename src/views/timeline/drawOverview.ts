import { baselineAbout, type Pen, type TextStyle } from "../../chart/pen.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
import { OVERVIEW, type OverviewScene } from "./overviewScene.ts";

const TICK_HEIGHT = 5;
const TICK_GAP = 4;
const FONT_SIZE = 12;

/** Draws bars stacked by kind, the ground under them, and the years below it. */
export function drawOverview(pen: Pick<Pen, "fillRect" | "text">, scene: OverviewScene, theme: Theme): void {
  const ground = scene.size.height - OVERVIEW.axisHeight;
  for (const bar of scene.bars) {
    pen.fillRect(bar.x, bar.y, bar.width, bar.height, kindColour(theme, bar.hue));
  }
  pen.fillRect(0, ground, scene.size.width, 1, theme.line);
  const label: TextStyle = {
    font: `500 ${FONT_SIZE}px ${theme.interfaceFont}`,
    colour: theme.ink2,
    align: "left",
  };
  const baseline = baselineAbout(ground + OVERVIEW.axisHeight / 2 + 1, FONT_SIZE);
  for (const tick of scene.ticks) {
    pen.fillRect(Math.round(tick.x), ground, 1, TICK_HEIGHT, theme.line);
    pen.text(tick.label, tick.x + TICK_GAP, baseline, label);
  }
}
