import type { CssPx } from "../../../model/units.ts";
import type { BandLayout } from "./layoutItem.ts";

/** A lane with one name, for one value; without name, for all there is. */
export type TimelineBand = {
  /** Number of the lane, which of lanes by kind is the index of the kind; null where there are none. */
  readonly kind: number | null;
  /** Its name, in lines that fit the gutter. */
  readonly title: readonly string[];
  readonly y: CssPx;
  readonly height: CssPx;
};

/** Lanes where they stand, and what is where in each. */
export type PlacedBands = {
  readonly bands: readonly TimelineBand[];
  readonly layouts: readonly BandLayout[];
  readonly height: CssPx;
};
