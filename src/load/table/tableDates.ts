import { civilFromDay, daysInMonth } from "../../model/dates/calendar.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { edtfProblem } from "../../model/dates/edtfProblem.ts";
import { plainDayNumber, plainSecond } from "../../model/dates/plainDay.ts";
import { RECORDS, TABLE_TEXTS } from "../../model/fields.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { epochDay } from "../../model/units.ts";
import { ColumnTimes } from "../columnTimes.ts";
import type { ColumnMapping, ColumnUse, DayOrder, TwoWayDate } from "../loadOutcome.ts";
import { readDuration } from "./duration.ts";
import { cellsOf, differentRows, RAGGED, type TableRows } from "./tableRows.ts";
import { CLOCK, DIGITS, dayWithTime, type Sense, senseBefore, timeBehind, wordsFor } from "./tableTimes.ts";

/** A date as it was read. 03/04/2021 has two readings. The column or the reader decides which is meant. */
type DateReading =
  /** `order` is the only order of day and month in which the text is a date. It decides for other dates too. */
  | { readonly kind: "date"; readonly edtf: string; readonly order?: DayOrder }
  /** The date in each order. Null if it is no date in that order. Years of two digits are always left to the reader. */
  | { readonly kind: "two-ways"; readonly dayFirst: string | null; readonly monthFirst: string | null }
  /** `likely` is a day that the author may mean, and must confirm. */
  | { readonly kind: "none"; readonly expected: string; readonly likely?: string };

/** The date, with day and month in this order if it has two readings. Null if the text is no date in that order. */
export function dateInOrder(reading: DateReading, order: DayOrder | null): string | null {
  if (reading.kind === "date") return reading.edtf;
  if (reading.kind === "none" || order === null) return null;
  return order === "day-first" ? reading.dayFirst : reading.monthFirst;
}

export function dateAsked(reading: Exclude<DateReading, { readonly kind: "date" }>) {
  if (reading.kind === "none")
    return { expected: reading.expected, likely: reading.likely === undefined ? [] : [reading.likely] };
  const likely = [reading.dayFirst, reading.monthFirst].filter((one) => one !== null);
  return { expected: `a date with one meaning: ${likely.join(" or ")}`, likely };
}

