import { forceLink, forceManyBody, forceSimulation, forceX, forceY, randomLcg } from "d3";
import { at, item } from "../../model/columns.ts";
import { type LayoutInput, type Pairs, presentTogether, tiedPairs } from "./layoutInput.ts";
import { untangle } from "./untangle.ts";

/** Places of actors, by actor row, in world units: about CSS pixels at the size where all labels have room. */
export type LayoutPositions = { readonly x: Float32Array; readonly y: Float32Array };

/** Width to height of the drawing: the pane it usually has. */
export const LAYOUT_ASPECT = 2.4;

/** Up to this many actors all are laid out; above, the busiest. */
const ALL_ACTORS = 500;
const BUSIEST_ACTORS = 2000;
const SEED = 0.5;
/** Share of the drawing that nodes with their labels would cover if all were shown. */
const COVERED = 0.42;
const NARROWEST = 640;

type Point = { x: number; y: number };

/**
 * Places every actor of a dataset, the same way every time: seeded, with a counted number of ticks.
 *
 * 1. Forces (d3-force) in a square world, in which ties attract, appearing together attracts weakly, all repel.
 * 2. The disc that forces make is spread over a box of 2.4 : 1.
 * 3. `untangle` moves nodes so that labels and ties get out of each other's way.
 * 4. Actors beyond the busiest go beside their strongest tie; those bound to nobody around the outside.
 */
export function forceLayout(input: LayoutInput): LayoutPositions {
  const count = input.actorEvents.length;
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const laid = busiestActors(input);
  const placeOf = new Int32Array(count).fill(-1);
  laid.forEach((row, place) => {
    placeOf[row] = place;
  });
  const tied = tiedPairs(input, placeOf);
  const boxes = boxesOf(input, laid);
  const height = Math.sqrt(boxes.area / COVERED / LAYOUT_ASPECT);
  const spaceX = Math.max(NARROWEST, height * LAYOUT_ASPECT) / 2;
  const spaceY = spaceX / LAYOUT_ASPECT;
  const points = simulate(laid.length, tied, presentTogether(input, placeOf));
  const drawing = {
    ...boxes,
    x: evenly(points.map((p) => p.x), 0.5).map((v) => v * spaceX * 0.94),
    y: evenly(points.map((p) => p.y), 0.5).map((v) => v * spaceY * 0.9),
    spaceX,
    spaceY,
    tied,
    random: randomLcg(SEED),
  };
  if (laid.length <= 160) untangle(drawing, 400);
  laid.forEach((row, place) => {
    x[row] = at(drawing.x, place);
    y[row] = at(drawing.y, place);
  });
  return { x, y };
}

function busiestActors(input: LayoutInput): number[] {
  const rows = Array.from(input.actorEvents, (_, row) => row);
  rows.sort((a, b) => at(input.actorEvents, b) - at(input.actorEvents, a) || a - b);
  return rows.length <= ALL_ACTORS ? rows : rows.slice(0, BUSIEST_ACTORS);
}

function boxesOf(input: LayoutInput, laid: number[]) {
  const most = Math.max(1, ...laid.map((row) => at(input.actorEvents, row)));
  const radius = laid.map((row) => Math.max(4.5, 16 * Math.sqrt(at(input.actorEvents, row) / most)));
  const halfWidth = Float64Array.from(laid, (row, place) => Math.max(at(input.labelWidth, row) / 2, item(radius, place)));
  const above = Float64Array.from(radius);
  const below = Float64Array.from(laid, (row, place) => item(radius, place) + 3 + at(input.labelHeight, row));
  let area = 0;
  for (let i = 0; i < laid.length; i++) area += 2 * at(halfWidth, i) * (at(above, i) + at(below, i));
  return { halfWidth, above, below, area };
}

type Node = { x?: number; y?: number; index?: number };

function simulate(count: number, tied: Pairs, together: Pairs): Point[] {
  const nodes: Node[] = Array.from({ length: count }, () => ({}));
  const links = (pairs: Pairs) => pairs.first.map((source, i) => ({ source, target: item(pairs.second, i), weight: item(pairs.weight, i) }));
  const ticks = count <= ALL_ACTORS ? 300 : 150;
  forceSimulation(nodes)
    .randomSource(randomLcg(SEED))
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("tied", forceLink(links(tied)).distance(60))
    .force("together", forceLink(links(together)).distance(60).strength((l) => Math.min(0.05, 0.02 * l.weight)))
    .force("repel", forceManyBody().strength(-260))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.06))
    .tick(ticks);
  return nodes.map((n) => ({ x: n.x ?? 0, y: n.y ?? 0 }));
}

/** Values moved to −1 … 1, partly to where they would be if they were evenly spread. */
function evenly(values: number[], share: number): Float64Array {
  const order = values.map((_, i) => i).sort((a, b) => item(values, a) - item(values, b) || a - b);
  const most = Math.max(1e-9, ...values.map(Math.abs));
  const result = new Float64Array(values.length);
  order.forEach((i, rank) => {
    const even = ((rank + 0.5) / values.length) * 2 - 1;
    result[i] = share * even + ((1 - share) * item(values, i)) / most;
  });
  return result;
}
