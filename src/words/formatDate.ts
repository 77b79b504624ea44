import { utc } from "@date-fns/utc";
import { differenceInYears } from "date-fns/differenceInYears";
import { MS_PER_DAY } from "../model/dates/calendar.ts";
import { type DatePart, type DayTime, type EdtfDate, timeOfDay } from "../model/dates/edtf.ts";
import { clockOfMinute } from "../model/dates/isoTime.ts";
import { type DayRange, minuteOf, toMinute } from "../model/dates/timeSpan.ts";
import { memoByKey } from "../model/memo.ts";
import { type EpochDay, epochDay } from "../model/units.ts";
import {
  type DateStyle,
  type DayFields,
  fieldsBefore,
  formatDay,
  formatDayRange,
  formatFields,
  formatYear,
} from "./formatDay.ts";
import { dateWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/** Re-exported, so that other files need one import. Code that the page loads first imports `formatDay.ts` alone. */
export type { DateStyle } from "./formatDay.ts";
export {
  formatAxisDay,
  formatAxisMonth,
  formatDay,
  formatDayRange,
  formatMonth,
  formatMonthName,
  formatYear,
  type RangePrecision,
} from "./formatDay.ts";

/**
 * A date in words, never more exact than written. Examples of the long style are "from 29 April to 10 May 2019",
 * "between July and September 2019", "by May 2019" and "about 2 November 2019, uncertain". Examples of the short style
 * are "29 Apr – 10 May 2019" and "between Jul and Sep 2019". A dash between two days or
 * months means that the event lasted. A century, and an hour without minutes, may be written with a dash too.
 */
export function formatDate(words: Words, date: EdtfDate, style: DateStyle = "long"): string {
  const messages = dateWords(words);
  switch (date.form) {
    case "single":
      return formatAlone(words, date.date, style);
    case "lasted":
      return formatPair(
        words,
        date.start,
        date.end,
        style,
        style === "short" ? messages.range : messages.fromTo,
      );
    case "oneOf":
      return formatPair(words, date.start, date.end, style, messages.between);
    case "by": {
      const end = formatWithin(words, date.end, style);
      return date.start === "open" ? messages.by(end) : messages.untilFromUnknown(end);
    }
    case "since": {
      const start = formatWithin(words, date.start, style);
      if (date.end === "later") return messages.orLater(start);
      return date.end === "open" ? messages.fromOn(start) : messages.fromToUnknown(start);
    }
  }
}

/** A date in a sentence about an event: "some time in May 2019" in place of "May 2019". */
export function sentenceDate(words: Words, date: EdtfDate): string {
  const messages = dateWords(words);
  if (date.form !== "single" || date.date.precision === "day" || date.date.approximate) {
    return formatDate(words, date);
  }
  const part = date.date;
  const text = isNamed(part)
    ? messages.someTimeIn(namePart(words, part, "long"))
    : messages.someTimeBetween(formatYear(words, part.first), formatYear(words, part.last));
  return part.uncertain ? messages.uncertain(text) : text;
}

/** A second date, without the month or year that it shares with the first: "17 May" beside "20 May 2019". */
export function formatSecondDate(words: Words, date: EdtfDate, other: EdtfDate, style: DateStyle): string {
  if (date.form !== "single" || date.date.precision !== "day") return formatDate(words, date, style);
  const { first, uncertain, approximate } = date.date;
  const named = lastPart(other);
  if (uncertain || approximate || !isNamed(named)) return formatDate(words, date, style);
  const time = timeOfDay(date.date);
  if (time !== undefined)
    return timeOfDay(named)?.zone === time.zone && named.first === first
      ? clockOf(time)
      : formatDate(words, date, style);
  const fields = fieldsBefore("day", first, named.precision === "day" ? "day" : "month", named.first);
  return formatFields(words, first, fields === "day" ? "day" : "dayAndMonth", style);
}

/** A short date below a heading with the same day: only the time, "21:08:20". A date without a time does not change. */
export function belowDay(words: Words, shortDate: string, day: EpochDay): string {
  // Some languages have a word after the time. A line break in place of the time shows where the text before it ends.
  const [heading = ""] = dateWords(words)
    .atTime(formatFields(words, day, "day", "short"), "\n")
    .split("\n");
  return shortDate.startsWith(heading) ? shortDate.slice(heading.length) : shortDate;
}

/**
 * The two parts of a short date below the heading of its month: "20 May 2019 (17 May by another account)" becomes "20
 * May" and "17 May by another account". A range within the year of the heading has no year. A line may break only
 * before the dash of the range.
 */
export function inMonth(
  words: Words,
  shortDate: string,
  day: EpochDay,
): readonly [date: string, others: string] {
  const [, date = shortDate, others = ""] = /^(.*?) \((.*)\)$/.exec(shortDate) ?? [];
  const below = (fields: "day" | "month", parts: "dayAndMonth" | "monthName") =>
    [formatFields(words, day, fields, "short"), formatFields(words, day, parts, "short")] as const;
  const said = date.replace(...below("day", "dayAndMonth")).replace(...below("month", "monthName"));
  const [, stretch = said, year] = /^(.* – .*?)(?: (\p{N}{4}))?$/u.exec(said) ?? [];
  const isOfYear = year === formatFields(words, day, "year", "short");
  const whole = stretch.includes(" – ")
    ? stretch.replace(/ (?!–)/g, "\u00a0").replace("–", "–\u2060")
    : stretch;
  return [year === undefined || isOfYear ? whole : `${whole} ${year}`, others];
}

const lastPart = (date: EdtfDate): DatePart =>
  date.form === "single" ? date.date : date.form === "since" ? date.start : date.end;

function formatPair(
  words: Words,
  start: DatePart,
  end: DatePart,
  style: DateStyle,
  join: (start: string, end: string) => string,
): string {
  if (isSameDate(start, end)) return formatAlone(words, end, style);
  const [from, to] = [timeOfDay(start), timeOfDay(end)];
  if (from && to && start.first === end.first && from.zone === to.zone) {
    const day = formatFields(words, start.first, "day", style);
    // A dash would say that the event lasted, so an event that happened once is "between" two times.
    const { range, between } = dateWords(words);
    const isOnce = join === between;
    const [one, other] = [
      clockIn(words, start, from, isOnce && "first"),
      clockIn(words, end, to, isOnce && "last"),
    ];
    return timeAfter(words, day, (isOnce ? between : range)(one, other), from.zone, style);
  }
  const shared = fieldsBefore(fieldsOf(start), start.first, fieldsOf(end), end.first);
  // The month stays, because readers would not understand "11, 22:00" as a day and a time.
  const fields = from && shared === "dayOfMonth" ? "dayAndMonth" : shared;
  const startText = formatWithin(words, start, style, fields);
  const endText = formatWithin(words, end, style);
  return join(startText, endText);
}

function isSameDate(a: DatePart, b: DatePart): boolean {
  return (
    a.precision === b.precision &&
    a.first === b.first &&
    a.last === b.last &&
    timeOfDay(a) === timeOfDay(b) &&
    a.uncertain === b.uncertain &&
    a.approximate === b.approximate
  );
}

function formatAlone(words: Words, part: DatePart, style: DateStyle): string {
  const { years, approximate, uncertain } = dateWords(words);
  const name =
    isNamed(part) || style === "short"
      ? namePart(words, part, style)
      : years(formatYear(words, part.first), formatYear(words, part.last));
  const text = isAboutDay(part) ? approximate(name) : name;
  return part.uncertain ? uncertain(text) : text;
}

/** Whether the day itself is approximate. If the date has a time, "about" belongs to the time. */
const isAboutDay = (part: DatePart): boolean => part.approximate && timeOfDay(part) === undefined;

/** A time in a range of one day. Of an hour without minutes (08:00–09:00), `end` picks one end, or both if false. */
function clockIn(words: Words, part: DatePart, time: DayTime, end: "first" | "last" | false): string {
  const { approximate, uncertainWithin } = dateWords(words);
  const isHour = end !== false && !time.text.includes(":");
  const clock = isHour ? fullHour(Number(time.text) + (end === "first" ? 0 : 1)) : clockOf(time);
  const text = part.approximate ? approximate(clock) : clock;
  return part.uncertain ? uncertainWithin(text) : text;
}

function formatWithin(words: Words, part: DatePart, style: DateStyle, fields?: DayFields): string {
  const { approximate, uncertainWithin } = dateWords(words);
  const name = namePart(words, part, style, fields);
  const text = isAboutDay(part) ? approximate(name) : name;
  return part.uncertain ? uncertainWithin(text) : text;
}

function namePart(
  words: Words,
  part: DatePart,
  style: DateStyle,
  fields: DayFields = fieldsOf(part),
): string {
  const { decade, range } = dateWords(words);
  if (!isNamed(part)) return range(formatYear(words, part.first), formatYear(words, part.last));
  if (part.precision === "decade") return decade(formatYear(words, part.first));
  return withTime(words, part, formatFields(words, part.first, fields, style), style);
}

/** "11 September 2001, 08:46 (UTC−4)". A short date has the zone only for a time that clocks showed twice. */
export function withTime(words: Words, part: DatePart, day: string, style: DateStyle): string {
  const time = timeOfDay(part);
  if (time === undefined) return day;
  const clock = part.approximate ? dateWords(words).approximate(clockOf(time)) : clockOf(time);
  return timeAfter(words, day, clock, time.zone, time.shownAgain === undefined ? style : "long");
}

function timeAfter(words: Words, day: string, time: string, zone: string, style: DateStyle): string {
  const { atTime, inZone } = dateWords(words);
  return atTime(day, style === "short" || zone === "" ? time : inZone(time, zoneInWords(zone)));
}

/** "08:46". An hour without minutes is "08:00–09:00". */
const clockOf = ({ text }: DayTime): string =>
  text.includes(":") ? text : `${fullHour(Number(text))}–${fullHour(Number(text) + 1)}`;

const fullHour = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** "UTC", "UTC−4", "UTC+5:30" from `Z`, `-04:00`, `+0530`. */
function zoneInWords(zone: string): string {
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/**
 * Whether a date has a name. A century has none, because 20XX ends in 2099 and the 21st century in 2100. A decade such
 * as 200X has none, because "the 2000s" may also be a century. A decade before the year 100 has none either.
 */
function isNamed(part: DatePart): boolean {
  if (part.precision === "century") return false;
  return part.precision !== "decade" || (part.year > 100 && part.year % 100 !== 0);
}

function fieldsOf(part: DatePart): "day" | "month" | "year" {
  return part.precision === "day" || part.precision === "month" ? part.precision : "year";
}

const yearFormat = memoByKey(
  (locale: string) => new Intl.NumberFormat(locale, { style: "unit", unit: "year", unitDisplay: "long" }),
);

/** The whole years from one day to another: "4 years". Null below two years, because then days are clearer. */
export function yearsInWords(words: Words, from: EpochDay, to: EpochDay): string | null {
  const years = differenceInYears(to * MS_PER_DAY, from * MS_PER_DAY, { in: utc });
  return years > 1 ? yearFormat(words.locale).format(years) : null;
}

/** The instant at which zones are named. It is near today: in years without summer time, zones had other names. */
const TODAYS_CLOCKS = Date.UTC(2020, 0);

/** The name of a zone for summer and winter alike: "Central Time". Empty without a zone. */
export const nameOfZone = (words: Words, zone: string): string =>
  zone === "" ? "" : zoneNames(words.locale)(zone);

const zoneNames = memoByKey((locale: string) =>
  memoByKey(
    (zone: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" })
        .formatToParts(TODAYS_CLOCKS)
        .find(({ type }) => type === "timeZoneName")?.value ?? zone,
  ),
);

/** A window in words: a range of days, or "13 Apr 1970, 21:00 – 23:30" if it has hours. */
export function formatWindow(words: Words, days: DayRange): string {
  if (!days.hours) return formatDayRange(words, days.first, days.last);
  const { start, end } = days.hours;
  if (toMinute(start) === toMinute(end)) return formatTime(words, start, "short");
  const { atTime, range } = words.messages.dates;
  if (Math.floor(start) === Math.floor(end))
    return atTime(
      formatDay(words, days.first, "short"),
      range(clockOfMinute(minuteOf(start)), clockOfMinute(minuteOf(end))),
    );
  return range(formatTime(words, start, "short"), formatTime(words, end, "short"));
}

export const formatTime = (words: Words, time: number, style: DateStyle): string =>
  words.messages.dates.atTime(
    formatDay(words, epochDay(Math.floor(time)), style),
    clockOfMinute(minuteOf(time)),
  );
