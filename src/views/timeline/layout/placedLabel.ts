import type { Box } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";
import type { LabelText } from "./labelTexts.ts";
import { type Band, LABEL, type LayoutItem, PITCH, type PlacedLabel } from "./layoutItem.ts";

export const HALF_DOT: CssPx = PITCH / 2;

export type Side = "right" | "left" | "below";
export type Column = { readonly items: readonly LayoutItem[]; readonly left: CssPx; readonly right: CssPx };

/** The items of each column in time order, and how far they reach. */
export function columnsOf(items: readonly LayoutItem[]): readonly Column[] {
  const byNumber = new Map<number, LayoutItem[]>();
  for (const item of items.toSorted((a, b) => a.x - b.x || a.key - b.key)) {
    const column = byNumber.get(item.column);
    if (column) column.push(item);
    else byNumber.set(item.column, [item]);
  }
  return [...byNumber.values()].map(columnOf);
}

/** Items that are a column, in time order. */
export function columnOf(items: readonly LayoutItem[]): Column {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { x, x0, x1 } of items) {
    left = Math.min(left, x0, x - HALF_DOT);
    right = Math.max(right, x1, x + HALF_DOT);
  }
  return { items, left, right };
}

/** Stretches that follow each other are not one. */
const STRETCH_GAP: CssPx = 3;

export const markRect = ({ x, x0, x1 }: Pick<LayoutItem, "x" | "x0" | "x1">, y: CssPx): Box => ({
  left: x0 === x1 ? x - HALF_DOT : x0 - STRETCH_GAP,
  right: x0 === x1 ? x + HALF_DOT : x1 + STRETCH_GAP,
  top: y - HALF_DOT,
  bottom: y + HALF_DOT,
});

/** A little less than the lines are high: descenders of one may stand beside ascenders of the next. */
export const halfHeight = ({ lines }: Pick<LabelText, "lines">): CssPx =>
  (lines.length * LABEL.line) / 2 - 1.5;

/** Where a label stands beside its mark, clear of the whole column. */
export function labelAt(
  column: Column,
  item: LayoutItem,
  { lines, width }: LabelText,
  side: Side,
  y: CssPx,
  band: Band,
): PlacedLabel {
  switch (side) {
    case "right":
      return { lines, width, x: column.right + LABEL.gap, align: "left", y };
    case "left":
      return { lines, width, x: column.left - LABEL.gap, align: "right", y };
    case "below": {
      const x = Math.min(Math.max(item.x0, band.left), band.right - width);
      return { lines, width, x, align: "left", y: y + HALF_DOT + halfHeight({ lines }) + 1 };
    }
  }
}

export function labelRect({ lines, width, x, align, y }: PlacedLabel): Box {
  const half = halfHeight({ lines });
  const left = align === "left" ? x : x - width;
  return { left, right: left + width, top: y - half, bottom: y + half };
}
