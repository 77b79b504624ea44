import type { Fault } from "../../model/check/fault.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { splitList } from "../../model/tableCells.ts";
import { note } from "../imported.ts";
import type { ClassTable, ColumnMapping, ColumnUse } from "../loadOutcome.ts";
import { recogniseText } from "../recogniseFormat.ts";
import type { HeadedTable } from "./headedTable.ts";
import type { DerivedColumn } from "./ownColumnReader.ts";
import { readTableDate } from "./tableDates.ts";
import { firstRows, readTableRows } from "./tableRows.ts";

const CLASSED: readonly ColumnUse[] = ["action", "kind", "from", "to", "side", "otherSide", "actors"];
const LOOKED_AT = 50;

/** Reads a table of two columns, such as actor and class. Null for another table, or if words repeat or are dates. */
export function classTable(text: string, name: string): ClassTable | null {
  const recognised = recogniseText(text);
  if (recognised.format !== "table") return null;
  const table = readTableRows(text, recognised.delimiter);
  if (!table.ok || table.header.length !== 2) return null;
  const all = [table.header, ...firstRows(table.rows, table.rows.length)];
  const rows = all.filter((row) => row.some((cell) => cell.trim() !== ""));
  const isDated = [0, 1].some((column) =>
    rows
      .slice(1, LOOKED_AT)
      .every((row) => /\d/.test(row[column] ?? "") && readTableDate(row[column] ?? "").kind !== "none"),
  );
  const words = rows.map(([word = ""]) => word.trim());
  if (rows.length < 2 || isDated || new Set(words).size < words.length) return null;
  return {
    name,
    rows: rows.map(([, of = ""], row) => [words[row] ?? "", of.trim().slice(0, TEXT_LIMITS.name)]),
  };
}

/** The columns that tables of classes add to a table of events. Notes tell of tables whose words do not all occur. */
export function classColumns(
  classes: readonly ClassTable[],
  { header, rows }: HeadedTable,
  mapping: ColumnMapping,
): { readonly columns: readonly DerivedColumn[]; readonly notes: readonly Fault[] } {
  const columns: DerivedColumn[] = [];
  const notes: Fault[] = [];
  const named = mapping.flatMap((use, column) => (CLASSED.includes(use) ? [{ use, column }] : []));
  for (const { name, rows: given } of classes) {
    const all = new Map(given);
    const found = new Set<string>();
    const inColumn = named.filter(({ use, column }) => {
      const before = found.size;
      const seen = new Set<string>();
      for (let row = 0; row < rows.length; row++) {
        const cell = rows.at(row)?.[column] ?? "";
        if (seen.has(cell)) continue;
        seen.add(cell);
        for (const word of wordsOf(cell, use)) if (all.has(word)) found.add(word);
      }
      return (
        found.size > before || [...seen].some((cell) => wordsOf(cell, use).some((word) => all.has(word)))
      );
    });
    // The first row is a header, unless its first cell is a word that occurs in the table of events.
    const [first] = given;
    const isHeader = first !== undefined && !found.has(first[0]);
    const label = isHeader && first[1] !== "" ? first[1] : name;
    for (const { use, column } of inColumn)
      columns.push({
        type: "category",
        label: inColumn.length === 1 ? label : `${label} (${header[column] ?? ""})`,
        of: (cells) => {
          const word = wordsOf(cells[column] ?? "", use).find((one) => all.get(one));
          return word === undefined ? undefined : all.get(word);
        },
      });
    const total = given.length - (isHeader ? 1 : 0);
    const places = inColumn.map(({ column }) => `“${header[column] ?? ""}”`).join(", ");
    const expected =
      inColumn.length === 0
        ? "words of the columns of acts, kinds or actors; these classes are not used"
        : `words of the table; ${found.size} of them stand in ${places}`;
    if (found.size < total) notes.push(note(name, `classes of ${total} words`, expected));
  }
  return { columns, notes };
}

const wordsOf = (cell: string, use: ColumnUse): readonly string[] =>
  (use === "actors" ? splitList(cell) : [cell]).map((word) => word.trim());
