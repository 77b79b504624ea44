import { RowGroups } from "../../model/bytes/rowGroups.ts";
import { makeTextColumn } from "../../model/tables/makeTextColumn.ts";
import { type TableSource, usesOf } from "../table/fastTable.ts";
import { type CellBytes, firstRows, rowsFrom, type TableRows } from "../table/tableRows.ts";
import type { CodedColumn } from "./parquetColumns.ts";

const NO_COLUMN: Pick<CodedColumn, "codes" | "texts"> = { codes: new Uint32Array(0), texts: [] };

/** Makes a table from columns of texts. The table knows which rows repeat others. */
export function columnTable(columns: readonly CodedColumn[], rows: number): TableSource {
  const cells = (row: number) => columns.map(({ codes, texts }) => texts[codes[row] ?? 0] ?? "");
  const cell = (row: number, column: number): string => {
    const { codes, texts } = columns[column] ?? NO_COLUMN;
    return texts[codes[row] ?? 0] ?? "";
  };
  const head: TableRows = {
    ok: true,
    header: columns.map(({ name }) => name),
    rows: { length: rows, at: (row) => (row < rows ? cells(row) : undefined), cell },
    unit: "row",
    firstRow: 1,
  };
  return {
    head,
    read: (headed, mapping, keepsAll) => {
      const uses = usesOf(headed.header, mapping, keepsAll, firstRows(head.rows, HEAD_ROWS));
      const ofUse = (use: string) => columns.filter((_, column) => uses[column] === use);
      // The number of rows at the top that are no data, such as a second header.
      const from = rows - headed.rows.length;
      if (from !== 0 || uses.length !== columns.length) return null;
      const dates = groupsOf([...ofUse("date"), ...ofUse("dates")], rows);
      const rest = groupsOf(ofUse("rest"), rows);
      const [one] = ofUse("from");
      const [other] = ofUse("to");
      const repeats = {
        dates: dates.of,
        clocks: null,
        rest: rest.of,
        dateGroups: dates.count,
        restGroups: rest.count,
        sides:
          one && other
            ? {
                from: one.codes,
                to: other.codes.map((code) => code + one.texts.length),
                groups: one.texts.length + other.texts.length,
              }
            : null,
        ...idsOf(ofUse("id")[0], rows),
        headlines: headlinesOf(ofUse("headline")[0], rows),
        mapping,
      };
      return { ...headed, rows: rowsFrom(head.rows, 0, headed.change), repeats };
    },
  };
}

/** By row, the group of rows with the same values in all of these columns; groups are numbered by first use. */
function groupsOf(columns: readonly CodedColumn[], rows: number): { of: Uint32Array; count: number } {
  const [only, ...others] = columns;
  // With a single column, its codes are the groups.
  if (only && others.length === 0) return { of: only.codes, count: only.texts.length };
  const groups = new RowGroups(columns.map(({ codes }) => codes));
  const of = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) of[row] = groups.groupOf(row);
  return { of, count: groups.count };
}

const HEAD_ROWS = 200;

function headlinesOf(column: CodedColumn | undefined, rows: number): CellBytes | null {
  if (column === undefined) return null;
  const { ids: bounds, bytes } = idsOf(column, rows);
  return { bounds, bytes };
}

/** All ids as bytes, and by row the range of its id. */
function idsOf(column: CodedColumn | undefined, rows: number): { ids: Uint32Array; bytes: Uint8Array } {
  const ids = new Uint32Array(rows * 2);
  if (column === undefined) return { ids, bytes: new Uint8Array(0) };
  const { codes, texts } = column;
  const { starts, bytes } = makeTextColumn(texts.length, (index) => texts[index] ?? "");
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? 0;
    ids[2 * row] = starts[code] ?? 0;
    ids[2 * row + 1] = starts[code + 1] ?? 0;
  }
  return { ids, bytes };
}
