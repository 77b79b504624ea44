export type NumberColumn = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array;

/** Throws if the index is outside the column, which is a bug. */
export function at(column: NumberColumn, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`row ${index} of a column of ${column.length}`);
  return value;
}

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
  /** Has one entry more than there are rows. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
};

export function forEachIn(lists: Lists, row: number, visit: (value: number, index: number) => void): void {
  const end = at(lists.starts, row + 1);
  for (let index = at(lists.starts, row); index < end; index++) visit(at(lists.values, index), index);
}

export const listOf = ({ starts, values }: Lists, row: number): Uint32Array =>
  values.subarray(at(starts, row), at(starts, row + 1));

export function lengthOf(lists: Lists, row: number): number {
  return at(lists.starts, row + 1) - at(lists.starts, row);
}

export function lengthsOf({ starts }: Lists): Uint32Array {
  const lengths = new Uint32Array(starts.length - 1);
  for (let row = 0; row < lengths.length; row++) lengths[row] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  return lengths;
}

/** The index of the first number that is at least `limit`, or `to`. `numbers` must ascend. */
export function lowerBound(numbers: ArrayLike<number>, limit: number, from = 0, to = numbers.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
