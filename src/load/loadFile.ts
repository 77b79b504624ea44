import type { EngineBytes, FolderBytes } from "../large/loadFolder.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";
import { FILE_LIMITS } from "../model/limits.ts";
import { loadSmallDataset } from "./loadDataset.ts";
import type { AboutBytes, Answers, BytesOutcome, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import type { MediaSource } from "./media/takeMedia.ts";
import {
  type AskRanges,
  isParquetFile,
  type RangedFile,
  type Slices,
  slicesOfFile,
  slicesOfHost,
  slicesOfPieces,
  UnreadError,
} from "./parquet/slices.ts";
import { readBytes } from "./readBytes.ts";
import { isParquet, isZip } from "./recogniseFormat.ts";
import { sha256Of } from "./sha256Of.ts";

const isOffline = typeof __OFFLINE__ !== "undefined" && __OFFLINE__;

/** A file in the page, a file on a host that gives ranges, or parts of a prepared folder or an engine. */
export type Given = ArrayBuffer | Blob | EngineBytes | FolderBytes | RangedFile;

/** Fetches the code that reads all files except small datasets, zip files and Parquet. */
export const fetchReaders = () => import("./loadBytes.ts");

export function fetchFolderProgram(): void {
  if (!isOffline) import("../large/loadFolder.ts").catch(() => {});
}

/** In bytes. A larger Parquet file is not hashed, because a hash needs the whole file in memory. */
const MOST_HASHED = 128_000_000;

/** Loads a file, packed or not. `ask` fetches ranges from a host. Rejects if the program fails or cannot be fetched. */
export async function loadFile(
  given: Given,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media?: MediaSource,
  ask: AskRanges = () => Promise.resolve(null),
): Promise<LoadOutcome> {
  if ("manifest" in given) {
    if (isOffline) return notInCopy("a prepared folder", "the page itself");
    const { loadFolder } = await import("../large/loadFolder.ts");
    return loadFolder(given, report);
  }
  if ("end" in given)
    return isOffline ? noParquet() : loadSlices(slicesOfHost(given, ask), false, name, answers, report);
  if (!isOffline && given instanceof Blob && (await isParquetFile(given).catch(() => false))) {
    return loadSlices(slicesOfFile(given), given.size <= MOST_HASHED, name, answers, report);
  }
  const whole = await wholeOf(given);
  if (whole === null) return { ok: false, unread: "file" };
  // The browser computes the hash in another thread while the file is read.
  const counted = whole instanceof Blob ? null : sha256Of(whole);
  const read = await readBytes(whole, report, answers.encoding);
  if (!read.ok) return read;
  const outcome = await loadRead(read.bytes, name, answers, report, media);
  return outcome.ok ? { ...outcome, digest: await counted } : outcome;
}

/** A file that is too large stays a `Blob`, which `readBytes` refuses unread. Null if the file cannot be read. */
const wholeOf = (given: ArrayBuffer | Blob): ArrayBuffer | Blob | Promise<ArrayBuffer | null> =>
  given instanceof Blob && given.size <= FILE_LIMITS.bytes ? given.arrayBuffer().catch(() => null) : given;

async function loadRead(bytes: Uint8Array<ArrayBuffer>, ...about: AboutBytes): Promise<BytesOutcome> {
  if (isZip(bytes)) {
    if (isOffline) return notInCopy("a workbook", "one of its sheets as CSV, or the page itself");
    const { loadZip } = await import("./loadZip.ts");
    return loadZip(bytes, ...about);
  }
  if (isParquet(bytes)) {
    if (isOffline) return noParquet();
    const whole = [{ offset: 0, bytes: bytes.buffer }];
    return loadParquetPart(slicesOfPieces(bytes.length, whole), ...about);
  }
  const dataset = loadSmallDataset(bytes, ...about);
  if (dataset) return dataset;
  const { loadBytes } = await fetchReaders();
  return loadBytes(bytes, ...about);
}

/** Reads only the needed parts of a Parquet file. A large file, or a file on a host, gets no hash. */
async function loadSlices(file: Slices, isHashed: boolean, ...about: AboutBytes): Promise<LoadOutcome> {
  const counted = isHashed ? file.slice(0, file.byteLength).then(({ buffer }) => sha256Of(buffer)) : null;
  try {
    const outcome = await loadParquetPart(file, ...about);
    return outcome.ok ? { ...outcome, digest: await counted } : outcome;
  } catch (error) {
    counted?.catch(() => {});
    if (error instanceof UnreadError) return { ok: false, unread: "file" };
    throw error;
  }
}

async function loadParquetPart(file: Slices, ...about: AboutBytes): Promise<BytesOutcome> {
  const { loadParquet } = await import("./parquet/loadParquet.ts");
  return loadParquet(file, ...about);
}

const noParquet = (): Refusal => notInCopy("a Parquet file", "the table as CSV, or the page itself");

const notInCopy = (what: string, cure: string): Refusal =>
  refuse("", `${what}, which this saved copy cannot read`, cure);
