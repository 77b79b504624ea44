import { type EpochDay, epochDay } from "../units.ts";

/**
 * A part of the time axis, in days since 1970-01-01. Its ends may be fractions of days. The start is in it, the end is
 * not:
 *
 *     start            end
 *       [───────────────)
 *
 * Day d occupies [d, d + 1). Spans never change: every function returns a new span.
 */
export type TimeSpan = { readonly start: number; readonly end: number };

/** The first and last day of a window, both included. */
export type DayRange = {
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** The part of these days that counts, exact to the minute. Undefined if the whole days count. */
  readonly hours?: TimeSpan | undefined;
};

/** The shortest window in days: a day, or a minute if dates have times. */
export const SHORTEST_SPAN = { days: 1, times: 1 / 1440 } as const;

/** A window of this many days or more has no `hours`, even if dates have times. */
export const MOST_DAYS_OF_HOURS = 3;

export const lengthOfSpan = (span: TimeSpan): number => span.end - span.start;

export const spanOfDays = ({ first, last, hours }: DayRange): TimeSpan =>
  hours ?? { start: first, end: last + 1 };

/** The window of a span, rounded to minutes. It has `hours` if the span does not consist of whole days. */
export function windowOf(span: TimeSpan): DayRange {
  const start = toMinute(span.start);
  const end = Math.max(toMinute(span.end), start + MINUTE);
  const days = { first: epochDay(Math.floor(start)), last: epochDay(Math.ceil(end) - 1) };
  return Number.isInteger(start) && Number.isInteger(end) ? days : { ...days, hours: { start, end } };
}

export const MINUTES_PER_DAY = 1440;
const MINUTE = 1 / MINUTES_PER_DAY;

export const minuteOf = (time: number): number => Math.round((time - Math.floor(time)) * MINUTES_PER_DAY);

/** Rounds to a minute, so that times in the same minute are equal numbers. */
export const toMinute = (time: number): number => Math.floor(time) + minuteOf(time) / MINUTES_PER_DAY;

/** The last day of a window that ends at midnight (a whole number). For any other time of day, `end` itself. */
export const lastOf = (end: number): number => (Number.isInteger(end) ? end - 1 : end);
export const endOfBound = (last: number): number => (Number.isInteger(last) ? last + 1 : last);

export const isSameWindow = (one: DayRange, other: DayRange): boolean => {
  const [a, b] = [spanOfDays(one), spanOfDays(other)];
  return a.start === b.start && a.end === b.end;
};

/** The days whose noon is in the span, because the mark of a day is drawn at noon. At least one day. */
export function daysOfSpan(span: TimeSpan): DayRange {
  // `ceil` may return −0; adding 0 makes it 0.
  const first = Math.ceil(span.start - 0.5) + 0;
  const last = Math.max(first, Math.ceil(span.end - 0.5) - 1);
  return { first: epochDay(first), last: epochDay(last) };
}

/** Moves a span into `limits`, in days. Its length becomes at least `shortest`, and at most the length of `limits`. */
export function clampSpan(span: TimeSpan, limits: TimeSpan, shortest = 1): TimeSpan {
  const length = Math.min(Math.max(lengthOfSpan(span), shortest), lengthOfSpan(limits));
  const start = Math.min(Math.max(span.start, limits.start), limits.end - length);
  return { start, end: start + length };
}
