import { gdeltHeader } from "./gdeltTable.ts";
import { readTableDate } from "./tableDates.ts";
import { decodeRows, presetOf } from "./tablePresets.ts";
import type { TableRows } from "./tableRows.ts";

/** A table of which the header is known to be one. */
export type HeadedTable = TableRows & {
  /** Whether the names of its columns stand in it; else they are "column 1" and so on, and mean nothing. */
  readonly isNamed: boolean;
};

/** Finds the header: blank rows before it are skipped, and a first row of data is no header. Codes become words. */
export function headedTable(table: TableRows): HeadedTable {
  const { firstRow } = table;
  const all = [table.header, ...table.rows];
  const start = all.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const header = all[start];
  if (header === undefined) return { ...table, isNamed: true };
  const gdelt = gdeltHeader(header);
  if (gdelt !== undefined) {
    const rows = all
      .slice(start)
      .map((cells) => (cells.length === gdelt.length - 1 ? [...cells, ""] : cells));
    return decoded({ ...table, header: gdelt, rows, firstRow: firstRow + start - 1, isNamed: true });
  }
  if (isData(header)) {
    const names = header.map((_, column) => `column ${column + 1}`);
    return {
      ...table,
      header: names,
      rows: all.slice(start),
      firstRow: firstRow + start - 1,
      isNamed: false,
    };
  }
  return decoded({ ...table, header, rows: all.slice(start + 1), firstRow: firstRow + start, isNamed: true });
}

function decoded(table: HeadedTable): HeadedTable {
  const preset = presetOf(table.header);
  return preset === undefined ? table : { ...table, rows: decodeRows(preset, table.header, table.rows) };
}

/** A day or an address is no name of a column. A lone year or number may be one. */
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
