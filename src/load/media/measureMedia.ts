import { MEDIA_PIXELS } from "../../model/limits.ts";
import { endingOf, isPicture, type PictureNote } from "../../model/mediaType.ts";
import { joinBytes } from "../../model/tables/bytes.ts";
import { cleanAvif } from "./avif.ts";
import {
  type Bytes,
  type CleanPicture,
  isAt,
  latin,
  type PictureSize,
  type UnsupportedMedia,
  viewOf,
} from "./bytes.ts";
import {
  EXIF_MARK,
  exifOf,
  FIRST_SIDEWAYS,
  readPhotoshop,
  readXmp,
  takeExif,
  UPRIGHT,
  withoutMark,
} from "./exif.ts";
import { actsInPdf, type PdfActs } from "./pdf.ts";
import { cleanPng } from "./png.ts";
import { cleanSvg } from "./svg.ts";

/** The chunks of a WebP for pixels, colours and animation (RFC 9649, 2.7). */
const KEPT = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM"]);
const IN_FRAME = new Set(["VP8 ", "VP8L", "ALPH"]);
/** The number of bytes for position and size of a frame. The chunks of the frame follow. */
const FRAME_HEAD = 16;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

type Chunk = { readonly type: string; readonly body: Uint8Array };

/** Reads a WebP by chunks. Keeps the chunks in `KEPT`, frames and orientation. Null if it is not a complete WebP. */
function cleanWebp(bytes: Uint8Array): CleanPicture | null {
  if (bytes.length < 30 || !isAt(bytes, 0, "RIFF") || !isAt(bytes, 8, "WEBP")) return null;
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length + 1) return null;
  const chunks = chunksIn(bytes.subarray(12, end));
  const size = chunks && sizeOf(chunks[0]);
  if (!chunks || !size) return null;
  const took = new Set<PictureNote>();
  if (end < bytes.length) took.add("preview");
  let orientation: number | null = null;
  const kept: Chunk[] = [];
  for (const one of chunks) {
    if (one.type === "ANMF") {
      const inner = chunksIn(one.body.subarray(FRAME_HEAD));
      if (inner === null) return null;
      const left = inner.filter(({ type }) => IN_FRAME.has(type));
      if (left.length < inner.length) took.add("other");
      kept.push({
        type: one.type,
        body: joinBytes([one.body.subarray(0, FRAME_HEAD), ...left.map(written)]),
      });
    } else if (KEPT.has(one.type)) kept.push(one);
    else if (one.type === "EXIF") orientation = takeExif(withoutMark(one.body), orientation, took);
    else for (const note of one.type === "XMP " ? readXmp(one.body) : OTHER) took.add(note);
  }
  const isTurned = kept[0]?.type === "VP8X" && (orientation ?? UPRIGHT) !== UPRIGHT;
  const exif = isTurned ? [{ type: "EXIF", body: exifOf(orientation ?? UPRIGHT) }] : [];
  const body = joinBytes(
    [...kept, ...exif].map((one, index) => written(index === 0 ? withFlags(one, isTurned) : one)),
  );
  const head = Uint8Array.from([..."RIFF\0\0\0\0WEBP"].map((letter) => letter.charCodeAt(0)));
  viewOf(head).setUint32(4, body.length + 4, true);
  // Browsers ignore the orientation of a WebP, so it does not change the size.
  return { size, bytes: joinBytes([head, body]), took };
}

const OTHER: ReadonlySet<PictureNote> = new Set(["other"]);

