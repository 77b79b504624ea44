import { item } from "../../../model/tables/columns.ts";

/** A tie between two things that stand in columns. */
export type ColumnTie = { readonly from: number; readonly to: number; readonly weight: number };

/** Things in columns, from top to bottom. */
export type Columns = readonly (readonly number[])[];

export type ColumnCost = {
  /** Pairs of ties that cross if drawn as straight lines; in one column, as arcs on one side. */
  readonly crossings: number;
  /** Total length in rows, each tie as often as it weighs. */
  readonly length: number;
};

/** A column is about so many rows wide. */
const COLUMN_WIDTH = 4;
/** Crossings are counted between this many of the heaviest ties: those that are drawn. */
const MOST_TIES = 80;
const MOST_ROUNDS = 12;
/** What a crossing costs, in rows of length. */
const CROSSING_COST = 3;

/** How tangled and how long the ties are. */
export function columnCost(columns: Columns, ties: readonly ColumnTie[]): ColumnCost {
  const points = pointsOf(columns);
  const drawn = ties.flatMap(({ from, to, weight }) => {
    const a = points.get(from);
    const b = points.get(to);
    return a && b && from !== to ? [{ a, b, weight }] : [];
  });
  let crossings = 0;
  let length = 0;
  drawn.forEach(({ a, b, weight }, index) => {
    length += weight * Math.hypot(COLUMN_WIDTH * (a.x - b.x), a.y - b.y);
    for (let other = 0; other < index; other++) {
      const { a: c, b: d } = item(drawn, other);
      if (doCross(a, b, c, d)) crossings++;
    }
  });
  return { crossings, length };
}

/**
 * Moves one thing at a time to the place in its own column where ties cross least and are shortest, until a whole round
 * has moved none (sifting, R. Rudell 1993). The same input gives the same order.
 */
export function siftColumns(columns: Columns, ties: readonly ColumnTie[]): Columns {
  const heaviest = ties.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_TIES);
  const costOf = (of: Columns): number => {
    const { crossings, length } = columnCost(of, heaviest);
    return CROSSING_COST * crossings + length;
  };
  let best = columns;
  let least = costOf(best);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = least;
    columns.forEach((column, index) => {
      for (const thing of column) {
        const rest = item(best, index).filter((other) => other !== thing);
        for (let place = 0; place <= rest.length; place++) {
          const tried = best.with(index, rest.toSpliced(place, 0, thing));
          const cost = costOf(tried);
          if (cost >= least - 1e-9) continue;
          best = tried;
          least = cost;
        }
      }
    });
    if (least >= before - 1e-9) break;
  }
  return best;
}

type Point = { readonly x: number; readonly y: number };

const pointsOf = (columns: Columns): ReadonlyMap<number, Point> =>
  new Map(columns.flatMap((column, x) => column.map((thing, y): [number, Point] => [thing, { x, y }])));

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (isSame(a, c) || isSame(a, d) || isSame(b, c) || isSame(b, d)) return false;
  const isArc = a.x === b.x;
  if (isArc !== (c.x === d.x)) return false;
  if (isArc) return a.x === c.x && isBetween(c.y, a.y, b.y) !== isBetween(d.y, a.y, b.y);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const isBetween = (value: number, one: number, other: number): boolean =>
  value > Math.min(one, other) && value < Math.max(one, other);

const side = (a: Point, b: Point, point: Point): number =>
  (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
