import { parquetFault } from "../../model/check/fault.ts";
import { type ImportContext, titleFromName } from "../imported.ts";
import { loadImported } from "../loadImported.ts";
import { type Answers, type BytesOutcome, type LoadProgress, missingRoles } from "../loadOutcome.ts";
import { rolesByName } from "../table/columnRoles.ts";
import { importSource } from "../table/importTable.ts";
import { type ColumnShape, isCells } from "./cellTexts.ts";
import { columnTable } from "./columnTable.ts";
import { type CodedColumn, readColumns } from "./parquetColumns.ts";
import { damaged, footerLength, type ParquetFile, parquetFile, TAIL_BYTES } from "./parquetFile.ts";
import type { Slices } from "./slices.ts";

/** Loads a Parquet file as a table: the metadata, then the columns with a meaning. Rejects if `file` does. */
export async function loadParquet(
  file: Slices,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
): Promise<BytesOutcome> {
  const footer = await footerOf(file);
  if (footer === null) return damaged();
  const parquet = parquetFile(footer, file.byteLength);
  if (!parquet.ok) return parquet;
  const context = {
    title: titleFromName(name),
    answers,
    onRows: (done: number, total: number) => report({ phase: "check", unit: "rows", done, total }),
  };
  const cells = parquet.columns.filter(isCells);
  const question = await questionOf(file, parquet, context);
  if (question !== null) return question;
  const wanted = neededColumns(parquet, answers);
  const read = await readColumns(file, wanted, parquet.groups, context.onRows);
  if (!read.ok) return read;
  // A column that is not needed has blank cells. The reader may still ask for it later.
  const blank = { codes: new Uint32Array(parquet.rows), texts: [""] };
  const columns = cells.map((shape): CodedColumn => {
    const at = wanted.indexOf(shape);
    return read.columns[at] ?? { name: shape.name, ...blank };
  });
  const outcome = loadImported(importSource(columnTable(columns, parquet.rows), context), "table", context);
  return outcome.ok ? withNotes(outcome, parquet) : outcome;
}

/** The metadata of the file; null if they are cut off. */
async function footerOf(file: Slices): Promise<Uint8Array | null> {
  const { byteLength } = file;
  if (byteLength < 2 * TAIL_BYTES) return null;
  const length = footerLength(await file.slice(byteLength - TAIL_BYTES, byteLength), byteLength);
  return length === null ? null : file.slice(byteLength - length, byteLength);
}

/**
 * The question about columns, from the first row group, so that left-out columns need not be read; or null.
 */
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
  // Whether days or months come first may follow from all rows, so it is not asked yet.
  const asks = { columns: true, dayOrder: false };
  return { ok: false, question: { ...asked.question, asks, twoWays: [], rowTotal: rows } };
}

/** The columns with cells that are not all blank, except those that the reader has left out. */
function neededColumns({ columns, groups }: ParquetFile, { columns: uses }: Answers): readonly ColumnShape[] {
  const cells = columns.filter(isCells);
  const isAnswer = uses?.length === cells.length;
  return cells.filter(
    ({ leaf }, index) =>
      !(isAnswer && uses[index] === null) && !groups.every(({ chunks }) => chunks[leaf]?.isBlank),
  );
}

/** Adds a note that names the columns that cannot be cells. */
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
