import { bytesOf, HashTable, hashOf } from "../bytes/hashTable.ts";
import type { TextColumn } from "./textColumn.ts";

/** The first row whose text is exactly this one. */
export type TextIndex = (text: string) => number | undefined;

/** Finds rows by their text; a string is made of none of them. */
export function createTextIndex({ bytes, starts, of }: TextColumn): TextIndex {
  const rows = of?.length ?? starts.length - 1;
  const table = new HashTable(rows);
  for (let row = 0; row < rows; row++) {
    const text = of === undefined ? row : (of[row] ?? 0);
    table.add(hashOf(bytes, starts[text] ?? 0, starts[text + 1] ?? 0));
  }
  const isRow = (row: number, text: Uint8Array): boolean => {
    const index = of === undefined ? row : (of[row] ?? 0);
    const start = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
    return true;
  };
  return (text) => {
    const wanted = bytesOf(text);
    const hash = hashOf(wanted, 0, wanted.length);
    for (let row = table.first(hash); row >= 0; row = table.next(hash)) if (isRow(row, wanted)) return row;
    return undefined;
  };
}
