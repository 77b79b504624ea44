import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { MS_PER_DAY } from "../model/dates/calendar.ts";

/** The folder in which builds keep files of one sort, such as pictures, that take long to make. */
export const cacheFolder = (of: "offline" | "pictures"): string =>
  path.join(process.env.DATELINE_CACHE ?? "node_modules/.cache/dateline", of);

/**
 * Makes a file named by the hash of its inputs, unless it is there; whole or not at all. Returns its path.
 */
export async function keepFile(file: string, make: () => Promise<string | Uint8Array>): Promise<string> {
  if (existsSync(file)) return file;
  const bytes = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, file);
  return file;
}

/** Deletes files older than a day from the folder of `used`, except `used`. */
export function forgetOlder(used: string): void {
  const folder = path.dirname(used);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (file !== used && Date.now() - statSync(file).mtimeMs > MS_PER_DAY) rmSync(file, { force: true });
  }
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The source expression that admits one inline block of code or styles in a policy. */
export const hashSource = (block: string): string =>
  `'sha256-${createHash("sha256").update(block).digest("base64")}'`;
