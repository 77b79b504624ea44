import type { Box } from "../../../chart/box.ts";
import type { Bend } from "../../../chart/pen.ts";
import type { CssPx } from "../../../model/units.ts";

type Point = { readonly x: CssPx; readonly y: CssPx };
/** A quadratic curve by itself. */
export type Curve = Bend & { readonly start: Point };

/** Paper kept between a line and the words that interrupt it. */
const CLEAR: CssPx = 3;
/** Shorter pieces would look like dirt. */
const LEAST: CssPx = 5;
/** A step along a curve is about so long. */
const STEP: CssPx = 2;

export function pointOn({ start, control, end }: Curve, share: number): Point {
  const rest = 1 - share;
  const along = (a: CssPx, b: CssPx, c: CssPx): CssPx =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: along(start.x, control.x, end.x), y: along(start.y, control.y, end.y) };
}

/** A little more than the way from end to end. */
const lengthOf = ({ start, control, end }: Curve): CssPx =>
  Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(end.x - control.x, end.y - control.y);

/** Where a curve runs through no word, as shares of it from … to; `words` in which it begins or ends do not count. */
function sharesAround(curve: Curve, words: readonly Box[]): readonly (readonly [number, number])[] {
  const { start, control, end } = curve;
  const box = {
    left: Math.min(start.x, control.x, end.x) - CLEAR,
    right: Math.max(start.x, control.x, end.x) + CLEAR,
    top: Math.min(start.y, control.y, end.y) - CLEAR,
    bottom: Math.max(start.y, control.y, end.y) + CLEAR,
  };
  const holds = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
    x > left - CLEAR && x < right + CLEAR && y > top - CLEAR && y < bottom + CLEAR;
  const inWay = words.filter(
    (word) =>
      word.left < box.right &&
      word.right > box.left &&
      word.top < box.bottom &&
      word.bottom > box.top &&
      !holds(word, start) &&
      !holds(word, end),
  );
  if (inWay.length === 0) return [[0, 1]];
  const steps = Math.ceil(lengthOf(curve) / STEP);
  const shares: (readonly [number, number])[] = [];
  let from: number | null = null;
  for (let step = 0; step <= steps; step++) {
    const point = pointOn(curve, step / steps);
    const isFree = !inWay.some((word) => holds(word, point));
    if (isFree) from ??= step;
    if (from === null || (isFree && step < steps)) continue;
    const to = isFree ? step : step - 1;
    if ((to - from) * STEP >= LEAST) shares.push([from / steps, to / steps]);
    from = null;
  }
  return shares;
}

/** How much of a curve is seen where it goes behind words. */
export const shareAround = (curve: Curve, words: readonly Box[]): number =>
  sharesAround(curve, words).reduce((sum, [from, to]) => sum + to - from, 0);

/** The pieces of a curve that run through no word. */
export const curveAround = (curve: Curve, words: readonly Box[]): readonly Curve[] =>
  sharesAround(curve, words).map(([from, to]) => pieceOf(curve, from, to));

function pieceOf(curve: Curve, from: number, to: number): Curve {
  const [start, end] = [pointOn(curve, from), pointOn(curve, to)];
  // The tangents at both ends meet in the control point of the piece.
  const along = (a: CssPx, b: CssPx, c: CssPx): CssPx =>
    (1 - from) * ((1 - to) * a + to * b) + from * ((1 - to) * b + to * c);
  const control = {
    x: along(curve.start.x, curve.control.x, curve.end.x),
    y: along(curve.start.y, curve.control.y, curve.end.y),
  };
  return { start, control, end };
}
