import type { Refusal } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import type { ColumnShape } from "./cellTexts.ts";
import { readChunk, ValueCodes } from "./columnCells.ts";
import { damaged, type RowGroup, refusalOf, tooLarge, unfitColumn } from "./parquetFile.ts";
import type { Slices } from "./slices.ts";
import { TooMuch, Unfit } from "./thrift.ts";

/** A column by its different cells: that of row r is `texts[codes[r]]`. */
export type CodedColumn = {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
};

export type ReadColumns =
  | { readonly ok: true; readonly columns: readonly CodedColumn[]; readonly rows: number }
  | Refusal;

/**
 * Columns of some row groups below each other, as texts, each different value made into one once. What a file says of itself
 * is held against the limits before anything is unpacked. `onRows` hears of rows that have been read in all columns.
 */
export async function readColumns(
  file: Slices,
  shapes: readonly ColumnShape[],
  groups: readonly RowGroup[],
  onRows: (done: number, total: number) => void,
): Promise<ReadColumns> {
  const refusal = refusalOf(shapes, groups);
  if (refusal !== null) return refusal;
  await file.prepare?.(
    groups.flatMap(({ chunks }) =>
      shapes.flatMap(({ leaf }) => {
        const chunk = chunks[leaf];
        return chunk && !chunk.isBlank ? [{ offset: chunk.from, bytes: chunk.to - chunk.from }] : [];
      }),
    ),
  );
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const columns = shapes.map((shape) => ({
    shape,
    cells: new ValueCodes(shape.textOf),
    codes: new Uint32Array(rows),
  }));
  /** Rows when letters were counted last, which takes as long as to read them. */
  let counted = 0;
  let from = 0;
  // Group by group, so that the memory of one is free before the next.
  for (const group of groups) {
    onRows(from, rows);
    for (const { shape, cells, codes } of columns) {
      const chunk = group.chunks[shape.leaf];
      if (chunk === undefined) return damaged();
      const into = codes.subarray(from, from + group.rows);
      try {
        if (!chunk.isBlank) readChunk(await file.slice(chunk.from, chunk.to), chunk, shape, cells, into);
      } catch (error) {
        if (error instanceof TooMuch) return tooLarge();
        if (error instanceof Unfit) return unfitColumn(shape.name, error.message);
        throw error;
      }
    }
    from += group.rows;
    const mayBeMany = columns.reduce((sum, { cells }) => sum + cells.longest * from, 0) > FILE_LIMITS.bytes;
    if (!mayBeMany || (from < 2 * counted && from < rows)) continue;
    counted = from;
    if (lettersOf(columns, from) > FILE_LIMITS.bytes) return tooLarge();
  }
  return {
    ok: true,
    rows,
    columns: columns.map(({ shape: { name }, cells: { texts }, codes }) => ({ name, codes, texts })),
  };
}

/** Of all cells of the first rows together. */
function lettersOf(
  columns: readonly { readonly cells: ValueCodes; readonly codes: Uint32Array }[],
  rows: number,
): number {
  let letters = 0;
  for (const { cells, codes } of columns) {
    for (let row = 0; row < rows; row++) letters += cells.texts[codes[row] ?? 0]?.length ?? 0;
  }
  return letters;
}
