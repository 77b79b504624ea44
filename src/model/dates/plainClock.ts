import { daysInMonth } from "./calendar.ts";

/**
 * The clock of a plain `2019-11-02T08:46:40` or `2019-11-02 08:46` is a number, because texts for a million rows would
 * need much memory:
 *
 *     1 + the second of the day, plus `TO_THE_MINUTE` for a time without seconds. 0 means no time.
 */
const TO_THE_MINUTE = 131_072;

export const DAY_AND_SIGN = "2019-11-02T".length;
const [MINUTE_LETTERS, SECOND_LETTERS] = ["2019-11-02T08:46".length, "2019-11-02T08:46:40".length];

const [ZERO, HYPHEN, COLON, T, SPACE] = [48, 45, 58, 84, 32];

/**
 * The time in the bytes of a cell, as the number above. 0 if the cell has another form, or if its day does not exist.
 * Also 0 for 00:00, because 00:00 may mean a whole day or year (`columnTimes.ts`). Such a cell is read as a text.
 */
export function clockOfCell(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length !== SECOND_LETTERS && length !== MINUTE_LETTERS) return 0;
  const sign = bytes[from + DAY_AND_SIGN - 1];
  if ((sign !== T && sign !== SPACE) || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return 0;
  if (bytes[from + 13] !== COLON || (length === SECOND_LETTERS && bytes[from + 16] !== COLON)) return 0;
  const [century, year] = [twoDigits(bytes, from), twoDigits(bytes, from + 2)];
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  const hour = twoDigits(bytes, from + 11);
  const minute = twoDigits(bytes, from + 14);
  const second = length === SECOND_LETTERS ? twoDigits(bytes, from + 17) : 0;
  if (century + year >= NO_NUMBER || month < 1 || month > 12 || day < 1) return 0;
  if (day > 28 && day > daysInMonth(century * 100 + year, month)) return 0;
  if (hour > 23 || minute > 59 || second > 59 || hour + minute + second === 0) return 0;
  const clock = 1 + hour * 3600 + minute * 60 + second;
  return length === MINUTE_LETTERS ? clock + TO_THE_MINUTE : clock;
}

const NO_NUMBER = 1000;

function twoDigits(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [(bytes[at] ?? 0) - ZERO, (bytes[at + 1] ?? 0) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_NUMBER;
}

export const clockBegins = (clock: number): number => clock & (TO_THE_MINUTE - 1);

/** The length of a time in seconds. */
export const clockLasts = (clock: number): 1 | 60 => (clock < TO_THE_MINUTE ? 1 : 60);

export const toTheMinute = (clock: number): number => clock | TO_THE_MINUTE;

/** `begins` is the second of the day plus 1. `lasts` is 1 or 60 seconds. */
export function dayAtClock(day: string, begins: number, lasts: number): string {
  const clock = new Date((begins - 1) * 1000).toISOString();
  return `${day}T${clock.slice(11, lasts === 60 ? 16 : 19)}`;
}
