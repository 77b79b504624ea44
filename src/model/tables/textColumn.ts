import { at } from "./columns.ts";

/**
 * Texts of a column as one run of UTF-8 bytes, so that a worker hands a million of them over without copying and the
 * page makes strings only of what it shows.
 *
 *     text of row r  =  bytes[ starts[r] .. starts[r + 1] )
 */
export type TextColumn = {
  readonly bytes: Uint8Array;
  /** One longer than the number of texts. */
  readonly starts: Uint32Array;
  /** By row the text that it has, where many rows have the same. Else row r has text r. */
  readonly of?: Uint32Array;
};

const decoder = new TextDecoder();

/** The text of one row. */
export function textAt(column: TextColumn, row: number): string {
  const text = column.of?.[row] ?? row;
  return decoder.decode(column.bytes.subarray(at(column.starts, text), at(column.starts, text + 1)));
}

/** The texts of all rows, for the few cases that need every one. */
export function allTexts(column: TextColumn): string[] {
  const { length } = column.of ?? column.starts.subarray(1);
  return Array.from({ length }, (_, row) => textAt(column, row));
}
