import { baselineAbout, type Pen } from "../../chart/pen.ts";
import { DIMMED, NO_HUE, type Theme } from "../../chart/theme.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { isLongDelay } from "../../query/disclosures.ts";
import { type ClockScene, type ClockThread, clockFont, lettersOf } from "./clockScene.ts";
import { drawAxis, drawGrid } from "./drawAxis.ts";
import { drawMark } from "./drawMark.ts";

/** The row at the height `y`, at any x, because rows reach across the whole picture. Null outside all rows. */
export const hitTestClocks = ({ threads }: ClockScene, y: CssPx): ClockThread | null =>
  threads.find(({ top, bottom }) => y >= top && y < bottom) ?? null;

const LINE = { short: 1, long: 2, lit: 2.5 } as const;
/** The stroke across the line on a day of telling. */
const TOLD = { width: 2, height: 19 } as const;
const CASING: CssPx = 5;

/** The hovered row is lit. If no row is hovered, the selected row is lit, in the accent colour. */
export function drawClocks(
  pen: Pen,
  scene: ClockScene,
  theme: Theme,
  selected: EventRow | null,
  hovered: EventRow | null = null,
): void {
  const { size, threads } = scene;
  const onAxis = { ...scene, silences: [] };
  drawGrid(pen, onAxis, theme);
  for (const { bottom } of threads.slice(0, -1))
    pen.fillRect(0, Math.round(bottom), size.width, 1, theme.line);
  const lit = hovered ?? selected;
  const isAnyLit = threads.some(({ row }) => row === lit);
  for (const { row, days, points, y, texts, status, contested } of threads) {
    const isLit = row === lit;
    const alpha = isAnyLit && !isLit ? DIMMED : 1;
    const colour = !isLit ? theme.ink2 : row === selected ? theme.accent : theme.ink;
    const width = isLit ? LINE.lit : isLongDelay(days) ? LINE.long : LINE.short;
    const xs = points.map(({ x }) => x);
    const left = Math.min(...xs);
    pen.alpha(alpha);
    pen.fillRect(left, y - width / 2, Math.max(...xs) - left, width, colour);
    for (const { text, sort, x, y: middle, width: wide } of texts) {
      const letters = lettersOf(sort, size.width);
      // Dimmed words have a lighter ink but full opacity. At less opacity nobody could read them.
      pen.alpha(1);
      pen.fillRect(x - CASING, middle - letters / 2 - 1, wide + 2 * CASING, letters + 2, theme.paper);
      pen.text(text, x, baselineAbout(middle, letters), {
        ...{ font: clockFont(theme, sort, size.width), align: "left" },
        colour: sort === "small" || alpha < 1 ? theme.ink2 : theme.ink,
      });
    }
    pen.alpha(alpha);
    // Strokes are drawn first, so that a mark of the same day is on top.
    for (const { clock, x, mark } of points)
      if (mark && clock === "told")
        pen.fillRect(x - TOLD.width / 2, y - TOLD.height / 2, TOLD.width, TOLD.height, colour);
    for (const { clock, mark } of points) {
      if (!mark || clock === "told") continue;
      // The ring of a contested event is at the day it happened, not at the day it became public.
      const ring = clock === "happened" ? contested : null;
      // Marks have the colour of their line, because hues of kinds would need a legend.
      const inColour = { ...theme, ink2: colour };
      drawMark(pen, { ...mark, y, status, hue: NO_HUE, contested: ring }, inColour, alpha);
    }
  }
  pen.alpha(1);
  drawAxis(pen, onAxis, theme);
}
