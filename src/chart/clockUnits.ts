import { clockOfMinute } from "../model/dates/isoTime.ts";
import { MINUTES_PER_DAY, minuteOf, type TimeSpan } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { showsHours } from "../model/tables/times.ts";
import { nameOfZone } from "../words/formatDate.ts";
import { dateWords } from "../words/laterWords.ts";
import type { Words } from "../words/words.ts";
import type { ClockUnit } from "./timeTicks.ts";

/** The units below a day for the axis of a span. Empty if this axis shows no hours. */
export function clockUnits(words: Words, tables: Tables, span: TimeSpan): readonly ClockUnit[] {
  if (!showsHours(tables, span)) return [];
  const zone = nameOfZone(words, tables.about.zone);
  const inZone = zone === "" ? null : (day: string) => dateWords(words).inZone(day, zone);
  return CLOCK_UNITS.map((unit) => ({ ...unit, inZone }));
}

const CLOCK_UNITS: readonly Omit<ClockUnit, "inZone">[] = [1, 5, 15, 30, 60, 180, 360, 720].map(
  (minutes) => ({
    days: minutes / MINUTES_PER_DAY,
    room: 48,
    within: (span: TimeSpan) => minutesIn(span, minutes),
    nameOf: (time: number) => clockOfMinute(minuteOf(time)),
  }),
);

/** The times in a span at which the clock shows a multiple of `minutes`. */
function minutesIn({ start, end }: TimeSpan, minutes: number): readonly number[] {
  const [first, last] = [start, end].map((time) => Math.ceil((time * MINUTES_PER_DAY) / minutes - 1e-6));
  const count = Math.max(0, (last ?? 0) - (first ?? 0));
  return Array.from({ length: count }, (_, at) => (((first ?? 0) + at) * minutes) / MINUTES_PER_DAY);
}
