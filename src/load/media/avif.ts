import type { PictureNote } from "../../model/mediaType.ts";
import { isSame } from "../../model/tables/bytes.ts";
import {
  type Bytes,
  type CleanPicture,
  isAt,
  latin,
  type PictureSize,
  type UnsupportedMedia,
  viewOf,
} from "./bytes.ts";
import { readExif, readXmp } from "./exif.ts";

/** The types of items with pixels (ISO 23008-12, 6, and the AV1 image format). All other items are notes. */
const PIXELS = new Set(["av01", "grid", "iovl", "iden", "tmap"]);
/** The boxes of `meta` that give the position and size of items. */
const OF_META = new Set(["hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat", "dinf", "grpl"]);
/** The properties that say how pixels are shown. Other properties have names, tags and times. */
const OF_PICTURE = new Set([
  ...["ispe", "pixi", "av1C", "a1op", "a1lx", "lsel", "colr", "auxC", "irot", "imir", "clap", "pasp"],
  ...["clli", "mdcv", "cclv", "amve", "reve", "ndwt", "rloc"],
]);

type Box = { readonly type: string; readonly at: number; readonly from: number; readonly to: number };
type Span = { readonly from: number; readonly to: number };

/** Thrown for a structure that this reader does not support. The reader then cannot tell what the file contains. */
class Unread extends Error {}

/**
 * Blanks everything in an AVIF except its pixels. This removes camera notes, previews, bytes without a reference, and
 * boxes of other programs. No byte moves, so offsets stay right. Null if the file is not AVIF. An AVIF that this reader
 * does not support, such as a film, is refused.
 */
export function cleanAvif(bytes: Uint8Array): CleanPicture | UnsupportedMedia | null {
  if (!isAt(bytes, 4, "ftyp") || !/avi[fs]/.test(latin(bytes, 8, 64))) return null;
  try {
    return clean(bytes);
  } catch (error) {
    if (error instanceof Unread || error instanceof RangeError)
      return {
        found: "an AVIF whose parts cannot all be read, so that what a camera wrote cannot be taken out",
        expected: "a still picture, saved anew, or one as JPEG, PNG or WebP",
      };
    throw error;
  }
}

function clean(bytes: Uint8Array): CleanPicture {
  const result: Bytes = Uint8Array.from(bytes);
  const took = new Set<PictureNote>();
  const view = viewOf(bytes);
  const blank = ({ from, to }: Span, note: PictureNote): void => {
    if (bytes.subarray(from, to).some((byte) => byte !== 0)) took.add(note);
    result.fill(0, from, to);
  };
  const free = (box: Box): void => {
    if (box.type !== "free") took.add("other");
    result.set([0x66, 0x72, 0x65, 0x65], box.at + 4);
    blank({ from: box.from, to: box.to }, "other");
  };
  const top = boxesIn(view, 0, bytes.length);
  const metas = top.filter(({ type }) => type === "meta");
  const [meta] = metas;
  if (meta === undefined || metas.length > 1 || top.some(({ type }) => type === "moov")) throw new Unread();
  for (const box of top) if (!["ftyp", "meta", "mdat"].includes(box.type)) free(box);
  // The content of this box begins after four bytes of version and flags.
  const inner = boxesIn(view, meta.from + 4, meta.to);
  for (const box of inner) if (!OF_META.has(box.type)) free(box);
  const only = (type: string): Box | undefined => {
    const found = inner.filter((box) => box.type === type);
    if (found.length > 1) throw new Unread();
    return found[0];
  };
  const [names, places, properties] = [only("iinf"), only("iloc"), only("iprp")];
  if (names === undefined || places === undefined || properties === undefined) throw new Unread();
  const shown = propertiesIn(view, properties);
  for (const box of shown) if (!OF_PICTURE.has(box.type)) free(box);
  const idat = only("idat");
  const types = itemTypes(view, names);
  const previews = thumbnails(view, only("iref"));
  const holders = [...top.filter(({ type }) => type === "mdat"), ...(idat ? [idat] : [])];
  const kept: Span[] = [];
  for (const [item, spans] of itemSpans(view, places, idat)) {
    const type = types.get(item);
    for (const span of spans) {
      if (!holders.some(({ from, to }) => span.from >= from && span.to <= to)) throw new Unread();
      if (type !== undefined && PIXELS.has(type) && !previews.has(item)) {
        kept.push(span);
        continue;
      }
      const body = bytes.subarray(span.from, span.to);
      if (body.every((byte) => byte === 0)) continue;
      for (const note of notesIn(type, previews.has(item), body)) took.add(note);
    }
  }
  kept.sort((one, other) => one.from - other.from);
  for (const holder of holders) {
    let at = holder.from;
    const gaps: Span[] = [];
    for (const span of kept) {
      if (span.from < holder.from || span.to > holder.to) continue;
      if (span.from > at) gaps.push({ from: at, to: span.from });
      at = Math.max(at, span.to);
    }
    for (const gap of [...gaps, { from: at, to: holder.to }]) blank(gap, "other");
  }
  if (isSame(result, bytes)) took.clear();
  return { size: sizeOf(view, shown), bytes: result, took };
}

