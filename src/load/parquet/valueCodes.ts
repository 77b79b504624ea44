import { Numbers } from "../../model/bytes/growing.ts";
import { hashOf } from "../../model/bytes/hashTable.ts";
import { Interner } from "../../model/bytes/interner.ts";
import type { TextOf } from "./cellTexts.ts";

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
  readonly #values = new Interner();
  /** By value. */
  readonly #codes = new Numbers(256);

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
    const hash = hashOf(bytes, at, to);
    const known = this.#values.find(bytes, at, to, hash);
    if (known >= 0) return this.#codes.values[known] ?? 0;
    const code = this.codeOfText(this.#textOf(bytes, at, to));
    this.#values.add(bytes, at, to, hash);
    this.#codes.push(code);
    return code;
  }
}
