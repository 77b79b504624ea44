import { drawStandingMark } from "../../../chart/markOutline.ts";
import { baselineAbout, type Pen } from "../../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../../chart/theme.ts";
import type { EventRow } from "../../../model/units.ts";
import type { ClockRule, ClockScene } from "./clockScene.ts";

const DIMMED = 0.22;
const LINE = { resting: 1.25, lit: 2 } as const;
const HALO = 3;
/** From a rule to the middle of its name above it. */
const NAME_ABOVE = 9;
/** Where it begins: among the names of lanes, if there are any. */
const NAME_START = 10;

/** Draws the rules, the threads over them, and the names of both; `lit` stands out and the rest steps back. */
export function drawClocks(
  pen: Pen,
  { size, rules, threads }: ClockScene,
  theme: Theme,
  names: Readonly<Record<ClockRule["name"], string>>,
  lit: EventRow | null,
): void {
  for (const { y } of rules) pen.fillRect(0, y, size.width, 1, theme.line);
  const isAnyLit = threads.some(({ row }) => row === lit);
  for (const { row, hue, status, points } of threads) {
    const isLit = row === lit;
    const colour = kindColour(theme, hue);
    pen.alpha(isAnyLit && !isLit ? DIMMED : 1);
    for (const [index, end] of points.entries()) {
      const start = points[index - 1];
      if (!start) continue;
      const control = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      pen.curve(start, [{ control, end }], colour, { width: isLit ? LINE.lit : LINE.resting });
    }
    for (const { x, y } of points) drawStandingMark(pen, status, x, y, colour, theme.paper);
  }
  const halo = { colour: theme.paper, width: HALO };
  const ofDays = { ...smallText(theme, 600, theme.ink, "center"), halo };
  for (const { row, label } of threads) {
    if (!label) continue;
    pen.alpha(isAnyLit && row !== lit ? DIMMED : 1);
    pen.text(label.text, label.x, baselineAbout(label.y, SMALL_TEXT), ofDays);
  }
  pen.alpha(1);
  const ofRules = { ...smallText(theme, 600, theme.ink2, "left"), halo };
  for (const { y, name } of rules)
    pen.text(names[name], NAME_START, baselineAbout(y - NAME_ABOVE, SMALL_TEXT), ofRules);
}
