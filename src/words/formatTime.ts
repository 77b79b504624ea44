import { clockOfMinute } from "../model/dates/isoTime.ts";
import { type DayRange, minuteOf } from "../model/dates/timeSpan.ts";
import { epochDay } from "../model/units.ts";
import { type DateStyle, formatDay, formatDayRange } from "./formatDay.ts";
import type { Words } from "./words.ts";

/** Days as `formatDayRange` says them, of a window: "13 Apr 1970, 21:00 – 23:30" where it is a part of its days. */
export function formatWindow(words: Words, days: DayRange): string {
  if (!days.hours) return formatDayRange(words, days.first, days.last);
  const { start, end } = days.hours;
  const isOneDay = Math.floor(start) === Math.floor(end);
  return words.messages.dates.range(
    formatTime(words, start, "short"),
    isOneDay ? clockOfMinute(minuteOf(end)) : formatTime(words, end, "short"),
  );
}

/** "13 Apr 1970, 21:08" of a time in days. */
export const formatTime = (words: Words, time: number, style: DateStyle): string =>
  words.messages.dates.atTime(
    formatDay(words, epochDay(Math.floor(time)), style),
    clockOfMinute(minuteOf(time)),
  );
