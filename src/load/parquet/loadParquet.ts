import { importSource } from "../importers/importTable.ts";
import { loadImported, titleFromName } from "../loadBytes.ts";
import type { Answers, BytesOutcome, LoadProgress } from "../loadOutcome.ts";
import { columnTable } from "./columnTable.ts";
import { readParquetColumns } from "./parquetColumns.ts";

/** What comes of a Parquet file: a table, of which the columns mean what they would in any other. Never rejects. */
export async function loadParquet(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
): Promise<BytesOutcome> {
  const context = {
    title: titleFromName(name),
    answers,
    onRows: (done: number, total: number) => report({ phase: "check", unit: "rows", done, total }),
  };
  const read = await readParquetColumns(bytes, context.onRows);
  if (!read.ok) return read;
  return loadImported(importSource(columnTable(read.columns, read.rows), context), "table", context);
}
