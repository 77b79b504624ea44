import { at, item, type Lists } from "../../model/tables/columns.ts";
import { toLists } from "../../model/tables/makeLists.ts";

/** Things that belong together, and the weight of their bond. `members` are indexes from 0 without repeats. */
export type HyperEdge = { readonly members: readonly number[]; readonly weight: number };

/**
 * Puts things in a row so that things that belong together are near each other. Edges are groups of such things.
 * Strangers are other things between the members of an edge. The row with the fewest strangers is the minimum linear
 * arrangement of a hypergraph:
 *
 *     a  b  ·  c      members a, b, c: one stranger between them
 *
 * Method: order by the second eigenvector of the graph's Laplacian (spectral sequencing, M. Juvan and B. Mohar 1992),
 * then move one thing at a time to its cheapest place until no move gains (sifting, R. Rudell 1993). The same input
 * gives the same order.
 */
export function linearArrangement(count: number, edges: readonly HyperEdge[]): readonly number[] {
  const merged = mergedEdges(edges);
  const starts = [spectralOrder(count, merged), Array.from({ length: count }, (_, index) => index)];
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    const order = sifted(start, merged);
    const cost = arrangementCost(order, merged);
    if (cost >= least) continue;
    best = order;
    least = cost;
  }
  return best;
}

/** For each edge the number of strangers between its members, times its weight, summed over all edges. */
export function arrangementCost(order: readonly number[], edges: readonly HyperEdge[]): number {
  const positions = new Int32Array(order.length);
  for (const [position, thing] of order.entries()) positions[thing] = position;
  return edges.reduce((sum, { members, weight }) => {
    const places = members.map((member) => at(positions, member));
    return sum + weight * (Math.max(...places) - Math.min(...places) + 1 - members.length);
  }, 0);
}

/** Merges edges with the same members. Edges with fewer than two members are left out, because they cost nothing. */
export function mergedEdges(edges: readonly HyperEdge[]): readonly HyperEdge[] {
  const byMembers = new Map<string, { members: readonly number[]; weight: number }>();
  for (const { members, weight } of edges) {
    if (members.length < 2) continue;
    const sorted = members.toSorted((a, b) => a - b);
    const key = sorted.join();
    const known = byMembers.get(key);
    if (known) known.weight += weight;
    else byMembers.set(key, { members: sorted, weight });
  }
  // The edges are sorted, because a sum of fractions depends on the order of its terms.
  return [...byMembers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

const ITERATIONS = 400;

/**
 * Orders by the second eigenvector of the Laplacian. An edge of m members counts as all pairs of its members, each with
 * 1 / (m − 1) of the weight of the edge.
 */
function spectralOrder(count: number, edges: readonly HyperEdge[]): readonly number[] {
  const pairs: { readonly a: number; readonly b: number; readonly weight: number }[] = [];
  for (const { members, weight } of edges)
    for (const [index, a] of members.entries())
      for (const b of members.slice(index + 1)) pairs.push({ a, b, weight: weight / (members.length - 1) });
  const degree = new Float64Array(count);
  for (const { a, b, weight } of pairs) {
    degree[a] = (degree[a] ?? 0) + weight;
    degree[b] = (degree[b] ?? 0) + weight;
  }
  const shift = 2 * degree.reduce((most, one) => Math.max(most, one), 0);
  // Any vector that is not symmetric would do. A fixed one gives the same order each time.
  let vector = Float64Array.from({ length: count }, (_, index) => Math.sin(index * 2.399963 + 1));
  let next = new Float64Array(count);
  // Loops by index are fast even before the browser has compiled them. The first picture waits for these loops.
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    let sum = 0;
    for (let index = 0; index < count; index++) sum += vector[index] ?? 0;
    const mean = sum / Math.max(1, count);
    for (let index = 0; index < count; index++)
      next[index] = (shift - (degree[index] ?? 0)) * ((vector[index] ?? 0) - mean);
    for (let pair = 0; pair < pairs.length; pair++) {
      const { a, b, weight } = item(pairs, pair);
      next[a] = (next[a] ?? 0) + weight * ((vector[b] ?? 0) - mean);
      next[b] = (next[b] ?? 0) + weight * ((vector[a] ?? 0) - mean);
    }
    const length = Math.hypot(...next) || 1;
    for (let index = 0; index < count; index++) next[index] = (next[index] ?? 0) / length;
    [vector, next] = [next, vector];
  }
  return [...vector.keys()].sort((a, b) => (vector[a] ?? 0) - (vector[b] ?? 0) || a - b);
}

const MOST_ROUNDS = 30;

/** Moves one thing after another to its cheapest place, until a whole round moves none. */
function sifted(start: readonly number[], edges: readonly HyperEdge[]): readonly number[] {
  const order = Int32Array.from(start);
  const members = toLists(edges.map((edge) => edge.members));
  const weights = Float64Array.from(edges, ({ weight }) => weight);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = order.slice();
    for (const thing of start) siftOne(order, thing, members, weights);
    if (before.every((thing, position) => thing === order[position])) break;
  }
  return [...order];
}

