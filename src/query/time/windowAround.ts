import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EventRow, epochDay } from "../../model/units.ts";

/** What a reader sees who comes by a link to one event: half a season on either side of it. */
const DAYS_AROUND = 45;
/** More days, where these hold fewer events. */
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
