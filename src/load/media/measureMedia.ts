import { isPicture } from "../../model/media/mediaFile.ts";
import { exifOf } from "./readExif.ts";

/** What a file says of itself; `found` is what it is instead of what its name says. */
export type Measured =
  | {
      readonly ok: true;
      /** In pixels as they are shown; a document has none, nor has a drawing that does not say. */
      readonly size: PictureSize | null;
      /** Whether a photograph says where it was taken. */
      readonly saysPlace: boolean;
    }
  | { readonly ok: false; readonly found: string };

export type PictureSize = { readonly width: number; readonly height: number };

/** Reads the beginning of a picture or document: whether it is what its name says, and how large it is shown. Never throws. */
export function measureMedia(file: string, bytes: Uint8Array): Measured {
  const ending = (/\w+$/.exec(file)?.[0] ?? "").toLowerCase();
  const other = { ok: false, found: `a file that is no ${ending.toUpperCase()}` } as const;
  if (!isPicture(file)) return latin(bytes, 0, 1024).includes("%PDF-") ? sized(null) : other;
  if (ending === "svg") return measureSvg(bytes) ?? other;
  const size = readers[ending]?.(bytes);
  if (size === undefined || size.width === 0 || size.height === 0) return other;
  const { isTurned, saysPlace } = exifOf(bytes);
  const shown = isTurned ? { width: size.height, height: size.width } : size;
  return { ok: true, size: shown, saysPlace };
}

const sized = (size: PictureSize | null): Measured => ({ ok: true, size, saysPlace: false });

const readers: Readonly<Record<string, (bytes: Uint8Array) => PictureSize | undefined>> = {
  png: pngSize,
  jpg: jpegSize,
  jpeg: jpegSize,
  webp: webpSize,
  avif: avifSize,
};

/** Bytes as letters, for what is written in ASCII. */
const latin = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Its header is the first chunk (PNG 3, 11.2.2). */
function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || latin(bytes, 1, 3) !== "PNG" || latin(bytes, 12, 4) !== "IHDR") return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments one after the other up to the header of the frame (ITU T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // C4, C8 and CC are tables, not frames.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Fill bytes.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Three kinds of first chunk (RFC 9649). */
function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 30 || latin(bytes, 0, 4) !== "RIFF" || latin(bytes, 8, 4) !== "WEBP") return undefined;
  const view = viewOf(bytes);
  switch (latin(bytes, 12, 4)) {
    case "VP8X":
      return {
        width: 1 + view.getUint16(24, true) + ((bytes[26] ?? 0) << 16),
        height: 1 + view.getUint16(27, true) + ((bytes[29] ?? 0) << 16),
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}

/** Room in which the boxes of a picture stand that come before its data. */
const AVIF_HEAD = 16_384;

/** The largest extent that its properties name: the others are of thumbnails and tiles (ISO 23008-12, 6.5.3). */
function avifSize(bytes: Uint8Array): PictureSize | undefined {
  if (latin(bytes, 4, 4) !== "ftyp" || !/avi[fs]/.test(latin(bytes, 8, 64))) return undefined;
  const view = viewOf(bytes);
  const head = latin(bytes, 0, AVIF_HEAD);
  let largest: PictureSize | undefined;
  for (let at = head.indexOf("ispe"); at >= 0; at = head.indexOf("ispe", at + 4)) {
    if (at + 16 > bytes.length) break;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || size.width > largest.width) largest = size;
  }
  return largest;
}

/** What would run, or ask another host, were the file opened by itself. */
const SCRIPTS = /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY/i;

function measureSvg(bytes: Uint8Array): Measured | undefined {
  const text = new TextDecoder().decode(bytes);
  const [tag] = /<svg\b[^>]*>/.exec(text) ?? [];
  if (tag === undefined) return undefined;
  if (SCRIPTS.test(text)) return { ok: false, found: "an SVG with a script in it" };
  const pixels = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1] ?? 0);
  const box = /\sviewBox\s*=\s*["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const [width, height] =
    pixels("width") > 0 && pixels("height") > 0
      ? [pixels("width"), pixels("height")]
      : [Number(box?.[1] ?? 0), Number(box?.[2] ?? 0)];
  return sized(width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null);
}
