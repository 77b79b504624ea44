import { parseIsoDay } from "../model/dates/calendar.ts";

/** The type of a column. A blank cell becomes null. */
export type CellType = "text" | "number" | "day";
type Column = { readonly name: string; readonly type: CellType };
type Bytes = Uint8Array<ArrayBuffer>;

const PHYSICAL = { day: 1, number: 5, text: 6 } as const;
const CONVERTED = { day: 6, number: null, text: 0 } as const;
const PLAIN = 0;
const RLE = 3;
const DICTIONARY = 8;

const MAGIC = [80, 65, 82, 49];
/** Larger row groups need more memory. Smaller ones repeat more texts, since each has a dictionary of its own. */
const GROUP_ROWS = 100_000;

/** The first line names the columns. Pages are not compressed, because every program reads such pages. */
export function writeParquet(
  lines: Iterable<readonly string[]>,
  typeOf: (name: string) => CellType,
  note: string,
): readonly Bytes[] {
  const parts: Bytes[] = [Uint8Array.from(MAGIC)];
  const groups: Thrift[] = [];
  let columns: readonly Column[] = [];
  let cells: string[][] = [];
  let place = MAGIC.length;
  let rows = 0;

  const endGroup = (): void => {
    const count = cells[0]?.length ?? 0;
    if (count === 0) return;
    const begin = place;
    const chunks = columns.map((column, index): Thrift => {
      const { dictionary, data } = pagesOf(cells[index] ?? [], column.type);
      const from = place;
      parts.push(...dictionary, ...data);
      place += lengthOf(dictionary) + lengthOf(data);
      return chunkOf(column, count, { from, data: from + lengthOf(dictionary), end: place });
    });
    groups.push([
      [1, LIST, { of: STRUCT, list: chunks }],
      [2, I64, place - begin],
      [3, I64, count],
    ]);
    rows += count;
    cells = columns.map(() => []);
  };

  for (const line of lines) {
    if (columns.length === 0) {
      columns = line.map((name) => ({ name, type: typeOf(name) }));
      cells = columns.map(() => []);
    } else {
      cells.forEach((column, index) => {
        column.push(line[index] ?? "");
      });
      if (cells[0]?.length === GROUP_ROWS) endGroup();
    }
  }
  endGroup();
  const about: Thrift = [
    [1, BINARY, "about"],
    [2, BINARY, note],
  ];
  const footer = structBytes([
    [1, I32, 1],
    [2, LIST, { of: STRUCT, list: [rootOf(columns.length), ...columns.map(schemaOf)] }],
    [3, I64, rows],
    [4, LIST, { of: STRUCT, list: groups }],
    [5, LIST, { of: STRUCT, list: [about] }],
  ]);
  parts.push(Uint8Array.from([...footer, ...littleEndian(footer.length, 4), ...MAGIC]));
  return parts;
}

const rootOf = (columns: number): Thrift => [
  [4, BINARY, "schema"],
  [5, I32, columns],
];

const schemaOf = ({ name, type }: Column): Thrift => [
  [1, I32, PHYSICAL[type]],
  [3, I32, 1],
  [4, BINARY, name],
  ...(CONVERTED[type] === null ? [] : ([[6, I32, CONVERTED[type]]] as const)),
];

function chunkOf(
  { name, type }: Column,
  values: number,
  { from, data, end }: { readonly from: number; readonly data: number; readonly end: number },
): Thrift {
  const about: Thrift = [
    [1, I32, PHYSICAL[type]],
    [2, LIST, { of: I32, list: [PLAIN, RLE, DICTIONARY] }],
    [3, LIST, { of: BINARY, list: [name] }],
    [4, I32, 0],
    [5, I64, values],
    [6, I64, end - from],
    [7, I64, end - from],
    [9, I64, data],
    ...(data === from ? [] : ([[11, I64, from]] as const)),
  ];
  return [
    [2, I64, 0],
    [3, STRUCT, about],
  ];
}

