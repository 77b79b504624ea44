import { item, type NumberColumn } from "./columns.ts";
import { enlarged } from "./interner.ts";
import type { TextColumn } from "./textColumn.ts";

const encoder = new TextEncoder();

/** Texts are encoded in batches of about 64 kB, because a call of the encoder takes longer than encoding most texts. */
const BATCH = 65_536;
/** A UTF-16 code unit takes at most this many bytes in UTF-8. */
export const MOST_BYTES = 3;

/** Makes a column of texts. Lone surrogates become U+FFFD, as in every UTF-8 encoder. */
export function toTextColumn(texts: readonly string[]): TextColumn {
  return makeTextColumn(texts.length, (row) => item(texts, row));
}

/** Makes a column of `count` texts. `textOf` makes one text at a time, so that never all are strings in memory. */
export function makeTextColumn(count: number, textOf: (row: number) => string): TextColumn {
  const starts = new Uint32Array(count + 1);
  let bytes = new Uint8Array(0);
  let end = 0;
  for (let row = 0; row < count; ) {
    const batch: string[] = [];
    let length = 0;
    while (row + batch.length < count && length < BATCH) {
      const text = textOf(row + batch.length);
      batch.push(text);
      length += text.length;
    }
    if (end + length * MOST_BYTES > bytes.length) bytes = enlarged(bytes, end + length * MOST_BYTES);
    const { written } = encoder.encodeInto(batch.join(""), bytes.subarray(end));
    // In ASCII, a code unit is one byte. Other texts are encoded one by one, because half a surrogate pair at the end
    // of a text could otherwise join with a half at the start of the next.
    const isAscii = written === length;
    for (const text of batch) {
      end += isAscii ? text.length : encoder.encodeInto(text, bytes.subarray(end)).written;
      starts[++row] = end;
    }
  }
  return { bytes: bytes.slice(0, end), starts };
}

/** Copies a column into another order. Row r gets the text of row `order[r]`. */
export function reordered({ bytes, starts }: TextColumn, order: Uint32Array): TextColumn {
  const now = new Uint8Array(bytes.length);
  const nowStarts = new Uint32Array(order.length + 1);
  let end = 0;
  for (let row = 0; row < order.length; row++) {
    const old = order[row] ?? 0;
    const to = starts[old + 1] ?? 0;
    for (let byte = starts[old] ?? 0; byte < to; byte++) now[end++] = bytes[byte] ?? 0;
    nowStarts[row + 1] = end;
  }
  return { bytes: now, starts: nowStarts };
}

/** A column whose row r has the text of row `of[r]`. It shares the bytes of `column`. */
export const textsOf = (column: TextColumn, of: Uint32Array): TextColumn => ({
  ...column,
  of: column.of ? gather(new Uint32Array(of.length), column.of, of) : of,
});

/** Sets `into[r]` to `from[rows[r]]`. Each common type has its own loop, because browsers run such loops faster. */
export function gather<Column extends NumberColumn>(into: Column, from: Column, rows: Uint32Array): Column {
  const [only = 0] = from;
  // In most columns of a large table all values are equal, and `fill` is much faster than a loop.
  if (isOnly(from, only)) into.fill(only);
  else if (into instanceof Uint8Array && from instanceof Uint8Array) gatherBytes(into, from, rows);
  else if (isOfWords(into) && isOfWords(from)) gatherWords(wordsOf(into), wordsOf(from), rows);
  else for (let row = 0; row < rows.length; row++) into[row] = from[rows[row] ?? 0] ?? 0;
  return into;
}

function isOnly(column: NumberColumn, value: number): boolean {
  for (let row = 0; row < column.length; row++) if (column[row] !== value) return false;
  return true;
}

function gatherBytes(into: Uint8Array, from: Uint8Array, rows: Uint32Array): void {
  for (let row = 0; row < rows.length; row++) into[row] = from[rows[row] ?? 0] ?? 0;
}

function gatherWords(into: Uint32Array, from: Uint32Array, rows: Uint32Array): void {
  for (let row = 0; row < rows.length; row++) into[row] = from[rows[row] ?? 0] ?? 0;
}

const isOfWords = (column: NumberColumn): column is Int32Array | Uint32Array =>
  column instanceof Int32Array || column instanceof Uint32Array;

const wordsOf = (column: Int32Array | Uint32Array): Uint32Array =>
  column instanceof Uint32Array ? column : new Uint32Array(column.buffer, column.byteOffset, column.length);
