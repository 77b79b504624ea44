import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3";
import { item } from "../../../model/tables/columns.ts";
import type { Pairs } from "./layoutInput.ts";

export type Points = { readonly x: Float64Array; readonly y: Float64Array };

export type Forces = {
  readonly count: number;
  readonly tied: Pairs;
  readonly together: Pairs;
  readonly random: () => number;
};

const TIE_LENGTH = 60;
const REPULSION = -500;
const GRAVITY = 0.06;
/** Appearing together pulls this much a shared event of two, and never more than `STRONGEST_TOGETHER`. */
const TOGETHER = 0.02;
const STRONGEST_TOGETHER = 0.05;
/** Ticks of one run. */
const LONG_RUN = 300;
const SHORT_RUN = 120;
/** Above this many nodes speed counts more than the last bit of balance. */
const MANY = 500;

/** Places that forces (d3-force) lead to from random ones. */
export function simulateForces({ count, tied, together, random }: Forces): Points {
  const spread = 70 * Math.sqrt(count);
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({
    x: (random() - 0.5) * spread,
    y: (random() - 0.5) * spread,
  }));
  const many = count > MANY;
  const ticks = many ? SHORT_RUN : LONG_RUN;
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
