import { decompress as decompressZstd } from "fzstd";
import { snappyUncompress } from "hyparquet";
import { gunzip } from "hyparquet-compressors/src/gzip.js";
import { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
import { FILE_LIMITS } from "../../model/limits.ts";
import { type Fields, readStruct, UnsupportedError } from "./thrift.ts";

/** The encodings of values in pages. Other encodings, such as BIT_PACKED (4) and ALP, are not read. */
const ENCODINGS = new Map<number, Encoding>([
  [0, "plain"],
  [2, "dictionary"],
  [3, "rle"],
  [5, "delta"],
  [6, "delta-lengths"],
  [7, "delta-texts"],
  [8, "dictionary"],
  [9, "split-bytes"],
]);
export type Encoding =
  | "plain"
  | "dictionary"
  | "rle"
  | "delta"
  | "delta-lengths"
  | "delta-texts"
  | "split-bytes";

/** What the header of a page says. Positions are offsets in the column chunk. */
export type Page = {
  readonly kind: "dictionary" | "data";
  readonly values: number;
  readonly encoding: Encoding;
  readonly from: number;
  readonly to: number;
  /** The length in bytes of the unpacked page, without levels that are stored separately. */
  readonly unpacked: number;
  /** The lengths in bytes of the levels before the values. Null if the levels are packed with the values. */
  readonly levels: { readonly repetition: number; readonly definition: number } | null;
  /** True if the levels have the encoding from before 2013, which is not read. */
  readonly isOld: { readonly repetition: boolean; readonly definition: boolean };
  readonly isPacked: boolean;
};

const BIT_PACKED = 4;
const DATA = 0;
const INDEX = 1;
const DICTIONARY = 2;
const DATA_2 = 3;

/** Finds the pages of a column chunk by their headers. Throws `UnsupportedError` if they contradict `says`. */
export function pagesOf(
  chunk: Uint8Array,
  says: { readonly values: number; readonly unpacked: number },
): readonly Page[] {
  const pages: Page[] = [];
  let values = 0;
  let unpacked = 0;
  for (let at = 0; at < chunk.length && values < says.values; ) {
    const { fields, end } = headerAt(chunk, at);
    const length = wholeOf(fields, 3);
    if (length > chunk.length - end) throw new UnsupportedError("a page that is cut off");
    const page = pageOf(fields, end, length);
    at = end + length;
    if (page === null) continue;
    pages.push(page);
    if (page.kind === "data") values += page.values;
    unpacked += page.unpacked;
    // A sum below `says.unpacked` is no fault, because some writers count the headers of pages in that size.
    if (unpacked > says.unpacked) {
      throw new UnsupportedError(
        `pages that become more than the ${says.unpacked.toLocaleString("en")} bytes that it says`,
      );
    }
  }
  if (values !== says.values) {
    const found = values.toLocaleString("en");
    throw new UnsupportedError(`${found} values where it says ${says.values.toLocaleString("en")}`);
  }
  return pages;
}

function headerAt(chunk: Uint8Array, at: number): ReturnType<typeof readStruct> {
  try {
    return readStruct(chunk, at);
  } catch {
    throw new UnsupportedError("a page without a sound header");
  }
}

function pageOf(fields: Fields, from: number, length: number): Page | null {
  const type = wholeOf(fields, 1);
  const unpacked = wholeOf(fields, 2);
  const isOld = { repetition: false, definition: false };
  const place = { from, to: from + length, levels: null, isOld, isPacked: true };
  switch (type) {
    case DATA: {
      const head = structOf(fields, 5);
      return {
        ...place,
        kind: "data",
        values: wholeOf(head, 1),
        encoding: encodingOf(head, 2),
        unpacked,
        isOld: { definition: head.get(3) === BIT_PACKED, repetition: head.get(4) === BIT_PACKED },
      };
    }
    case DICTIONARY: {
      const head = structOf(fields, 7);
      return { ...place, kind: "dictionary", values: wholeOf(head, 1), encoding: "plain", unpacked };
    }
    case DATA_2: {
      const head = structOf(fields, 8);
      const levels = { definition: wholeOf(head, 5), repetition: wholeOf(head, 6) };
      const rest = unpacked - levels.definition - levels.repetition;
      if (rest < 0 || levels.definition + levels.repetition > length)
        throw new UnsupportedError("a page too short for its levels");
      return {
        ...place,
        kind: "data",
        values: wholeOf(head, 1),
        encoding: encodingOf(head, 4),
        unpacked: rest,
        levels,
        isPacked: head.get(7) !== false && rest > 0,
      };
    }
    case INDEX:
      return null;
    default:
      throw new UnsupportedError("a page of an unknown kind");
  }
}

function encodingOf(fields: Fields, id: number): Encoding {
  const encoding = ENCODINGS.get(wholeOf(fields, id));
  if (encoding === undefined) throw new UnsupportedError("values in an encoding that is not read");
  return encoding;
}

function wholeOf(fields: Fields, id: number): number {
  const value = fields.get(id);
  if (typeof value !== "number" || value < 0) throw new UnsupportedError("a page without a sound header");
  return value;
}

function structOf(fields: Fields, id: number): Fields {
  const value = fields.get(id);
  if (!(value instanceof Map)) throw new UnsupportedError("a page without a sound header");
  return value;
}

/* Unpackers of pages. Before memory is allocated, the claimed size is compared with the size that the packed bytes
   state, and with the most that they could become. `hyparquet-compressors` is imported module by module. The whole
   package runs WebAssembly on import, which a strict policy forbids, and has 100 kB of words for Brotli. */
type Unpack = {
  readonly unpack: (packed: Uint8Array, length: number) => Uint8Array;
  readonly says: (packed: Uint8Array) => number | undefined;
  /** A packed byte becomes at most this many bytes. */
  readonly ratio: number;
};

/** In bytes. A page that unpacks to more may only grow by `FILE_LIMITS.ratio`, whatever its codec allows. */
export const RATIO_FROM = 16_000_000;

const CODECS: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ["SNAPPY", { unpack: unpackSnappy, says: lengthOfSnappy, ratio: 64 }],
  [
    "GZIP",
    { unpack: (packed, length) => gunzip(packed, new Uint8Array(length)), says: lengthOfGzip, ratio: 1_032 },
  ],
  [
    "ZSTD",
    {
      unpack: (packed, length) => decompressZstd(packed, new Uint8Array(length)),
      says: lengthOfZstd,
      ratio: 50_000,
    },
  ],
  ["LZ4", { unpack: decompressLz4, says: () => undefined, ratio: 256 }],
  ["LZ4_RAW", { unpack: decompressLz4Raw, says: () => undefined, ratio: 256 }],
]);

