import { LONGEST_DATE } from "../limits.ts";
import type { EpochDay } from "../units.ts";
import { dayFromCivil, daysInMonth, FIRST_YEAR, LAST_YEAR } from "./calendar.ts";
import { plainDayNumber, plainSecond } from "./plainDay.ts";

/**
 * Dates as datasets write them. They are EDTF (ISO 8601-2) of levels 0 and 1 without seasons, and the ranges of
 * possible dates of level 2: `[a..b]`, `[a..]` and `[..b]`. A time is by the clock of its place, and the written
 * calendar day counts whatever the offset. `storyClock.ts` converts dates to the clock of a story. Two forms are our
 * own: a day in a year of more than four digits (see `isoDay`), and `~`, `?` or `%` after a time.
 */
export type EdtfDate = { readonly text: string } & (
  | { readonly form: "single"; readonly date: DatePart }
  /** `a/b`: the event lasted from a to b. */
  | { readonly form: "lasted"; readonly start: DatePart; readonly end: DatePart }
  /** `[a..b]`: the event happened at an unknown time from a to b. */
  | { readonly form: "oneOf"; readonly start: DatePart; readonly end: DatePart }
  /** `../b` and `[..b]`: not later than b, with an open start. `/b`: until b, with an unknown start. */
  | { readonly form: "by"; readonly start: "open" | "unknown"; readonly end: DatePart }
  /** `a/..`: from a, with an open end. `a/`: from a, with an unknown end. `[a..]`: at a or later. */
  | { readonly form: "since"; readonly start: DatePart; readonly end: "open" | "unknown" | "later" }
);

/** A date as precise as written. `2004-05-XX` is a month, `2004-XX-XX` a year, `201X` a decade, `20XX` a century. */
export type DatePart = {
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** The first year of a decade or century. */
  readonly year: number;
} & (
  | { readonly precision: "day"; readonly month: number; readonly day: number; readonly time?: DayTime }
  | { readonly precision: "month"; readonly month: number }
  | { readonly precision: "year" | "decade" | "century" }
);

export type DayTime = {
  /** The seconds from midnight to the start of this hour, minute or second, 0 to 86,400. */
  readonly seconds: number;
  /** The length in seconds. 3600 for an hour, 60 for a minute, 1 for a second, 0 for 24:00, the end of a day. */
  readonly lasts: number;
  /** Only set if the clock is put back and shows this time twice that day. True for the second time. */
  readonly shownAgain?: boolean;
  /** `08`, `08:46` or `08:46:40`. */
  readonly text: string;
  /** `Z` or an offset such as `-04:00`. "" if the text has none. */
  readonly zone: string;
};

export type DatePrecision = DatePart["precision"];

/** Why a text is not a date. `edtfProblem.ts` has the words, and is only loaded for a file with faults. */
export type EdtfRefusal = {
  readonly code:
    | "blank"
    | "too-long"
    | "foreign-character"
    | "misshapen"
    | "not-edtf"
    | "year-form"
    | "year-range"
    | "impossible-month"
    | "impossible-day"
    | "impossible-time"
    | "reversed"
    | "no-bound"
    | "unspecified"
    | "one-of-part"
    | "season"
    | "set"
    | "all-of";
  /** The faulty date of the text, for the codes `misshapen` and `impossible-day`. Otherwise "". */
  readonly part: string;
};

type EdtfResult =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly refusal: EdtfRefusal };

/** Parses a date, or says why the text is none. Never throws. */
export function parseEdtf(text: string): EdtfResult {
  const parsed = parseText(text);
  return "code" in parsed ? { ok: false, refusal: parsed } : { ok: true, date: parsed };
}

/** Plain days and times are recognised without parsing, because most dates are plain. */
export const isDate = (text: string): boolean =>
  plainDayNumber(text) >= 0 || plainSecond(text) >= 0 || parseEdtf(text).ok;

const refuse = (code: EdtfRefusal["code"], part = ""): EdtfRefusal => ({ code, part });

/** Matches a character that is not printable ASCII, or a blank at either end. */
const FOREIGN = /[^\x20-\x7E]|^ | $/;

function parseText(text: string): EdtfDate | EdtfRefusal {
  if (text.length > LONGEST_DATE) return refuse("too-long");
  if (text.trim() === "") return refuse("blank");
  if (FOREIGN.test(text)) return refuse("foreign-character");
  if (text.startsWith("{")) return refuse("all-of");
  if (text.startsWith("[")) return parsePossible(text);
  const slash = text.indexOf("/");
  if (slash >= 0) return parseRange("lasted", text, text.slice(0, slash), text.slice(slash + 1));
  const date = parsePart(text);
  return "code" in date ? date : { form: "single", date, text };
}

function parseRange(
  form: "lasted" | "oneOf",
  text: string,
  startText: string,
  endText: string,
): EdtfDate | EdtfRefusal {
  const isOneOf = form === "oneOf";
  const noStart = isOneOf ? (startText === "" ? "open" : undefined) : OPEN_ENDS.get(startText);
  const noEnd = isOneOf ? (endText === "" ? "later" : undefined) : OPEN_ENDS.get(endText);
  if (noStart !== undefined && noEnd !== undefined) return refuse("no-bound");
  if (noStart !== undefined) {
    const end = parsePart(endText);
    return "code" in end ? end : { form: "by", start: noStart, end, text };
  }
  const start = parsePart(startText);
  if ("code" in start) return start;
  if (noEnd !== undefined) return { form: "since", start, end: noEnd, text };
  const end = parsePart(endText);
  if ("code" in end) return end;
  return isReversed(start, end) ? refuse("reversed") : { form, start, end, text };
}

