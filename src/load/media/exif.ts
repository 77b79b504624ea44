import type { PictureNote } from "../../model/mediaType.ts";
import { isSame } from "../../model/tables/bytes.ts";
import { latin, viewOf } from "./bytes.ts";

/** The orientation of a picture, from 1 to 8, and the kinds of notes in its Exif. */
export type Exif = { readonly orientation: number; readonly says: ReadonlySet<PictureNote> };

export const UPRIGHT = 1;
/** From this orientation on, width and height are exchanged. */
export const FIRST_SIDEWAYS = 5;
const LAST = 8;

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const MORE = 0x8769;
/** Tags with names of people: Artist, Copyright, XPAuthor, CameraOwnerName. */
const OWNERS = new Set([0x013b, 0x8298, 0x9c9d, 0xa430]);
/** Tags with serial numbers: BodySerialNumber, LensSerialNumber, CameraSerialNumber. */
const SERIALS = new Set([0xa431, 0xa435, 0xc62f]);
const ENTRY = 12;
/** At most this many entries are read, far more than cameras write. */
const MOST_ENTRIES = 1_000;

/** Reads the first directory of an Exif block, and the directory of the camera (CIPA DC-008, 4.6). Never throws. */
export function readExif(block: Uint8Array): Exif {
  const says = new Set<PictureNote>();
  const view = viewOf(block);
  if (view.byteLength < 8) return { orientation: UPRIGHT, says };
  const isLittle = view.getUint16(0) === 0x4949;
  let orientation = UPRIGHT;
  const read = (directory: number, isFirst: boolean): number => {
    if (directory < 8 || directory + 2 > view.byteLength) return 0;
    const count = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES);
    for (let index = 0; index < count; index++) {
      const at = directory + 2 + index * ENTRY;
      if (at + ENTRY > view.byteLength) return 0;
      const tag = view.getUint16(at, isLittle);
      if (isFirst && tag === ORIENTATION) orientation = view.getUint16(at + 8, isLittle);
      else if (tag === GPS) says.add("place");
      else if (OWNERS.has(tag)) says.add("owner");
      else if (SERIALS.has(tag)) says.add("serial");
      if (isFirst && tag === MORE) read(view.getUint32(at + 8, isLittle), false);
    }
    const next = directory + 2 + count * ENTRY;
    return next + 4 <= view.byteLength ? view.getUint32(next, isLittle) : 0;
  };
  // A second directory describes a preview, a small copy of the picture.
  if (read(view.getUint32(4, isLittle), true) !== 0) says.add("preview");
  if (orientation < UPRIGHT || orientation > LAST) orientation = UPRIGHT;
  if (!isSame(block, exifOf(orientation))) says.add("other");
  return { orientation, says };
}

/**
 * Adds the notes in a block of Exif to `took`. `before` is the orientation in an earlier block, or null. Returns the
 * orientation of the first block, because browsers read no other.
 */
export function takeExif(block: Uint8Array, before: number | null, took: Set<PictureNote>): number {
  const { orientation, says } = readExif(block);
  if (before !== null || orientation === UPRIGHT) took.add("other");
  for (const note of says) took.add(note);
  return before ?? orientation;
}

export const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );

const IN_XMP: readonly (readonly [PictureNote, RegExp])[] = [
  ["place", /GPS(?:Latitude|Longitude|Position)|Iptc4xmp\w{1,8}:(?:Location|City)|photoshop:City/],
  ["serial", /SerialNumber/],
  ["owner", /dc:(?:creator|rights)|OwnerName|tiff:Artist|photoshop:(?:Credit|AuthorsPosition)|xmpRights:/],
  ["preview", /Thumbnails|GImage/],
];
/** Only this many bytes are searched. A longer block contains a picture. */
const HEAD = 200_000;

export function readXmp(block: Uint8Array): ReadonlySet<PictureNote> {
  const text = new TextDecoder().decode(block.subarray(0, HEAD));
  return new Set([...IN_XMP.filter(([, names]) => names.test(text)).map(([note]) => note), "other"]);
}

/** The marks of IPTC records in a Photoshop block (by-line, place, country, previews), with their kinds of notes. */
const IN_PHOTOSHOP: readonly (readonly [PictureNote, string])[] = [
  ["owner", "\u001C\u0002P"],
  ["place", "\u001C\u0002Z"],
  ["place", "\u001C\u0002\u005C"],
  ["preview", "8BIM\u0004\u0009"],
  ["preview", "8BIM\u0004\u000C"],
];

export function readPhotoshop(block: Uint8Array): ReadonlySet<PictureNote> {
  const text = new TextDecoder("latin1").decode(block);
  return new Set([
    ...IN_PHOTOSHOP.filter(([, mark]) => text.includes(mark)).map(([note]) => note),
    "other" as const,
  ]);
}

/** The bytes before a block of Exif in JPEG. Some programs also write them in WebP by mistake. */
export const EXIF_MARK = "Exif\0\0";
export const withoutMark = (block: Uint8Array): Uint8Array =>
  latin(block, 0, EXIF_MARK.length) === EXIF_MARK ? block.subarray(EXIF_MARK.length) : block;
