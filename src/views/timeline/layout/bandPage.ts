import { type Box, overlaps } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";
import { feetOf } from "./itemStacks.ts";
import { type Attempt, attemptsFor, groupedByCount } from "./labelAttempts.ts";
import { type Band, type BandLayout, FOOT, type LayoutItem, PITCH, type PlacedLabel } from "./layoutItem.ts";
import { createOccupied, type Occupied } from "./occupied.ts";
import { type Column, columnsOf, HALF_DOT, halfHeight, labelAt, labelRect, markRect } from "./placedLabel.ts";

/** A band while it is being filled: what stands where, and what may still stand there. */
export type Page = {
  /** Puts a whole column where the first attempt fits, as far up as it does; answers whether any did. */
  readonly placeColumn: (
    column: Column,
    items: readonly LayoutItem[],
    attempts: readonly Attempt[],
  ) => boolean;
  /** Puts the marks of a column wherever there is room, some with their names, and answers those that have none. */
  readonly placeSingly: (
    items: readonly LayoutItem[],
    isNamed: (item: LayoutItem) => boolean,
  ) => readonly LayoutItem[];
  /** Takes in a mark that stands already. */
  readonly stand: (item: LayoutItem, y: CssPx) => void;
  /** Gives a placed mark a label, or a longer one than it has. */
  readonly labelWhereFree: (item: LayoutItem) => void;
  readonly done: (counted: readonly (readonly LayoutItem[])[]) => BandLayout;
};

type Standing = {
  readonly column: Column;
  readonly y: CssPx;
  readonly label: PlacedLabel | null;
  readonly rect: Box | null;
};

/** A column as an attempt would place it, its first mark at y = 0. */
type Draft = { readonly parts: readonly Part[]; readonly top: CssPx; readonly bottom: CssPx };
type Part = Omit<Standing, "column"> & { readonly item: LayoutItem; readonly mark: Box };

/** `null` where marks and labels would lie on each other, or labels stick out of the band. */
function draftOf(
  column: Column,
  items: readonly LayoutItem[],
  { labelled, form, side }: Attempt,
  band: Band,
): Draft | null {
  const parts: Part[] = [];
  const rects: Box[] = [];
  let y: CssPx = 0;
  let above: CssPx | null = null;
  for (const item of items) {
    const text = labelled.has(item) ? (item.label?.[form] ?? null) : null;
    const half = text ? halfHeight(text) : null;
    // The next mark is a dot further down, or as far as two labels above each other need.
    if (parts.length > 0)
      y += PITCH * Math.max(1, above !== null && half !== null ? Math.ceil((above + half) / PITCH) : 1);
    above = half;
    const mark = markRect(item, y);
    const label = text ? labelAt(column, item, text, side, y, band) : null;
    const rect = label && labelRect(label);
    if (rect && (rect.left < band.left || rect.right > band.right)) return null;
    parts.push({ item, y, label, rect, mark });
    if (labelled.size > 0) rects.push(mark);
    if (rect) rects.push(rect);
  }
  if (labelled.size > 0 && !areApart(rects)) return null;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  // A loop, since drafts of thousands of marks are made for every frame of a zoom.
  for (const { mark, rect } of parts) {
    top = Math.min(top, mark.top, rect?.top ?? mark.top);
    bottom = Math.max(bottom, mark.bottom, rect?.bottom ?? mark.bottom);
  }
  return { parts, top, bottom };
}

function areApart(rects: readonly Box[]): boolean {
  for (const [index, one] of rects.entries())
    for (let next = index + 1; next < rects.length; next++) {
      const other = rects[next];
      if (other && overlaps(one, other)) return false;
    }
  return true;
}

