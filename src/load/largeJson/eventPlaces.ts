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
import { enlarged } from "../plainTable/byteGroups.ts";

/** Where the events of a dataset stand among its bytes, of which nothing else is understood yet. */
export type EventPlaces = {
  /** Behind the bracket that opens their list, and the bracket that closes it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Of event r, bytes `bounds[2r] .. bounds[2r + 1]`. */
  readonly bounds: Uint32Array;
};

const KEY = new TextEncoder().encode('"events"');

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
    const code = bytes[at] ?? 0;
    if (code === QUOTE) {
      const end = endOfText(bytes, at + 1);
      if (end < 0) return -1;
      if (depth === 1 && isKey(bytes, at, end)) {
        const colon = endOfSpace(bytes, end + 1);
        const value = endOfSpace(bytes, colon + 1);
        if (bytes[colon] === COLON) return bytes[value] === OPEN_LIST ? value + 1 : -1;
      }
      at = end;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) depth++;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--;
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
  let at = endOfSpace(bytes, from);
  if (bytes[at] === CLOSE_LIST) return { from, to: at, count, bounds: bounds.slice(0, 0) };
  for (;;) {
    const end = endOfObject(bytes, at);
    if (end < 0 || count === LIST_LIMITS.events) return null;
    if (2 * count === bounds.length) bounds = enlarged(bounds);
    bounds[2 * count] = at;
    bounds[2 * count++ + 1] = end;
    at = endOfSpace(bytes, end);
    if (bytes[at] === CLOSE_LIST) return { from, to: at, count, bounds: bounds.slice(0, 2 * count) };
    if (bytes[at] !== COMMA) return null;
    at = endOfSpace(bytes, at + 1);
  }
}

/** Behind the object that begins here; −1 where none does, or where it does not end. */
function endOfObject(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== OPEN_OBJECT) return -1;
  let depth = 1;
  for (let at = from + 1; at < bytes.length; at++) {
    const code = bytes[at] ?? 0;
    if (code === QUOTE) {
      at = endOfText(bytes, at + 1);
      if (at < 0) return -1;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) depth++;
    else if ((code === CLOSE_OBJECT || code === CLOSE_LIST) && --depth === 0) return at + 1;
  }
  return -1;
}

/** The quote that closes a text whose opening one has been passed; −1 without one. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code === QUOTE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return -1;
}

export function endOfSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}
