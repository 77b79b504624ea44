import { type DayRange, daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at, lowerBound } from "../../model/tables/columns.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { reachesInto } from "../../model/tables/times.ts";
import { type EventRow, epochDay, eventRow } from "../../model/units.ts";
import { type FilterMask, passesFilters } from "../filter/filterMask.ts";
import { spanWithRoom, storyDays } from "./storyExtent.ts";

/**
 * The rows of the events in a window that pass the filters, in time order. `null` if there are more than `most`. The
 * function is fast enough for each frame of a gesture: it reads only events that begin in the window, and earlier ones
 * that last several days. A gesture needs no new mask, because the window bit of `mask` is ignored.
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
  // Events that began before the window come first, because they have lower rows.
  for (const row of rowsThatLast(tables).byFirst) {
    if ((first[row] ?? 0) >= days.first) break;
    if ((last[row] ?? 0) >= days.first && passesFilters(mask, row) && isIn(row)) rows.push(eventRow(row));
    if (rows.length > most) return null;
  }
  const end = lowerBound(first, days.last + 1);
  for (let row = lowerBound(first, days.first); row < end; row++) {
    if (!passesFilters(mask, row) || !isIn(row)) continue;
    if (rows.length === most) return null;
    rows.push(eventRow(row));
  }
  return rows;
}

/**
 * The days of all events that became public on another day than they happened, with free space at both ends. Null if
 * there are none. `events` and `byKnown` are sorted by day, and they are equal outside of these days.
 */
export function spanOfDisclosures({ events, byKnown }: Tables): TimeSpan | null {
  const [days, known] = [events.first, byKnown?.events.first ?? events.first];
  const isOther = (day: number, index: number): boolean => day !== known[index];
  const [from, to] = [days.findIndex(isOther), days.findLastIndex(isOther)];
  if (from < 0) return null;
  const [first, last] = [Math.min(at(days, from), at(known, from)), Math.max(at(days, to), at(known, to))];
  return spanWithRoom({ first: epochDay(first), last: epochDay(last) });
}

/** A link to an event shows this many days on each side of it, together a quarter of a year. */
const DAYS_AROUND = 45;
const LEAST_EVENTS = 12;

/**
 * The window for a link to an event. It is `DAYS_AROUND` days before the event and after it. If it has fewer than
 * `LEAST_EVENTS` events, both sides grow equally. A story of at most `LEAST_EVENTS` events is shown as a whole.
 */
export function windowAround(tables: Tables, row: EventRow): DayRange {
  const { first, last, count } = tables.events;
  if (count <= LEAST_EVENTS) return daysOfSpan(spanWithRoom(storyDays(tables)));
  const [begin, end] = [at(first, row), at(last, row)];
  const daysAway = Int32Array.from(first, (day, other) => Math.max(0, begin - at(last, other), day - end));
  const around = Math.max(DAYS_AROUND, at(daysAway.sort(), LEAST_EVENTS - 1));
  return { first: epochDay(begin - around), last: epochDay(end + around) };
}

/** The rows of events that last several days, sorted by first day (`byFirst`) and by last day (`byLast`). */
export const rowsThatLast = oncePerTables(({ events: { count, first, last } }) => {
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if ((last[row] ?? 0) > (first[row] ?? 0)) found[length++] = row;
  const byFirst = found.slice(0, length);
  // Each number packs a day and a row, because numbers sort ten times as fast as rows with a comparison function.
  const keys = Float64Array.from(byFirst, (row) => (last[row] ?? 0) * count + row).sort();
  const byLast = Uint32Array.from(keys, (key) => key - Math.floor(key / count) * count);
  return { byFirst, byLast };
});
