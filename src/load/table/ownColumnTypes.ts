import { plainDayNumber } from "../../model/dates/plainDay.ts";
import { FOR_PEOPLE, isErrorCell } from "../../model/tableCells.ts";
import { typedHeader } from "../../model/tables/ownValues.ts";
import type { ColumnType } from "../../model/vocabulary.ts";
import type { ColumnMapping, ColumnUse, OwnRole } from "../loadOutcome.ts";
import { isUnknownWord } from "./blankWords.ts";
import { isBlank, mostly } from "./cellTests.ts";
import { columnsCalled } from "./otherWords.ts";
import { numberReading, readNumber } from "./ownColumnReader.ts";
import { LONGEST_DATE, readTableDate } from "./tableDates.ts";
import { keyOf, presetOf } from "./tablePresets.ts";
import type { RowList } from "./tableRows.ts";

/** At most this many rows are examined. They are spread over the whole table. */
const SAMPLED = 1_000;
/** A column has a type if at least this share of its cells can be read as the type. */
const MOST = 0.9;
/** A category has at most this many words. */
const MOST_WORDS = 1_000;
/** Most words of a category have at most this many letters. A few may have more, such as lists of sectors in ICEWS. */
const LONGEST_WORD = 120;

const LATITUDE = /^(?:.*geo)?lat(?:itude)?$/;
const LONGITUDE = /^(?:.*geo)?(?:lon|lng|long)(?:itude)?$/;
/** Matches names of columns whose numbers identify something, so that adding them up makes no sense. */
const CODE =
  /(?:id|ids|code|iso|iso3|year|timestamp|precision|prec|key|zip|number|num\d*|nr|no|flag|ccode|country|region|month|day|rank|adm1|adm2|type)$|^index$/;
const STATE = /^(?:status|state|standing)$/;

/** The known use of each column, or the use that its name and cells suggest. Null for a blank column. */
export function guessOwnRoles(
  header: readonly string[],
  mapping: ColumnMapping,
  sample: Sample,
): readonly ColumnUse[] {
  const ours = isOurs(header);
  const { sums, own } = presetOf(header) ?? {};
  const isSum = sums && ((key: string): boolean => sums.includes(key));
  return header.map(
    (name, column) =>
      mapping[column] ?? own?.get(keyOf(name)) ?? ownRoleOf(name, sample, column, ours, isSum),
  );
}

export const isOurs = (header: readonly string[]): boolean =>
  header.some((name) => keyOf(name) === "repliesonrecord");

export type Sample = readonly (readonly string[])[];

export function sampleOf(rows: RowList): Sample {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLED));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) => {
    // Some files have a blank row after each row, so every sampled row might be blank.
    const isEmpty = step > 1 && rows.at(index * step)?.every(isBlank);
    return rows.at(index * step + (isEmpty ? 1 : 0)) ?? [];
  });
}

const NUMBERS: readonly ColumnType[] = ["number", "latitude", "longitude"];

/** For each column, the types that none of its cells fits. The reader cannot choose them. */
export function impossibleTypes(
  header: readonly string[],
  sample: Sample,
): readonly (readonly ColumnType[])[] {
  return header.map((_, column) => {
    const cells = [...new Set(sample.map((row) => (row[column] ?? "").trim()))].filter((cell) => cell !== "");
    if (cells.length === 0) return [];
    return [
      ...(cells.some(isAnyNumber) ? [] : NUMBERS),
      ...(cells.some(isAnyDate) ? [] : (["date"] as const)),
    ];
  });
}

