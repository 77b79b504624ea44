// Fetches DuckDB, the database of `npm run prepare-data`, when a command first needs it: its library has 70 MB, and nothing
// else uses it. The lock beside this file pins each package by its hash.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const LOCKED = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const INSTALLED = path.join(ROOT, "node_modules/.cache/dateline/duckdb");

/** @returns {string | undefined} The address of the module, where it is installed. */
function installed() {
  try {
    const { resolve } = createRequire(path.join(INSTALLED, "package.json"));
    return pathToFileURL(resolve("@duckdb/node-api")).href;
  } catch {
    return undefined;
  }
}

/**
 * Installs DuckDB unless it is installed.
 * @returns {string} The address to import.
 */
export function fetchDuckdb() {
  const found = installed();
  if (found !== undefined) return found;
  console.error("DuckDB is fetched once (70 MB).");
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    copyFileSync(path.join(LOCKED, file), path.join(INSTALLED, file));
  copyFileSync(path.join(ROOT, ".npmrc"), path.join(INSTALLED, ".npmrc"));
  spawnSync("npm", ["ci"], { cwd: INSTALLED, stdio: "ignore", shell: process.platform === "win32" });
  const fetched = installed();
  if (fetched === undefined)
    throw new Error("DuckDB could not be installed: prepare-data needs the npm registry once.");
  return fetched;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fetchDuckdb();
