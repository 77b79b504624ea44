import { encodingOf } from "../../model/check/decodeText.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import type { ColumnMapping, ColumnRole, ColumnUse } from "../loadOutcome.ts";
import { type Delimiter, endOfRow, headerPlace } from "../recogniseFormat.ts";
import { DATE_ROLES } from "./dateParts.ts";
import type { HeadedTable } from "./headedTable.ts";
import { cellAt, rowAt } from "./rowAt.ts";
import { type CellUse, scanRows } from "./scanRows.ts";
import { presetOf } from "./tablePresets.ts";
import { type RowList, rowsFrom, type TableRows } from "./tableRows.ts";

export type TableSource = {
  readonly head: TableRows;
  /** Reads the whole table. Null if its rows must be read one by one. `keepsAll` keeps columns without a role. */
  readonly read: (head: HeadedTable, mapping: ColumnMapping, keepsAll: boolean) => HeadedTable | null;
};

/** The header of any usual table is within this many bytes. */
const HEAD_BYTES = 1_000_000;
/** This many bytes are checked at a time, because a string of the whole file would need much memory. */
const PART = 1_000_000;
const BYTE_ORDER_MARK = 3;
/** In bytes. The cells of a longer row are kept until the next long row, because each row is read about ten times. */
const LONG_ROW = 1_000_000;
const LEAST_ROOM = 1_000;
/** The estimate of rows is raised by this factor, because an array that proves too short must be copied. */
const SPARE = 1.05;

/** A table in bytes, in which few cells become strings. Null if only `readTableRows` can read it. */
export function fastTable(bytes: Uint8Array, delimiter: Delimiter, rows: number): TableSource | null {
  if (encodingOf(bytes).name !== "utf-8" || !isUtf8(bytes)) return null;
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  const { offset, above } = headerPlace(text);
  const mark = bytes[0] === 0xef ? BYTE_ORDER_MARK : 0;
  const start = mark + new TextEncoder().encode(text.slice(0, offset)).length;
  const end = endOfRow(text, offset);
  if (/^\r(?!\n)/.test(text.slice(end, end + 2))) return null;
  const first = rowAt(bytes, start, delimiter);
  if (first === undefined || first.cells.length > FILE_LIMITS.columns) return null;
  const found: string[][] = [];
  let next = first.next;
  while (next < bytes.length && found.length < rows) {
    const row = rowAt(bytes, next, delimiter);
    if (row === undefined) return null;
    next = row.next;
    found.push(row.cells);
  }
  const roomFor = (length: number): number =>
    LEAST_ROOM + Math.ceil((SPARE * length * found.length) / Math.max(1, next - first.next));
  const head: TableRows = { ok: true, header: first.cells, rows: found, unit: "row", firstRow: above + 2 };
  return {
    head,
    read: (headed, mapping, keepsAll) => {
      const uses = usesOf(headed.header, mapping, keepsAll, found);
      if (uses.length !== headed.header.length) return null;
      const skipped = headed.firstRow - above - 1;
      let from = start;
      for (let row = 0; row < skipped; row++) from = rowAt(bytes, from, delimiter)?.next ?? bytes.length;
      const scanned = scanRows(bytes, from, delimiter, uses, roomFor(bytes.length - from));
      if (scanned === null) return null;
      const { count, starts, repeats } = scanned;
      let long: { readonly index: number; readonly cells: string[] } | null = null;
      const given: RowList = {
        length: count,
        at: (index) => {
          if (long?.index === index) return long.cells;
          const from = starts[index] ?? 0;
          const row = rowAt(bytes, from, delimiter);
          if (row && row.next - from > LONG_ROW) long = { index, cells: row.cells };
          return row?.cells;
        },
        cell: (index, column) => cellAt(bytes, starts[index] ?? 0, delimiter, column),
      };
      const rows = rowsFrom(given, 0, headed.change);
      return { ...headed, rows, repeats: { ...repeats, mapping } };
    },
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let from = 0; from < bytes.length; ) {
      let to = Math.min(from + PART, bytes.length);
      // A part never cuts a character, so each part can be checked separately. ASCII is always valid.
      while (to < bytes.length && (bytes[to] ?? 0) > LAST_ASCII) to++;
      const part = bytes.subarray(from, to);
      if (!isAscii(part)) decoder.decode(part);
      from = to;
    }
    return true;
  } catch {
    return false;
  }
}

const LAST_ASCII = 127;

/**
 * Whether all bytes are ASCII. Four bytes are tested at a time, as a 32-bit number. Such numbers must begin at a
 * multiple of four, so the bytes before the first and after the last number are tested singly.
 */
function isAscii(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const from = Math.min((4 - (byteOffset % 4)) % 4, length);
  const words = new Uint32Array(buffer, byteOffset + from, Math.floor((length - from) / 4));
  let all = 0;
  for (let at = 0; at < words.length; at++) all |= words[at] ?? 0;
  for (let at = 0; at < from; at++) all |= bytes[at] ?? 0;
  for (let at = from + 4 * words.length; at < length; at++) all |= bytes[at] ?? 0;
  return (all & NOT_ASCII) === 0;
}

const NOT_ASCII = 0x80808080;

const DATES: ReadonlySet<ColumnUse> = new Set(DATE_ROLES);

export function usesOf(
  header: readonly string[],
  mapping: ColumnMapping,
  keepsAll: boolean,
  head: readonly (readonly string[])[],
): CellUse[] {
  const sides = sidesOf(mapping);
  const hasHeadlines = areDifferent(head.map((cells) => cells[mapping.indexOf("headline")] ?? ""));
  // If each row covers a week (`lasts`), its date is a span of days, to which no time of day can be added.
  const isAlone =
    mapping.filter((role) => DATES.has(role)).length === 1 && presetOf(header)?.lasts === undefined;
  return mapping.map((role) => {
    if (role === null) return keepsAll ? "rest" : "none";
    if (role === sides?.[0]) return "from";
    if (role === sides?.[1]) return "to";
    if (role === "headline" && hasHeadlines) return "headline";
    if (DATES.has(role)) return isAlone ? "date" : "dates";
    return role === "id" ? "id" : "rest";
  });
}

/** Whether most cells are texts that differ from row to row. Then hardly any row repeats another. */
function areDifferent(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => cell.trim() !== "");
  return texts.length > cells.length * MOST_ROWS && new Set(texts).size * 2 > texts.length;
}

const MOST_ROWS = 0.9;

const PAIRS: readonly (readonly ColumnRole[])[] = [
  ["from", "to"],
  ["side", "otherSide"],
];
const OTHERS_TAKE_PART: readonly ColumnRole[] = ["actors", "actions", "reply"];

/** The roles of the two sides, if no other column names participants. */
function sidesOf(mapping: ColumnMapping): readonly ColumnRole[] | undefined {
  const has = (role: ColumnRole): boolean => mapping.includes(role);
  const some = PAIRS.filter((pair) => pair.some(has));
  return some.length === 1 && !OTHERS_TAKE_PART.some(has) ? some.find((pair) => pair.every(has)) : undefined;
}
