import { FILE_LIMITS } from "../limits.ts";

/** What can be told of a JSON text without understanding it. */
export type JsonSurvey = {
  /** How many keys all objects have together, each counted as often as it is written. */
  readonly keys: number;
  readonly tooDeep: boolean;
};

export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;

/**
 * One pass over a text that may be anything, before it is parsed: too deep nesting must never reach `JSON.parse`, and
 * when it later holds fewer keys than are written here, some were written twice. `around`: lists and objects that the text
 * stands in.
 */
export function surveyJson(text: string, around = 0): JsonSurvey {
  const { length } = text;
  let keys = 0;
  let depth = around;
  for (let offset = 0; offset < length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      offset = closingQuote(text, offset + 1);
      if (offset < 0) break;
    } else if (code === COLON) {
      keys++;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth++;
      if (depth > FILE_LIMITS.nesting) return { keys, tooDeep: true };
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth--;
    }
  }
  return { keys, tooDeep: false };
}

/** Offset of the first quote of a JSON text from `start` that no backslash takes away; −1 without one. */
function closingQuote(text: string, start: number): number {
  let offset = text.indexOf('"', start);
  // A quote counts after an even number of backslashes. The quote that opens the text ends every run of them.
  while (offset > 0 && text.charCodeAt(offset - 1) === BACKSLASH) {
    let backslashes = 1;
    while (text.charCodeAt(offset - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) break;
    offset = text.indexOf('"', offset + 1);
  }
  return offset;
}

/** How many keys all objects within a parsed value have together. Its nesting is known to be shallow. */
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
