import { FILE_LIMITS } from "../../model/limits.ts";
import { type Encoding, littleEndian, RATIO_FROM } from "./pages.ts";
import { UnsupportedError } from "./thrift.ts";

export type Physical = {
  readonly type:
    | "BOOLEAN"
    | "INT32"
    | "INT64"
    | "INT96"
    | "FLOAT"
    | "DOUBLE"
    | "BYTE_ARRAY"
    | "FIXED_LEN_BYTE_ARRAY";
  readonly length: number;
};

/** Receives a value, which is in `bytes` from `at` to `to`. The length before a text is not included. */
type TakeValue = (bytes: Uint8Array, at: number, to: number) => void;

/** Calls `take` with each value of a page without a dictionary. Numbers are little-endian, and a Boolean is a byte. */
export function eachValue(
  encoding: Exclude<Encoding, "dictionary">,
  { type, length }: Physical,
  bytes: Uint8Array,
  from: number,
  count: number,
  take: TakeValue,
): void {
  switch (encoding) {
    case "plain":
      if (type === "BOOLEAN") eachBit(bytes, from, count, take);
      else if (type === "BYTE_ARRAY") eachText(bytes, from, count, take);
      else eachFixed(bytes, from, count, widthOf(type, length), take);
      break;
    case "rle":
      eachRun(bytes, from, count, take);
      break;
    case "split-bytes":
      eachSplit(bytes, from, count, widthOf(type, length), take);
      break;
    case "delta":
      eachDelta(bytes, from, count, type === "INT32" ? 4 : 8, take);
      break;
    case "delta-lengths":
      eachDeltaText(bytes, from, count, take);
      break;
    case "delta-texts":
      eachDeltaSuffix(bytes, from, count, take);
      break;
  }
}

const WIDTHS: Readonly<Record<string, number>> = { INT32: 4, FLOAT: 4, INT64: 8, DOUBLE: 8, INT96: 12 };

function widthOf(type: Physical["type"], length: number): number {
  const width = WIDTHS[type] ?? length;
  if (width < 1) throw new UnsupportedError("values without a length");
  return width;
}

function mustHold(bytes: Uint8Array, from: number, length: number): void {
  if (!(length <= bytes.length - from)) throw new UnsupportedError("fewer values than a page says");
}

function eachFixed(bytes: Uint8Array, from: number, count: number, width: number, take: TakeValue): void {
  mustHold(bytes, from, count * width);
  for (let index = 0, at = from; index < count; index++, at += width) take(bytes, at, at + width);
}

function eachText(bytes: Uint8Array, from: number, count: number, take: TakeValue): void {
  let at = from;
  for (let index = 0; index < count; index++) {
    mustHold(bytes, at, 4);
    const length = littleEndian(bytes, at, 4);
    at += 4;
    mustHold(bytes, at, length);
    take(bytes, at, at + length);
    at += length;
  }
}

const BITS = Uint8Array.of(0, 1);

function eachBit(bytes: Uint8Array, from: number, count: number, take: TakeValue): void {
  mustHold(bytes, from, Math.ceil(count / 8));
  for (let index = 0; index < count; index++) {
    const bit = ((bytes[from + (index >> 3)] ?? 0) >> (index & 7)) & 1;
    take(BITS, bit, bit + 1);
  }
}

function eachRun(bytes: Uint8Array, from: number, count: number, take: TakeValue): void {
  const values = new Uint8Array(count);
  mustHold(bytes, from, 4);
  readHybrid(bytes, from + 4, bytes.length, 1, values);
  for (let index = 0; index < count; index++) take(values, index, index + 1);
}

/** Reads values whose bytes are split. The first bytes of all values come first, then the second bytes, and so on. */
function eachSplit(bytes: Uint8Array, from: number, count: number, width: number, take: TakeValue): void {
  mustHold(bytes, from, count * width);
  const value = new Uint8Array(width);
  for (let index = 0; index < count; index++) {
    for (let byte = 0; byte < width; byte++) value[byte] = bytes[from + byte * count + index] ?? 0;
    take(value, 0, width);
  }
}

function eachDelta(bytes: Uint8Array, from: number, count: number, width: number, take: TakeValue): void {
  const value = new Uint8Array(8);
  const view = new DataView(value.buffer);
  for (const one of readDeltas(bytes, from, count).values) {
    view.setBigInt64(0, one, true);
    take(value, 0, width);
  }
}

function eachDeltaText(bytes: Uint8Array, from: number, count: number, take: TakeValue): void {
  const { values, end } = readDeltas(bytes, from, count);
  let at = end;
  for (const length of values) {
    mustHold(bytes, at, length < 0 ? Number.NaN : Number(length));
    take(bytes, at, at + Number(length));
    at += Number(length);
  }
}

