import { STATUSES, type Status } from "./vocabulary.ts";

/**
 * Writes several values into one cell of a table and reads them back. Keeps cells from becoming formulas.
 *
 *     list      Ada Example; "Sample; Sons"; Port Board        also read with | as separator
 *     actions   Port Board > instructed > Ada Example; …          Ada Example > fought > Port Board > between
 *               Ada Example > paid > Port Board > alleged > Town Herald <https://herald.example/1>
 *     replies   Ada Example > 2021-07-20 > She denies it.; …   without a date or a text: ""
 */

/** Matches what a spreadsheet takes for the start of a formula, also after apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

const FORMULA_INSIDE = /([;\t\r\n])('*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/g;
const PROTECTED_INSIDE = /([;\t\r\n])'('*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/g;

/** A number as this program writes it: -73.99 or 1e-7, but not the year -0044. Spreadsheets see no formula in it. */
const isPlainNumber = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text);

/** Puts an apostrophe wherever a spreadsheet would start a formula. Numbers stay unchanged. */
export function protectCell(text: string): string {
  if (isPlainNumber(text)) return text;
  const inside = text.replace(FORMULA_INSIDE, "$1'$2");
  return FORMULA.test(text) ? `'${inside}` : inside;
}

/** Matches error values that spreadsheets show instead of a result. Files use the same values in every language. */
const ERROR =
  /^\s*(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|ERROR!)|Err:5\d\d)\s*$/;

export const isErrorCell = (text: string): boolean => text.length <= LONGEST_ERROR && ERROR.test(text);

/** The error value for a cell that its file marks as faulty without saying how. */
export const ERROR_OF_ANY_KIND = "#ERROR!";

const LONGEST_ERROR = 20;

/** Columns that repeat other columns in words for people. They are not read back. */
export const FOR_PEOPLE = { independent: "independent sources", contested: "contested" } as const;

/** Spreadsheets need this mark to recognise UTF-8. Otherwise they show wrong letters for all that are not ASCII. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The lines of a table in CSV (RFC 4180). `protectCell` keeps cells from becoming formulas. */
export function writeTable(rows: Iterable<readonly string[]>): readonly string[] {
  const lines: string[] = [];
  for (const cells of rows)
    lines.push(`${lines.length === 0 ? BYTE_ORDER_MARK : ""}${cells.map(cellOf).join(",")}\r\n`);
  return lines;
}