const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./])(\d{1,2})\2(\d{1,2})${CLOCK}$`, "i");
const COMPACT = /^([12]\d{3})(\d\d)(\d\d)$/;
const DAY_AND_MONTH = new RegExp(String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)${CLOCK}$`, "i");
const MONTH_AND_YEAR = /^(\d{1,2})[-./](\d{4})$/;
/** Days from 30 December 1899, which is day 0 in spreadsheets, to 1970-01-01. */
const DAYS_TO_1970 = 25_569;
/** Matches 2014m1, 2014q3 and 2014h1 of STATA, 3 Q 2014 of SPSS, and Q3 2014. */
const PART_OF_YEAR = /^(?:(\d{4})-?([mqh])-?(\d{1,2})|(?:Q ?([1-4])|([1-4]) Q) (\d{4}))$/i;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY_MONTH_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[ -]*(?:of )?${MONTH},?[ -]*(\\d{4})${CLOCK}$`,
  "i",
);
const MONTH_NAME_DAY = new RegExp(`^${MONTH}[ -]+(\\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\\d{4})${CLOCK}$`, "i");
const MONTH_NAME = new RegExp(`^${MONTH},?[ -]+(\\d{4})$`, "i");
const MONTHS = [
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
];
/** Matches a label that some files write before each date. EOW, the end of watch, is the death of an officer. */
const LABEL = /^(?:EOW|end of watch|date)\s*:\s*/i;
/** Matches unknown days and months, as in `1940-##-##`. */
const MASKED = /(?:-##){1,2}$/;
const ERA = /^(?:(A\.?D\.?|C\.?E\.?)\s*)?(\d{1,4})\s*(A\.?D\.?|B?\.?C\.?E\.?|B\.?C\.?)?$/i;
export const LONGEST_DATE = 100;

/** Reads a date. Never throws. Long texts are refused unread, which limits the cost. */
export function readTableDate(cell: string): DateReading {
  const text = cell.trim();
  if (plainDayNumber(text) >= 0 || plainSecond(text) >= 0) return { kind: "date", edtf: text };
  if (text.length > LONGEST_DATE) return none(`a date of at most ${LONGEST_DATE} characters`);
  const parsed = parseEdtf(text);
  if (parsed.ok) return { kind: "date", edtf: text };
  const sense = senseBefore(text);
  if (sense !== null) return withSense(readTableDate(sense.rest), sense.word);
  const day =
    readEra(text) ??
    readNumbers(text) ??
    readNames(text.replace(LABEL, "").replace(WEEKDAY, "").replace(MASKED, "")) ??
    readNames(withEnglishMonth(text));
  if (day === undefined) return none(edtfProblem(text, parsed.refusal).expected);
  const time = timeBehind(text);
  return time === null ? none(EXPECTED_TIME) : time === "" ? day : changed(day, (edtf) => edtf + time);
}

/** The languages besides English in which months and words are read. The texts in `otherWords.ts` are in this order. */
export const OTHER_LANGUAGES = ["de", "fr", "es", "pt", "it", "nl", "pl", "tr", "bn"] as const;
const IN_DATE = { day: "numeric", month: "long", year: "numeric" } as const;
const OTHER_MONTHS = [
  ["mrz", "mar"],
  ["fev", "feb"],
] as const;
let monthsOfOthers: ReadonlyMap<string, string> | null = null;

/**
 * The English names of months, by their folded names in other languages. Each month has three such names: alone, as
 * inflected in a date (`maja` in Polish), and abbreviated.
 */
function otherMonths(): ReadonlyMap<string, string> {
  const forms = [{ month: "long" }, IN_DATE, { ...IN_DATE, month: "short" }] as const;
  monthsOfOthers ??= new Map([
    ...OTHER_LANGUAGES.flatMap((language) =>
      forms.flatMap((form) => {
        const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
        return MONTHS.map((english, month) => {
          const parts = format.formatToParts(Date.UTC(2020, month, 15));
          const name = parts.find(({ type }) => type === "month")?.value ?? "";
          return [foldText(name.replace(/\.$/, "")), english] as const;
        });
      }),
    ),
    ...OTHER_MONTHS,
  ]);
  return monthsOfOthers;
}

/** Puts the English name of the month into “1er mai 2020”, “5. Juni 2020”, “12 de marzo de 2019”. */
const withEnglishMonth = (text: string): string =>
  text
    .replace(/^(\d{1,2})(?:\.|er|[ºª°])?(?=\s)/u, "$1")
    .replaceAll(/\s+d(?:e|el|i)(?=\s)/giu, "")
    .replace(/[\p{L}\p{M}]{3,}/u, (word) => otherMonths().get(foldText(word)) ?? word);

const EXPECTED_TIME = "a time of day from 00:00 to 24:00, such as 2019-11-02 23:30 or 2019-11-02T23:30+05:30";

/** Reads "about 1850" or "before 2001-09-11 09:30". A date before or after a day has an unknown other end. */
function withSense(day: DateReading, word: Sense): DateReading {
  const told = changed(day, (edtf) => {
    switch (word) {
      case "about":
        return `${edtf}~`;
      case "before":
        return `[..${edtf}]`;
      case "after":
        return `[${edtf}..]`;
    }
  });
  return told.kind !== "date" || parseEdtf(told.edtf).ok ? told : none(`one date after “${word}”`);
}

function changed(day: DateReading, change: (edtf: string) => string): DateReading {
  switch (day.kind) {
    case "date":
      return { ...day, edtf: change(day.edtf) };
    case "two-ways": {
      const { dayFirst, monthFirst } = day;
      return { ...day, dayFirst: dayFirst && change(dayFirst), monthFirst: monthFirst && change(monthFirst) };
    }
    case "none":
      return day;
  }
}

/** Reads a year with its era. Undefined if the text has no era. 44 BC is the year −43. */
function readEra(text: string): DateReading | undefined {
  const [whole, before, digits = "", behind] = ERA.exec(text) ?? [];
  if (whole === undefined || (before === undefined) === (behind === undefined)) return undefined;
  const isBefore = /^b/i.test(behind ?? "");
  const year = isBefore ? Number(digits) - 1 : Number(digits);
  if (Number(digits) === 0) return none("a year; there is none between 1 BC and AD 1");
  const edtf = `${isBefore && year > 0 ? "-" : ""}${String(year).padStart(4, "0")}`;
  return { kind: "date", edtf };
}

const none = (expected: string, likely?: string): DateReading => ({
  kind: "none",
  expected,
  ...(likely !== undefined && { likely }),
});

function readNumbers(text: string): DateReading | undefined {
  const compact = COMPACT.exec(text);
  if (compact !== null) return dateOf(compact[1], compact[2], compact[3]);
  const digits = DIGITS.exec(text);
  if (digits !== null) {
    const [, year, month, date, ...clock] = digits;
    const day = dateOf(year, month, date);
    return day.kind === "date" ? { ...day, edtf: `${day.edtf}T${clock.join(":")}Z` } : day;
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dateOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  if (SERIAL.test(text)) {
    const { year, month, day } = civilFromDay(epochDay(Math.floor(Number(text)) - DAYS_TO_1970));
    const likely = isoDate(String(year), String(month), String(day));
    return none(`a date; as the day number of a spreadsheet this is ${likely}`, likely ?? undefined);
  }
  const part = PART_OF_YEAR.exec(text);
  if (part !== null)
    return partOfYear(part[1] ?? part[6], part[2] ?? "q", Number(part[3] ?? part[4] ?? part[5]));
  const month = MONTH_AND_YEAR.exec(text);
  if (month !== null) return monthOf(month[2], month[1]);
  const either = DAY_AND_MONTH.exec(text);
  return either === null ? undefined : inEitherOrder(either[1], either[3], either[4]);
}

function inEitherOrder(one = "", other = "", writtenYear = ""): DateReading {
  const isShort = writtenYear.length === 2;
  const year = isShort ? `${Number(writtenYear) < 69 ? "20" : "19"}${writtenYear}` : writtenYear;
  const dayFirst = isoDate(year, other, one);
  const monthFirst = isoDate(year, one, other);
  if (dayFirst === null && monthFirst === null) return none("a day that exists");
  if (isShort) return { kind: "two-ways", dayFirst, monthFirst };
  if (dayFirst === monthFirst || monthFirst === null) {
    const edtf = dayFirst ?? "";
    return monthFirst === null ? { kind: "date", edtf, order: "day-first" } : { kind: "date", edtf };
  }
  if (dayFirst === null) return { kind: "date", edtf: monthFirst, order: "month-first" };
  return { kind: "two-ways", dayFirst, monthFirst };
}

function readNames(text: string): DateReading | undefined {
  const dayMonth = DAY_MONTH_NAME.exec(text);
  if (dayMonth !== null) return dateOf(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_NAME_DAY.exec(text);
  if (monthDay !== null) return dateOf(monthDay[3], monthNumber(monthDay[1]), monthDay[2]);
  const masked = /^\d{4}(?:-(\d\d))?$/.exec(text);
  if (masked !== null)
    return masked[1] === undefined ? { kind: "date", edtf: text } : monthOf(text.slice(0, 4), masked[1]);
  const month = MONTH_NAME.exec(text);
  return month === null ? undefined : monthOf(month[2], monthNumber(month[1]));
}

/** A month, or one unknown month of a quarter or half year: 2014q3 becomes `[2014-07..2014-09]`. */
function partOfYear(year = "", unit: string, number: number): DateReading {
  const months = { m: 1, q: 3, h: 6 }[unit.toLowerCase()] ?? 1;
  const last = twoDigits(String(number * months));
  if (number < 1 || number * months > 12) return none("a part of a year that exists, such as 2014q3");
  const first = twoDigits(String((number - 1) * months + 1));
  return { kind: "date", edtf: months === 1 ? `${year}-${last}` : `[${year}-${first}..${year}-${last}]` };
}

function monthOf(year = "", month = ""): DateReading {
  const exists = Number(month) >= 1 && Number(month) <= 12;
  return exists ? { kind: "date", edtf: `${year}-${twoDigits(month)}` } : none("a month from 01 to 12");
}

/** The number of a month by its name, such as 1 for January, Jan. or janvier. 0 for any other text. */
export function monthOfName(name: string): number {
  const said = foldText(name.replace(/\.$/, ""));
  const english = otherMonths().get(said) ?? said;
  return english.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(english)) + 1;
}
const monthNumber = (name = ""): string => String(monthOfName(name));
const twoDigits = (digits: string): string => digits.padStart(2, "0");

function dateOf(year = "", month = "", day = ""): DateReading {
  const edtf = isoDate(year, month, day);
  return edtf === null ? none("a day that exists, such as 2019-11-02") : { kind: "date", edtf };
}

function isoDate(year: string, month: string, day: string): string | null {
  const inYear = Number(month) >= 1 && Number(month) <= 12;
  const exists = inYear && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** How exact a date is, as another column says. `about` means near the day. `within` means some day of a span. */
type Exactness =
  | ("second" | "minute" | "hour" | "day" | "about" | "within" | "month" | "year")
  | ("decade" | "century");

/** The exactness that each word of a column means, by the folded word. */
export type DayScale = ReadonlyMap<string, Exactness>;

/** The scale of `time_precision` in ACLED. 2 means a week around the day. 3 means some day of the month. */
export const ACLED_DAYS: DayScale = new Map([
  ["1", "day"],
  ["2", "about"],
  ["3", "month"],
]);

/** The scale of `date_prec` in UCDP GED. From 2 on, an event was on some day between the first and the last. */
export const UCDP_DAYS: DayScale = new Map([["1", "day"], ...wordsFor("within", "2 3 4 5")]);

/** The scale of plain words, and of the numbers of `wikibase:timePrecision`. */
export const PLAIN_DAYS: DayScale = new Map([
  ...wordsFor("second", "second 14"),
  ...wordsFor("minute", "minute 13"),
  ...wordsFor("hour", "hour 12"),
  ...wordsFor("day", "day 11"),
  ...wordsFor("about", "week circa"),
  ...wordsFor("month", "month 10"),
  ...wordsFor("year", "year 9"),
  ...wordsFor("decade", "decade 8"),
  ...wordsFor("century", "century 7"),
]);

const DAY = /^(-?\d{4}-\d\d-\d\d)(?:T.*)?$/;
const TIMED = /^(.*T\d\d)(:\d\d)?(:\d\d)?(?:\.\d+)?(Z|[+-][\d:]+)?$/;

/** The date in EDTF from `first` to `last` ("" for none), at this exactness. At `day`, 00:00 counts as no time. */
export function asExact(first: string, last: string, exactness: Exactness | undefined): string {
  const clock = exactness === "second" || exactness === "minute" || exactness === "hour";
  if (clock || exactness === "day") {
    const start = asExactTime(first, exactness);
    const end = asExactTime(last, exactness);
    return end !== "" && end !== start ? `${start}/${end}` : start;
  }
  const isSpan = last !== "" && last !== first;
  const day = exactness && DAY.exec(first)?.[1];
  if (exactness === undefined || day === undefined) return isSpan ? `${first}/${last}` : first;
  const end = isSpan ? (DAY.exec(last)?.[1] ?? last) : day;
  switch (exactness) {
    case "about":
      return end === day ? `${day}~` : `${day}~/${end}~`;
    case "within":
      return end === day ? `${day}~` : `[${day}..${end}]`;
    case "month":
      return day.slice(0, -3);
    case "year":
      return day.slice(0, -6);
    case "decade":
      return `${day.slice(0, -7)}X`;
    case "century":
      return `${day.slice(0, -8)}XX`;
  }
}

function asExactTime(edtf: string, exactness: "second" | "minute" | "hour" | "day"): string {
  const [whole, hour = "", minutes = "", seconds = "", zone = ""] = TIMED.exec(edtf) ?? [];
  if (whole === undefined) return edtf;
  if (exactness === "day")
    return /T00$/.test(hour) && !/[1-9]/.test(minutes + seconds) ? hour.slice(0, -3) : edtf;
  const cut = exactness === "hour" ? "" : exactness === "minute" ? minutes : minutes + seconds;
  return hour + cut + zone;
}

export type DayOrders = {
  /** The order of day and month. `ask` if only the reader can tell. Null if no date of the table depends on it. */
  readonly decided: DayOrder | "ask" | null;
  /**
   * Up to ten dates that can be read in two ways. If the table knows which rows repeat each other (`repeats`), a date
   * that many rows repeat is usually looked at only once.
   */
  readonly twoWays: readonly TwoWayDate[];
  /** The date that decided the order, because it is a date in only one order, such as 25/12/2021. */
  readonly evidence: TwoWayDate | null;
  readonly times: ReadonlyMap<number, ColumnTimes>;
  readonly unread: ReadonlyMap<number, UnreadTimes>;
};

type UnreadTimes = { readonly total: number; readonly row: number; readonly value: string };

const LISTED = 10;
const DATES_OF_EVENTS: readonly ColumnUse[] = ["date", "start", "end"];
const DATES: readonly ColumnUse[] = [
  ...DATES_OF_EVENTS,
  ...TABLE_TEXTS.filter((name) => RECORDS.events[name].type === "date"),
  "own-date",
];
const TIMES: readonly ColumnUse[] = ["time", "endTime", "duration"];
/** A day to put before a time without a day, because EDTF has no times of day alone. */
const SOME_DAY = "2000-01-01";

/**
 * Finds the order of day and month, if dates of the table can be read in both. Dates that make sense in only one order
 * decide it. If they disagree, if there are none, or if a year has two digits, the reader is asked.
 */
export function dayOrders(table: TableRows, mapping: ColumnMapping): DayOrders {
  const { header, rows, firstRow } = table;
  const columns = mapping.flatMap((use, column) => (DATES.includes(use) ? [column] : []));
  const clocks = mapping.flatMap((use, column) => (TIMES.includes(use) ? [column] : []));
  // Rows in one group of `repeats.dates` may differ in other columns of dates, so the other groups are read too.
  const which = columns.every((column) => DATES_OF_EVENTS.includes(mapping[column] ?? null))
    ? "dates"
    : "all";
  const times = new Map(
    [...columns, ...clocks].map((column) => [column, new ColumnTimes(!mapping.includes("precision"))]),
  );
  const unread = new Map<number, UnreadTimes>();
  const twoWays: TwoWayDate[] = [];
  let dayFirst: TwoWayDate | null = null;
  let monthFirst: TwoWayDate | null = null;
  let shortYears = false;
  const timesOfRows = table.repeats?.clocks ?? null;
  // `repeats.clocks` has times only if the table has one column of dates, which is `timed`.
  const timed = mapping.findIndex((use) => DATES_OF_EVENTS.includes(use));
  if (timesOfRows !== null)
    times.get(timed)?.addClocks(timesOfRows, (row) => cellsOf(rows, row, [timed])[timed] ?? "");
  const sizes = {
    dates: sizesOf(table.repeats?.dates, rows.length),
    rest: sizesOf(table.repeats?.rest, rows.length),
  };
  for (const index of differentRows(table, which)) {
    const cells = cellsOf(rows, index, [...columns, ...clocks]);
    const isPlainTime = (column: number): boolean => column === timed && (timesOfRows?.[index] ?? 0) > 0;
    const unreadDates = columns.filter(
      (column) => !isPlainTime(column) && plainDayNumber(cells[column] ?? "") < 0,
    );
    if (unreadDates.length + clocks.length === 0) continue;
    const [sameDates, sameRest] = [sizes.dates(index), which === "all" ? sizes.rest(index) : 0];
    for (const column of clocks) {
      const value = cells[column] ?? "";
      if (value.trim() === "") continue;
      const isDuration = mapping[column] === "duration";
      const edtf = isDuration ? null : dayWithTime(SOME_DAY, value);
      if (edtf !== null) times.get(column)?.add(edtf, value, sameDates, index);
      else if (!isDuration || readDuration(value) === null) {
        const first = unread.get(column) ?? { total: 0, row: index + firstRow, value };
        unread.set(column, { ...first, total: first.total + sameDates });
      }
    }
    for (const column of unreadDates) {
      const value = cells[column] ?? "";
      if (value.trim() === "") continue;
      const reading = readTableDate(value);
      const edtf = dateInOrder(reading, "day-first");
      const isOfEvent = DATES_OF_EVENTS.includes(mapping[column] ?? null);
      times.get(column)?.add(edtf ?? "", value, isOfEvent ? sameDates : sameRest, index);
      const place = { row: index + firstRow, column: header[column] ?? "", value };
      if (reading.kind === "two-ways") {
        shortYears ||= reading.dayFirst === null || reading.monthFirst === null || !/\d{4}/.test(value);
        if (twoWays.length < LISTED) {
          twoWays.push({ ...place, dayFirst: reading.dayFirst, monthFirst: reading.monthFirst });
        }
      } else if (reading.kind === "date" && reading.order === "day-first") {
        dayFirst ??= { ...place, dayFirst: reading.edtf, monthFirst: null };
      } else if (reading.kind === "date" && reading.order === "month-first") {
        monthFirst ??= { ...place, dayFirst: null, monthFirst: reading.edtf };
      }
    }
  }
  const evidence = dayFirst ?? monthFirst;
  if (twoWays.length === 0) return { decided: null, twoWays, evidence: null, times, unread };
  if (evidence === null || (dayFirst !== null && monthFirst !== null) || shortYears) {
    return { decided: "ask", twoWays, evidence: null, times, unread };
  }
  return { decided: dayFirst === null ? "month-first" : "day-first", twoWays, evidence, times, unread };
}

/**
 * Makes a function that gives the size of a row's group on the first call for the group, and 0 on later calls, so that
 * each row counts once.
 */
export function sizesOf(groups: Uint32Array | undefined, rows: number): (row: number) => number {
  let sizes: Uint32Array | null = null;
  return (row) => {
    const group = groups?.[row] ?? RAGGED;
    if (groups === undefined || group === RAGGED) return 1;
    if (sizes === null) {
      sizes = new Uint32Array(rows);
      for (let at = 0; at < rows; at++) {
        const of = groups[at] ?? RAGGED;
        if (of !== RAGGED) sizes[of] = (sizes[of] ?? 0) + 1;
      }
    }
    const size = sizes[group] ?? 0;
    sizes[group] = 0;
    return size;
  };
}
