/** Cells of which all are the same bytes are one group, numbered by first use. */
export class ByteGroups {
  /** How many groups there are. */
  count = 0;
  readonly #bytes: Uint8Array;
  /** Cells of a group. */
  readonly #width: number;
  /** Group + 1 by hash; 0 where none is. At most half full. */
  #slots = new Uint32Array(1024);
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(512);
  /** Where the cells of each group begin and end. */
  #bounds: Uint32Array<ArrayBuffer>;

  constructor(bytes: Uint8Array, width: number) {
    this.#bytes = bytes;
    this.#width = width;
    this.#bounds = new Uint32Array(512 * 2 * width);
  }

  /** The group of these cells, of which the first `2 × width` of `bounds` are beginnings and ends. */
  groupOf(hash: number, bounds: Uint32Array): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const group = (this.#slots[slot] ?? 0) - 1;
      if (group < 0) break;
      if (this.#hashes[group] === hash && this.#isSame(group, bounds)) return group;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, hash, bounds);
  }

  #isSame(group: number, bounds: Uint32Array): boolean {
    const bytes = this.#bytes;
    const known = this.#bounds;
    for (let cell = 0, at = group * 2 * this.#width; cell < 2 * this.#width; cell += 2, at += 2) {
      let one = known[at] ?? 0;
      let other = bounds[cell] ?? 0;
      const end = bounds[cell + 1] ?? 0;
      if ((known[at + 1] ?? 0) - one !== end - other) return false;
      while (other < end) if (bytes[one++] !== bytes[other++]) return false;
    }
    return true;
  }

  #add(slot: number, hash: number, bounds: Uint32Array): number {
    const group = this.count++;
    this.#slots[slot] = group + 1;
    if (group === this.#hashes.length) {
      this.#hashes = enlarged(this.#hashes);
      this.#bounds = enlarged(this.#bounds);
    }
    this.#hashes[group] = hash;
    this.#bounds.set(bounds.subarray(0, 2 * this.#width), group * 2 * this.#width);
    if (this.count * 2 > this.#slots.length) this.#spread();
    return group;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let group = 0; group < this.count; group++) {
      let slot = (this.#hashes[group] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = group + 1;
    }
    this.#slots = slots;
  }
}

/** A column with the same numbers and room for as many again. */
export function enlarged(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
