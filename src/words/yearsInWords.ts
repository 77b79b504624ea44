import { utc } from "@date-fns/utc";
import { differenceInYears } from "date-fns/differenceInYears";
import { MS_PER_DAY } from "../model/dates/calendar.ts";
import type { EpochDay } from "../model/units.ts";
import { memoByKey } from "./formatNumber.ts";
import type { Words } from "./words.ts";

const yearFormat = memoByKey(
  (locale) => new Intl.NumberFormat(locale, { style: "unit", unit: "year", unitDisplay: "long" }),
);

/** "4 years": the whole years from one day to another. Null below two years, where the days say more. */
export function yearsInWords(words: Words, from: EpochDay, to: EpochDay): string | null {
  const years = differenceInYears(to * MS_PER_DAY, from * MS_PER_DAY, { in: utc });
  return years > 1 ? yearFormat(words.locale).format(years) : null;
}
