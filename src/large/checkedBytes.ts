import { type ByteRange, type Fetched, type FetchProblem, fetchBytes } from "../load/fetchBytes.ts";
import { sha256Of } from "../load/sha256Of.ts";
import { isRecord, type Refusal, refuse } from "../model/check/fault.ts";
import { jsonIn } from "../model/tables/bytes.ts";
import type { FolderPart } from "./manifest.ts";

/* Fetches bytes of a prepared folder. Each part must have the hash that the manifest of the folder states. */

export type CheckedRange = ByteRange & { readonly sha256: string };

/** Where a folder is: the address of its manifest, or its files by name if it is on the reader's disk. */
export type Place = string | ReadonlyMap<string, Blob>;

async function bytesOf(file: string, place: Place, signal: AbortSignal, range?: ByteRange): Promise<Fetched> {
  if (typeof place === "string") return fetchBytes(new URL(file, place).href, { signal, range });
  const blob = place.get(file);
  const piece = range ? blob?.slice(range.offset, range.offset + range.bytes) : blob;
  const bytes = await piece?.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { ok: false, problem: { code: "cut-off" } };
  return { ok: true, bytes, version: null };
}

/** A signal that never aborts. A part that every question needs is fetched to its end, even if one question stops. */
const NEVER = new AbortController().signal;

/** The bytes of a file, or of its range that begins at `offset`. Refused if they are missing or have changed. */
export async function checkedPart(
  { file, bytes, sha256, offset }: FolderPart & Partial<CheckedRange>,
  place: Place,
  signal = NEVER,
): Promise<ArrayBuffer | Refusal> {
  const fetched = await bytesOf(file, place, signal, offset === undefined ? undefined : { offset, bytes });
  if (!fetched.ok) return problemOf(file, fetched.problem, isOther(place));
  if (fetched.bytes.byteLength < bytes) return problemOf(file, { code: "cut-off" }, isOther(place));
  return (await hasHash(fetched.bytes, sha256)) ? fetched.bytes : changed(file);
}

const isOther = (place: Place): boolean =>
  typeof place === "string" && new URL(place).origin !== globalThis.location?.origin;

/** Pages on plain http cannot compute hashes, so every hash is accepted there. */
async function hasHash(bytes: ArrayBuffer, sha256: string): Promise<boolean> {
  return ((await sha256Of(bytes)) ?? sha256) === sha256;
}

export function jsonOf(bytes: ArrayBuffer): unknown {
  const value = jsonIn(bytes);
  return isRecord(value) ? value : null;
}

export const unfit = (file: string): Refusal =>
  refuse(
    file,
    "a part that does not fit the rest of the data",
    "a folder prepared anew, or an engine that passes npm run check-source",
  );

const WHOLE = "the folder whole, as it was prepared";

export const changed = (file: string): Refusal =>
  refuse(file, "bytes that are not those of which the manifest has the hash", WHOLE);

export const tooMuch = (): Refusal =>
  refuse(
    "rows",
    "more pieces, or more bytes, than can be read at once",
    "fewer days or actors, or a folder prepared anew",
  );

/** This text names two remedies, because browsers report a lost connection and a forbidden site in the same way. */
const ALLOWING =
  "a connection, and a host that allows this site to read its files (Access-Control-Allow-Origin, and Range among Access-Control-Allow-Headers)";

function problemOf(file: string, problem: FetchProblem, isOther: boolean): Refusal {
  switch (problem.code) {
    case "whole":
      return refuse(
        file,
        "the whole file, or another part, where a part was asked for",
        "a host that answers ranges of bytes (206)",
      );
    case "cut-off":
      return refuse(file, "a file that ends too early", WHOLE);
    case "status":
      return refuse(file, `an answer of the host: ${problem.status}`, "the file of the folder");
    case "too-large":
      return refuse(file, "a file that is too large to be read", WHOLE);
    case "timeout":
    case "aborted":
      return refuse(file, "no answer for half a minute", "a connection to the host of the folder");
    case "offline":
      return refuse(file, "no answer that this page may read", isOther ? ALLOWING : "a connection");
  }
}