export const isReadCodec = (codec: string): boolean => codec === "UNCOMPRESSED" || CODECS.has(codec);

/** Unpacks a page. Throws `UnsupportedError` if the result does not have `length` bytes. */
export function unpackPage(codec: string, packed: Uint8Array, length: number): Uint8Array {
  if (codec === "UNCOMPRESSED") {
    if (packed.length !== length) throw new UnsupportedError("a page of another length than it says");
    return packed;
  }
  const known = CODECS.get(codec);
  if (known === undefined) throw new UnsupportedError(`a codec that is not read (${codec})`);
  const { unpack, says, ratio } = known;
  const most = Math.max(
    packed.length * Math.min(ratio, FILE_LIMITS.ratio),
    Math.min(RATIO_FROM, packed.length * ratio),
  );
  if (length > most) throw new UnsupportedError("a page that becomes too many times as large");
  const said = says(packed);
  if (said !== undefined && said > length)
    throw new UnsupportedError("a page that becomes another length than it says");
  let bytes: Uint8Array;
  try {
    bytes = unpack(packed, length);
  } catch {
    throw new UnsupportedError("a page that cannot be unpacked");
  }
  if (bytes.length !== length) throw new UnsupportedError("a page that becomes another length than it says");
  return bytes;
}

function unpackSnappy(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  snappyUncompress(packed, bytes);
  return bytes;
}

/** Snappy writes the length first, with seven bits in a byte. */
function lengthOfSnappy(packed: Uint8Array): number {
  let length = 0;
  for (let at = 0, scale = 1; at < 5; at++, scale *= 128) {
    const byte = packed[at] ?? 0;
    length += (byte & 127) * scale;
    if (byte < 128) return length;
  }
  return Number.POSITIVE_INFINITY;
}

/** The last four bytes give the unpacked length if the data are one gzip member (RFC 1952), as they usually are. */
function lengthOfGzip(packed: Uint8Array): number | undefined {
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  return isGzip && packed.length >= 18 ? littleEndian(packed, packed.length - 4, 4) : undefined;
}

/** Zstandard may write the length in the first frame (RFC 8878, 3.1.1). */
function lengthOfZstd(packed: Uint8Array): number | undefined {
  if (littleEndian(packed, 0, 4) !== 0xfd2fb528) return undefined;
  const head = packed[4] ?? 0;
  const isSingle = (head & 32) !== 0;
  const dictionary = [0, 1, 2, 4][head & 3] ?? 0;
  const start = 5 + (isSingle ? 0 : 1) + dictionary;
  switch (head >> 6) {
    case 0:
      return isSingle ? packed[start] : undefined;
    case 1:
      return littleEndian(packed, start, 2) + 256;
    case 2:
      return littleEndian(packed, start, 4);
    default:
      return littleEndian(packed, start, 8);
  }
}

export function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
