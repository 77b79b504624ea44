import Papa from "papaparse";
import { type Refusal, refuse } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import type { ColumnMapping } from "../loadOutcome.ts";
import { quoteInCell, tooMany } from "../measureFile.ts";
import { type Delimiter, endOfRow, headerPlace } from "../recogniseFormat.ts";

/** Rows of cells. A list may make each row only on request. */
export type RowList = {
  readonly length: number;
  at(index: number): readonly string[] | undefined;
  /** Gives a cell as the file writes it, with codes instead of words. Set if this is less work than making the row. */
  readonly cell?: (index: number, column: number) => string;
};

/** A row with at least the cells of these columns. A cell may still have a code instead of its word. */
export function cellsOf(rows: RowList, index: number, columns: readonly number[]): readonly string[] {
  const { cell } = rows;
  if (cell === undefined) return rows.at(index) ?? [];
  const cells: string[] = [];
  for (const column of columns) cells[column] = cell(index, column);
  return cells;
}

export type TableRows = {
  readonly ok: true;
  readonly header: readonly string[];
  /** The rows below the header. A blank line is a row with one empty cell. */
  readonly rows: RowList;
  readonly unit: "row" | "record";
  /** The number of the first of `rows` in the file, as a spreadsheet counts. */
  readonly firstRow: number;
  readonly repeats?: RowRepeats;
};

/**
 * Which rows repeat each other. Rows with equal cells of dates have the same number in `dates`. Rows with equal other
 * cells have the same number in `rest`.
 */
export type RowRepeats = {
  readonly dates: Uint32Array;
  /**
   * The time of day of each row (`clockOfCell`). Null if no row has a time. Within a group of dates, either all rows
   * have a time or none has.
   */
  readonly clocks: Uint32Array | null;
  readonly rest: Uint32Array;
  readonly dateGroups: number;
  readonly restGroups: number;
  /** The groups of the names of two sides. Null if these cells are compared in `rest`. */
  readonly sides: SideGroups | null;
  /** The headlines, if most differ. Null if these cells are compared in `rest`. */
  readonly headlines: CellBytes | null;
  readonly ids: Uint32Array;
  readonly bytes: Uint8Array;
  readonly mapping: ColumnMapping;
};

/** The cells of a column as bytes. `bounds` has the start and end of each row's cell, inside its quotes. */
export type CellBytes = { readonly bounds: Uint32Array; readonly bytes: Uint8Array };

/** Groups of names. Both sides share them, so a name is in the same group on either side. */
export type SideGroups = {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly groups: number;
};

/** The group of a row with too few or too many cells. Such a row repeats no other. */
export const RAGGED = 0xffffffff;

/** Gives rows, ascending, so that each group of `dates`, of `rest`, or of both (`all`) occurs, and all ragged rows. */
export function* differentRows(
  { rows, repeats }: TableRows,
  which: "dates" | "rest" | "all",
): Generator<number> {
  const { dates, rest, dateGroups = 0, restGroups = 0 } = repeats ?? {};
  const seenDates = new Uint8Array(dateGroups);
  const seenRest = new Uint8Array(restGroups);
  for (let row = 0; row < rows.length; row++) {
    const group = dates?.[row] ?? RAGGED;
    const other = rest?.[row] ?? RAGGED;
    const isSeen =
      (which === "rest" || seenDates[group] === 1) && (which === "dates" || seenRest[other] === 1);
    if (group !== RAGGED && isSeen) continue;
    seenDates[group] = 1;
    seenRest[other] = 1;
    yield row;
  }
}

export const firstRows = (rows: RowList, most: number): (readonly string[])[] =>
  Array.from({ length: Math.min(most, rows.length) }, (_, index) => rows.at(index) ?? []);

/** Changes a row. `index` is its place among the rows that are changed. */
type Change = (cells: readonly string[], index: number) => readonly string[];

export const rowsFrom = (rows: RowList, from: number, change: Change = (cells) => cells): RowList => {
  const { cell } = rows;
  return {
    length: rows.length - from,
    at: (index) => {
      const cells = rows.at(index + from);
      return cells && change(cells, index);
    },
    ...(cell && { cell: (index, column) => cell(index + from, column) }),
  };
};

/** The table with changed cells. Its rows have no `cell`, because that would give the cells as the file writes them. */
export const withCells = <Table extends TableRows>(table: Table, change: Change): Table => {
  const { length, at } = rowsFrom(table.rows, 0, change);
  return { ...table, rows: { length, at } };
};

/** Reads the cells of a table (RFC 4180). Refuses quotes that swallow rows, and too many columns or rows. */
export function readTableRows(
  file: string,
  delimiter: Delimiter,
): (TableRows & { readonly rows: readonly (readonly string[])[] }) | Refusal {
  const { offset: start, above } = headerPlace(file);
  const text = start === 0 ? file : file.slice(start);
  const end = endOfRow(text);
  const columns = cellsAtMost(text, end, delimiter);
  if (columns > FILE_LIMITS.columns) {
    return refuse(`row ${above + 1}`, `${columns} columns`, `at most ${FILE_LIMITS.columns} columns`);
  }
  const parse = (quoteChar: string) =>
    Papa.parse<string[]>(text, {
      delimiter,
      quoteChar,
      // CR LF is cut at LF, so that a file may have both line ends.
      newline: text[end] === "\r" && text[end + 1] !== "\n" ? "\r" : "\n",
      // The preview has the header and one row more than allowed, so that an excess is noticed.
      preview: FILE_LIMITS.rows + 2,
      // The fast mode would split the whole text before it counts rows.
      fastMode: false,
    });
  const quoted = parse('"');
  // Many programs do not quote cells between tabs. A quote that does not fit is then part of the text.
  const isPlain = delimiter === "\t" && quoted.errors.some(({ type }) => type === "Quotes");
  const { data, errors } = isPlain ? parse(NO_QUOTE) : quoted;
  const quote = errors.find(({ type }) => type === "Quotes");
  if (quote !== undefined) {
    const row = (quote.row ?? 0) + above + 1;
    const unclosed = "a quotation mark that opens a cell and is never closed";
    return quote.code === "MissingQuotes"
      ? refuse(`row ${row}`, unclosed, "a closing quotation mark")
      : quoteInCell(row);
  }
  if (data.length > FILE_LIMITS.rows + 1) return tooMany("", "rows", FILE_LIMITS.rows);
  for (const row of data) dropCarriageReturn(row);
  const header = data[0] ?? [];
  const rows = data.slice(1);
  // The line end of the last line does not start another row.
  if (rows.at(-1)?.join("") === "") rows.pop();
  return { ok: true, header, rows, unit: "row", firstRow: above + 2 };
}

/** A quote character that occurs in no text. */
const NO_QUOTE = "\u{10FFFF}";

function dropCarriageReturn(row: string[]): void {
  const last = row.length - 1;
  const cell = row[last];
  if (cell?.endsWith("\r")) row[last] = cell.slice(0, -1);
}

/** The most cells that a line can have, found before reading it. Separators in quotes count too. */
function cellsAtMost(text: string, end: number, delimiter: Delimiter): number {
  let cells = 1;
  for (
    let offset = text.indexOf(delimiter);
    offset >= 0 && offset < end;
    offset = text.indexOf(delimiter, offset + 1)
  ) {
    cells++;
  }
  return cells;
}
