export type Recognised =
  | { readonly format: "dateline-json" }
  | { readonly format: "timelinejs-json" }
  | { readonly format: "ftm-jsonl" | "json-lines" | "gexf" | "simile-xml" }
  | { readonly format: "table" | "timelinejs-csv"; readonly delimiter: Delimiter }
  /** `looksLike` names in English what the file seems to be. */
  | { readonly format: "unknown"; readonly looksLike: string };

export const ACCEPTED =
  "a dataset or a list of records in JSON (also as lines, or GeoJSON), a table (CSV, TSV, Parquet), a workbook (XLSX, ODS), a TimelineJS file, a GEXF network with dates, or FollowTheMoney entities (JSON lines)";

/** The format is recognised by this many code units at the beginning. */
export const HEAD = 1_000_000;
const JSON_START = /^(?:\/\/|\/\*|[{[])/;
/** A file with only a number or a quoted text is valid JSON, so its refusal speaks of JSON and not of a table. */
const LONE_VALUE = /^(?:null|true|false|-?\d+(?:\.\d+)?|"(?:[^"\\\n]|\\.)*")$/;

export function recogniseText(text: string): Recognised {
  const head = text.slice(0, HEAD).trimStart();
  if (JSON_START.test(head)) return recogniseJson(head);
  if (head.length < HEAD && LONE_VALUE.test(head.trim())) return { format: "dateline-json" };
  if (head.startsWith("<")) return recogniseMarkup(head);
  if (/^BEGIN:V(?:CALENDAR|CARD)/.test(head)) return unknown("a calendar or address file");
  return recogniseTable(head);
}

const unknown = (looksLike: string): Recognised => ({ format: "unknown", looksLike });

function recogniseJson(head: string): Recognised {
  // Quotes inside a JSON text are escaped, so `"startDate":` can only be a key.
  if (/"startDate"\s*:/.test(head) && /^\{\s*"timeline"\s*:/.test(head)) {
    return unknown("a TimelineJS file of version 2; version 3 is read");
  }
  if (isEntity(firstLine(head))) return { format: "ftm-jsonl" };
  if (/"start_date"\s*:\s*\{/.test(head)) return { format: "timelinejs-json" };
  if (isJsonLines(head)) return { format: "json-lines" };
  return { format: "dateline-json" };
}

const firstLine = (text: string): string => /^[^\n\r]*/.exec(text)?.[0] ?? "";

function isEntity(line: string): boolean {
  return /^\{.*\}\s*$/.test(line) && /"schema"\s*:\s*"/.test(line) && /"properties"\s*:\s*\{/.test(line);
}

const isJsonLines = (head: string): boolean => /^\{[^\n\r]*\}[ \t]*[\n\r]+\{[^\n\r]*\}/.test(head);

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype html|html|head|body)|<html[\s>]/i, "a web page, not a dataset"],
  [/<graphml[\s>]/i, "a network in GraphML, which has no dates; GEXF is read"],
  [/<kml[\s>]/i, "a map in KML"],
  [/<svg[\s>]/i, "a picture (SVG)"],
  [/<(?:rss|feed)[\s>]/i, "a news feed"],
];

function recogniseMarkup(head: string): Recognised {
  const start = head.slice(0, 10_000);
  if (/<(?:\w+:)?gexf[\s>]/i.test(start)) return { format: "gexf" };
  if (/<data(?:\s[^>]*)?>/i.test(start) && /<event\s[^>]*\bstart\s*=/i.test(start))
    return { format: "simile-xml" };
  const known = MARKUP.find(([pattern]) => pattern.test(start));
  if (known !== undefined) return unknown(`this is ${known[1]}`);
  return unknown(start.startsWith("<!--") ? "this is a web page, not a dataset" : "an XML file");
}

/**
 * A table has a header with several cells. The separator is the sign that `sep=` names, or a tab if the header has one,
 * or else the sign that gives the header the most cells.
 */
function recogniseTable(head: string): Recognised {
  const { offset, named } = headerPlace(head);
  const header = firstRecord(head.slice(offset));
  const outsideQuotes = header.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => outsideQuotes.split(delimiter).length - 1);
  // A tab wins over more frequent commas, because the name of a column may contain commas, but hardly a tab.
  const most = counts[0] || Math.max(...counts);
  const delimiter = named ?? DELIMITERS[counts.indexOf(most)];
  if (most === 0 || delimiter === undefined) return unknown(describeText(head));
  const names = header.toLowerCase();
  if (/\byear\b/.test(names) && /\bheadline\b/.test(names) && /\bmedia\b|\bend year\b/.test(names)) {
    return { format: "timelinejs-csv", delimiter };
  }
  return { format: "table", delimiter };
}

