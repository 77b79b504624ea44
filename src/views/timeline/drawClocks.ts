import { baselineAbout, type Pen } from "../../chart/pen.ts";
import { DIMMED, NO_HUE, type Theme } from "../../chart/theme.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { isLongSilence } from "../../query/disclosures.ts";
import {
  CASING,
  type ClockPoint,
  type ClockScene,
  type ClockThread,
  clockFont,
  clockGutter,
  distanceToLine,
  findingSize,
  GUTTER,
  LETTERS,
  LINE_HEIGHT,
  LINE_ROOM,
  middleOfDays,
  type Point,
  rectOf,
  ruleSize,
} from "./clockScene.ts";
import { drawAxis, drawGrid } from "./drawAxis.ts";
import { drawMark } from "./drawMark.ts";
import { LAYOUT } from "./timelineScene.ts";

/** How far from a thread the pointer still means it. */
const REACH: CssPx = 8;

/** The thread whose name is at a point, else the nearest thread, if one is near. */
export function hitTestClocks({ threads }: ClockScene, x: CssPx, y: CssPx): ClockThread | null {
  const isInName = ({ label }: ClockThread): boolean => {
    if (!label?.from) return false;
    const { left, right, top, bottom } = rectOf(label);
    return x > left && x < right && y > top && y < bottom;
  };
  const named = threads.find(isInName);
  if (named) return named;
  let best: ClockThread | null = null;
  let nearest = REACH;
  for (const thread of threads) {
    for (const [index, to] of thread.points.entries()) {
      const from = thread.points[index - 1];
      const distance = from ? distanceToLine(from, to, x, y) : Math.hypot(to.x - x, to.y - y);
      if (distance >= nearest) continue;
      nearest = distance;
      best = thread;
    }
  }
  return best;
}

/** Half of the gap in a line that passes a rule. */
const PASSING: CssPx = 8;
/** The place where a line towards another point begins: at its rule, or beyond a rule that it passes. */
function pastRule(point: ClockPoint, other: ClockPoint): Point {
  const share = point.passes && other.y !== point.y ? PASSING / Math.abs(other.y - point.y) : 0;
  return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
}

const LINE = { short: 0.75, silence: 1.75, lit: 2.25 } as const;
const LEADER = { alpha: 0.6, gap: 3, width: 0.75 } as const;
/** Draws the rules, the threads over them, and the names of both. `lit` is in the accent colour, and the rest is dimmed. */
export function drawClocks(pen: Pen, scene: ClockScene, theme: Theme, lit: EventRow | null): void {
  const { size, rules, threads } = scene;
  const gutter = clockGutter(size.width);
  const onAxis = { ...scene, gutter, silences: [] };
  drawGrid(pen, onAxis, theme);
  for (const { y } of rules) pen.fillRect(gutter, y, size.width - gutter, 1, theme.line);
  const isAnyLit = threads.some(({ row }) => row === lit);
  // The kinds have no hues in this picture, since no legend would explain them.
  const inAccent = { ...theme, ink2: theme.accent };
  const inOrder = threads.toSorted((a, b) => Number(a.row === lit) - Number(b.row === lit));
  const alphaOf = (row: EventRow): number => (isAnyLit && row !== lit ? DIMMED : 1);
  for (const { row, days, points } of inOrder) {
    const isLit = row === lit;
    const resting = isLongSilence(days) ? LINE.silence : LINE.short;
    const colour = isLit ? theme.accent : theme.ink2;
    pen.alpha(alphaOf(row));
    for (const [index, after] of points.entries()) {
      const before = points[index - 1];
      if (!before) continue;
      const [start, end] = [pastRule(before, after), pastRule(after, before)];
      const control = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      pen.curve(start, [{ control, end }], colour, { width: isLit ? LINE.lit : resting });
    }
  }
  // No line lies on a mark of another event.
  for (const { row, status, contested, points } of inOrder) {
    const alpha = alphaOf(row);
    pen.alpha(alpha);
    // The ring is at the event itself, not at the days on which somebody learned of it.
    for (const [index, { x, y, mark }] of points.entries())
      if (mark)
        drawMark(
          pen,
          { ...mark, x, y, status, hue: NO_HUE, contested: index === 0 ? contested : null },
          row === lit ? inAccent : theme,
          alpha,
        );
  }
  for (const { row, label } of threads) {
    if (!label || label.from === null) continue;
    pen.alpha(isAnyLit && row !== lit ? DIMMED : LEADER.alpha);
    const side = Math.sign(label.from - label.x) * (label.width / 2 + LEADER.gap);
    pen.fillRect(...leader(label.x + side, label.from, middleOfDays(label)), theme.ink);
  }
  for (const { row, label } of threads) {
    if (!label) continue;
    const { lines, under, x, y, width, height, isFinding } = label;
    pen.alpha(1);
    // A name interrupts its line, if it is on it, and a rule, which would strike it through.
    pen.fillRect(x - width / 2 - CASING, y - height / 2, width + 2 * CASING, height, theme.paper);
    pen.alpha(isAnyLit && row !== lit ? DIMMED : 1);
    const letters = isFinding ? findingSize(size.width) : LETTERS.days;
    // Beside its thread a name ends where the line to the thread begins.
    const side = label.from === null ? 0 : Math.sign(label.from - x);
    const align = side === 0 ? "center" : side > 0 ? "right" : "left";
    const edge = x + (side * width) / 2;
    const font = clockFont(theme, isFinding ? "finding" : "days", size.width);
    const top = y - height / 2;
    const first = top + lines.length * letters * LINE_ROOM;
    for (const [index, line] of lines.entries())
      pen.text(line, edge, baselineAbout(top + (index + 0.5) * letters * LINE_ROOM, letters), {
        ...{ font, align, colour: theme.ink },
      });
    const small = { font: clockFont(theme, "dates", size.width), align, colour: theme.ink2 } as const;
    for (const [index, line] of under.entries())
      pen.text(line, edge, baselineAbout(first + (index + 0.5) * LINE_HEIGHT, LETTERS.dates), small);
  }
  pen.alpha(1);
  // Lines from before the drawn days end at the left edge of the days.
  pen.fillRect(0, LAYOUT.axisHeight, gutter, size.height - LAYOUT.axisHeight, theme.paper);
  const font = clockFont(theme, "rule", size.width);
  for (const { y, lines } of rules)
    for (const [index, line] of lines.entries()) {
      const middle = y + (index - (lines.length - 1) / 2) * LINE_HEIGHT;
      pen.text(line, GUTTER.padding, baselineAbout(middle, ruleSize(size.width)), {
        font,
        colour: theme.ink2,
        align: "left",
      });
    }
  drawAxis(pen, onAxis, theme);
}

const leader = (a: CssPx, b: CssPx, y: CssPx) =>
  [Math.min(a, b), y - LEADER.width / 2, Math.abs(b - a), LEADER.width] as const;
