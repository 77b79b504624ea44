import { daysInMonth } from "./calendar.ts";
import { parseEdtf } from "./edtf.ts";

/**
 * Characters that cannot be seen: controls but tab and line ends, zero-width characters, bidi embeddings, overrides and
 * isolates, damaged characters. The two joiners belong to some scripts and to emoji; they are hidden only after a letter
 * that never joins.
 */
export const HIDDEN =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u200B\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD]|(?<![^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\s])[\u200C\u200D]/u;
/** More marks on one letter than any script needs. */
export const STACKED_MARKS = /\p{M}{9}/u;
const NOT_BLANK = /\S/;
/** All but printable ASCII, tab, line ends, Latin letters, and the usual quotes and dashes. */
const NOT_PLAIN = /[^\t\n\r\x20-\x7E\xA0-\u02FF\u2010-\u2027]/;

/** Whether a text is at most so long and holds nothing that a reader should be warned of. */
export function isSoundText(value: unknown, longest: number): value is string {
  if (typeof value !== "string" || value.length > longest) return false;
  return !NOT_PLAIN.test(value) || (!HIDDEN.test(value) && !STACKED_MARKS.test(value));
}

/** The same, and not blank. */
export function isSoundName(value: unknown, longest: number): value is string {
  if (!isSoundText(value, longest)) return false;
  const first = value.charCodeAt(0);
  return (first > 32 && first < 127) || NOT_BLANK.test(value);
}

const ZERO = 48;
const HYPHEN = 45;

/** The year, month and day of a plain `2019-11-02` in one number, 20191102; −1 for a text of any other form. */
export function plainDayNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return -1;
  let number = 0;
  for (let place = 0; place < 10; place++) {
    if (place === 4 || place === 7) continue;
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  const month = Math.floor(number / 100) % 100;
  const day = number % 100;
  if (month < 1 || month > 12 || day < 1) return -1;
  return day <= 28 || day <= daysInMonth(Math.floor(number / 10_000), month) ? number : -1;
}

/** Whether a text is a date that datasets may hold. */
export function isSoundDate(value: unknown): value is string {
  return typeof value === "string" && (plainDayNumber(value) >= 0 || parseEdtf(value).ok);
}
