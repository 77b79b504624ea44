import type { TextColumn } from "./textColumn.ts";

/** The first row whose text is exactly this one. */
export type TextIndex = (text: string) => number | undefined;

const encoder = new TextEncoder();
/** For plain ids, which are looked up by the thousand: one call of the encoder costs ten times as much as the search. */
const plain = new Uint8Array(256);

/** The bytes of a text, valid until the next call. */
function bytesOf(text: string): Uint8Array {
  if (text.length > plain.length) return encoder.encode(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return encoder.encode(text);
    plain[at] = code;
  }
  return plain.subarray(0, text.length);
}

/**
 * Finds rows by their text without making a string of any: a table of rows by the hash of their bytes, at most half full,
 * where a row whose slot is taken goes to the next free one.
 *
 *     hash("reply") = 2     ·  ·  7  3  ·  ·  0  ·      row 7 has other bytes, row 3 the same
 */
export function createTextIndex({ bytes, starts, of }: TextColumn): TextIndex {
  const rows = of?.length ?? starts.length - 1;
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, rows) * 2));
  /** Row + 1; 0 where no row is. */
  const slots = new Uint32Array(size);
  for (let row = 0; row < rows; row++) {
    const text = of === undefined ? row : (of[row] ?? 0);
    let slot = hashOf(bytes, starts[text] ?? 0, starts[text + 1] ?? 0) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row + 1;
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
    let slot = hashOf(wanted, 0, wanted.length) & (size - 1);
    for (;;) {
      const row = (slots[slot] ?? 0) - 1;
      if (row < 0) return undefined;
      if (isRow(row, wanted)) return row;
      slot = (slot + 1) & (size - 1);
    }
  };
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
