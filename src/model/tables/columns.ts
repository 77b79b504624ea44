/** A column of numbers, one a row. */
export type NumberColumn = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array;

/** The number at `index`; a row outside the column is a bug, so it throws. */
export function at(column: NumberColumn, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`row ${index} of a column of ${column.length}`);
  return value;
}

/** The element at `index` of a list that is known to be long enough; otherwise a bug, so it throws. */
export function item<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`item ${index} of a list of ${list.length}`);
  return value;
}

/**
 * Many short lists laid end to end (compressed sparse rows):
 *
 *     list of row r  =  values[ starts[r] .. starts[r + 1] )
 */
export type Lists = {
  /** One longer than the number of rows. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
};

/** Calls `visit` with each value of the list of `row`, and its index in `lists.values`. */
export function forEachIn(lists: Lists, row: number, visit: (value: number, index: number) => void): void {
  const end = at(lists.starts, row + 1);
  for (let index = at(lists.starts, row); index < end; index++) visit(at(lists.values, index), index);
}

/** Length of the list of `row`. */
export function lengthOf(lists: Lists, row: number): number {
  return at(lists.starts, row + 1) - at(lists.starts, row);
}

/** Lists from one array a row. */
export function toLists(rows: readonly (readonly number[])[]): Lists {
  const lists = new ListsBuilder(rows.length);
  for (const row of rows) {
    for (const value of row) lists.push(value);
    lists.endRow();
  }
  return lists.finish();
}

/** Lists that are written value by value, row by row. */
export class ListsBuilder {
  readonly #starts: Uint32Array;
  #values = new Uint32Array(1024);
  #row = 0;
  /** Number of values so far, which is the index of the next one. */
  length = 0;

  constructor(rows: number) {
    this.#starts = new Uint32Array(rows + 1);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** Later values belong to the next row. */
  endRow(): void {
    this.#starts[++this.#row] = this.length;
  }

  finish(): Lists {
    return { starts: this.#starts, values: this.#values.slice(0, this.length) };
  }
}

/** The inverse of `lists`: for each value, the rows whose list holds it, ascending. `count` is the number of values. */
export function invertLists(lists: Lists, count: number): Lists {
  // Read directly. `at` is called with columns of every kind, which makes it slow in loops over all rows.
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
