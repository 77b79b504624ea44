// npm run lighthouse: measures the start page and the page of an event by Lighthouse, on a phone and on a desktop, and
// fails below 0.98. npx fetches Lighthouse on demand, since it is large and not needed for `npm test`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { build } from "vite";
import { findBrowser } from "../e2e/browser.mjs";
import { EXAMPLE } from "../src/build/storyFolders.mjs";
import { serveSite } from "./openSite.mjs";

const LIGHTHOUSE = "lighthouse@12.8.2";
const LEAST = 0.98;
const CATEGORIES = /** @type {const} */ (["accessibility", "best-practices", "seo"]);
const PAGES = [
  ["start", ""],
  ["event", "event/banerjee-accuses-government-of-using-nso/"],
];
const SCREENS = [
  ["phone", []],
  ["desktop", ["--preset=desktop"]],
];

/**
 * @typedef {{ score: number | null, auditRefs: { id: string, weight: number }[] }} Category
 * @typedef {{ categories: Record<string, Category>, audits: Record<string, { title: string, score: number | null }> }} Report
 */

const browser = findBrowser();
if (!browser) throw new Error("no Chromium: npm run test:e2e finds or installs one");
const folder = mkdtempSync(path.join(tmpdir(), "dateline-lighthouse-"));
const outDir = path.join(folder, "dist");
mkdirSync(outDir);
process.env.DATELINE_STORY = EXAMPLE;
// The server starts first. The build needs its address, since canonical addresses are absolute.
const { address, server } = await serveSite(outDir);
process.env.SITE_URL = address;
await build({ logLevel: "error", build: { outDir } });
try {
  /** @type {Record<string, number>[]} */
  const rows = [];
  for (const [name, below] of PAGES) {
    for (const [screen, flags] of SCREENS) {
      const report = await ask(new URL(String(below), address).href, /** @type {string[]} */ (flags));
      const scores = CATEGORIES.map((id) => [id, report.categories[id]?.score ?? 0]);
      rows.push(Object.assign({ page: `${name}, ${screen}` }, Object.fromEntries(scores)));
      for (const id of CATEGORIES) {
        for (const { id: audit, weight } of report.categories[id]?.auditRefs ?? []) {
          const found = report.audits[audit];
          if (weight > 0 && found?.score !== null && (found?.score ?? 1) < 1)
            console.log(`${name}, ${screen}: ${id}: ${found?.title}`);
        }
      }
    }
  }
  console.table(rows);
  const low = rows.some((row) => CATEGORIES.some((id) => Number(row[id]) < LEAST));
  console.log(low ? `A score is below ${LEAST}.` : `All scores are at least ${LEAST}.`);
  if (low) process.exitCode = 1;
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs Lighthouse in another process without blocking this one, since the server of the site runs here.
 * @param {string} url
 * @param {string[]} flags
 * @returns {Promise<Report>}
 */
async function ask(url, flags) {
  const file = path.join(folder, "report.json");
  const asked = spawn(
    "npx",
    [
      ...["--yes", LIGHTHOUSE, url, ...flags, "--output=json", `--output-path=${file}`, "--quiet"],
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox",
    ],
    { env: { ...process.env, CHROME_PATH: browser?.path ?? "" }, stdio: "inherit" },
  );
  const [status] = await once(asked, "exit");
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}`);
  return JSON.parse(readFileSync(file, "utf8"));
}
