import { codeOf } from "../hiddenCharacters.ts";
import { LONGEST_DATE } from "../limits.ts";
import { daysInMonth, FIRST_YEAR, LAST_YEAR } from "./calendar.ts";
import { type EdtfRefusal, parseEdtf } from "./edtf.ts";

type EdtfProblem = {
  readonly code: EdtfProblemCode;
  /** The text, cut after 60 characters. Hidden and misleading characters are written as `<U+XXXX>`. */
  readonly found: string;
  readonly expected: string;
};

export type EdtfProblemCode = keyof typeof EXPECTED | "impossible-day";

const EXPECTED = {
  blank: "a date, such as 2019-11-02, 2019-11 or 2019",
  "too-long": `a date of at most ${LONGEST_DATE} characters`,
  "foreign-character": "a date in plain digits, hyphens and slashes, without blanks around it",
  "not-edtf": "year, month and day in this order, such as 2019-11-02, 2019-11 or 2019",
  "short-form": "two digits each for month and day, joined by hyphens, such as 2019-11-02",
  "year-form": "a year of four digits, such as 2019, 0045 or -0044, or Y and a longer year, such as Y-12000",
  "year-range": `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
  "impossible-month": "a month from 01 to 12",
  "impossible-time": "a time of day behind a T, such as T23, T23:30, T23:30:00Z or T23:30+05:30",
  reversed: "a range whose end is not before its start",
  "no-bound": "a range with at least one known end, such as ../2019-11-02",
  unspecified:
    "X only for the last one or two digits of a year, or for a whole month or day, such as 201X or 2019-11-XX",
  "inner-qualifier":
    "~, ? or % only at the end of a date, such as 2019-11~; within a date they are not supported",
  "one-of-part": "plain days, months or years in brackets, such as [2019-07..2019-09]",
  season: "months instead of a season, such as [2021-06..2021-08]; seasons are not supported",
  set: "one range in brackets, such as [2019-07..2019-09]; lists of possible dates are not supported",
  "all-of": "one date for each event; several dates in braces are not supported",
  exponent: "a year in digits; years with an exponent are not supported",
  "significant-digits": "a year without significant digits; S is not supported, but 195X is",
} as const;

export function edtfProblem(text: string, { code, part }: EdtfRefusal): EdtfProblem {
  const found = showMisleading(text);
  if (code === "impossible-day") return { code, found, expected: daysOfMonth(part) };
  const exact = code === "misshapen" ? codeOfShape(part) : code;
  return { code: exact, found, expected: EXPECTED[exact] };
}

export function dateProblem(text: string): EdtfProblem | undefined {
  const parsed = parseEdtf(text);
  return parsed.ok ? undefined : edtfProblem(text, parsed.refusal);
}

function daysOfMonth(part: string): string {
  const [, year = "", month = ""] = /^Y?(-?\d+)-(\d\d)/.exec(part) ?? [];
  return `a day from 01 to ${daysInMonth(Number(year), Number(month))} in month ${year}-${month}`;
}

/** Texts that look like a single date but are none, and their problems. The first match decides. */
const MISSHAPEN: readonly (readonly [RegExp, keyof typeof EXPECTED])[] = [
  [/^Y?-?\d+E\d+/, "exponent"],
  [/^Y?-?\d+(?:E\d+)?S\d+/, "significant-digits"],
  [/^-?[\d-]*[~?%].*\d/, "inner-qualifier"],
  [/^-?[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?$/, "unspecified"],
  [/^\d{8}$|^-?\d{4}-\d{1,2}(?:-\d{1,2})?$/, "short-form"],
  [/^(?:Y-?\d+|-?\d{3,})(?:-\d\d){0,2}$/, "year-form"],
  [/^-?\d{4}-\d\d-\d\d(?:T| +\d)/, "impossible-time"],
];

const codeOfShape = (part: string): keyof typeof EXPECTED =>
  MISSHAPEN.find(([pattern]) => pattern.test(part))?.[1] ?? "not-edtf";

const LONGEST_FOUND = 60;
const MISLEADING = /[^\x20-\x7E]|^ +| +$/gu;

function showMisleading(text: string): string {
  const shown = text
    .slice(0, LONGEST_FOUND)
    .replace(MISLEADING, (found) => Array.from(found, (character) => `<${codeOf(character)}>`).join(""));
  return text.length > LONGEST_FOUND ? `${shown}…` : shown;
}
