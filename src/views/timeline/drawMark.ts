import {
  BRACKETS,
  CONTEST_PATHS,
  CONTEST_SIDES,
  drawStandingMark,
  MARK_LINE,
  MARK_RADIUS,
  TINT,
} from "../../chart/markOutline.ts";
import { type Fade, HAIRLINE, type Line, type Pen } from "../../chart/pen.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
import type { CssPx } from "../../model/units.ts";
import type { TimelineMark } from "./timelineScene.ts";

export type DrawnMark = Omit<TimelineMark, "row" | "label" | "alpha">;

const HALF: CssPx = 4.5;
const EDGE: Line = { width: MARK_LINE };
const DASH = { piece: 4, gap: 3 } as const;

/** An open end fades. In a hollow mark the edges fade, in a filled mark the tint fades. */
const FADES = {
  by: [
    { at: 0, alpha: 0 },
    { at: 0.6, alpha: 1 },
    { at: 1, alpha: 1 },
  ],
  since: [
    { at: 0, alpha: 1 },
    { at: 0.4, alpha: 1 },
    { at: 1, alpha: 0 },
  ],
} as const satisfies { readonly [extent: string]: Fade };

const POINTS = {
  left: `M${HALF} ${-HALF}L0 0L${HALF} ${HALF}`,
  right: `M${-HALF} ${-HALF}L0 0L${-HALF} ${HALF}`,
} as const;
const CHEVRONS = { left: "M3 -4L-1 0L3 4", right: "M-3 -4L1 0L-3 4" } as const;
const CONTEST_APART: CssPx = 3;

/**
 * Draws a date with its standing. The caller sets the alpha.
 *
 *     day        ●  ◒  ○  ◌  ◇        filled, half filled, hollow, dashed, diamond: confirmed, on record, reported,
 *                                     alleged, disputed
 *     lasted     ███  ▂▂  ▭  ┅  ⬡     the same with sharp ends, from its first to its last day
 *     somewhere  [▒▒▒] [═══] [┅┅┅]    an even tint, or hollow, between brackets; no dot, since no single day is known
 *     by, since  ·-══]  [══-·         one end known, the other open
 *     not stated •  ▬  [▬]           smaller, so that it does not look confirmed
 *     contested  ●)  (●)              a full ring: a fact, number or meaning is disputed; two sides: the date alone
 *     cut        ‹═══                 the date goes on outside the window
 */
export function drawMark(pen: Pen, mark: DrawnMark, theme: Theme, alpha: number): void {
  const { x, y, x0, x1, extent, status, cut, dot = 1 } = mark;
  const colour = kindColour(theme, mark.hue);
  pen.alpha(alpha);
  switch (extent) {
    case "day":
      drawStandingMark(pen, status, x, y, colour, theme.paper, dot);
      break;
    case "lasted":
      drawBar(pen, mark, colour, theme);
      break;
    case "somewhere":
    case "by":
    case "since":
      drawImprecise(pen, { ...mark, extent }, colour, alpha);
      break;
  }
  pen.alpha(alpha);
  if (cut.left) pen.strokeShape(CHEVRONS.left, x0 + 2, y, 1, theme.ink2, EDGE);
  if (cut.right) pen.strokeShape(CHEVRONS.right, x1 - 2, y, 1, theme.ink2, EDGE);
  if (!mark.contested) return;
  if (extent === "day") pen.strokeShape(CONTEST_PATHS[mark.contested], x, y, dot, theme.ink2, HAIRLINE);
  else if (mark.contested === "date") {
    pen.strokeShape(CONTEST_SIDES.left, x0 + MARK_RADIUS * dot, y, dot, theme.ink2, HAIRLINE);
    pen.strokeShape(CONTEST_SIDES.right, x1 - MARK_RADIUS * dot, y, dot, theme.ink2, HAIRLINE);
  } else {
    const apart = CONTEST_APART * dot;
    const half = HALF * dot + apart;
    pen.strokeRect(x0 - apart, y - half, x1 - x0 + 2 * apart, 2 * half, theme.ink2, HAIRLINE);
  }
}

