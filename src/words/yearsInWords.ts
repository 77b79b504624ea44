import { civilFromDay } from "../model/dates/calendar.ts";
import type { EpochDay } from "../model/units.ts";
import { memoByKey } from "./formatNumber.ts";
import type { Words } from "./words.ts";

const yearFormat = memoByKey(
  (locale) => new Intl.NumberFormat(locale, { style: "unit", unit: "year", unitDisplay: "long" }),
);

/** "4 years": the whole years from one day to another. Null below two years, where the days say more. */
export function yearsInWords(words: Words, from: EpochDay, to: EpochDay): string | null {
  const [start, end] = [civilFromDay(from), civilFromDay(to)];
  const isBeforeTheDay = end.month < start.month || (end.month === start.month && end.day < start.day);
  const years = end.year - start.year - (isBeforeTheDay ? 1 : 0);
  return years > 1 ? yearFormat(words.locale).format(years) : null;
}
