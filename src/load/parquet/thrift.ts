/** The fields of a struct in Thrift's compact protocol, by number. */
export type Fields = ReadonlyMap<number, FieldValue>;
type FieldValue = number | boolean | Fields | null;

const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const LARGEST_WHOLE = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
/** Structs and lists are nested at most this deep. The metadata of Parquet needs seven levels. */
const DEEPEST = 16;
/** A number takes at most this many bytes, because it has 64 bits, with 7 in a byte. */
const LONGEST_NUMBER = 10;

/** Reads the struct at `from`. `end` is the offset after it. Throws if the struct is cut off or damaged. */
export function readStruct(
  bytes: Uint8Array,
  from: number,
): { readonly fields: Fields; readonly end: number } {
  const reader = new StructReader(bytes, from);
  const fields = reader.struct(0);
  return { fields, end: reader.at };
}

/** Whether the bytes are exactly one struct, in which no part claims more bytes than there are. */
export function isStruct(bytes: Uint8Array): boolean {
  try {
    return readStruct(bytes, 0).end === bytes.length;
  } catch {
    return false;
  }
}

/** Reads a struct. Every length is compared with the number of remaining bytes. */
class StructReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.at = from;
  }

  struct(depth: number): Fields {
    if (depth > DEEPEST) throw new RangeError("too deep");
    const fields = new Map<number, FieldValue>();
    let id = 0;
    for (;;) {
      const head = this.#byte();
      if (head === 0) return fields;
      id = head >> 4 === 0 ? this.#whole() : id + (head >> 4);
      fields.set(id, this.#value(head & 15, depth));
    }
  }

  /** Reads a value. Texts, lists and doubles are skipped and become null. */
  #value(type: number, depth: number): FieldValue {
    if (type === TRUE || type === FALSE) return type === TRUE;
    if (type === BYTE) return this.#byte();
    if (type > BYTE && type <= LARGEST_WHOLE) return this.#whole();
    if (type === STRUCT) return this.struct(depth + 1);
    if (type === LIST) this.#list(depth + 1);
    else if (type === DOUBLE) this.#skip(8);
    else if (type === BINARY) this.#skip(this.#number());
    else throw new RangeError("an unknown type");
    return null;
  }

  #list(depth: number): void {
    const head = this.#byte();
    const type = head & 15;
    const count = head >> 4 === 15 ? this.#number() : head >> 4;
    // Each entry takes at least one byte, so a larger count is false.
    if (count > this.#bytes.length - this.at) throw new RangeError("a list of more than there is");
    for (let entry = 0; entry < count; entry++) {
      if (type === TRUE || type === FALSE) this.#skip(1);
      else this.#value(type, depth);
    }
  }

  #skip(count: number): void {
    if (count > this.#bytes.length - this.at) throw new RangeError("cut off");
    this.at += count;
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new RangeError("cut off");
    return byte;
  }

  #number(): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < LONGEST_NUMBER; count++) {
      const byte = this.#byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new RangeError("a number too long");
  }

  /** Reads a signed number (zigzag). Its last bit is the sign. */
  #whole(): number {
    const value = this.#number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

/** Thrown with the reason why a column cannot be read. The caller makes a refusal that names the column. */
export class UnsupportedError extends Error {}

export class TooMuch extends Error {}
