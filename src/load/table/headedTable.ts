import type { Answers, TableQuestion } from "../loadOutcome.ts";
import { cellsIn, isAddress, isBlank, isNumber, isWrittenDate, mostly } from "./cellTests.ts";
import { actOfCode, isActCode } from "./codedActs.ts";
import { rolesByName } from "./columnRoles.ts";
import { readTableDate } from "./tableDates.ts";
import { gdeltHeader, keyOf, presetOf, rowDecoder } from "./tablePresets.ts";
import { firstRows, type RowList, rowsFrom, type TableRows } from "./tableRows.ts";

export type HeadedTable = TableRows & {
  /** True if the columns have names. A column without a name is called by its place, such as "column 1". */
  readonly isNamed: boolean;
  /** True if the file has the names. For some known data sets without a header, this program supplies the names. */
  readonly hasHeader: boolean;
  readonly change: Change;
  /** How the row below the header is used if it belongs to the header. */
  readonly second: SecondHeader | null;
  readonly numbers?: readonly number[];
};

type Change = (cells: readonly string[]) => readonly string[];
const asTheyAre: Change = (cells) => cells;

/** The rows below the header that are read: a possible second header, and ten rows to compare it with. */
const NEXT_ROWS = 11;

/** Finds the header, and replaces codes by words. `said` is the reader's choice whether the first row has names. */
export function headedTable(table: TableRows, said?: Answers["header"]): HeadedTable {
  const { header: first, rows: below, firstRow } = table;
  const all: RowList = { length: below.length + 1, at: (row) => (row === 0 ? first : below.at(row - 1)) };
  let start = 0;
  while (start < all.length && all.at(start)?.every(isBlank)) start++;
  const header = all.at(start);
  if (header === undefined)
    return { ...table, isNamed: true, hasHeader: true, second: null, change: asTheyAre };
  const gdelt = gdeltHeader(header);
  const known = gdelt ?? gedHeader(header);
  const hasNames =
    said === undefined
      ? known === undefined && !isData(header) && !recurs(header, all, start + 1)
      : said === "names";
  const [next = [], ...further] = firstRows(rowsFrom(all, start + 1), NEXT_ROWS);
  const second = hasNames ? secondHeader(header, next, further) : null;
  const named = second?.names ?? header;
  const names = (hasNames ? named : (known ?? header.map(() => ""))).map((name, column) =>
    isBlank(name) ? `column ${column + 1}` : name,
  );
  // If the file has no header, its first row is read as an event, and keeps its number.
  const begin = start + (hasNames ? 1 : 0) + (second === null ? 0 : 1);
  const codes = presetOf(names)?.codes ?? codesOfActs(names, firstRows(rowsFrom(all, begin), LOOKED_FOR));
  const decode = rowDecoder(codes, names) ?? asTheyAre;
  const change: Change =
    gdelt === undefined
      ? decode
      : (cells) => decode(cells.length === gdelt.length - 1 ? [...cells, ""] : cells);
  return {
    ...table,
    header: names,
    rows: rowsFrom(all, begin, change),
    firstRow: firstRow + begin - 1,
    isNamed: hasNames || known !== undefined,
    hasHeader: hasNames,
    second: second?.how ?? null,
    change,
  };
}

/** The words for a column of CAMEO codes. One code must begin with 0, because few other numbers do. */
function codesOfActs(header: Cells, rows: readonly Cells[]) {
  const column = rolesByName(header, rows).indexOf("action");
  const cells = cellsIn(rows, column).map((cell) => cell.trim());
  if (!cells.some((cell) => cell.startsWith("0")) || !mostly(cells, isActCode, 0.9)) return undefined;
  return { [keyOf(header[column] ?? "")]: actOfCode };
}

/**
 * Whether the first row is an event. Two of its cells then occur again in their columns, or one occurs three times more
 * and no cell is a known name of a column.
 */