function boxesIn(view: DataView, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    if (at + 8 > to) throw new Unread();
    const type = String.fromCharCode(...[4, 5, 6, 7].map((index) => view.getUint8(at + index)));
    const short = view.getUint32(at);
    const head = short === 1 ? 16 : 8;
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    if (length < head || at + length > to) throw new Unread();
    boxes.push({ type, at, from: at + head, to: at + length });
    at += length;
  }
  return boxes;
}

/** The type of each item (ISO 14496-12, 8.11.6). */
function itemTypes(view: DataView, box: Box): ReadonlyMap<number, string> {
  const types = new Map<number, string>();
  const isLong = view.getUint8(box.from) > 0;
  for (const entry of boxesIn(view, box.from + (isLong ? 8 : 6), box.to)) {
    const version = view.getUint8(entry.from);
    if (entry.type !== "infe" || version < 2) throw new Unread();
    const isWide = version > 2;
    const item = isWide ? view.getUint32(entry.from + 4) : view.getUint16(entry.from + 4);
    const at = entry.from + (isWide ? 10 : 8);
    types.set(item, String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index))));
  }
  return types;
}

/** The items that are previews of other items (8.11.12). */
function thumbnails(view: DataView, box: Box | undefined): ReadonlySet<number> {
  if (box === undefined) return new Set();
  const isWide = view.getUint8(box.from) > 0;
  return new Set(
    boxesIn(view, box.from + 4, box.to)
      .filter(({ type }) => type === "thmb")
      .map(({ from }) => (isWide ? view.getUint32(from) : view.getUint16(from))),
  );
}

/** The byte ranges of each item (8.11.3). */
function itemSpans(view: DataView, box: Box, idat: Box | undefined): ReadonlyMap<number, readonly Span[]> {
  const version = view.getUint8(box.from);
  if (version > 2) throw new Unread();
  let at = box.from + 4;
  const number = (size: number): number => {
    const start = at;
    at += size;
    if (at > box.to) throw new Unread();
    switch (size) {
      case 0:
        return 0;
      case 2:
        return view.getUint16(start);
      case 4:
        return view.getUint32(start);
      case 8:
        return Number(view.getBigUint64(start));
      default:
        throw new Unread();
    }
  };
  const sizes = number(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version > 0 ? sizes & 15 : 0;
  const count = number(version < 2 ? 2 : 4);
  const spans = new Map<number, readonly Span[]>();
  for (let index = 0; index < count; index++) {
    const item = number(version < 2 ? 2 : 4);
    const method = version > 0 ? number(2) & 15 : 0;
    // Refuses bytes in another file, in another item, or in a box `idat` that is missing.
    if (number(2) !== 0 || method > 1 || (method === 1 && idat === undefined)) throw new Unread();
    const start = number(baseSize) + (method === 1 ? (idat?.from ?? 0) : 0);
    const extents = number(2);
    const found: Span[] = [];
    for (let extent = 0; extent < extents; extent++) {
      number(indexSize);
      const from = start + number(offsetSize);
      const length = number(lengthSize);
      if (length === 0) throw new Unread();
      found.push({ from, to: from + length });
    }
    if (spans.has(item)) throw new Unread();
    spans.set(item, found);
  }
  return spans;
}

function notesIn(type: string | undefined, isPreview: boolean, body: Uint8Array): ReadonlySet<PictureNote> {
  if (isPreview) return new Set(["preview"]);
  // The item begins with four bytes, which give the offset of the Exif data behind them.
  if (type === "Exif" && body.length > 4) return readExif(body.subarray(4 + viewOf(body).getUint32(0))).says;
  return type === "mime" ? readXmp(body) : new Set(["other"]);
}

const propertiesIn = (view: DataView, box: Box): readonly Box[] =>
  boxesIn(view, box.from, box.to)
    .filter(({ type }) => type === "ipco")
    .flatMap(({ from, to }) => boxesIn(view, from, to));

/** The largest size among the properties, after rotation. Previews and tiles have smaller sizes (ISO 23008-12, 6.5). */
function sizeOf(view: DataView, properties: readonly Box[]): PictureSize {
  let largest: PictureSize = { width: 0, height: 0 };
  let isSideways = false;
  for (const { type, from, to } of properties) {
    if (type === "irot" && to > from) isSideways = view.getUint8(from) % 2 === 1;
    if (type !== "ispe" || to - from < 12) continue;
    const size = { width: view.getUint32(from + 4), height: view.getUint32(from + 8) };
    if (size.width > largest.width) largest = size;
  }
  return isSideways ? { width: largest.height, height: largest.width } : largest;
}
