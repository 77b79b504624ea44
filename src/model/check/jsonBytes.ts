import { FILE_LIMITS } from "../limits.ts";

/** Characters of JSON's syntax (RFC 8259) in UTF-8. No byte of a longer character equals one of them. */
export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;

/** The role of a byte outside of texts. */
const NOTHING = 0;
const OPENS = 1;
const CLOSES = 2;
const SEPARATES = 3;
const NAMES = 4;
const QUOTES = 5;
const SIGNS = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code === OPEN_OBJECT || code === OPEN_LIST) return OPENS;
  if (code === CLOSE_OBJECT || code === CLOSE_LIST) return CLOSES;
  if (code === COMMA) return SEPARATES;
  if (code === COLON) return NAMES;
  return code === QUOTE ? QUOTES : NOTHING;
});

/** The first byte from `from` on that is not space. */
export function endOfSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}

/** The quote that closes a text, from a byte after its opening quote; or the end of the bytes. */
export function endOfText(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at++) {
    const code = bytes[at];
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return length;
}

/**
 * Counts that are taken from the bytes of any file before it is parsed. Nesting that is too deep must never reach
 * `JSON.parse`; and if a parsed value holds fewer keys than were counted, some keys were written twice.
 */
export class JsonSurvey {
  /** Keys of all objects, each counted as often as it is written. */
  keys = 0;
  /** Values as `measureFile.ts` counts them: commas, lists and objects. */
  values = 0;
  isTooDeep = false;

  /**
   * Skips the value that begins at `from`, inside `around` lists and objects, and returns the byte after it. A value that
   * is nested too deep is not counted further, and ends with the bytes.
   */
  pass(bytes: Uint8Array, from: number, around = 0): number {
    const { length } = bytes;
    let keys = 0;
    let values = 0;
    let depth = around;
    let at = from;
    do {
      let sign = SIGNS[bytes[at] ?? 0];
      while (sign === NOTHING && at < length) sign = SIGNS[bytes[++at] ?? 0];
      if (sign === QUOTES) at = endOfText(bytes, at + 1);
      else if (sign === NAMES) keys++;
      else if (sign === SEPARATES) values++;
      else if (sign === OPENS) {
        values++;
        if (++depth > FILE_LIMITS.nesting) {
          this.isTooDeep = true;
          at = length;
        }
      } else depth--;
      at++;
    } while (depth > around && at < length);
    this.keys += keys;
    this.values += values;
    return Math.min(at, length);
  }
}

export function surveyJson(bytes: Uint8Array, around = 0): JsonSurvey {
  const survey = new JsonSurvey();
  for (let at = 0; at < bytes.length; ) at = survey.pass(bytes, at, around);
  return survey;
}

/** How many keys all objects within a parsed value have together. Its nesting must be known to be shallow. */
export function countKeys(value: unknown): number {
  let keys = 0;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index++) keys += countKeys(list[index]);
  } else if (isObject(value)) {
    for (const key in value) {
      keys++;
      const inside = value[key];
      if (typeof inside === "object") keys += countKeys(inside);
    }
  }
  return keys;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
