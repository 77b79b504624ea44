import { isCells } from "../load/parquet/cellTexts.ts";
import { type ReadColumns, readColumns } from "../load/parquet/parquetColumns.ts";
import { parquetFile } from "../load/parquet/parquetFile.ts";
import { type Piece, slicesOfPieces } from "../load/parquet/slices.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";

export type RowBytes = {
  readonly footer: ArrayBuffer;
  readonly footerOffset: number;
  readonly groups: readonly {
    readonly index: number;
    readonly offset: number;
    readonly bytes: ArrayBuffer;
  }[];
};

/** Reads all columns of these row groups. `footer` is the end of the file, from the offset `footerOffset` on. */
export async function readRowGroups(
  footer: ArrayBuffer,
  footerOffset: number,
  groups: readonly (Piece & { readonly index: number })[],
): Promise<ReadColumns> {
  const size = footerOffset + footer.byteLength;
  const read = parquetFile(new Uint8Array(footer), size);
  if (!read.ok) return read;
  const wanted = groups.flatMap(({ index }) => read.groups[index] ?? []);
  if (wanted.length < groups.length) return damaged();
  try {
    return await readColumns(slicesOfPieces(size, groups), read.columns.filter(isCells), wanted, () => {});
  } catch {
    // A file that points outside its own row groups was not made by this program.
    return damaged();
  }
}

/** Finds the day of an event by its id, in files that list ids. Null if no file has the id, or if one is damaged. */
export async function findDay(files: readonly RowBytes[], id: string): Promise<number | null> {
  for (const { footer, footerOffset, groups } of files) {
    const read = await readRowGroups(footer, footerOffset, groups);
    if (!read.ok) return null;
    const ids = read.columns.find(({ name }) => name === "id");
    const days = read.columns.find(({ name }) => name === "first");
    const code = ids?.texts.indexOf(id) ?? -1;
    const row = code < 0 ? -1 : (ids?.codes.indexOf(code) ?? -1);
    const day = Number(days?.texts[days.codes[row] ?? -1] ?? Number.NaN);
    if (row >= 0 && Number.isSafeInteger(day)) return day;
  }
  return null;
}

const damaged = (): Refusal =>
  refuse("", "a Parquet file that is damaged or cut off", "a folder prepared anew");
