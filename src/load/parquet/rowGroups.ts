import { type FileMetaData, parquetMetadata } from "hyparquet";
import { type Refusal, refuse } from "../../model/check/fault.ts";
import type { RowBytes } from "../folder/folderBytes.ts";
import { readGroups } from "./parquetColumns.ts";

/** A piece of a file and where it stands there. */
export type Piece = { readonly offset: number; readonly bytes: ArrayBuffer };

/**
 * Columns of some row groups of a Parquet file of which the rest is not here. `footer` is what the file says of itself, to
 * its end.
 */
export async function readRowGroups(
  footer: ArrayBuffer,
  footerOffset: number,
  groups: readonly (Piece & { readonly index: number })[],
): ReturnType<typeof readGroups> {
  const metadata = footerOf(footer);
  if (metadata === undefined) return damaged();
  const byteLength = footerOffset + footer.byteLength;
  const slice = (start: number, end = byteLength): ArrayBuffer => {
    const piece = groups.find(({ offset, bytes }) => start >= offset && end <= offset + bytes.byteLength);
    // A file that points out of its own row groups is none of ours.
    if (piece === undefined) throw new Error("a part outside its row group");
    return piece.bytes.slice(start - piece.offset, end - piece.offset);
  };
  const wanted = groups.map(({ index }) => index);
  if (wanted.some((index) => metadata.row_groups[index] === undefined)) return damaged();
  return readGroups({ byteLength, slice }, metadata, wanted, () => {});
}

/** The day that stands beside an id in files of ids; null where it is in none of these pieces, or they cannot be read. */
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

function footerOf(bytes: ArrayBuffer): FileMetaData | undefined {
  try {
    return parquetMetadata(bytes, { geoparquet: false });
  } catch {
    return undefined;
  }
}

const damaged = (): Refusal =>
  refuse("", "a Parquet file that is damaged or cut off", "a folder prepared anew");
