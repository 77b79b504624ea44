import Papa from "papaparse";
import { type Refusal, refuse } from "../../model/check/fault.ts";
import { LIST_LIMITS } from "../../model/vocabulary.ts";
import type { Delimiter } from "../recogniseFormat.ts";

export type TableRows = {
  readonly ok: true;
  readonly header: readonly string[];
  /** What stands under the header. A blank line is a row with one empty cell. */
  readonly rows: readonly (readonly string[])[];
  /** How a place of the table is named, and the number that the first of `rows` has there. */
  readonly unit: "row" | "record";
  readonly firstRow: number;
};

/** Columns that a table may have: far more than any that people make. */
const MOST_COLUMNS = 1_000;
/** The header is row 1. */
const FIRST_ROW = 2;

/** The cells of a table (RFC 4180). A quote that swallows rows, or too many columns or rows, refuses the file. */
export function readTableRows(text: string, delimiter: Delimiter): TableRows | Refusal {
  const end = endOfFirstLine(text);
  const columns = cellsAtMost(text, end, delimiter);
  if (columns > MOST_COLUMNS) {
    return refuse("row 1", `${columns} columns`, `at most ${MOST_COLUMNS} columns`);
  }
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    // CR LF is cut at LF, so that a file may mix both.
    newline: text[end] === "\r" && text[end + 1] !== "\n" ? "\r" : "\n",
    // One more than may be, so that more are noticed, and the header.
    preview: LIST_LIMITS.events + 2,
  });
  const quote = errors.find(({ type }) => type === "Quotes");
  if (quote !== undefined) {
    const row = `row ${(quote.row ?? 0) + 1}`;
    return quote.code === "MissingQuotes"
      ? refuse(row, "a quotation mark that opens a cell and is never closed", "a closing quotation mark")
      : refuse(row, "a quotation mark inside a quoted cell", 'quotation marks inside quoted cells twice: ""');
  }
  if (data.length > LIST_LIMITS.events + 1) {
    return refuse("", `more than ${LIST_LIMITS.events} rows`, "a smaller table; it can be cut in parts");
  }
  for (const row of data) dropCarriageReturn(row);
  const header = data[0] ?? [];
  const rows = data.slice(1);
  // What ends the last line is no row.
  if (rows.at(-1)?.join("") === "") rows.pop();
  return { ok: true, header, rows, unit: "row", firstRow: FIRST_ROW };
}

function dropCarriageReturn(row: string[]): void {
  const last = row.length - 1;
  const cell = row[last];
  if (cell?.endsWith("\r")) row[last] = cell.slice(0, -1);
}

/** Where the first line ends that no quoted cell goes on from. */
function endOfFirstLine(text: string): number {
  let quoted = false;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 34) quoted = !quoted;
    else if (!quoted && (code === 10 || code === 13)) return offset;
  }
  return text.length;
}

/** How many cells a line can have: separators in quotes count too. Asked before anything is read, whatever its size. */
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
