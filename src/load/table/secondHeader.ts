import type { TableQuestion } from "../loadOutcome.ts";
import { rolesByName } from "./columnRoles.ts";
import { readTableDate } from "./tableDates.ts";

/** Names under those of groups, or the same said once more, which is left out. */
export type SecondHeader = NonNullable<TableQuestion["second"]>;

type Cells = readonly string[];

/** Rows below by which it is told that a row above is none of them. */
const LOOKED_AT = 10;
const MOST = 0.8;

/**
 * Whether the row below the header belongs to it: words where all further rows have dates or numbers. Spreadsheets have
 * groups of columns above their names, one cell wide or merged, so that half of each row is blank; others have tags
 * (`#date`), units or plain words below the names. Null for a row like any other.
 */
export function secondHeader(
  first: Cells,
  second: Cells,
  below: readonly Cells[],
): { readonly how: SecondHeader; readonly names: Cells } | null {
  const rows = below.slice(0, LOOKED_AT);
  if (
    rows.length === 0 ||
    second.length > first.length ||
    !second.every((cell) => isBlank(cell) || isWord(cell))
  )
    return null;
  const columns = first.map((_, column) => column);
  const has = (is: (cell: string) => boolean) => columns.filter((column) => mostly(rows, column, is));
  const dates = has(isDate);
  if (dates.length === 0) return null;
  const named = columns.filter((column) => !isBlank(second[column] ?? ""));
  const gaps = columns.filter((column) => isBlank(first[column] ?? "") && mostly(rows, column, isFilled));
  const names = joined(first, second);
  const known = (header: Cells) => rolesByName(header, rows).filter((role) => role !== null).length;
  const fills = gaps.every((column) => named.includes(column));
  if (gaps.length > 0 && fills && (gaps.length > 1 || known(names) > known(first)))
    return { how: "joined", names };

  const contradicted = named.filter((column) => dates.includes(column) || has(isNumber).includes(column));
  const isTagged = named.length > 1 && named.every((column) => second[column]?.trim().startsWith("#"));
  const saysAgain = contradicted.length > 1 && named.length * 2 >= first.length;
  return contradicted.some((column) => dates.includes(column)) && (isTagged || saysAgain)
    ? { how: "left-out", names: first }
    : null;
}

/** The names of the second row, and where it has none those of the first. Of those that are there twice also their groups. */
function joined(first: Cells, second: Cells): Cells {
  let group = "";
  return first.map((above, column) => {
    if (!isBlank(above)) group = above.trim();
    const name = (second[column] ?? "").trim();
    if (name === "") return above;
    const isTwice = second.filter((other) => other.trim() === name).length > 1;
    return isTwice ? `${group} ${name}` : name;
  });
}

const isBlank = (cell: string): boolean => cell.trim() === "";
const isFilled = (cell: string): boolean => !isBlank(cell);
const isNumber = (cell: string): boolean => /^[+-]?[\d\s.,'’]+%?$/.test(cell.trim());
const isDate = (cell: string): boolean => /\d{4}|\d\D\d/.test(cell) && readTableDate(cell).kind !== "none";
const isWord = (cell: string): boolean =>
  /\p{L}/u.test(cell) && !isDate(cell) && !/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(cell.trim());

function mostly(rows: readonly Cells[], column: number, is: (cell: string) => boolean): boolean {
  const cells = rows.map((row) => row[column] ?? "").filter(isFilled);
  return cells.length > 0 && cells.filter(is).length >= cells.length * MOST;
}
