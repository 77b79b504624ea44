import { DIMENSIONS, type Dimension, REJECT_BIT, type Rejects } from "../../query/filterMask.ts";

export type WayOut = {
  readonly dimension: Dimension;
  /** Events there would be with this one clause taken off. */
  readonly events: number;
};

/** What taking off one clause would give, for each of `inForce`: most events first, then in the order of the panel. */
export function waysOut(rejects: Rejects, inForce: ReadonlySet<Dimension>): readonly WayOut[] {
  const ofRejects = new Uint32Array(256);
  for (const failed of rejects) ofRejects[failed] = (ofRejects[failed] ?? 0) + 1;
  const matching = ofRejects[0] ?? 0;
  return DIMENSIONS.filter((dimension) => inForce.has(dimension))
    .map((dimension) => ({ dimension, events: matching + (ofRejects[REJECT_BIT[dimension]] ?? 0) }))
    .sort((a, b) => b.events - a.events);
}
