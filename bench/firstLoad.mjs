// The files that a browser must fetch before the first picture: the scripts and styles that index.html names, and the
// static imports of those scripts.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The most that these files may have together, gzipped, in kB of 1000 bytes. */
export const FIRST_LOAD_BUDGET_KB = 127;

/**
 * @param {string} dist
 * @returns {{ file: string, kB: number }[]}
 */
export function firstLoadFiles(dist) {
  // Browsers that run scripts do not fetch the files in <noscript>.
  const html = readFileSync(path.join(dist, "index.html"), "utf8").replaceAll(
    /<noscript>[\s\S]*?<\/noscript>/g,
    "",
  );
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map((match) =>
    String(match[1]),
  );
  const files = new Set(named);
  for (const file of files) {
    if (!file.endsWith(".js")) continue;
    const source = readFileSync(path.join(dist, file), "utf8");
    // Static imports only: `import{a}from"./x.js"`, not `import("./x.js")`.
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
      files.add(path.posix.join(path.posix.dirname(file), String(imported)));
    }
  }
  return [...files].map((file) => ({
    file,
    kB: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000,
  }));
}
