import type { TextColumn } from "./text/textColumn.ts";

/** So many of the bytes of a text are sorted as numbers; the few that are the same in all of them are compared. */
const KEY_BYTES = 8;
const DIGIT = 65_536;

/**
 * The rows by first day, last day and id, the order of the file meaning nothing. Ids go by their bytes, which is by
 * character, the same in every language. Counted into their places 16 bits at a time: a comparison of a million rows
 * that asks for strings takes seconds.
 */
export function timeOrder(first: Int32Array, last: Int32Array, ids: TextColumn): Uint32Array {
  const count = first.length;
  const { skipped, keys } = keysOf(ids, count);
  let order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  const days = isSame(first, last) ? [fromLeast(first)] : [fromLeast(last), fromLeast(first)];
  for (const key of [keys.low, keys.high, ...days]) {
    order = byDigit(order, key, 0);
    order = byDigit(order, key, 16);
  }
  settleTies(order, first, last, keys, ids, skipped);
  return order;
}

type Keys = { readonly high: Uint32Array; readonly low: Uint32Array };

/** Of each id the eight bytes after the beginning that all ids share, as two numbers. */
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

/** Stable, by 16 bits of the key. */
function byDigit(order: Uint32Array<ArrayBuffer>, key: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(DIGIT + 1);
  for (let row = 0; row < key.length; row++) {
    const digit = ((key[row] ?? 0) >>> shift) & (DIGIT - 1);
    ends[digit + 1] = (ends[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < DIGIT; digit++) {
    // All rows have the same.
    if (ends[digit + 1] === order.length) return order;
    ends[digit + 1] = (ends[digit + 1] ?? 0) + (ends[digit] ?? 0);
  }
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    const digit = ((key[row] ?? 0) >>> shift) & (DIGIT - 1);
    const place = ends[digit] ?? 0;
    sorted[place] = row;
    ends[digit] = place + 1;
  }
  return sorted;
}

/** Puts rows that agree in all that was sorted by, the eight bytes included, in the order of their whole ids. */
function settleTies(
  order: Uint32Array,
  first: Int32Array,
  last: Int32Array,
  { high, low }: Keys,
  ids: TextColumn,
  skipped: number,
): void {
  const isTie = (one: number, other: number): boolean =>
    first[one] === first[other] &&
    last[one] === last[other] &&
    high[one] === high[other] &&
    low[one] === low[other];
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
