import { MEDIA_PIXELS } from "../../model/limits.ts";
import { endingOf, isPicture } from "../../model/media/mediaFile.ts";
import type { PictureNote } from "../../model/media/mediaNotes.ts";
import { cleanAvif } from "./avif.ts";
import { type Bytes, type CleanPicture, latin, type PictureSize, type Unfit } from "./bytes.ts";
import { cleanJpeg } from "./jpeg.ts";
import { actsInPdf, type PdfActs } from "./pdf.ts";
import { cleanPng } from "./png.ts";
import { cleanSvg } from "./svg.ts";
import { cleanWebp } from "./webp.ts";

/** Bytes that went through `cleanMedia`: only they go into a site or a saved copy. */
declare const clean: unique symbol;
export type CleanBytes = Bytes & { readonly [clean]: true };

/** A file as it is published. */
export type CleanMedia = {
  readonly ok: true;
  /** In pixels as they are shown; a document has none, nor has a drawing that does not say. */
  readonly size: PictureSize | null;
  /** The things that a document can do by itself. Empty for a picture. */
  readonly pdf: PdfActs | null;
  readonly bytes: CleanBytes;
  /** The notes that were taken out of a picture. */
  readonly took: ReadonlySet<PictureNote>;
};
export type NoMedia = { readonly ok: false } & Unfit;

/** What a file says of itself. */
export type Measured = Omit<CleanMedia, "bytes" | "took"> | NoMedia;

const NOTHING: ReadonlySet<PictureNote> = new Set();
const asCalled = (ending: string): NoMedia => ({
  ok: false,
  found: `a file that is no ${ending.toUpperCase()}`,
  expected: "a picture or document as its name says, whole",
});

/**
 * A picture or document as it is published: the same pixels and pages, and of a picture nothing else but its colours and
 * how it is turned. What is not what its name says, would run, or has too many pixels, is refused. Never throws.
 */
export function cleanMedia(file: string, bytes: Uint8Array): CleanMedia | NoMedia {
  const ending = endingOf(file);
  if (!isPicture(file)) {
    if (!latin(bytes, 0, 1024).includes("%PDF-")) return asCalled(ending);
    return { ok: true, size: null, pdf: actsInPdf(bytes), bytes: asClean(bytes), took: NOTHING };
  }
  const picture = ending === "svg" ? cleanSvg(bytes, cleanRaster) : cleanRaster(ending, bytes);
  if (picture === null) return asCalled(ending);
  if ("found" in picture) return { ok: false, ...picture };
  return { ok: true, size: picture.size, pdf: null, bytes: asClean(picture.bytes), took: picture.took };
}

const asClean = (bytes: Uint8Array): CleanBytes => new Uint8Array(bytes) as CleanBytes;

const CLEANERS: Readonly<Record<string, (bytes: Uint8Array) => CleanPicture | Unfit | null>> = {
  png: cleanPng,
  jpg: cleanJpeg,
  jpeg: cleanJpeg,
  webp: cleanWebp,
  avif: cleanAvif,
};

function cleanRaster(ending: string, bytes: Uint8Array): CleanPicture | Unfit {
  const picture = CLEANERS[ending]?.(bytes) ?? asCalled(ending);
  if ("found" in picture || picture.size === null) return picture;
  const { width, height } = picture.size;
  if (width === 0 || height === 0) return asCalled(ending);
  if (width * height <= MEDIA_PIXELS) return picture;
  return {
    found: `a picture of ${width} × ${height} pixels`,
    expected: `at most ${MEDIA_PIXELS / 1e6} million pixels, which is more than screens show`,
  };
}

/** Whether a file is what its name says, and how large it is shown. Never throws. */
export function measureMedia(file: string, bytes: Uint8Array): Measured {
  const read = cleanMedia(file, bytes);
  return read.ok ? { ok: true, size: read.size, pdf: read.pdf } : read;
}
