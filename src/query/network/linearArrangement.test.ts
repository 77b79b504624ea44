import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { eventRow } from "../../model/units.ts";
import { codedEvents2014 } from "../codedEvents2014.node.ts";
import { annealedArrangement } from "./annealedArrangement.ts";
import { arrangementCost, type HyperEdge, linearArrangement } from "./linearArrangement.ts";

const graph = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc.array(
      fc.record({
        members: fc.uniqueArray(fc.nat(count - 1), { minLength: 1 }),
        weight: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 9 },
    ),
  }),
);

const permutations = (things: readonly number[]): number[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((one, index) => permutations(things.toSpliced(index, 1)).map((rest) => [one, ...rest]));

describe("an arrangement", () => {
  test("holds each thing once", () => {
    fc.assert(
      fc.property(graph, ({ count, edges }) => {
        const order = linearArrangement(count, edges);
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });

  test("of few things costs hardly more than the best of all", () => {
    let found = 0;
    let best = 0;
    fc.assert(
      fc.property(graph, ({ count, edges }) => {
        const all = permutations(Array.from({ length: count }, (_, index) => index));
        const least = Math.min(...all.map((order) => arrangementCost(order, edges)));
        const cost = arrangementCost(linearArrangement(count, edges), edges);
        expect(cost).toBeGreaterThanOrEqual(least);
        found += cost;
        best += least;
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(found).toBeLessThanOrEqual(best * 1.05);
  });

  test("is the same for the same graph", () => {
    fc.assert(
      fc.property(graph, ({ count, edges }) => {
        expect(linearArrangement(count, edges)).toEqual(linearArrangement(count, edges.toReversed()));
      }),
    );
  });
});

/** The most active actors of the affair, and an edge for each event with several of them. */
function busiest(most: number): { count: number; edges: HyperEdge[] } {
  const { actors, events } = affairTables;
  const rows = Array.from({ length: actors.count }, (_, row) => row)
    .sort((a, b) => eventsOf(b) - eventsOf(a) || a - b)
    .slice(0, most);
  const index = new Map(rows.map((row, place) => [row, place]));
  const edges = Array.from({ length: events.count }, (_, row) => {
    const members = new Set<number>();
    forEachIn(events.actors, eventRow(row), (actor) => {
      const place = index.get(actor);
      if (place !== undefined) members.add(place);
    });
    return { members: [...members], weight: 1 };
  });
  return { count: rows.length, edges };

  function eventsOf(actor: number): number {
    return at(actors.events.starts, actor + 1) - at(actors.events.starts, actor);
  }
}

// The reference costs come from annealing sixty times as long: the least of six starts, for 40 lanes of 60 starts.
test.each([
  ["12 lanes of the affair", busiest(12), 118],
  ["20 lanes of the affair", busiest(20), 240],
  ["40 lanes of the affair", busiest(40), 617],
  ["40 lanes of a year of coded events", { count: 40, edges: codedEvents2014 }, 8629],
])("%s pass at most 3 %% more strangers than the best known order", (_, { count, edges }, reference) => {
  const used = edges.filter(({ members }) => members.length > 1);
  const order = annealedArrangement(count, edges);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
  expect(arrangementCost(order, used)).toBeLessThanOrEqual(reference * 1.03);
  // Columns of the network use spectral order and sifting without annealing.
  expect(arrangementCost(linearArrangement(count, edges), used)).toBeLessThanOrEqual(reference * 1.1);
  expect(annealedArrangement(count, edges.toReversed())).toEqual(order);
});
