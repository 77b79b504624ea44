import { type Refusal, refuse } from "../model/check/fault.ts";
import { JsonSurvey, QUOTE } from "../model/check/json.ts";
import { FILE_LIMITS } from "../model/limits.ts";
import type { Delimiter, Recognised } from "./recogniseFormat.ts";

/** The last part has a fault in its first `enough` bytes. Nothing after these bytes needs to be read. */
type Enough = { readonly enough: number };

/** Counts what costs memory in each part of a file as it arrives. Returns null if the next part may be read. */
export type Measure = (part: Uint8Array) => Refusal | Enough | null;

export function measureOf(recognised: Recognised): Measure | undefined {
  switch (recognised.format) {
    case "dateline-json":
    case "timelinejs-json":
      return measureJson(false);
    case "ftm-jsonl":
    case "json-lines":
      return measureJson(true);
    case "gexf":
    case "simile-xml":
      return measureTags();
    case "table":
    case "timelinejs-csv":
      return measureTable(recognised.delimiter);
    case "unknown":
      return undefined;
  }
}

/** Files of these formats are first read by `loadByBytes`, which checks the limits itself. */
export const isReadAsBytes = ({ format }: Recognised): boolean =>
  format === "table" || format === "dateline-json";

function measureJson(isLines: boolean): Measure {
  const survey = new JsonSurvey();
  return (part) => {
    // Each line is measured anew, so that brackets of a broken line do not count in the next line.
    for (let at = 0; isLines; survey.startAnew()) {
      const end = part.indexOf(LINE_FEED, at);
      if (end < 0) {
        survey.add(part.subarray(at));
        break;
      }
      survey.add(part.subarray(at, end));
      at = end + 1;
    }
    if (!isLines) survey.add(part);
    if (survey.exceeded > 0) return tooMany("", "entries in one list or object", survey.exceeded);
    if (survey.tooDeepAt > 0 && !isLines) return { enough: survey.tooDeepAt };
    return survey.values > FILE_LIMITS.jsonValues ? tooMany("", "values", FILE_LIMITS.jsonValues) : null;
  };
}

function measureTags(): Measure {
  let tags = 0;
  return (part) => {
    for (let at = part.indexOf(OPEN_TAG); at >= 0; at = part.indexOf(OPEN_TAG, at + 1)) tags++;
    return tags > FILE_LIMITS.tags ? tooMany("", "tags", FILE_LIMITS.tags) : null;
  };
}

const OPEN_TAG = 60;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const TAB = 9;
const LAST_ASCII = 127;
/** A file with more misplaced quotes is refused here. Otherwise `readTableRows` decides, and names the first quote. */
const MOST_MISPLACED_QUOTES = 20;

const CELL_START = 0;
const PLAIN = 1;
const QUOTED = 2;
const BEHIND_QUOTE = 3;
const BEHIND_SPACE = 4;

/** Counts rows and cells as `readTableRows` does. */
function measureTable(delimiter: Delimiter): Measure {
  const separator = delimiter.charCodeAt(0);
  let state = CELL_START;
  let rows = 0;
  let cells = 0;
  let cellsOfRow = 1;
  let misplacedQuotes = 0;
  /** The character that ends the first line, and so all lines of the table. 0 until it is known. */
  let newline = 0;
  let isBehindReturn = false;
  return (part) => {
    for (let at = 0; at < part.length; at++) {
      // Most bytes are inside a cell and change no count, so they are skipped quickly.
      if (state === PLAIN && newline !== 0) at = endOfPlain(part, at, separator, newline);
      if (at === part.length) break;
      const code = part[at] ?? 0;
      if (newline === 0 && state !== QUOTED) {
        if (isBehindReturn && code !== LINE_FEED) {
          newline = CARRIAGE_RETURN;
          state = CELL_START;
          cells += cellsOfRow;
          cellsOfRow = 1;
          rows++;
        } else if (code === LINE_FEED) newline = LINE_FEED;
        isBehindReturn = code === CARRIAGE_RETURN;
      }
      if (state === QUOTED) {
        if (code === QUOTE) state = BEHIND_QUOTE;
      } else if (code === separator) {
        state = CELL_START;
        if (++cellsOfRow > FILE_LIMITS.columns) {
          return tooMany(`row ${rows + 1}`, "columns", FILE_LIMITS.columns);
        }
      } else if (code === newline) {
        state = CELL_START;
        cells += cellsOfRow;
        cellsOfRow = 1;
        if (++rows > FILE_LIMITS.rows + 1) return tooMany("", "rows", FILE_LIMITS.rows);
      } else if (state === CELL_START) {
        state = code === QUOTE ? QUOTED : PLAIN;
      } else if (state === BEHIND_QUOTE && code === QUOTE) {
        state = QUOTED;
      } else if (state !== PLAIN) {
        // A byte beyond ASCII may belong to a blank of another script.
        const isSpace = code === SPACE || code === TAB || code === CARRIAGE_RETURN || code > LAST_ASCII;
        if (isSpace) state = BEHIND_SPACE;
        else if (++misplacedQuotes > MOST_MISPLACED_QUOTES) return quoteInCell(rows + 1);
        else state = code === QUOTE ? BEHIND_QUOTE : QUOTED;
      }
    }
    return cells > FILE_LIMITS.cells ? tooMany("", "cells", FILE_LIMITS.cells) : null;
  };
}

/** The offset of the byte that ends the cell, or the end of the part. */
function endOfPlain(part: Uint8Array, from: number, separator: number, newline: number): number {
  let at = from;
  while (at < part.length && part[at] !== separator && part[at] !== newline) at++;
  return at;
}

export const quoteInCell = (row: number): Refusal =>
  refuse(
    `row ${row}`,
    "a quotation mark inside a quoted cell",
    'quotation marks inside quoted cells twice: ""',
  );

export function tooMany(path: string, what: string, limit: number): Refusal {
  const most = `${limit.toLocaleString("en")} ${what}`;
  const cure = what === "rows" || what === "cells" ? CURE : "a larger file can be cut in parts";
  return refuse(path, `more than ${most}`, `at most ${most}; ${cure}`);
}

export const CURE = "a larger table can be cut in parts, or “npm run prepare-data” makes a folder of it";
