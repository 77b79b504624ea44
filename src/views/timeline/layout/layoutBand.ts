import type { CssPx } from "../../../model/units.ts";
import { createPage, type Page } from "./bandPage.ts";
import { attemptsFor, isMoreImportant } from "./labelAttempts.ts";
import type { LabelForm } from "./labelTexts.ts";
import {
  ALL_NAMED,
  type Band,
  type BandLayout,
  FOOT,
  LABEL,
  type LayoutItem,
  PITCH,
  type PlacedItem,
} from "./layoutItem.ts";
import { type Column, columnOf, columnsOf, labelAt } from "./placedLabel.ts";

/** A label needs about so much room; there is never room for more labels than the band has of these. */
const AREA_OF_LABEL = 180 * 24;

/**
 * Puts marks and labels into one band of the timeline. Time decides x and is never touched; only y is free:
 *
 *     ●  About 1,400 Acme Ltd     ●  CERT-In asks for
 *        users are targeted       ●  an audit
 *        ○                        ○
 *              ◌  Pillai says     ●
 *                                +7      a column that holds more than its height
 *
 * Events of one day, or of one column of pixels, stand above each other in time order. A column stands as far up as it
 * has room, the important ones first. A label yields, in this order: it moves to the other side, shortens, goes. Where all
 * marks of a column have no room the least important ones are counted at its foot; one alone stands there itself. Nothing is lost: marks placed and marks
 * counted together are the items. The same items in the same band give the same picture, however one came to it.
 *
 * With `namesAll` few events are named even where they have to share little room.
 */
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
  const isFull = columns.some((column) => column.items.length * PITCH > band.height);
  // Where all fit nothing is kept free for counts.
  const whole = isFull ? null : fill(byRank, band, band.height);
  if (whole && whole.used <= band.height) {
    const more = withMoreNames(whole, byRank, (order) => fill(order, band, band.height));
    return more.used <= band.height ? more : whole;
  }
  const height = band.height - FOOT.height;
  const first = fill(byRank, band, height);
  if (columns.length > MOST_ALTERED) return first;
  const shown = new Set(first.placed.map(({ key }) => key));
  const hidden = byRank.filter(
    ({ items }) => 2 * items.filter(({ key }) => shown.has(key)).length < items.length,
  );
  // Labels of others stand where these columns should: they go before them, bare but for turning points.
  const others = [...new Set([...hidden, ...byRank])];
  const other = fill(others, band, height, hidden);
  return countedIn(other) < countedIn(first)
    ? withMoreNames(other, others, (order) => fill(order, band, height, hidden))
    : withMoreNames(first, byRank, (order) => fill(order, band, height));
}

/** Keys of turning points that stand without the name they have. */
function unnamedIn(columns: readonly Column[], { placed }: BandLayout): ReadonlySet<number> {
  const named = new Set(placed.flatMap(({ key, label }) => (label ? [key] : [])));
  const points = columns.flatMap(({ items }) => items.filter(({ rank, label }) => rank === 1 && label));
  return new Set(points.flatMap(({ key }) => (named.has(key) ? [] : [key])));
}

/** The layout, or the one in which columns with such a turning point go first, if that names more and counts no more. */
function withMoreNames(
  layout: BandLayout,
  columns: readonly Column[],
  layOut: (order: readonly Column[]) => BandLayout,
): BandLayout {
  const unnamed = unnamedIn(columns, layout);
  if (unnamed.size === 0 || columns.length > MOST_ALTERED) return layout;
  const isFirst = ({ items }: Column): boolean => items.some(({ key }) => unnamed.has(key));
  const other = layOut([...columns.filter(isFirst), ...columns.filter((column) => !isFirst(column))]);
  const isBetter = unnamedIn(columns, other).size < unnamed.size && countedIn(other) <= countedIn(layout);
  return isBetter ? other : layout;
}

const countedIn = ({ stacks }: BandLayout): number => stacks.reduce((sum, { keys }) => sum + keys.length, 0);

const bestRank = ({ items }: Column): number => Math.min(...items.map(({ rank }) => rank));

/** Of more columns dots alone make the picture. */
const MOST_ALTERED = 60;

