import { enlarged } from "../../model/bytes/growing.ts";
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  endOfSpace,
  endOfText,
  JsonSurvey,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from "../../model/check/jsonBytes.ts";
import { LIST_LIMITS } from "../../model/limits.ts";

/** The byte ranges of the events of a dataset. */
export type EventPlaces = {
  /** The first byte after the bracket that opens the list of events, and the bracket that closes it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Values in the events, as `measureFile.ts` counts them. */
  readonly values: number;
  /** Event r takes bytes `bounds[2r] .. bounds[2r + 1]`. */
  readonly bounds: Uint32Array;
};

const KEY = new TextEncoder().encode('"events"');

/**
 * Finds the list of events in one pass over the bytes. Null if there is none, or if an entry is not an object: the slow
 * path then reports the fault.
 */
export function eventPlaces(bytes: Uint8Array): EventPlaces | null {
  const from = listOfEvents(bytes);
  return from < 0 ? null : objectsFrom(bytes, from);
}

/** The byte after the bracket that opens the list of the outermost object; −1 without one. */
function listOfEvents(bytes: Uint8Array): number {
  const survey = new JsonSurvey();
  const start = bytes[0] === 0xef ? 3 : 0;
  let at = endOfSpace(bytes, start);
  if (bytes[at] !== OPEN_OBJECT) return -1;
  do {
    const key = endOfSpace(bytes, at + 1);
    if (bytes[key] !== QUOTE) return -1;
    const end = endOfText(bytes, key + 1);
    const colon = endOfSpace(bytes, end + 1);
    if (bytes[colon] !== COLON) return -1;
    const value = endOfSpace(bytes, colon + 1);
    if (isKey(bytes, key, end)) return bytes[value] === OPEN_LIST ? value + 1 : -1;
    at = value;
    for (
      let code = bytes[at];
      code !== undefined && code !== COMMA && code !== CLOSE_OBJECT;
      code = bytes[at]
    )
      at = code === QUOTE || code === OPEN_LIST || code === OPEN_OBJECT ? survey.pass(bytes, at, 1) : at + 1;
  } while (bytes[at] === COMMA);
  return -1;
}

function isKey(bytes: Uint8Array, from: number, end: number): boolean {
  return end + 1 - from === KEY.length && KEY.every((code, index) => bytes[from + index] === code);
}

/** The objects of a list whose bracket has been passed. */
function objectsFrom(bytes: Uint8Array, from: number): EventPlaces | null {
  const survey = new JsonSurvey();
  let bounds = new Uint32Array(2048);
  let count = 0;
  let at = endOfSpace(bytes, from);
  while (bytes[at] === OPEN_OBJECT && count < LIST_LIMITS.events) {
    if (2 * count === bounds.length) bounds = enlarged(bounds);
    bounds[2 * count] = at;
    at = survey.pass(bytes, at, AROUND);
    bounds[2 * count++ + 1] = at;
    at = endOfSpace(bytes, at);
    if (bytes[at] !== COMMA) break;
    at = endOfSpace(bytes, at + 1);
    // JSON allows no comma at the end.
    if (bytes[at] === CLOSE_LIST) return null;
    survey.values++;
  }
  if (bytes[at] !== CLOSE_LIST || survey.isTooDeep) return null;
  return { from, to: at, count, values: survey.values, bounds: bounds.slice(0, 2 * count) };
}

/** The depth of an event: in a list in an object. */
export const AROUND = 2;
