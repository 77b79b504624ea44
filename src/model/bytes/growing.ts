type Growable = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A copy with room for `least` numbers, and for at least twice as many as before. */
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

/** A list of whole numbers that can grow. */
export class Numbers {
  /** Numbers from `count` on have no meaning. */
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
