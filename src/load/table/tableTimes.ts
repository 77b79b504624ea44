import { parseEdtf } from "../../model/dates/edtf.ts";

/* Times of day in tables, as EDTF writes them after a day: `T08`, `T08:46`, `T08:46:40-04:00`. */

const OFFSET = String.raw`(?:\s*(Z|UTC|GMT)?\s*([+-]\d\d:?\d\d|[+-]\d\d?(?![\d:]))?)?`;
/** The part of a pattern that matches a time after a day. `timeBehind` reads the time. */
export const CLOCK = String.raw`(?:[ T,]+(?:at\s+)?\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)${OFFSET})?`;

const TIME = new RegExp(
  String.raw`^T?(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(?:\s*([ap])\.?m\.?)?${OFFSET}$`,
  "i",
);

/** The time at the end of a cell. "" if there is none, and null for an impossible time such as 25:00. */
export function timeBehind(cell: string): string | null {
  const written = BEHIND.exec(cell)?.[1];
  return written === undefined ? "" : timeOf(written, false);
}
const BEHIND = new RegExp(
  String.raw`[ T,](?:at\s+)?(\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)${OFFSET})$`,
  "i",
);

/** The time in a text, or null. A number without am, pm or T is an hour only if `mayBeHour` is true. */
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

/** Writes an offset such as `+5`, `+05`, `+0530` or `+05:30` with two digits and a colon. */
function zoneOf(offset: string): string {
  const [, sign = "", hours = "", minutes = ""] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset) ?? [];
  return `${sign}${hours.padStart(2, "0")}:${minutes || "00"}`;
}

/** Matches a day and a time by UTC in digits, as in GDELT: 20150218231500. */
export const DIGITS = /^([12]\d{3})(\d\d)(\d\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/;

const LONGEST = 60;
export const isTimeOfDay = (cell: string): boolean => dayWithTime("2000-01-01", cell) !== null;

/** A day with the time in another cell, in EDTF. A range of times becomes a span. Null if the cell cannot be read. */
export function dayWithTime(day: string, cell: string): string | null {
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  const range = /^(.*\d.*?)\s*(?:[-–—]|to)\s*(\S.*\d.*)$/i.exec(text);
  const alone = timeOf(text, /^\d\d?$/.test(text));
  if (alone !== null) return day + alone;
  const sense = senseBefore(text);
  const told = sense === null ? null : timeOf(sense.rest, /^\d\d?$/.test(sense.rest));
  if (sense !== null && told !== null) {
    if (sense.word === "about") return `${day}${told}~`;
    // "Before 09:30" means between midnight and 09:30, because the day is known.
    const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(told)?.[0] ?? "";
    return sense.word === "before"
      ? `[${day}T00:00${zone}..${day}${told}]`
      : `[${day}${told}..${day}T24:00${zone}]`;
  }
  if (range === null) return null;
  const [from, to] = [timeOf(range[1] ?? "", false), timeOf(range[2] ?? "", false)];
  return from === null || to === null ? null : `${day}${from}/${day}${to}`;
}

/** The word before a date or time that says how exact it is, such as "about", "before" or "since", or null. */
export function senseBefore(text: string): { readonly word: Sense; readonly rest: string } | null {
  const [, first = "", rest = ""] = /^([a-z.]+|[~<>≈])\s*(\S.*)$/i.exec(text) ?? [];
  const word = SENSES.get(first.toLowerCase().replace(/\.$/, ""));
  return word === undefined ? null : { word, rest };
}
export type Sense = "about" | "before" | "after";

/** Each of the words, with the meaning that they share. */
export const wordsFor = <const Meaning>(meaning: Meaning, words: string) =>
  words.split(" ").map((word) => [word, meaning] as const);
const SENSES: ReadonlyMap<string, Sense> = new Map([
  ...wordsFor("about", "about around circa ca c approx approximately ~ ≈"),
  ...wordsFor("before", "before by until till <"),
  ...wordsFor("after", "after from since >"),
]);
