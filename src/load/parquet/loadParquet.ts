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

/**
 * What comes of a Parquet file: a table, of which the columns mean what they would in any other. Of the file only what is
 * needed is read: first what it says of itself, then the columns that mean something. Rejects where `file` does.
 */
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
  // A column that is not needed is there with blank cells: it can be asked for later.
  const blank = { codes: new Uint32Array(parquet.rows), texts: [""] };
  const columns = cells.map((shape): CodedColumn => {
    const at = wanted.indexOf(shape);
    return read.columns[at] ?? { name: shape.name, ...blank };
  });
  const outcome = loadImported(importSource(columnTable(columns, parquet.rows), context), "table", context);
  return outcome.ok ? withNotes(outcome, parquet) : outcome;
}

/** All that a file says of itself; null where it is cut off. */
async function footerOf(file: Slices): Promise<Uint8Array | null> {
  const { byteLength } = file;
  if (byteLength < 2 * TAIL_BYTES) return null;
  const length = footerLength(await file.slice(byteLength - TAIL_BYTES, byteLength), byteLength);
  return length === null ? null : file.slice(byteLength - length, byteLength);
}

/**
 * What the reader has to say first, where the names of the columns do not tell what they mean: asked by the first row group
 * alone, so that columns that are left out need not be read. Null where there is nothing to ask, or no more than one group.
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
  // What order days and months have, all rows may tell.
  const asks = { columns: true, dayOrder: false };
  return { ok: false, question: { ...asked.question, asks, twoWays: [], rowTotal: rows } };
}

/** Columns of which not every cell is blank and that the reader has not left out. */
function neededColumns({ columns, groups }: ParquetFile, { columns: uses }: Answers): readonly ColumnShape[] {
  const cells = columns.filter(isCells);
  const isAnswer = uses?.length === cells.length;
  return cells.filter(
    ({ leaf }, index) =>
      !(isAnswer && uses[index] === null) && !groups.every(({ chunks }) => chunks[leaf]?.isBlank),
  );
}

/** Names the columns that hold no cells, which were left out. */
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
