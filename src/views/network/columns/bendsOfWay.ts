import type { Box } from "../../../chart/box.ts";
import type { Bend } from "../../../chart/pen.ts";
import { item } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import type { Point } from "../tieCurve.ts";

export type Route = { readonly start: Point; readonly bends: readonly Bend[] };

/** What stands in a column: nodes with their names, from top to bottom. */
export type Band = readonly Standing[];
export type Standing = Box & {
  /** The node alone: its middle, and half of its width and height. */
  readonly node: Point & { readonly halfWidth: CssPx; readonly halfHeight: CssPx };
};

/** A tie from one column to another, each end by its column and its place there. */
export type Crossing = {
  readonly from: { readonly band: number; readonly place: number };
  readonly to: { readonly band: number; readonly place: number };
  readonly width: CssPx;
};

/** Between two things of a column, or above the first, or below the last. */
export type Gap = { readonly top: CssPx; readonly bottom: CssPx };
/** Where a tie goes through a column: in which gap, and at which height. */
export type Gate = { readonly band: number; readonly gap: number; y: CssPx };
export type Way = {
  readonly crossing: Crossing;
  /** The left and the right end: ties are laid from left to right, whichever way they point. */
  readonly left: Crossing["from"];
  readonly right: Crossing["from"];
  readonly gates: Gate[];
  /** Whether it leaves its left end over the name that stands there, beyond which there is no room for it. */
  readonly overName: boolean;
  leftY: CssPx;
  rightY: CssPx;
};

/** A tie leaves or meets a row no farther from its middle. */
export const PORT_REACH: CssPx = 9;

/** From a name or a node to a tie. */
const APART: CssPx = 3;
/** What the corner takes that leads from a node to a way over its name. */
const CORNER: CssPx = 8;

/** A level stretch of a way. */
type Run = { left: CssPx; right: CssPx; readonly y: CssPx };

/** A way as curves, from the end at which its tie begins. */
export function bendsOfWay(bands: readonly Band[], way: Way): Route {
  const start = item(item(bands, way.left.band), way.left.place);
  const end = item(item(bands, way.right.band), way.right.place);
  const endX = end.node.x - end.node.halfWidth - APART;
  const startX = way.overName ? start.node.x + CORNER : start.right + APART;
  const stops = [
    ...(way.overName ? [] : [{ band: way.left.band, y: way.leftY }]),
    ...way.gates,
    { band: way.right.band, y: way.rightY },
  ];
  const runs: Run[] = stops.map(({ band, y }, index) => {
    const before = stops[index - 1]?.y ?? y;
    const after = stops[index + 1]?.y ?? y;
    const left = index === 0 ? startX : edgeOf(item(bands, band), before, y, "left") - APART;
    const right = index === stops.length - 1 ? endX : edgeOf(item(bands, band), y, after, "right") + APART;
    return { left, right: Math.max(right, index === 0 ? startX : right), y };
  });
  for (const [index, run] of runs.entries()) {
    run.right = Math.max(run.left, run.right);
    const next = runs[index + 1];
    // Columns whose names meet leave no corridor: half the way is for each.
    if (next && next.left < run.right + 2 * APART) {
      const middle = (next.left + run.right) / 2;
      run.right = Math.max(run.left, middle - APART);
      next.left = middle + APART;
    }
  }
  const corner: Point = { x: start.node.x, y: start.node.y };
  const first = item(runs, 0);
  const rises = first.y < start.node.y ? -1 : 1;
  const out = { x: corner.x, y: corner.y + rises * (start.node.halfHeight + 1) };
  const points: Point[] = runs.flatMap(({ left, right, y }) => [
    { x: left, y },
    { x: right, y },
  ]);
  const bends = [
    ...(way.overName ? [{ control: { x: out.x, y: first.y }, end: item(points, 0) }] : []),
    ...bendsThrough(points),
  ];
  const route = { start: way.overName ? out : item(points, 0), bends };
  return way.left === way.crossing.from ? route : reversed(route);
}

/** The outermost edge of what a way from one height to another passes in a column; without any, of the whole column. */
function edgeOf(band: Band, from: CssPx, to: CssPx, side: "left" | "right"): CssPx {
  const top = Math.min(from, to) - PORT_REACH;
  const bottom = Math.max(from, to) + PORT_REACH;
  const met = band.filter((box) => box.bottom > top && box.top < bottom);
  const edges = (met.length > 0 ? met : band).map((box) => box[side]);
  return side === "left" ? Math.min(...edges) : Math.max(...edges);
}

/** Level from the first point of each pair to the second, and in an S from pair to pair. */
function bendsThrough(points: readonly Point[]): Bend[] {
  const bends: Bend[] = [];
  for (let index = 1; index < points.length; index++) {
    const from = item(points, index - 1);
    const to = item(points, index);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    if (Math.abs(from.y - to.y) < 0.5) {
      if (to.x - from.x >= 0.5) bends.push({ control: middle, end: to });
      continue;
    }
    const quarter = (to.x - from.x) / 4;
    bends.push(
      { control: { x: from.x + quarter, y: from.y }, end: middle },
      { control: { x: to.x - quarter, y: to.y }, end: to },
    );
  }
  const [only] = points;
  if (bends.length === 0 && only) bends.push({ control: only, end: item(points, points.length - 1) });
  return bends;
}

function reversed({ start, bends }: Route): Route {
  const ends = [start, ...bends.map(({ end }) => end)];
  return {
    start: item(ends, ends.length - 1),
    bends: bends.map(({ control }, index) => ({ control, end: item(ends, index) })).reverse(),
  };
}
