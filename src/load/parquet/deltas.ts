import { Unfit } from "./unfit.ts";

/** Longer blocks are written by nobody. */
const LONGEST_BLOCK = 65_536;

/**
 * Whole numbers that are written by what each is larger than the one before (DELTA_BINARY_PACKED), and where they end: in
 * blocks with a least difference, each cut in parts of which the rest is packed in as many bits as it needs.
 */
export function readDeltas(
  bytes: Uint8Array,
  from: number,
  count: number,
): { readonly values: BigInt64Array; readonly end: number } {
  const values = new BigInt64Array(count);
  let at = from;
  const byte = (): number => {
    const one = bytes[at++];
    if (one === undefined) throw new Unfit("fewer values than a page says");
    return one;
  };
  const number = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const one = byte();
      value |= BigInt(one & 127) << shift;
      if (one < 128) return value;
    }
    throw new Unfit("a page that is damaged");
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
    throw new Unfit("a page that is damaged");
  if (count > 0) values[0] = value;
  let done = 1;
  while (done < count) {
    const least = whole();
    const widths = Array.from({ length: parts }, byte);
    for (const width of widths) {
      // Parts behind the last value are not written.
      if (done >= count) break;
      const end = at + (size * width) / 8;
      if (width > 64 || end > bytes.length) throw new Unfit("fewer values than a page says");
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
