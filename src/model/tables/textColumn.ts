import { at } from "./columns.ts";

/**
 * Texts of a column as one run of UTF-8 bytes, so that a worker transfers a million of them without copying, and the page
 * makes strings only of the texts that it shows.
 *
 *     text of row r  =  bytes[ starts[r] .. starts[r + 1] )
 */
export type TextColumn = {
  readonly bytes: Uint8Array;
  /** One longer than the number of texts. */
  readonly starts: Uint32Array;
  /** By row the index of its text, where many rows share texts. Otherwise row r has text r. */
  readonly of?: Uint32Array;
  readonly fills?: readonly Fill[];
};

/**
 * Rows that say the same of others share a text with holes:
 *
 *     "\uFDD0 met \uFDD1"   with the text of row r in one column for the first, and in another for the second
 */
export type Fill = {
  /** The character that marks the hole. */
  readonly hole: string;
  /** By row the index of its filler in `texts`; `NO_TEXT` where the row's text has no such hole. */
  readonly of: Uint32Array;
  readonly texts: TextColumn;
};

/** Noncharacters, which no plain text contains. */
export const HOLES = ["\uFDD0", "\uFDD1"] as const;
/** The hole for the headline, where all else repeats another row. */
export const HEADLINE_HOLE = "\uFDD2";

export const NO_TEXT = 0xffffffff;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

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

/** The texts of all rows, for the few callers that need every one. */
export function allTexts(column: TextColumn): string[] {
  const { length } = column.of ?? column.starts.subarray(1);
  return Array.from({ length }, (_, row) => textAt(column, row));
}
