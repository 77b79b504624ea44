import type { Refusal } from "../../model/check/fault.ts";
import { LARGEST_FILE } from "../../model/limits.ts";
import type { RowBytes } from "../parquet/rowGroups.ts";
import { type CheckedRange, pieceOf } from "./checkedBytes.ts";
import type { WantedGroups } from "./folderBytes.ts";
import { changed, tooMuch } from "./folderFaults.ts";

/** Bytes kept of what was asked for last, so that a window that moves a little asks for little. */
const MOST_BYTES = 64_000_000;

export class PieceCache {
  readonly #pieces = new Map<string, ArrayBuffer>();
  #bytes = 0;

  async get(key: string, ask: () => Promise<ArrayBuffer | Refusal>): Promise<ArrayBuffer | Refusal> {
    const known = this.#pieces.get(key);
    if (known) {
      // Put at the end again: what was used longest ago is dropped first.
      this.#pieces.delete(key);
      this.#pieces.set(key, known);
      return known;
    }
    const piece = await ask();
    if (piece instanceof ArrayBuffer && !this.#pieces.has(key)) {
      this.#pieces.set(key, piece);
      this.#bytes += piece.byteLength;
      for (const [old, { byteLength }] of this.#pieces) {
        if (this.#bytes <= MOST_BYTES || old === key) break;
        this.#pieces.delete(old);
        this.#bytes -= byteLength;
      }
    }
    return piece;
  }
}

/** What one question may ask for; each piece is a request. A prepared folder has 20,480 rows in a piece, some hundred kilobytes. */
const MOST_PIECES = 2_000;

/** What files of rows say of themselves, and the row groups that are wanted, all asked for at once. */
export async function rowBytes(
  wanted: readonly WantedGroups[],
  address: string,
  pieces: PieceCache,
  signal: AbortSignal,
): Promise<readonly RowBytes[] | Refusal> {
  const sizes = wanted.flatMap(({ file, groups }) => [
    file.footer.bytes,
    ...groups.map(({ group }) => group.bytes),
  ]);
  if (sizes.length > MOST_PIECES || sizes.reduce((sum, one) => sum + one, 0) > LARGEST_FILE) return tooMuch();
  const asked = wanted.map(async ({ file: { file, footer }, groups }): Promise<RowBytes | Refusal> => {
    const ask = (range: CheckedRange) =>
      pieces.get(`${file} ${range.offset}`, () => pieceOf(file, range, address, signal));
    const [head, ...rows] = await Promise.all([footer, ...groups.map(({ group }) => group)].map(ask));
    if (head === undefined || !(head instanceof ArrayBuffer)) return head ?? changed(file);
    const read: { index: number; offset: number; bytes: ArrayBuffer }[] = [];
    for (const [place, { index, group }] of groups.entries()) {
      const bytes = rows[place];
      if (!(bytes instanceof ArrayBuffer)) return bytes ?? changed(file);
      read.push({ index, offset: group.offset, bytes });
    }
    return { footer: head, footerOffset: footer.offset, groups: read };
  });
  const files: RowBytes[] = [];
  for (const one of await Promise.all(asked)) {
    if ("faults" in one) return one;
    files.push(one);
  }
  return files;
}
