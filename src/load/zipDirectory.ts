import { type Refusal, refuse, showText } from "../model/check/fault.ts";
import { WORKBOOK_LIMITS } from "../model/limits.ts";

/** A file in a zip file. Its entry in the directory and its own header agree. */
export type ZipEntry = {
  readonly name: string;
  readonly packed: number;
  /** The size in bytes that the zip file claims. */
  readonly unpacked: number;
  readonly method: "stored" | "deflated" | "other";
  readonly isEncrypted: boolean;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  readonly start: number;
};

export type ZipLimits = {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;

/** Flags that change how bytes are read: encrypted, sizes after the bytes, strongly encrypted, masked. */
const ENCRYPTED = 1;
const SIZES_BEHIND = 8;
const COMPARED_FLAGS = ENCRYPTED | SIZES_BEHIND | 0x2040;

const damaged = (): Refusal =>
  refuse("", "a workbook or zip file that is damaged or cut off", "a whole file; save it again");

/** Refuses a zip file that contradicts itself, because another program might find other files in it. */
const ambiguous = (what: string): Refusal =>
  refuse(
    "",
    `a zip file that can be read in two ways: ${what}`,
    "a file as a spreadsheet or a system writes it; open it there and save it again",
  );

const zip64 = (): Refusal =>
  refuse("", "a zip file of the ZIP64 form, which is for more than 4 GB", "a zip file of less, saved again");

/**
 * The entries of a zip file, without unpacking them. The end record, the directory and the header of each entry must
 * agree, so that no other program reads anything else from the same bytes (APPNOTE 6.3.10, sections 4.3.7, 4.3.12,
 * 4.3.16). An incomplete directory, any disagreement, ZIP64, and a file over the limits are refused.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits = WORKBOOK_LIMITS,
): { readonly ok: true; readonly entries: readonly ZipEntry[] } | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return damaged();
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  const hasLocator = end >= LOCATOR_LENGTH && view.getUint32(end - LOCATOR_LENGTH, true) === LOCATOR_64;
  if (hasLocator || count === MOST_16 || size === MOST_32 || from === MOST_32) return zip64();
  // A zip file can be split over several disks. Refuses a file that is only the last part of such a zip file.
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return damaged();
  if (count > limits.entries) {
    return refuse("", `a zip file of ${count} entries`, `one of at most ${limits.entries}`);
  }
  if (from + size !== end) return ambiguous("its directory is not where its end says");
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: { readonly from: number; readonly to: number }[] = [];
  let total = 0;
  let at = from;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged();
    const header = headerAt(view, bytes, at + 8, at + ENTRY_LENGTH);
    const { flags, method, crc, packed, unpacked } = header;
    const offset = view.getUint32(at + 42, true);
    at += ENTRY_LENGTH + header.name.length + header.extra + view.getUint16(at + 32, true);
    if (at > end) return damaged();
    if (packed === MOST_32 || unpacked === MOST_32 || offset === MOST_32) return zip64();
    total += unpacked;
    if (unpacked > limits.entryBytes || total > limits.totalBytes) return tooLarge();
    const name = new TextDecoder().decode(header.name);
    const start = startOfBytes(view, bytes, offset, header);
    if (start === undefined) return ambiguous(`${showText(name)} is another thing in its directory`);
    // Names are compared as bytes, because two names in an old encoding may both decode to “�”.
    const key = header.name.join();
    if (names.has(key)) return ambiguous(`${showText(name)} is there twice`);
    names.add(key);
    spans.push({ from: offset, to: start + packed });
    const isEncrypted = (flags & ENCRYPTED) !== 0;
    entries.push({ name, packed, unpacked, method: METHODS.get(method) ?? "other", isEncrypted, crc, start });
  }
  if (at !== end) return ambiguous("its directory is longer than its end says");
  spans.sort((one, other) => one.from - other.from);
  let before = 0;
  for (const span of spans) {
    if (span.from < before) return ambiguous("two of its files share bytes");
    before = span.to;
  }
  return before > from ? damaged() : { ok: true, entries };
}

const METHODS: ReadonlyMap<number, ZipEntry["method"]> = new Map([
  [0, "stored"],
  [8, "deflated"],
]);

/** What the directory and the header of an entry both say, in this order. The name stands at the end of each. */
const headerAt = (view: DataView, bytes: Uint8Array, at: number, names: number) => ({
  flags: view.getUint16(at, true),
  method: view.getUint16(at + 2, true),
  crc: view.getUint32(at + 8, true),
  packed: view.getUint32(at + 12, true),
  unpacked: view.getUint32(at + 16, true),
  name: bytes.subarray(names, names + view.getUint16(at + 20, true)),
  extra: view.getUint16(at + 22, true),
});

/** The offset of the bytes of an entry. Undefined if the header of the entry disagrees with the directory. */
function startOfBytes(
  view: DataView,
  bytes: Uint8Array,
  offset: number,
  said: ReturnType<typeof headerAt>,
): number | undefined {
  const names = offset + LOCAL_LENGTH;
  if (names > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return undefined;
  const own = headerAt(view, bytes, offset + 6, names);
  // A program that writes a stream knows the sizes only after the bytes, and leaves 0 here.
  const mayBeBlank = (said.flags & SIZES_BEHIND) !== 0;
  const isSame =
    (own.flags & COMPARED_FLAGS) === (said.flags & COMPARED_FLAGS) &&
    own.method === said.method &&
    (["crc", "packed", "unpacked"] as const).every(
      (key) => own[key] === said[key] || (mayBeBlank && own[key] === 0),
    ) &&
    own.name.join() === said.name.join();
  return isSame ? names + own.name.length + own.extra : undefined;
}

const tooLarge = (): Refusal =>
  refuse("", "a workbook that becomes too large", `at most ${WORKBOOK_LIMITS.totalBytes / 1e6} MB unpacked`);

/** The offset of the end record. Undefined if there is none, or if its comment does not end with the file. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    return at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength ? at : undefined;
  }
  return undefined;
}

/** Refuses an entry that does not unpack to the size and checksum in the directory. Never rejects. */
export async function unpackEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | Refusal> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (packed.length < entry.packed) return damaged();
  const unpacked = entry.method === "stored" ? packed : await inflated(packed, entry);
  if (!(unpacked instanceof Uint8Array)) return unpacked;
  if (unpacked.length !== entry.unpacked) return damaged();
  if (crc32(unpacked) === entry.crc) return { ok: true, bytes: unpacked };
  return refuse(
    "",
    `${showText(entry.name)} in a zip file, which is not as it was packed: its checksum is another`,
    "a whole file, from where it was saved",
  );
}

async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  { method, unpacked, name }: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (method === "other")
    return refuse(
      "",
      `${showText(name)} in a zip file, packed in a way that is not read`,
      "one packed by Deflate",
    );
  let length = 0;
  try {
    // Where memory is short, this throws too.
    const result = new Uint8Array(unpacked);
    const reader = new Blob([packed])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"))
      .getReader();
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      if (length + part.value.length > result.length) {
        await reader.cancel();
        return refuse(
          "",
          `${showText(name)} in a zip file, which becomes more than it says`,
          "a whole file; save it again",
        );
      }
      result.set(part.value, length);
      length += part.value.length;
    }
    return result.subarray(0, length);
  } catch {
    return damaged();
  }
}

/** CRC-32 as in zip files and PNG (PNG 3, annex D): polynomial 0xEDB88320, reflected. */
export function crc32(bytes: Uint8Array): number {
  let crc = MOST_32;
  for (let at = 0; at < bytes.length; at++)
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ MOST_32) >>> 0;
}

const CRC_TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});
