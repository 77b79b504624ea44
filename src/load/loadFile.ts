import { loadBytes } from "./loadBytes.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import { isGzip, unpackGzip } from "./unpackGzip.ts";

/** What comes of a file, packed or not. Never rejects. */
export async function loadFile(
  bytes: ArrayBuffer,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
): Promise<LoadOutcome> {
  const given = new Uint8Array(bytes);
  if (!isGzip(given)) return loadBytes(given, name, answers, report);
  const unpacked = await unpackGzip(bytes, (done) =>
    report({ phase: "unpack", unit: "bytes", done, total: null }),
  );
  return unpacked.ok ? loadBytes(unpacked.bytes, name, answers, report) : unpacked;
}
