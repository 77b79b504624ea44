import type { Contest } from "../model/tables/contest.ts";
import type { CssPx } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import type { Pen } from "./pen.ts";

export const MARK_RADIUS: CssPx = 4;
export const MARK_LINE: CssPx = 1.75;
/** The length of a dash, as a share of the dash and the gap after it. */
const DASH_SHARE = 0.7;

/** Half the height of a diamond whose area equals a circle of radius 1, so that both look equally heavy. */
const DIAMOND = 1.25;

export function outlinePath(shape: "circle" | "diamond", x: number, y: number, r: CssPx): string {
  if (shape === "circle") {
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }
  const half = r * DIAMOND;
  return `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
}

const HALF_LINE: CssPx = MARK_LINE / 2;
const [OUTER, INNER] = [MARK_RADIUS + HALF_LINE, MARK_RADIUS - HALF_LINE];

/** The left and right side of the ring around a contested date. Time runs along x. */
export const CONTEST_SIDES = {
  left: "M-4.34 -5.17A6.75 6.75 0 0 0 -4.34 5.17",
  right: "M4.34 -5.17A6.75 6.75 0 0 1 4.34 5.17",
} as const;
/** Signs around a contested mark: a full ring, or its two sides if only the date is contested. */
export const CONTEST_PATHS: { readonly [C in Contest]: string } = {
  facts: outlinePath("circle", 0, 0, MARK_RADIUS + 2.75),
  date: CONTEST_SIDES.left + CONTEST_SIDES.right,
};

/** The opacity of the days of an imprecise date. All days between known ends have it, because none is likelier. */
export const TINT = 0.25;
/** The ends of an imprecise date. They are taller than the tint between them, which would otherwise look like a bar. */
export const BRACKETS = { left: "M3 -6.5H0V6.5H3", right: "M-3 -6.5H0V6.5H-3" } as const;

const DASHES = 6;
const CIRCLE = outlinePath("circle", 0, 0, MARK_RADIUS);
const DISC = outlinePath("circle", 0, 0, OUTER);
/** The radius of a mark without a standing. It must not look like the mark of a confirmed event. */
const UNSTATED: CssPx = 3;

/** The paths of a mark, centred on (0, 0): first `within` in the colour of paper, then `line` in the mark's colour. */
type MarkShape = { readonly within: string | null; readonly line: string };

/**
 * The marks of events, by standing. Pictures, legends and lists all draw them from this table.
 *
 *     ● confirmed     ◒ on record     ○ reported     ◌ alleged     ◇ disputed     • not stated
 *
 * Marks are filled, never stroked. Thousands of marks move at a time, and a canvas takes several times as long to
 * stroke lines, above all broken lines. The edge inside ◒ is horizontal, so that it falls between two rows of pixels.
 */
export const markShapes: { readonly [S in Standing]: MarkShape } = {
  confirmed: { within: null, line: DISC },
  onRecord: { within: CIRCLE, line: DISC + upperHalf(INNER) },
  unstated: { within: null, line: outlinePath("circle", 0, 0, UNSTATED) },
  reported: { within: CIRCLE, line: DISC + reversedCircle(INNER) },
  alleged: { within: CIRCLE, line: piecesOfRing(DASHES, OUTER, INNER) },
  disputed: { within: outlinePath("diamond", 0, 0, MARK_RADIUS), line: diamondRing(MARK_RADIUS * DIAMOND) },
};

/** Half a disc. Its path runs against the direction of `outlinePath`, so it makes a hole in a larger circle. */
function upperHalf(r: CssPx): string {
  return `M${r} 0A${r} ${r} 0 0 0 ${-r} 0Z`;
}

function reversedCircle(r: CssPx): string {
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** A ring in the shape of a diamond. To move an edge by `HALF_LINE`, the corners must move √2 times as far. */
function diamondRing(half: CssPx): string {
  const outer = half + HALF_LINE * Math.SQRT2;
  const inner = half - HALF_LINE * Math.SQRT2;
  return `M0 ${-outer}L${outer} 0L0 ${outer}L${-outer} 0ZM0 ${-inner}L${-inner} 0L0 ${inner}L${inner} 0Z`;
}

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

/** `paper` is the colour of the hollow parts of the mark. */
export function drawStandingMark(
  pen: Pen,
  standing: Standing,
  x: CssPx,
  y: CssPx,
  colour: string,
  paper: string,
  scale = 1,
): void {
  const { within, line } = markShapes[standing];
  if (within !== null) pen.fillShape(within, x, y, scale, paper);
  pen.fillShape(line, x, y, scale, colour);
}
