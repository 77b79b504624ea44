import { drawStandingMark, MARK_LINE, MARK_RADIUS } from "../../../chart/markOutline.ts";
import type { Fade, Line, Pen } from "../../../chart/pen.ts";
import { kindColour, type Theme } from "../../../chart/theme.ts";
import type { CssPx } from "../../../model/units.ts";
import type { TimelineMark } from "../timelineScene.ts";

/** A mark without what only says which event it is. */
export type DrawnMark = Omit<TimelineMark, "row" | "label" | "stem" | "alpha">;

/** Half the height of a bar that lasts for days; below it the lines that marks are drawn with. */
const HALF: CssPx = 4.5;
const EDGE: Line = { width: MARK_LINE };
const NOTCH: Line = { width: 1.25 };
const DASH = { piece: 4, gap: 3 } as const;

/** Imprecision dissolves at both ends; an open end fades away from the known bound. */
const FADES = {
  somewhere: [
    { at: 0, alpha: 0.1 },
    { at: 0.3, alpha: 1 },
    { at: 0.7, alpha: 1 },
    { at: 1, alpha: 0.1 },
  ],
  since: [
    { at: 0, alpha: 1 },
    { at: 1, alpha: 0.05 },
  ],
  by: [
    { at: 0, alpha: 0.05 },
    { at: 1, alpha: 1 },
  ],
} as const satisfies { readonly [extent: string]: Fade };

/** Half of a diamond, pointing left and pointing right: the ends of what is disputed. */
const POINTS = {
  left: `M${HALF} ${-HALF}L0 0L${HALF} ${HALF}`,
  right: `M${-HALF} ${-HALF}L0 0L${-HALF} ${HALF}`,
} as const;
const CHEVRONS = { left: "M3 -4L-1 0L3 4", right: "M-3 -4L1 0L-3 4" } as const;
/** A quarter of a ring, right of a mark. */
const CONTEST_RADIUS = MARK_RADIUS + 2.5;
/** The same as a path, the middle of the mark being 0, 0. */
export const CONTEST_PATH = quarterRing(CONTEST_RADIUS);

function quarterRing(r: CssPx): string {
  const side = r * Math.SQRT1_2;
  return `M${side} ${-side}A${r} ${r} 0 0 1 ${side} ${side}`;
}

/**
 * A date with its standing. The caller has set the alpha.
 *
 *     day        ●  ◒  ○  ◌  ◇        filled, half filled, hollow, dashed, diamond: confirmed, on record, reported,
 *                                     alleged, disputed
 *     lasted     ███  ▂▂  ▭  ┅  ⬡     the same with sharp ends, from its first to its last day
 *     somewhere  ·-═══-·              the same with soft ends, and no dot: no day of it is the one
 *     by, since  ·-══|  |══-·         one end known, the other open
 *     contested  ●)                   its date, a number or its meaning is disputed
 *     cut        ‹═══                 it goes on outside the window
 */
export function drawMark(pen: Pen, mark: DrawnMark, theme: Theme, alpha: number): void {
  const { x, y, x0, x1, extent, status, cut } = mark;
  const colour = kindColour(theme, mark.hue);
  pen.alpha(alpha);
  switch (extent) {
    case "day":
      drawStandingMark(pen, status, x, y, colour, theme.paper);
      break;
    case "lasted":
      drawBar(pen, mark, colour, theme);
      break;
    case "somewhere":
      drawSoft(pen, mark, colour, FADES.somewhere, alpha);
      break;
    case "by":
    case "since":
      drawSoft(pen, mark, colour, FADES[extent], alpha);
      pen.alpha(alpha);
      pen.fillRect((extent === "by" ? x1 : x0) - 1, y - HALF - 1, 2, 2 * HALF + 2, colour);
      break;
  }
  pen.alpha(alpha);
  if (cut.left) pen.strokeShape(CHEVRONS.left, x0 + 2, y, 1, theme.ink2, EDGE);
  if (cut.right) pen.strokeShape(CHEVRONS.right, x1 - 2, y, 1, theme.ink2, EDGE);
  if (mark.contested) pen.strokeShape(CONTEST_PATH, extent === "day" ? x : x1 - 3, y, 1, theme.ink2, NOTCH);
}