function recurs(header: Cells, all: RowList, from: number): boolean {
  // A file that was joined from several may have the header again in the middle. Such a row is not an event.
  const rows = firstRows(rowsFrom(all, from), LOOKED_FOR).filter((row) => row.join() !== header.join());
  const times = header.map((cell, column) =>
    isWord(cell) ? rows.filter((row) => row[column] === cell).length : 0,
  );
  if (times.filter((count) => count > 0).length > 1) return true;
  return times.some((count) => count > 2) && rolesByName(header, rows).every((role) => role === null);
}
const LOOKED_FOR = 100;

/** Whether a row holds data. A day or an address is never the name of a column, but a year or a number may be. */
const isData = (cells: readonly string[]): boolean =>
  cells.some((cell) => isDay(cell) || /^https?:\/\/\S+$/i.test(cell.trim()));

function isDay(cell: string): boolean {
  if (!/\d.*\d/.test(cell)) return false;
  const reading = readTableDate(cell);
  return (
    reading.kind === "two-ways" ||
    (reading.kind === "date" && /^-?\d{4}-\d\d-\d\d$/.test(reading.edtf.slice(0, 11).replace(/T.*/, "")))
  );
}

const names = (text: string): readonly string[] => text.split(" ");

/** The columns of UCDP GED. Some releases of candidate events have no header. */
const GED: readonly string[] = [
  ...names("id relid year active_year code_status type_of_violence"),
  ...names("conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name"),
  ...names("side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b"),
  ...names("number_of_sources source_article source_office source_date source_headline source_original"),
  ...names(
    "where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid",
  ),
  ...names("country country_id region event_clarity date_prec date_start date_end"),
  ...names("deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"),
];

/** The header of UCDP GED, if this is a row of UCDP GED. Undefined for a row of any other table. */
function gedHeader(row: readonly string[]): readonly string[] | undefined {
  const cell = (name: string): string => row[GED.indexOf(name)] ?? "";
  const isRow =
    row.length === GED.length &&
    /^\d+$/.test(cell("id")) &&
    /^[1-3]$/.test(cell("type_of_violence")) &&
    /^[1-5]$/.test(cell("date_prec")) &&
    cell("date_start").startsWith(`${cell("year")}-`) &&
    /^\d{4}-\d\d-\d\d/.test(cell("date_end"));
  return isRow ? GED : undefined;
}

/** How a second row of names was used. Its names were joined with the groups above them, or it was left out. */
type SecondHeader = NonNullable<TableQuestion["second"]>;

type Cells = readonly string[];

/**
 * How the row below the header is used. It belongs to the header if it has words where the next rows have dates or
 * numbers. Spreadsheets put the names of groups above the names of columns, so that the first row has gaps.
 * Other files have tags (`#date`), units or explanations below the names. Null if the row is an event.
 */
function secondHeader(
  first: Cells,
  second: Cells,
  rows: readonly Cells[],
): { readonly how: SecondHeader; readonly names: Cells } | null {
  if (
    rows.length === 0 ||
    second.length > first.length ||
    !second.every((cell) => isBlank(cell) || isWord(cell))
  )
    return null;
  const columns = first.map((_, column) => column);
  const has = (is: (cell: string) => boolean) =>
    columns.filter((column) => mostly(cellsIn(rows, column), is));
  const dates = has(isWrittenDate);
  if (dates.length === 0) return null;
  const named = columns.filter((column) => !isBlank(second[column] ?? ""));
  const gaps = columns.filter((column) => isBlank(first[column] ?? "") && cellsIn(rows, column).length > 0);
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

/**
 * The names of the second row, or of the first row where the second is blank. A repeated name gets the name of its
 * group before it: `Attacker` above `name`, and `Victim` above `name`, become `Attacker name` and `Victim name`.
 */
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

const isWord = (cell: string): boolean => /\p{L}/u.test(cell) && !isWrittenDate(cell) && !isAddress(cell);
