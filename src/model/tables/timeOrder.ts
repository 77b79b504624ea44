import { gather } from "./gather.ts";
import type { TextColumn } from "./text/textColumn.ts";

/** This many bytes of each text are sorted as numbers; the few texts that agree in all of them are compared as strings. */
const KEY_BYTES = 8;
const DIGIT = 65_536;

/**
 * The rows by first day, last day and id, the order of the file meaning nothing. Ids go by their bytes, which is by
 * character, the same in every language. Counted into their places: a comparison of a million rows that asks for strings
 * takes seconds.
 */
export function timeOrder(first: Int32Array, last: Int32Array, ids: TextColumn): Uint32Array {
  const days = isSame(first, last) ? [fromLeast(first)] : [fromLeast(last), fromLeast(first)];
  return ordered(days, ids, null);
}

/**
 * The same for rows with few different dates, which have these days; `byId`: the rows in the order of their ids, where that is
 * known.
 */
export function timeOrderOfDates(
  { first, last }: { readonly first: Int32Array; readonly last: Int32Array },
  dateOf: Uint32Array,
  ids: TextColumn,
  byId: Uint32Array | null,
): Uint32Array {
  const ranks = ranksOf(first, last);
  return ordered([gather(new Uint32Array(dateOf.length), ranks, dateOf)], ids, byId);
}

/** By days, then ids: the key that matters most is sorted last. */
function ordered(days: readonly Uint32Array[], ids: TextColumn, byId: Uint32Array | null): Uint32Array {
  const count = days[0]?.length ?? 0;
  if (byId !== null) return days.reduce(byKey, byId);
  const { skipped, keys } = keysOf(ids, count);
  let order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  if (!areAscending(keys)) for (const key of [keys.low, keys.high]) order = bothDigits(order, key);
  const sorted = days.reduce(byKey, order);
  settleTies(sorted, days, keys, ids, skipped);
  return sorted;
}

/** The place of each date among all that differ. */
function ranksOf(first: Int32Array, last: Int32Array): Uint32Array {
  const compare = (one: number, other: number): number =>
    (first[one] ?? 0) - (first[other] ?? 0) || (last[one] ?? 0) - (last[other] ?? 0);
  const dates = Uint32Array.from(first, (_, date) => date).sort(compare);
  const ranks = new Uint32Array(dates.length);
  let rank = 0;
  for (let at = 0; at < dates.length; at++) {
    if (at > 0 && compare(dates[at - 1] ?? 0, dates[at] ?? 0) !== 0) rank++;
    ranks[dates[at] ?? 0] = rank;
  }
  return ranks;
}

type Keys = { readonly high: Uint32Array; readonly low: Uint32Array };

/** Of each id the eight bytes after the common beginning, as two numbers. */
function keysOf(
  { bytes, starts, of }: TextColumn,
  count: number,
): { readonly skipped: number; readonly keys: Keys } {
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const texts = starts.length - 1;
  let skipped = texts === 0 ? 0 : (starts[1] ?? 0);
  for (let text = 1; text < texts && skipped > 0; text++) {
    const start = starts[text] ?? 0;
    skipped = Math.min(skipped, (starts[text + 1] ?? 0) - start);
    let same = 0;
    while (same < skipped && bytes[start + same] === bytes[same]) same++;
    skipped = same;
  }
  for (let row = 0; row < count; row++) {
    const text = of === undefined ? row : (of[row] ?? 0);
    const start = (starts[text] ?? 0) + skipped;
    const end = starts[text + 1] ?? 0;
    let one = 0;
    let other = 0;
    for (let at = start; at < start + 4; at++) one = one * 256 + (at < end ? (bytes[at] ?? 0) : 0);
    for (let at = start + 4; at < start + KEY_BYTES; at++)
      other = other * 256 + (at < end ? (bytes[at] ?? 0) : 0);
    high[row] = one;
    low[row] = other;
  }
  return { skipped, keys: { high, low } };
}

/** Ids are often in order in the file already. */
function areAscending({ high, low }: Keys): boolean {
  for (let row = 1; row < high.length; row++) {
    const rise = (high[row] ?? 0) - (high[row - 1] ?? 0);
    if (rise < 0 || (rise === 0 && (low[row] ?? 0) < (low[row - 1] ?? 0))) return false;
  }
  return true;
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

/** Stable. Rows that are in order are only read; small keys are counted in one pass. */
function byKey(order: Uint32Array, key: Uint32Array): Uint32Array {
  let most = 0;
  for (let row = 0; row < key.length; row++) most = Math.max(most, key[row] ?? 0);
  let at = 1;
  while (at < order.length && (key[order[at] ?? 0] ?? 0) >= (key[order[at - 1] ?? 0] ?? 0)) at++;
  if (at >= order.length) return order;
  return most < Math.max(DIGIT, order.length) ? counted(order, key, 0, most) : bothDigits(order, key);
}

function bothDigits(order: Uint32Array, key: Uint32Array): Uint32Array<ArrayBuffer> {
  const byLow = counted(order, key, 0, DIGIT - 1);
  return counted(byLow, key, 16, DIGIT - 1);
}

/** Sorts by groups of bits of `key`, lowest first, up to the highest bit in `mask`; or by the whole key where it is small. */
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

/** Orders rows that agree in every sorted key, the eight bytes included, by their whole ids. */
function settleTies(
  order: Uint32Array,
  days: readonly Uint32Array[],
  { high, low }: Keys,
  ids: TextColumn,
  skipped: number,
): void {
  const isTie = (one: number, other: number): boolean =>
    high[one] === high[other] && low[one] === low[other] && days.every((day) => day[one] === day[other]);
  const { starts, of } = ids;
  const isLong = (row: number): boolean => {
    const text = of === undefined ? row : (of[row] ?? 0);
    return (starts[text + 1] ?? 0) - (starts[text] ?? 0) > skipped + KEY_BYTES;
  };
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && isTie(order[from] ?? 0, order[to] ?? 0)) to++;
    if (to - from > 1 && order.subarray(from, to).some(isLong))
      order.subarray(from, to).sort((one, other) => compareBytes(ids, one, other));
    from = to;
  }
}

function compareBytes({ bytes, starts, of }: TextColumn, row: number, otherRow: number): number {
  const [one, other] = [of?.[row] ?? row, of?.[otherRow] ?? otherRow];
  const [from, to] = [starts[one] ?? 0, starts[one + 1] ?? 0];
  const [start, end] = [starts[other] ?? 0, starts[other + 1] ?? 0];
  const length = Math.min(to - from, end - start);
  for (let at = 0; at < length; at++) {
    const difference = (bytes[from + at] ?? 0) - (bytes[start + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return to - from - (end - start);
}
