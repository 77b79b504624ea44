import { FILE_LIMITS, LIST_LIMITS } from "../limits.ts";
import { jsonIn, textIn } from "../tables/bytes.ts";
import { FaultList, isRecord, type PathStep, pointer, type Refusal, refuse, showPlace } from "./fault.ts";

/** The characters of JSON's syntax (RFC 8259). In UTF-8, these bytes never occur within another character. */
export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;

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

export function endOfSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}

/** The offset of the quote that ends a text. Without one, the number of bytes, plus 1 if a backslash comes last. */
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

/** The most entries of a list or object, by depth. The lists of records are at depth 2, lists inside records deeper. */
const MOST_ENTRIES = Uint32Array.from({ length: FILE_LIMITS.nesting + 1 }, (_, depth) =>
  depth > 2 ? FILE_LIMITS.entries : Math.max(...Object.values(LIST_LIMITS)),
);

/**
 * Counts keys, values and nesting in the bytes of a file before the file is parsed. The bytes may come in parts. Deep
 * nesting then never reaches `JSON.parse`. The count reveals repeated keys, because the parsed value has fewer keys.
 * Counting stops at the first exceeded limit.
 */
export class JsonSurvey {
  /** The keys of all objects, including repeated ones. */
  keys = 0;
  /** The opening brackets and commas. A list or object of n entries counts n, and an empty one counts 1. */
  values = 0;
  /** The offset after the bracket that nests too deep, or 0. */
  tooDeepAt = 0;
  exceeded = 0;
  /** The commas so far in the open list or object, by depth. */
  readonly #commas = new Uint32Array(FILE_LIMITS.nesting + 1);
  #depth: number;
  /** Where an unfinished string goes on in the next part: at 0, or at 1 after a backslash. −1 if no string is open. */
  #text = -1;

  /** `around` is the number of lists and objects that contain the counted values. */
  constructor(around = 0) {
    this.#depth = around;
  }

  /** Skips the list or object at `from`. Returns the offset after it, or the end of the bytes if it nests too deep. */
  pass(bytes: Uint8Array, from: number): number {
    return this.#count(bytes, from, this.#depth, false);
  }

  /** Counts the next part of a file. A part may end anywhere, even inside a string. */
  add(part: Uint8Array): void {
    const from = this.#text < 0 ? 0 : endOfText(part, this.#text) + 1;
    if (from > part.length) this.#text = from - 1 - part.length;
    else {
      this.#text = -1;
      if (from < part.length) this.#count(part, from, -1, true);
    }
  }

  /** Starts another JSON text, such as the next line. `keys` and `values` are not reset. */
  startAnew(): void {
    this.#depth = 0;
    this.#text = -1;
    this.tooDeepAt = 0;
  }

  /**
   * Counts keys and values until only `outside` lists and objects are open, and returns the offset there. `goesOn` is
   * true if another part of the file may follow.
   */
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

/** Counts the keys of all objects in a value. It is recursive, so the value must not nest deep. */
function countKeys(value: unknown): number {
  let keys = 0;
  if (isRecord(value)) {
    for (const key in value) {
      keys++;
      const inside = value[key];
      if (typeof inside === "object") keys += countKeys(inside);
    }
  } else if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index++) keys += countKeys(list[index]);
  }
  return keys;
}

type Awaited = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

/**
 * Called at the start of each value. `depth` is the number of lists and objects around the value. `step` is its key or
 * index in the innermost of these. If the function returns undefined, the scan reads the value. A function that has
 * read the value itself returns the offset after the value. `ENOUGH` ends the scan.
 */
type OnValue = (depth: number, step: PathStep | undefined, offset: number) => number | undefined;

export const ENOUGH = -1;
const FIRST_PRINTABLE = 32;
const LONGEST_SIGN = 4;

/**
 * Scans JSON (RFC 8259) in UTF-8 in one pass and without recursion. Finds what `JSON.parse` does not tell: the place of
 * a syntax fault, repeated keys, and too deep nesting. Valid files are not scanned (see `readJsonText`).
 */
