import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { reachesInto } from "../../model/tables/times.ts";
import { type EventRow, epochDay, eventRow } from "../../model/units.ts";
import { type FilterMask, passesFilters } from "../filter/filterMask.ts";
import { lowerBound, rowsThatLast } from "./eventOrder.ts";

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
  const { events } = tables;
  const { first, last } = events;
  const { hours } = days;
  const isIn = (row: number): boolean => hours === undefined || reachesInto(events, row, hours);
  const rows: EventRow[] = [];
  // Events that began before the window and reach into it come first, since rows are in order of their first day.
  for (const row of rowsThatLast(tables).byFirst) {
    if ((first[row] ?? 0) >= days.first) break;
    if ((last[row] ?? 0) >= days.first && passesFilters(mask, row) && isIn(row)) rows.push(eventRow(row));
    if (rows.length > most) return null;
  }
  const end = lowerBound(first, 0, first.length, days.last + 1);
  for (let row = lowerBound(first, 0, first.length, days.first); row < end; row++) {
    if (!passesFilters(mask, row) || !isIn(row)) continue;
    if (rows.length === most) return null;
    rows.push(eventRow(row));
  }
  return rows;
}

/** Days on either side of an event for a reader who comes by a link to it: half a season. */
const DAYS_AROUND = 45;
/** The window grows until it holds this many events. */
const LEAST_EVENTS = 12;

/**
 * The days around an event: from 45 days before its first to 45 after its last, and as many more on both sides as it
 * takes to have 12 events, where the story has so many. Linear in the events.
 */
export function windowAround({ events }: Tables, row: EventRow): DayRange {
  const { first, last, count } = events;
  const begin = first[row] ?? 0;
  const end = last[row] ?? 0;
  /** Days between this event and the nearest ones, ascending; it is the first of them itself. */
  const nearest: number[] = [];
  for (let other = 0; other < count; other++) {
    const days = Math.max(0, begin - (last[other] ?? 0), (first[other] ?? 0) - end);
    if (nearest.length === LEAST_EVENTS && days >= (nearest.at(-1) ?? 0)) continue;
    const place = nearest.findLastIndex((one) => one <= days) + 1;
    nearest.splice(place, 0, days);
    if (nearest.length > LEAST_EVENTS) nearest.pop();
  }
  const around = Math.max(DAYS_AROUND, nearest.at(-1) ?? 0);
  return { first: epochDay(begin - around), last: epochDay(end + around) };
}
