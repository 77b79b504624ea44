import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3";
import { NODE_RADIUS } from "../../../chart/nodeShapes.ts";
import { at, item } from "../../../model/tables/columns.ts";
import {
  LAYOUT_ASPECT,
  type LayoutInput,
  type LayoutPositions,
  type Pairs,
  presentTogether,
  tiedPairs,
} from "./layoutInput.ts";
import { placeLateActors } from "./placeLateActors.ts";

/** Up to this many actors all are laid out; above, the busiest. */
const ALL_ACTORS = 500;
const BUSIEST_ACTORS = 2000;
const SEED = 0.8671;
/** Share of the drawing that nodes with their labels would cover if all were shown. */
const COVERED = 1;
/** Nodes are kept apart by their size in a pane of this width. */
const PANE_WIDTH = 770;

/**
 * Places every actor of a dataset, the same way every time: all chance is seeded, all loops are counted.
 *
 * 1. Forces: ties attract, appearing together attracts weakly, all repel.
 * 2. The disc that forces make is spread over a box of 2.4 : 1.
 * 3. Nodes move apart.
 * 4. Actors beyond the busiest go beside their strongest tie; those bound to nobody, around the outside.
 */
export function forceLayout(input: LayoutInput, seed = SEED): LayoutPositions {
  const count = input.actorEvents.length;
  if (count === 0) return { x: new Float32Array(0), y: new Float32Array(0) };
  const rows = busiestActors(input);
  const placeOf = new Int32Array(count).fill(-1);
  rows.forEach((row, place) => {
    placeOf[row] = place;
  });
  const points = simulateForces({
    count: rows.length,
    tied: tiedPairs(input, placeOf),
    together: presentTogether(input, placeOf),
    random: randomFrom(seed),
  });
  const drawing = spreadOver(boxesOf(input, rows), points);
  separateNodes(drawing, drawing.spaceX / PANE_WIDTH);

  const x = new Float32Array(count);
  const y = new Float32Array(count);
  rows.forEach((row, place) => {
    x[row] = at(drawing.x, place);
    y[row] = at(drawing.y, place);
  });
  if (rows.length < count) placeLateActors(input, placeOf, drawing, { x, y });
  return { x: centred(x), y: centred(y) };
}

/** Numbers from 0 to 1, the same ones for the same seed: the linear congruential generator of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2 ** 32) | 0;
  return () => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function centred(values: Float32Array): Float32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.map((value) => value - (least + most) / 2);
}

/** Busiest first, so that what matters most is least in the way of others. */
function busiestActors(input: LayoutInput): number[] {
  const rows = Array.from(input.actorEvents, (_, row) => row);
  rows.sort((a, b) => at(input.actorEvents, b) - at(input.actorEvents, a) || a - b);
  if (rows.length <= ALL_ACTORS) return rows;
  const active = rows.filter((row) => at(input.actorEvents, row) > 0);
  return active.slice(0, BUSIEST_ACTORS);
}

const LABEL_GAP = 3;

/**
 * What a node and its label take, from the node's centre:
 *
 *           ╭─╮      radius up and to the sides
 *           ╰─╯
 *        ┌───┴───┐
 *        │ label │   down to `below`, `halfWidth` to the sides
 *        └───────┘
 */
type Boxes = {
  readonly radius: Float64Array;
  readonly halfWidth: Float64Array;
  readonly below: Float64Array;
};

function boxesOf(input: LayoutInput, rows: readonly number[]): Boxes {
  let most = 1;
  for (const events of input.actorEvents) most = Math.max(most, events);
  const share = rows.map((row) => Math.sqrt(at(input.actorEvents, row) / most));
  const radius = Float64Array.from(share, (part) =>
    Math.max(NODE_RADIUS.smallest, NODE_RADIUS.largest * part),
  );
  return {
    radius,
    halfWidth: Float64Array.from(rows, (row, i) => Math.max(at(input.labelWidth, row) / 2, at(radius, i))),
    below: Float64Array.from(rows, (row, i) => at(radius, i) + LABEL_GAP + at(input.labelHeight, row)),
  };
}

/** Half the width and height of the space that all should stay in, and where each place lies in it. */
type Drawing = Boxes & Points & { readonly spaceX: number; readonly spaceY: number };

function spreadOver(boxes: Boxes, points: Points): Drawing {
  let area = 0;
  boxes.radius.forEach((radius, i) => {
    area += 2 * at(boxes.halfWidth, i) * (radius + at(boxes.below, i));
  });
  const spaceY = Math.sqrt(area / COVERED / LAYOUT_ASPECT) / 2;
  const spaceX = spaceY * LAYOUT_ASPECT;
  return {
    ...boxes,
    x: evenly(points.x).map((share) => share * spaceX),
    y: evenly(points.y).map((share) => share * spaceY),
    spaceX,
    spaceY,
  };
}

/** How far coordinates are moved from where forces put them to where they would be if they were evenly spread. */
const EVENNESS = 0.3;

/** Coordinates brought to −1 … 1, with the crowded middle spread and the empty edges narrowed. */
function evenly(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => at(values, a) - at(values, b) || a - b);
  const least = at(values, order[0] ?? 0);
  const most = at(values, item(order, order.length - 1));
  const range = Math.max(1e-9, most - least);
  const result = new Float64Array(values.length);
  order.forEach((i, rank) => {
    const even = (2 * rank + 1) / values.length - 1;
    const forced = (2 * (at(values, i) - least)) / range - 1;
    result[i] = EVENNESS * even + (1 - EVENNESS) * forced;
  });
  return result;
}

type Points = { readonly x: Float64Array; readonly y: Float64Array };

type Forces = {
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
function simulateForces({ count, tied, together, random }: Forces): Points {
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
function separateNodes({ x, y, radius, spaceX, spaceY }: Apart, unit: number): void {
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
