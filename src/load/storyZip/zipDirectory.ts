import { type Refusal, refuse } from "../../model/check/fault.ts";
import { WORKBOOK_LIMITS } from "../../model/limits.ts";

/** What the directory at the end of a zip file says of one entry. */
export type ZipEntry = {
  readonly name: string;
  /** Bytes in the file, and bytes that they claim to become. */
  readonly packed: number;
  readonly unpacked: number;
  readonly isDeflated: boolean;
  readonly isEncrypted: boolean;
  /** Where its own header begins. */
  readonly offset: number;
};

export type ZipLimits = {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

const damaged = (): Refusal =>
  refuse("", "a workbook or zip file that is damaged or cut off", "a whole file; save it again");

/**
 * The entries of a zip file, from its directory alone; nothing is unpacked. Refused when the directory is not whole, or
 * claims more than the limits (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16; files of over 4 GB are among what is refused).
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits = WORKBOOK_LIMITS,
): { readonly ok: true; readonly entries: readonly ZipEntry[] } | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return damaged();
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    return refuse("", `a zip file of ${count} entries`, `one of at most ${limits.entries}`);
  }
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const unpacked = view.getUint32(at + 24, true);
    total += unpacked;
    if (unpacked > limits.entryBytes || total > limits.totalBytes) return tooLarge();
    entries.push({
      name,
      packed: view.getUint32(at + 20, true),
      unpacked,
      isDeflated: view.getUint16(at + 10, true) === 8,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return { ok: true, entries };
}

const tooLarge = (): Refusal =>
  refuse("", "a workbook that becomes too large", `at most ${WORKBOOK_LIMITS.totalBytes / 1e6} MB unpacked`);

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

/** The bytes of an entry, counted as they come: what becomes more than it claims is refused. Never rejects. */
export async function unpackEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return damaged();
  if (!entry.isDeflated) return entry.packed === entry.unpacked ? { ok: true, bytes: packed } : damaged();
  const result = new Uint8Array(entry.unpacked);
  let length = 0;
  try {
    const reader = new Blob([packed])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"))
      .getReader();
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      if (length + part.value.length > result.length) {
        await reader.cancel();
        return tooLarge();
      }
      result.set(part.value, length);
      length += part.value.length;
    }
  } catch {
    return damaged();
  }
  return length === result.length ? { ok: true, bytes: result } : damaged();
}
