import { oncePerTables } from "../../model/tables/oncePerTables.ts";

/** Events by their days: where a day stands among ascending ones, and which events last. */

/** First index in `from .. to` of an ascending column whose day is not before `day`; `to` if there is none. */
export function lowerBound(days: Int32Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of the events whose last day is after their first, in both orders. */
export const rowsThatLast = oncePerTables(({ events: { count, first, last } }) => {
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if ((last[row] ?? 0) > (first[row] ?? 0)) found[length++] = row;
  const byFirst = found.slice(0, length);
  // Sorting numbers is ten times as fast as sorting rows by a comparison: day and row go into one.
  const keys = Float64Array.from(byFirst, (row) => (last[row] ?? 0) * count + row).sort();
  const byLast = Uint32Array.from(keys, (key) => key - Math.floor(key / count) * count);
  return { byFirst, byLast };
});
