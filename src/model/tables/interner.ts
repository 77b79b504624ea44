import { bytesOf, HashTable, hashOf } from "./hashTable.ts";

type Growable = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A copy of a column with twice the length, or with `least` entries if these are more. New entries are 0. */
export function enlarged<Column extends Growable>(column: Column, least?: number): Column;
export function enlarged(column: Growable, least = 0): Growable {
  const length = Math.max(2 * column.length, least);
  const larger =
    column instanceof Uint8Array
      ? new Uint8Array(length)
      : column instanceof Uint32Array
        ? new Uint32Array(length)
        : new Float64Array(length);
  larger.set(column);
  return larger;
}

export class Numbers {
  /** The first `count` entries are the numbers. The others are free room for `push`. */
  values: Uint32Array<ArrayBuffer>;
  count = 0;

  constructor(room = 16) {
    this.values = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.count === this.values.length) this.values = enlarged(this.values);
    this.values[this.count++] = value;
  }
}

/** Numbers texts from 0, in the order of addition. Texts are compared as bytes, because making strings is slow. */
export class Interner {
  readonly #table = new HashTable();
  /** The start of each text in `#bytes`, and the end of the last text. */
  readonly #starts = new Numbers(256);
  #bytes = new Uint8Array(4096);

  /** Numbers the texts from 0. If two texts are equal, `find` returns the number of the first. */
  constructor(texts: readonly string[] = []) {
    this.#starts.push(0);
    for (const text of texts) this.addText(text);
  }

  get count(): number {
    return this.#table.count;
  }

  /** The number of the text with these bytes, or −1. `hash` is the `hashOf` of the bytes. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const table = this.#table;
    for (let number = table.first(hash); number >= 0; number = table.next(hash))
      if (this.#is(number, bytes, from, to)) return number;
    return -1;
  }

  add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const start = this.#starts.values[this.count] ?? 0;
    const end = start + to - from;
    if (end > this.#bytes.length) this.#bytes = enlarged(this.#bytes, end);
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#starts.push(end);
    return this.#table.add(hash);
  }

  findText(text: string): number {
    const bytes = bytesOf(text);
    return this.find(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  addText(text: string): number {
    const bytes = bytesOf(text);
    return this.add(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.#bytes;
    const starts = this.#starts.values;
    let own = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - own !== to - from) return false;
    for (let at = from; at < to; at++) if (known[own++] !== bytes[at]) return false;
    return true;
  }
}

/** Groups rows that have the same numbers in all columns. Groups are numbered in the order of their first rows. */
export class RowGroups {
  readonly #columns: readonly Uint32Array[];
  readonly #table = new HashTable();
  readonly #firsts = new Numbers();

  constructor(columns: readonly Uint32Array[]) {
    this.#columns = columns;
  }

  get count(): number {
    return this.#table.count;
  }

  groupOf(row: number): number {
    const table = this.#table;
    const hash = this.#hashOf(row);
    for (let group = table.first(hash); group >= 0; group = table.next(hash))
      if (this.#isSame(row, this.#firsts.values[group] ?? 0)) return group;
    this.#firsts.push(row);
    return table.add(hash);
  }

  #hashOf(row: number): number {
    let hash = 0;
    for (const column of this.#columns)
      hash = Math.imul(hash ^ (column[row] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  #isSame(one: number, other: number): boolean {
    for (const column of this.#columns) if (column[one] !== column[other]) return false;
    return true;
  }
}
