import { lowerBound } from "../../model/tables/columns.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { countMatching, type FilterMask, matches, passesFilters, passingRows } from "../filter/filterMask.ts";

export function matchingRows(mask: FilterMask): Uint32Array {
  const rows = new Uint32Array(countMatching(mask));
  let found = 0;
  for (let row = 0; found < rows.length; row++) if (matches(mask, row)) rows[found++] = row;
  return rows;
}

/** The next event after (1) or before (−1) `row` that passes the filters, even outside the window. */
export function nextMatching(mask: FilterMask, row: EventRow, step: 1 | -1): EventRow | undefined {
  for (let next = row + step; next >= 0 && next < mask.length; next += step) {
    if (passesFilters(mask, next)) return eventRow(next);
  }
  return undefined;
}

/** The place of an event, from 0, among the events that pass the filters. Undefined if the event does not pass. */
export function positionOf(mask: FilterMask, row: EventRow): { index: number; total: number } | undefined {
  const rows = passingRows(mask);
  const index = placeOf(rows, row);
  return index === undefined ? undefined : { index, total: rows.length };
}

export function placeOf(rows: Uint32Array, row: number): number | undefined {
  const place = lowerBound(rows, row);
  return rows[place] === row ? place : undefined;
}
