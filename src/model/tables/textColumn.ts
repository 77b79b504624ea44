import { at } from "./columns.ts";

/**
 * The texts of a column as one run of UTF-8 bytes. So a worker can transfer a million texts without copying them, and
 * the page makes strings only of the texts that it shows.
 *
 *     text of row r  =  bytes[ starts[r] .. starts[r + 1] )
 */
export type TextColumn = {
  readonly bytes: Uint8Array;
  /** Has one entry more than there are texts. */
  readonly starts: Uint32Array;
  /** The index of each row's text, if rows share texts. Otherwise row r has text r. */
  readonly of?: Uint32Array;
  readonly fills?: readonly Fill[];
};

/**
 * Rows whose texts differ only in names share one text. The shared text has holes in place of the names, and each hole
 * has a column of names that fill it:
 *
 *     "\uFDD0 met \uFDD1"   the text of row r has the filler of row r from the first column, then from the second
 */
export type Fill = {
  readonly hole: string;
  /** The index in `texts` of the text that fills each row's hole. `NO_TEXT` if the row has no such hole. */
  readonly of: Uint32Array;
  readonly texts: TextColumn;
};

/** Characters that mark holes in texts. They are noncharacters of Unicode, which no plain text contains. */
export const HOLES = ["\uFDD0", "\uFDD1"] as const;
/** The hole for the headline in the search text of a row that otherwise repeats another row. */
export const HEADLINE_HOLE = "\uFDD2";

export const NO_TEXT = 0xffffffff;

// `textIn` of `bytes.ts` does the same, but an import of that file would make the first load larger.
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

export function allTexts(column: TextColumn): string[] {
  const { length } = column.of ?? column.starts.subarray(1);
  return Array.from({ length }, (_, row) => textAt(column, row));
}