/** Duration: sharp ends, and an edge that lies inside them. */
function drawBar(pen: Pen, { x0, x1, y, status }: DrawnMark, colour: string, theme: Theme): void {
  const width = x1 - x0;
  if (status === "disputed") {
    drawLines(pen, x0 + HALF, x1 - HALF, y, colour);
    pen.strokeShape(POINTS.left, x0, y, 1, colour, EDGE);
    pen.strokeShape(POINTS.right, x1, y, 1, colour, EDGE);
    return;
  }
  const isFilled = status === "confirmed" || status === "unstated";
  pen.fillRect(x0, y - HALF, width, 2 * HALF, isFilled ? colour : theme.paper);
  if (status === "onRecord") pen.fillRect(x0, y, width, HALF, colour);
  const line = status === "alleged" ? { width: MARK_LINE, dash: [DASH.piece, DASH.gap] } : EDGE;
  const inset = MARK_LINE / 2;
  pen.strokeRect(x0 + inset, y - HALF + inset, width - MARK_LINE, 2 * HALF - MARK_LINE, colour, line);
}

function drawLines(pen: Pen, x0: CssPx, x1: CssPx, y: CssPx, colour: string): void {
  pen.fillRect(x0, y - HALF - MARK_LINE / 2, x1 - x0, MARK_LINE, colour);
  pen.fillRect(x0, y + HALF - MARK_LINE / 2, x1 - x0, MARK_LINE, colour);
}

/** What is not known to the day: standing as an outline that comes and goes with the fade. */
function drawSoft(pen: Pen, mark: DrawnMark, colour: string, fade: Fade, alpha: number): void {
  const { x0, x1, y, status } = mark;
  const width = x1 - x0;
  switch (status) {
    case "confirmed":
    case "unstated":
      pen.fadeRect(x0, y - HALF, width, 2 * HALF, colour, fade);
      return;
    case "onRecord":
      pen.fadeRect(x0, y - HALF - MARK_LINE / 2, width, MARK_LINE, colour, fade);
      pen.fadeRect(x0, y, width, HALF + MARK_LINE / 2, colour, fade);
      return;
    case "alleged":
      for (let x = x0; x < x1; x += DASH.piece + DASH.gap) {
        const piece = Math.min(DASH.piece, x1 - x);
        pen.alpha(alpha * alphaAt(fade, (x + piece / 2 - x0) / width));
        drawLines(pen, x, x + piece, y, colour);
      }
      return;
    case "disputed":
      pen.strokeShape(POINTS.left, x0, y, 1, colour, EDGE);
      pen.strokeShape(POINTS.right, x1, y, 1, colour, EDGE);
      drawSoftLines(pen, x0 + HALF, width - 2 * HALF, y, colour, fade);
      return;
    case "reported":
      drawSoftLines(pen, x0, width, y, colour, fade);
      return;
  }
}

function drawSoftLines(pen: Pen, x: CssPx, width: CssPx, y: CssPx, colour: string, fade: Fade): void {
  if (width <= 0) return;
  pen.fadeRect(x, y - HALF - MARK_LINE / 2, width, MARK_LINE, colour, fade);
  pen.fadeRect(x, y + HALF - MARK_LINE / 2, width, MARK_LINE, colour, fade);
}

/** How far a fade covers at a share of its width. */
function alphaAt(fade: Fade, share: number): number {
  const after = fade.findIndex(({ at }) => at >= share);
  const [low, high] = [fade[Math.max(0, after - 1)], fade[Math.max(0, after)]];
  if (!low || !high || high.at === low.at) return high?.alpha ?? 0;
  return low.alpha + ((share - low.at) / (high.at - low.at)) * (high.alpha - low.alpha);
}
