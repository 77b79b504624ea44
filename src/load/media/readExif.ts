/** What cameras write into a photograph, as far as it matters here. */
export type Exif = {
  /** Whether width and height change places when it is shown. */
  readonly isTurned: boolean;
  /** Whether it says where it was taken. */
  readonly saysPlace: boolean;
};

const NOTHING: Exif = { isTurned: false, saysPlace: false };

const ORIENTATION = 0x0112;
const PLACE = 0x8825;
/** From here on pictures lie on their side. */
const FIRST_TURNED = 5;
/** Far more than cameras write. */
const MOST_ENTRIES = 200;
/** It stands near the beginning. */
const HEAD = 200_000;
const MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ENTRY = 12;

/** Reads the first directory of the block `Exif` of a JPEG (CIPA DC-008, 4.6); of other pictures nothing. Never throws. */
export function exifOf(bytes: Uint8Array): Exif {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return NOTHING;
  const start = findMark(bytes.subarray(0, HEAD));
  if (start < 0) return NOTHING;
  const block = bytes.subarray(start + MARK.length);
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  if (view.byteLength < 8) return NOTHING;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return NOTHING;
  const count = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES);
  let { isTurned, saysPlace } = NOTHING;
  for (let index = 0; index < count; index++) {
    const at = directory + 2 + index * ENTRY;
    if (at + ENTRY > view.byteLength) break;
    const tag = view.getUint16(at, isLittle);
    if (tag === ORIENTATION) isTurned = view.getUint16(at + 8, isLittle) >= FIRST_TURNED;
    if (tag === PLACE) saysPlace = true;
  }
  return { isTurned, saysPlace };
}

function findMark(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(MARK[0] ?? 0); at >= 0; at = bytes.indexOf(MARK[0] ?? 0, at + 1))
    if (MARK.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
}
