import type { CssPx } from "../../model/units.ts";
import type { LabelForms, LabelText } from "./labelTexts.ts";
import { createOccupied, type Occupied, overlaps, type Rect } from "./occupied.ts";

/**
 * Puts marks and labels into one band of the timeline. Time decides x and is never touched; only y is free:
 *
 *     ●  About 1,400 WhatsApp     ●  CERT-In asks for
 *        users are targeted       ●  an audit
 *        ○                        ○
 *              ◌  Pillai says     ●
 *                                +7      a column that holds more than its height
 *
 * Events of one day, or of one column of pixels, stand above each other in time order. A column stands as far up as it
 * has room, the important ones first. A label yields, in this order: it moves to the other side, shortens, goes. Where all
 * marks of a column have no room the least important ones are counted at its foot. Nothing is lost: marks placed and marks
 * counted together are the items. The same items in the same band give the same picture, however one came to it.
 */
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
};
export type BandLayout = {
  readonly placed: readonly PlacedItem[];
  readonly stacks: readonly ItemStack[];
  /** What the band needs of its height. */
  readonly used: CssPx;
};

/** From dot to dot of a column. */
export const PITCH: CssPx = 11;
export const LABEL = { gap: 8, line: 15 } as const;
/** Height of the count at the foot of a column, and half the width it takes. */
export const FOOT = { height: 18, half: 14 } as const;
/** Up to this many events in the window every one is named. */
export const ALL_NAMED = 10;
/** A label needs about so much room; there is never room for more labels than the band has of these. */
const AREA_OF_LABEL = 180 * 24;

const HALF_DOT: CssPx = PITCH / 2;

type Side = "right" | "left" | "below";
type Form = keyof LabelForms;
type Column = { readonly items: readonly LayoutItem[]; readonly left: CssPx; readonly right: CssPx };
type Attempt = { readonly labelled: ReadonlySet<LayoutItem>; readonly form: Form; readonly side: Side };

export type LayOut = (items: readonly LayoutItem[], band: Band, namesAll: boolean) => BandLayout;

/** With `namesAll` few events are named even where they have to share little room. */
export function layoutBand(
  items: readonly LayoutItem[],
  band: Band,
  namesAll = items.length <= ALL_NAMED,
): BandLayout {
  const columns = columnsOf(items);
  const byTime = columns.toSorted((a, b) => a.left - b.left);
  for (const form of ["whole", "twoLines", "short"] as const) {
    const named = nameAll(byTime, band, form);
    if (named) return named;
  }
  if (namesAll) return cascade(items, band);
  const byRank = columns.toSorted((a, b) => bestRank(a) - bestRank(b) || b.items.length - a.items.length);
  const whole = fill(byRank, band, band.height);
  // Where all fit nothing is kept free for counts.
  return whole.stacks.length === 0 ? whole : fill(byRank, band, band.height - FOOT.height);
}

function columnsOf(items: readonly LayoutItem[]): readonly Column[] {
  const byNumber = new Map<number, LayoutItem[]>();
  for (const item of items.toSorted((a, b) => a.x - b.x || a.key - b.key)) {
    const column = byNumber.get(item.column);
    if (column) column.push(item);
    else byNumber.set(item.column, [item]);
  }
  return [...byNumber.values()].map((column) => ({
    items: column,
    left: Math.min(...column.map(({ x, x0 }) => Math.min(x0, x - HALF_DOT))),
    right: Math.max(...column.map(({ x, x1 }) => Math.max(x1, x + HALF_DOT))),
  }));
}

const bestRank = ({ items }: Column): number => Math.min(...items.map(({ rank }) => rank));
const isMoreImportant = (a: LayoutItem, b: LayoutItem): number => a.rank - b.rank || a.key - b.key;

/** All columns in time order, every label in the same form; `null` at the first that has no room. */
function nameAll(columns: readonly Column[], band: Band, form: Form): BandLayout | null {
  if (columns.some(({ items }) => items.some(({ label }) => label === null))) return null;
  const room = Math.floor((band.height * (band.right - band.left)) / AREA_OF_LABEL);
  if (columns.reduce((sum, { items }) => sum + items.length, 0) > room * 2) return null;
  const page = createPage(band, band.height);
  for (const column of columns) {
    const labelled = new Set(column.items);
    const isPlaced = page.placeColumn(column, column.items, [
      { labelled, form, side: "right" },
      { labelled, form, side: "left" },
      { labelled, form, side: "below" },
    ]);
    if (!isPlaced) return null;
  }
  return page.done([]);
}

/** Columns by importance; labels for those that matter most, then for whatever has room left beside it. */
function fill(columns: readonly Column[], band: Band, height: CssPx): BandLayout {
  const page = createPage(band, height);
  const most = Math.floor(height / PITCH);
  const ranked = columns.flatMap(({ items }) => items.filter(({ label }) => label)).sort(isMoreImportant);
  const wanted = new Set(ranked);
  const counted: LayoutItem[][] = [];
  for (const column of columns) {
    const kept =
      column.items.length <= most
        ? column.items
        : inTime(column.items.toSorted(isMoreImportant).slice(0, Math.max(0, most)));
    const attempts = attemptsFor(
      kept,
      kept.filter((item) => wanted.has(item)),
    );
    const left = page.placeColumn(column, kept, attempts) ? [] : page.placeSingly(kept);
    const over = inTime([...column.items.filter((item) => !kept.includes(item)), ...left]);
    if (over.length > 0) counted.push(over);
  }
  for (const item of ranked) page.labelWhereFree(item);
  return page.done(counted);
}

