import type { Lists } from "./columns.ts";
import { Numbers } from "./interner.ts";

export function toLists(rows: readonly (readonly number[])[]): Lists {
  const lists = new ListsBuilder(rows.length);
  for (const row of rows) {
    for (const value of row) lists.push(value);
    lists.endRow();
  }
  return lists.finish();
}

export class ListsBuilder {
  readonly #starts: Uint32Array;
  readonly #values = new Numbers(1024);
  #row = 0;

  constructor(rows: number) {
    this.#starts = new Uint32Array(rows + 1);
  }

  /** The number of values so far, which is the index of the next value. */
  get length(): number {
    return this.#values.count;
  }

  push(value: number): void {
    this.#values.push(value);
  }

  endRow(): void {
    this.#starts[++this.#row] = this.length;
  }

  finish(): Lists {
    return { starts: this.#starts, values: this.#values.values.slice(0, this.length) };
  }
}

/** Inverts lists. The list of a value has the rows whose lists contain it, ascending. Values are below `count`. */
export function invertLists(lists: Lists, count: number): Lists {
  // `at` is not used here, because it is slow in loops over arrays of different types.
  const starts = new Uint32Array(count + 1);
  for (const value of lists.values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let value = 0; value < count; value++)
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  const next = starts.slice(0, count);
  const values = new Uint32Array(lists.values.length);
  const rows = lists.starts.length - 1;
  for (let row = 0; row < rows; row++) {
    const end = lists.starts[row + 1] ?? 0;
    for (let index = lists.starts[row] ?? 0; index < end; index++) {
      const value = lists.values[index] ?? 0;
      const free = next[value] ?? 0;
      values[free] = row;
      next[value] = free + 1;
    }
  }
  return { starts, values };
}
