import type { Box } from "../../chart/box.ts";
import { outlineDistance } from "../../chart/nodeShapes.ts";
import type { Bend } from "../../chart/pen.ts";
import { item } from "../../model/tables/columns.ts";
import type { CssPx } from "../../model/units.ts";
import type { ActorKind } from "../../model/vocabulary.ts";

export type Point = { readonly x: CssPx; readonly y: CssPx };

/** Curves from the outline of one node to the outline of another, and the arrow head at their end. */
export type TieCurve = {
  readonly start: Point;
  readonly bends: readonly Bend[];
  /** The same, but that the line stops inside the head, so that a thick line does not blunt the tip. */
  readonly stroked: readonly Bend[];
  /** The tip of the arrow. */
  readonly end: Point;
  /** The two other corners of the arrow head. */
  readonly head: readonly [Point, Point];
};

export type TieEnd = Point & { readonly kind: ActorKind; readonly radius: CssPx };

/** How far ties bend to the left of their way, so that those of two who act on each other part: a share of the length. */
export const TIE_BEND = 0.1;
/** Long ties bend less, so that they do not sweep over half the pane. */
const LARGEST_BEND: CssPx = 36;

/**
 * The curve of a tie that bends to the left as one goes by `bend` times its length (to the right, if negative):
 *
 *              control
 *             ╭───────╮   bend
 *       (from)         ►(to)
 */
export function tieCurve(
  from: TieEnd,
  to: TieEnd,
  bend: number,
  width: CssPx,
  ear: "above" | "left" = "above",
): TieCurve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length < 1) return loop(from, width, ear);
  const height = Math.sign(bend) * Math.min(Math.abs(bend), LARGEST_BEND / length);
  // The curve is half as high as its control point.
  const control = { x: from.x + dx / 2 + dy * 2 * height, y: from.y + dy / 2 - dx * 2 * height };
  return curveThrough(onOutline(from, control), control, onOutline(to, control), width);
}

/** A tie within one column: it bows to the left by `reach`, however long it is. */
export function bowToLeft(from: TieEnd, to: TieEnd, reach: CssPx, width: CssPx): TieCurve {
  // A curve reaches half as far as its control point.
  const control = { x: (from.x + to.x) / 2 - 2 * reach, y: (from.y + to.y) / 2 };
  return curveThrough(onOutline(from, control), control, onOutline(to, control), width);
}

/** A control point twice as far as the ear may reach, which must stay inside the pane beside the leftmost column. */
const FARTHEST_LEFT: CssPx = 34;

/** An actor that acts upon itself: an ear above the node, or to its left where a name stands to the right. */
function loop(node: TieEnd, width: CssPx, ear: "above" | "left"): TieCurve {
  const reach = ear === "above" ? node.radius * 3 + 14 : Math.min(node.radius * 3 + 14, FARTHEST_LEFT);
  const [side, tip] =
    ear === "above"
      ? [
          { x: node.radius, y: -reach },
          { x: 0, y: -reach },
        ]
      : [
          { x: -reach, y: node.radius },
          { x: -reach, y: 0 },
        ];
  const other = ear === "above" ? { x: -side.x, y: side.y } : { x: side.x, y: -side.y };
  const from = (point: Point): Point => ({ x: node.x + point.x, y: node.y + point.y });
  return curveThrough(onOutline(node, from(other)), from(tip), onOutline(node, from(side)), width);
}

function onOutline(node: TieEnd, towards: Point): Point {
  const dx = towards.x - node.x;
  const dy = towards.y - node.y;
  const length = Math.hypot(dx, dy);
  const share = outlineDistance(node.kind, node.radius, dx, dy) / length;
  return { x: node.x + dx * share, y: node.y + dy * share };
}

const curveThrough = (start: Point, control: Point, end: Point, width: CssPx): TieCurve =>
  curveAlong(start, [{ control, end }], width);

/** The curve along some bends, at least one, with a head at its end. */
export function curveAlong(start: Point, bends: readonly Bend[], width: CssPx): TieCurve {
  const { end } = item(bends, bends.length - 1);
  // The length of a single bend is estimated: a little more than its chord.
  const way = bends.length === 1 ? 1.03 * chordOf(start, end) : lengthsOf({ start, bends }).reduce(add, 0);
  const length = Math.min(5 + 1.6 * width, way * 0.6);
  const half = (length * (2.4 + 0.75 * width)) / (5 + 1.6 * width);
  // The head points along the stretch of the curve that it covers. Pointed along the very end it would seem to leave the curve.
  const base = pointAlong({ start, bends }, Math.max(0, 1 - length / Math.max(1, way)));
  const back = Math.max(0.001, chordOf(base, end));
  const ux = (end.x - base.x) / back;
  const uy = (end.y - base.y) / back;
  const neck = { x: end.x - ux * length * 0.7, y: end.y - uy * length * 0.7 };
  return {
    start,
    bends,
    stroked: upTo(start, bends, neck, length * 0.7),
    end,
    head: [
      { x: end.x - ux * length - uy * half, y: end.y - uy * length + ux * half },
      { x: end.x - ux * length + uy * half, y: end.y - uy * length - ux * half },
    ],
  };
}

/** The bends, cut off `before` pixels from their end, at `neck`. Those that lie wholly beyond it are left out. */
function upTo(start: Point, bends: readonly Bend[], neck: Point, before: CssPx): readonly Bend[] {
  const lengths = lengthsOf({ start, bends });
  let last = bends.length - 1;
  for (let left = before; last > 0 && item(lengths, last) <= left; last--) left -= item(lengths, last);
  return [...bends.slice(0, last), { control: item(bends, last).control, end: neck }];
}

const add = (sum: number, length: number): number => sum + length;
const chordOf = (from: Point, to: Point): CssPx => Math.hypot(to.x - from.x, to.y - from.y);
const lengthsOf = ({ start, bends }: Pick<TieCurve, "start" | "bends">): readonly CssPx[] =>
  bends.map(({ end }, index) => chordOf(bends[index - 1]?.end ?? start, end));

/** The box around all points, control points too: the curve lies within their triangles. */
export function boxOfCurve({ start, bends }: TieCurve): Box {
  let [left, top, right, bottom] = [start.x, start.y, start.x, start.y];
  for (const { control, end } of bends) {
    left = Math.min(left, control.x, end.x);
    top = Math.min(top, control.y, end.y);
    right = Math.max(right, control.x, end.x);
    bottom = Math.max(bottom, control.y, end.y);
  }
  return { left, top, right, bottom };
}

/** The point at `share` (0 … 1) of the way of a tie. */
export function pointAlong({ start, bends }: Pick<TieCurve, "start" | "bends">, share: number): Point {
  const lengths = lengthsOf({ start, bends });
  let left = share * lengths.reduce(add, 0);
  let index = 0;
  for (; index < lengths.length - 1 && left > item(lengths, index); index++) left -= item(lengths, index);
  const from = bends[index - 1]?.end ?? start;
  return onBend(from, item(bends, index), left / Math.max(1e-9, item(lengths, index)));
}

function onBend(start: Point, { control, end }: Bend, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * rest * share * control.x + share * share * end.x,
    y: rest * rest * start.y + 2 * rest * share * control.y + share * share * end.y,
  };
}
