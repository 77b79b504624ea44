import { refuse } from "../model/check/fault.ts";
import { loadBytes } from "./loadBytes.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import { readBytes } from "./readBytes.ts";
import { isZip } from "./recogniseFormat.ts";

/** Set in the build of the one offline file, which is kept small. */
declare const __OFFLINE__: boolean | undefined;
const isOffline = typeof __OFFLINE__ !== "undefined" && __OFFLINE__;

/** What comes of a file, packed or not. Never rejects. */
export async function loadFile(
  given: ArrayBuffer | Blob,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
): Promise<LoadOutcome> {
  const read = await readBytes(given, report);
  if (!read.ok) return read;
  if (isZip(read.bytes)) {
    if (isOffline) {
      return refuse(
        "",
        "a workbook, which this saved copy cannot read",
        "one of its sheets as CSV, or the page itself",
      );
    }
    const { loadWorkbook } = await import("./workbook/loadWorkbook.ts");
    return loadWorkbook(read.bytes, name, answers, report);
  }
  return loadBytes(read.bytes, name, answers, report);
}
