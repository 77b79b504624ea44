import type { TiedPairs } from "./layoutInput.ts";

/** A drawing that `untangle` improves in place, by place in the layout. */
export type Drawing = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /**
   * What a node and its label take, from the node's centre:
   *
   *           ╭─╮      radius up and to the sides
   *           ╰─╯
   *        ┌───┴───┐
   *        │ label │   down to `below`, `halfWidth` to the sides
   *        └───────┘
   */
  readonly radius: Float64Array;
  readonly halfWidth: Float64Array;
  readonly below: Float64Array;
  /** How much it matters that the label can be read, 0 … about 1.6. */
  readonly importance: Float64Array;
  /** Half the width and height of the space that all this should stay in. */
  readonly spaceX: number;
  readonly spaceY: number;
  readonly tied: TiedPairs;
  readonly random: () => number;
};

/** Moves tried for each node; fewer where each takes long: `MOST_WORK` is about a second's. */
const SWEEPS = 200;
const MOST_WORK = 2.4e7;
/** How far a node may jump at first and at last, as a share of the width. */
const FIRST_JUMP = 0.2;
const LAST_JUMP = 0.015;
/** At first a change for the worse by this much is taken about one time in three. */
const HEAT = 0.1;

/** What faults cost. */
const COST = {
  crossing: 3,
  /** Node over node, label over node (times the label's importance), label over label (of the lesser). */
  nodes: 3,
  label: 2,
  labels: 2.5,
  /** A tie running over a node, over a label. */
  overNode: 1,
  overLabel: 0.4,
  /** A tie a quarter of the width long, and a node that far from where forces had put it; by the square. */
  length: 0.9,
  moved: 1,
} as const;
/** Least distance between a label and what is beside it, and between two nodes. */
const GAP = 4;
const NODE_GAP = 12;
/** Where two actors act on each other, both ties bend to the left of their way and so apart, by so much of its length. */
export const BEND = 0.1;
/** But by at most so many units, as `tieCurve` has it. */
const LARGEST_BULGE = 36;

/**
 * Simulated annealing over the places of nodes, after Davidson and Harel, “Drawing graphs nicely using simulated
 * annealing” (1996), with labels in the cost. The cost of a move is counted only over what touches the node; it takes
 * as long as there are nodes and ties, so this is for some 150 nodes.
 */
export function untangle(drawing: Drawing): void {
  const { x, y, radius, halfWidth, below, spaceX, spaceY, random } = drawing;
  const cost = costFunction(drawing);
  const ties = drawing.tied.first.length;
  const sweeps = Math.min(SWEEPS, Math.floor(MOST_WORK / ((x.length + ties) * (x.length + 2 * ties) + 1)));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const heat = (1 - sweep / sweeps) ** 2;
    const reach = 2 * spaceX * (LAST_JUMP + FIRST_JUMP * heat);
    for (let node = 0; node < x.length; node++) {
      const oldX = x[node] ?? 0;
      const oldY = y[node] ?? 0;
      const before = cost(node);
      const angle = random() * 2 * Math.PI;
      const step = reach * Math.sqrt(random());
      const roomX = Math.max(0, spaceX - (halfWidth[node] ?? 0));
      const top = (radius[node] ?? 0) - spaceY;
      const bottom = spaceY - (below[node] ?? 0);
      x[node] = Math.max(-roomX, Math.min(roomX, oldX + step * Math.cos(angle)));
      y[node] = Math.max(top, Math.min(bottom, oldY + (step * Math.sin(angle) * spaceY) / spaceX));
      const worse = cost(node) - before;
      if (worse > 0 && random() >= Math.exp(-worse / (0.001 + HEAT * heat))) {
        x[node] = oldX;
        y[node] = oldY;
      }
    }
  }
}

