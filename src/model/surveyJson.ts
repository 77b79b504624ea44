/** Deepest nesting of lists and objects. A dataset needs six. */
export const DEEPEST_NESTING = 32;

/** What can be told of a JSON text without understanding it. */
export type JsonSurvey = {
  /** How many keys all objects have together, each counted as often as it is written. */
  readonly keys: number;
  readonly tooDeep: boolean;
};

const QUOTE = 34;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * One pass over a text that may be anything, before it is parsed: too deep nesting must never reach `JSON.parse`, and
 * when it later holds fewer keys than are written here, some were written twice.
 */
export function surveyJson(text: string): JsonSurvey {
  const { length } = text;
  let keys = 0;
  let depth = 0;
  for (let place = 0; place < length; place++) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) {
      place = closingQuote(text, place + 1);
      if (place < 0) break;
    } else if (code === COLON) {
      keys++;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth++;
      if (depth > DEEPEST_NESTING) return { keys, tooDeep: true };
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth--;
    }
  }
  return { keys, tooDeep: false };
}

/** Place of the first quote of a JSON text from `start` that no backslash takes away; −1 without one. */
export function closingQuote(text: string, start: number): number {
  let place = text.indexOf('"', start);
  // A quote counts after an even number of backslashes. The quote that opens the text ends every run of them.
  while (place > 0 && text.charCodeAt(place - 1) === BACKSLASH) {
    let backslashes = 1;
    while (text.charCodeAt(place - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) break;
    place = text.indexOf('"', place + 1);
  }
  return place;
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
