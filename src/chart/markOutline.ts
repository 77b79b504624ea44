import type { CssPx } from "../model/units.ts";
import type { Status } from "../model/vocabulary.ts";
import type { Pen } from "./pen.ts";

/**
 * The outline of a mark says its standing; pictures and legends all draw from this one table.
 *
 *     ● confirmed     ○ reported     ◌ alleged     ◇ disputed
 */
export type MarkOutline = {
  readonly shape: "circle" | "diamond";
  readonly filled: boolean;
  /** Dash and gap as shares of the outline's length; `null` for an unbroken line. */
  readonly dashes: number | null;
};

const DASHES = 8;
export const markOutlines: { readonly [S in Status]: MarkOutline } = {
  confirmed: { shape: "circle", filled: true, dashes: null },
  reported: { shape: "circle", filled: false, dashes: null },
  alleged: { shape: "circle", filled: false, dashes: DASHES },
  disputed: { shape: "diamond", filled: false, dashes: null },
  // Nothing is said, so nothing is marked.
  unstated: { shape: "circle", filled: true, dashes: null },
};

export const MARK_RADIUS: CssPx = 4;
export const MARK_LINE: CssPx = 1.75;
/** How much of a dash and the gap after it is dash. */
const DASH_SHARE = 0.6;

/** Half the height of a diamond to the radius of a circle of the same area, which looks as heavy. */
const DIAMOND = 1.25;

/** SVG path of an outline of radius `r` about (x, y). */
export function outlinePath(shape: MarkOutline["shape"], x: number, y: number, r: CssPx): string {
  if (shape === "circle") {
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }
  const half = r * DIAMOND;
  return `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
}

/** From the middle of an outline to its outer and inner edge. */
const HALF_LINE: CssPx = MARK_LINE / 2;
const [OUTER, INNER] = [MARK_RADIUS + HALF_LINE, MARK_RADIUS - HALF_LINE];

/**
 * The marks about 0, 0 as shapes to fill, the first in paper: thousands of them move at a time, and lines, broken ones above
 * all, cost a canvas several times as much.
 */
const shapes: { readonly [S in Status]: { readonly within: string | null; readonly line: string } } = {
  confirmed: { within: null, line: outlinePath("circle", 0, 0, OUTER) },
  unstated: { within: null, line: outlinePath("circle", 0, 0, OUTER) },
  reported: {
    within: outlinePath("circle", 0, 0, MARK_RADIUS),
    line: outlinePath("circle", 0, 0, OUTER) + reversedCircle(INNER),
  },
  alleged: { within: outlinePath("circle", 0, 0, MARK_RADIUS), line: piecesOfRing(DASHES, OUTER, INNER) },
  disputed: { within: outlinePath("diamond", 0, 0, MARK_RADIUS), line: diamondRing(MARK_RADIUS * DIAMOND) },
};

/** Against the direction of `outlinePath`, so that it is a hole in a larger one. */
function reversedCircle(r: CssPx): string {
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** The line along a diamond of half its height: corners are √2 times as far from the middle of the line as edges. */
function diamondRing(half: CssPx): string {
  const outer = half + HALF_LINE * Math.SQRT2;
  const inner = half - HALF_LINE * Math.SQRT2;
  return `M0 ${-outer}L${outer} 0L0 ${outer}L${-outer} 0ZM0 ${-inner}L${-inner} 0L0 ${inner}L${inner} 0Z`;
}

/** As many pieces of a ring, each longer than the gap after it. */
function piecesOfRing(count: number, outer: CssPx, inner: CssPx): string {
  const on = (r: CssPx, angle: number) =>
    `${(r * Math.cos(angle)).toFixed(3)} ${(r * Math.sin(angle)).toFixed(3)}`;
  const pieces = Array.from({ length: count }, (_, index) => {
    const start = Math.PI + (index * 2 * Math.PI) / count;
    const end = start + (DASH_SHARE * 2 * Math.PI) / count;
    return `M${on(outer, start)}A${outer} ${outer} 0 0 1 ${on(outer, end)}L${on(inner, end)}A${inner} ${inner} 0 0 0 ${on(inner, start)}Z`;
  });
  return pieces.join("");
}

/** Draws the mark of a standing about (x, y); hollow ones are filled with `paper`. */
export function drawStandingMark(
  pen: Pick<Pen, "fillShape">,
  status: Status,
  x: CssPx,
  y: CssPx,
  colour: string,
  paper: string,
  scale = 1,
): void {
  const { within, line } = shapes[status];
  if (within !== null) pen.fillShape(within, x, y, scale, paper);
  pen.fillShape(line, x, y, scale, colour);
}

/** Dash pattern in pixels that goes round the outline a whole number of times, so that it has no seam. */
export function dashPattern(outline: MarkOutline, r: CssPx): readonly [CssPx, CssPx] | null {
  if (outline.dashes === null) return null;
  const piece = (2 * Math.PI * r) / outline.dashes;
  return [piece * DASH_SHARE, piece * (1 - DASH_SHARE)];
}
