import type { Box } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";
import type { LabelForms } from "./labelTexts.ts";

/** One event, as the layout of the timeline takes it. */
export type LayoutItem = {
  readonly key: number;
  /** Middle of what can be seen of the mark, within its own days. */
  readonly x: CssPx;
  /** Ends of what can be seen of the stretch its date covers; both are `x` for a day. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** Items of one number share a column; a stretch wider than a dot has a number of its own. */
  readonly column: number;
  /** Importance, the most important first. */
  readonly rank: number;
  /** `null` where there is never room for a label. */
  readonly label: LabelForms | null;
};

/** Lines of a label, each `LABEL.line` high, beside the mark at `x`, or under a stretch that leaves no side free. */
export type PlacedLabel = {
  readonly lines: readonly string[];
  readonly width: CssPx;
  readonly x: CssPx;
  readonly align: "left" | "right";
  /** Middle of the lines. */
  readonly y: CssPx;
};
export type PlacedItem = { readonly key: number; readonly y: CssPx; readonly label: PlacedLabel | null };

/** Marks of one column that have no room, counted at its foot over a line from the first of them to the last. */
export type ItemStack = {
  readonly keys: readonly number[];
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly y: CssPx;
};

export type Band = {
  readonly left: CssPx;
  readonly right: CssPx;
  readonly top: CssPx;
  readonly height: CssPx;
  /** What stands in it already; nothing if left out. */
  readonly taken?: readonly Box[];
};
export type BandLayout = {
  readonly placed: readonly PlacedItem[];
  readonly stacks: readonly ItemStack[];
  /** What the band needs of its height. */
  readonly used: CssPx;
};

export type LayOut = (items: readonly LayoutItem[], band: Band, namesAll: boolean) => BandLayout;

/** From dot to dot of a column. */
export const PITCH: CssPx = 11;
export const LABEL = { gap: 8, line: 15 } as const;
/** Height of the count at the foot of a column, and half the width it takes. */
export const FOOT = { height: 18, half: 14 } as const;
/** Up to this many events in the window every one is named. */
export const ALL_NAMED = 10;
