import { QUOTE } from "../../model/check/json.ts";
import type { Delimiter } from "../recogniseFormat.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The offset after the quote that closes the cell opened at `from`. −1 if no quote closes the cell. */
export function endOfQuotes(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  for (;;) {
    while (at < bytes.length && bytes[at] !== QUOTE) at++;
    if (at >= bytes.length) return -1;
    if (bytes[at + 1] !== QUOTE) return at + 1;
    at += 2;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text between quotes, where two quotes mean one. Works on bytes, because replacing leaves a string in pieces. */
function textOfQuoted(bytes: Uint8Array, from: number, to: number): string {
  const cell = bytes.subarray(from, to);
  if (!cell.includes(QUOTE)) return decoder.decode(cell);
  const kept = new Uint8Array(cell.length);
  let end = 0;
  for (let at = 0; at < cell.length; at++) {
    const code = cell[at] ?? 0;
    kept[end++] = code;
    if (code === QUOTE) at++;
  }
  return decoder.decode(kept.subarray(0, end));
}

/** The cells of the row at `from`, and the offset of the next row. Undefined if only `readTableRows` can read it. */
export function rowAt(
  bytes: Uint8Array,
  from: number,
  delimiter: Delimiter,
): { readonly cells: string[]; readonly next: number } | undefined {
  // A line without quotes is decoded at once, because a call for each cell costs more than the decoding.
  let end = from;
  for (let code = bytes[end]; code !== undefined && code !== LINE_FEED && code !== QUOTE; code = bytes[end])
    end++;
  if (bytes[end] !== QUOTE) {
    const line = decoder.decode(
      bytes.subarray(from, end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end),
    );
    return { cells: line.split(delimiter), next: end + 1 };
  }
  return quotedRowAt(bytes, from, delimiter);
}

function quotedRowAt(
  bytes: Uint8Array,
  from: number,
  delimiter: Delimiter,
): { readonly cells: string[]; readonly next: number } | undefined {
  const separator = delimiter.charCodeAt(0);
  const cells: string[] = [];
  for (let at = from; ; ) {
    const start = at;
    let code = bytes[at] ?? LINE_FEED;
    if (code === QUOTE) {
      const end = endOfQuotes(bytes, at);
      if (end < 0) return undefined;
      cells.push(textOfQuoted(bytes, start + 1, end - 1));
      at = end;
      if (bytes[at] === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === LINE_FEED)) at++;
      code = bytes[at] ?? LINE_FEED;
      if (code !== separator && code !== LINE_FEED) return undefined;
    } else {
      while (code !== separator && code !== LINE_FEED) code = bytes[++at] ?? LINE_FEED;
      const isReturn = code === LINE_FEED && at > start && bytes[at - 1] === CARRIAGE_RETURN;
      cells.push(decoder.decode(bytes.subarray(start, isReturn ? at - 1 : at)));
    }
    at++;
    if (code === LINE_FEED) return { cells, next: at };
  }
}

/** A cell of the row at `from`. "" if the row has too few cells. `scanRows` must have read the row before. */
export function cellAt(bytes: Uint8Array, from: number, delimiter: Delimiter, column: number): string {
  const separator = delimiter.charCodeAt(0);
  let at = from;
  for (let before = column; ; before--) {
    const start = at;
    const isQuoted = bytes[at] === QUOTE;
    if (isQuoted) at = Math.max(at + 1, endOfQuotes(bytes, at));
    let code = bytes[at] ?? LINE_FEED;
    while (code !== separator && code !== LINE_FEED) code = bytes[++at] ?? LINE_FEED;
    if (before === 0) {
      const end = code === LINE_FEED && at > start && bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
      if (isQuoted) return textOfQuoted(bytes, start + 1, end - 1);
      return end === start ? "" : decoder.decode(bytes.subarray(start, end));
    }
    if (code === LINE_FEED) return "";
    at++;
  }
}