export function createPage(band: Band, height: CssPx): Page {
  const occupied: Occupied = createOccupied(PITCH);
  for (const rect of band.taken ?? []) occupied.take(rect);
  const standing = new Map<LayoutItem, Standing>();
  const bottom = band.top + height;
  const rows = Math.floor(height / PITCH);
  const yOf = (row: number): CssPx => band.top + (row + 0.5) * PITCH;
  const isInside = ({ left, right, top, bottom: low }: Box): boolean =>
    left >= band.left && right <= band.right && top >= band.top && low <= bottom;

  const fitsAt = ({ parts, top, bottom: low }: Draft, y: CssPx): boolean =>
    y + top >= band.top &&
    y + low <= bottom &&
    parts.every(({ mark, rect }) => occupied.isFree(mark, y) && (rect === null || occupied.isFree(rect, y)));
  const place = (column: Column, { parts }: Draft, dy: CssPx): void => {
    for (const { item, y, label: words } of parts) {
      const label = words && { ...words, y: words.y + dy };
      const rect = label && labelRect(label);
      standing.set(item, { column, y: y + dy, label, rect });
      occupied.take(markRect(item, y + dy));
      if (rect) occupied.take(rect);
    }
  };

  const placeColumn: Page["placeColumn"] = (column, items, attempts) => {
    for (const labels of groupedByCount(attempts)) {
      // Most columns stand as the first attempt would have them: no other is drafted before that has no room in a row.
      const drafts: (Draft | null)[] = [];
      for (let row = 0; row < rows; row++) {
        for (const [index, attempt] of labels.entries()) {
          if (drafts.length === index) drafts.push(draftOf(column, items, attempt, band));
          const draft = drafts[index];
          if (!draft || !fitsAt(draft, yOf(row))) continue;
          place(column, draft, yOf(row));
          return true;
        }
        if (drafts.every((draft) => draft === null)) break;
      }
    }
    return false;
  };

  return {
    placeColumn,
    placeSingly: (items, isNamed) => {
      /** Rows that dots of this column have taken: the next one lies over them too. */
      const own = new Set<number>();
      const placeDot = (item: LayoutItem, column: Column): boolean => {
        for (let row = 0; row < rows; row++) {
          const y = yOf(row);
          if (own.has(row) || !occupied.isFree(markRect(item, 0), y)) continue;
          own.add(row);
          occupied.take(markRect(item, y));
          standing.set(item, { column, y, label: null, rect: null });
          return true;
        }
        return false;
      };
      return items.filter((item) => {
        const [column] = columnsOf([item]);
        const isBareDot = item.x0 === item.x1 && !(item.label && isNamed(item));
        if (column && isBareDot) return !placeDot(item, column);
        const named = item.label && isNamed(item) ? [item] : [];
        return !column || !placeColumn(column, [item], attemptsFor([item], named));
      });
    },
    stand: (item, y) => {
      const [column] = columnsOf([item]);
      if (column) standing.set(item, { column, y, label: null, rect: null });
    },
    labelWhereFree: (item) => {
      const now = standing.get(item);
      if (!now || !item.label) return;
      const longer = ["whole", "twoLines", ...(now.label ? [] : (["short", "shortest"] as const))] as const;
      for (const form of longer) {
        const text = item.label[form];
        for (const side of ["right", "left"] as const) {
          const label = labelAt(now.column, item, text, side, now.y, band);
          const rect = labelRect(label);
          if (!isInside(rect) || !occupied.isFree(rect, 0, now.rect)) continue;
          if (now.rect) occupied.free(now.rect);
          occupied.take(rect);
          standing.set(item, { ...now, label, rect });
          return;
        }
      }
    },
    done: (counted) => {
      const upright = [...standing].map(([{ key }, { y, label }]) => ({ key, y, label }));
      const feet = feetOf(counted, band.top + height + FOOT.height / 2, band);
      const lowest = Math.max(
        0,
        ...[...standing.values()].map(({ y, rect }) => Math.max(y + HALF_DOT, rect?.bottom ?? 0) - band.top),
      );
      return {
        placed: [...upright, ...feet.placed],
        stacks: feet.stacks,
        used: counted.length > 0 ? height + FOOT.height : lowest,
      };
    },
  };
}
