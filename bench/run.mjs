// npm run bench: builds, serves and measures the page in Chromium, and prints a table. Machines are noisy: compare
// figures of one run with each other, not with another day's.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { build } from "vite";
import { findBrowser } from "../e2e/browser.mjs";
import { FIRST_LOAD_BUDGET_KB, firstLoadFiles } from "./firstLoad.mjs";
import { openSite } from "./openSite.mjs";
import { framesDuring, loadTimes, median, percentile, watchLongTasks } from "./probes.mjs";

const REPEATS = 9;

if (!findBrowser()) spawnSync(process.execPath, ["e2e/browser.mjs", "--install"], { stdio: "inherit" });
await build({ logLevel: "error" });
const { address, browser, close } = await openSite("dist");

/** @type {{ what: string, measured: string, goal: string, met: boolean }[]} */
const rows = [];
/** @param {string} what @param {number} value @param {number} goal @param {string} unit */
const row = (what, value, goal, unit) =>
  rows.push({ what, measured: `${value.toFixed(1)} ${unit}`, goal: `≤ ${goal} ${unit}`, met: value <= goal });

const files = firstLoadFiles("dist");
row(
  "first-load scripts and styles, gzipped",
  files.reduce((sum, { kB }) => sum + kB, 0),
  FIRST_LOAD_BUDGET_KB,
  "kB",
);

/** @type {{ text: number, ready: number }[]} */
const loads = [];
for (let repeat = 0; repeat < REPEATS; repeat++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  loads.push(await loadTimes(await context.newPage(), address));
  await context.close();
}
row("navigation to text of the first screen, median", median(loads.map(({ text }) => text)), 500, "ms");
row('navigation to aria-busy="false", median', median(loads.map(({ ready }) => ready)), 500, "ms");

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await loadTimes(page, address);
await page.getByRole("treeitem").first().waitFor();
await page.waitForLoadState("networkidle");
await watchLongTasks(page);

/** @type {number[]} */
const clicks = [];
for (let repeat = 0; repeat < REPEATS * 2; repeat++) clicks.push(await clickToPaint(page));
row("filter click to painted, median", median(clicks), 32, "ms");
row("filter click to painted, p95", percentile(clicks, 0.95), 50, "ms");

for (const [what, deltaX, deltaY] of /** @type {const} */ ([
  ["zooming in", 0, -12],
  ["panning", 12, 0],
  ["zooming out", 0, 12],
])) {
  const frames = await framesDuring(page, deltaX, deltaY);
  row(`frames while ${what}, p95`, percentile(frames, 0.95), 16.8, "ms");
}
const longTasks = await page.evaluate(() => Reflect.get(window, "longTasks"));
row("tasks over 50 ms after load", longTasks.length, 0, "tasks");

await close();
console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));
for (const { file, kB } of files) console.log(`  ${kB.toFixed(1).padStart(6)} kB  ${file}`);

/** @param {import("@playwright/test").Page} page */
async function clickToPaint(page) {
  return page.evaluate(async () => {
    const box = document.querySelector(
      '[role="group"] input[type="checkbox"], fieldset input[type="checkbox"]',
    );
    if (!(box instanceof HTMLElement)) throw new Error("no check box");
    const start = performance.now();
    box.click();
    // The first frame after the click draws; the message after it comes when that frame has been handed over.
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(undefined);
        port2.postMessage(null);
      });
    });
    const painted = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return painted;
  });
}
