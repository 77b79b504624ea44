import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3";
import { item } from "../../../model/columns.ts";
import type { Pairs } from "./layoutInput.ts";

export type Points = { readonly x: Float64Array; readonly y: Float64Array };

export type Forces = {
  readonly count: number;
  readonly tied: Pairs;
  readonly together: Pairs;
  readonly random: () => number;
  /** How often to begin from other places; the start whose ties cross least is taken. */
  readonly starts: number;
};

const TIE_LENGTH = 60;
const REPULSION = -500;
const GRAVITY = 0.06;
/** Appearing together pulls this much a shared event of two, and never more than `STRONGEST_TOGETHER`. */
const TOGETHER = 0.02;
const STRONGEST_TOGETHER = 0.05;
/** Ticks of one run. Several starts need less patience: the best of them is good enough to go on from. */
const LONG_RUN = 300;
const SHORT_RUN = 200;
/** Above this many nodes speed counts more than the last bit of balance. */
const MANY = 500;

/** Places that forces (d3-force) lead to from random starts. */
export function simulateForces(forces: Forces): Points {
  let best = simulateOnce(forces);
  if (forces.starts === 1) return best;
  let least = countCrossings(best, forces.tied);
  for (let start = 1; start < forces.starts; start++) {
    const points = simulateOnce(forces);
    const crossings = countCrossings(points, forces.tied);
    if (crossings < least) {
      best = points;
      least = crossings;
    }
  }
  return best;
}

function simulateOnce({ count, tied, together, random, starts }: Forces): Points {
  const spread = 70 * Math.sqrt(count);
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({
    x: (random() - 0.5) * spread,
    y: (random() - 0.5) * spread,
  }));
  const many = count > MANY;
  const ticks = starts > 1 || many ? SHORT_RUN : LONG_RUN;
  forceSimulation(nodes)
    .stop()
    .randomSource(random)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("tied", forceLink(linksOf(tied)).distance(TIE_LENGTH))
    .force(
      "together",
      forceLink(linksOf(together))
        .distance(TIE_LENGTH)
        .strength(({ weight }) => Math.min(STRONGEST_TOGETHER, TOGETHER * weight)),
    )
    .force(
      "repel",
      forceManyBody()
        .strength(REPULSION)
        .theta(many ? 1.2 : 0.9),
    )
    .force("x", forceX(0).strength(GRAVITY))
    .force("y", forceY(0).strength(GRAVITY))
    .tick(ticks);
  return {
    x: Float64Array.from(nodes, (node) => node.x ?? 0),
    y: Float64Array.from(nodes, (node) => node.y ?? 0),
  };
}

const linksOf = ({ first, second, weight }: Pairs) =>
  first.map((source, pair) => ({ source, target: item(second, pair), weight: item(weight, pair) }));

function countCrossings({ x, y }: Points, { first, second }: Pairs): number {
  const side = (a: number, b: number, point: number): boolean => {
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    return ((x[b] ?? 0) - ax) * ((y[point] ?? 0) - ay) > ((y[b] ?? 0) - ay) * ((x[point] ?? 0) - ax);
  };
  let crossings = 0;
  for (let one = 0; one < first.length; one++) {
    const a = item(first, one);
    const b = item(second, one);
    for (let other = 0; other < one; other++) {
      const c = item(first, other);
      const d = item(second, other);
      if (a === c || a === d || b === c || b === d) continue;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossings++;
    }
  }
  return crossings;
}

/** Gap between two nodes side by side, and the share of its fair part of the pane that a node may take. */
const NODE_GAP = 3;
const FAIR_SHARE = 0.8;

type Apart = Points & {
  readonly radius: Float64Array;
  readonly spaceX: number;
  readonly spaceY: number;
};

/**
 * Moves nodes apart, in place, until they hardly overlap in a pane where a pixel is `unit` world units: what can be
 * done for the many.
 */
export function separateNodes({ x, y, radius, spaceX, spaceY }: Apart, unit: number): void {
  const fair = (FAIR_SHARE * Math.sqrt((4 * spaceX * spaceY) / Math.max(1, x.length))) / 2;
  const nodes: SimulationNodeDatum[] = Array.from(x, (value, i) => ({ x: value, y: y[i] ?? 0 }));
  forceSimulation(nodes)
    .stop()
    .alphaDecay(0)
    .velocityDecay(0.6)
    .force(
      "collide",
      forceCollide((_, i) => Math.min(fair, ((radius[i] ?? 0) + NODE_GAP) * unit)),
    )
    .tick(40);
  nodes.forEach((node, i) => {
    x[i] = node.x ?? 0;
    y[i] = node.y ?? 0;
  });
}
