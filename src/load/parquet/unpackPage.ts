/// <reference path="./compressors.d.ts" />
import { decompress as decompressZstd } from "fzstd";
import { snappyUncompress } from "hyparquet";
import { gunzip } from "hyparquet-compressors/src/gzip.js";
import { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
import { FILE_LIMITS } from "../../model/limits.ts";
import { Unfit } from "./thrift.ts";

/*
 * Unpackers of pages. Before one allocates memory, the claimed size is compared with the size inside the packed bytes,
 * and with the most that they could become. `hyparquet-compressors` is imported module by module: the whole package
 * runs WebAssembly on import, which a strict policy forbids, and has 100 kB of words for Brotli.
 */
type Unpack = {
  readonly unpack: (packed: Uint8Array, length: number) => Uint8Array;
  /** The unpacked length inside the packed bytes; undefined if they hold none. */
  readonly says: (packed: Uint8Array) => number | undefined;
  /** The most unpacked bytes that one packed byte can become. */
  readonly ratio: number;
};

/** From this unpacked size on, in bytes, a page may not grow by more than a fixed ratio, whatever its codec allows. */
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

/** Unpacks a page of `length` bytes. Throws `Unfit` if its length differs. */
export function unpackPage(codec: string, packed: Uint8Array, length: number): Uint8Array {
  if (codec === "UNCOMPRESSED") {
    if (packed.length !== length) throw new Unfit("a page of another length than it says");
    return packed;
  }
  const { unpack, says, ratio } = CODECS.get(codec) ?? never(codec);
  const most = Math.max(
    packed.length * Math.min(ratio, FILE_LIMITS.ratio),
    Math.min(RATIO_FROM, packed.length * ratio),
  );
  if (length > most) throw new Unfit("a page that becomes too many times as large");
  const said = says(packed);
  if (said !== undefined && said > length) throw new Unfit("a page that becomes another length than it says");
  const bytes = unpacked(() => unpack(packed, length));
  if (bytes.length !== length) throw new Unfit("a page that becomes another length than it says");
  return bytes;
}

function unpacked(unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack();
  } catch {
    throw new Unfit("a page that cannot be unpacked");
  }
}

function never(codec: string): never {
  throw new Unfit(`a codec that is not read (${codec})`);
}

function unpackSnappy(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  snappyUncompress(packed, bytes);
  return bytes;
}

/** Snappy writes the length first, seven bits a byte. */
function lengthOfSnappy(packed: Uint8Array): number {
  let length = 0;
  for (let at = 0, scale = 1; at < 5; at++, scale *= 128) {
    const byte = packed[at] ?? 0;
    length += (byte & 127) * scale;
    if (byte < 128) return length;
  }
  return Number.POSITIVE_INFINITY;
}

/** Gzip writes the length in the last four bytes. It is that of the whole if there is one member. */
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

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
