import { type EpochDay, epochDay } from "../units.ts";

/**
 * The proleptic Gregorian calendar in integers, without `Date` and time zones. Year 0 lies between -1 and 1, as in
 * ISO 8601.
 *
 * Here a year begins on 1 March, so that the leap day is the last day of its year. 400 such years are one era of
 * 146,097 days. Method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

/** Slightly less than the range of `Date`, which the axis uses: 20 April -271821 to 13 September 275760. */
export const FIRST_YEAR = -271_820;
export const LAST_YEAR = 275_759;

type CivilDay = {
  /** Astronomical year, in which 0 is 1 BCE and -4000 is 4001 BCE. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
};

/** The days of 400 years. Dates and weekdays repeat after them. */
export const DAYS_PER_ERA = 146_097;
/** The days from 0000-03-01, where the first era starts, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

export const SECONDS_PER_DAY = 86_400;
export const MS_PER_DAY = 86_400_000;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a date. The date must exist. */
export function dayFromCivil(year: number, month: number, day: number): EpochDay {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return epochDay(era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970);
}

export function civilFromDay(day: EpochDay): CivilDay {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Writes `2019-11-02` or `-4000-02-01`. `Y12345-02-01` is our own form: EDTF has no days in years of five digits. */
export function isoDay(day: EpochDay): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function isoYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

const ISO_DAY = /^(?:(-?\d{4})|Y(-?[1-9]\d{4,5}))-(\d\d)-(\d\d)$/;

export function parseIsoDay(text: string): EpochDay | undefined {
  const match = ISO_DAY.exec(text);
  if (match === null || text.startsWith("-0000")) return undefined;
  const year = Number(match[1] ?? match[2]);
  const month = Number(match[3]);
  const day = Number(match[4]);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? dayFromCivil(year, month, day) : undefined;
}
