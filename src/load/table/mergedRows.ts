import { joinList } from "../../model/tableCells.ts";
import type { HeadedTable } from "./headedTable.ts";
import { readTableDate } from "./tableDates.ts";

/** Whether a table has the signs of query results: a column, and another of its labels. */
export const mayMerge = (header: readonly string[]): boolean =>
  header.some((name) => header.includes(`${name}Label`));

/**
 * Query results of Wikidata have a row for each thing that an event has several of: one for each participant, each with
 * the address of the event. Rows of one address and of the same dates become one, in which what differs is a list.
 */
export function mergedRows(table: HeadedTable): HeadedTable {
  const { header, firstRow } = table;
  if (!mayMerge(header)) return table;
  const rows = Array.from({ length: table.rows.length }, (_, index) => table.rows.at(index) ?? []);
  const subject = header.findIndex(
    (name, column) =>
      header.includes(`${name}Label`) && rows.length > 0 && rows.every((row) => isAddress(row[column] ?? "")),
  );
  if (subject < 0) return table;
  const byEvent = new Map<string, { readonly number: number; readonly cells: Set<string>[] }>();
  rows.forEach((row, index) => {
    const key = JSON.stringify([
      row[subject],
      ...row.filter((cell, column) => column !== subject && isDay(cell)),
    ]);
    const known = byEvent.get(key) ?? {
      number: index + firstRow,
      cells: header.map(() => new Set<string>()),
    };
    byEvent.set(key, known);
    row.forEach((cell, column) => {
      if (cell.trim() !== "") known.cells[column]?.add(cell);
    });
  });
  if (byEvent.size === rows.length) return table;
  const merged = [...byEvent.values()];
  return {
    ...table,
    rows: merged.map(({ cells }) => cells.map(cellOf)),
    numbers: merged.map(({ number }) => number),
  };
}

/** One value stands as it is written, whatever signs are in it. */
function cellOf(values: ReadonlySet<string>): string {
  const [only = "", ...others] = values;
  return others.length === 0 ? only : joinList([only, ...others]);
}

const isAddress = (cell: string): boolean => /^https?:\/\/\S+$/.test(cell.trim());
const isDay = (cell: string): boolean => /^\+?-?\d{4}-/.test(cell) && readTableDate(cell).kind === "date";
