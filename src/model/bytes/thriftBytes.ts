/** Bytes of Thrift (compact protocol) and of packed numbers, as Parquet files have them (`parquet.thrift`). */
export type Thrift = readonly (readonly [id: number, type: number, value: ThriftValue])[];
type ThriftValue =
  | number
  | string
  | boolean
  | Thrift
  | { readonly of: number; readonly list: readonly ThriftValue[] };

const TRUE = 1;
export const I32 = 5;
export const I64 = 6;
export const BINARY = 8;
export const LIST = 9;
export const STRUCT = 12;

/** A number in bytes of seven bits each. Only the last byte is below 128. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
const zigzag = (value: number): number[] => varint(value < 0 ? -2 * value - 1 : 2 * value);

function valueBytes(value: ThriftValue): number[] {
  if (typeof value === "string") {
    const text = [...new TextEncoder().encode(value)];
    return [...varint(text.length), ...text];
  }
  if (typeof value === "number") return zigzag(value);
  if (typeof value === "boolean") return [];
  if ("list" in value) {
    const { of, list } = value;
    const head = list.length < 15 ? [list.length * 16 + of] : [240 + of, ...varint(list.length)];
    return [...head, ...list.flatMap((one) => valueBytes(one))];
  }
  return structBytes(value);
}

export function structBytes(fields: Thrift): number[] {
  let before = 0;
  const bytes = fields.flatMap(([id, type, value]) => {
    const head = (id - before) * 16 + (type === TRUE && value === false ? 2 : type);
    before = id;
    return [head, ...valueBytes(value)];
  });
  return [...bytes, 0];
}

export const littleEndian = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, byte) => Math.floor(value / 256 ** byte) % 256);

/** Whole numbers packed bit by bit, as one run of Parquet's hybrid encoding. */
export function packedBits(values: ArrayLike<number>, width: number): Uint8Array<ArrayBuffer> {
  const groups = Math.ceil(values.length / 8);
  const head = varint(groups * 2 + 1);
  const bytes = new Uint8Array(head.length + groups * width);
  bytes.set(head);
  for (let index = 0, at = head.length * 8; index < values.length; index++, at += width)
    for (let bit = 0; bit < width; bit++)
      if (((values[index] ?? 0) >> bit) & 1)
        bytes[(at + bit) >> 3] = (bytes[(at + bit) >> 3] ?? 0) | (1 << ((at + bit) & 7));
  return bytes;
}
