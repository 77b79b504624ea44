import { dayFromCivil, daysInMonth, FIRST_YEAR, LAST_YEAR } from "../model/dates/calendar.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { foldText } from "../model/tables/foldText.ts";
import { epochDay } from "../model/units.ts";
import { formatMonthName } from "./formatDay.ts";
import type { Words } from "./words.ts";

/**
 * Parses a day, month or year that a reader typed in the language of the page or in English, and returns its days:
 *
 *     18 Jun 2016     June 18, 2016     2016-06-18        that day
 *     Jun 2016        2016-06                             its 30 days
 *     2016            4001 BCE                            its days
 *
 * Day, month and year may come in any order that has one meaning. Returns `undefined` if the text is no date, or if it
 * could be two dates, such as 4/10/2019.
 */
export function parseDays(words: Words, text: string): DayRange | undefined {
  const typed = foldText(text.trim());
  const iso = /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  if (iso) return daysOf(Number(iso[1]), numberOf(iso[2]), numberOf(iso[3]));
  const { rest, isBefore } = withoutEra(words, typed);
  const tokens = rest.split(/[\s,،.]+/).filter((token) => token !== "");
  const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(Number);
  const names = tokens.filter((token) => !/^\d+$/.test(token));
  const hasEra = rest !== typed;
  const month = names.length === 0 ? undefined : monthNamed(words, names.join(" "));
  if (names.length > 0 && month === undefined) return undefined;
  const most = month === undefined ? 1 : 2;
  if (numbers.length === 0 || numbers.length > most) return undefined;
  // A number up to 31 is a year only if the text has an era (such as BCE).
  const year = numbers.findLast((number) => number > 31 || hasEra);
  if (year === undefined) return undefined;
  const day = numbers.length === 2 ? numbers[numbers.lastIndexOf(year) === 0 ? 1 : 0] : undefined;
  return daysOf(isBefore ? 1 - year : year, month, day);
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

function daysOf(year: number, month?: number, day?: number): DayRange | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (month === undefined) {
    return { first: dayFromCivil(year, 1, 1), last: dayFromCivil(year, 12, 31) };
  }
  if (month < 1 || month > 12) return undefined;
  const length = daysInMonth(year, month);
  if (day === undefined)
    return { first: dayFromCivil(year, month, 1), last: dayFromCivil(year, month, length) };
  if (day < 1 || day > length) return undefined;
  const only = dayFromCivil(year, month, day);
  return { first: only, last: only };
}

/** Removes an era in the language of the page, such as “BCE” from “4001 BCE”. */
function withoutEra(words: Words, text: string): { readonly rest: string; readonly isBefore: boolean } {
  const { beforeCommonEra, commonEra } = words.messages.dates;
  for (const [write, isBefore] of [
    [beforeCommonEra, true],
    [commonEra, false],
  ] as const) {
    const era = foldText(write("").trim());
    // The era must be a whole word, because “December” contains “ce”.
    const padded = ` ${text} `;
    if (era !== "" && padded.includes(` ${era} `))
      return { rest: padded.replace(` ${era} `, " ").trim(), isBefore };
  }
  return { rest: text, isBefore: false };
}

const ENGLISH_MONTHS =
  "january february march april may june july august september october november december".split(" ");
/** Fewer letters at the beginning of a name fit several months. */
const SHORTEST_NAME = 3;

/** The month, 1 to 12, whose name begins with `name`. Undefined if no month or several months do. */
function monthNamed(words: Words, name: string): number | undefined {
  const found = new Set<number>();
  for (let month = 1; month <= 12; month++) {
    const day = epochDay(dayFromCivil(2001, month, 1));
    const names = [formatMonthName(words, day, "long"), formatMonthName(words, day, "short")].map(foldText);
    if (names.includes(name)) return month;
    const english = ENGLISH_MONTHS[month - 1] ?? "";
    const begins = [...names, english].some((one) => one.startsWith(name.replace(/^sept$/, "sep")));
    if (name.length >= SHORTEST_NAME && begins) found.add(month);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
