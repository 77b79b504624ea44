import type { PictureNote } from "../../model/media/mediaNotes.ts";
import { type CleanPicture, isAt, joined, latin, type PictureSize, viewOf } from "./bytes.ts";
import {
  EXIF_MARK,
  exifOf,
  FIRST_SIDEWAYS,
  readExif,
  readPhotoshop,
  readXmp,
  UPRIGHT,
  withoutMark,
} from "./exif.ts";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const JFIF = "JFIF\0";
const PROFILE = "ICC_PROFILE\0";
const ADOBE = "Adobe";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const APP = 0xe0;

/** Tables, frames and scans (ITU T.81, table B.1): what pixels are made of. */
const isOfPixels = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdf);
/** C4 and CC are tables, not frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Reads a JPEG segment by segment (ITU T.81, B.1) and keeps those that pixels are made of, the colour profile, what Adobe
 * says of its colours, and how the picture is turned. What stands behind its end is cut off. Null for what is no JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
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
    // Fill bytes.
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) break;
    if (marker === EOI) {
      if (at < bytes.length) took.add("preview");
      break;
    }
    // Without a segment: restarts, another beginning, stuffing.
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= SOI)) continue;
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    const end = at + length;
    if (length < 2 || end > bytes.length) return null;
    const body = bytes.subarray(at + 2, end);
    const whole = joined([Uint8Array.of(0xff, marker), bytes.subarray(at, end)]);
    if (isOfPixels(marker)) {
      if (isFrame(marker) && frame === null && length >= 7)
        frame = { width: view.getUint16(at + 5), height: view.getUint16(at + 3) };
      kept.push(whole);
    } else if (marker === APP && isAt(body, 0, JFIF) && length >= 16 && jfif === null) {
      // The size of a preview follows, and the preview.
      const bare = Uint8Array.from([0xff, APP, 0, 16, ...body.subarray(0, 12), 0, 0]);
      if (length > 16) took.add("preview");
      jfif = bare;
    } else if (marker === APP + 2 && isAt(body, 0, PROFILE)) kept.push(whole);
    else if (marker === APP + 14 && isAt(body, 0, ADOBE) && length === 14) kept.push(whole);
    else {
      if (marker === APP + 1 && isAt(body, 0, EXIF_MARK)) {
        const exif = readExif(withoutMark(body));
        // Of several blocks browsers read the first.
        if (orientation === null) ({ orientation } = exif);
        else took.add("other");
        for (const note of exif.says) took.add(note);
      } else for (const note of notesIn(marker, body)) took.add(note);
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
  const isTurned = orientation !== null && orientation !== UPRIGHT;
  const exif = isTurned ? [segment(APP + 1, EXIF_MARK, exifOf(orientation ?? UPRIGHT))] : [];
  if (orientation === UPRIGHT) took.add("other");
  const { width, height } = frame;
  return {
    size: (orientation ?? UPRIGHT) >= FIRST_SIDEWAYS ? { width: height, height: width } : frame,
    bytes: joined([
      Uint8Array.of(0xff, SOI),
      ...(jfif === null ? [] : [jfif]),
      ...exif,
      ...kept,
      Uint8Array.of(0xff, EOI),
    ]),
    took,
  };
}

/** Where the packed pixels of a scan end: before the next marker but a restart. */
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
