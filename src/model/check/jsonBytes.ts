import { FILE_LIMITS, LIST_LIMITS } from "../limits.ts";

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

/**
 * The quote that closes a text, from a byte after its opening quote. If there is none, the end of the bytes, or the byte
 * after it if an escape goes on there.
 */
export function endOfText(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let at = from;
  for (; at < length; at++) {
    const code = bytes[at];
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return at;
}

/** By depth, the most entries of a list or object. The lists of records are in the outermost object, all others in a record. */
const MOST_ENTRIES = Uint32Array.from({ length: FILE_LIMITS.nesting + 1 }, (_, depth) =>
  depth > 2 ? FILE_LIMITS.entries : Math.max(...Object.values(LIST_LIMITS)),
);

/**
 * Counts that are taken from the bytes of any file before it is parsed, value by value or part by part as they arrive.
 * Nesting that is too deep must never reach `JSON.parse`; and if a parsed value holds fewer keys than were counted, some
 * keys were written twice. Counting stops at the first limit that is exceeded.
 */
export class JsonSurvey {
  /** Keys of all objects, each counted as often as it is written. */
  keys = 0;
  /** Commas, lists and objects. */
  values = 0;
  /** The byte after the one that nests too deep; 0 if none does. */
  tooDeepAt = 0;
  /** The limit of entries of which one list or object has more; 0 if none has. */
  exceeded = 0;
  /** By depth, the commas so far in the open list or object. */
  readonly #commas = new Uint32Array(FILE_LIMITS.nesting + 1);
  #depth: number;
  /** Where in the next part an open text goes on: its second byte, if the first is escaped; −1 if no text is open. */
  #text = -1;

  /** Values inside `around` lists and objects. */
  constructor(around = 0) {
    this.#depth = around;
  }

  /**
   * Skips the value that begins at `from`, and returns the byte after it. If it nests too deep, that is the end of the
   * bytes. The entries of its lists are not counted.
   */
  pass(bytes: Uint8Array, from: number): number {
    return this.#count(bytes, from, this.#depth, false);
  }

  /** Counts the next part of a text, which may end anywhere. */
  add(part: Uint8Array): void {
    const from = this.#text < 0 ? 0 : endOfText(part, this.#text) + 1;
    if (from > part.length) this.#text = from - 1 - part.length;
    else {
      this.#text = -1;
      if (from < part.length) this.#count(part, from, -1, true);
    }
  }

  /** Begins another text, for instance the next line. */
  startAnew(): void {
    this.#depth = 0;
    this.#text = -1;
    this.tooDeepAt = 0;
  }

  /** Counts until no more than `outside` lists and objects are open, or to the end. */
  #count(bytes: Uint8Array, from: number, outside: number, goesOn: boolean): number {
    const { length } = bytes;
    const commas = this.#commas;
    let keys = 0;
    let values = 0;
    let depth = this.#depth;
    let at = from;
    do {
      let sign = SIGNS[bytes[at] ?? 0];
      while (sign === NOTHING && at < length) sign = SIGNS[bytes[++at] ?? 0];
      if (sign === QUOTES) {
        at = endOfText(bytes, at + 1);
        if (goesOn && at >= length) this.#text = at - length;
      } else if (sign === NAMES) keys++;
      else if (sign === SEPARATES) {
        values++;
        if (goesOn) {
          const entries = (commas[depth] ?? 0) + 1;
          const most = MOST_ENTRIES[depth] ?? 0;
          commas[depth] = entries;
          if (entries >= most) {
            this.exceeded = most;
            at = length;
          }
        }
      } else if (sign === OPENS) {
        values++;
        if (goesOn) commas[depth + 1] = 0;
        if (++depth > FILE_LIMITS.nesting) {
          this.tooDeepAt = at + 1;
          at = length;
        }
      } else if (sign === CLOSES && depth > 0) depth--;
      at++;
    } while (depth > outside && at < length);
    if (goesOn) this.#depth = Math.min(depth, FILE_LIMITS.nesting);
    this.keys += keys;
    this.values += values;
    return Math.min(at, length);
  }
}

export function surveyJson(bytes: Uint8Array): JsonSurvey {
  const survey = new JsonSurvey();
  survey.add(bytes);
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
