import { Numbers } from "./growing.ts";
import { HashTable } from "./hashTable.ts";

/** Groups of rows that have the same numbers in all of some columns, numbered by first use. */
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
