import { drawCountBar } from "../../../chart/countBar.ts";
import { baselineAbout, type Font, type Pen } from "../../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../../chart/theme.ts";
import { OVERVIEW, type OverviewScene } from "./overviewScene.ts";

const TICK_HEIGHT = 5;
/** From the upper edge. */
const NOTE_MIDDLE = 10;

/** Font of its words, for measuring them as they are drawn. */
export const overviewFont = (theme: Theme): Font => smallText(theme, 500, theme.ink2, "left").font;

/** Draws squares or bars, what the highest bar stands for, the ground under them, and the years below it. */
export function drawOverview(
  pen: Pick<Pen, "alpha" | "fillRect" | "curve" | "text">,
  scene: OverviewScene,
  theme: Theme,
): void {
  const ground = scene.size.height - OVERVIEW.axisHeight;
  for (const bar of scene.bars) drawCountBar(pen, bar, kindColour(theme, bar.hue));
  const label = smallText(theme, 500, theme.ink2, "left");
  if (scene.note) {
    const halo = { colour: theme.panel, width: 4 };
    pen.text(scene.note.text, scene.note.x, baselineAbout(NOTE_MIDDLE, SMALL_TEXT), { ...label, halo });
  }
  pen.fillRect(0, ground, scene.size.width, 1, theme.line);
  const baseline = baselineAbout(ground + OVERVIEW.axisHeight / 2 + 1, SMALL_TEXT);
  for (const tick of scene.ticks) {
    pen.fillRect(Math.round(tick.x), ground, 1, TICK_HEIGHT, theme.line);
    pen.text(tick.label, tick.labelX, baseline, label);
  }
}
