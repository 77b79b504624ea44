// Installs the packages of package-lock.json unless they are installed. `npm ci` alone would first delete all packages.
// Scripts of packages never run (.npmrc).
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";

/** @param {string} file @returns {Record<string, { readonly version?: string, readonly integrity?: string, readonly optional?: boolean }>} */
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return {};
  }
};

const wanted = Object.entries(packagesOf("package-lock.json")).filter(([folder]) => folder !== "");
const there = packagesOf("node_modules/.package-lock.json");
// Optional packages may be missing, because each is for one sort of machine.
const isThere = wanted.every(([folder, { version, integrity, optional }]) => {
  const found = there[folder];
  return found ? found.version === version && found.integrity === integrity : optional === true;
});
if (!isThere) {
  const { status } = spawnSync("npm", ["ci"], { stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = status ?? 1;
}
