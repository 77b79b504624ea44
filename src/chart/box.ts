import type { CssPx } from "../model/units.ts";

/** A rectangle of a picture. */
export type Box = {
  readonly left: CssPx;
  readonly top: CssPx;
  readonly right: CssPx;
  readonly bottom: CssPx;
};

/** Edges that touch do not overlap. */
export const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
