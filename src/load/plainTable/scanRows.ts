import { BACKSLASH, QUOTE } from "../../model/check/surveyJson.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { RAGGED, type RowRepeats } from "../importers/tableRows.ts";
import type { Delimiter } from "../tableHeader.ts";
import { ByteGroups, enlarged } from "./byteGroups.ts";

/** What a cell counts for: `dates` and `rest` are told apart by their bytes, `id` is different in each row. */
export type CellUse = "none" | "id" | "dates" | "rest";

/** The rows of a table of bytes, by where they stand and by what they repeat; no cell of them is a string yet. */
export type ScannedRows = {
  readonly count: number;
  /** Byte at which each row begins. */
  readonly starts: Uint32Array;
  readonly repeats: Omit<RowRepeats, "mapping">;
};

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** FNV-1a, 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const USES: readonly CellUse[] = ["none", "id", "dates", "rest"];
const ID = USES.indexOf("id");
const DATES = USES.indexOf("dates");
const REST = USES.indexOf("rest");

/**
 * One pass over the bytes of a plain table in UTF-8, its header behind it. Plain are rows that end with a line feed, and
 * quotes that open a cell and close where it ends. Null for what is not plain: that is read by Papa Parse.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  delimiter: Delimiter,
  uses: readonly CellUse[],
): ScannedRows | null {
  const separator = delimiter.charCodeAt(0);
  const end = bytes.length;
  const useOf = Uint8Array.from(uses, (use) => USES.indexOf(use));
  const columns = uses.length;
  const dateBounds = new Uint32Array(2 * columns);
  const restBounds = new Uint32Array(2 * columns);
  const dateGroups = new ByteGroups(bytes, uses.filter((use) => use === "dates").length);
  const restGroups = new ByteGroups(bytes, uses.filter((use) => use === "rest").length);
  let starts = new Uint32Array(4096);
  let dates = new Uint32Array(4096);
  let rest = new Uint32Array(4096);
  let ids = new Uint32Array(8192);
  let count = 0;
  let at = from;
  while (at < end) {
    const start = at;
    let column = 0;
    let dateHash = BASIS;
    let restHash = BASIS;
    let dateAt = 0;
    let restAt = 0;
    let idFrom = 0;
    let idTo = 0;
    let isEmpty = true;
    for (;;) {
      let cellStart = at;
      let cellEnd = at;
      let code = bytes[at] ?? LINE_FEED;
      if (code === QUOTE) {
        cellEnd = endOfQuotes(bytes, at);
        if (cellEnd < 0) return null;
        at = cellEnd;
        if (bytes[at] === CARRIAGE_RETURN && (at + 1 === end || bytes[at + 1] === LINE_FEED)) at++;
        code = bytes[at] ?? LINE_FEED;
        if (code !== separator && code !== LINE_FEED) return null;
        if (cellEnd - cellStart > 2) isEmpty = false;
      } else {
        while (code !== separator && code !== LINE_FEED) code = bytes[++at] ?? LINE_FEED;
        cellEnd = at;
        if (code === LINE_FEED && cellEnd > cellStart && bytes[cellEnd - 1] === CARRIAGE_RETURN) cellEnd--;
        if (cellEnd > cellStart) isEmpty = false;
      }
      const use = column < columns ? useOf[column] : 0;
      if (use === REST) {
        for (let byte = cellStart; byte < cellEnd; byte++)
          restHash = Math.imul(restHash ^ (bytes[byte] ?? 0), PRIME);
        restHash = Math.imul(restHash ^ BACKSLASH, PRIME);
        restBounds[restAt++] = cellStart;
        restBounds[restAt++] = cellEnd;
      } else if (use === DATES) {
        for (let byte = cellStart; byte < cellEnd; byte++)
          dateHash = Math.imul(dateHash ^ (bytes[byte] ?? 0), PRIME);
        dateHash = Math.imul(dateHash ^ BACKSLASH, PRIME);
        dateBounds[dateAt++] = cellStart;
        dateBounds[dateAt++] = cellEnd;
      } else if (use === ID) {
        if (bytes[cellStart] === QUOTE) {
          cellStart++;
          cellEnd--;
        }
        idFrom = cellStart;
        idTo = cellEnd;
      }
      column++;
      at++;
      if (code === LINE_FEED) break;
    }
    // What ends the last line is no row.
    if (isEmpty && at > end) break;
    if (count === FILE_LIMITS.rows) return null;
    if (count === starts.length) {
      starts = enlarged(starts);
      dates = enlarged(dates);
      rest = enlarged(rest);
      ids = enlarged(ids);
    }
    starts[count] = start;
    const isWhole = column === columns;
    // The low bits choose the place: those of FNV are good only after the high ones are mixed in.
    dates[count] = isWhole ? dateGroups.groupOf((dateHash ^ (dateHash >>> 15)) >>> 0, dateBounds) : RAGGED;
    rest[count] = isWhole ? restGroups.groupOf((restHash ^ (restHash >>> 15)) >>> 0, restBounds) : RAGGED;
    ids[2 * count] = idFrom;
    ids[2 * count + 1] = idTo;
    count++;
  }
  const groups = { dateGroups: dateGroups.count, restGroups: restGroups.count };
  return { count, starts, repeats: { dates, rest, ...groups, ids, bytes } };
}

/** Behind the quote that closes the cell which one opens at `from`; −1 where none does. */
function endOfQuotes(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  for (;;) {
    while (at < bytes.length && bytes[at] !== QUOTE) at++;
    if (at >= bytes.length) return -1;
    if (bytes[at + 1] !== QUOTE) return at + 1;
    at += 2;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The cells of the row that begins at `from`, and where the next one does; undefined where it is not plain. */
export function rowAt(
  bytes: Uint8Array,
  from: number,
  delimiter: Delimiter,
): { readonly cells: string[]; readonly next: number } | undefined {
  // Without quotes in it a line is decoded at once: a call for each cell costs more than what it does.
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
      cells.push(decoder.decode(bytes.subarray(start + 1, end - 1)).replaceAll('""', '"'));
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
