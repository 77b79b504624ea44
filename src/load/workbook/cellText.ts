/** The parts of a date or time that a format shows. `isLength`: a duration, whose hours may exceed a day. */
export type ShownParts = {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  /** Hours, minutes or seconds. */
  readonly time: boolean;
  readonly isLength: boolean;
};

const DAY_SECONDS = 86_400;

/** Parts of a format that are not of the value: quoted texts, colours, literal characters. */
const ADDED = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi;

/** The parts that a number format of Office Open XML shows; null if it is not a date format. `[h]:mm` is a duration. */
export function shownBy(format: string): ShownParts | null {
  const [first = ""] = format.replaceAll(ADDED, "").split(";");
  // Removes the exponent of formats such as 0.00E+00.
  const shown = first.toLowerCase().replaceAll(/e[+-]/g, "");
  if (shown.includes("general") || !/[ymdhs]/.test(shown)) return null;
  const isLength = shown.includes("[");
  const time = isLength || /[hs]/.test(shown);
  // An `m` beside hours or seconds means minutes.
  const month = shown.includes("m") && !time;
  return { year: shown.includes("y"), month, day: shown.includes("d"), time, isLength };
}

/** The built-in formats, which a file names by number only. */
export function builtInFormat(id: number): string {
  if (id === 17) return "mmm-yy";
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return "yyyy-mm-dd";
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35)) return "h:mm";
  return id === 46 ? "[h]:mm" : "General";
}

/**
 * The date that a cell shows. Spreadsheets turn "2019-05" into 1 May 2019 with the format `mmm-yy`. The format tells what was typed:
 * one without a day gives the month, one of a year alone the year. `iso` is YYYY-MM-DD, with or without a time.
 *
 *     2019-05-01, `mmm-yy`      2019-05
 *     2019-01-01, `yyyy`        2019
 *     2019-05-01, `dd/mm/yyyy`  2019-05-01
 */
export function dayText(iso: string, shown: ShownParts | null): string {
  const [day = ""] = iso.split("T");
  if (shown === null || shown.day || !shown.year) return day;
  return day.slice(0, shown.month ? -3 : -6);
}

/** Hours and minutes: 30:15 for a duration, otherwise within a day. */
export function timeText(seconds: number, isLength: boolean): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return [isLength ? hours : hours % 24, minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Day number of the last day in spreadsheets, 9999-12-31. */
const LAST_DAY = 2_958_465;
/** Days between the two epochs of spreadsheets, 1900 and 1904. */
const LATER_START = 1462;
/** Day number of 29 February 1900, which never existed: earlier days are one off. */
const NO_DAY = 60;
/** Day number of 1970-01-01. */
const UNIX_DAY = 25_569;

/**
 * The text of a number with a date format. The number counts days since the end of 1899, or since the first day of 1904. A number
 * outside of the calendar stays a number.
 */
export function serialText(serial: number, shown: ShownParts, isFrom1904: boolean): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const isFirstDay = serial < 1 && (!isFrom1904 || (shown.time && !shown.year && !shown.day));
  if (seconds >= 0 && (shown.isLength || isFirstDay)) return timeText(seconds, shown.isLength);
  const day = Math.floor(seconds / DAY_SECONDS) + (isFrom1904 ? LATER_START : 0);
  if (day < 0 || day > LAST_DAY || (day === NO_DAY && !isFrom1904)) return String(serial);
  const days = day - UNIX_DAY + (day < NO_DAY ? 1 : 0);
  return dayText(new Date(days * DAY_SECONDS * 1000).toISOString(), shown);
}

/** A number as JavaScript writes it; any other text unchanged. */
export function numberText(written: string): string {
  if (/^-?[1-9]\d{0,14}$/.test(written)) return written;
  const number = Number(written);
  return written.trim() !== "" && Number.isFinite(number) ? String(number) : written;
}
