import { clockOfMinute } from "../model/dates/isoTime.ts";
import { MINUTES_PER_DAY, minuteOf, type TimeSpan } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { showsHours } from "../model/tables/times.ts";
import type { ClockUnit } from "./timeTicks.ts";

/** The parts of a day for an axis of this span; none where it shows no hours. */
export const clockUnits = (tables: Tables, span: TimeSpan): readonly ClockUnit[] =>
  showsHours(tables, span) ? CLOCK_UNITS : [];

/** Finest first. */
const CLOCK_UNITS: readonly ClockUnit[] = [1, 5, 15, 30, 60, 180, 360, 720].map((minutes) => ({
  days: minutes / MINUTES_PER_DAY,
  room: 48,
  within: (span) => minutesIn(span, minutes),
  nameOf: (time) => clockOfMinute(minuteOf(time)),
}));

/** The times in a span at which a multiple of this many minutes of the day has passed. */
function minutesIn({ start, end }: TimeSpan, minutes: number): readonly number[] {
  const [first, last] = [start, end].map((time) => Math.ceil((time * MINUTES_PER_DAY) / minutes - 1e-6));
  const count = Math.max(0, (last ?? 0) - (first ?? 0));
  return Array.from({ length: count }, (_, at) => (((first ?? 0) + at) * minutes) / MINUTES_PER_DAY);
}
