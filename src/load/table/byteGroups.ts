import { enlarged } from "../../model/bytes/growing.ts";
import { HashTable } from "../../model/bytes/hashTable.ts";

/** Cells of a row that are the same bytes as those of an earlier row are one group, numbered by first use. */
export class ByteGroups {
  readonly #table = new HashTable(FIRST_ROOM);
  readonly #bytes: Uint8Array;
  readonly #words: DataView;
  /** Cells of a group. */
  readonly #width: number;
  /**
   * The cells of each group, end to end: in the file they lie far apart, and to look at one of them there takes as long as all
   * else. Null for wide groups, which are many and long: they are looked at in the file.
   */
  #copy: Uint8Array<ArrayBuffer> | null;
  /** The copy or the file, to be read by four bytes. */
  #known: DataView;
  #copied = 0;
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

  get count(): number {
    return this.#table.count;
  }

  /** The group of these cells, of which the first `2 × width` of `bounds` are beginnings and ends. */
  groupOf(hash: number, bounds: Uint32Array): number {
    const table = this.#table;
    for (let group = table.first(hash); group >= 0; group = table.next(hash))
      if (this.#isSame(group, bounds)) return group;
    this.#add(bounds);
    return table.add(hash);
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

  #add(bounds: Uint32Array): void {
    const at = this.count * 2 * this.#width;
    if (at === this.#bounds.length && at > 0) this.#bounds = enlarged(this.#bounds);
    for (let cell = 0; cell < 2 * this.#width; cell += 2) {
      const from = bounds[cell] ?? 0;
      const to = bounds[cell + 1] ?? 0;
      const start = this.#copy === null ? from : this.#keep(from, to);
      this.#bounds[at + cell] = start;
      this.#bounds[at + cell + 1] = start + to - from;
    }
  }

  /** Where the copy of these bytes begins. */
  #keep(from: number, to: number): number {
    const start = this.#copied;
    this.#copied += to - from;
    if (this.#copy !== null && this.#copied > this.#copy.length) {
      this.#copy = enlarged(this.#copy, this.#copied);
      this.#known = viewOf(this.#copy);
    }
    this.#copy?.set(this.#bytes.subarray(from, to), start);
    return start;
  }
}

const FIRST_ROOM = 512;
/** Cells of a group that is copied. */
const MOST_COPIED = 2;

/** The same bytes, of which four are read at a time wherever they begin. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
