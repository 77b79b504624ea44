import type { ByteRange } from "../fetchBytes.ts";

/** A file that can be read in parts, so that the page does not have to hold it whole. */
export type Slices = {
  readonly byteLength: number;
  /** Reads the bytes from `from` to `to`. Rejects with `UnreadError` if the file is too short or cannot be read. */
  readonly slice: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Fetches the ranges that will be read next, in few requests. Only set for a file on a host. */
  readonly prepare?: (ranges: readonly ByteRange[]) => Promise<void>;
};

/** A file on a host. Its last bytes are in memory. Other bytes must be requested. */
export type RangedFile = { readonly byteLength: number; readonly end: ArrayBuffer };

export type AskRanges = (ranges: readonly ByteRange[]) => Promise<readonly ArrayBuffer[] | null>;

export class UnreadError extends Error {}
const notRead = (): Promise<never> => Promise.reject(new UnreadError());

export const slicesOfFile = (file: Blob): Slices => ({
  byteLength: file.size,
  slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer().catch(notRead)),
});

export const isParquetFile = async (file: Blob): Promise<boolean> =>
  (await file.slice(0, 4).text()) === "PAR1";

export type Piece = { readonly offset: number; readonly bytes: ArrayBuffer };

export const slicesOfPieces = (byteLength: number, pieces: readonly Piece[]): Slices => ({
  byteLength,
  slice: (from, to) => {
    const piece = pieceWith(pieces, from, to);
    return piece ? Promise.resolve(new Uint8Array(piece.bytes, from - piece.offset, to - from)) : notRead();
  },
});

const pieceWith = (pieces: readonly Piece[], from: number, to: number): Piece | undefined =>
  pieces.find(({ offset, bytes }) => from >= offset && to <= offset + bytes.byteLength);

/** In bytes. A smaller gap between two ranges is fetched too, because a second request would take longer. */
const SMALL_GAP = 32_768;

export function slicesOfHost({ byteLength, end }: RangedFile, ask: AskRanges): Slices {
  const pieces: Piece[] = [{ offset: byteLength - end.byteLength, bytes: end }];
  const local = slicesOfPieces(byteLength, pieces);
  const prepare = async (ranges: readonly ByteRange[]): Promise<void> => {
    const missing = joined(ranges.filter((one) => !pieceWith(pieces, one.offset, one.offset + one.bytes)));
    if (missing.length === 0) return;
    const answered = await ask(missing);
    if (answered === null) return notRead();
    missing.forEach(({ offset }, index) => {
      const bytes = answered[index];
      if (bytes) pieces.push({ offset, bytes });
    });
  };
  return {
    byteLength,
    prepare,
    slice: async (from, to) => {
      await prepare([{ offset: from, bytes: to - from }]);
      return local.slice(from, to);
    },
  };
}

function joined(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const whole: { offset: number; bytes: number }[] = [];
  for (const { offset, bytes } of ranges.toSorted((a, b) => a.offset - b.offset)) {
    const last = whole.at(-1);
    if (last && offset - (last.offset + last.bytes) <= SMALL_GAP) {
      last.bytes = Math.max(last.bytes, offset + bytes - last.offset);
    } else whole.push({ offset, bytes });
  }
  return whole;
}
