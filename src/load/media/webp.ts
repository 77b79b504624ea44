import type { PictureNote } from "../../model/media/mediaNotes.ts";
import { type CleanPicture, isAt, joined, latin, type PictureSize, viewOf } from "./bytes.ts";
import { exifOf, readExif, readXmp, UPRIGHT, withoutMark } from "./exif.ts";

/** What pixels, colours and moving are made of (RFC 9649, 2.7). */
const KEPT = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM"]);
const IN_FRAME = new Set(["VP8 ", "VP8L", "ALPH"]);
/** Place and size of a frame, before its own chunks. */
const FRAME_HEAD = 16;
/** In the first byte of VP8X. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

type Chunk = { readonly type: string; readonly body: Uint8Array };

/**
 * Reads a WebP chunk by chunk and keeps those of `KEPT`, frames, and how the picture is turned. Null for what is no whole
 * WebP.
 */
export function cleanWebp(bytes: Uint8Array): CleanPicture | null {
  if (bytes.length < 30 || !isAt(bytes, 0, "RIFF") || !isAt(bytes, 8, "WEBP")) return null;
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length + 1) return null;
  const chunks = chunksIn(bytes.subarray(12, end));
  const size = chunks && sizeOf(chunks[0]);
  if (!chunks || !size) return null;
  const took = new Set<PictureNote>();
  if (end < bytes.length) took.add("preview");
  let orientation = UPRIGHT;
  let hasExif = false;
  const kept: Chunk[] = [];
  for (const one of chunks) {
    if (one.type === "ANMF") {
      const inner = chunksIn(one.body.subarray(FRAME_HEAD));
      if (inner === null) return null;
      const left = inner.filter(({ type }) => IN_FRAME.has(type));
      if (left.length < inner.length) took.add("other");
      kept.push({ type: one.type, body: joined([one.body.subarray(0, FRAME_HEAD), ...left.map(written)]) });
    } else if (KEPT.has(one.type)) kept.push(one);
    else if (one.type === "EXIF") {
      const exif = readExif(withoutMark(one.body));
      if (!hasExif) ({ orientation } = exif);
      if (hasExif || exif.orientation === UPRIGHT) took.add("other");
      for (const note of exif.says) took.add(note);
      hasExif = true;
    } else for (const note of one.type === "XMP " ? readXmp(one.body) : OTHER) took.add(note);
  }
  const isTurned = orientation !== UPRIGHT && kept[0]?.type === "VP8X";
  const body = joined(
    [...kept, ...(isTurned ? [{ type: "EXIF", body: exifOf(orientation) }] : [])].map((one, index) =>
      written(index === 0 ? withFlags(one, isTurned) : one),
    ),
  );
  const head = Uint8Array.from([..."RIFF\0\0\0\0WEBP"].map((letter) => letter.charCodeAt(0)));
  viewOf(head).setUint32(4, body.length + 4, true);
  return {
    // Browsers do not turn a WebP.
    size,
    bytes: joined([head, body]),
    took,
  };
}

const OTHER: ReadonlySet<PictureNote> = new Set(["other"]);

/** Null where the last is cut off. */
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

/** What a picture of several chunks says of itself in the first. */
function withFlags({ type, body }: Chunk, hasExif: boolean): Chunk {
  if (type !== "VP8X") return { type, body };
  const told = body.slice();
  told[0] = ((body[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0);
  return { type, body: told };
}

/** Three kinds of first chunk. */
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