type Pages = { readonly dictionary: readonly Bytes[]; readonly data: readonly Bytes[] };

/** A data page has a bit for each cell (filled or not), then the values, or their indexes in the dictionary. */
function pagesOf(cells: readonly string[], type: CellType): Pages {
  // A day in a year that `parseIsoDay` cannot read becomes blank instead of a wrong day.
  const isFilled = (cell: string): boolean =>
    cell !== "" && (type !== "day" || parseIsoDay(cell) !== undefined);
  const filled = cells.filter(isFilled);
  const levels = packedBits(
    Uint8Array.from(cells, (cell) => (isFilled(cell) ? 1 : 0)),
    1,
  );
  const head = [Uint8Array.from(littleEndian(levels.length, 4)), levels];
  const dataPage = (encoding: number, body: readonly Bytes[]): readonly Bytes[] => {
    const header: Thrift = [
      [1, I32, cells.length],
      [2, I32, encoding],
      [3, I32, RLE],
      [4, I32, RLE],
    ];
    return page(0, [5, STRUCT, header], [...head, ...body]);
  };
  if (type !== "text") return { dictionary: [], data: dataPage(PLAIN, [numbersOf(filled, type)]) };
  const numbers = new Map<string, number>();
  for (const cell of filled) if (!numbers.has(cell)) numbers.set(cell, numbers.size);
  if (numbers.size * 2 > filled.length) return { dictionary: [], data: dataPage(PLAIN, [textsOf(filled)]) };
  const width = Math.max(1, 32 - Math.clz32(numbers.size - 1));
  const codes = packedBits(
    Uint32Array.from(filled, (cell) => numbers.get(cell) ?? 0),
    width,
  );
  const header: Thrift = [
    [1, I32, numbers.size],
    [2, I32, PLAIN],
  ];
  return {
    dictionary: page(2, [7, STRUCT, header], [textsOf([...numbers.keys()])]),
    data: dataPage(DICTIONARY, [Uint8Array.of(width), codes]),
  };
}

/** A page with its header. `kind` is 0 for data and 2 for a dictionary. */
function page(kind: number, header: Thrift[number], body: readonly Bytes[]): readonly Bytes[] {
  const size = lengthOf(body);
  return [Uint8Array.from(structBytes([[1, I32, kind], [2, I32, size], [3, I32, size], header])), ...body];
}

const lengthOf = (parts: readonly Bytes[]): number => parts.reduce((sum, { length }) => sum + length, 0);

const encoder = new TextEncoder();
function textsOf(texts: readonly string[]): Bytes {
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + 4 + 3 * length, 0));
  const lengths = new DataView(bytes.buffer);
  let place = 0;
  for (const text of texts) {
    const { written } = encoder.encodeInto(text, bytes.subarray(place + 4));
    lengths.setUint32(place, written, true);
    place += 4 + written;
  }
  return bytes.slice(0, place);
}

function numbersOf(cells: readonly string[], type: "number" | "day"): Bytes {
  const size = type === "day" ? 4 : 8;
  const view = new DataView(new ArrayBuffer(cells.length * size));
  cells.forEach((cell, index) => {
    if (type === "day") view.setInt32(4 * index, parseIsoDay(cell) ?? 0, true);
    else view.setFloat64(8 * index, Number(cell), true);
  });
  return new Uint8Array(view.buffer);
}

/** A struct of Thrift (compact protocol), as `parquet.thrift` defines it. */
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

/** Writes a number with seven bits in each byte. Only the last byte is below 128. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
const zigzag = (value: number): number[] => varint(value < 0 ? -2 * value - 1 : 2 * value);

function valueBytes(value: ThriftValue): number[] {
  if (typeof value === "string") {
    const text = [...encoder.encode(value)];
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

/** Packs whole numbers of `width` bits as one bit-packed run of Parquet's hybrid encoding. */
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
