import { Unfit } from "./unfit.ts";

/** So many bits number more values than a table may have rows. */
const MOST_BITS = 24;

/**
 * Fills `into` with numbers of `width` bits that are written as runs of one number, or packed bit by bit (RLE / bit-packing
 * hybrid), and stand in `bytes` from `from` to `to`. Where all are the same number, that is answered; else null.
 */
export function readHybrid(
  bytes: Uint8Array,
  from: number,
  to: number,
  width: number,
  into: Uint8Array | Uint32Array,
): number | null {
  if (width > MOST_BITS) throw new Unfit("numbers of values that are too wide");
  const mask = 2 ** width - 1;
  const count = into.length;
  let at = from;
  let done = 0;
  while (done < count) {
    let head = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= to || scale > 2 ** 28) throw new Unfit("a page that is cut off");
      const byte = bytes[at++] ?? 0;
      head += (byte & 127) * scale;
      if (byte < 128) break;
    }
    if (head % 2 === 0) {
      const run = head / 2;
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value |= (bytes[at++] ?? 0) << shift;
      if (at > to) throw new Unfit("a page that is cut off");
      if (run === 0 || run > count - done) throw new Unfit("a run of more values than its page has");
      into.fill(value & mask, done, done + run);
      if (run === count) return value & mask;
      done += run;
    } else {
      const packed = Math.min(count - done, ((head - 1) / 2) * 8);
      if (packed === 0) throw new Unfit("a run of nothing");
      if (at + Math.ceil((packed * width) / 8) > to) throw new Unfit("a page that is cut off");
      at = unpackBits(bytes, at, width, into, done, packed);
      done += packed;
    }
  }
  return null;
}

/** Where the next byte stands. */
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
