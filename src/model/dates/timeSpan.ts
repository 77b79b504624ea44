import { type EpochDay, epochDay } from "../units.ts";

/**
 * A stretch of the time axis in days since 1970-01-01, half open and fractional, as zooming leaves it:
 *
 *     start            end
 *       [───────────────)
 *
 * Day d occupies [d, d + 1). Spans are values; every function returns a new one.
 */
export type TimeSpan = { readonly start: number; readonly end: number };

/** First and last day of a window, both included. */
export type DayRange = { readonly first: EpochDay; readonly last: EpochDay };

/** No window is narrower than one day, the finest precision of a date. */
export const SHORTEST_SPAN = 1;

export const lengthOfSpan = (span: TimeSpan): number => span.end - span.start;

/** The span that shows exactly the days of `range`. */
export const spanOfDays = (range: DayRange): TimeSpan => ({ start: range.first, end: range.last + 1 });

/** The days whose middle lies in the span: exactly the days whose marks can be seen. At least one day. */
export function daysOfSpan(span: TimeSpan): DayRange {
  // `ceil` may return −0; adding 0 makes it 0.
  const first = Math.ceil(span.start - 0.5) + 0;
  const last = Math.max(first, Math.ceil(span.end - 0.5) - 1);
  return { first: epochDay(first), last: epochDay(last) };
}

/** Scales the span about `centre` (a time in days): `factor` below 1 zooms in. */
export function zoomSpan(span: TimeSpan, factor: number, centre: number): TimeSpan {
  const length = Math.max(SHORTEST_SPAN, lengthOfSpan(span) * factor);
  const share = (centre - span.start) / lengthOfSpan(span);
  return { start: centre - share * length, end: centre + (1 - share) * length };
}

export const panSpan = (span: TimeSpan, days: number): TimeSpan => ({
  start: span.start + days,
  end: span.end + days,
});

/** The span moved, and shortened only if it must be, so that it lies within `limits`. */
export function clampSpan(span: TimeSpan, limits: TimeSpan): TimeSpan {
  const length = Math.min(Math.max(lengthOfSpan(span), SHORTEST_SPAN), lengthOfSpan(limits));
  const start = Math.min(Math.max(span.start, limits.start), limits.end - length);
  return { start, end: start + length };
}
