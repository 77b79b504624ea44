import { QUOTE } from "../../model/check/surveyJson.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { RAGGED, type RowRepeats } from "../importers/table/tableRows.ts";
import type { Delimiter } from "../tableHeader.ts";
import { ByteGroups, enlarged } from "./byteGroups.ts";

/**
 * What a cell counts for: `dates`, `rest`, and each of the two sides by itself, are told apart by their bytes, `id` is
 * different in each row.
 */
export type CellUse = "none" | "id" | "dates" | "rest" | "from" | "to";

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
/** Uses whose cells are grouped, by number; then the others. */
const USES: readonly CellUse[] = ["dates", "rest", "from", "to", "id", "none"];
const GROUPED = USES.indexOf("id");
const ID = GROUPED;
const NONE = USES.indexOf("none");

/** Rows by the bytes of their cells of one use. */
class Groups {
  readonly groups: ByteGroups;
  readonly #bounds: Uint32Array;
  of: Uint32Array<ArrayBuffer>;
  #at = 0;
  #hash = BASIS;

  constructor(bytes: Uint8Array, width: number, room: number) {
    this.groups = new ByteGroups(bytes, width);
    this.#bounds = new Uint32Array(2 * width);
    this.of = new Uint32Array(room);
  }

  begin(): void {
    this.#at = 0;
    this.#hash = BASIS;
  }

  add(hash: number, from: number, to: number): void {
    this.#hash = Math.imul(this.#hash ^ hash, PRIME);
    this.#bounds[this.#at++] = from;
    this.#bounds[this.#at++] = to;
  }

  end(row: number, isWhole: boolean): void {
    if (row === this.of.length) this.of = enlarged(this.of);
    // The low bits choose the place: those of FNV are good only after the high ones are mixed in.
    const hash = (this.#hash ^ (this.#hash >>> 15)) >>> 0;
    this.of[row] = isWhole ? this.groups.groupOf(hash, this.#bounds) : RAGGED;
  }
}

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
  const grouped = USES.slice(0, GROUPED).map(
    (use) => new Groups(bytes, uses.filter((one) => one === use).length, 4096),
  );
  const [dates, rest, one, other] = grouped;
  if (!dates || !rest || !one || !other) return null;
  const hasSides = uses.includes("from") && uses.includes("to");
  let starts = new Uint32Array(4096);
  let ids = new Uint32Array(8192);
  let count = 0;
  let at = from;
  while (at < end) {
    const start = at;
    let column = 0;
    let idFrom = 0;
    let idTo = 0;
    let isEmpty = true;
    dates.begin();
    rest.begin();
    one.begin();
    other.begin();
    for (;;) {
      let cellStart = at;
      let cellEnd = at;
      let hash = BASIS;
      let code = bytes[at] ?? LINE_FEED;
      if (code === QUOTE) {
        cellEnd = endOfQuotes(bytes, at);
        if (cellEnd < 0) return null;
        hash = hashOf(bytes, at, cellEnd);
        at = cellEnd;
        if (bytes[at] === CARRIAGE_RETURN && (at + 1 === end || bytes[at + 1] === LINE_FEED)) at++;
        code = bytes[at] ?? LINE_FEED;
        if (code !== separator && code !== LINE_FEED) return null;
        if (cellEnd - cellStart > 2) isEmpty = false;
      } else {
        while (code !== separator && code !== LINE_FEED) {
          hash = Math.imul(hash ^ code, PRIME);
          code = bytes[++at] ?? LINE_FEED;
        }
        cellEnd = at;
        if (code === LINE_FEED && cellEnd > cellStart && bytes[cellEnd - 1] === CARRIAGE_RETURN)
          hash = hashOf(bytes, cellStart, --cellEnd);
        if (cellEnd > cellStart) isEmpty = false;
      }
      const use = column < columns ? (useOf[column] ?? NONE) : NONE;
      if (use < GROUPED) grouped[use]?.add(hash, cellStart, cellEnd);
      else if (use === ID) {
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
      ids = enlarged(ids);
    }
    starts[count] = start;
    const isWhole = column === columns;
    dates.end(count, isWhole);
    rest.end(count, isWhole);
    if (hasSides) {
      one.end(count, isWhole);
      other.end(count, isWhole);
    }
    ids[2 * count] = idFrom;
    ids[2 * count + 1] = idTo;
    count++;
  }
  const sides = hasSides
    ? { from: one.of, to: other.of, fromGroups: one.groups.count, toGroups: other.groups.count }
    : null;
  const groups = { dateGroups: dates.groups.count, restGroups: rest.groups.count, sides };
  return { count, starts, repeats: { dates: dates.of, rest: rest.of, ...groups, ids, bytes } };
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
  return hash;
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
