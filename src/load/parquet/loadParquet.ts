import { parquetFault } from "../../model/check/fault.ts";
import { RowGroups } from "../../model/tables/interner.ts";
import { makeTextColumn } from "../../model/tables/makeTextColumn.ts";
import { type ImportContext, titleFromName } from "../imported.ts";
import { loadImported } from "../loadImported.ts";
import { type AboutBytes, type Answers, type BytesOutcome, missingRoles } from "../loadOutcome.ts";
import { rolesByName } from "../table/columnRoles.ts";
import { type TableSource, usesOf } from "../table/fastTable.ts";
import { importSource } from "../table/importTable.ts";
import { type CellBytes, firstRows, rowsFrom, type TableRows } from "../table/tableRows.ts";
import { type ColumnShape, isCells } from "./cellTexts.ts";
import { type CodedColumn, readColumns } from "./parquetColumns.ts";
import { damaged, footerLength, type ParquetFile, parquetFile, TAIL_BYTES } from "./parquetFile.ts";
import type { Slices } from "./slices.ts";

/** Loads a Parquet file as a table. Rejects if the bytes of `file` cannot be read. */
export async function loadParquet(
  file: Slices,
  ...[name, answers, report]: AboutBytes
): Promise<BytesOutcome> {
  const footer = await footerOf(file);
  if (footer === null) return damaged();
  const parquet = parquetFile(footer, file.byteLength);
  if (!parquet.ok) return parquet;
  const context = {
    title: titleFromName(name),
    answers,
    onRows: (done: number, total: number) => report({ unit: "rows", done, total }),
  };
  const cells = parquet.columns.filter(isCells);
  const question = await questionOf(file, parquet, context);
  if (question !== null) return question;
  const wanted = neededColumns(parquet, answers);
  const read = await readColumns(file, wanted, parquet.groups, context.onRows);
  if (!read.ok) return read;
  // Columns that are not needed stay in the table with blank cells, so that the reader can still give them roles.
  const blank = { codes: new Uint32Array(parquet.rows), texts: [""] };
  const columns = cells.map((shape): CodedColumn => {
    const at = wanted.indexOf(shape);
    return read.columns[at] ?? { name: shape.name, ...blank };
  });
  const outcome = loadImported(importSource(columnTable(columns, parquet.rows), context), "table", context);
  return outcome.ok ? withNotes(outcome, parquet) : outcome;
}

async function footerOf(file: Slices): Promise<Uint8Array | null> {
  const { byteLength } = file;
  if (byteLength < 2 * TAIL_BYTES) return null;
  const length = footerLength(await file.slice(byteLength - TAIL_BYTES, byteLength), byteLength);
  return length === null ? null : file.slice(byteLength - length, byteLength);
}

/** Asks about columns by the first row group alone. Null if no question is needed, or if there is only one group. */
async function questionOf(
  file: Slices,
  { columns, groups, rows }: ParquetFile,
  context: ImportContext,
): Promise<BytesOutcome | null> {
  const cells = columns.filter(isCells);
  const named = rolesByName(
    cells.map(({ name }) => name),
    [],
  );
  const isPlain = context.answers.columns !== undefined || missingRoles(named, false).length === 0;
  if (isPlain || groups.length < 2) return null;
  const head = await readColumns(file, cells, groups.slice(0, 1), () => {});
  if (!head.ok) return head;
  const asked = importSource(columnTable(head.columns, head.rows), context);
  if (asked.ok || !("question" in asked) || !asked.question.asks.columns) return null;
  // The order of day and month may follow from rows that were not read yet, so the reader is not asked about it here.
  const asks = { columns: true, dayOrder: false };
  return { ok: false, question: { ...asked.question, asks, twoWays: [], rowTotal: rows } };
}

/** The columns that have cells with content, except columns that the reader left out. */
function neededColumns({ columns, groups }: ParquetFile, { columns: uses }: Answers): readonly ColumnShape[] {
  const cells = columns.filter(isCells);
  const isAnswer = uses?.length === cells.length;
  return cells.filter(
    ({ leaf }, index) =>
      !(isAnswer && uses[index] === null) && !groups.every(({ chunks }) => chunks[leaf]?.isBlank),
  );
}

function withNotes<T extends Extract<BytesOutcome, { ok: true }>>(outcome: T, { columns }: ParquetFile): T {
  const notes = columns
    .filter((column) => !isCells(column))
    .map(({ name }) => parquetFault({ kind: "no-cells", column: name }, "warning"));
  return {
    ...outcome,
    warnings: [...notes, ...outcome.warnings],
    warningTotal: outcome.warningTotal + notes.length,
  };
}

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
      // The number of rows at the top that are not data, such as a second header.
      const from = rows - headed.rows.length;
      if (from !== 0 || uses.length !== columns.length) return null;
      const dates = groupsOf([...ofUse("date"), ...ofUse("dates")], rows);
      const rest = groupsOf(ofUse("rest"), rows);
      const [one] = ofUse("from");
      const [other] = ofUse("to");
      const [headline] = ofUse("headline");
      const ids = cellBytesOf(ofUse("id")[0], rows);
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
        ids: ids.bounds,
        bytes: ids.bytes,
        headlines: headline ? cellBytesOf(headline, rows) : null,
        mapping,
      };
      return { ...headed, rows: rowsFrom(head.rows, 0, headed.change), repeats };
    },
  };
}

/** The group of each row. Rows of a group have equal values in all these columns. */
function groupsOf(columns: readonly CodedColumn[], rows: number): { of: Uint32Array; count: number } {
  const [only, ...others] = columns;
  // The codes of a single column are its groups.
  if (only && others.length === 0) return { of: only.codes, count: only.texts.length };
  const groups = new RowGroups(columns.map(({ codes }) => codes));
  const of = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) of[row] = groups.groupOf(row);
  return { of, count: groups.count };
}

const HEAD_ROWS = 200;

function cellBytesOf(column: CodedColumn | undefined, rows: number): CellBytes {
  const bounds = new Uint32Array(rows * 2);
  if (column === undefined) return { bounds, bytes: new Uint8Array(0) };
  const { codes, texts } = column;
  const { starts, bytes } = makeTextColumn(texts.length, (index) => texts[index] ?? "");
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? 0;
    bounds[2 * row] = starts[code] ?? 0;
    bounds[2 * row + 1] = starts[code + 1] ?? 0;
  }
  return { bounds, bytes };
}
