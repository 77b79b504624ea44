import { type EventRow, eventRow } from "../model/units.ts";
import { countMatching, matches, passesFilters, type Rejects } from "./filterMask.ts";

/** Rows of the events that count, in time order: at most `limit` of them, from row `from` on. */
export function matchingRows(
  rejects: Rejects,
  from: EventRow = eventRow(0),
  limit = rejects.length,
): Uint32Array {
  const rows = new Uint32Array(Math.min(limit, countMatching(rejects)));
  let found = 0;
  for (let row: number = from; row < rejects.length && found < rows.length; row++) {
    if (matches(rejects, row)) rows[found++] = row;
  }
  return rows.subarray(0, found);
}

/** The event before (-1) or after (1) `row` among those that pass the filters, in the window or not. */
export function nextMatching(rejects: Rejects, row: EventRow, step: 1 | -1): EventRow | undefined {
  for (let next = row + step; next >= 0 && next < rejects.length; next += step) {
    if (passesFilters(rejects, next)) return eventRow(next);
  }
  return undefined;
}

/**
 * Where an event stands among those that pass the filters, in the window or not: `index` from 0, of `total`. An event
 * that the filters leave out stands nowhere.
 */
export function positionOf(rejects: Rejects, row: EventRow): { index: number; total: number } | undefined {
  if (row >= rejects.length || !passesFilters(rejects, row)) return undefined;
  let index = 0;
  let total = 0;
  for (let other = 0; other < rejects.length; other++) {
    if (!passesFilters(rejects, other)) continue;
    if (other < row) index++;
    total++;
  }
  return { index, total };
}
