import { gzipSync } from "node:zlib";
import {
  BINARY,
  I32,
  I64,
  LIST,
  littleEndian,
  packedBits,
  STRUCT,
  structBytes,
  type Thrift,
  varint,
} from "../../export/writeParquet.ts";

/*
 * Test support: Parquet files whose metadata may contradict their content (`says`). They follow the description of the
 * format (parquet-format, `parquet.thrift`).
 */
const CODECS = ["UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"] as const;
export type Codec = (typeof CODECS)[number];

/** GZIP compresses the bytes, SNAPPY and ZSTD wrap them uncompressed, and other codecs leave them as they are. */
function pack(codec: Codec, bytes: Uint8Array): Uint8Array {
  if (codec === "GZIP") return gzipSync(bytes);
  if (codec === "SNAPPY") {
    const literal = bytes.length === 0 ? [] : [0xfc, ...littleEndian(bytes.length - 1, 4)];
    return Uint8Array.from([...varint(bytes.length), ...literal, ...bytes]);
  }
  if (codec === "ZSTD") {
    // One frame with its length, and in it one raw block of less than 128 kB.
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0xa0, ...littleEndian(bytes.length, 4)];
    return Uint8Array.from([...head, ...littleEndian(bytes.length * 8 + 1, 3), ...bytes]);
  }
  return bytes;
}

export const plainTexts = (texts: readonly string[]): number[] =>
  texts.flatMap((text) => {
    const bytes = [...new TextEncoder().encode(text)];
    return [...littleEndian(bytes.length, 4), ...bytes];
  });

export type MadePage = {
  readonly kind: "dictionary" | "data";
  readonly encoding: number;
  readonly values: number;
  readonly packed: Uint8Array;
  /** The unpacked size that the header claims. */
  readonly unpacked: number;
};

export const page = (
  kind: MadePage["kind"],
  encoding: number,
  values: number,
  codec: Codec,
  body: readonly number[],
): MadePage => ({
  kind,
  encoding,
  values,
  packed: pack(codec, Uint8Array.from(body)),
  unpacked: body.length,
});

export type MadeColumn = {
  readonly name: string;
  /** The number of the type in `parquet.thrift`. By default BYTE_ARRAY, for texts. */
  readonly type?: number;
  /** The number of the converted type. By default UTF8. Null for none. */
  readonly converted?: number | null;
  readonly isOptional?: boolean;
  readonly codec: Codec;
  readonly groups: readonly (readonly MadePage[])[];
  /** False numbers for the footer, in every row group. The footer has the true number for each that is missing here. */
  readonly says?: {
    readonly values?: number;
    readonly unpacked?: number;
    readonly packed?: number;
    readonly from?: number;
    readonly blank?: boolean;
  };
};

export type MadeFile = {
  readonly columns: readonly MadeColumn[];
  readonly rows: readonly number[];
  readonly says?: { readonly rows?: number; readonly footer?: readonly number[]; readonly length?: number };
};

export function parquet({ columns, rows, says = {} }: MadeFile): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [new TextEncoder().encode("PAR1")];
  let at = 4;
  const groups = rows.map((count, group) =>
    columns.map((column) => {
      const from = at;
      let unpacked = 0;
      for (const one of column.groups[group] ?? []) {
        const header = Uint8Array.from(pageHeader(one));
        parts.push(header, one.packed);
        at += header.length + one.packed.length;
        unpacked += header.length + one.unpacked;
      }
      return chunkFields(column, { from, packed: at - from, unpacked, values: count });
    }),
  );
  const footer =
    says.footer ??
    structBytes([
      [1, I32, 1],
      [2, LIST, { of: STRUCT, list: [schemaRoot(columns.length), ...columns.map(schemaOf)] }],
      [3, I64, says.rows ?? rows.reduce((sum, count) => sum + count, 0)],
      [4, LIST, { of: STRUCT, list: groups.map((chunks, group) => groupFields(chunks, rows[group] ?? 0)) }],
    ]);
  const tail = Uint8Array.from([...footer, ...littleEndian(says.length ?? footer.length, 4), 80, 65, 82, 49]);
  return Uint8Array.from(Buffer.concat([...parts, tail]));
}

function pageHeader({ kind, encoding, values, packed, unpacked }: MadePage): number[] {
  const head: Thrift =
    kind === "dictionary"
      ? [
          [
            7,
            STRUCT,
            [
              [1, I32, values],
              [2, I32, encoding],
            ],
          ],
        ]
      : [
          [
            5,
            STRUCT,
            [
              [1, I32, values],
              [2, I32, encoding],
              [3, I32, 3],
              [4, I32, 3],
            ],
          ],
        ];
  return structBytes([
    [1, I32, kind === "dictionary" ? 2 : 0],
    [2, I32, unpacked],
    [3, I32, packed.length],
    ...head,
  ]);
}

const schemaRoot = (columns: number): Thrift => [
  [4, BINARY, "schema"],
  [5, I32, columns],
];

const schemaOf = ({ name, type = 6, converted = 0, isOptional }: MadeColumn): Thrift => [
  [1, I32, type],
  [3, I32, isOptional ? 1 : 0],
  [4, BINARY, name],
  ...(converted === null ? [] : ([[6, I32, converted]] as const)),
];

function chunkFields(
  { name, type = 6, codec, says = {} }: MadeColumn,
  is: { readonly from: number; readonly packed: number; readonly unpacked: number; readonly values: number },
): Thrift {
  const values = says.values ?? is.values;
  return [
    [2, I64, 0],
    [
      3,
      STRUCT,
      [
        [1, I32, type],
        [2, LIST, { of: I32, list: [0] }],
        [3, LIST, { of: BINARY, list: [name] }],
        [4, I32, CODECS.indexOf(codec)],
        [5, I64, values],
        [6, I64, says.unpacked ?? is.unpacked],
        [7, I64, says.packed ?? is.packed],
        [9, I64, says.from ?? is.from],
        ...(says.blank ? ([[12, STRUCT, [[3, I64, values]]]] as const) : []),
      ],
    ],
  ];
}

const groupFields = (chunks: readonly Thrift[], rows: number): Thrift => [
  [1, LIST, { of: STRUCT, list: chunks }],
  [2, I64, 0],
  [3, I64, rows],
];

/** A column of texts, in a plain encoding or with a dictionary. In an optional column, texts may be blank. */
export function textColumn(
  name: string,
  texts: readonly string[],
  {
    codec = "UNCOMPRESSED",
    groupRows = texts.length,
    isPlain = false,
  }: { readonly codec?: Codec; readonly groupRows?: number; readonly isPlain?: boolean } = {},
): MadeColumn {
  const groups: MadePage[][] = [];
  for (let from = 0; from < texts.length; from += groupRows) {
    const part = texts.slice(from, from + groupRows);
    const there = part.filter((text) => text !== "");
    const levels = packedBits(
      part.map((text) => (text === "" ? 0 : 1)),
      1,
    );
    const head = [...littleEndian(levels.length, 4), ...levels];
    if (isPlain) {
      groups.push([page("data", 0, part.length, codec, [...head, ...plainTexts(there)])]);
      continue;
    }
    const words = [...new Set(there)];
    const width = 32 - Math.clz32(Math.max(1, words.length - 1));
    const numbers = there.map((text) => words.indexOf(text));
    groups.push([
      page("dictionary", 0, words.length, codec, plainTexts(words)),
      page("data", 8, part.length, codec, [...head, width, ...packedBits(numbers, width)]),
    ]);
  }
  return { name, isOptional: true, codec, groups };
}
