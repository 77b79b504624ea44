import { at } from "./columns.ts";

/**
 * Texts of a column as one run of UTF-8 bytes, so that a worker hands a million of them over without copying and the
 * page makes strings only of what it shows.
 *
 *     text of row r  =  bytes[ starts[r] .. starts[r + 1] )
 */
export type TextColumn = {
  readonly bytes: Uint8Array;
  /** One longer than the number of rows. */
  readonly starts: Uint32Array;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A column from texts. Lone surrogates become U+FFFD, as in every UTF-8 encoder. */
export function toTextColumn(texts: readonly string[]): TextColumn {
  const starts = new Uint32Array(texts.length + 1);
  const parts = texts.map((text) => encoder.encode(text));
  parts.forEach((part, row) => {
    starts[row + 1] = at(starts, row) + part.length;
  });
  const bytes = new Uint8Array(at(starts, texts.length));
  parts.forEach((part, row) => {
    bytes.set(part, at(starts, row));
  });
  return { bytes, starts };
}

/** The text of one row. */
export function textAt(column: TextColumn, row: number): string {
  return decoder.decode(column.bytes.subarray(at(column.starts, row), at(column.starts, row + 1)));
}

/** All texts, for the few cases that need every one. */
export function allTexts(column: TextColumn): string[] {
  return Array.from({ length: column.starts.length - 1 }, (_, row) => textAt(column, row));
}
