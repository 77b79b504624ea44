import type { CssPx } from "../../../model/units.ts";
import { stacksOf } from "./itemStacks.ts";
import { type Attempt, attemptsFor, groupedByCount } from "./labelAttempts.ts";
import { type Band, type BandLayout, FOOT, type LayoutItem, PITCH, type PlacedLabel } from "./layoutItem.ts";
import { createOccupied, type Occupied, overlaps, type Rect } from "./occupied.ts";
import { type Column, columnsOf, HALF_DOT, halfHeight, labelAt, labelRect, markRect } from "./placedLabel.ts";

/** A band while it is being filled: what stands where, and what may still stand there. */
export type Page = {
  /** Puts a whole column where the first attempt fits, as far up as it does; answers whether any did. */
  readonly placeColumn: (
    column: Column,
    items: readonly LayoutItem[],
    attempts: readonly Attempt[],
  ) => boolean;
  /** Puts marks wherever there is room, and answers those that have none. */
  readonly placeSingly: (items: readonly LayoutItem[]) => readonly LayoutItem[];
  /** Gives a placed mark a label, or a longer one than it has. */
  readonly labelWhereFree: (item: LayoutItem) => void;
  readonly done: (counted: readonly (readonly LayoutItem[])[]) => BandLayout;
};

type Standing = {
  readonly column: Column;
  readonly y: CssPx;
  readonly label: PlacedLabel | null;
  readonly rect: Rect | null;
};

export function createPage(band: Band, height: CssPx): Page {
  const occupied: Occupied = createOccupied(PITCH);
  const standing = new Map<LayoutItem, Standing>();
  const bottom = band.top + height;
  const rows = Math.floor(height / PITCH);
  const yOf = (row: number): CssPx => band.top + (row + 0.5) * PITCH;
  const isInside = ({ left, right, top, bottom: low }: Rect): boolean =>
    left >= band.left && right <= band.right && top >= band.top && low <= bottom;
  const take = (item: LayoutItem, one: Standing) => {
    standing.set(item, one);
    occupied.take(markRect(item, one.y));
    if (one.rect) occupied.take(one.rect);
  };

  const tryAt = (
    column: Column,
    items: readonly LayoutItem[],
    { labelled, form, side }: Attempt,
    row: number,
  ): boolean => {
    const found: (readonly [LayoutItem, Standing])[] = [];
    const own: Rect[] = [];
    const isClear = (rect: Rect) => occupied.isFree(rect) && !own.some((other) => overlaps(rect, other));
    let y = yOf(row);
    let above: CssPx | null = null;
    for (const item of items) {
      const text = labelled.has(item) ? (item.label?.[form] ?? null) : null;
      const half = text ? halfHeight(text) : null;
      // The next mark is a dot further down, or as far as two labels above each other need.
      if (found.length > 0)
        y += PITCH * Math.max(1, above !== null && half !== null ? Math.ceil((above + half) / PITCH) : 1);
      above = half;
      const mark = markRect(item, y);
      if (mark.bottom > bottom || !isClear(mark)) return false;
      own.push(mark);
      const label = text ? labelAt(column, item, text, side, y, band) : null;
      const rect = label && labelRect(label);
      if (rect && !(isInside(rect) && isClear(rect))) return false;
      if (rect) own.push(rect);
      found.push([item, { column, y, label, rect }]);
    }
    for (const [item, one] of found) take(item, one);
    return true;
  };

  const placeColumn: Page["placeColumn"] = (column, items, attempts) => {
    for (const labels of groupedByCount(attempts)) {
      for (let row = 0; row < rows; row++) {
        for (const attempt of labels) if (tryAt(column, items, attempt, row)) return true;
      }
    }
    return false;
  };

  return {
    placeColumn,
    placeSingly: (items) =>
      items.filter((item) => {
        const [column] = columnsOf([item]);
        return !column || !placeColumn(column, [item], attemptsFor([item], item.label ? [item] : []));
      }),
    labelWhereFree: (item) => {
      const now = standing.get(item);
      if (!now || !item.label) return;
      const { whole, twoLines, short, shortest } = item.label;
      const longer = now.label ? [whole, twoLines] : [whole, twoLines, short, shortest];
      for (const text of longer) {
        for (const side of ["right", "left"] as const) {
          const label = labelAt(now.column, item, text, side, now.y, band);
          const rect = labelRect(label);
          if (!isInside(rect) || !occupied.isFree(rect, now.rect)) continue;
          if (now.rect) occupied.free(now.rect);
          occupied.take(rect);
          standing.set(item, { ...now, label, rect });
          return;
        }
      }
    },
    done: (counted) => {
      const placed = [...standing].map(([{ key }, { y, label }]) => ({ key, y, label }));
      const stacks = stacksOf(counted, band.top + height + FOOT.height / 2);
      const lowest = Math.max(
        0,
        ...[...standing.values()].map(({ y, rect }) => Math.max(y + HALF_DOT, rect?.bottom ?? 0) - band.top),
      );
      return { placed, stacks, used: stacks.length > 0 ? height + FOOT.height : lowest };
    },
  };
}
