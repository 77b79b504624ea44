/// <reference path="./compressors.d.ts" />
import { decompress as decompressZstd } from "fzstd";
import { type FileMetaData, parquetMetadata, parquetRead } from "hyparquet";
import { gunzip } from "hyparquet-compressors/src/gzip.js";
import { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
import { isRecord, type Refusal, refuse } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { joinList } from "../../model/tableCells.ts";

/** A column by its different cells: that of row r is `texts[codes[r]]`. */
export type CodedColumn = {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
};

type ReadColumns =
  | { readonly ok: true; readonly columns: readonly CodedColumn[]; readonly rows: number }
  | Refusal;

/**
 * The columns of a Parquet file as texts, each different value made into one once. What a file says of itself is held
 * against the limits before anything is unpacked, and what it unpacks to while that happens.
 */
export async function readParquetColumns(
  bytes: Uint8Array<ArrayBuffer>,
  onRows: (done: number, total: number) => void,
): Promise<ReadColumns> {
  const metadata = metadataOf(bytes);
  if (metadata === undefined) {
    return refuse("", "a Parquet file that is damaged or cut off", "a whole file; download it again");
  }
  const file = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer,
  };
  return readGroups(file, metadata, [...metadata.row_groups.keys()], onRows);
}

/** Where the bytes of a file come from, of which not all need be there. */
type Slices = { readonly byteLength: number; readonly slice: (start: number, end?: number) => ArrayBuffer };

/** Columns of some row groups, ascending, below each other. */
export async function readGroups(
  file: Slices,
  metadata: FileMetaData,
  groups: readonly number[],
  onRows: (done: number, total: number) => void,
): Promise<ReadColumns> {
  const chosen = { ...metadata, row_groups: groups.flatMap((index) => metadata.row_groups[index] ?? []) };
  const refusal = limitsOf(chosen);
  if (refusal !== null) return refusal;
  const rows = chosen.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const names = metadata.schema.length === 0 ? [] : topNames(metadata);
  const coders = names.map(() => new Coder(rows));
  const unpacking = new Unpacking();
  try {
    let from = 0;
    // Group by group: what is made of one is let go of before the next.
    for (const group of chosen.row_groups) {
      onRows(from, rows);
      const start = from;
      const rowEnd = Math.min(rows, start + Number(group.num_rows));
      await parquetRead({
        file,
        metadata: { ...chosen, num_rows: BigInt(rows) },
        rowStart: start,
        rowEnd,
        compressors: unpacking.compressors,
        parsers,
        onChunk: ({ columnName, columnData, rowStart }) => {
          const coder = coders[names.indexOf(columnName)];
          coder?.take(columnData, rowStart, start, rowEnd);
        },
      });
      const letters = coders.reduce((sum, coder) => sum + coder.letters, 0);
      if (letters > FILE_LIMITS.bytes) return tooLarge();
      from = rowEnd;
    }
  } catch (error) {
    if (error instanceof TooMuch) return tooLarge();
    const { message } = error instanceof Error ? error : new Error(String(error));
    return refuse(
      "",
      `a Parquet file that cannot be read (${message.slice(0, 200)})`,
      "a file whose columns are packed with Snappy, gzip, Zstandard or LZ4, or not at all; or the table as CSV",
    );
  }
  const columns = names.map((name, index): CodedColumn => {
    const { codes, texts } = coders[index] ?? new Coder(rows);
    return { name, codes, texts };
  });
  return { ok: true, columns, rows };
}

function metadataOf(bytes: Uint8Array): FileMetaData | undefined {
  try {
    return parquetMetadata(bytes, { parsers, geoparquet: false });
  } catch {
    return undefined;
  }
}

