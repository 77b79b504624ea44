// npm run verify: builds twice, in new folders, in different time zones and languages and without a cache, and compares
// every file byte for byte. A folder as argument, such as a copy of a published site (built with the same SITE_URL from
// the same commit), is compared too.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-verify-"));
const published = process.argv[2];
if (published !== undefined && !existsSync(published)) throw new Error(`there is no folder ${published}`);

try {
  const builds = [
    ["one", { TZ: "Pacific/Auckland", LANG: "en_NZ.UTF-8" }],
    ["two", { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8" }],
  ].map(([name, env]) => build(String(name), /** @type {Record<string, string>} */ (env)));
  const [first, second] = builds;
  if (!first || !second) throw new Error("no builds");
  report("the two builds", compare(first, second));
  if (published !== undefined) report(published, compare(first, filesOf(published)));
  const all = createHash("sha256");
  for (const [file, hash] of first) all.update(`${hash}  ${file}\n`);
  console.log(`${first.size} files, SHA-256 over all of them ${all.digest("hex")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name @param {Record<string, string>} env */
function build(name, env) {
  const outDir = path.join(folder, name);
  const cache = path.join(folder, `${name}-cache`);
  const vite = path.resolve("node_modules/vite/bin/vite.js");
  const { status } = spawnSync(
    process.execPath,
    [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"],
    { stdio: "inherit", env: { ...process.env, ...env, DATELINE_CACHE: cache } },
  );
  if (status !== 0) throw new Error(`the build ended with ${status}`);
  return filesOf(outDir);
}

/** @param {string} root @returns {Map<string, string>} hash of each file by its path */
function filesOf(root) {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  return new Map(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest("hex"),
    ]),
  );
}

/** @param {ReadonlyMap<string, string>} one @param {ReadonlyMap<string, string>} other */
function compare(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

/** @param {string} what @param {readonly string[]} different */
function report(what, different) {
  if (different.length === 0) {
    console.log(`${what}: the same, byte for byte`);
    return;
  }
  console.error(
    `${what}: ${different.length} files differ:\n${different.map((file) => `  ${file}`).join("\n")}`,
  );
  process.exitCode = 1;
}
