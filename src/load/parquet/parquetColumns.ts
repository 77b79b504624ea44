import type { Refusal } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { joinList } from "../../model/tableCells.ts";
import { hashOf } from "../../model/tables/hashTable.ts";
import { Interner, Numbers } from "../../model/tables/interner.ts";
import type { ColumnShape } from "./cellTexts.ts";
import { type Page, pagesOf, unpackPage } from "./pages.ts";
import { type Chunk, damaged, type RowGroup, refusalOf, tooLarge, unfitColumn } from "./parquetFile.ts";
import { eachValue, readHybrid } from "./plainValues.ts";
import type { Slices } from "./slices.ts";
import { TooMuch, UnsupportedError } from "./thrift.ts";

/** A column stored by its different cells. The cell of row r is `texts[codes[r]]`. */
export type CodedColumn = {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
};

export type ReadColumns =
  | { readonly ok: true; readonly columns: readonly CodedColumn[]; readonly rows: number }
  | Refusal;

/**
 * Reads columns of row groups as texts. Each different value becomes a text only once. The metadata is checked against
 * the limits before anything is unpacked. `onRows` receives the number of rows that have been read in all columns.
 */
export async function readColumns(
  file: Slices,
  shapes: readonly ColumnShape[],
  groups: readonly RowGroup[],
  onRows: (done: number, total: number) => void,
): Promise<ReadColumns> {
  const refusal = refusalOf(shapes, groups);
  if (refusal !== null) return refusal;
  await file.prepare?.(
    groups.flatMap(({ chunks }) =>
      shapes.flatMap(({ leaf }) => {
        const chunk = chunks[leaf];
        return chunk && !chunk.isBlank ? [{ offset: chunk.from, bytes: chunk.to - chunk.from }] : [];
      }),
    ),
  );
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const columns = shapes.map((shape) => ({ cells: new ValueCodes(shape), codes: new Uint32Array(rows) }));
  /** The number of rows at the last count of letters. A count is slow, so the next waits until the rows double. */
  let counted = 0;
  let from = 0;
  // Row groups are read one after another, so that the memory of each is free before the next.
  for (const group of groups) {
    onRows(from, rows);
    for (const { cells, codes } of columns) {
      const { leaf, name } = cells.shape;
      const chunk = group.chunks[leaf];
      if (chunk === undefined) return damaged();
      const into = codes.subarray(from, from + group.rows);
      try {
        if (!chunk.isBlank) readChunk(await file.slice(chunk.from, chunk.to), chunk, cells, into);
      } catch (error) {
        if (error instanceof TooMuch) return tooLarge();
        if (error instanceof UnsupportedError) return unfitColumn(name, error.message);
        throw error;
      }
    }
    from += group.rows;
    const mayBeMany = columns.reduce((sum, { cells }) => sum + cells.longest * from, 0) > FILE_LIMITS.bytes;
    if (!mayBeMany || (from < 2 * counted && from < rows)) continue;
    counted = from;
    if (lettersOf(columns, from) > FILE_LIMITS.bytes) return tooLarge();
  }
  return {
    ok: true,
    rows,
    columns: columns.map(({ cells: { shape, texts }, codes }) => ({ name: shape.name, codes, texts })),
  };
}

function lettersOf(
  columns: readonly { readonly cells: ValueCodes; readonly codes: Uint32Array }[],
  rows: number,
): number {
  let letters = 0;
  for (const { cells, codes } of columns) {
    for (let row = 0; row < rows; row++) letters += cells.texts[codes[row] ?? 0]?.length ?? 0;
  }
  return letters;
}

/** Reads the codes of the cells in a chunk. The claims of a page are checked before it is unpacked. */
function readChunk(
  bytes: Uint8Array,
  { codec, values, unpacked }: Chunk,
  cells: ValueCodes,
  into: Uint32Array,
): void {
  const { shape } = cells;
  let dictionary: Uint32Array | null = null;
  let row = 0;
  const list: string[] = [];
  let isIn = false;
  let letters = 0;
  const endList = (): void => {
    if (!isIn) return;
    if (row >= into.length) throw new UnsupportedError("more rows than its row group");
    into[row++] = cells.codeOfText(joinList(list.splice(0)));
  };
  for (const page of pagesOf(bytes, { values, unpacked })) {
    const body = bodyOf(page, bytes, codec, shape);
    if (page.kind === "dictionary") {
      dictionary = cells.codesOf("plain", body.values, 0, page.values);
      continue;
    }
    const { definition, repetition, there } = levelsOf(page, body, shape);
    const codes = codesOf(page, body, cells, dictionary, there);
    if (!shape.isList) {
      if (page.values > into.length - row) throw new UnsupportedError("more rows than its row group");
      spread(codes, definition, shape.definition, into.subarray(row, row + page.values));
      row += page.values;
      continue;
    }
    let next = 0;
    for (let index = 0; index < page.values; index++) {
      if ((repetition?.[index] ?? 0) === 0) {
        endList();
        isIn = true;
      }
      if (definition !== null && definition[index] !== shape.definition) continue;
      const text = cells.texts[codes[next++] ?? 0] ?? "";
      if (text !== "") list.push(text);
      letters += text.length;
      if (letters > FILE_LIMITS.bytes) throw new TooMuch();
    }
  }
  endList();
  if (row !== into.length) throw new UnsupportedError("fewer rows than its row group");
}

