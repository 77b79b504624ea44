import { at } from "../../model/columns.ts";
import type { Pairs } from "./layoutInput.ts";

/** A drawing that `untangle` improves in place. */
export type Drawing = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /**
   * The box that a node and its label take, from the node's centre:
   *
   *          ·──┬──·
   *          │  ●  │   above
   *     halfWidth  │
   *          │label│   below
   *          ·─────·
   */
  readonly halfWidth: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Half the width and height of the space; boxes stay within. */
  readonly spaceX: number;
  readonly spaceY: number;
  readonly tied: Pairs;
  readonly random: () => number;
};

/** What each fault costs, in one currency: two ties crossing cost 1. */
const CROSSING = 1;
/** Two boxes overlapping by the area of a short label. */
const OVERLAP = 14 / 1200;
/** A tie running over a node or a label, per pixel. */
const OVERRUN = 1.1 / 40;
/** A tie as long as a quarter of the width; grows with the square. */
const LENGTH = 0.9;
/** A node as far from where the forces had put it as a quarter of the width. */
const MOVED = 0.5;
const MARGIN = 5;

/**
 * Simulated annealing over the places of nodes, after Davidson and Harel, “Drawing graphs nicely using simulated
 * annealing” (1996), with labels in the cost. `sweeps` × nodes moves are tried; the cost of a move is counted only
 * over what touches the node. For up to some 150 nodes: a move costs as much as there are nodes and ties.
 */
export function untangle(drawing: Drawing, sweeps: number): void {
  const { x, y, random } = drawing;
  const count = x.length;
  if (count < 2) return;
  const home = { x: x.slice(), y: y.slice() };
  const tiesOf = pairsByPlace(drawing.tied, count);
  const width = 2 * drawing.spaceX;
  const cost = (node: number) => costOf(drawing, node, tiesOf[node] ?? [], home);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const heat = (1 - sweep / sweeps) ** 2;
    const reach = width * (0.015 + 0.22 * heat);
    for (let node = 0; node < count; node++) {
      const before = { x: at(x, node), y: at(y, node), cost: cost(node) };
      const angle = random() * 2 * Math.PI;
      const step = reach * Math.sqrt(random());
      x[node] = confine(before.x + step * Math.cos(angle), drawing.spaceX - at(drawing.halfWidth, node));
      y[node] = confineRow(drawing, node, before.y + (step * Math.sin(angle) * drawing.spaceY) / drawing.spaceX);
      const worse = cost(node) - before.cost;
      if (worse > 0 && random() >= Math.exp(-worse / (0.001 + 0.6 * heat))) {
        x[node] = before.x;
        y[node] = before.y;
      }
    }
  }
}

const confine = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

function confineRow(drawing: Drawing, node: number, value: number): number {
  const top = -drawing.spaceY + at(drawing.above, node);
  const bottom = drawing.spaceY - at(drawing.below, node);
  return Math.max(top, Math.min(bottom, value));
}

function pairsByPlace(pairs: Pairs, count: number): number[][] {
  const byPlace: number[][] = Array.from({ length: count }, () => []);
  pairs.first.forEach((place, pair) => {
    byPlace[place]?.push(pair);
  });
  pairs.second.forEach((place, pair) => {
    byPlace[place]?.push(pair);
  });
  return byPlace;
}

function costOf(
  drawing: Drawing,
  node: number,
  own: readonly number[],
  home: { readonly x: Float64Array; readonly y: Float64Array },
): number {
  const { x, y, halfWidth, above, below, tied } = drawing;
  const count = x.length;
  const nx = at(x, node);
  const ny = at(y, node);
  const quarter = drawing.spaceX / 2;
  let cost = (MOVED * ((nx - at(home.x, node)) ** 2 + (ny - at(home.y, node)) ** 2)) / quarter ** 2;

  const left = nx - at(halfWidth, node) - MARGIN;
  const right = nx + at(halfWidth, node) + MARGIN;
  const top = ny - at(above, node) - MARGIN;
  const bottom = ny + at(below, node) + MARGIN;
  for (let other = 0; other < count; other++) {
    if (other === node) continue;
    const wide = Math.min(right, at(x, other) + at(halfWidth, other)) - Math.max(left, at(x, other) - at(halfWidth, other));
    if (wide <= 0) continue;
    const high = Math.min(bottom, at(y, other) + at(below, other)) - Math.max(top, at(y, other) - at(above, other));
    if (high > 0) cost += OVERLAP * (wide * high + 150);
  }

  const ties = tied.first.length;
  for (let pair = 0; pair < ties; pair++) {
    const a = tied.first[pair] ?? 0;
    const b = tied.second[pair] ?? 0;
    if (a === node || b === node) continue;
    const inside = lengthInBox(at(x, a), at(y, a), at(x, b), at(y, b), left, top, right, bottom);
    if (inside > 0) cost += OVERRUN * (inside + 10);
  }

  for (const pair of own) {
    const a = tied.first[pair] ?? 0;
    const b = tied.second[pair] ?? 0;
    const ax = at(x, a);
    const ay = at(y, a);
    const bx = at(x, b);
    const by = at(y, b);
    cost += (LENGTH * ((ax - bx) ** 2 + (ay - by) ** 2)) / quarter ** 2;
    for (let other = 0; other < count; other++) {
      if (other === a || other === b) continue;
      const inside = lengthInBox(
        ax, ay, bx, by,
        at(x, other) - at(halfWidth, other),
        at(y, other) - at(above, other),
        at(x, other) + at(halfWidth, other),
        at(y, other) + at(below, other),
      );
      if (inside > 0) cost += OVERRUN * (inside + 10);
    }
    for (let other = 0; other < ties; other++) {
      const c = tied.first[other] ?? 0;
      const d = tied.second[other] ?? 0;
      if (c === a || c === b || d === a || d === b) continue;
      if (cross(ax, ay, bx, by, at(x, c), at(y, c), at(x, d), at(y, d))) cost += CROSSING;
    }
  }
  return cost;
}

const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean =>
  (bx - ax) * (py - ay) > (by - ay) * (px - ax);

/** Whether the segments ab and cd cross. */
function cross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  return side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by);
}

/** Length of the part of the segment ab that lies in a box (clipping after Liang and Barsky). */
function lengthInBox(
  ax: number, ay: number, bx: number, by: number,
  left: number, top: number, right: number, bottom: number,
): number {
  if (Math.max(ax, bx) < left || Math.min(ax, bx) > right) return 0;
  if (Math.max(ay, by) < top || Math.min(ay, by) > bottom) return 0;
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const one = (left - ax) / dx;
    const other = (right - ax) / dx;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  if (dy !== 0) {
    const one = (top - ay) / dy;
    const other = (bottom - ay) / dy;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}
