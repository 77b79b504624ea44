import { FILE_LIMITS } from "../limits.ts";
import { FaultList, type PathStep, pointer, showPlace } from "./fault.ts";
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  endOfSpace,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from "./jsonBytes.ts";

/** The tokens that are allowed next. */
type Awaited = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

/**
 * Called where a value begins. `depth` containers are open around it. `step` leads to it from the last of them; undefined
 * for the outermost value.
 */
type OnValue = (depth: number, step: PathStep | undefined, offset: number) => void;

const FIRST_PRINTABLE = 32;
/** The most bytes of a character in UTF-8. */
const LONGEST_SIGN = 4;

/**
 * Reads JSON (RFC 8259) in UTF-8 token by token, in one pass and without recursion, and reports what `JSON.parse` would not
 * say or not notice: line and column of a syntax fault, keys given twice, too deep nesting. When nothing is reported,
 * `JSON.parse` accepts the text. Valid files are not scanned: see `readJson`.
 */
export function scanJson(bytes: Uint8Array, onValue: OnValue = () => {}): FaultList {
  const faults = new FaultList("fault");
  /** One step for each open container: the current key of an object ("" before the first), the index of a list. */
  const trail: PathStep[] = [];
  /** By depth, the keys read so far in the open object. The sets are reused. */
  const seen: Set<string>[] = [];
  let awaited: Awaited = "value";
  let offset = 0;

  const unexpected = (at: number, expected: string): FaultList => {
    const before = decoder.decode(bytes.subarray(0, at));
    faults.add(
      "",
      showPlace(before + decoder.decode(bytes.subarray(at, at + LONGEST_SIGN)), before.length),
      expected,
    );
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
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      onValue(trail.length, step, offset);
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
      onValue(trail.length, step, offset);
      const end = code === QUOTE ? endOfString(bytes, offset) : endOfWord(bytes, offset);
      if (end < 0) return unexpected(~end, code === QUOTE ? neededInString(bytes, ~end) : "a value");
      awaited = "comma or end";
      offset = end;
    }
  }
}

// The two functions below return the end of a token, or for a faulty token the complement `~offset` of the fault.

/** The offset after the closing quote of the string that opens at `start`. */
function endOfString(bytes: Uint8Array, start: number): number {
  let offset = start + 1;
  while (offset < bytes.length) {
    const code = bytes[offset] ?? 0;
    if (code === QUOTE) return offset + 1;
    if (code < FIRST_PRINTABLE) return ~offset;
    const [sign] = code === BACKSLASH ? (ESCAPE.exec(textOf(bytes, offset, offset + 6)) ?? []) : ["."];
    if (sign === undefined) return ~offset;
    offset += sign.length;
  }
  return ~offset;
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** The offset after the number, `true`, `false` or `null` at `start`. */
function endOfWord(bytes: Uint8Array, start: number): number {
  let end = start;
  while (IS_OF_WORD[bytes[end] ?? 0] === 1) end++;
  const word = WORD.exec(textOf(bytes, start, end))?.[0] ?? "";
  return word === "" ? ~start : start + word.length;
}

const IS_OF_WORD = Uint8Array.from({ length: 256 }, (_, code) =>
  /[-+.\w]/.test(String.fromCharCode(code)) && code < 128 ? 1 : 0,
);
const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

/** The rule of JSON strings that the byte at this offset breaks. */
function neededInString(bytes: Uint8Array, offset: number): string {
  if (offset >= bytes.length) return "a closing quote";
  return bytes[offset] === BACKSLASH
    ? 'an escape such as \\n, \\" or \\u00e9'
    : "no control character inside a text";
}

function keyIn(bytes: Uint8Array, start: number, end: number): string {
  const raw = textOf(bytes, start, end);
  const key: unknown = raw.includes("\\") ? JSON.parse(raw) : raw.slice(1, -1);
  return String(key);
}

/**
 * The path to where the nesting begins. It leaves out the list indexes at the end of the trail, which say nothing more.
 */
function nestedPath(trail: readonly PathStep[]): string {
  const last = trail.findLastIndex((step) => typeof step === "string");
  return pointer(trail.slice(0, last + 1));
}