/** Reads texts that are stored as the length of a prefix shared with the text before, and the rest of the text. */
function eachDeltaSuffix(bytes: Uint8Array, from: number, count: number, take: TakeValue): void {
  const prefixes = readDeltas(bytes, from, count);
  const suffixes = readDeltas(bytes, prefixes.end, count);
  let at = suffixes.end;
  let text = new Uint8Array(0);
  let total = 0;
  const most = Math.max(RATIO_FROM, bytes.length * FILE_LIMITS.ratio);
  for (let index = 0; index < count; index++) {
    const prefix = Number(prefixes.values[index] ?? 0);
    const suffix = Number(suffixes.values[index] ?? 0);
    if (prefix < 0 || prefix > text.length) throw new UnsupportedError("a text that begins like none");
    // Each text may repeat the whole text before. The total length could thus grow with the square of the file's size.
    total += prefix;
    if (total > most) throw new UnsupportedError("texts that become too many times as large");
    mustHold(bytes, at, suffix < 0 ? Number.NaN : suffix);
    const next = new Uint8Array(prefix + suffix);
    next.set(text.subarray(0, prefix));
    next.set(bytes.subarray(at, at + suffix), prefix);
    take(next, 0, next.length);
    text = next;
    at += suffix;
  }
}

/** A block has at most this many numbers. No writer makes longer blocks. */
const LONGEST_BLOCK = 65_536;

/** Reads numbers that are stored as differences (DELTA_BINARY_PACKED). `end` is the offset after them. */
function readDeltas(
  bytes: Uint8Array,
  from: number,
  count: number,
): { readonly values: BigInt64Array; readonly end: number } {
  const values = new BigInt64Array(count);
  let at = from;
  const byte = (): number => {
    const one = bytes[at++];
    if (one === undefined) throw new UnsupportedError("fewer values than a page says");
    return one;
  };
  const number = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const one = byte();
      value |= BigInt(one & 127) << shift;
      if (one < 128) return value;
    }
    throw new UnsupportedError("a page that is damaged");
  };
  const whole = (): bigint => {
    const value = number();
    return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
  };
  const block = Number(number());
  const parts = Number(number());
  number();
  let value = whole();
  const size = block / parts;
  if (!(block > 0 && block <= LONGEST_BLOCK && Number.isSafeInteger(size / 8)))
    throw new UnsupportedError("a page that is damaged");
  if (count > 0) values[0] = value;
  let done = 1;
  while (done < count) {
    const least = whole();
    const widths = Array.from({ length: parts }, byte);
    for (const width of widths) {
      // The last block has no parts (miniblocks) after the last value.
      if (done >= count) break;
      const end = at + (size * width) / 8;
      if (width > 64 || end > bytes.length) throw new UnsupportedError("fewer values than a page says");
      let held = 0n;
      let bits = 0;
      const mask = (1n << BigInt(width)) - 1n;
      for (let index = 0; index < size && done < count; index++) {
        while (bits < width) {
          held |= BigInt(bytes[at++] ?? 0) << BigInt(bits);
          bits += 8;
        }
        value = BigInt.asIntN(64, value + least + (held & mask));
        values[done++] = value;
        held >>= BigInt(width);
        bits -= width;
      }
      at = end;
    }
  }
  return { values, end: at };
}

/** The most bits of a number. 24 bits can already number 16 million values, and a table has fewer rows. */
const MOST_BITS = 24;

/**
 * Fills `into` with numbers of `width` bits, which are stored as runs of one number or packed bit by bit (RLE /
 * bit-packing hybrid). Returns the number if a single run fills `into`, otherwise null.
 */
export function readHybrid(
  bytes: Uint8Array,
  from: number,
  to: number,
  width: number,
  into: Uint8Array | Uint32Array,
): number | null {
  if (width > MOST_BITS) throw new UnsupportedError("numbers of values that are too wide");
  const mask = 2 ** width - 1;
  const count = into.length;
  let at = from;
  let done = 0;
  while (done < count) {
    let head = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= to || scale > 2 ** 28) throw new UnsupportedError("a page that is cut off");
      const byte = bytes[at++] ?? 0;
      head += (byte & 127) * scale;
      if (byte < 128) break;
    }
    if (head % 2 === 0) {
      const run = head / 2;
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value |= (bytes[at++] ?? 0) << shift;
      if (at > to) throw new UnsupportedError("a page that is cut off");
      if (run === 0 || run > count - done)
        throw new UnsupportedError("a run of more values than its page has");
      into.fill(value & mask, done, done + run);
      if (run === count) return value & mask;
      done += run;
    } else {
      const packed = Math.min(count - done, ((head - 1) / 2) * 8);
      if (packed === 0) throw new UnsupportedError("a run of nothing");
      if (at + Math.ceil((packed * width) / 8) > to) throw new UnsupportedError("a page that is cut off");
      at = unpackBits(bytes, at, width, into, done, packed);
      done += packed;
    }
  }
  return null;
}

/** Unpacks `count` numbers of `width` bits into `into`, from `start` on. Returns the offset after them. */
function unpackBits(
  bytes: Uint8Array,
  from: number,
  width: number,
  into: Uint8Array | Uint32Array,
  start: number,
  count: number,
): number {
  const mask = 2 ** width - 1;
  const end = start + count;
  let at = from;
  let held = 0;
  let bits = 0;
  for (let index = start; index < end; index++) {
    while (bits < width) {
      held |= (bytes[at++] ?? 0) << bits;
      bits += 8;
    }
    into[index] = held & mask;
    held >>>= width;
    bits -= width;
  }
  return at;
}