const inTime = (items: readonly LayoutItem[]): LayoutItem[] =>
  items.toSorted((a, b) => a.x - b.x || a.key - b.key);

/** Fewer and fewer labels for a column, the important ones last, on either side. */
function attemptsFor(items: readonly LayoutItem[], wanted: readonly LayoutItem[]): readonly Attempt[] {
  const ranked = wanted.toSorted(isMoreImportant);
  const spaced = withRoom(items, ranked);
  const sets = [ranked, spaced, spaced.slice(0, Math.ceil(spaced.length / 2)), ranked.slice(0, 1), []];
  return sets.flatMap((set) => {
    const labelled = new Set(set);
    const sides: readonly Side[] = set.length === 0 ? ["right"] : ["right", "left", "below"];
    return sides.map((side) => ({ labelled, form: "short" as const, side }));
  });
}

/** Of `ranked` those that can be named without moving the marks of the column apart. */
function withRoom(items: readonly LayoutItem[], ranked: readonly LayoutItem[]): readonly LayoutItem[] {
  const apart = Math.ceil((2 * LABEL.line) / PITCH);
  const indexes: number[] = [];
  return ranked.filter((item) => {
    const index = items.indexOf(item);
    const hasRoom = indexes.every((other) => Math.abs(other - index) >= apart);
    if (hasRoom) indexes.push(index);
    return hasRoom;
  });
}

type Page = {
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

function createPage(band: Band, height: CssPx): Page {
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

/** Attempts with as many labels are tried row by row together: the side matters less than how far up. */
function groupedByCount(attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const groups: Attempt[][] = [];
  for (const attempt of attempts) {
    const last = groups.at(-1);
    if (last?.[0]?.labelled.size === attempt.labelled.size) last.push(attempt);
    else groups.push([attempt]);
  }
  return groups;
}

/** Stretches that follow each other are not one. */
const STRETCH_GAP: CssPx = 3;

const markRect = ({ x, x0, x1 }: LayoutItem, y: CssPx): Rect => ({
  left: x0 === x1 ? x - HALF_DOT : x0 - STRETCH_GAP,
  right: x0 === x1 ? x + HALF_DOT : x1 + STRETCH_GAP,
  top: y - HALF_DOT,
  bottom: y + HALF_DOT,
});

/** A little less than the lines are high: descenders of one may stand beside ascenders of the next. */
const halfHeight = ({ lines }: Pick<LabelText, "lines">): CssPx => (lines.length * LABEL.line) / 2 - 1.5;

function labelAt(
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

export function labelRect({ lines, width, x, align, y }: PlacedLabel): Rect {
  const half = halfHeight({ lines });
  const left = align === "left" ? x : x - width;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

/** Counts at the foot: those that would touch are one, so that each can be read. */
function stacksOf(counted: readonly (readonly LayoutItem[])[], y: CssPx): readonly ItemStack[] {
  const stacks: ItemStack[] = [];
  for (const items of counted.toSorted((a, b) => (a[0]?.x ?? 0) - (b[0]?.x ?? 0))) {
    const next = stackOf(items, y);
    const last = stacks.at(-1);
    if (last && next.x - last.x < 2 * FOOT.half) {
      stacks.pop();
      stacks.push({
        keys: [...last.keys, ...next.keys],
        x0: Math.min(last.x0, next.x0),
        x1: Math.max(last.x1, next.x1),
        x: (Math.min(last.x0, next.x0) + Math.max(last.x1, next.x1)) / 2,
        y,
      });
    } else stacks.push(next);
  }
  return stacks;
}

function stackOf(items: readonly LayoutItem[], y: CssPx): ItemStack {
  const x0 = Math.min(...items.map((item) => item.x));
  const x1 = Math.max(...items.map((item) => item.x));
  return { keys: items.map(({ key }) => key), x: (x0 + x1) / 2, x0, x1, y };
}

/**
 * Few events in little room: each has a row of its own, in time order, with a label on the side that has more room, cut to
 * it.
 */
function cascade(items: readonly LayoutItem[], band: Band): BandLayout {
  const row = band.height / Math.max(1, items.length);
  const placed = inTime(items).map((item, index): PlacedItem => {
    const [column] = columnsOf([item]);
    const y = band.top + (index + 0.5) * row;
    if (!column || !item.label) return { key: item.key, y, label: null };
    const { label } = item;
    const roomOf = { right: band.right - column.right, left: column.left - band.left };
    const side = roomOf.right >= roomOf.left ? "right" : "left";
    const room = roomOf[side] - LABEL.gap;
    const forms =
      row >= 2 * LABEL.line
        ? [label.whole, label.twoLines, label.short, label.shortest]
        : [label.whole, label.shortest];
    const text = forms.find(({ width }) => width <= room);
    return { key: item.key, y, label: text ? labelAt(column, item, text, side, y, band) : null };
  });
  return { placed, stacks: [], used: band.height };
}
