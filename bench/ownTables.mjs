// Measures work with a researcher's table: the dialog of its columns, pairs of actors, facets of its columns, a zoom.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";
import { framesDuring, median, percentile, watchLongTasks } from "./probes.mjs";
import { codedTable, PART_2018, WHOLE_2018, wideTable } from "./wideTable.mjs";

const REPEATS = 7;
const FACETS = 5;

/** @typedef {(what: string, value: number, goal: number | null, unit: string) => void} Row */

/**
 * Measures pairs and counts alone in Node, with the code of the page.
 *
 * @param {string} root
 * @param {Row} row
 */
export async function measureQuestions(root, row) {
  /** @type {<Module>(file: string) => Promise<Module>} */
  const load = async (file) => {
    const { module } = await runnerImport(file, { root, configFile: false, logLevel: "error" });
    return /** @type {any} */ (module);
  };
  /** @type {typeof import("../src/load/loadBytes.ts")} */
  const { loadBytes } = await load("/src/load/loadBytes.ts");
  /** @type {typeof import("../src/query/network/rankPairs.ts")} */
  const { countDirections, rankPairs } = await load("/src/query/network/rankPairs.ts");
  /** @type {typeof import("../src/query/filter/filterMask.ts")} */
  const { createMaskCache } = await load("/src/query/filter/filterMask.ts");
  /** @type {typeof import("../src/query/filter/filter.ts")} */
  const { noFilter } = await load("/src/query/filter/filter.ts");
  /** @type {typeof import("../src/query/filter/facetCounts.ts")} */
  const { facetCounts } = await load("/src/query/filter/facetCounts.ts");
  /** @type {typeof import("../src/query/filter/ownCounters.ts")} */
  const { ownCounters } = await load("/src/query/filter/ownCounters.ts");

  for (const own of [0, FACETS]) {
    const loaded = loadBytes(new TextEncoder().encode(codedTable(PART_2018, own)), "table.csv");
    if (!loaded.ok) throw new Error("the made table does not open");
    const { tables } = loaded;
    const { events, ties } = tables;
    if (own === 0) {
      const mask = createMaskCache(tables).mask(noFilter, null);
      for (const by of /** @type {const} */ (["events", "from"]))
        row(
          `${ties.count.toLocaleString("en")} made pairs counted and ranked by ${by}, median`,
          timeOf(() => {
            const counts = { ...countDirections(tables, mask, []), turn: new Float64Array() };
            rankPairs(tables, counts, { by, isDescending: true }, "en");
          }),
          50,
          "ms",
        );
    }
    // Each click chooses another kind, so that the mask is computed anew.
    let kind = 0;
    const cache = createMaskCache(tables);
    const clicked = timeOf(() => {
      const filter = { ...noFilter, kinds: [kind++ % 2] };
      facetCounts(tables, cache.mask(filter, null), filter, ownCounters(tables, filter));
    });
    row(
      `${events.count.toLocaleString("en")} events, ${own} own facets: mask and counts, median`,
      clicked,
      null,
      "ms",
    );
  }
}

/** The median time of several runs, in milliseconds. @param {() => unknown} act */
function timeOf(act) {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return median(times);
}

/**
 * Measures the dialog of a table of 50 columns, and a zoom in a table of the size of ICEWS 2018.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} folder
 * @param {Row} row
 */
export async function measureTables(browser, address, folder, row) {
  const wide = path.join(folder, "wide.csv");
  for (const rows of [1_000, 100_000]) {
    writeFileSync(wide, wideTable(rows));
    const times = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) times.push(await dialogTime(browser, address, wide));
    const name = `a table of 50 columns and ${rows.toLocaleString("en")} rows: chosen to its dialog, median`;
    row(name, median(times), rows === 1_000 ? 300 : null, "ms");
  }

  const year = path.join(folder, "icews-2018.csv");
  writeFileSync(year, codedTable(WHOLE_2018, 2));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  const input = page.locator('input[type="file"]');
  await input.waitFor({ state: "attached" });
  await input.setInputFiles(year);
  const events = WHOLE_2018.events.toLocaleString("en");
  await page.getByText(`${events} of ${events} events`).waitFor();
  await page.getByRole("treeitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  await watchLongTasks(page);
  const frames = [];
  for (const [x, y] of /** @type {const} */ ([
    [0, -12],
    [12, 0],
    [0, 12],
  ]))
    frames.push(...(await framesDuring(page, x, y)));
  /** @type {number[]} */
  const tasks = await page.evaluate(() => Reflect.get(window, "longTasks"));
  await page.close();
  const name = `${events} events, ${WHOLE_2018.actors.toLocaleString("en")} actors`;
  row(`${name}, zoomed and panned: frames, p95`, percentile(frames, 0.95), 16.8, "ms");
  row(`${name}, zoomed and panned: tasks over 50 ms`, tasks.length, 0, "tasks");
  row(`${name}, zoomed and panned: the longest of them`, Math.max(0, ...tasks), null, "ms");
}

/** @param {import("@playwright/test").Browser} browser @param {string} address @param {string} file */
async function dialogTime(browser, address, file) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.locator('input[type="file"]').waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    window.addEventListener("change", () => Reflect.set(window, "chosen", performance.now()), true);
    const look = () => {
      if (document.querySelector("dialog[open] select")) Reflect.set(window, "asked", performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.waitForFunction(() => Reflect.get(window, "asked") > 0);
  const time = await page.evaluate(() => Reflect.get(window, "asked") - Reflect.get(window, "chosen"));
  await page.close();
  return time;
}
