import { QUOTE } from "../../model/check/json.ts";
import { clockOfCell, DAY_AND_SIGN } from "../../model/dates/plainClock.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { BASIS, HashTable, mixed, PRIME } from "../../model/tables/hashTable.ts";
import { enlarged } from "../../model/tables/interner.ts";
import { viewOf } from "../media/bytes.ts";
import type { Delimiter } from "../recogniseFormat.ts";
import { endOfQuotes } from "./rowAt.ts";
import { RAGGED, type RowRepeats } from "./tableRows.ts";

/**
 * How a cell is used. Rows are grouped by the bytes of their `dates`, `rest`, `from` and `to` cells. If a table has one
 * column of dates, its use is `date`: a plain time of day becomes a number, and the row is grouped by its day. Cells of
 * `id` and `headline` seldom repeat, so they are not compared.
 */
export type CellUse = "none" | "id" | "headline" | "date" | "dates" | "rest" | "from" | "to";

/** The rows of a table: where each begins, and which of them repeat each other. No cell is a string yet. */
type ScannedRows = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly repeats: Omit<RowRepeats, "mapping">;
};

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const T = 84;
/** The index of a use is its number in `useOf`. Uses below `GROUPED` come first, and have an entry in `grouped`. */
const USES: readonly CellUse[] = ["dates", "rest", "from", "to", "date", "id", "headline", "none"];
const GROUPED = USES.indexOf("date");
const DATE = GROUPED;
const ID = USES.indexOf("id");
const HEADLINE = USES.indexOf("headline");
const NONE = USES.indexOf("none");
/** A byte times this factor is four copies of the byte. */
const EACH_BYTE = 0x01010101;
const LINE_FEEDS = LINE_FEED * EACH_BYTE;
const HIGH_BITS = 0x80808080;

class Groups {
  readonly groups: ByteGroups;
  readonly #bounds: Uint32Array;
  of: Uint32Array<ArrayBuffer>;
  #at = 0;
  #hash = BASIS;