/** All columns in time order, every label in the same form; `null` at the first that has no room. */
function nameAll(columns: readonly Column[], band: Band, form: LabelForm): BandLayout | null {
  if (columns.some(({ items }) => items.some(({ label }) => label === null))) return null;
  const room = Math.floor((band.height * (band.right - band.left)) / AREA_OF_LABEL);
  if (columns.reduce((sum, { items }) => sum + items.length, 0) > room * 2) return null;
  const page = createPage(band, band.height);
  for (const column of columns) {
    const labelled = new Set(column.items);
    const isPlaced = page.placeColumn(column, column.items, [
      [
        { labelled, form, side: "right" },
        { labelled, form, side: "left" },
        { labelled, form, side: "below" },
      ],
    ]);
    if (!isPlaced) return null;
  }
  return page.done([]);
}

/** Columns by importance; labels for those that matter most, then for whatever has room left beside it. */
function fill(
  columns: readonly Column[],
  band: Band,
  height: CssPx,
  bare: readonly Column[] = [],
): BandLayout {
  const page = createPage(band, height);
  const wanted = wantedLabels(columns, height * (band.right - band.left));
  const named = new Set(wanted);
  for (const { items } of bare) for (const item of items) if (item.rank > 1) named.delete(item);
  const counted = placeColumns(page, columns, height, named);
  for (const item of wanted) page.labelWhereFree(item);
  // No room was kept for the names of a crowd: they stand where its marks have left some.
  const others = columns.flatMap(({ items }) => items.filter((item) => item.label && !wanted.has(item)));
  for (const item of others.sort(byRankAnywhere).slice(0, MOST_IN_CROWD)) page.labelWhereFree(item);
  return page.done(counted);
}

/** Of the same rank in no order of time: the names of a crowd are not all of its first days. */
const byRankAnywhere = (a: LayoutItem, b: LayoutItem): number =>
  a.rank - b.rank || scattered(a.key) - scattered(b.key);
const scattered = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0;

/** So many names of a crowd are tried. */
const MOST_IN_CROWD = 120;

/** Puts columns on a page that is `height` high, with labels for some, and answers what has no room, column by column. */
export function placeColumns(
  page: Page,
  columns: readonly Column[],
  height: CssPx,
  wanted: ReadonlySet<LayoutItem>,
): readonly (readonly LayoutItem[])[] {
  const most = Math.floor(height / PITCH);
  const counted: LayoutItem[][] = [];
  const isCrowd = columns.reduce((sum, { items }) => sum + items.length, 0) > CROWD;
  const isNamed = (item: LayoutItem): boolean => !isCrowd || wanted.has(item);
  for (const column of columns) {
    const kept =
      column.items.length <= most
        ? column.items
        : inTime(column.items.toSorted(isMoreImportant).slice(0, Math.max(0, most)));
    const attempts = attemptsFor(
      kept,
      kept.filter((item) => wanted.has(item)),
    );
    const left = page.placeColumn(column, kept, attempts) ? [] : page.placeSingly(kept, isNamed);
    const isKept = new Set(kept);
    const over = inTime([...column.items.filter((item) => !isKept.has(item)), ...left]);
    if (over.length > 0) counted.push(over);
  }
  return counted;
}

/** Above so many events only those that stand out are named: words for the rest would take the room of marks. */
export const CROWD = 200;

/** What is to be named, the most important first, no more than there might be room for. */
function wantedLabels(columns: readonly Column[], area: number): ReadonlySet<LayoutItem> {
  const all = columns.flatMap(({ items }) => items);
  const lowest = all.length > CROWD ? Math.max(...all.map(({ rank }) => rank)) : Number.POSITIVE_INFINITY;
  const ranked = all.filter(({ label, rank }) => label && rank < lowest).sort(isMoreImportant);
  return new Set(ranked.slice(0, Math.max(1, Math.ceil((2 * area) / AREA_OF_LABEL))));
}

const inTime = (items: readonly LayoutItem[]): LayoutItem[] =>
  items.toSorted((a, b) => a.x - b.x || a.key - b.key);

/**
 * Few events in little room: each has a row of its own, in time order, with a label on the side that has more room, cut to
 * it.
 */
function cascade(items: readonly LayoutItem[], band: Band): BandLayout {
  const row = band.height / Math.max(1, items.length);
  const placed = inTime(items).map((item, index): PlacedItem => {
    const column = columnOf([item]);
    const y = band.top + (index + 0.5) * row;
    if (!item.label) return { key: item.key, y, label: null };
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
