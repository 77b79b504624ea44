import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { MS_PER_DAY } from "../model/dates/calendar.ts";

export const cacheFolder = (of: "offline" | "pictures"): string =>
  path.join(process.env.DATELINE_CACHE ?? "node_modules/.cache/dateline", of);

/** Makes the file, unless it exists. The name of `file` must be a hash of all inputs. Returns `file`. */
export async function keepFile(file: string, make: () => Promise<string | Uint8Array>): Promise<string> {
  if (existsSync(file)) return file;
  const bytes = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, file);
  return file;
}

/** Deletes the files in the folder of `used` that are older than a day, except `used` itself. */
export function forgetOlder(used: string): void {
  const folder = path.dirname(used);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (file !== used && Date.now() - statSync(file).mtimeMs > MS_PER_DAY) rmSync(file, { force: true });
  }
}

export const hexDigest = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The expression by which a content security policy allows one inline block of code or styles. */
export const hashSource = (block: string): string =>
  `'sha256-${createHash("sha256").update(block).digest("base64")}'`;

/** The version of the program, such as "1.0.0 (cc2231bd)". Without a git repository of its own, it has no commit. */
export function appVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync("package.json", "utf8"));
  const commit = commitOf();
  return commit === "" ? version : `${version} (${commit})`;
}

function commitOf(): string {
  if (!existsSync(".git")) return "";
  try {
    return execFileSync("git", ["rev-parse", "--short=8", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}

/** A hash of all that a build without data depends on. `root` has `package-lock.json` and `src/`. */
export function programHash(root: string, options: string): string {
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|css)$|^words.*\.json$/.test(file) && !/\.(test|node)\.ts$/.test(file))
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .sort();
  const hash = createHash("sha256").update(options);
  for (const file of ["package-lock.json", ...sources])
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}