/**
 * Moves one thing to its cheapest place. The costs of all places are computed at once. Without the thing, an edge spans
 * the places low … high. If the thing is put before place p, it adds:
 *
 *     to an edge that contains the thing:  high + 1 − p for p ≤ low, p − low for p > high, high + 1 − low in between
 *     to any other edge:                   one more where low < p ≤ high
 */
function siftOne(order: Int32Array, thing: number, members: Lists, weights: Float64Array): void {
  const now = order.indexOf(thing);
  order.copyWithin(now, now + 1);
  const places = order.length;
  const positions = new Int32Array(places);
  for (let position = 0; position < places - 1; position++) positions[order[position] ?? 0] = position;
  const steps = new Float64Array(places + 1);
  const costs = new Float64Array(places);
  for (let edge = 0; edge < weights.length; edge++) {
    const weight = weights[edge] ?? 0;
    const end = members.starts[edge + 1] ?? 0;
    let [low, high, isMember] = [places, -1, false];
    for (let index = members.starts[edge] ?? 0; index < end; index++) {
      const member = members.values[index] ?? 0;
      if (member === thing) isMember = true;
      else {
        const position = positions[member] ?? 0;
        if (position < low) low = position;
        if (position > high) high = position;
      }
    }
    if (!isMember) {
      steps[low + 1] = (steps[low + 1] ?? 0) + weight;
      steps[high + 1] = (steps[high + 1] ?? 0) - weight;
      continue;
    }
    for (let place = 0; place < places; place++) {
      const span = place <= low ? high + 1 - place : place > high ? place - low : high + 1 - low;
      costs[place] = (costs[place] ?? 0) + weight * span;
    }
  }
  let crossed = 0;
  let best = now;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < places; place++) {
    crossed += steps[place] ?? 0;
    const cost = (costs[place] ?? 0) + crossed;
    // The thing stays at its old place (`now`) if no other place costs less.
    if (cost < least - 1e-9 || (place === now && cost <= least + 1e-9)) {
      least = cost;
      best = place;
    }
  }
  order.copyWithin(best + 1, best);
  order[best] = thing;
}

/** Two things (indexes from 0), and how strongly they belong together. */
export type Join = { readonly one: number; readonly other: number; readonly weight: number };

/**
 * The `most` things that belong together most (`left`). All others were removed one by one, each time the thing with
 * the weakest bonds to those left. `sums` has the weight of the bonds of each thing to `left`.
 */
export function closestTogether(
  count: number,
  joins: readonly Join[],
  most: number,
): { readonly left: ReadonlySet<number>; readonly sums: readonly number[] } {
  const between = Array.from({ length: count }, () => new Map<number, number>());
  const sums = Array.from({ length: count }, () => 0);
  const add = (one: number, other: number, weight: number): void => {
    const own = item(between, one);
    own.set(other, (own.get(other) ?? 0) + weight);
    sums[one] = item(sums, one) + weight;
  };
  for (const { one, other, weight } of joins) {
    add(one, other, weight);
    if (one !== other) add(other, one, weight);
  }
  const left = new Set(between.keys());
  while (left.size > most) {
    let least: number | null = null;
    for (const thing of left) if (least === null || item(sums, thing) <= item(sums, least)) least = thing;
    if (least === null) break;
    left.delete(least);
    for (const [other, weight] of item(between, least)) sums[other] = item(sums, other) - weight;
  }
  return { left, sums };
}
