import { clockOfMinute } from "../model/dates/isoTime.ts";
import { type DayRange, minuteOf, toMinute } from "../model/dates/timeSpan.ts";
import { epochDay } from "../model/units.ts";
import { type DateStyle, formatDay, formatDayRange } from "./formatDay.ts";
import type { Words } from "./words.ts";

/** The name of a zone: "Central Time"; "" for none. */
export const nameOfZone = (words: Words, zone: string): string =>
  zone === ""
    ? ""
    : (new Intl.DateTimeFormat(words.locale, { timeZone: zone, timeZoneName: "longGeneric" })
        .formatToParts(0)
        .find(({ type }) => type === "timeZoneName")?.value ?? zone);

/** A window in words: its days as in `formatDayRange`, or "13 Apr 1970, 21:00 – 23:30" if it is a part of them. */
export function formatWindow(words: Words, days: DayRange): string {
  if (!days.hours) return formatDayRange(words, days.first, days.last);
  const { start, end } = days.hours;
  if (toMinute(start) === toMinute(end)) return formatTime(words, start, "short");
  const isOneDay = Math.floor(start) === Math.floor(end);
  return words.messages.dates.range(
    formatTime(words, start, "short"),
    isOneDay ? clockOfMinute(minuteOf(end)) : formatTime(words, end, "short"),
  );
}

/** A time in days, in words: "13 Apr 1970, 21:08". */
export const formatTime = (words: Words, time: number, style: DateStyle): string =>
  words.messages.dates.atTime(
    formatDay(words, epochDay(Math.floor(time)), style),
    clockOfMinute(minuteOf(time)),
  );