function costFunction(drawing: Drawing): (node: number) => number {
  const { x, y, radius, halfWidth, below, importance, spaceX } = drawing;
  const count = x.length;
  const homeX = x.slice();
  const homeY = y.slice();
  const first = Int32Array.from(drawing.tied.first);
  const second = Int32Array.from(drawing.tied.second);
  const bulges = Uint8Array.from(drawing.tied.mutual, Number);
  const ties = first.length;
  const tiesOf: number[][] = Array.from({ length: count }, () => []);
  for (let tie = 0; tie < ties; tie++) {
    tiesOf[first[tie] ?? 0]?.push(tie);
    tiesOf[second[tie] ?? 0]?.push(tie);
  }
  const square = (spaceX / 2) ** 2;

  const overrun = (tie: number, ax: number, ay: number, bx: number, by: number, node: number): number => {
    const nx = x[node] ?? 0;
    const ny = y[node] ?? 0;
    const half = halfWidth[node] ?? 0;
    const bulge = bulges[tie] === 1 ? LARGEST_BULGE : 0;
    const left = nx - half - bulge;
    const right = nx + half + bulge;
    if ((ax < left && bx < left) || (ax > right && bx > right)) return 0;
    const r = (radius[node] ?? 0) + 2;
    const low = ny + (below[node] ?? 0) + bulge;
    const high = ny - r - bulge;
    if ((ay < high && by < high) || (ay > low && by > low)) return 0;
    const dx = bx - ax;
    const dy = by - ay;
    const length = Math.max(1, Math.hypot(dx, dy));
    const along = ((nx - ax) * dx + (ny - ay) * dy) / length ** 2;
    let sum = 0;
    if (along > 0 && along < 1) {
      const aside = Math.abs((nx - ax) * dy - (ny - ay) * dx) / length;
      const height = bulge === 0 ? 0 : 4 * along * (1 - along) * Math.min(bulge, BEND * length);
      if (Math.abs(aside - height) < r) sum += COST.overNode;
    }
    const inside = lengthInBox(ax, ay, bx, by, nx - half, ny + r, nx + half, low - bulge);
    if (inside > 0) sum += COST.overLabel * (importance[node] ?? 0) * (0.3 + inside / 60);
    return sum;
  };

  return (node) => {
    const nx = x[node] ?? 0;
    const ny = y[node] ?? 0;
    const weight = importance[node] ?? 0;
    let cost = (COST.moved * ((nx - (homeX[node] ?? 0)) ** 2 + (ny - (homeY[node] ?? 0)) ** 2)) / square;

    const half = (halfWidth[node] ?? 0) + GAP;
    const low = ny + (below[node] ?? 0) + GAP;
    const r = (radius[node] ?? 0) + GAP;
    const apart = (radius[node] ?? 0) + NODE_GAP;
    for (let other = 0; other < count; other++) {
      const dx = Math.abs(nx - (x[other] ?? 0));
      const otherHalf = halfWidth[other] ?? 0;
      if (dx >= Math.max(half, apart) + otherHalf || other === node) continue;
      const oy = y[other] ?? 0;
      const otherLow = oy + (below[other] ?? 0);
      const otherR = radius[other] ?? 0;
      if (ny - apart >= otherLow || oy - otherR >= low) continue;
      const otherWeight = importance[other] ?? 0;
      // node on node
      cost += COST.nodes * covered(apart + otherR - dx, apart + otherR - Math.abs(ny - oy));
      // own label on the other node, the other label on this node, label on label
      cost +=
        COST.label *
        weight *
        covered(half + otherR - dx, Math.min(low, oy + otherR) - Math.max(ny + r, oy - otherR));
      cost +=
        COST.label *
        otherWeight *
        covered(r + otherHalf - dx, Math.min(ny + r, otherLow) - Math.max(ny - r, oy + otherR));
      cost +=
        COST.labels *
        Math.min(weight, otherWeight) *
        covered(half + otherHalf - dx, Math.min(low, otherLow) - Math.max(ny + r, oy + otherR));
    }

    for (let tie = 0; tie < ties; tie++) {
      const a = first[tie] ?? 0;
      const b = second[tie] ?? 0;
      if (a !== node && b !== node) cost += overrun(tie, x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0, node);
    }

    for (const tie of tiesOf[node] ?? []) {
      const a = first[tie] ?? 0;
      const b = second[tie] ?? 0;
      const ax = x[a] ?? 0;
      const ay = y[a] ?? 0;
      const bx = x[b] ?? 0;
      const by = y[b] ?? 0;
      cost += (COST.length * ((ax - bx) ** 2 + (ay - by) ** 2)) / square;
      for (let other = 0; other < count; other++) {
        if (other !== a && other !== b) cost += overrun(tie, ax, ay, bx, by, other);
      }
      const dx = bx - ax;
      const dy = by - ay;
      for (let other = 0; other < ties; other++) {
        const c = first[other] ?? 0;
        const d = second[other] ?? 0;
        const cx = x[c] ?? 0;
        const cy = y[c] ?? 0;
        const ex = x[d] ?? 0;
        const ey = y[d] ?? 0;
        if (dx * (cy - ay) > dy * (cx - ax) === dx * (ey - ay) > dy * (ex - ax)) continue;
        const fx = ex - cx;
        const fy = ey - cy;
        if (fx * (ay - cy) > fy * (ax - cx) === fx * (by - cy) > fy * (bx - cx)) continue;
        if (c !== a && c !== b && d !== a && d !== b) cost += COST.crossing;
      }
    }
    return cost;
  };
}

/** How bad an overlap of `wide` × `high` is: 0 where there is none, near 1 for a whole label. */
function covered(wide: number, high: number): number {
  if (wide <= 0 || high <= 0) return 0;
  return 0.4 + Math.min(1, wide / 60) * Math.min(1, high / 12);
}

/** Length of the part of the segment ab that lies in a box (clipping after Liang and Barsky). */
function lengthInBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const one = (left - ax) / dx;
    const other = (right - ax) / dx;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  } else if (ax < left || ax > right) return 0;
  if (dy !== 0) {
    const one = (top - ay) / dy;
    const other = (bottom - ay) / dy;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  } else if (ay < top || ay > bottom) return 0;
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}
