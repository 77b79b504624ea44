/* These functions are not in `timeSpan.ts`, because the code that the page loads first does not need them. */

import { lengthOfSpan, MINUTES_PER_DAY, type TimeSpan } from "./timeSpan.ts";

/** Scales a span around `centre`, a time in days. A `factor` below 1 zooms in. */
export function zoomSpan(span: TimeSpan, factor: number, centre: number, shortest = 1): TimeSpan {
  const length = Math.max(shortest, lengthOfSpan(span) * factor);
  const share = (centre - span.start) / lengthOfSpan(span);
  return { start: centre - share * length, end: centre + (1 - share) * length };
}

export const panSpan = (span: TimeSpan, days: number): TimeSpan => ({
  start: span.start + days,
  end: span.end + days,
});

/** The first and the last minute that a span touches: 08:00 and 08:59 for a span from 08:00:30 to 09:00. */
export function minutesTouched({ start, end }: TimeSpan): TimeSpan {
  const from = Math.floor(start * MINUTES_PER_DAY + NEAR);
  const until = Math.max(from, Math.ceil(end * MINUTES_PER_DAY - NEAR) - 1);
  return { start: from / MINUTES_PER_DAY, end: until / MINUTES_PER_DAY };
}
/** A tolerance in minutes (6 ms). It absorbs rounding, because times are fractions of days. */
const NEAR = 1e-4;