/** The chunks of a WebP or of one of its frames. Null if the last chunk is cut off. */
function chunksIn(bytes: Uint8Array): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return null;
    chunks.push({ type: latin(bytes, at, 4), body: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function written({ type, body }: Chunk): Uint8Array {
  const whole = new Uint8Array(8 + body.length + (body.length % 2));
  for (let index = 0; index < 4; index++) whole[index] = type.charCodeAt(index);
  viewOf(whole).setUint32(4, body.length, true);
  whole.set(body, 8);
  return whole;
}

/** Corrects the flags of VP8X, which say whether the file has chunks of Exif and XMP. */
function withFlags({ type, body }: Chunk, hasExif: boolean): Chunk {
  if (type !== "VP8X") return { type, body };
  const told = body.slice();
  told[0] = ((body[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0);
  return { type, body: told };
}

/** The size of a WebP, which its first chunk gives. Null if that chunk is not VP8X, VP8L or VP8. */
function sizeOf(first: Chunk | undefined): PictureSize | null {
  if (first === undefined || first.body.length < 10) return null;
  const { type, body } = first;
  const view = viewOf(body);
  switch (type) {
    case "VP8X":
      return {
        width: 1 + view.getUint16(4, true) + ((body[6] ?? 0) << 16),
        height: 1 + view.getUint16(7, true) + ((body[9] ?? 0) << 16),
      };
    case "VP8L": {
      const bits = view.getUint32(1, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    case "VP8 ":
      return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
    default:
      return null;
  }
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const JFIF = "JFIF\0";
const PROFILE = "ICC_PROFILE\0";
const ADOBE = "Adobe";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const APP = 0xe0;

/** Whether a segment holds tables, frames or scans of pixels (ITU T.81, table B.1). */
const isOfPixels = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdf);
/** Whether a marker begins a frame. C4 and CC begin tables, and C8 is reserved. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Reads a JPEG by segments (ITU T.81, B.1). Keeps pixels, colours and orientation. Null if it is no complete JPEG. */
function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const view = viewOf(bytes);
  const took = new Set<PictureNote>();
  const kept: Uint8Array[] = [];
  let jfif: Uint8Array | null = null;
  let orientation: number | null = null;
  let frame: PictureSize | null = null;
  let hasScan = false;
  let at = 2;
  for (;;) {
    const start = bytes.indexOf(0xff, at);
    if (start > at) took.add("other");
    if (start < 0) break;
    at = start + 1;
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) break;
    if (marker === EOI) {
      if (at < bytes.length) took.add("preview");
      break;
    }
    // These markers (restarts, a second beginning, stuffing) have no segment.
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= SOI)) continue;
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    const end = at + length;
    if (length < 2 || end > bytes.length) return null;
    const body = bytes.subarray(at + 2, end);
    const whole = joinBytes([Uint8Array.of(0xff, marker), bytes.subarray(at, end)]);
    if (isOfPixels(marker)) {
      if (isFrame(marker) && frame === null && length >= 7)
        frame = { width: view.getUint16(at + 5), height: view.getUint16(at + 3) };
      kept.push(whole);
    } else if (marker === APP && isAt(body, 0, JFIF) && length >= 16 && jfif === null) {
      // After these 12 bytes come the size and the pixels of a preview, which are left out.
      const bare = Uint8Array.from([0xff, APP, 0, 16, ...body.subarray(0, 12), 0, 0]);
      if (length > 16) took.add("preview");
      jfif = bare;
    } else if (marker === APP + 2 && isAt(body, 0, PROFILE)) kept.push(whole);
    else if (marker === APP + 14 && isAt(body, 0, ADOBE) && length === 14) kept.push(whole);
    else {
      if (marker === APP + 1 && isAt(body, 0, EXIF_MARK))
        orientation = takeExif(withoutMark(body), orientation, took);
      else for (const note of notesIn(marker, body)) took.add(note);
    }
    at = end;
    if (marker === SOS) {
      hasScan = true;
      const last = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, last));
      at = last;
    }
  }
  if (frame === null || !hasScan) return null;
  const turned = orientation ?? UPRIGHT;
  const exif = turned === UPRIGHT ? [] : [segment(APP + 1, EXIF_MARK, exifOf(turned))];
  const { width, height } = frame;
  return {
    size: turned >= FIRST_SIDEWAYS ? { width: height, height: width } : frame,
    bytes: joinBytes([
      Uint8Array.of(0xff, SOI),
      ...(jfif === null ? [] : [jfif]),
      ...exif,
      ...kept,
      Uint8Array.of(0xff, EOI),
    ]),
    took,
  };
}

/** The end of the packed pixels of a scan, where the next marker is. Restarts do not end a scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? EOI;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function segment(marker: number, mark: string, body: Uint8Array): Uint8Array {
  const length = mark.length + body.length + 2;
  const letters = [...mark].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([0xff, marker, length >> 8, length & 0xff, ...letters, ...body]);
}

function notesIn(marker: number, body: Uint8Array): ReadonlySet<PictureNote> {
  if (marker === APP + 1 && isAt(body, 0, XMP)) return readXmp(body);
  if (marker === APP + 13) return readPhotoshop(body);
  const mark = latin(body, 0, 4);
  return new Set([mark === "MPF\0" || mark === "JFXX" ? "preview" : "other"]);
}

/** Bytes that passed `cleanMedia`. Only these are published or saved in a copy. */
declare const clean: unique symbol;
export type CleanBytes = Bytes & { readonly [clean]: true };

export type CleanMedia = {
  readonly ok: true;
  /** The size in pixels as shown. Null for a document, and for a drawing without a size. */
  readonly size: PictureSize | null;
  /** What a document could run. Null for a picture. */
  readonly pdf: PdfActs | null;
  readonly bytes: CleanBytes;
  readonly took: ReadonlySet<PictureNote>;
};
type NoMedia = { readonly ok: false } & UnsupportedMedia;

export type Measured = Omit<CleanMedia, "bytes" | "took"> | NoMedia;

const NOTHING: ReadonlySet<PictureNote> = new Set();
const asCalled = (ending: string): NoMedia => ({
  ok: false,
  found: `a file that is no ${ending.toUpperCase()}`,
  expected: "a picture or document as its name says, whole",
});

/**
 * Makes a picture or document ready to publish. Pixels and pages stay the same, and a picture also keeps its colours
 * and orientation. A file is refused if it is not what its name says, or has too many pixels. A drawing that would run
 * something is refused too, but a PDF is only reported (`pdf`). Never throws.
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

const CLEANERS: Readonly<Record<string, (bytes: Uint8Array) => CleanPicture | UnsupportedMedia | null>> = {
  png: cleanPng,
  jpg: cleanJpeg,
  jpeg: cleanJpeg,
  webp: cleanWebp,
  avif: cleanAvif,
};

function cleanRaster(ending: string, bytes: Uint8Array): CleanPicture | UnsupportedMedia {
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

/** Checks that a file has the type that its name says, and measures its size. Never throws. */
export function measureMedia(file: string, bytes: Uint8Array): Measured {
  const read = cleanMedia(file, bytes);
  return read.ok ? { ok: true, size: read.size, pdf: read.pdf } : read;
}
