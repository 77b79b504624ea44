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
  if (isZip(given)) {
    const { loadWorkbook } = await import("./workbook/loadWorkbook.ts");
    return loadWorkbook(given, name, answers, report);
  }
  if (!isGzip(given)) return loadBytes(given, name, answers, report);
  const unpacked = await unpackGzip(bytes, (done) =>
    report({ phase: "unpack", unit: "bytes", done, total: null }),
  );
  return unpacked.ok ? loadBytes(unpacked.bytes, name, answers, report) : unpacked;
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
