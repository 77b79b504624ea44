import { at } from "../../model/columns.ts";
import type { NetworkCounts } from "../../query/networkCounts.ts";

/** What is shown of a network, busiest first, and the most events that one of it has. */
export type NetworkOrder = {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
  readonly mostOfActor: number;
  readonly mostOfTie: number;
};

const orders = new WeakMap<NetworkCounts, NetworkOrder>();

/** Sorted once for the same counts, however often the camera moves. */
export function networkOrder(counts: NetworkCounts): NetworkOrder {
  let order = orders.get(counts);
  if (!order) {
    const actors = busiestFirst(counts.nodeEvents);
    const ties = busiestFirst(counts.tieEvents);
    order = {
      actors,
      ties,
      mostOfActor: actors[0] === undefined ? 0 : at(counts.nodeEvents, actors[0]),
      mostOfTie: ties[0] === undefined ? 0 : at(counts.tieEvents, ties[0]),
    };
    orders.set(counts, order);
  }
  return order;
}

/** The rows that have events. */
function busiestFirst(events: Uint32Array): number[] {
  const rows: number[] = [];
  events.forEach((count, row) => {
    if (count > 0) rows.push(row);
  });
  return rows.sort((a, b) => (events[b] ?? 0) - (events[a] ?? 0) || a - b);
}