/** The fields of the outermost record; one may hold others. */
function topNames({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  for (let at = 1, left = 0; at < schema.length; at++) {
    const element = schema[at];
    if (left === 0) names.push(element?.name ?? "");
    else left--;
    left += element?.num_children ?? 0;
  }
  return names;
}

function limitsOf(metadata: FileMetaData): Refusal | null {
  const rows = Number(metadata.num_rows);
  const columns = metadata.schema.length - 1;
  const tooMany = (what: string, limit: number): Refusal => {
    const most = `${limit.toLocaleString("en")} ${what}`;
    return refuse("", `more than ${most}`, `at most ${most}; a larger file can be cut in parts`);
  };
  if (rows > FILE_LIMITS.rows) return tooMany("rows", FILE_LIMITS.rows);
  if (columns > FILE_LIMITS.columns) return tooMany("columns", FILE_LIMITS.columns);
  if (rows * columns > FILE_LIMITS.cells) return tooMany("cells", FILE_LIMITS.cells);
  const unpacked = metadata.row_groups.reduce(
    (sum, group) =>
      group.columns.reduce(
        (one, column) => one + Number(column.meta_data?.total_uncompressed_size ?? 0),
        sum,
      ),
    0,
  );
  return unpacked > FILE_LIMITS.bytes ? tooLarge() : null;
}

const tooLarge = (): Refusal =>
  refuse(
    "",
    "a Parquet file that becomes too large",
    `at most ${FILE_LIMITS.bytes / 1e6} MB unpacked, and in all cells together`,
  );

class TooMuch extends Error {}

/**
 * Unpackers that count what they make; for Snappy `hyparquet` has its own. They are taken one by one: the whole package runs
 * WebAssembly when it is imported, which a strict policy forbids, and has 100 kB of words for Brotli.
 */
class Unpacking {
  #unpacked = 0;

  readonly compressors = {
    GZIP: this.#counted((input, length) => gunzip(input, new Uint8Array(length))),
    ZSTD: this.#counted((input, length) => decompressZstd(input, new Uint8Array(length))),
    LZ4: this.#counted(decompressLz4),
    LZ4_RAW: this.#counted(decompressLz4Raw),
  };

  #counted(unpack: (input: Uint8Array, length: number) => Uint8Array) {
    return (input: Uint8Array, length: number): Uint8Array => {
      this.#unpacked += length;
      if (this.#unpacked > FILE_LIMITS.bytes) throw new TooMuch();
      return unpack(input, length);
    };
  }
}

/** Values of a column as they come, each different one as a text. */
class Coder {
  readonly codes: Uint32Array;
  readonly texts: string[] = [];
  /** Letters of all cells together. */
  letters = 0;
  readonly #codeOf = new Map<unknown, number>();

  constructor(rows: number) {
    this.codes = new Uint32Array(rows);
    // Of a column that is short, or not there, the rest is blank.
    this.#codeOf.set("", this.texts.push("") - 1);
  }

  take(values: ArrayLike<unknown>, start: number, from: number, to: number): void {
    const end = Math.min(to, start + values.length);
    for (let row = Math.max(from, start); row < end; row++) {
      const value = values[row - start] ?? "";
      let code = this.#codeOf.get(value);
      if (code === undefined) {
        const text = cellOf(value);
        code = this.#codeOf.get(text) ?? this.texts.push(text) - 1;
        this.#codeOf.set(text, code);
        if (typeof value !== "object") this.#codeOf.set(value, code);
      }
      this.codes[row] = code;
      this.letters += this.texts[code]?.length ?? 0;
    }
  }
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return joinList(value.map(cellOf).filter((text) => text !== ""));
  if (value instanceof Uint8Array) return "";
  if (isRecord(value)) return cellOf(Object.values(value));
  return value === null || value === undefined ? "" : String(value);
}

const DAY_MS = 86_400_000;
const MOST_MS = 8.64e15;

/** A day where it is one, else the day with its time in UTC. */
function dayOrTime(ms: number): string {
  if (!(Math.abs(ms) <= MOST_MS)) return "";
  const text = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? text.slice(0, text.indexOf("T")) : text.replace(/\.000Z$/, "Z");
}

/** Numbers of days and moments as the texts that tables have for them. */
const parsers = {
  dateFromDays: (days: number) => dayOrTime(days * DAY_MS),
  timestampFromMilliseconds: (ms: bigint) => dayOrTime(Number(ms)),
  timestampFromMicroseconds: (micros: bigint) => dayOrTime(Number(micros / 1_000n)),
  timestampFromNanoseconds: (nanos: bigint) => dayOrTime(Number(nanos / 1_000_000n)),
};
