import { LARGEST_FILE } from "../model/check/decodeText.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Bytes between two reports of progress. */
const REPORT_EVERY = 4_000_000;

/**
 * The bytes of a packed file. Their number is counted as they come, since a small file can become a very large one.
 * Never rejects.
 */
export async function unpackGzip(
  packed: ArrayBuffer,
  onBytes: (unpacked: number) => void,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let reported = 0;
  try {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      length += part.value.length;
      if (length > LARGEST_FILE) {
        await reader.cancel();
        return refuse(
          "",
          "a packed file that becomes too large",
          `at most ${LARGEST_FILE / 1e6} MB unpacked`,
        );
      }
      parts.push(part.value);
      if (length >= reported + REPORT_EVERY) {
        reported = length;
        onBytes(length);
      }
    }
  } catch {
    return refuse("", "a packed file (gzip) that is damaged or cut off", "a whole file; download it again");
  }
  onBytes(length);
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return { ok: true, bytes };
}
