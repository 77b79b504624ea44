import { baselineAbout, type Pen } from "../../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../../chart/theme.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { drawMark } from "../marks/drawMark.ts";
import type { ClockRule, ClockScene } from "./clockScene.ts";
import { placeOfRuleNames } from "./clockScene.ts";

const DIMMED = 0.22;
const LINE = { resting: 1.25, lit: 2 } as const;
const HALO = 3;
const LEADER = { alpha: 0.6, gap: 3, width: 0.75 } as const;
/** From a rule to the middle of its name above it. */
const NAME_ABOVE = 9;
/** Where it begins if lines allow: among the names of lanes, if there are any. */
const NAME_START = 10;
/** Most names need no more. */
const NAME_ROOM = 100;

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
    const alpha = isAnyLit && !isLit ? DIMMED : 1;
    pen.alpha(alpha);
    for (const [index, end] of points.entries()) {
      const start = points[index - 1];
      if (!start) continue;
      const control = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      pen.curve(start, [{ control, end }], colour, { width: isLit ? LINE.lit : LINE.resting });
    }
    for (const { x, y, mark } of points)
      if (mark) drawMark(pen, { ...mark, x, y, status, hue, contested: false }, theme, alpha);
  }
  const halo = { colour: theme.paper, width: HALO };
  for (const { row, label } of threads) {
    if (!label || label.from === null) continue;
    pen.alpha(isAnyLit && row !== lit ? DIMMED : LEADER.alpha);
    const side = Math.sign(label.from - label.x) * (label.width / 2 + LEADER.gap);
    pen.fillRect(...leader(label.x + side, label.from, label.y), theme.ink);
  }
  const ofDays = { ...smallText(theme, 600, theme.ink, "center"), halo };
  for (const { row, label } of threads) {
    if (!label) continue;
    pen.alpha(isAnyLit && row !== lit ? DIMMED : 1);
    pen.text(label.text, label.x, baselineAbout(label.y, SMALL_TEXT), ofDays);
  }
  pen.alpha(1);
  const middles = rules.map(({ y }) => y - NAME_ABOVE);
  const x = placeOfRuleNames(middles, NAME_ROOM, NAME_START, size.width, threads);
  const ofRules = { ...smallText(theme, 600, theme.ink2, "left"), halo };
  for (const { y, name } of rules)
    pen.text(names[name], x, baselineAbout(y - NAME_ABOVE, SMALL_TEXT), ofRules);
}

const leader = (a: CssPx, b: CssPx, y: CssPx) =>
  [Math.min(a, b), y - LEADER.width / 2, Math.abs(b - a), LEADER.width] as const;
