import { enlarged } from "./interner.ts";
import { MOST_BYTES } from "./makeTextColumn.ts";
import type { TextColumn } from "./textColumn.ts";

const encoder = new TextEncoder();
const BLANK = 32;

export class TextBytes {
  #bytes = new Uint8Array(65_536);
  readonly #starts: Uint32Array;
  #end = 0;
  #row = 0;

  constructor(rows: number) {
    this.#starts = new Uint32Array(rows + 1);
  }

  endText(): void {
    this.#starts[++this.#row] = this.#end;
  }

  add(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES);
    this.#end += encoder.encodeInto(text, this.#bytes.subarray(this.#end)).written;
  }

  addByte(code: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#end++] = code;
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.#makeRoom(to - from);
    const own = this.#bytes;
    let end = this.#end;
    for (let at = from; at < to; at++) own[end++] = bytes[at] ?? 0;
    this.#end = end;
  }

  /** Adds printable ASCII in lower case. Returns false and adds nothing if `foldText` would remove blanks in it. */
  addFolded(bytes: Uint8Array, from: number, to: number): boolean {
    this.#makeRoom(to - from);
    const own = this.#bytes;
    let end = this.#end;
    let before = BLANK;
    for (let at = from; at < to; at++) {
      const code = bytes[at] ?? 0;
      if (code === BLANK && before === BLANK) return false;
      own[end++] = code >= 65 && code <= 90 ? code + 32 : code;
      before = code;
    }
    if (to > from && before === BLANK) return false;
    this.#end = end;
    return true;
  }

  finish(): TextColumn {
    return { bytes: this.#bytes.slice(0, this.#end), starts: this.#starts };
  }

  #makeRoom(length: number): void {
    if (this.#end + length > this.#bytes.length) this.#bytes = enlarged(this.#bytes, this.#end + length);
  }
}
