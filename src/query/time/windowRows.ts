import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { type FilterMask, passesFilters } from "../filter/filterMask.ts";
import { lowerBound, rowsThatLast } from "./dayOrder.ts";

/**
 * Rows of the events in a window that pass the filters, in time order, without looking at the events outside it: for
 * drawing while a gesture runs. The window bit of `mask` is not read. `null` when there are more than `most`.
 */
export function windowRows(
  tables: Tables,
  mask: FilterMask,
  days: DayRange,
  most: number,
): EventRow[] | null {
  const { first, last } = tables.events;
  const rows: EventRow[] = [];
  // Those that began before the window and reach into it come first: rows are in order of their first day.
  for (const row of rowsThatLast(tables).byFirst) {
    if ((first[row] ?? 0) >= days.first) break;
    if ((last[row] ?? 0) >= days.first && passesFilters(mask, row)) rows.push(eventRow(row));
    if (rows.length > most) return null;
  }
  const end = lowerBound(first, 0, first.length, days.last + 1);
  for (let row = lowerBound(first, 0, first.length, days.first); row < end; row++) {
    if (!passesFilters(mask, row)) continue;
    if (rows.length === most) return null;
    rows.push(eventRow(row));
  }
  return rows;
}
