import type { PictureNote } from "../../model/mediaType.ts";
import { joinBytes } from "../../model/tables/bytes.ts";
import { crc32 } from "../zipDirectory.ts";
import { type CleanPicture, isAt, latin, type PictureSize, viewOf } from "./bytes.ts";
import { exifOf, FIRST_SIDEWAYS, readXmp, takeExif, UPRIGHT } from "./exif.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The number of bytes for a chunk's length, type and checksum. */
const AROUND = 12;

/** The chunks for pixels, colours and animation (PNG 3, 11; APNG). */
const KEPT = new Set([
  ...["IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI"],
  ...["bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT"],
]);

/**
 * Reads a PNG by chunks (PNG 3, 5.3). Keeps the chunks in `KEPT`, and the orientation. Bytes after the end are removed,
 * because programs that crop in place leave the rest of the larger picture there. Null if it is not a complete PNG.
 */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = viewOf(bytes);
  const took = new Set<PictureNote>();
  const kept: Uint8Array[] = [];
  let size: PictureSize | null = null;
  let written: number | null = null;
  let hasPixels = false;
  let at = SIGNATURE.length;
  for (;;) {
    if (at + AROUND > bytes.length) return null;
    const length = view.getUint32(at);
    const end = at + AROUND + length;
    if (end > bytes.length) return null;
    const type = latin(bytes, at + 4, 4);
    const body = bytes.subarray(at + 8, end - 4);
    if ((size === null) !== (type === "IHDR")) return null;
    if (type === "IHDR") {
      if (length < 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === "IDAT") hasPixels = true;
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    else if (type === "eXIf") written = takeExif(body, written, took);
    else if (type !== "IEND") for (const note of notesIn(type, body)) took.add(note);
    at = end;
    if (type === "IEND") break;
  }
  if (at < bytes.length) took.add("preview");
  if (size === null || !hasPixels) return null;
  const [header, ...rest] = kept;
  const orientation = written ?? UPRIGHT;
  const turned = orientation === UPRIGHT ? [] : [chunk("eXIf", exifOf(orientation))];
  const { width, height } = size;
  return {
    size: orientation >= FIRST_SIDEWAYS ? { width: height, height: width } : size,
    bytes: joinBytes([
      SIGNATURE,
      ...(header ? [header] : []),
      ...turned,
      ...rest,
      chunk("IEND", new Uint8Array()),
    ]),
    took,
  };
}

function notesIn(type: string, body: Uint8Array): ReadonlySet<PictureNote> {
  if (type === "iTXt" && isAt(body, 0, "XML:com.adobe.xmp\0")) return readXmp(body);
  if (/^[tiz]TXt$/.test(type) && /^(?:Author|Copyright)\0/.test(latin(body, 0, 10)))
    return new Set(["owner", "other"]);
  return new Set(["other"]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(body.length + AROUND);
  const view = viewOf(whole);
  view.setUint32(0, body.length);
  for (let index = 0; index < 4; index++) whole[4 + index] = type.charCodeAt(index);
  whole.set(body, 8);
  view.setUint32(8 + body.length, crc32(whole.subarray(4, 8 + body.length)));
  return whole;
}
