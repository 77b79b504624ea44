import { daysInMonth } from "./calendar.ts";

const ZERO = 48;
const HYPHEN = 45;

/** The year, month and day of a plain `2019-11-02` in one number, 20191102; −1 for a text of any other form. */
export function plainDayNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return -1;
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