const OPEN_ENDS: ReadonlyMap<string, "open" | "unknown"> = new Map([
  ["..", "open"],
  ["", "unknown"],
]);

function parsePossible(text: string): EdtfDate | EdtfRefusal {
  if (!text.endsWith("]")) return refuse("not-edtf");
  const inner = text.slice(1, -1);
  const dots = inner.indexOf("..");
  if (inner.includes(",") || dots < 0) return refuse("set");
  if (/[X~?%]/.test(inner)) return refuse("one-of-part");
  return parseRange("oneOf", text, inner.slice(0, dots), inner.slice(dots + 2));
}

/** Whether a range ends before it begins. Times of one day are only compared if both or neither have an offset. */
function isReversed(start: DatePart, end: DatePart): boolean {
  const [from, to] = [timeOfDay(start), timeOfDay(end)];
  const areComparable = from && to && (from.zone === "") === (to.zone === "");
  if (!areComparable || start.first !== end.last) return start.first > end.last;
  const until = to.seconds + Math.max(1, to.lasts) - secondsOfOffset(to.zone);
  return from.seconds - secondsOfOffset(from.zone) >= until;
}

/** The seconds by which a clock with the offset `Z`, `-04:00`, `+0530` or `+09` is ahead of UTC. 0 without one. */
export function secondsOfOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d?):?(\d\d)?:?(\d\d)?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === "-" ? -size : size;
}

/** The date, or the known ends of a range. */
export const partsOf = (date: EdtfDate): readonly DatePart[] =>
  ("date" in date ? [date.date] : [date.start, date.end]).filter((part) => typeof part !== "string");

export const isInexact = (date: EdtfDate): boolean =>
  partsOf(date).some(({ approximate, uncertain }) => approximate || uncertain);

export const timeOfDay = (part: DatePart): DayTime | undefined =>
  part.precision === "day" ? part.time : undefined;

/** Matches `2019`, `-0044`, `201X`, `20XX` and `Y12345`. */
const YEAR = String.raw`(?:(-?\d\d(?:\d[\dX]|XX))|Y(-?[1-9]\d{4,}))`;
/** Matches a time. Hours are a separate group, because 24 is valid only in 24:00. Offsets are -13:59 to +14:00. */
const TIME = String.raw`T(\d\d)(?:((?::[0-5]\d){1,2})(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-3])(?::?[0-5]\d)?|[+-]14(?::?00)?)?`;
const PART = new RegExp(String.raw`^${YEAR}(?:-(\d\d|XX)(?:-(?:XX|(\d\d)(?:${TIME})?))?)?([~?%])?$`);

function parsePart(text: string): DatePart | EdtfRefusal {
  const match = PART.exec(text);
  if (match === null) return refuse("misshapen", text);
  const [, shortYear, longYear, monthText, dayText, hours, restOfTime = "", zone = "", qualifier] = match;
  const yearText = shortYear ?? longYear ?? "";
  if (yearText === "-0000") return refuse("year-form");
  const certainty = {
    uncertain: qualifier === "?" || qualifier === "%",
    approximate: qualifier === "~" || qualifier === "%",
  };

  if (yearText.endsWith("X")) {
    if (monthText !== undefined) return refuse("unspecified");
    return { ...yearsOf(yearText), ...certainty };
  }
  const year = Number(yearText);
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse("year-range");
  if (monthText === undefined || monthText === "XX") {
    if (dayText !== undefined) return refuse("unspecified");
    const first = dayFromCivil(year, 1, 1);
    return { precision: "year", year, first, last: dayFromCivil(year, 12, 31), ...certainty };
  }

  const month = Number(monthText);
  if (month < 1 || month > 12) {
    return refuse(month > 20 && month < 42 && dayText === undefined ? "season" : "impossible-month");
  }
  const length = daysInMonth(year, month);
  if (dayText === undefined) {
    const first = dayFromCivil(year, month, 1);
    return { precision: "month", year, month, first, last: dayFromCivil(year, month, length), ...certainty };
  }
  const day = Number(dayText);
  if (day < 1 || day > length) return refuse("impossible-day", text);
  if (hours !== undefined && !isHour(hours, restOfTime)) return refuse("impossible-time");
  const only = dayFromCivil(year, month, day);
  const time = hours === undefined ? {} : { time: timeOf(hours, restOfTime, zone) };
  return { precision: "day", year, month, day, first: only, last: only, ...time, ...certainty };
}

/** The years that `20XX`, `201X` or `-01XX` covers. X stands for any digit. */
function yearsOf(text: string): Pick<DatePart, "year" | "first" | "last"> & {
  readonly precision: "decade" | "century";
} {
  const zeros = Number(text.replaceAll("X", "0"));
  const nines = Number(text.replaceAll("X", "9"));
  const year = Math.min(zeros, nines);
  return {
    precision: text.endsWith("XX") ? "century" : "decade",
    year,
    first: dayFromCivil(year, 1, 1),
    last: dayFromCivil(Math.max(zeros, nines), 12, 31),
  };
}

/** Whether an hour exists. 24:00 does, as the end of its day. */
const isHour = (hours: string, minutesOn: string): boolean =>
  Number(hours) < 24 || (hours === "24" && /^[:0]*$/.test(minutesOn));

function timeOf(hours: string, minutesOn: string, zone: string): DayTime {
  const [, minutes = 0, seconds = 0] = minutesOn.split(":").map(Number);
  const lasts = hours === "24" ? 0 : ([3600, 60, 1][minutesOn.length / 3] ?? 1);
  return { seconds: Number(hours) * 3600 + minutes * 60 + seconds, lasts, text: hours + minutesOn, zone };
}
