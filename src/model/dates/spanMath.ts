/* Arithmetic of spans that the first picture does not need. */

import { lengthOfSpan, MINUTES_PER_DAY, type TimeSpan } from "./timeSpan.ts";

/** Scales the span about `centre` (a time in days): `factor` below 1 zooms in. */
export function zoomSpan(span: TimeSpan, factor: number, centre: number, shortest = 1): TimeSpan {
  const length = Math.max(shortest, lengthOfSpan(span) * factor);
  const share = (centre - span.start) / lengthOfSpan(span);
  return { start: centre - share * length, end: centre + (1 - share) * length };
}

export const panSpan = (span: TimeSpan, days: number): TimeSpan => ({
  start: span.start + days,
  end: span.end + days,
});

/** From the minute in which a span begins to the minute in which it ends. Seconds are never rounded up. */
export function minutesTouched({ start, end }: TimeSpan): TimeSpan {
  const from = Math.floor(start * MINUTES_PER_DAY + NEAR);
  const until = Math.max(from, Math.ceil(end * MINUTES_PER_DAY - NEAR) - 1);
  return { start: from / MINUTES_PER_DAY, end: until / MINUTES_PER_DAY };
}
/** A tolerance in minutes, less than a second. It absorbs rounding, since times are fractions of days. */
const NEAR = 1e-4;
