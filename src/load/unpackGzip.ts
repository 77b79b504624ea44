import { LARGEST_FILE } from "../model/decodeText.ts";
import { type Refusal, refuse } from "../model/fault.ts";

/** Whether bytes are packed by gzip: its two magic numbers (RFC 1952). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes inside a gzip file. The limit of size is counted while unpacking: a small file may hold a very large one.
 * `onBytes` hears how many have come out.
 */
export async function unpackGzip(
  packed: ArrayBuffer,
  onBytes: (done: number) => void,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      length += part.value.length;
      if (length > LARGEST_FILE) {
        await reader.cancel();
        return refuse("", "more than 512 MB once unpacked", "a smaller file");
      }
      parts.push(part.value);
      onBytes(length);
    }
  } catch {
    return refuse("", "a gzip file that is damaged or cut off", "the whole file");
  }
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return { ok: true, bytes };
}
