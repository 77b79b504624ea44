import { enlarged } from "./byteGroups.ts";

/** Rows that have the same numbers in all of some columns are one group, numbered by first use. */
export class CodeGroups {
  /** How many groups there are. */
  count = 0;
  readonly #columns: readonly Uint32Array[];
  /** The first row of each. */
  #firsts = new Uint32Array(512);
  /** Group + 1 by hash; 0 where none is. At most half full. */
  #slots = new Uint32Array(1024);

  constructor(columns: readonly Uint32Array[]) {
    this.#columns = columns;
  }

  groupOf(row: number): number {
    const mask = this.#slots.length - 1;
    let slot = this.#hashOf(row) & mask;
    for (;;) {
      const group = (this.#slots[slot] ?? 0) - 1;
      if (group < 0) break;
      if (this.#isSame(row, this.#firsts[group] ?? 0)) return group;
      slot = (slot + 1) & mask;
    }
    const group = this.count++;
    if (group === this.#firsts.length) this.#firsts = enlarged(this.#firsts);
    this.#firsts[group] = row;
    this.#slots[slot] = this.count;
    if (this.count * 2 > this.#slots.length) this.#spread();
    return group;
  }

  #hashOf(row: number): number {
    let hash = 0;
    for (const column of this.#columns)
      hash = Math.imul(hash ^ (column[row] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    return hash ^ (hash >>> 16);
  }

  #isSame(one: number, other: number): boolean {
    for (const column of this.#columns) if (column[one] !== column[other]) return false;
    return true;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let group = 0; group < this.count; group++) {
      let slot = this.#hashOf(this.#firsts[group] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = group + 1;
    }
    this.#slots = slots;
  }
}
