import { daysInMonth } from "../../model/dates/calendar.ts";
import { type ColumnRole, DATE_PARTS, type DatePart } from "../loadOutcome.ts";
import { monthOfName } from "./tableDates.ts";

/** The roles of the columns with the parts of a date. A table may lack the columns of month and day. */
export type DateParts = { readonly year: DatePart; readonly month: DatePart; readonly day: DatePart };

export const FIRST_PARTS: DateParts = { year: "year", month: "month", day: "day" };
export const LAST_PARTS: DateParts = { year: "endYear", month: "endMonth", day: "endDay" };

/** The roles whose cells together tell when an event happened. */
export const DATE_ROLES: readonly ColumnRole[] = [
  ...(["date", "start", "end", "time", "endTime", "duration", "precision"] as const),
  ...DATE_PARTS,
];

/** Matches values for an unknown month or day, such as 0 in GTD, −9 in MID, and 99 or a blank in other tables. */
const UNKNOWN = /^(?:|0+|9{2,4}|-(?:1|9{1,3}|88)|\.+|\?+|n\/?a|nan|null|none|unknown|unk)$/i;

type Joined =
  /** `alone` is a day whose month is unknown. The date does not include it. */
  | { readonly edtf: string; readonly alone?: string }
  | { readonly role: DatePart; readonly value: string; readonly reason: string };

/** The date of three cells. 2015, 0, 0 is the year 2015. A month without a year is a problem. "" if all are unknown. */
export function joinDate(parts: DateParts, wordOf: (role: DatePart) => string): Joined {
  const [year, month, day] = [parts.year, parts.month, parts.day].map((role) => partOf(wordOf(role)));
  const problem = (role: DatePart, reason: string): Joined => ({ role, value: wordOf(role), reason });
  if (!year) {
    return month || day ? problem(parts.year, "a year beside its month and day") : { edtf: "" };
  }
  if (!/^-?\d{3,4}$/.test(year)) return problem(parts.year, "a year of four digits, such as 2019");
  const written = year.replace(/\d+/, (digits) => digits.padStart(4, "0"));
  if (!month) return { edtf: written, ...(day && { alone: day }) };
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthOfName(month);
  if (!(number >= 1 && number <= 12)) return problem(parts.month, "a month from 1 to 12");
  const untilMonth = `${written}-${String(number).padStart(2, "0")}`;
  if (!day) return { edtf: untilMonth };
  const exists = /^\d{1,2}$/.test(day) && Number(day) <= daysInMonth(Number(year), number);
  if (!exists) return problem(parts.day, "a day that exists");
  return { edtf: `${untilMonth}-${day.padStart(2, "0")}` };
}

/** A cell as written, or "" for an unknown value. Some programs write whole numbers with a decimal, such as 7.0. */
function partOf(cell: string): string {
  const text = cell.trim().replace(/^(-?\d+)\.0+$/, "$1");
  return UNKNOWN.test(text) ? "" : text;
}

/** The texts around “year”, “month” and “day” in names of columns, as in `iyear` and `StartYear1`. */
const FIRST_NAMES = ["", "i", "event", "start", "st", "begin", "beg", "s", "from", "trig"];
const LAST_NAMES = ["end", "e", "iend", "to", "until", "term", "termin"];
const WORDS: readonly (readonly string[])[] = [
  ["year", "yr"],
  ["month", "mon", "mo"],
  ["day", "da", "dy"],
];

/** The part of a date in each column, or null. A column of years without a column of months is a date, not a part. */
export function partsByName(keys: readonly string[]): readonly (DatePart | null)[] {
  const mapping: (DatePart | null)[] = keys.map(() => null);
  for (const [names, { year, month, day }] of [
    [FIRST_NAMES, FIRST_PARTS],
    [LAST_NAMES, LAST_PARTS],
  ] as const) {
    const [years, months, days] = names
      .map((name) => WORDS.map((words) => keys.findIndex((key) => isNamed(key, name, words))))
      .find(([years = -1, months = -1]) => years >= 0 && months >= 0) ?? [-1, -1, -1];
    if (years === undefined || years < 0 || (names === LAST_NAMES && !mapping.includes("year"))) continue;
    mapping[years] = year;
    if (months !== undefined) mapping[months] = month;
    if (days !== undefined && days >= 0) mapping[days] = day;
  }
  return mapping;
}

const isNamed = (key: string, name: string, words: readonly string[]): boolean =>
  words.some((word) => key === name + word || key === word + name || key === `${name}${word}1`);