/** Most texts fail this quick test, so that only a few must be read as numbers in each style. */
const BEGINS_NUMBER = /^[-+\u2212.,]?\s?[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/;
const isAnyNumber = (cell: string): boolean =>
  BEGINS_NUMBER.test(cell) &&
  plainDayNumber(cell) < 0 &&
  (readNumber(cell, "point") !== undefined || readNumber(cell, "comma") !== undefined);
const isAnyDate = (cell: string): boolean =>
  /\d/.test(cell) && !ONE_WORD.test(cell) && readTableDate(cell).kind !== "none";
/** Matches most ids quickly. Except for `Y12345`, no date is a word that begins with a letter. */
const ONE_WORD = /^[a-xz]\w*$/i;

const forPeople: readonly string[] = Object.values(FOR_PEOPLE);

/** The use of a column without a field, from its name and cells. Null for a blank column, or one of `FOR_PEOPLE`. */
export function ownRoleOf(
  name: string,
  rows: readonly (readonly string[])[],
  column: number,
  ours = false,
  isSum = (key: string, cells: readonly string[]): boolean => !CODE.test(key) && !isRunning(key, cells),
): OwnRole | null {
  const typed = typedHeader(name);
  if (typed !== undefined) return `own-${typed.type}`;
  if (ours && forPeople.includes(name)) return null;
  const cells = rows
    .map((row) => (row[column] ?? "").trim())
    .filter((cell) => cell !== "" && !isErrorCell(cell));
  if (cells.length === 0) return null;
  const key = keyOf(name);
  const known = cells.filter((cell) => !isUnknownWord(cell));
  const isState = STATE.test(key) || columnsCalled(name).includes("standing");
  if (isNumbers(known)) {
    if (LATITUDE.test(key)) return "own-latitude";
    if (LONGITUDE.test(key)) return "own-longitude";
    if (isSum(key, known)) return isState || areCodes(key, known) ? "own-category" : "own-number";
  } else if (mostly(known, isDay, MOST)) return "own-date";
  const words = new Set(cells);
  const repeats = words.size > 1 && words.size <= MOST_WORDS && words.size * 2 <= cells.length;
  return (repeats || isState) && mostly(cells, (cell) => cell.length <= LONGEST_WORD, MOST)
    ? "own-category"
    : "own-text";
}

/** Whether whole numbers are codes. They are if only a few values occur, and the name does not say that they count. */
const areCodes = (key: string, cells: readonly string[]): boolean => {
  const most = Math.max(MOST_CODES, Math.min(MOST_CODES_OF_MANY, cells.length / CELLS_OF_CODE));
  const words = new Set(cells);
  if (cells.length < LEAST_JUDGED || COUNTS.test(key) || words.size > most) return false;
  return words.size === 1 || cells.every((cell) => WHOLE.test(cell));
};
/** Whether numbers never fall, or never rise. They then number rows or are running totals, and have no useful sum. */
const isRunning = (key: string, cells: readonly string[]): boolean => {
  if (cells.length < LEAST_JUDGED || COUNTS.test(key) || !cells.every((cell) => WHOLE.test(cell)))
    return false;
  const numbers = cells.map(Number);
  if (new Set(numbers).size === 1) return false;
  const goes = (way: 1 | -1) =>
    numbers.every((number, at) => at === 0 || (number - (numbers[at - 1] ?? 0)) * way >= 0);
  return goes(1) || goes(-1);
};
const WHOLE = /^-?\d{1,9}$/;
const LEAST_JUDGED = 20;
const MOST_CODES = 12;
/** A long column may have more than `MOST_CODES`: one code for every `CELLS_OF_CODE` cells, up to this many. */
const MOST_CODES_OF_MANY = 30;
const CELLS_OF_CODE = 15;
const COUNTS =
  /fatal(?!ity$)|death|dead|kill|wound|injur|casualt|victim|arrest|count|total|sum|loss|cost|value|amount|score|price|rate|number|events|people|persons|size|^(?:tote|verletzte|opfer|anzahl\w*|morts|muertos|mortos|morti|doden|zabici|oluler)$/;

function isNumbers(cells: readonly string[]): boolean {
  const reading = numberReading(cells);
  return (
    reading !== undefined && mostly(cells, (cell) => readNumber(cell, reading.style) !== undefined, MOST)
  );
}

/** Whether a cell is a day or a month. A year alone may be any number, and 1.2.03 may be a version. */
function isDay(cell: string): boolean {
  if (cell.length > LONGEST_DATE || !/\d\D+\d|[a-z]{3}.*\d{4}/i.test(cell)) return false;
  const { kind } = readTableDate(cell);
  return kind === "date" || (kind === "two-ways" && /\d{4}/.test(cell));
}
