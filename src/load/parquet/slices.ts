/** Where the bytes of a file come from, of which not all need be here. */
export type Slices = {
  readonly byteLength: number;
  /** Rejects where the file cannot be read any more, or has not these bytes. */
  readonly slice: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
};

/** A file of the reader's own: only what is asked for is read of it. */
export const slicesOf = (file: Blob): Slices => ({
  byteLength: file.size,
  slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});

/** A piece of a file and where it stands there. */
export type Piece = { readonly offset: number; readonly bytes: ArrayBuffer };

/** A file of `byteLength` bytes, of which only pieces are here. */
export const slicesOfPieces = (byteLength: number, pieces: readonly Piece[]): Slices => ({
  byteLength,
  slice: (from, to) => {
    const piece = pieces.find(({ offset, bytes }) => from >= offset && to <= offset + bytes.byteLength);
    return piece
      ? Promise.resolve(new Uint8Array(piece.bytes, from - piece.offset, to - from))
      : Promise.reject(new RangeError("bytes that are not here"));
  },
});
