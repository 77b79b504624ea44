import { daysInMonth } from "./calendar.ts";

const ZERO = 48;
const HYPHEN = 45;

/** Reads the first `length` characters as a plain day: `2019-11-02` is 20191102. −1 for any other text. */
export function plainDayNumber(text: string, length = text.length): number {
  if (length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return -1;
  let number = 0;
  for (let index = 0; index < 10; index++) {
    if (index === 4 || index === 7) continue;
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  const month = Math.floor(number / 100) % 100;
  const day = number % 100;
  if (month < 1 || month > 12 || day < 1) return -1;
  return day <= 28 || day <= daysInMonth(Math.floor(number / 10_000), month) ? number : -1;
}

const [T, COLON] = [84, 58];

/** The second of the day in a plain `2019-11-02T08:46` or `2019-11-02T08:46:40`. −1 for any other form. */
export function plainSecond(text: string): number {
  const { length } = text;
  if ((length !== 16 && length !== 19) || text.charCodeAt(10) !== T || plainDayNumber(text, 10) < 0)
    return -1;
  let second = 0;
  for (let at = 11; at < length; at += 3) {
    const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
    const isTwo = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    const number = isTwo && (at === 11 || text.charCodeAt(at - 1) === COLON) ? tens * 10 + ones : 60;
    if (number >= (at === 11 ? 24 : 60)) return -1;
    second = second * 60 + number;
  }
  return length === 16 ? second * 60 : second;
}
