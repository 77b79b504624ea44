import { gather } from "./makeTextColumn.ts";
import type { Dates } from "./tables.ts";

/** The number of values of 16 bits. Large keys are sorted by 16 bits at a time. */
const DIGIT = 65_536;

/** If the clock of the story shows a time twice, `order` replaces `times` (`datesOf.ts`). */
type Ordered = Pick<Dates, "first" | "last" | "times"> & { readonly order?: Uint32Array };

/** Sorts rows by time. Equal rows stay as in `start`. A counting sort: comparing a million rows would take seconds. */
export function timeOrder(
  { first, last, times, order }: Ordered,
  start: Uint32Array = inOrder(first.length),
): Uint32Array {
  const keys = [
    isSame(first, last) ? null : fromLeast(last),
    order ?? times?.begins ?? null,
    fromLeast(first),
  ];
  return keys.reduce(byKey, start);
}

/** The rows in time order. `dateOf` has the index of each row's date. `begins` is set if rows have their own times. */
export function timeOrderOfDates(
  dates: Ordered,
  dateOf: Uint32Array,
  start: Uint32Array = inOrder(dateOf.length),
  begins: Uint32Array | null = null,
): Uint32Array {
  const ofRows = (key: Uint32Array): Uint32Array => gather(new Uint32Array(dateOf.length), key, dateOf);
  if (begins === null) return byKey(start, ofRows(ranksOf(dates)));
  const { first, last } = dates;
  return [isSame(first, last) ? null : ofRows(fromLeast(last)), begins, ofRows(fromLeast(first))].reduce(
    byKey,
    start,
  );
}

export function inOrder(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  return order;
}

function ranksOf(ordered: Ordered): Uint32Array {
  const { first, last, times, order } = ordered;
  const begins = order ?? times?.begins;
  const compare = (one: number, other: number): number =>
    (first[one] ?? 0) - (first[other] ?? 0) ||
    (begins?.[one] ?? 0) - (begins?.[other] ?? 0) ||
    (last[one] ?? 0) - (last[other] ?? 0);
  const dates = timeOrder(ordered);
  const ranks = new Uint32Array(dates.length);
  let rank = 0;
  for (let at = 0; at < dates.length; at++) {
    if (at > 0 && compare(dates[at - 1] ?? 0, dates[at] ?? 0) !== 0) rank++;
    ranks[dates[at] ?? 0] = rank;
  }
  return ranks;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  for (let row = 0; row < one.length; row++) if (one[row] !== other[row]) return false;
  return true;
}

function fromLeast(days: Int32Array): Uint32Array {
  let least = days[0] ?? 0;
  for (let row = 0; row < days.length; row++) least = Math.min(least, days[row] ?? 0);
  const above = new Uint32Array(days.length);
  for (let row = 0; row < days.length; row++) above[row] = (days[row] ?? 0) - least;
  return above;
}

/** Sorts rows by a key, and keeps the order of rows with equal keys. */
export function byKey(order: Uint32Array, key: Uint32Array | null): Uint32Array {
  if (key === null) return order;
  let most = 0;
  for (let row = 0; row < key.length; row++) most = Math.max(most, key[row] ?? 0);
  let at = 1;
  while (at < order.length && (key[order[at] ?? 0] ?? 0) >= (key[order[at - 1] ?? 0] ?? 0)) at++;
  if (at >= order.length) return order;
  if (most < Math.max(DIGIT, order.length)) return counted(order, key, 0, most);
  return counted(counted(order, key, 0, DIGIT - 1), key, 16, DIGIT - 1);
}

/** Counting sort by keys of at most `most`. If `most` is `DIGIT - 1`, it sorts by 16 bits of a key, from `shift` on. */
function counted(
  order: Uint32Array,
  key: Uint32Array,
  shift: 0 | 16,
  most: number,
): Uint32Array<ArrayBuffer> {
  const mask = most === DIGIT - 1 ? most : 0xffffffff;
  const ends = new Uint32Array(most + 2);
  for (let row = 0; row < key.length; row++) {
    const digit = (((key[row] ?? 0) >>> shift) & mask) >>> 0;
    ends[digit + 1] = (ends[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit <= most; digit++) ends[digit + 1] = (ends[digit + 1] ?? 0) + (ends[digit] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    const digit = (((key[row] ?? 0) >>> shift) & mask) >>> 0;
    const place = ends[digit] ?? 0;
    sorted[place] = row;
    ends[digit] = place + 1;
  }
  return sorted;
}
