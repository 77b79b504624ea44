import { enlarged } from "../plainTable/byteGroups.ts";

/** FNV-1a, 32 bits; `hashOf` mixes the high bits in at the end, since the low ones choose the place. */
export const BASIS = 0x811c9dc5;
export const PRIME = 0x01000193;
export const mixed = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

const encoder = new TextEncoder();
const LAST_ASCII = 127;
/** The bytes of a short plain text: a call of the encoder costs more than to look it up. */
const plain = new Uint8Array(256);

/** Texts by number, found by their bytes: no string is made of what is found. */
export class WordTable {
  #bytes = new Uint8Array(4096);
  #starts = new Uint32Array(256);
  #hashes = new Uint32Array(256);
  /** Number + 1 by hash; 0 where none is. At most half full. */
  #slots = new Uint32Array(1024);
  count = 0;

  /** These have the numbers from 0; of two that are the same, the first. */
  constructor(words: readonly string[] = []) {
    for (const word of words) this.add(encoder.encode(word));
  }

  /** The number of the text in these bytes, whose hash is given; −1 for none. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#is(number, bytes, from, to)) return number;
    }
  }

  numberOf(text: string): number {
    let hash = BASIS;
    let at = 0;
    for (; at < text.length && at < plain.length; at++) {
      const code = text.charCodeAt(at);
      if (code > LAST_ASCII) break;
      plain[at] = code;
      hash = Math.imul(hash ^ code, PRIME);
    }
    if (at === text.length) return this.find(plain, 0, at, mixed(hash));
    const bytes = encoder.encode(text);
    return this.find(bytes, 0, bytes.length, hashOf(bytes));
  }

  /** Gives it the next number. */
  add(text: Uint8Array): number {
    const number = this.count++;
    const start = this.#starts[number] ?? 0;
    const end = start + text.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (this.count === this.#starts.length) {
      this.#starts = enlarged(this.#starts);
      this.#hashes = enlarged(this.#hashes);
    }
    this.#bytes.set(text, start);
    this.#starts[this.count] = end;
    this.#hashes[number] = hashOf(text);
    if (this.count * 2 > this.#slots.length) this.#spread();
    else this.#place(number);
    return number;
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    let own = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - own !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#bytes[own++] !== bytes[at]) return false;
    return true;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[number] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 4);
    for (let number = 0; number < this.count; number++) this.#place(number);
  }
}

function hashOf(bytes: Uint8Array): number {
  let hash = BASIS;
  for (const code of bytes) hash = Math.imul(hash ^ code, PRIME);
  return mixed(hash);
}
