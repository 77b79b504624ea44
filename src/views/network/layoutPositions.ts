/** Where a network stands. World units are about CSS pixels in the pane that `LAYOUT_ASPECT` describes. */
export type LayoutPositions = {
  /** By actor row; the middle of the drawing is 0, 0. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** By tie row: how far the tie bends to the left of its way, as a share of its length. */
  readonly bend: Float32Array;
};

/** Width to height of the drawing: that of the pane it usually has. */
export const LAYOUT_ASPECT = 2.4;
