import { enlarged } from "../plainTable/byteGroups.ts";
import type { TextOf } from "./cellTexts.ts";

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The different cells of a column, numbered by first use; 0 is a blank one. A value is known by its bytes, so that of those
 * that come again no text is made.
 */
export class ValueCodes {
  readonly texts: string[] = [""];
  /** Letters of the longest of them. */
  longest = 0;
  readonly #textOf: TextOf;
  /** Two values can be the same text. */
  readonly #codeOfText = new Map<string, number>([["", 0]]);
  #bytes = new Uint8Array(4096);
  #starts = new Uint32Array(256);
  #hashes = new Uint32Array(256);
  #codes = new Uint32Array(256);
  /** Value + 1 by hash; 0 where none is. At most half full. */
  #slots = new Uint32Array(512);
  #count = 0;

  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  codeOfText(text: string): number {
    let code = this.#codeOfText.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      if (text.length > this.longest) this.longest = text.length;
      this.#codeOfText.set(text, code);
    }
    return code;
  }

  /** The number of the value that stands in these bytes. */
  codeOf(bytes: Uint8Array, at: number, to: number): number {
    let hash = BASIS;
    for (let byte = at; byte < to; byte++) hash = Math.imul(hash ^ (bytes[byte] ?? 0), PRIME);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let value = (this.#slots[slot] ?? 0) - 1; value >= 0; value = (this.#slots[slot] ?? 0) - 1) {
      if (this.#hashes[value] === hash && this.#isSame(value, bytes, at, to)) return this.#codes[value] ?? 0;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, hash, bytes, at, to);
  }

  #isSame(value: number, bytes: Uint8Array, at: number, to: number): boolean {
    const known = this.#bytes;
    let one = this.#starts[value] ?? 0;
    if ((this.#starts[value + 1] ?? 0) - one !== to - at) return false;
    for (let other = at; other < to; other++) if (known[one++] !== bytes[other]) return false;
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, at: number, to: number): number {
    const code = this.codeOfText(this.#textOf(bytes, at, to));
    const value = this.#count++;
    this.#slots[slot] = value + 1;
    if (value + 2 > this.#starts.length) {
      this.#starts = enlarged(this.#starts);
      this.#hashes = enlarged(this.#hashes);
      this.#codes = enlarged(this.#codes);
    }
    const start = this.#starts[value] ?? 0;
    const end = start + to - at;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(at, to), start);
    this.#starts[value + 1] = end;
    this.#hashes[value] = hash;
    this.#codes[value] = code;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return code;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let value = 0; value < this.#count; value++) {
      let slot = (this.#hashes[value] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = value + 1;
    }
    this.#slots = slots;
  }
}