export function scanJson(bytes: Uint8Array, onValue: OnValue = () => undefined): FaultList {
  const faults = new FaultList("fault");
  /** The current key of each open object ("" before the first key), and the current index of each open list. */
  const trail: PathStep[] = [];
  /** The keys read so far in the open object, by depth. The sets are reused. */
  const seen: Set<string>[] = [];
  let awaited: Awaited = "value";
  let offset = 0;

  const unexpected = (at: number, expected: string): FaultList => {
    const before = textIn(bytes, 0, at);
    faults.add("", showPlace(before + textIn(bytes, at, at + LONGEST_SIGN), before.length), expected);
    return faults;
  };

  for (;;) {
    offset = endOfSpace(bytes, offset);
    const code = bytes[offset];
    const step = trail.at(-1);
    if (awaited === "colon") {
      if (code !== COLON) return unexpected(offset, "a colon after the key");
      awaited = "value";
      offset++;
    } else if (awaited === "comma or end") {
      if (step === undefined)
        return offset < bytes.length ? unexpected(offset, "the end of the file") : faults;
      const inList = typeof step === "number";
      if (code === COMMA) {
        if (inList) trail[trail.length - 1] = step + 1;
        awaited = inList ? "value" : "key";
      } else if (code === (inList ? CLOSE_LIST : CLOSE_OBJECT)) {
        trail.pop();
      } else {
        return unexpected(offset, inList ? "a comma or ]" : "a comma or }");
      }
      offset++;
    } else if (
      (awaited === "key or end" && code === CLOSE_OBJECT) ||
      (awaited === "value or end" && code === CLOSE_LIST)
    ) {
      trail.pop();
      awaited = "comma or end";
      offset++;
    } else if (awaited === "key" || awaited === "key or end") {
      if (code !== QUOTE) return unexpected(offset, "a key in double quotes");
      const end = endOfString(bytes, offset);
      if (end < 0) return unexpected(~end, neededInString(bytes, ~end));
      const key = keyIn(bytes, offset, end);
      trail[trail.length - 1] = key;
      const keys = seen[trail.length - 1];
      if (keys?.has(key)) faults.add(pointer(trail), "the same key again in one object", "each key once");
      keys?.add(key);
      awaited = "colon";
      offset = end;
    } else {
      const passed = onValue(trail.length, step, offset);
      if (passed === ENOUGH) return faults;
      if (passed === undefined && (code === OPEN_OBJECT || code === OPEN_LIST)) {
        if (trail.length === FILE_LIMITS.nesting) {
          faults.add(
            nestedPath(trail),
            "lists or objects nested too deep",
            `at most ${FILE_LIMITS.nesting} levels`,
          );
          return faults;
        }
        const keys = seen[trail.length];
        if (keys === undefined) seen.push(new Set());
        else keys.clear();
        trail.push(code === OPEN_LIST ? 0 : "");
        awaited = code === OPEN_LIST ? "value or end" : "key or end";
        offset++;
      } else {
        const end = passed ?? (code === QUOTE ? endOfString(bytes, offset) : endOfWord(bytes, offset));
        if (end < 0) return unexpected(~end, code === QUOTE ? neededInString(bytes, ~end) : "a value");
        awaited = "comma or end";
        offset = end;
      }
    }
  }
}

// `endOfString` and `endOfWord` return the offset after a token. For a faulty token they return `~offset`, where
// `offset` is the place of the fault.

function endOfString(bytes: Uint8Array, start: number): number {
  let offset = start + 1;
  while (offset < bytes.length) {
    const code = bytes[offset] ?? 0;
    if (code === QUOTE) return offset + 1;
    if (code < FIRST_PRINTABLE) return ~offset;
    const [sign] = code === BACKSLASH ? (ESCAPE.exec(textIn(bytes, offset, offset + 6)) ?? []) : ["."];
    if (sign === undefined) return ~offset;
    offset += sign.length;
  }
  return ~offset;
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** A word is a number, `true`, `false` or `null`. */
export function endOfWord(bytes: Uint8Array, start: number): number {
  let end = start;
  while (IS_OF_WORD[bytes[end] ?? 0] === 1) end++;
  const word = WORD.exec(textIn(bytes, start, end))?.[0] ?? "";
  return word === "" ? ~start : start + word.length;
}

const IS_OF_WORD = Uint8Array.from({ length: 256 }, (_, code) =>
  /[-+.\w]/.test(String.fromCharCode(code)) && code < 128 ? 1 : 0,
);
const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/;

function neededInString(bytes: Uint8Array, offset: number): string {
  if (offset >= bytes.length) return "a closing quote";
  return bytes[offset] === BACKSLASH
    ? 'an escape such as \\n, \\" or \\u00e9'
    : "no control character inside a text";
}

function keyIn(bytes: Uint8Array, start: number, end: number): string {
  const raw = textIn(bytes, start, end);
  const key: unknown = raw.includes("\\") ? JSON.parse(raw) : raw.slice(1, -1);
  return String(key);
}

/** The path of the list or object in which lists nest too deep: `trail` without the list indexes at its end. */
function nestedPath(trail: readonly PathStep[]): string {
  const last = trail.findLastIndex((step) => typeof step === "string");
  return pointer(trail.slice(0, last + 1));
}

type ReadJson = { readonly ok: true; readonly value: unknown } | Refusal;

const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body|!--)/i;

/** Parses a JSON text, or explains why it is not JSON. Never throws. Only a text with a fault is scanned. */
export function readJsonText(text: string): ReadJson {
  if (text.trim() === "") return refuse("", "the file is empty", "a dataset in JSON");
  if (WEB_PAGE.test(text.slice(0, 1_000))) {
    return refuse("", "this is a web page, not a dataset", "a dataset in JSON");
  }
  const bytes = new TextEncoder().encode(text);
  const value = parseSurveyed(text, surveyJson(bytes));
  return value === undefined ? scanJson(bytes).refusal() : { ok: true, value };
}

/** The value of a text. Undefined if it is not JSON, nests too deep, or has an object with a repeated key. */
export function parseSurveyed(text: string, { tooDeepAt, keys }: JsonSurvey): unknown {
  const value = tooDeepAt > 0 ? undefined : jsonIn(text);
  return value !== undefined && countKeys(value) === keys ? value : undefined;
}
