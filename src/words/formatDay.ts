import { civilFromDay, DAYS_PER_ERA, MS_PER_DAY } from "../model/dates/calendar.ts";
import { memoByKey } from "../model/memo.ts";
import type { EpochDay } from "../model/units.ts";
import type { Words } from "./words.ts";

export type DateStyle = "long" | "short";

/** "2 November 2019", "2 Nov 2019", "Saturday 2 November 2019". */
export function formatDay(words: Words, day: EpochDay, style: DateStyle | "weekday"): string {
  if (style !== "weekday") return formatFields(words, day, "day", style);
  const weekday = formatFields(words, day, "weekday", "long");
  return words.messages.dates.weekdayAndDay(weekday, formatFields(words, day, "day", "long"));
}

export type RangePrecision = Readonly<Record<"first" | "last", "day" | "month" | "year">>;

const TO_THE_DAY: RangePrecision = { first: "day", last: "day" };

/** "10 Apr – 20 Dec 2019", "1999 – 3 May 2003". If both ends have the same text, it appears once: "May 2019". */
export function formatDayRange(
  words: Words,
  first: EpochDay,
  last: EpochDay,
  exact: RangePrecision = TO_THE_DAY,
): string {
  const start = formatFields(words, first, exact.first, "short");
  const end = formatFields(words, last, exact.last, "short");
  if (start === end) return end;
  const shared = fieldsBefore(exact.first, first, exact.last, last);
  return words.messages.dates.range(formatFields(words, first, shared, "short"), end);
}

/** "November 2019", for any day of the month. */
export function formatMonth(words: Words, day: EpochDay, style: DateStyle = "long"): string {
  return formatFields(words, day, "month", style);
}

/** "November", for any day of the month. */
export function formatMonthName(words: Words, day: EpochDay, style: DateStyle = "long"): string {
  return formatFields(words, day, "monthName", style);
}

/** "2019", "45 CE", "4001 BCE", for any day of the year. */
export function formatYear(words: Words, day: EpochDay): string {
  return formatFields(words, day, "year", "long");
}

/** The number of a day, for an axis that names the month elsewhere: "4". */
export function formatAxisDay(words: Words, day: EpochDay): string {
  return formatFields(words, day, "dayOfMonth", "short");
}

export function formatAxisWeekday(words: Words, day: EpochDay): string {
  const weekday = formatFields(words, day, "weekday", "short");
  return `${weekday} ${formatAxisDay(words, day)}`;
}

export function formatAxisMonth(words: Words, day: EpochDay): string {
  return formatMonthName(words, day, "short");
}

export type DayFields = "day" | "dayAndMonth" | "dayOfMonth" | "month" | "monthName" | "year" | "weekday";

/**
 * A day in the words of `Intl`. Browsers differ in eras, signs and old calendars. So the day is first moved by a
 * multiple of 400 years into the years 2000 to 2399, which have the same months, days and weekdays. The true year then
 * replaces the moved year.
 */
export function formatFields(words: Words, day: EpochDay, fields: DayFields, style: DateStyle): string {
  const { year } = civilFromDay(day);
  const sameDayNow = day - DAYS_PER_ERA * Math.floor((year - 2000) / 400);
  const isDay = fields === "dayOfMonth";
  const format = FORMATS[isDay ? "dayAndMonth" : fields][style](words.locale);
  const all = format.formatToParts(sameDayNow * MS_PER_DAY);
  const parts = fields === "monthName" ? all.filter(({ type }) => type === "month") : all;
  const text = parts.map((part) => wordOf(words, part, year, style)).join("");
  // `Intl` writes the point of an ordinal number ("1." in German) only before a month, so the month is removed here.
  return isDay ? text.replace(/.*?(\p{N}+\.?).*/u, "$1") : text;
}

function wordOf(words: Words, part: Intl.DateTimeFormatPart, year: number, style: DateStyle): string {
  if (part.type === "year") return yearName(words, year);
  if (part.type === "month" && style === "short") return words.messages.dates.shortMonth(part.value);
  return part.value;
}

function yearName(words: Words, year: number): string {
  const number = yearFormat(words.locale).format(year > 0 ? year : 1 - year);
  if (year <= 0) return words.messages.dates.beforeCommonEra(number);
  return year < 100 ? words.messages.dates.commonEra(number) : number;
}

const yearFormat = memoByKey((locale: string) => new Intl.NumberFormat(locale, { useGrouping: false }));

type Formats = Readonly<Record<DateStyle, (locale: string) => Intl.DateTimeFormat>>;

function formatsOf(fields: (month: DateStyle) => Intl.DateTimeFormatOptions): Formats {
  const formatOf = (style: DateStyle) =>
    memoByKey(
      (locale: string) =>
        new Intl.DateTimeFormat(locale, { ...fields(style), timeZone: "UTC", calendar: "gregory" }),
    );
  return { long: formatOf("long"), short: formatOf("short") };
}

const FORMATS: Readonly<Record<Exclude<DayFields, "dayOfMonth">, Formats>> = {
  day: formatsOf((month) => ({ day: "numeric", month, year: "numeric" })),
  dayAndMonth: formatsOf((month) => ({ day: "numeric", month })),
  month: formatsOf((month) => ({ month, year: "numeric" })),
  // A short name is taken from a month with its year, because German writes "Okt" alone, but "Okt. 2020".
  monthName: formatsOf((month) => (month === "short" ? { month, year: "numeric" } : { month })),
  year: formatsOf(() => ({ year: "numeric" })),
  weekday: formatsOf((weekday) => ({ weekday })),
};

/**
 * The parts of `day` to name before `next`. A month or year that both days share is named once, at the end:
 *
 *     29 October 2019, 31 October 2019      29 … 31 October 2019
 *     29 April 2019, 10 May 2019            29 April … 10 May 2019
 *     30 December 2018, 2 January 2019      in full
 */
export function fieldsBefore(
  fields: "day" | "month" | "year",
  day: EpochDay,
  nextFields: "day" | "month" | "year",
  next: EpochDay,
): DayFields {
  const date = civilFromDay(day);
  const following = civilFromDay(next);
  if (fields === "year" || nextFields === "year" || date.year !== following.year) return fields;
  if (fields === "month") return "monthName";
  return nextFields === "day" && date.month === following.month ? "dayOfMonth" : "dayAndMonth";
}
