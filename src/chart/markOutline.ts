import type { CssPx } from "../model/units.ts";
import type { Status } from "../model/vocabulary.ts";
import type { Line, Pen } from "./pen.ts";

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

export const markOutlines: { readonly [S in Status]: MarkOutline } = {
  confirmed: { shape: "circle", filled: true, dashes: null },
  reported: { shape: "circle", filled: false, dashes: null },
  alleged: { shape: "circle", filled: false, dashes: 8 },
  disputed: { shape: "diamond", filled: false, dashes: null },
};

export const MARK_RADIUS: CssPx = 4;
export const MARK_LINE: CssPx = 1.75;

/** SVG path of an outline of radius `r` about (x, y). */
export function outlinePath(shape: MarkOutline["shape"], x: number, y: number, r: CssPx): string {
  if (shape === "circle") {
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }
  // A diamond of the same area as the circle looks as heavy.
  const half = r * 1.25;
  return `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
}

/** The outlines about 0, 0, for a pen. */
const paths: { readonly [S in MarkOutline["shape"]]: string } = {
  circle: outlinePath("circle", 0, 0, MARK_RADIUS),
  diamond: outlinePath("diamond", 0, 0, MARK_RADIUS),
};
const MARK_EDGE: Line = { width: MARK_LINE };
const DASHED_EDGE: Line = { width: MARK_LINE, dash: dashPattern(markOutlines.alleged, MARK_RADIUS) ?? [] };

/** Draws the mark of a standing about (x, y); hollow ones are filled with `paper`. */
export function drawStandingMark(
  pen: Pick<Pen, "fillShape" | "strokeShape">,
  status: Status,
  x: CssPx,
  y: CssPx,
  colour: string,
  paper: string,
): void {
  const { shape, filled, dashes } = markOutlines[status];
  pen.fillShape(paths[shape], x, y, 1, filled ? colour : paper);
  pen.strokeShape(paths[shape], x, y, 1, colour, dashes === null ? MARK_EDGE : DASHED_EDGE);
}

/** Dash pattern in pixels that goes round the outline a whole number of times, so that it has no seam. */
export function dashPattern(outline: MarkOutline, r: CssPx): readonly [CssPx, CssPx] | null {
  if (outline.dashes === null) return null;
  const piece = (2 * Math.PI * r) / outline.dashes;
  return [piece * 0.6, piece * 0.4];
}
