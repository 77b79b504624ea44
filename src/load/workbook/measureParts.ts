import { type Refusal, refuse } from "../../model/check/fault.ts";
import { WORKBOOK_LIMITS } from "../../model/limits.ts";

const OPEN_TAG = 60;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const A = 65;
const LETTERS = 26;
const SLASH = 47;
const SPACE = 32;
const EQUALS = 61;
const SMALL_R = 114;
const CLOSES = 62;

/** A short name as a number, which is compared fast. */
const nameOf = (text: string): number =>
  [...text].reduce((key, letter) => key * BASE + (letter.codePointAt(0) ?? 0), 0);
const BASE = 256;
/** A longer name is none of those that are told apart. */
const LONGEST_NAME = 6;

const CELL = nameOf("c");
const ROW = nameOf("row");
const STRING = nameOf("si");
/** Of which a table is made besides: what they cost is told by the cells. */
const OF_CELLS: readonly number[] = ["v", "f", "t", "is", "p"].map(nameOf);

/**
 * Counts what a workbook would cost to read, part by part of it: the reader makes an object of every element, and a row
 * as long as its last cell lies to the right, so that a cell alone in the last column is 16,384.
 */
export function measureParts(): (part: Uint8Array) => Refusal | null {
  let elements = 0;
  let others = 0;
  let strings = 0;
  let rows = 0;
  /** Cells as far as each row goes. */
  let area = 0;
  let column = 0;
  let last = 0;
  const tooMany = (what: keyof typeof WORDS): Refusal => {
    const most = `${WORKBOOK_LIMITS[what].toLocaleString("en")} ${WORDS[what]}`;
    return refuse(
      "",
      `a workbook of more than ${most}`,
      `at most ${most}; a larger table can be saved as CSV`,
    );
  };
  return (part) => {
    for (let at = part.indexOf(OPEN_TAG); at >= 0; at = part.indexOf(OPEN_TAG, at + 1)) {
      let name = 0;
      let end = at + 1;
      let start = end;
      for (let code = part[end] ?? CLOSES; code > SPACE && code !== CLOSES && code !== SLASH; ) {
        name = end - start < LONGEST_NAME ? name * BASE + code : 0;
        code = part[++end] ?? CLOSES;
        if (code !== COLON) continue;
        // What stood before it was a prefix.
        name = 0;
        start = end + 1;
        code = part[++end] ?? CLOSES;
      }
      // A closing tag.
      if (end === at + 1) continue;
      if (++elements > WORKBOOK_LIMITS.elements) return tooMany("elements");
      if (name === CELL) {
        column = columnOf(part, end) ?? column + 1;
        last = Math.max(last, column);
        if (area + last > WORKBOOK_LIMITS.area) return tooMany("area");
      } else if (name === ROW) {
        area += last;
        last = 0;
        column = 0;
        if (++rows > WORKBOOK_LIMITS.rows) return tooMany("rows");
      } else if (name === STRING) {
        if (++strings > WORKBOOK_LIMITS.strings) return tooMany("strings");
      } else if (!OF_CELLS.includes(name) && ++others > WORKBOOK_LIMITS.others) return tooMany("others");
    }
    return null;
  };
}

const WORDS = {
  elements: "elements",
  rows: "rows",
  area: "cells, blank ones counted up to the last of each row",
  strings: "different texts",
  others: "elements that are no cells",
} as const;

/** The column that the reference of a cell names, from 1: of `r="AB12"` 28. Undefined where it has none. */
function columnOf(part: Uint8Array, from: number): number | undefined {
  for (let at = from; at < part.length && part[at] !== CLOSES; at++) {
    if (part[at] !== SMALL_R || (part[at - 1] ?? 0) > SPACE) continue;
    let next = at + 1;
    for (; isBetween(part[next]); next++);
    let column = 0;
    for (; ; next++) {
      // Small letters are 32 above the others.
      const place = ((part[next] ?? 0) & ~32) - A + 1;
      if (place < 1 || place > LETTERS) return column === 0 ? undefined : column;
      column = column * LETTERS + place;
    }
  }
  return undefined;
}

/** What may stand between an attribute and its value. */
const isBetween = (code: number | undefined): boolean =>
  code === SPACE || code === EQUALS || code === QUOTE || code === APOSTROPHE;
