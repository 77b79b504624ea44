/**
 * A table from hashes to numbers, which count up from 0. The table uses open addressing and is at most half full. Each
 * slot holds a hash and its number, so the table can grow without the keys. The caller compares keys of the same hash:
 *
 *     for (let number = table.first(hash); number >= 0; number = table.next(hash)) if (isSame(number)) return number;
 *     return table.add(hash);
 */
export class HashTable {
  /** The number of entries, and therefore the number of the next entry. */
  count = 0;
  /** Pairs of a hash and its number plus 1. A free slot has 0 as its number. */
  #slots: Uint32Array<ArrayBuffer>;
  #slot = 0;

  constructor(room = 256) {
    this.#slots = new Uint32Array(4 * 2 ** Math.ceil(Math.log2(Math.max(1, room))));
  }

  /** The first number with this hash, or −1. A hash is a whole number from 0 to 2³² − 1. */
  first(hash: number): number {
    return this.#seek(hash, (hash << 1) & (this.#slots.length - 1));
  }

  /** The next number with this hash, after the number that was found last, or −1. */
  next(hash: number): number {
    return this.#seek(hash, (this.#slot + 2) & (this.#slots.length - 1));
  }

  #seek(hash: number, from: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = from;
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask;
    this.#slot = slot;
    return (slots[slot + 1] ?? 0) - 1;
  }

  /** Adds an entry and returns its number. If several entries have the same hash, `first` finds the earliest. */
  add(hash: number): number {
    if (4 * this.count >= this.#slots.length) this.#grow();
    put(this.#slots, hash, ++this.count);
    return this.count - 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(4 * old.length);
    // The copy begins at a free slot, so that entries that wrapped around the end of the table keep their order.
    let from = 0;
    while (old[from + 1] !== 0) from += 2;
    for (let step = 0; step < old.length; step += 2) {
      const slot = (from + step) & (old.length - 1);
      if (old[slot + 1] !== 0) put(slots, old[slot] ?? 0, old[slot + 1] ?? 0);
    }
    this.#slots = slots;
  }
}

function put(slots: Uint32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = number;
}

/** The start value and the factor of FNV-1a with 32 bits (draft-eastlake-fnv). */
export const BASIS = 0x811c9dc5;
export const PRIME = 0x01000193;

/** The last step of a hash. It mixes the high bits into the low bits, because the low bits choose the slot. */
export const mixed = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
  return mixed(hash);
}

const encoder = new TextEncoder();
const LAST_ASCII = 127;
/** A buffer for short texts in ASCII. Other texts use the encoder. */
const ascii = new Uint8Array(256);

/** The UTF-8 of a text, valid until the next call. For a short text, the encoder would take ten times as long. */
export function bytesOf(text: string): Uint8Array {
  if (text.length > ascii.length) return encoder.encode(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return encoder.encode(text);
    ascii[at] = code;
  }
  return ascii.subarray(0, text.length);
}
