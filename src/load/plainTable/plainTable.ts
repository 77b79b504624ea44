import { encodingOf } from "../../model/check/decodeText.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import type { HeadedTable } from "../importers/headedTable.ts";
import { rowsFrom, type TableRows } from "../importers/tableRows.ts";
import type { ColumnMapping, ColumnUse } from "../loadOutcome.ts";
import { type Delimiter, headerPlace } from "../tableHeader.ts";
import { type CellUse, rowAt, scanRows } from "./scanRows.ts";

/** A table of which at least the beginning is read. */
export type TableSource = {
  readonly head: TableRows;
  /**
   * All of it: the header as the head was found to have it, and what its columns mean. `keepsAll`: those without a meaning
   * may be the file's own. Null where it is not plain.
   */
  readonly read: (head: HeadedTable, mapping: ColumnMapping, keepsAll: boolean) => HeadedTable | null;
};

/** So many bytes hold the header of any table that is no oddity. */
const HEAD_BYTES = 1_000_000;
/** Bytes whose characters are checked at a time, so that no string of all of them is made. */
const PART = 1_000_000;
const BYTE_ORDER_MARK = 3;
const DATE_ROLES: ReadonlySet<ColumnUse> = new Set(["date", "start", "end", "precision"]);

/** Null for bytes that are no UTF-8, or whose beginning is not plain. */
export function plainTable(bytes: Uint8Array, delimiter: Delimiter, rows: number): TableSource | null {
  if (encodingOf(bytes).name !== "utf-8" || !isUtf8(bytes)) return null;
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  const { offset, above } = headerPlace(text);
  const mark = bytes[0] === 0xef ? BYTE_ORDER_MARK : 0;
  const start = mark + new TextEncoder().encode(text.slice(0, offset)).length;
  if (endsWithReturn(text, offset)) return null;
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
  const head: TableRows = { ok: true, header: first.cells, rows: found, unit: "row", firstRow: above + 2 };
  return {
    head,
    read: (headed, mapping, keepsAll) => {
      const uses = mapping.map((role) => useOf(role, keepsAll));
      if (uses.length !== headed.header.length) return null;
      // Rows of the file above the first that `headed` has.
      const skipped = headed.firstRow - above - 1;
      let from = start;
      for (let row = 0; row < skipped; row++) from = rowAt(bytes, from, delimiter)?.next ?? bytes.length;
      const scanned = scanRows(bytes, from, delimiter, uses);
      if (scanned === null) return null;
      const { count, starts, repeats } = scanned;
      const cells = (index: number) => rowAt(bytes, starts[index] ?? 0, delimiter)?.cells;
      const rows = rowsFrom({ length: count, at: cells }, 0, headed.change);
      return { ...headed, rows, repeats: { ...repeats, mapping } };
    },
  };
}

export function useOf(role: ColumnUse | null, keepsAll: boolean): CellUse {
  if (role === null) return keepsAll ? "rest" : "none";
  return role === "id" ? "id" : DATE_ROLES.has(role) ? "dates" : "rest";
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += PART)
      decoder.decode(bytes.subarray(from, from + PART), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Whether the first line ends with a carriage return alone. */
function endsWithReturn(text: string, from: number): boolean {
  let quoted = false;
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 34) quoted = !quoted;
    else if (!quoted && code === 10) return false;
    else if (!quoted && code === 13) return text.charCodeAt(offset + 1) !== 10;
  }
  return false;
}