/** A bar for a duration has sharp ends. Its outline is inside them, so that the bar covers only its own days. */
function drawBar(pen: Pen, { x0, x1, y, status, dot = 1 }: DrawnMark, colour: string, theme: Theme): void {
  const width = x1 - x0;
  const half = HALF * dot;
  if (status === "disputed") {
    drawLines(pen, x0 + half, x1 - half, y, half, colour);
    pen.strokeShape(POINTS.left, x0, y, dot, colour, EDGE);
    pen.strokeShape(POINTS.right, x1, y, dot, colour, EDGE);
    return;
  }
  if (status === "unstated") {
    pen.fillRect(x0, y - half / 2, width, half, colour);
    return;
  }
  const isFilled = status === "confirmed";
  pen.fillRect(x0, y - half, width, 2 * half, isFilled ? colour : theme.paper);
  if (status === "onRecord") pen.fillRect(x0, y, width, half, colour);
  const line = status === "alleged" ? { width: MARK_LINE, dash: [DASH.piece, DASH.gap] } : EDGE;
  const inset = MARK_LINE / 2;
  pen.strokeRect(x0 + inset, y - half + inset, width - MARK_LINE, 2 * half - MARK_LINE, colour, line);
}

function drawLines(pen: Pen, x0: CssPx, x1: CssPx, y: CssPx, half: CssPx, colour: string): void {
  // In the shortest bar the points at both ends meet, and no edge is left between them.
  if (x1 <= x0) return;
  pen.fillRect(x0, y - half - MARK_LINE / 2, x1 - x0, MARK_LINE, colour);
  pen.fillRect(x0, y + half - MARK_LINE / 2, x1 - x0, MARK_LINE, colour);
}

type Imprecise = DrawnMark & { readonly extent: Exclude<DrawnMark["extent"], "day" | "lasted"> };

/** An imprecise date has a tint or an outline, which fades at an open end, and a bracket or point at a known end. */
function drawImprecise(
  pen: Pen,
  { x0, x1, y, extent, status, cut, dot = 1 }: Imprecise,
  colour: string,
  alpha: number,
): void {
  const half = HALF * dot;
  const isPointed = status === "disputed";
  // A known end in the window has a bracket, or in a disputed event a point that joins the edges.
  const hasLeft = extent !== "by" && !cut.left;
  const hasRight = extent !== "since" && !cut.right;
  const left = isPointed && hasLeft ? x0 + half : x0;
  const right = isPointed && hasRight ? x1 - half : x1;
  const fade = extent === "somewhere" ? null : FADES[extent];
  const rect = (x: CssPx, width: CssPx, top: CssPx, height: CssPx): void => {
    if (width <= 0) return;
    if (fade) pen.fadeRect(x, top, width, height, colour, fade);
    else pen.fillRect(x, top, width, height, colour);
  };
  if (status === "confirmed" || status === "unstated" || status === "onRecord") {
    pen.alpha(alpha * TINT);
    if (status === "onRecord") rect(left, right - left, y, half);
    else if (status === "unstated") rect(left, right - left, y - half / 2, half);
    else rect(left, right - left, y - half, 2 * half);
    pen.alpha(alpha);
    if (status === "onRecord") rect(left, right - left, y - half - HAIRLINE.width / 2, HAIRLINE.width);
  } else if (status !== "alleged") {
    for (const edge of [y - half, y + half])
      rect(left, right - left, edge - HAIRLINE.width / 2, HAIRLINE.width);
  } else {
    for (let x = left; x < right; x += DASH.piece + DASH.gap) {
      const piece = Math.min(DASH.piece, right - x);
      if (fade) pen.alpha(alpha * alphaAt(fade, (x + piece / 2 - left) / (right - left)));
      pen.fillRect(x, y - half - HAIRLINE.width / 2, piece, HAIRLINE.width, colour);
      pen.fillRect(x, y + half - HAIRLINE.width / 2, piece, HAIRLINE.width, colour);
    }
    pen.alpha(alpha);
  }
  const ends = isPointed ? POINTS : BRACKETS;
  const line = isPointed ? EDGE : HAIRLINE;
  if (hasLeft) pen.strokeShape(ends.left, x0, y, dot, colour, line);
  if (hasRight) pen.strokeShape(ends.right, x1, y, dot, colour, line);
}

function alphaAt(fade: Fade, share: number): number {
  const after = fade.findIndex(({ at }) => at >= share);
  const [low, high] = [fade[Math.max(0, after - 1)], fade[Math.max(0, after)]];
  if (!low || !high || high.at === low.at) return high?.alpha ?? 0;
  return low.alpha + ((share - low.at) / (high.at - low.at)) * (high.alpha - low.alpha);
}
