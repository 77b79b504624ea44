import { at } from "../columns.ts";

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
  /** What stands in the holes of its texts. */
  readonly fills?: readonly Fill[];
};

/**
 * Rows that say the same of others share a text with holes:
 *
 *     "\uFDD0 met \uFDD1"   with the text of row r in one column for the first, and in another for the second
 */
export type Fill = {
  /** The character in its place. */
  readonly hole: string;
  /** By row the text of `texts`; `NO_TEXT` where the text of the row has no hole. */
  readonly of: Uint32Array;
  readonly texts: TextColumn;
};

/** Noncharacters, which stand in no text that passes for plain. */
export const HOLES = ["\uFDD0", "\uFDD1"] as const;
/** For the headline, where all else is that of another row. */
export const HEADLINE_HOLE = "\uFDD2";

export const NO_TEXT = 0xffffffff;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of one row. */
export function textAt(column: TextColumn, row: number): string {
  const { bytes, starts, fills } = column;
  const index = column.of?.[row] ?? row;
  const text = decoder.decode(bytes.subarray(at(starts, index), at(starts, index + 1)));
  return fills === undefined
    ? text
    : fills.reduce((filled, { hole, of, texts }) => {
        const filler = of[row] ?? NO_TEXT;
        return filler === NO_TEXT ? filled : filled.split(hole).join(textAt(texts, filler));
      }, text);
}

/** The texts of all rows, for the few cases that need every one. */
export function allTexts(column: TextColumn): string[] {
  const { length } = column.of ?? column.starts.subarray(1);
  return Array.from({ length }, (_, row) => textAt(column, row));
}
