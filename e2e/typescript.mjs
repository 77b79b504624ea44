// Loads TypeScript for the tests. The types become spaces, so that every line and column stays where it is. Playwright would
// have Babel translate the 400 files that tests import, which took 10 s in a fresh clone while the other cores were idle.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transformSync } from "@swc/wasm-typescript";

/** Playwright first imports a test under this ending, to get its source map. Files that keep their lines need none. */
const FOR_ITS_MAP = ".esm.preflight";

/** @type {import("node:module").LoadHook} */
export async function load(url, context, nextLoad) {
  if (url.endsWith(FOR_ITS_MAP)) return { format: "module", source: "", shortCircuit: true };
  if (!/^file:.*\.(?:ts|mjs)$/.test(url) || url.includes("/node_modules/")) return nextLoad(url, context);
  const source = await readFile(fileURLToPath(url), "utf8");
  const code = url.endsWith(".ts") ? transformSync(source, { mode: "strip-only" }).code : source;
  return { format: "module", source: code, shortCircuit: true };
}
