// npm run bench:folder: measures a prepared folder of 20,000,000 made events: the time until the page has painted after
// opening, a filter by kind and a zoom, and the time until single events are listed. Preparing the folder takes some
// minutes. `npm run bench:folder -- FOLDER` measures a folder that is prepared already.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { writeMadeEvents } from "./madeFolder.mjs";
import { openSite } from "./openSite.mjs";
import { median } from "./probes.mjs";

const EVENTS = 20_000_000;
const REPEATS = 5;
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), "dateline-bench-folder-"));
const given = process.argv[2];
const folder = given ? path.resolve(given) : path.join(scratch, "folder");

try {
  if (!given) {
    const file = path.join(scratch, "made.parquet");
    await writeMadeEvents(file, EVENTS);
    const begun = Date.now();
    spawnSync("node", ["src/build/prepareData.mjs", file, "--out", folder], { cwd: root, stdio: "inherit" });
    console.log(`prepared in ${Math.round((Date.now() - begun) / 1000)} s`);
  }
  const outDir = path.join(scratch, "dist");
  await build({ root, logLevel: "error", build: { outDir } });
  mkdirSync(path.join(outDir, "folders"));
  symlinkSync(folder, path.join(outDir, "folders", "made"));
  const { address, browser, close } = await openSite(outDir);
  /** @type {{ open: number, filter: number, zoom: number, rows: number }[]} */
  const times = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) times.push(await measure(browser, address));
  await close();
  for (const what of /** @type {const} */ (["open", "filter", "zoom", "rows"])) {
    const values = times.map((one) => one[what]);
    console.log(
      `${what}: ${median(values).toFixed(0)} ms (${values.map((one) => one.toFixed(0)).join(", ")})`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * Milliseconds from navigation to the first picture, from a press to the second frame after it, and from a zoom to two
 * days to the list of their events.
 *
 * @param {import("@playwright/test").Browser} browser @param {string} address
 */
async function measure(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}?data=folders/made/manifest.json`);
  const open = await page.waitForFunction(() => {
    const canvas = document.querySelector("[data-pane=timeline] canvas");
    return document.querySelector("header [role=status]") && canvas ? performance.now() : 0;
  });
  const opened = Number(await open.jsonValue());
  await idle(page);
  const filter = await pressed(page, () => {
    const boxes = [...document.querySelectorAll("label, [role=checkbox]")];
    const kind = boxes.find((one) => /^Kind \d/.test(one.textContent ?? ""));
    if (!(kind instanceof HTMLElement)) throw new Error("there is no kind to filter by");
    kind.click();
  });
  await idle(page);
  const zoom = await pressed(page, () => {
    const button = document.querySelector('button[aria-label="Zoom in"]');
    if (button instanceof HTMLElement) button.click();
  });
  await idle(page);
  const begun = Date.now();
  await page.goto(`${address}?data=folders/made/manifest.json#from=2010-03-01&to=2010-03-10&view=list`);
  await page.locator("[data-pane=list] a").first().waitFor();
  const rows = Date.now() - begun;
  await page.close();
  return { open: opened, filter, zoom, rows };
}

/** @param {import("@playwright/test").Page} page */
function idle(page) {
  return page.waitForFunction(() => document.querySelector("main")?.getAttribute("aria-busy") === "false");
}

/** @param {import("@playwright/test").Page} page @param {() => void} press */
async function pressed(page, press) {
  await page.evaluate(`window.press = ${press}`);
  return page.evaluate(
    () =>
      new Promise((/** @type {(ms: number) => void} */ resolve) => {
        const begun = performance.now();
        Reflect.get(window, "press")();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
      }),
  );
}
