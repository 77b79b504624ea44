/** Cells of which all are the same bytes are one group, numbered by first use. */
export class ByteGroups {
  /** How many groups there are. */
  count = 0;
  readonly #bytes: Uint8Array;
  readonly #words: DataView;
  /** Cells of a group. */
  readonly #width: number;
  /**
   * The cells of each group, end to end, since those of a file lie far apart: a look at one of them takes as long as all else.
   * Of wide groups, which are many and long, they are looked at in the file.
   */
  #copy: Uint8Array<ArrayBuffer> | null;
  /** The copy or the file, to be read by four bytes. */
  #known: DataView;
  #copied = 0;
  /** Hash, and group + 1 by hash; 0 where none is. At most half full. */
  #slots = new Uint32Array(2 * FIRST_SLOTS);
  /** Where the cells of each group begin and end. */
  #bounds: Uint32Array<ArrayBuffer>;

  constructor(bytes: Uint8Array, width: number) {
    this.#bytes = bytes;
    this.#words = viewOf(bytes);
    this.#width = width;
    this.#copy = width > MOST_COPIED ? null : new Uint8Array(65_536);
    this.#known = viewOf(this.#copy ?? bytes);
    this.#bounds = new Uint32Array(512 * 2 * width);
  }

  /** The group of these cells, of which the first `2 × width` of `bounds` are beginnings and ends. */
  groupOf(hash: number, bounds: Uint32Array): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const group = (slots[slot + 1] ?? 0) - 1;
      if (group < 0) break;
      if (slots[slot] === hash && this.#isSame(group, bounds)) return group;
      slot = (slot + 2) & mask;
    }
    return this.#add(slot, hash, bounds);
  }

  #isSame(group: number, bounds: Uint32Array): boolean {
    const words = this.#words;
    const known = this.#known;
    const ofKnown = this.#bounds;
    const cells = 2 * this.#width;
    for (let cell = 0, at = group * cells; cell < cells; cell += 2, at += 2) {
      let one = ofKnown[at] ?? 0;
      let other = bounds[cell] ?? 0;
      const end = bounds[cell + 1] ?? 0;
      if ((ofKnown[at + 1] ?? 0) - one !== end - other) return false;
      for (; other + 4 <= end; other += 4, one += 4)
        if (known.getUint32(one) !== words.getUint32(other)) return false;
      for (; other < end; other++, one++) if (known.getUint8(one) !== words.getUint8(other)) return false;
    }
    return true;
  }

  #add(slot: number, hash: number, bounds: Uint32Array): number {
    const group = this.count++;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = group + 1;
    const at = group * 2 * this.#width;
    if (at === this.#bounds.length && at > 0) this.#bounds = enlarged(this.#bounds);
    for (let cell = 0; cell < 2 * this.#width; cell += 2) {
      const from = bounds[cell] ?? 0;
      const to = bounds[cell + 1] ?? 0;
      const start = this.#copy === null ? from : this.#keep(from, to);
      this.#bounds[at + cell] = start;
      this.#bounds[at + cell + 1] = start + to - from;
    }
    if (this.count * 4 > this.#slots.length) this.#spread();
    return group;
  }

  /** Where the copy of these bytes begins. */
  #keep(from: number, to: number): number {
    const start = this.#copied;
    this.#copied += to - from;
    if (this.#copy !== null && this.#copied > this.#copy.length) {
      const larger = new Uint8Array(2 * this.#copied);
      larger.set(this.#copy);
      this.#copy = larger;
      this.#known = viewOf(larger);
    }
    this.#copy?.set(this.#bytes.subarray(from, to), start);
    return start;
  }

  #spread(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 4);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = ((old[from] ?? 0) << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[from] ?? 0;
      slots[slot + 1] = old[from + 1] ?? 0;
    }
    this.#slots = slots;
  }
}

/** Of two numbers each. */
const FIRST_SLOTS = 1024;
/** Cells of a group that is copied. */
const MOST_COPIED = 2;

/** The same bytes, of which four are read at a time wherever they begin. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** A column with the same numbers and room for as many again. */
export function enlarged(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
