import { lookOf } from "../../model/check/lookalikes.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { isErrorCell } from "../../model/tableCells.ts";
import { BASIS, HashTable, mixed, PRIME } from "../../model/tables/hashTable.ts";
import { enlarged, Numbers } from "../../model/tables/interner.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";

/** The start of the id that is made for a row without an id, such as `row-7`. */
const MADE = new TextEncoder().encode("row-");
const ZERO = 48;
const R = 114;
const N = 110;
const M = 109;

/** The ids of a table or dataset, in ASCII. Ids with other characters, and ids that look alike, are refused. */
export class IdSet {
  /** True if an id was refused. The file must then be read in the way that checks all ids as texts. */
  needsSlowPath = false;
  readonly #file: Uint8Array;
  /** False if ids are made from the numbers of rows, so that no two ids can look alike. */
  readonly #areGiven: boolean;
  #bytes = new Uint8Array(65_536);
  #starts = new Uint32Array(1024);
  #count = 0;
  /** The indexes of events, by a hash of their ids that is equal for ids that look alike. */
  readonly #looks = new HashTable(1024);
  readonly #rows = new Numbers(1024);

  constructor(file: Uint8Array, areGiven: boolean) {
    this.#file = file;
    this.#areGiven = areGiven;
  }

  /** Adds the id in these bytes, or an id made from the row. Returns false if the id is refused. */
  add(from: number, to: number, row: number, file = this.#file): boolean {
    if (!this.#areGiven) {
      this.#rows.push(row);
      return true;
    }
    const start = this.#starts[this.#count] ?? 0;
    if (start + TEXT_LIMITS.id > this.#bytes.length) this.#bytes = enlarged(this.#bytes);
    if (to - from > TEXT_LIMITS.id) return this.#leave();
    const end = from === to ? makeId(this.#bytes, start, row) : this.#copy(file, start, from, to);
    if (end < 0) return this.#leave();
    if (this.#count + 1 === this.#starts.length) this.#starts = enlarged(this.#starts);
    this.#starts[this.#count + 1] = end;
    if (!this.#isNew(start, end)) return this.#leave();
    this.#count++;
    return true;
  }

  #leave(): false {
    this.needsSlowPath = true;
    return false;
  }

  #copy(file: Uint8Array, start: number, from: number, to: number): number {
    const bytes = this.#bytes;
    let end = start;
    if (isErrorBytes(file, from, to)) return -1;
    for (let at = from; at < to; at++) {
      const code = file[at] ?? 0;
      // Refuses blanks, quotes and other scripts. An apostrophe is refused because it may not belong to the id: it may
      // only keep the cell from being read as a formula.
      if (code <= 32 || code >= 127 || code === 34 || code === 39) return -1;
      bytes[end++] = code;
    }
    return end;
  }

  /** Adds the id in these bytes, unless another id looks like it. */
  #isNew(start: number, end: number): boolean {
    const bytes = this.#bytes;
    let hash = BASIS;
    for (let at = start; at < end; at++) {
      let code = lower(bytes[at] ?? 0);
      if (code === R && at + 1 < end && lower(bytes[at + 1] ?? 0) === N) {
        code = M;
        at++;
      }
      hash = Math.imul(hash ^ code, PRIME);
    }
    const look = mixed(hash);
    const looks = this.#looks;
    for (let event = looks.first(look); event >= 0; event = looks.next(look))
      if (this.#isAlike(event, start, end)) return false;
    looks.add(look);
    return true;
  }

  #isAlike(event: number, start: number, end: number): boolean {
    return (
      lookOf(this.#textOf(this.#starts[event] ?? 0, this.#starts[event + 1] ?? 0)) ===
      lookOf(this.#textOf(start, end))
    );
  }

  #textOf(start: number, end: number): string {
    return String.fromCharCode(...this.#bytes.subarray(start, end));
  }

  finish(): TextColumn {
    if (!this.#areGiven) {
      const rows = this.#rows.values.subarray(0, this.#rows.count);
      return madeIds(rows);
    }
    return {
      bytes: this.#bytes.slice(0, this.#starts[this.#count]),
      starts: this.#starts.slice(0, this.#count + 1),
    };
  }
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

function makeId(bytes: Uint8Array, start: number, row: number): number {
  let end = start;
  for (const code of MADE) bytes[end++] = code;
  let digits = 1;
  for (let least = 10; least <= row; least *= 10) digits++;
  end += digits;
  for (let at = end - 1, rest = row; at >= end - digits; at--, rest = (rest / 10) | 0)
    bytes[at] = ZERO + (rest % 10);
  return end;
}

/** Makes the ids of ascending rows. Most are copies of the id before, with another last digit. */
function madeIds(rows: Uint32Array): TextColumn {
  const longest = MADE.length + String(rows.at(-1) ?? 0).length;
  const bytes = new Uint8Array(longest * rows.length);
  const starts = new Uint32Array(rows.length + 1);
  let end = 0;
  let from = 0;
  for (let event = 0; event < rows.length; event++) {
    const row = rows[event] ?? 0;
    if (event > 0 && row % 10 > 0 && row === (rows[event - 1] ?? 0) + 1) {
      const length = end - from;
      for (let at = 0; at < length; at++) bytes[end + at] = bytes[from + at] ?? 0;
      from = end;
      end += length;
      bytes[end - 1] = ZERO + (row % 10);
    } else {
      from = end;
      end = makeId(bytes, end, row);
    }
    starts[event + 1] = end;
  }
  return { bytes: bytes.slice(0, end), starts };
}

const SIGN = 35;
const E = 69;
const LONGEST = 20;

/** Whether a cell of ASCII is an error such as `#REF!`. Only a short cell that begins like one becomes a string. */
export function isErrorBytes(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from];
  if ((first !== SIGN && first !== E) || to - from > LONGEST) return false;
  return isErrorCell(String.fromCharCode(...bytes.subarray(from, to)));
}