/**
 * The bytes of a page. `levels` has the levels from `from` on. If levels and values are packed together, `levels` and
 * `values` are the same bytes.
 */
type Body = { readonly levels: Uint8Array; readonly from: number; readonly values: Uint8Array };

function bodyOf(page: Page, chunk: Uint8Array, codec: string, { isList, definition }: ColumnShape): Body {
  const { from, to, levels, unpacked } = page;
  if ((page.isOld.definition && definition > 0) || (page.isOld.repetition && isList)) {
    throw new UnsupportedError("levels in an encoding that is not read");
  }
  if (levels === null) {
    const values = unpackPage(codec, chunk.subarray(from, to), unpacked);
    return { levels: values, from: 0, values };
  }
  const start = from + levels.repetition + levels.definition;
  const packed = chunk.subarray(start, to);
  const values = unpackPage(page.isPacked ? codec : "UNCOMPRESSED", packed, unpacked);
  return { levels: chunk, from, values };
}

type Levels = {
  /** The definition levels. Null if all values are present. */
  readonly definition: Uint8Array | null;
  /** The repetition levels. Null if each value begins a row. */
  readonly repetition: Uint8Array | null;
  /** The number of present values, and the offset of the first. */
  readonly there: { readonly count: number; readonly from: number };
};

function levelsOf(
  { values, levels: lengths }: Page,
  { levels: bytes, from }: Body,
  shape: ColumnShape,
): Levels {
  let at = from;
  /** Reads the levels of a page, which are numbers from 0 to `most`. Null if `most` is 0, or for one run of `usual`. */
  const next = (most: number, length: number | undefined, usual: number): Uint8Array | null => {
    if (most === 0) return null;
    if (length === undefined && at + 4 > bytes.length) throw new UnsupportedError("a page that is cut off");
    const size = length ?? new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
    if (length === undefined) at += 4;
    if (size > bytes.length - at) throw new UnsupportedError("a page that is cut off");
    const into = new Uint8Array(values);
    const same = readHybrid(bytes, at, at + size, 32 - Math.clz32(most), into);
    at += size;
    return same === usual ? null : into;
  };
  const repetition = next(shape.isList ? 1 : 0, lengths?.repetition, 0);
  const definition = next(shape.definition, lengths?.definition, shape.definition);
  let count = values;
  if (definition !== null) for (const level of definition) if (level !== shape.definition) count--;
  return { definition, repetition, there: { count, from: lengths === null ? at : 0 } };
}

function codesOf(
  page: Page,
  { values: bytes }: Body,
  cells: ValueCodes,
  dictionary: Uint32Array | null,
  { count, from }: Levels["there"],
): Uint32Array {
  if (count === 0) return new Uint32Array(0);
  const { encoding } = page;
  if (encoding !== "dictionary") return cells.codesOf(encoding, bytes, from, count);
  if (dictionary === null) throw new UnsupportedError("numbers of values without a dictionary");
  const codes = new Uint32Array(count);
  readHybrid(bytes, from + 1, bytes.length, bytes[from] ?? 0, codes);
  const { length } = dictionary;
  for (let index = 0; index < count; index++) {
    const number = codes[index] ?? 0;
    if (number >= length) throw new UnsupportedError("numbers of values that its dictionary has not");
    codes[index] = dictionary[number] ?? 0;
  }
  return codes;
}

/** Gives the codes to the rows that have a value. The other rows stay blank. */
function spread(codes: Uint32Array, definition: Uint8Array | null, most: number, into: Uint32Array): void {
  if (definition === null) into.set(codes);
  else {
    let next = 0;
    for (let row = 0; row < into.length; row++) if (definition[row] === most) into[row] = codes[next++] ?? 0;
  }
}

/** The different cells of a column, coded by first use. Code 0 is blank. Equal values are recognised by their bytes. */
class ValueCodes {
  readonly texts: string[] = [""];
  longest = 0;
  readonly shape: ColumnShape;
  readonly #codeOfText = new Map<string, number>([["", 0]]);
  readonly #values = new Interner();
  readonly #codes = new Numbers(256);

  constructor(shape: ColumnShape) {
    this.shape = shape;
  }

  /** The codes of `count` values that a page holds from `from` on, without a dictionary. */
  codesOf(encoding: Page["encoding"], bytes: Uint8Array, from: number, count: number): Uint32Array {
    if (encoding === "dictionary") throw new UnsupportedError("a dictionary of numbers");
    // A plain value takes at least one bit, so a larger count is false. A run of equal values may take less.
    if (encoding === "plain" && count > (bytes.length - from) * 8)
      throw new UnsupportedError("fewer values than a page says");
    const codes = new Uint32Array(count);
    let next = 0;
    eachValue(encoding, this.shape.physical, bytes, from, count, (value, at, to) => {
      codes[next++] = this.#codeOf(value, at, to);
    });
    return codes;
  }

  codeOfText(text: string): number {
    let code = this.#codeOfText.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      if (text.length > this.longest) this.longest = text.length;
      this.#codeOfText.set(text, code);
    }
    return code;
  }

  #codeOf(bytes: Uint8Array, at: number, to: number): number {
    const hash = hashOf(bytes, at, to);
    const known = this.#values.find(bytes, at, to, hash);
    if (known >= 0) return this.#codes.values[known] ?? 0;
    const code = this.codeOfText(this.shape.textOf(bytes, at, to));
    this.#values.add(bytes, at, to, hash);
    this.#codes.push(code);
    return code;
  }
}
