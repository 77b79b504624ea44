import { isRecord, type Refusal } from "../../model/check/fault.ts";
import type { FolderPart } from "../../model/folder/manifest.ts";
import { type ByteRange, fetchBytes } from "../fetchBytes.ts";
import { sha256Of } from "../sha256Of.ts";
import { changed, problemOf } from "./folderFaults.ts";

/** Bytes of a folder, each piece with the hash that its manifest gives it. */

/** A part of a file. */
export type CheckedRange = ByteRange & { readonly sha256: string };

/** Never stopped: the next question needs it too. */
const NEVER = new AbortController().signal;

export async function wholePart(
  { file, bytes, sha256 }: FolderPart,
  address: string,
): Promise<ArrayBuffer | Refusal> {
  const fetched = await fetchBytes(new URL(file, address).href, () => {}, NEVER);
  if (!fetched.ok) return problemOf(file, fetched.problem, isOther(address));
  if (fetched.bytes.byteLength < bytes) return problemOf(file, { code: "cut-off" }, isOther(address));
  return (await hasHash(fetched.bytes, sha256)) ? fetched.bytes : changed(file);
}

const isOther = (address: string): boolean => new URL(address).origin !== globalThis.location?.origin;

export async function pieceOf(
  file: string,
  range: CheckedRange,
  address: string,
  signal: AbortSignal,
): Promise<ArrayBuffer | Refusal> {
  const fetched = await fetchBytes(new URL(file, address).href, () => {}, signal, range);
  if (!fetched.ok) return problemOf(file, fetched.problem, isOther(address));
  return (await hasHash(fetched.bytes, range.sha256)) ? fetched.bytes : changed(file);
}

/** Where the browser offers no hash, on plain http from another machine, all that can be known is the length. */
async function hasHash(bytes: ArrayBuffer, sha256: string): Promise<boolean> {
  return ((await sha256Of(bytes)) ?? sha256) === sha256;
}

/** Null where it is none. */
export function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
