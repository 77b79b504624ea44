import type { PictureNote } from "../../model/mediaType.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

export type PictureSize = { readonly width: number; readonly height: number };

/** A picture that is ready to be published. It has the pixels of the original file. */
export type CleanPicture = {
  /** Null for a drawing without a size. */
  readonly size: PictureSize | null;
  readonly bytes: Bytes;
  readonly took: ReadonlySet<PictureNote>;
};

/** The reason why a file is not accepted. `expected` says what would be accepted. */
export type UnsupportedMedia = { readonly found: string; readonly expected: string };

/** Decodes Latin-1, one letter for each byte. */
export const latin = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, from + length)));

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function isAt(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index++)
    if (bytes[at + index] !== letters.charCodeAt(index)) return false;
  return true;
}
