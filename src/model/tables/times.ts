import { SECONDS_PER_DAY } from "../dates/calendar.ts";
import {
  type DayRange,
  daysOfSpan,
  lengthOfSpan,
  MOST_DAYS_OF_HOURS,
  SHORTEST_SPAN,
  type TimeSpan,
  windowOf,
} from "../dates/timeSpan.ts";

/** The times of day of each row. 0 means that a row has no time. */
export type Times = {
  /** When on the first day the date begins, in seconds since midnight, plus 1. */
  readonly begins: Uint32Array;
  /** When on the last day the date ends, in seconds since midnight, plus 1. */
  readonly ends: Uint32Array;
};

type Timed = { readonly first: Int32Array; readonly last: Int32Array; readonly times: Times | null };

/** When an event begins, in days since 1970. An event at 24:00 begins just before, so that it belongs to its day. */
export function beginOf({ first, times }: Timed, row: number): number {
  const begin = times?.begins[row] ?? 0;
  return (first[row] ?? 0) + (begin === 0 ? 0 : Math.min(begin - 1, LAST_MOMENT) / SECONDS_PER_DAY);
}
const LAST_MOMENT = SECONDS_PER_DAY - 0.5;

export function endOf({ last, times }: Timed, row: number): number {
  const end = times?.ends[row] ?? 0;
  return (last[row] ?? 0) + (end === 0 ? 1 : (end - 1) / SECONDS_PER_DAY);
}

/** Whether an event overlaps a span. An event without duration counts if the span begins at the same time. */
export function reachesInto(events: Timed, row: number, { start, end }: TimeSpan): boolean {
  const begin = beginOf(events, row);
  return begin < end && (begin >= start || endOf(events, row) > start);
}

type MayHaveTimes = { readonly events: Pick<Timed, "times"> };

/** Whether a picture of this span shows hours. If so, an event without a time is as wide as its day. */
export const showsHours = ({ events: { times } }: MayHaveTimes, span: TimeSpan): boolean =>
  times !== null && lengthOfSpan(span) < MOST_DAYS_OF_HOURS;

/** The span, widened to whole days if a picture of it does not show hours. */
export const daysTouched = (tables: MayHaveTimes, span: TimeSpan): TimeSpan =>
  showsHours(tables, span) ? span : { start: Math.floor(span.start), end: Math.ceil(span.end) };

/** The window that a picture of a span shows. It has whole days, or minutes if the picture shows hours. */
export const windowOfSpan = (tables: MayHaveTimes, span: TimeSpan): DayRange =>
  showsHours(tables, span) ? windowOf(span) : daysOfSpan(span);

export const shortestSpan = ({ events: { times } }: MayHaveTimes): number =>
  times === null ? SHORTEST_SPAN.days : SHORTEST_SPAN.times;
