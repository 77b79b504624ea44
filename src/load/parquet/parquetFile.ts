import { type FileMetaData, parquetMetadata } from "hyparquet";
import { type Refusal, refuseParquet } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { type ColumnShape, columnShapes, type NoCells } from "./cellTexts.ts";
import { isReadCodec } from "./pages.ts";
import { isStruct } from "./thrift.ts";

export type ParquetFile = {
  readonly rows: number;
  readonly columns: readonly (ColumnShape | NoCells)[];
  readonly groups: readonly RowGroup[];
};

export type RowGroup = {
  readonly rows: number;
  /** The chunk of each column, by the column's `leaf`. */
  readonly chunks: readonly Chunk[];
};

/** A column of a row group. Positions are offsets in the file. */
export type Chunk = {
  readonly from: number;
  readonly to: number;
  readonly codec: string;
  readonly values: number;
  readonly unpacked: number;
  readonly isBlank: boolean;
};

/** A file ends with this many bytes: four with the length of the metadata, and four with a magic number. */
export const TAIL_BYTES = 8;
const MARK = 0x31524150;
/** Metadata has at most this many bytes, about ten times as many as 1,000 columns in 100 row groups need. */
const MOST_FOOTER = 64_000_000;

/** The number of bytes at the end of a file that hold the metadata and the tail. Null if the tail is damaged. */
export function footerLength(tail: Uint8Array, size: number): number | null {
  if (tail.length < TAIL_BYTES) return null;
  const view = new DataView(tail.buffer, tail.byteOffset + tail.length - TAIL_BYTES, TAIL_BYTES);
  const length = view.getUint32(0, true) + TAIL_BYTES;
  return view.getUint32(4, true) === MARK && length <= Math.min(size, MOST_FOOTER) ? length : null;
}

/** Reads the metadata of a file of `size` bytes. `end` has the last bytes, which may be more than the metadata. */
export function parquetFile(end: Uint8Array, size: number): ({ readonly ok: true } & ParquetFile) | Refusal {
  const length = footerLength(end, size);
  if (length === null || length > end.length) return damaged();
  const metadata = metadataOf(end.subarray(end.length - length));
  const columns = metadata === undefined ? [] : shapesOf(metadata);
  if (metadata === undefined || columns.length === 0) return damaged();
  const groups: RowGroup[] = [];
  for (const group of metadata.row_groups) {
    const read = groupOf(group, size, groups.length + 1);
    if ("ok" in read) return read;
    groups.push(read);
  }
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  if (rows !== Number(metadata.num_rows)) {
    return refuseParquet({ kind: "rows", has: rows, says: Number(metadata.num_rows) });
  }
  if (columns.length > FILE_LIMITS.columns) return tooMany("columns", FILE_LIMITS.columns);
  return { ok: true, rows, columns, groups };
}

export const damaged = (): Refusal => refuseParquet({ kind: "damaged" });

const tooMany = (of: "rows" | "columns" | "cells", most: number): Refusal =>
  refuseParquet({ kind: "many", of, most });

export const tooLarge = (): Refusal => refuseParquet({ kind: "too-large" });

export const unfitColumn = (column: string, found: string): Refusal =>
  refuseParquet({ kind: "column", column, found });

export function refusalOf(columns: readonly ColumnShape[], groups: readonly RowGroup[]): Refusal | null {
  const rowTotal = groups.reduce((sum, { rows }) => sum + rows, 0);
  if (rowTotal > FILE_LIMITS.rows) return tooMany("rows", FILE_LIMITS.rows);
  if (rowTotal * columns.length > FILE_LIMITS.cells) return tooMany("cells", FILE_LIMITS.cells);
  let unpacked = 0;
  let packed = 0;
  for (const { name, leaf, isList } of columns) {
    for (const { rows, chunks } of groups) {
      const chunk = chunks[leaf];
      if (chunk === undefined) return unfitColumn(name, "fewer columns than the file says");
      if (!isReadCodec(chunk.codec))
        return refuseParquet({ kind: "codec", column: name, codec: chunk.codec });
      if (!isList && chunk.values !== rows) {
        const found = `${chunk.values.toLocaleString("en")} values in a row group of ${rows.toLocaleString("en")} rows`;
        return unfitColumn(name, found);
      }
      if (chunk.values > FILE_LIMITS.cells) return tooLarge();
      unpacked += chunk.unpacked;
      packed += chunk.to - chunk.from;
    }
  }
  return unpacked > FILE_LIMITS.bytes || packed > FILE_LIMITS.bytes ? tooLarge() : null;
}

function metadataOf(footer: Uint8Array): FileMetaData | undefined {
  if (!isStruct(footer.subarray(0, -TAIL_BYTES))) return undefined;
  try {
    return parquetMetadata(footer, { parsers: UNDECODED, geoparquet: false });
  } catch {
    return undefined;
  }
}

/** The metadata has the least and largest values of columns. The page does not use them, so they are not decoded. */
const nothing = (): string => "";
const UNDECODED = {
  dateFromDays: nothing,
  timestampFromMilliseconds: nothing,
  timestampFromMicroseconds: nothing,
  timestampFromNanoseconds: nothing,
  stringFromBytes: nothing,
};

function shapesOf(metadata: FileMetaData): readonly (ColumnShape | NoCells)[] {
  try {
    return columnShapes(metadata);
  } catch {
    return [];
  }
}

function groupOf(
  { num_rows: count, columns }: FileMetaData["row_groups"][number],
  size: number,
  number: number,
): RowGroup | Refusal {
  const rows = Number(count);
  const chunks: Chunk[] = [];
  for (const { meta_data: says, file_path: elsewhere, ...column } of columns) {
    if (column.crypto_metadata || column.encrypted_column_metadata || says === undefined)
      return refuseParquet({ kind: "encrypted" });
    if (elsewhere) return refuseParquet({ kind: "elsewhere" });
    const starts = [says.data_page_offset, says.dictionary_page_offset ?? 0n]
      .map(Number)
      .filter((at) => at > 0);
    const from = Math.min(...starts);
    const to = from + Number(says.total_compressed_size);
    const values = Number(says.num_values);
    const unpacked = Number(says.total_uncompressed_size);
    const isValid = [rows, from, to - from, values, unpacked].every(
      (one) => Number.isSafeInteger(one) && one >= 0,
    );
    if (!isValid || to > size) return refuseParquet({ kind: "outside", group: number });
    const isBlank = Number(says.statistics?.null_count ?? -1) === values;
    chunks.push({ from, to, codec: says.codec, values, unpacked, isBlank });
  }
  return { rows, chunks };
}
