import { type Box, overlaps } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";
import { feetOf } from "./itemStacks.ts";
import { type Attempt, type Attempts, attemptsFor } from "./labelAttempts.ts";
import type { LabelText } from "./labelTexts.ts";
import {
  type Band,
  type BandLayout,
  FOOT,
  type LayoutItem,
  PITCH,
  type PlacedItem,
  type PlacedLabel,
} from "./layoutItem.ts";
import { createOccupied, type Occupied } from "./occupied.ts";
import {
  type Column,
  columnOf,
  HALF_DOT,
  halfHeight,
  labelAt,
  labelRect,
  markRect,
  type Side,
} from "./placedLabel.ts";

/** A band while it is being filled: what stands where, and what may still stand there. */
export type Page = {
  /** Puts a whole column where the first attempt fits, as far up as it does; answers whether any did. */
  readonly placeColumn: (
    column: Column,
    items: readonly LayoutItem[],
    attempts: readonly Attempts[],
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
  /** What its label stands clear of; null for the mark alone. */
  readonly column: Column | null;
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
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
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
    top = Math.min(top, mark.top, rect?.top ?? mark.top);
    bottom = Math.max(bottom, mark.bottom, rect?.bottom ?? mark.bottom);
  }
  const isOver = rects.some((one, index) =>
    rects.some((other, next) => next > index && overlaps(one, other)),
  );
  return isOver ? null : { parts, top, bottom };
}

/** No label takes less. */
const NARROWEST: LabelText = { lines: [""], width: 1 };

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

  const stand: Page["stand"] = (item, y) => {
    standing.set(item, { column: null, y, label: null, rect: null });
  };
  const placeColumn: Page["placeColumn"] = (column, items, attempts) => {
    for (const labels of attempts) {
      // Most columns stand as the first attempt would have them: no other is drafted before that has no room in a row.
      const drafts: Draft[] = [];
      let next = 0;
      for (let row = 0; row < rows && (next < labels.length || drafts.length > 0); row++) {
        const y = yOf(row);
        let draft = drafts.find((one) => fitsAt(one, y));
        while (!draft && next < labels.length) {
          const attempt = labels[next++];
          const other = attempt && draftOf(column, items, attempt, band);
          if (!other) continue;
          drafts.push(other);
          if (fitsAt(other, y)) draft = other;
        }
        if (!draft) continue;
        place(column, draft, y);
        return true;
      }
    }
    return false;
  };

  return {
    placeColumn,
    placeSingly: (items, isNamed) => {
      /** The dots that come are tried from here: for the one before, of the same day, there was no room further up. */
      let row = 0;
      let before: CssPx | null = null;
      const placeDot = (item: LayoutItem): boolean => {
        const rect = markRect(item, 0);
        if (item.x !== before) row = 0;
        before = item.x;
        for (; row < rows; row++) {
          const y = yOf(row);
          if (!occupied.isFree(rect, y)) continue;
          occupied.take(markRect(item, y));
          stand(item, y);
          return true;
        }
        return false;
      };
      return items.filter((item) => {
        const isNamedNow = item.label !== null && isNamed(item);
        if (item.x0 === item.x1 && !isNamedNow) return !placeDot(item);
        return !placeColumn(columnOf([item]), [item], attemptsFor([item], isNamedNow ? [item] : []));
      });
    },
    stand,
    labelWhereFree: (item) => {
      const now = standing.get(item);
      const words = item.label;
      if (!now || !words) return;
      const column = now.column ?? columnOf([item]);
      const fitOf = (text: LabelText, side: Side) => {
        const label = labelAt(column, item, text, side, now.y, band);
        const rect = labelRect(label);
        return isInside(rect) && occupied.isFree(rect, 0, now.rect) ? { label, rect } : null;
      };
      // Words are measured only where there is any room: in a crowd beside few marks.
      const sides = (["right", "left"] as const).filter((side) => fitOf(NARROWEST, side));
      const longer = ["whole", "twoLines", ...(now.label ? [] : (["short", "shortest"] as const))] as const;
      for (const form of longer) {
        for (const side of sides) {
          const fit = fitOf(words[form], side);
          if (!fit) continue;
          if (now.rect) occupied.free(now.rect);
          occupied.take(fit.rect);
          standing.set(item, { ...now, ...fit });
          return;
        }
      }
    },
    done: (counted) => {
      const placed: PlacedItem[] = [];
      let lowest = 0;
      for (const [{ key }, { y, label, rect }] of standing) {
        placed.push({ key, y, label });
        lowest = Math.max(lowest, y + HALF_DOT - band.top, (rect?.bottom ?? 0) - band.top);
      }
      const feet = feetOf(counted, band.top + height + FOOT.height / 2, band);
      return {
        placed: [...placed, ...feet.placed],
        stacks: feet.stacks,
        used: counted.length > 0 ? height + FOOT.height : lowest,
      };
    },
  };
}
