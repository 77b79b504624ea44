import type { Tables } from "../../model/tables/tables.ts";
import type { FilterMask } from "./filterMask.ts";

/** The totals in the first line of the page, over the events that count. */
export type Totals = {
  readonly events: number;
  /** Actors that take part in one of them, in any role. */
  readonly actors: number;
};

/** Computed before the counts of facets, for parts that must not wait for those. */
export function totals({ events, actors, prepared }: Tables, mask: FilterMask): Totals {
  const { starts, values } = events.actors;
  const isCast = new Uint8Array(actors.count);
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 0) continue;
    count += prepared ? (prepared.weights[row] ?? 1) : 1;
    const end = starts[row + 1] ?? 0;
    for (let index = starts[row] ?? 0; index < end; index++) isCast[values[index] ?? 0] = 1;
  }
  let cast = 0;
  for (const is of isCast) cast += is;
  return { events: count, actors: cast };
}
