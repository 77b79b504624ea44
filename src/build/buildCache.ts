import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { MS_PER_DAY } from "../model/dates/calendar.ts";

/** Where builds keep what takes long to make; `of` is a folder for one sort of it. */
export const cacheFolder = (of: "offline" | "pictures"): string =>
  path.join(process.env.DATELINE_CACHE ?? "node_modules/.cache/dateline", of);

/**
 * A file that is named for the hash of all that decides over its bytes, and is made only where it is not there yet.
 * It is there whole or not at all, also when two builds make it at once or one is stopped. Answers its path.
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

/** Clears the folder of `used`, a file kept there, of those that are more than a day old. */
export function forgetOlder(used: string): void {
  const folder = path.dirname(used);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (file !== used && Date.now() - statSync(file).mtimeMs > MS_PER_DAY) rmSync(file, { force: true });
  }
}