function cellOf(text: string): string {
  const safe = protectCell(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function unprotectCell(text: string): string {
  const whole = text.charCodeAt(0) === APOSTROPHE && FORMULA.test(text) ? text.slice(1) : text;
  return whole.includes("'") ? whole.replace(PROTECTED_INSIDE, "$1$2") : whole;
}

const APOSTROPHE = 39;

/** A part of a cell, and the separator after it. The separator of the last part is "". */
type CellPart = { readonly text: string; readonly separator: string };

/** Splits a cell at the separators, except inside a quoted part such as `"a; b"` or an address in angle brackets. */
function splitCell(cell: string, separators: string): CellPart[] {
  const parts: CellPart[] = [];
  for (let start = 0; start <= cell.length; ) {
    while (/\s/.test(cell[start] ?? "")) start++;
    const quoted = cell[start] === '"' ? quotedPart(cell, start, separators) : undefined;
    let end = quoted?.end ?? start;
    while (quoted === undefined && end < cell.length && !separators.includes(cell[end] ?? ""))
      end += cell[end] === "<" ? addressLength(cell, end) : 1;
    parts.push({ text: quoted?.text ?? cell.slice(start, end).trim(), separator: cell[end] ?? "" });
    start = end + 1;
  }
  return parts;
}

/** The length of `<https://…>` or `<>` at `start`, in which no separator counts. 1 for any other character. */
function addressLength(cell: string, start: number): number {
  BRACKETED.lastIndex = start;
  return BRACKETED.exec(cell)?.[0].length ?? 1;
}
const BRACKETED = /<(?:https?:\/\/[^<>\s]*)?>/iy;

/** The part that the quote at `start` opens. `end` is the place of the separator after it, or the end of the cell. */
function quotedPart(
  cell: string,
  start: number,
  separators: string,
): { text: string; end: number } | undefined {
  let close = cell.indexOf('"', start + 1);
  while (close >= 0 && cell[close + 1] === '"') close = cell.indexOf('"', close + 2);
  if (close < 0) return undefined;
  let end = close + 1;
  while (/\s/.test(cell[end] ?? "")) end++;
  if (end < cell.length && !separators.includes(cell[end] ?? "")) return undefined;
  return { text: cell.slice(start + 1, close).replaceAll('""', '"'), end };
}

const LIST_SEPARATORS = ";|";
const PART_SEPARATORS = ";|>";

const quotePart = (text: string): string =>
  text.trim() !== text || text === "" || /^["[]|[;|>]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const joinList = (texts: readonly string[]): string => texts.map(quotePart).join("; ");

/** Matches a list as Python and JSON write it: `['Ada Example', "Port Board"]`. */
const LITERAL = /^\s*\[\s*(?:(['"])(?:\\.|(?!\1)[^\\])*\1\s*(?:,\s*|(?=\])))*\]\s*$/s;
const LITERAL_ITEM = /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/gs;

export function splitList(cell: string): string[] {
  const parts = LITERAL.test(cell)
    ? Array.from(cell.matchAll(LITERAL_ITEM), ([, single, double]) =>
        (single ?? double ?? "").replace(/\\(["'\\])/g, "$1").trim(),
      )
    : splitCell(cell, LIST_SEPARATORS).map(({ text }) => text);
  return parts.filter((text) => text !== "");
}

export type ActionWords = {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  /** True if the file does not say which of the two acted. */
  readonly undirected?: true;
  /** True for an act of saying something. Its standing does not depend on its event. */
  readonly isStatement?: true;
  /** True for a statement that does not repeat the claim of the event. */
  readonly withoutClaim?: true;
  /** Only set if the standing differs from the standing of the event. */
  readonly status?: Status;
  /** Only set if the sources differ from the sources of the event. */
  readonly sources?: readonly SourceWords[];
};

const BETWEEN = "between";
const STATEMENT = "statement";
const WITHOUT_CLAIM = "without claim";

export const joinActions = (actions: readonly ActionWords[]): string =>
  joinParts(
    actions.map(({ from, verb, to, undirected, isStatement, withoutClaim, status, sources = [] }) => [
      from,
      verb,
      to,
      ...(undirected ? [BETWEEN] : []),
      ...(isStatement ? [STATEMENT] : []),
      ...(withoutClaim ? [WITHOUT_CLAIM] : []),
      ...(status === undefined ? [] : [status]),
      ...sources.map(markedSource),
    ]),
  );

/** Reads the acts in a cell. Undefined if an act has too few or unknown parts, because no part may be lost. */
export function splitActions(cell: string): ActionWords[] | undefined {
  const actions: ActionWords[] = [];
  for (const [from = "", verb = "", to = "", ...more] of splitParts(cell)) {
    if (from === "" || verb === "" || to === "") return undefined;
    const takes = (word: string): boolean => more[0]?.toLowerCase() === word && more.shift() !== undefined;
    const undirected = takes(BETWEEN);
    const isStatement = takes(STATEMENT);
    const withoutClaim = takes(WITHOUT_CLAIM);
    const status = STATUSES.find((one) => one === more[0]?.toLowerCase());
    if (status !== undefined) more.shift();
    const sources = more.flatMap((text) => readMarked(text) ?? []);
    if (sources.length < more.length) return undefined;
    actions.push({
      from,
      verb,
      to,
      ...(undirected ? { undirected } : {}),
      ...(isStatement ? { isStatement } : {}),
      ...(withoutClaim ? { withoutClaim } : {}),
      ...(status === undefined ? {} : { status }),
      ...(sources.length === 0 ? {} : { sources }),
    });
  }
  return actions;
}

/** A reply. `date` and `text` are "" if they are unknown. */
export type ReplyWords = { readonly actor: string; readonly date: string; readonly text: string };

export const joinReplies = (replies: readonly ReplyWords[]): string =>
  joinParts(replies.map(({ actor, date, text }) => [actor, date, text]));

/** Reads the replies in a cell. Undefined if a reply has no actor, or has more or fewer than three parts. */
export function splitReplies(cell: string): ReplyWords[] | undefined {
  const replies: ReplyWords[] = [];
  for (const [actor = "", date, text, ...more] of splitParts(cell)) {
    if (actor === "" || date === undefined || text === undefined || more.length > 0) return undefined;
    replies.push({ actor, date, text });
  }
  return replies;
}

/** Writes entries of any number of parts, such as `Ada Example > agent; Port Board`. */
export const joinParts = (entries: readonly (readonly string[])[]): string =>
  entries.map((parts) => parts.map(quotePart).join(" > ")).join("; ");

/** Reads names, each with the parts that follow it. Names in a list of Python or JSON have no parts. */
export const splitNames = (cell: string): readonly (readonly string[])[] =>
  LITERAL.test(cell) ? splitList(cell).map((name) => [name]) : splitParts(cell);

export function splitParts(cell: string): (readonly string[])[] {
  const entries: (readonly string[])[] = [];
  let parts: string[] = [];
  for (const { text, separator } of splitCell(cell, PART_SEPARATORS)) {
    parts.push(text);
    if (separator === ">") continue;
    if (parts.length > 1 || parts[0] !== "") entries.push(parts);
    parts = [];
  }
  return entries;
}

/** A source. A cell has its title, its address, or `title <address>`. */
export type SourceWords = { readonly title: string; readonly url: string };

export const titleOfUrl = (url: string): string => url.replace(/^https?:\/\//i, "").replace(/\/$/, "") || url;

const IS_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;
/** `<>` after a title means that there is no address. */
const TITLE_AND_ADDRESS = /^(.*\S)\s*<([^<>\s]*)>$/s;

export function joinSources(sources: readonly SourceWords[]): string {
  return joinList(
    sources.map(({ title, url }) => {
      if (url === "") return IS_ADDRESS.test(title) || TITLE_AND_ADDRESS.test(title) ? `${title} <>` : title;
      return title === titleOfUrl(url) && IS_ADDRESS.test(url) ? url : `${title} <${url}>`;
    }),
  );
}

/** Writes a source with its address in angle brackets, as `Title <https://a.example>` or `Title <>`. */
const markedSource = ({ title, url }: SourceWords): string =>
  `${title} <${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

function readMarked(text: string): SourceWords | undefined {
  const [, title, url] = TITLE_AND_ADDRESS.exec(text) ?? [];
  return title === undefined || url === undefined ? undefined : { title, url };
}

export function addressedSource(text: string): SourceWords | undefined {
  const marked = readMarked(text.trim());
  return marked && /^https?:\/\/./i.test(marked.url) ? marked : undefined;
}

export function splitSources(cell: string): SourceWords[] {
  // A single address may contain list separators.
  const whole = cell.trim();
  const isOneAddress = IS_ADDRESS.test(whole) && whole.indexOf("://") === whole.lastIndexOf("://");
  return (isOneAddress ? [whole] : splitList(cell)).map((text) => {
    if (IS_ADDRESS.test(text)) return { title: titleOfUrl(text), url: text };
    return readMarked(text) ?? { title: text, url: "" };
  });
}