  constructor(groups: ByteGroups, width: number, room: number) {
    this.groups = groups;
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
    this.of[row] = isWhole ? this.groups.groupOf(mixed(this.#hash), this.#bounds) : RAGGED;
  }
}

/**
 * Scans the bytes of a table in UTF-8 once, from the end of its header. Rows must end with a line feed, and a quote
 * must open a cell and close at its end. Null for any other table, which Papa Parse then reads. `room` is the expected
 * number of rows.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  delimiter: Delimiter,
  uses: readonly CellUse[],
  room: number,
): ScannedRows | null {
  const separator = delimiter.charCodeAt(0);
  const end = bytes.length;
  const useOf = Uint8Array.from(uses, (use) => USES.indexOf(use));
  const columns = uses.length;
  const widthOf = (which: CellUse): number =>
    uses.filter((use) => use === which || (use === "date" && which === "dates")).length;
  const groupsOf = (use: CellUse): Groups =>
    new Groups(new ByteGroups(bytes, widthOf(use)), widthOf(use), room);
  const [dates, rest, one] = [groupsOf("dates"), groupsOf("rest"), groupsOf("from")];
  // Both sides share one table of groups, so a name has the same number on either side.
  const other = new Groups(one.groups, widthOf("to"), room);
  const grouped = [dates, rest, one, other];
  const hasSides = uses.includes("from") && uses.includes("to");
  const words = viewOf(bytes);
  const separators = Math.imul(separator, EACH_BYTE);
  let starts = new Uint32Array(room);
  let ids = new Uint32Array(2 * room);
  const hasHeadlines = uses.includes("headline");
  let headlines = new Uint32Array(hasHeadlines ? 2 * room : 0);
  let clocks: Uint32Array<ArrayBuffer> | null = null;
  let count = 0;
  let cells = 0;
  let at = from;
  while (at < end) {
    const start = at;
    let column = 0;
    let idFrom = 0;
    let idTo = 0;
    let headlineFrom = 0;
    let headlineTo = 0;
    let isEmpty = true;
    let clock = 0;
    dates.begin();
    rest.begin();
    one.begin();
    other.begin();
    for (;;) {
      let cellStart = at;
      let cellEnd = at;
      let code = bytes[at] ?? LINE_FEED;
      let hash = BASIS;
      if (code === QUOTE) {
        cellEnd = endOfQuotes(bytes, at);
        if (cellEnd < 0) return null;
        at = cellEnd;
        if (bytes[at] === CARRIAGE_RETURN && (at + 1 === end || bytes[at + 1] === LINE_FEED)) at++;
        code = bytes[at] ?? LINE_FEED;
        if (code !== separator && code !== LINE_FEED) return null;
        if (cellEnd - cellStart > 2) isEmpty = false;
        hash = hashOf(words, cellStart, cellEnd);
      } else {
        // Four bytes are tested and hashed at a time. XOR makes 0 of each byte that is the separator or a line feed,
        // and subtracting 1 from 0 sets its high bit. The borrow only spoils higher bytes, so the lowest bit found is
        // right.
        let found = 0;
        let four = 0;
        while (at + 4 <= end) {
          four = words.getUint32(at, true);
          const ofSeparator = four ^ separators;
          const ofLine = four ^ LINE_FEEDS;
          found = (((ofSeparator - EACH_BYTE) & ~ofSeparator) | ((ofLine - EACH_BYTE) & ~ofLine)) & HIGH_BITS;
          if (found !== 0) break;
          hash = withFour(hash, four);
          at += 4;
        }
        if (found !== 0) {
          const bits = (31 - Math.clz32(found & -found)) & ~7;
          code = (four >>> bits) & 0xff;
          if (bits > 0) hash = withFour(hash, four & ((1 << bits) - 1));
          at += bits >>> 3;
        } else {
          code = bytes[at] ?? LINE_FEED;
          while (code !== separator && code !== LINE_FEED) code = bytes[++at] ?? LINE_FEED;
          hash = hashOf(words, cellStart, at);
        }
        cellEnd = at;
        if (code === LINE_FEED && cellEnd > cellStart && bytes[cellEnd - 1] === CARRIAGE_RETURN) {
          cellEnd--;
          hash = hashOf(words, cellStart, cellEnd);
        }
        if (cellEnd > cellStart) isEmpty = false;
      }
      const use = column < columns ? (useOf[column] ?? NONE) : NONE;
      if (use < GROUPED) grouped[use]?.add(hash, cellStart, cellEnd);
      else if (use !== NONE) {
        const isQuoted = bytes[cellStart] === QUOTE ? 1 : 0;
        if (use === DATE) {
          clock = clockOfCell(bytes, cellStart + isQuoted, cellEnd - isQuoted);
          // Rows with a time are grouped by their day and the T or blank after it. A row without a time has neither, so
          // it is in another group. A cell such as 2019-05-01T is no date. It would join the group of rows with a time.
          if (clock > 0) {
            cellStart += isQuoted;
            cellEnd = cellStart + DAY_AND_SIGN;
            hash = hashOf(words, cellStart, cellEnd);
          } else if (cellEnd - cellStart === DAY_AND_SIGN && bytes[cellEnd - 1] === T) return null;
          dates.add(hash, cellStart, cellEnd);
        }
        cellStart += isQuoted;
        cellEnd -= isQuoted;
        if (use === ID) {
          idFrom = cellStart;
          idTo = cellEnd;
        } else if (use === HEADLINE) {
          headlineFrom = cellStart;
          headlineTo = cellEnd;
        }
      }
      if (++column > FILE_LIMITS.columns) return null;
      at++;
      if (code === LINE_FEED) break;
    }
    // The last line feed does not begin another row.
    if (isEmpty && at > end) break;
    cells += column;
    if (count === FILE_LIMITS.rows || cells > FILE_LIMITS.cells) return null;
    if (count === starts.length) {
      starts = enlarged(starts);
      ids = enlarged(ids);
      if (hasHeadlines) headlines = enlarged(headlines);
      if (clocks !== null) clocks = enlarged(clocks);
    }
    starts[count] = start;
    const isWhole = column === columns;
    if (clock > 0 && isWhole) {
      clocks ??= new Uint32Array(starts.length);
      clocks[count] = clock;
    }
    dates.end(count, isWhole);
    rest.end(count, isWhole);
    if (hasSides) {
      one.end(count, isWhole);
      other.end(count, isWhole);
    }
    ids[2 * count] = idFrom;
    ids[2 * count + 1] = idTo;
    if (hasHeadlines) {
      headlines[2 * count] = headlineFrom;
      headlines[2 * count + 1] = headlineTo;
    }
    count++;
  }
  const sides = hasSides ? { from: one.of, to: other.of, groups: one.groups.count } : null;
  const groups = { dateGroups: dates.groups.count, restGroups: rest.groups.count, sides };
  const own = hasHeadlines ? { bounds: headlines, bytes } : null;
  return {
    count,
    starts,
    repeats: { dates: dates.of, clocks, rest: rest.of, ...groups, headlines: own, ids, bytes },
  };
}

/** A hash of the bytes, computed four at a time. If the last group has fewer, zeros take the missing places. */
function hashOf(words: DataView, from: number, to: number): number {
  let hash = BASIS;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = withFour(hash, words.getUint32(at, true));
  if (at === to) return hash;
  let last = 0;
  for (let bits = 0; at < to; bits += 8) last |= words.getUint8(at++) << bits;
  return withFour(hash, last);
}

/** Adds four bytes to a hash. High bits are mixed in, because only low bits choose a slot. */
function withFour(before: number, four: number): number {
  const hash = Math.imul(before ^ four, PRIME);
  return hash ^ (hash >>> 15);
}

/** Groups of rows whose cells have equal bytes, numbered by first use. */
class ByteGroups {
  readonly #table = new HashTable(FIRST_ROOM);
  readonly #bytes: Uint8Array;
  readonly #words: DataView;
  readonly #width: number;
  /** A copy of the cells of each group, because they are far apart in the file. Null for wide groups. */
  #copy: Uint8Array<ArrayBuffer> | null;
  /** The bytes to which `#bounds` refers: the copy if there is one, and otherwise the file. */
  #known: DataView;
  #copied = 0;
  #bounds: Uint32Array<ArrayBuffer>;

  constructor(bytes: Uint8Array, width: number) {
    this.#bytes = bytes;
    this.#words = viewOf(bytes);
    this.#width = width;
    this.#copy = width > MOST_COPIED ? null : new Uint8Array(65_536);
    this.#known = viewOf(this.#copy ?? bytes);
    this.#bounds = new Uint32Array(512 * 2 * width);
  }

  get count(): number {
    return this.#table.count;
  }

  /** The group of these cells. The first `2 × width` numbers of `bounds` are the start and end of each cell. */
  groupOf(hash: number, bounds: Uint32Array): number {
    const table = this.#table;
    for (let group = table.first(hash); group >= 0; group = table.next(hash))
      if (this.#isSame(group, bounds)) return group;
    this.#add(bounds);
    return table.add(hash);
  }

  #isSame(group: number, bounds: Uint32Array): boolean {
    const words = this.#words;
    const known = this.#known;
    const ofKnown = this.#bounds;
    const cells = 2 * this.#width;
    for (let cell = 0, at = group * cells; cell < cells; cell += 2, at += 2) {
      let one = ofKnown[at] ?? 0;
      let other = bounds[cell] ?? 0;
      const end = bounds[cell + 1] ?? 0;
      if ((ofKnown[at + 1] ?? 0) - one !== end - other) return false;
      for (; other + 4 <= end; other += 4, one += 4)
        if (known.getUint32(one) !== words.getUint32(other)) return false;
      for (; other < end; other++, one++) if (known.getUint8(one) !== words.getUint8(other)) return false;
    }
    return true;
  }

  #add(bounds: Uint32Array): void {
    const at = this.count * 2 * this.#width;
    if (at === this.#bounds.length && at > 0) this.#bounds = enlarged(this.#bounds);
    for (let cell = 0; cell < 2 * this.#width; cell += 2) {
      const from = bounds[cell] ?? 0;
      const to = bounds[cell + 1] ?? 0;
      const start = this.#copy === null ? from : this.#keep(from, to);
      this.#bounds[at + cell] = start;
      this.#bounds[at + cell + 1] = start + to - from;
    }
  }

  #keep(from: number, to: number): number {
    const start = this.#copied;
    this.#copied += to - from;
    if (this.#copy !== null && this.#copied > this.#copy.length) {
      this.#copy = enlarged(this.#copy, this.#copied);
      this.#known = viewOf(this.#copy);
    }
    this.#copy?.set(this.#bytes.subarray(from, to), start);
    return start;
  }
}

const FIRST_ROOM = 512;
/** The cells of a group are copied if there are at most this many. Copies of wider groups would take much memory. */
const MOST_COPIED = 2;
