import { BACKSLASH, QUOTE } from "../../model/check/surveyJson.ts";
import { ANY, type TextRule } from "./eventFields.ts";
import { endOfSpace } from "./eventPlaces.ts";
import type { ListedWords } from "./fileWords.ts";
import { ReadText } from "./readEvent.ts";
import { BASIS, mixed, PRIME, type WordTable } from "./wordTable.ts";

/** 1 for a byte that a text may hold and that stands for itself: printable ASCII but the quote and the backslash. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 32 && code < 127 && code !== QUOTE && code !== BACKSLASH ? 1 : 0,
);
const IS_OF_NUMBER = Uint8Array.from({ length: 256 }, (_, code) =>
  "+-.0123456789Ee".includes(String.fromCharCode(code)) ? 1 : 0,
);
const BLANK = 32;

/** Reads values of JSON from its bytes, one after another, each from where the last one ended. */
export class PlainValues {
  readonly bytes: Uint8Array;
  at = 0;
  /** The last text of a word. */
  readonly #text = new ReadText();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  endOfSpace(): number {
    return endOfSpace(this.bytes, this.at);
  }

  /** Passes a sign, and the space before it; false where another one stands. */
  skip(sign: number): boolean {
    const bytes = this.bytes;
    let at = this.at;
    if (bytes[at] !== sign) {
      at = endOfSpace(bytes, at);
      if (bytes[at] !== sign) return false;
    }
    this.at = at + 1;
    return true;
  }

  isHere(written: Uint8Array | undefined, from: number): boolean {
    if (written === undefined) return false;
    const bytes = this.bytes;
    for (let index = 0; index < written.length; index++)
      if (bytes[from + index] !== written[index]) return false;
    return true;
  }

  /** The number of the word that stands here; −1 for one that is not known, or not plain. */
  readWord(words: WordTable): number {
    const bytes = this.bytes;
    if (!this.skip(QUOTE)) return -1;
    const from = this.at;
    let hash = BASIS;
    let at = from;
    for (let code = bytes[at] ?? 0; IS_PLAIN[code] === 1; code = bytes[++at] ?? 0)
      hash = Math.imul(hash ^ code, PRIME);
    this.#text.set(bytes, from, at);
    if (bytes[at] !== QUOTE) return -1;
    this.at = at + 1;
    return words.find(bytes, from, at, mixed(hash));
  }

  /** The same of a list that events make: a new word is added, if it may stand there. */
  readListed(words: ListedWords, rule: TextRule): number {
    const start = this.at;
    const known = this.readWord(words.table);
    if (known >= 0) return known;
    this.at = start;
    if (!this.readText(ANY, this.#text)) return -1;
    const { from, to } = this.#text;
    const written = this.#text.text ?? this.#decoder.decode(this.bytes.subarray(from, to));
    const found = words.table.numberOf(written);
    if (found >= 0) return found;
    if (!rule.isClean(written)) return -1;
    return words.add(written);
  }

  /** A text that keeps the rule. */
  readText(rule: TextRule, into: ReadText): boolean {
    const bytes = this.bytes;
    if (!this.skip(QUOTE)) return false;
    const from = this.at;
    let at = from;
    while (IS_PLAIN[bytes[at] ?? 0] === 1) at++;
    if (bytes[at] === QUOTE && at > from && bytes[from] !== BLANK) {
      into.set(bytes, from, at);
      this.at = at + 1;
      return at - from <= rule.longest;
    }
    return this.#readOddText(from, at, rule, into);
  }

  /** One with escapes, or with characters that are not ASCII. */
  #readOddText(from: number, start: number, rule: TextRule, into: ReadText): boolean {
    const bytes = this.bytes;
    let at = start;
    for (let code = bytes[at]; code !== QUOTE; code = bytes[at]) {
      if (code === undefined || code < BLANK) return false;
      at += code === BACKSLASH ? 2 : 1;
    }
    try {
      const text: unknown = JSON.parse(this.#decoder.decode(bytes.subarray(from - 1, at + 1)));
      if (typeof text !== "string" || !rule.isClean(text)) return false;
      into.text = text;
    } catch {
      return false;
    }
    this.at = at + 1;
    return true;
  }

  readNumber(): number {
    const bytes = this.bytes;
    const from = endOfSpace(bytes, this.at);
    let at = from;
    while (IS_OF_NUMBER[bytes[at] ?? 0] === 1) at++;
    this.at = at;
    try {
      const number: unknown = JSON.parse(this.#decoder.decode(bytes.subarray(from, at)));
      return typeof number === "number" && Number.isFinite(number) ? number : Number.NaN;
    } catch {
      return Number.NaN;
    }
  }
}
