import { DIMENSIONS, type Dimension, type FilterMask, REJECT_BIT } from "../../query/filter/filterMask.ts";

export type WayOut = {
  readonly dimension: Dimension;
  /** Events there would be with this one clause taken off. */
  readonly events: number;
};

/**
 * What taking off one clause would give, for each of `inForce`: most events first, then in the order of the panel. `weights`:
 * how many events a row stands for.
 */
export function waysOut(
  mask: FilterMask,
  inForce: ReadonlySet<Dimension>,
  weights?: Float64Array,
): readonly WayOut[] {
  const eventsFailing = new Uint32Array(2 ** DIMENSIONS.length);
  mask.forEach((failed, row) => {
    eventsFailing[failed] = (eventsFailing[failed] ?? 0) + (weights?.[row] ?? 1);
  });
  const matching = eventsFailing[0] ?? 0;
  return DIMENSIONS.filter((dimension) => inForce.has(dimension))
    .map((dimension) => ({ dimension, events: matching + (eventsFailing[REJECT_BIT[dimension]] ?? 0) }))
    .sort((a, b) => b.events - a.events);
}
