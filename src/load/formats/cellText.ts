import { clockOf } from "../../model/dates/storyClock.ts";

/** The parts of a date or time that a format shows. `isLength` is true for a duration, which may exceed 24 hours. */
export type ShownParts = {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: "hour" | "minute" | "second" | null;
  readonly isLength: boolean;
};

const DAY_SECONDS = 86_400;

/** Matches parts of a format that do not come from the value, such as quoted texts, colours and literal characters. */
const ADDED = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi;

/** The parts that a format of Office Open XML shows. Null if it shows no date or time. `[h]:mm` is a duration. */
export function shownBy(format: string): ShownParts | null {
  const [first = ""] = format.replaceAll(ADDED, "").split(";");
  const shown = first.toLowerCase().replaceAll(/e[+-]|am\/pm|a\/p/g, "");
  if (shown.includes("general") || !/[ymdhs]/.test(shown)) return null;
  const isLength = shown.includes("[");
  // An `m` next to hours or seconds means minutes.
  const hasMinutes = /h[^a-z]*m|m[^a-z]*s|\[m/.test(shown);
  const time = shown.includes("s") ? "second" : hasMinutes ? "minute" : shown.includes("h") ? "hour" : null;
  const month = shown.replace(/h[^a-z]*m+|m+[^a-z]*s/g, "").includes("m") && !isLength;
  return { year: shown.includes("y"), month, day: shown.includes("d"), time, isLength };
}

/** A format that shows the same parts as the built-in format of this number. Files do not contain built-in formats. */
export function builtInFormat(id: number): string {
  if (id === 17) return "mmm-yy";
  if (id === 22) return "yyyy-mm-dd h:mm";
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return "yyyy-mm-dd";
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35)) return "h:mm";
  return id === 46 ? "[h]:mm" : "General";
}

/**
 * The date that a cell shows. Spreadsheets turn "2019-05" into 1 May 2019 with the format `mmm-yy`, so the format tells
 * what the author typed. A format without a day gives the month, a format of a year alone gives the year, and a format
 * with hours alone gives the hour. A time that the format hides is kept, unless it is 00:00. `iso` is YYYY-MM-DD, with
 * or without a time.
 *
 *     2019-05-01, `mmm-yy`                    2019-05
 *     2019-01-01, `yyyy`                      2019
 *     2019-05-01, `dd/mm/yyyy`                2019-05-01
 *     2019-05-01T08:46:00, `dd/mm/yyyy hh:mm` 2019-05-01T08:46
 */
export function dayText(iso: string, shown: ShownParts | null): string {
  const [day = "", time = ""] = iso.split("T");
  if (shown !== null && !shown.day && shown.year && shown.time === null)
    return day.slice(0, shown.month ? -3 : -6);
  const seconds = secondsIn(time);
  const part = shown?.time ?? (seconds === 0 ? null : "minute");
  if (part === null) return day;
  // A format of hours alone keeps minutes, unless they are 0.
  const isHour = part === "hour" && seconds % 3600 === 0;
  return `${day}T${clockOf(seconds, part === "second" ? 3 : isHour ? 1 : 2)}`;
}

function secondsIn(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map((part) => Number.parseInt(part, 10) || 0);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Writes hours and minutes, such as `08:46`, and seconds unless they are 0. Only a duration may exceed 24 hours. */
export const timeText = (seconds: number, isLength: boolean): string =>
  clockOf(isLength ? seconds : seconds % DAY_SECONDS, seconds % 60 > 0 ? 3 : 2);

const LAST_DAY = 2_958_465;
/** Spreadsheets count days from 1900 or from 1904. The later start is this many days after the earlier one. */
const LATER_START = 1462;
/** Spreadsheets count a 29 February 1900, which never existed, so the numbers of earlier days are off by one. */
const NO_DAY = 60;
const UNIX_DAY = 25_569;

/**
 * The date or time for a number of days since the end of 1899, or since 1904. A number outside the calendar is returned
 * as text.
 */
export function serialText(serial: number, shown: ShownParts, isFrom1904: boolean): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const isFirstDay = serial < 1 && (!isFrom1904 || (shown.time !== null && !shown.year && !shown.day));
  if (seconds >= 0 && (shown.isLength || isFirstDay)) return timeText(seconds, shown.isLength);
  const day = Math.floor(seconds / DAY_SECONDS) + (isFrom1904 ? LATER_START : 0);
  if (day < 0 || day > LAST_DAY || (day === NO_DAY && !isFrom1904)) return String(serial);
  const days = day - UNIX_DAY + (day < NO_DAY ? 1 : 0);
  const rest = seconds - Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
  return dayText(new Date((days * DAY_SECONDS + rest) * 1000).toISOString(), shown);
}

/** A number as JavaScript writes it. Other texts stay as they are. */
export function numberText(written: string): string {
  if (/^-?[1-9]\d{0,14}$/.test(written)) return written;
  const number = Number(written);
  return written.trim() !== "" && Number.isFinite(number) ? String(number) : written;
}
