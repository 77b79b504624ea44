import { isErrorCell } from "../../../model/tableCells.ts";
import { typedHeader } from "../../../model/tables/ownValues.ts";
import type { ColumnType } from "../../../model/vocabulary.ts";
import type { ColumnMapping, ColumnUse, OwnRole } from "../../loadOutcome.ts";
import { isPlainDay, readTableDate } from "./tableDates.ts";
import { numberReading, readNumber } from "./tableNumbers.ts";
import { keyOf, presetOf } from "./tablePresets.ts";
import type { RowList } from "./tableRows.ts";

/** Rows that are looked at, spread over the whole table. */
const SAMPLED = 1_000;
/** Of fewer that can be read a column is of another type. */
const MOST = 0.9;
/** More words, or longer ones, are no list to choose from. */
const MOST_WORDS = 1_000;
const LONGEST_WORD = 120;

const LATITUDE = /^(?:.*geo)?lat(?:itude)?$/;
const LONGITUDE = /^(?:.*geo)?(?:lon|lng|long)(?:itude)?$/;
/** Numbers that say which, not how many: nobody adds them up. */
const CODE =
  /(?:id|ids|code|iso|iso3|year|timestamp|precision|prec|key|zip|number|no|flag|month|day|rank|index|adm1|adm2|type)$/;

/** What becomes of each column that has no role, by its name and by what stands in it; null for a blank one. */
export function guessOwnRoles(
  header: readonly string[],
  mapping: ColumnMapping,
  rows: RowList,
): readonly ColumnUse[] {
  // What this program wrote for people to read, it does not read.
  const isOurs = header.some((name) => keyOf(name) === "repliesonrecord");
  const sample = sampleOf(rows);
  const sums = presetOf(header)?.sums;
  const isSum = (key: string): boolean => (sums === undefined ? !CODE.test(key) : sums.includes(key));
  return header.map((name, column) => mapping[column] ?? ownRoleOf(name, sample, column, isOurs, isSum));
}

function sampleOf(rows: RowList): readonly (readonly string[])[] {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLED));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) => rows.at(index * step) ?? []);
}

const NUMBERS: readonly ColumnType[] = ["number", "latitude", "longitude"];

/** By column the types that not one of its cells is, so that nobody takes a column for what it cannot be. */
export function impossibleTypes(
  header: readonly string[],
  rows: RowList,
): readonly (readonly ColumnType[])[] {
  const sample = sampleOf(rows);
  return header.map((_, column) => {
    const cells = [...new Set(sample.map((row) => (row[column] ?? "").trim()))].filter((cell) => cell !== "");
    if (cells.length === 0) return [];
    return [
      ...(cells.some(isAnyNumber) ? [] : NUMBERS),
      ...(cells.some(isAnyDate) ? [] : (["date"] as const)),
    ];
  });
}

/** Most texts end here: to read a number in any style takes longer. */
const BEGINS_NUMBER = /^[-+\u2212.,]?\s?[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/;
const isAnyNumber = (cell: string): boolean =>
  BEGINS_NUMBER.test(cell) &&
  !isPlainDay(cell) &&
  (readNumber(cell, "point") !== undefined || readNumber(cell, "comma") !== undefined);
const isAnyDate = (cell: string): boolean => /\d/.test(cell) && readTableDate(cell).kind !== "none";

function ownRoleOf(
  name: string,
  rows: readonly (readonly string[])[],
  column: number,
  isOurs: boolean,
  isSum: (key: string) => boolean,
): OwnRole | null {
  const typed = typedHeader(name);
  if (typed !== undefined) return `own-${typed.type}`;
  if (isOurs) return null;
  const cells = rows
    .map((row) => (row[column] ?? "").trim())
    .filter((cell) => cell !== "" && !isErrorCell(cell));
  if (cells.length === 0) return null;
  const key = keyOf(name);
  if (isNumbers(cells)) {
    if (LATITUDE.test(key)) return "own-latitude";
    if (LONGITUDE.test(key)) return "own-longitude";
    if (isSum(key)) return "own-number";
  } else if (mostly(cells, isDay)) return "own-date";
  const words = new Set(cells);
  const repeats = words.size > 1 && words.size <= MOST_WORDS && words.size * 2 <= cells.length;
  return repeats && cells.every((cell) => cell.length <= LONGEST_WORD) ? "own-category" : "own-text";
}

const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length >= cells.length * MOST;

function isNumbers(cells: readonly string[]): boolean {
  const reading = numberReading(cells);
  return reading !== undefined && mostly(cells, (cell) => readNumber(cell, reading.style) !== undefined);
}

/** A day or a month; a year alone may be a number of anything, and 1.2.03 a version. */
function isDay(cell: string): boolean {
  if (!/\d\D+\d|[a-z]{3}.*\d{4}/i.test(cell)) return false;
  const { kind } = readTableDate(cell);
  return kind === "date" || (kind === "two-ways" && /\d{4}/.test(cell));
}
