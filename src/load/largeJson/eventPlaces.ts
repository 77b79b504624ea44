import { enlarged } from "../../model/bytes/growing.ts";
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from "../../model/check/surveyJson.ts";
import { LIST_LIMITS } from "../../model/limits.ts";

/** Where the events of a dataset stand among its bytes, of which nothing else is understood yet. */
export type EventPlaces = {
  /** Behind the bracket that opens their list, and the bracket that closes it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Values in the events, as `measureFile.ts` counts them. */
  readonly values: number;
  /** Of event r, bytes `bounds[2r] .. bounds[2r + 1]`. */
  readonly bounds: Uint32Array;
};

const KEY = new TextEncoder().encode('"events"');

/** What a byte does outside of texts. */
const OTHER = 0;
const OPENS = 1;
const CLOSES = 2;
const PARTS = 3;
const QUOTES = 4;
const SIGNS = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code === OPEN_OBJECT || code === OPEN_LIST) return OPENS;
  if (code === CLOSE_OBJECT || code === CLOSE_LIST) return CLOSES;
  if (code === COMMA) return PARTS;
  return code === QUOTE ? QUOTES : OTHER;
});

/**
 * Finds the list of events, in one pass over the bytes up to its end. Null where it is not plainly there, or where anything
 * in it is no object: then what is wrong is said of the text as a whole.
 */
export function eventPlaces(bytes: Uint8Array): EventPlaces | null {
  const from = listOfEvents(bytes);
  return from < 0 ? null : objectsFrom(bytes, from);
}

/** Behind the bracket that opens the list of the outermost object; −1 without one. */
function listOfEvents(bytes: Uint8Array): number {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const sign = SIGNS[bytes[at] ?? 0];
    if (sign === QUOTES) {
      const end = endOfText(bytes, at + 1);
      if (depth === 1 && isKey(bytes, at, end)) {
        const colon = endOfSpace(bytes, end + 1);
        const value = endOfSpace(bytes, colon + 1);
        if (bytes[colon] === COLON) return bytes[value] === OPEN_LIST ? value + 1 : -1;
      }
      at = end;
    } else if (sign === OPENS) depth++;
    else if (sign === CLOSES) depth--;
  }
  return -1;
}

function isKey(bytes: Uint8Array, from: number, end: number): boolean {
  return end + 1 - from === KEY.length && KEY.every((code, index) => bytes[from + index] === code);
}

/** The objects of a list whose bracket has been passed. */
function objectsFrom(bytes: Uint8Array, from: number): EventPlaces | null {
  let bounds = new Uint32Array(2048);
  let count = 0;
  let values = 0;
  let at = endOfSpace(bytes, from);
  while (bytes[at] === OPEN_OBJECT && count < LIST_LIMITS.events) {
    if (2 * count === bounds.length) bounds = enlarged(bounds);
    bounds[2 * count] = at;
    let depth = 0;
    do {
      let sign = SIGNS[bytes[at] ?? 0];
      while (sign === OTHER && at < bytes.length) sign = SIGNS[bytes[++at] ?? 0];
      if (sign === QUOTES) at = endOfText(bytes, at + 1);
      else if (sign === PARTS) values++;
      else if (sign === OPENS) {
        values++;
        depth++;
      } else depth--;
      at++;
    } while (depth > 0 && at < bytes.length);
    bounds[2 * count++ + 1] = at;
    at = endOfSpace(bytes, at);
    if (bytes[at] !== COMMA) break;
    at = endOfSpace(bytes, at + 1);
    // A comma at the end is none of JSON.
    if (bytes[at] === CLOSE_LIST) return null;
    values++;
  }
  return bytes[at] === CLOSE_LIST
    ? { from, to: at, count, values, bounds: bounds.slice(0, 2 * count) }
    : null;
}

/** The quote that closes a text whose opening one has been passed, or the end of the bytes. */
function endOfText(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at++) {
    const code = bytes[at];
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return length;
}

export function endOfSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}
