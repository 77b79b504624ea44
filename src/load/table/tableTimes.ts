import { parseEdtf } from "../../model/dates/edtf.ts";

/**
 * Times of day in tables, in a cell with their date or in a cell of their own. A time becomes the part that EDTF writes
 * after a day: `T08`, `T08:46`, `T08:46:40-04:00`.
 */

const OFFSET = String.raw`(?:\s*(Z|UTC|GMT)?\s*([+-]\d\d:?\d\d|[+-]\d\d?(?![\d:]))?)?`;
/** A time after a day, for patterns of dates. `timeBehind` reads it. */
export const CLOCK = String.raw`(?:[ T,]+(?:at\s+)?\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)${OFFSET})?`;

const TIME = new RegExp(
  String.raw`^T?(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(?:\s*([ap])\.?m\.?)?${OFFSET}$`,
  "i",
);

/**
 * The time at the end of a cell with a date: "" if there is none, null for a time that no clock shows, such as 25:00.
 */
export function timeBehind(cell: string): string | null {
  const written = BEHIND.exec(cell)?.[1];
  return written === undefined ? "" : timeOf(written, false);
}
const BEHIND = new RegExp(
  String.raw`[ T,](?:at\s+)?(\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)${OFFSET})$`,
  "i",
);

/** The time in a text; null if it is none. An hour without minutes needs an am, a pm or a T, or a column of hours. */
function timeOf(text: string, mayBeHour: boolean): string | null {
  const [whole, hours = "", minutes, seconds, half, , offset = ""] = TIME.exec(text) ?? [];
  if (whole === undefined) return null;
  if (minutes === undefined && half === undefined && !/^T/i.test(text) && !mayBeHour) return null;
  const isHalf = half !== undefined;
  if (isHalf && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = isHalf ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const parts = [String(hour).padStart(2, "0"), minutes, seconds].filter((part) => part !== undefined);
  const zone = offset === "" ? (/Z|UTC|GMT/i.test(text) ? "Z" : "") : zoneOf(offset);
  const time = `T${parts.join(":")}${zone}`;
  return parseEdtf(`2000-01-01${time}`).ok ? time : null;
}

/** An offset with two digits and a colon, from `+5`, `+05`, `+0530` or `+05:30`. */
function zoneOf(offset: string): string {
  const [, sign = "", hours = "", minutes = ""] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset) ?? [];
  return `${sign}${hours.padStart(2, "0")}:${minutes || "00"}`;
}

/** Day and time in digits by UTC, as in GDELT: 20150218231500. */
export const DIGITS = /^([12]\d{3})(\d\d)(\d\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/;

const LONGEST = 60;
/** Whether a cell is a time of day without a day. */
export const isTimeOfDay = (cell: string): boolean => dayWithTime("2000-01-01", cell) !== null;

/** A day with the time in another cell, as EDTF; null if the cell cannot be read. */
export function dayWithTime(day: string, cell: string): string | null {
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  const range = /^(.*\d.*?)\s*(?:[-–—]|to)\s*(\S.*\d.*)$/i.exec(text);
  const alone = timeOf(text, /^\d\d?$/.test(text));
  if (alone !== null) return day + alone;
  const [, word = "", at = ""] = /^([a-z.]+|[~<>≈])\s*(\S.*)$/i.exec(text) ?? [];
  const told = timeOf(at, /^\d\d?$/.test(at));
  if (told !== null) {
    const sense = word.toLowerCase().replace(/\.$/, "");
    if (ABOUT.has(sense)) return `${day}${told}~`;
    // "Before 09:30" is a time of that day, from midnight on, and of no earlier day.
    const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(told)?.[0] ?? "";
    if (BEFORE.has(sense)) return `[${day}T00:00${zone}..${day}${told}]`;
    return AFTER.has(sense) ? `[${day}${told}..${day}T24:00${zone}]` : null;
  }
  if (range === null) return null;
  const [from, to] = [timeOf(range[1] ?? "", false), timeOf(range[2] ?? "", false)];
  return from === null || to === null ? null : `${day}${from}/${day}${to}`;
}

const ABOUT: ReadonlySet<string> = new Set("about around circa ca c approx approximately ~ ≈".split(" "));
const BEFORE: ReadonlySet<string> = new Set("before by until till <".split(" "));
const AFTER: ReadonlySet<string> = new Set("after from since >".split(" "));
