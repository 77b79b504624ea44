import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { countMatching, type FilterMask, matches, passesFilters } from "../filter/filterMask.ts";

/** Rows of the events that count, in time order. */
export function matchingRows(mask: FilterMask): Uint32Array {
  const rows = new Uint32Array(countMatching(mask));
  let found = 0;
  for (let row = 0; found < rows.length; row++) if (matches(mask, row)) rows[found++] = row;
  return rows;
}

/** The event before (-1) or after (1) `row` among those that pass the filters, in the window or not. */
export function nextMatching(mask: FilterMask, row: EventRow, step: 1 | -1): EventRow | undefined {
  for (let next = row + step; next >= 0 && next < mask.length; next += step) {
    if (passesFilters(mask, next)) return eventRow(next);
  }
  return undefined;
}

/**
 * The position of an event among those that pass the filters, in the window or not: `index` from 0, of `total`.
 * Undefined for an event that the filters reject.
 */
export function positionOf(mask: FilterMask, row: EventRow): { index: number; total: number } | undefined {
  if (row >= mask.length || !passesFilters(mask, row)) return undefined;
  let index = 0;
  let total = 0;
  for (let other = 0; other < mask.length; other++) {
    if (!passesFilters(mask, other)) continue;
    if (other < row) index++;
    total++;
  }
  return { index, total };
}

/** Search for days in ascending columns, and the events that last. */

/** First index in `from .. to` of an ascending column whose day is not before `day`; `to` if there is none. */
export function lowerBound(days: Int32Array | Float64Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of the events whose last day is after their first, in order of first day and in order of last day. */
export const rowsThatLast = oncePerTables(({ events: { count, first, last } }) => {
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if ((last[row] ?? 0) > (first[row] ?? 0)) found[length++] = row;
  const byFirst = found.slice(0, length);
  // Day and row are packed into one number, since sorting numbers is ten times as fast as sorting rows by a comparison.
  const keys = Float64Array.from(byFirst, (row) => (last[row] ?? 0) * count + row).sort();
  const byLast = Uint32Array.from(keys, (key) => key - Math.floor(key / count) * count);
  return { byFirst, byLast };
});
