// Installs DuckDB, the database of `npm run prepare-data`, when a command first needs it, because its library has 70
// MB. `duckdb-lock.json` pins each package by its hash.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const LOCKED = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const INSTALLED = path.join(ROOT, "node_modules/.cache/dateline/duckdb");

const PACKAGE = "@duckdb/node-api";
const require = createRequire(path.join(INSTALLED, "package.json"));

/** @returns {string | undefined} The file of the module. Undefined if DuckDB is not installed. */
function installed() {
  try {
    return require.resolve(PACKAGE);
  } catch {
    return undefined;
  }
}

/**
 * Installs DuckDB if it is missing. `require` loads it, because it is CommonJS and Vite would turn an `import` into a
 * module. @returns {any} The module, whose types are not installed.
 */
export function fetchDuckdb() {
  const found = installed();
  if (found !== undefined) return require(found);
  console.error("DuckDB is fetched once (70 MB).");
  mkdirSync(INSTALLED, { recursive: true });
  for (const end of [".json", "-lock.json"])
    copyFileSync(path.join(LOCKED, `duckdb${end}`), path.join(INSTALLED, `package${end}`));
  copyFileSync(path.join(ROOT, ".npmrc"), path.join(INSTALLED, ".npmrc"));
  spawnSync("npm", ["ci"], { cwd: INSTALLED, stdio: "ignore", shell: process.platform === "win32" });
  const fetched = installed();
  if (fetched === undefined)
    throw new Error("DuckDB could not be installed: prepare-data needs the npm registry once.");
  return require(fetched);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fetchDuckdb();
