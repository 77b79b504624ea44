import { enlarged, Numbers } from "./growing.ts";
import { bytesOf, HashTable, hashOf } from "./hashTable.ts";

/** Runs of bytes by number, in the order in which they were added. A look-up makes no string. */
export class Interner {
  readonly #table = new HashTable();
  /** Where each run begins in `#bytes`, and where the last one ends. */
  readonly #starts = new Numbers(256);
  #bytes = new Uint8Array(4096);

  /** Adds the texts, numbered from 0. If two are equal, `find` gives the first. */
  constructor(texts: readonly string[] = []) {
    this.#starts.push(0);
    for (const text of texts) this.addText(text);
  }

  get count(): number {
    return this.#table.count;
  }

  /** The number of these bytes, with their `hashOf`; −1 for none. */
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