/** The first row. A quoted cell may contain line ends, so the row may take several lines. */
function firstRecord(text: string): string {
  const start = text.slice(0, LONGEST_ROW);
  const end = endOfRow(start);
  return end < start.length ? start.slice(0, end) : firstLine(text);
}

function describeText(head: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file never holds these.
  if (/[\u0000-\u0008\u000E-\u001A]/.test(head.slice(0, 1_000))) return "a binary file";
  return "plain text, or a table with one column";
}

const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF document"],
  ["PK\u0003\u0004", "a ZIP archive in a packed file; unpack it"],
  [
    "\u00D0\u00CF\u0011\u00E0",
    "an old workbook or document (XLS, DOC), or one with a password; save it as XLSX without",
  ],
  ["\u0089PNG", "a picture (PNG)"],
  ["\u00FF\u00D8\u00FF", "a picture (JPEG)"],
  ["GIF8", "a picture (GIF)"],
  ["RIFF", "a picture or a recording"],
  ["PAR1", "a Parquet file in a packed file; unpack it"],
  ["SQLite format 3", "an SQLite database; export a table as CSV"],
  ["\u001F\u008B", "a packed file (gzip) in another one; unpack it"],
  ["7z\u00BC\u00AF", "a 7z archive; unpack it"],
  ["BZh", "a bzip2 archive; unpack it"],
  ["\u00FD7zXZ", "an xz archive; unpack it"],
  ["(\u00B5/\u00FD", "a zstd archive; unpack it"],
];

/** Names in English what a file is by its first bytes. Undefined if the file may be text. */
export function recogniseBinary(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

export const isParquet = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 4)) === "PAR1";

export type Delimiter = "," | ";" | "\t" | "|";
export const DELIMITERS: readonly Delimiter[] = ["\t", ";", "|", ","];

type HeaderPlace = {
  readonly offset: number;
  readonly above: number;
  /** The separator that the first line names, as in `sep=;`. Null if there is no such line. */
  readonly named: Delimiter | null;
};

/** A header has at most this many rows above it, such as a title and notes. */
export const MOST_ABOVE = 5;
const LONGEST_ROW = 100_000;
const NAMED = /^sep=([,;|\t])[ \t]*(?:\r\n|\r|\n)/i;

/**
 * Finds the header. A line that names the separator is skipped. Rows of one cell, such as a title or a note, are
 * skipped if the first row of several cells is followed by a row with as many. Otherwise the first row is the header.
 */
export function headerPlace(text: string): HeaderPlace {
  const line = NAMED.exec(text.slice(0, 20));
  const named = DELIMITERS.find((one) => one === line?.[1]) ?? null;
  const start = line?.[0].length ?? 0;
  const first = line === null ? 0 : 1;
  let offset = start;
  for (let above = 0; above <= MOST_ABOVE && offset < text.length; above++) {
    const row = rowAt(text, offset);
    const next = filledRowAt(text, row.end);
    if (row.filled > 1 && (above === 0 ? !isTitle(row, next) : isLike(row, next))) {
      return { offset, above: first + above, named };
    }
    offset = row.end;
  }
  return { offset: start, above: first, named };
}

/** The next row with content. Between the header and the rows, up to `MOST_ABOVE` blank lines are skipped. */
function filledRowAt(text: string, from: number): Row {
  let row = rowAt(text, from);
  for (let blank = 0; blank < MOST_ABOVE && row.filled === 0 && row.end < text.length; blank++)
    row = rowAt(text, row.end);
  return row;
}

type Row = {
  readonly end: number;
  /** How often each of `DELIMITERS` occurs in the row. */
  readonly counts: readonly number[];
  /** The number of cells with content if all of `DELIMITERS` separate cells. */
  readonly filled: number;
};

/** A title with one comma looks like a row of two cells, but the row below it has more cells. */
const isTitle = (row: Row, next: Row): boolean =>
  row.filled === 2 && row.counts.join() === "0,0,0,1" && next.filled >= 4;

const isLike = (row: Row, next: Row): boolean =>
  row.counts.some((count, one) => count > 0 && count === next.counts[one]);

function rowAt(text: string, from: number): Row {
  const end = endOfRow(text, from);
  const cells = text.slice(from, Math.min(end, from + LONGEST_ROW)).replace(/"[^"]*"/g, "x");
  return {
    end: text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1,
    counts: DELIMITERS.map((delimiter) => cells.split(delimiter).length - 1),
    filled: cells.split(/[\t;|,]/).filter((cell) => cell.trim() !== "").length,
  };
}

export function endOfRow(text: string, from = 0): number {
  let quoted = false;
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 34) quoted = !quoted;
    else if (!quoted && (code === 10 || code === 13)) return offset;
  }
  return text.length;
}
