import { type Fault, FaultList, type Refusal } from "../../model/check/fault.ts";
import type { Dataset, EventRecord } from "../../model/dataset.ts";
import { MEDIA_BYTES, MEDIA_PIXELS } from "../../model/limits.ts";
import { mediaKey } from "../../model/media/mediaAddress.ts";
import { endingOf, isPicture } from "../../model/media/mediaFile.ts";
import type { PictureNote } from "../../model/media/mediaNotes.ts";
import type { MediaRecord } from "../../model/media/mediaSchema.ts";
import { cleanAvif } from "./avif.ts";
import { type Bytes, type CleanPicture, latin, type PictureSize, tooMuchMedia, type Unfit } from "./bytes.ts";
import { cleanJpeg } from "./jpeg.ts";
import { actsInPdf, type PdfActs } from "./pdf.ts";
import { cleanPng } from "./png.ts";
import { cleanSvg } from "./svg.ts";
import { cleanWebp } from "./webp.ts";

/** A file that came with a story: of its folder, or of its zip file. */
export type MediaFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly measured: Measured };

/** Looks a file up by the name that the story gives it; undefined where it did not come along. */
export type MediaSource = (file: string) => MediaFile | undefined;

/** By the key of their names (`mediaKey`). */
export type Media = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

type Taken = {
  readonly ok: true;
  /** With the sizes that the files have. */
  readonly dataset: Dataset;
  readonly media: Media;
  /** Warnings: a file is missing, is not what its name says, or does something by itself. */
  readonly warnings: readonly Fault[];
  readonly warningTotal: number;
};

/**
 * The pictures and documents that a story names, out of what came with it. What is missing is warned of and its record kept,
 * so that a page can say so in its place.
 */
export function takeMedia(dataset: Dataset, source: MediaSource | undefined): Taken | Refusal {
  const warnings = new FaultList("warning");
  const media = new Map<string, Uint8Array<ArrayBuffer>>();
  const take = (record: MediaRecord, path: string): MediaRecord => {
    const found = source?.(record.file);
    if (found === undefined) {
      warnings.add(`${path}/file`, `no file “${record.file}” beside the story`, BESIDE);
      // What a published file says of its pictures is true where it was published.
      return source === undefined ? record : withoutSize(record);
    }
    const { bytes, measured } = found;
    if (!measured.ok) {
      warnings.add(`${path}/file`, measured.found, `${measured.expected}. The file is left out`);
      return withoutSize(record);
    }
    const { pdf } = measured;
    if (pdf !== null && !media.has(mediaKey(record.file))) {
      if (pdf.acts.length > 0)
        warnings.add(
          `${path}/file`,
          `a PDF that does something by itself (${pdf.acts.join(", ")})`,
          PLAIN_PDF,
        );
      else if (pdf.isLocked)
        warnings.add(`${path}/file`, "a PDF with parts that could not be looked into for scripts", PLAIN_PDF);
    }
    media.set(mediaKey(record.file), bytes);
    return { ...withoutSize(record), ...measured.size, bytes: bytes.length };
  };
  if (!dataset.events.some((event) => event.media !== undefined))
    return { ok: true, dataset, media, warnings: [], warningTotal: 0 };
  const events = dataset.events.map(
    (event, row): EventRecord =>
      event.media === undefined
        ? event
        : { ...event, media: event.media.map((one, index) => take(one, `/events/${row}/media/${index}`)) },
  );
  const total = [...media.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > MEDIA_BYTES) return tooMuchMedia(total);
  return {
    ok: true,
    dataset: { ...dataset, events },
    media,
    warnings: warnings.listed,
    warningTotal: warnings.total,
  };
}

const PLAIN_PDF = "a PDF that was printed anew, unless readers are to get it as it is";
const BESIDE = "the file in the same folder or zip file as the story";

function withoutSize({ width, height, bytes, ...record }: MediaRecord): MediaRecord {
  return record;
}

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
type NoMedia = { readonly ok: false } & Unfit;

/** What a file says of itself. */
type Measured = Omit<CleanMedia, "bytes" | "took"> | NoMedia;

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
