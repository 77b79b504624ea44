// npm run bench:files: the time to check and to open large files. `npm run bench:files -- FILE.csv` also opens that
// table in the browser. Machines are noisy: compare only figures of the same run.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build, runnerImport } from "vite";
import { heapAfterLoads, measureLarge, measureOpening } from "./largeStory.mjs";
import { writeAsParquet } from "./madeFolder.mjs";
import { openSite } from "./openSite.mjs";
import { measureQuestions, measureTables } from "./ownTables.mjs";
import { madeTable } from "./peers/madeTable.mjs";
import { chooseFile, figures, framesDuring, median, percentile } from "./probes.mjs";

const REPEATS = 7;
/** Milliseconds by number of rows. */
const OPEN_GOALS = new Map([
  [100_000, 300],
  [1_000_000, 1_500],
]);
const PARQUET_GOALS = new Map([
  [100_000, 250],
  [1_000_000, 900],
]);
const JSON_GOALS = new Map([
  [100_000, 600],
  [1_000_000, 4_000],
]);
/** Megabytes by number of events. */
const HEAP_GOALS = new Map([[1_000_000, 150]]);
const FILTER_GOALS = new Map([
  [1_000, 25],
  [10_000, 25],
  [100_000, 33],
  [1_000_000, 50],
]);
const FRAME = 16.8;
/** @param {ReadonlyMap<number, number>} goals @param {number} count */
const goalOf = (goals, count) => goals.get(count) ?? null;
const root = fileURLToPath(new URL("..", import.meta.url));
/** Options for running modules of the page in Node. */
const options = {
  root,
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ("error"),
};
const given = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "dateline-files-"));
const { row, print } = figures();

try {
  await measureChecks();
  for (const count of [100_000, 1_000_000]) await measureReading(count);
  await measureQuestions(root, row);
  const outDir = path.join(folder, "dist");
  await build({ logLevel: "error", build: { outDir } });
  const { address, browser, close } = await openSite(outDir);
  const table = path.join(folder, "table.csv");
  writeFileSync(table, tableOf(17_904, 3_856));
  for (const file of [table, ...given]) {
    if (!existsSync(file)) throw new Error(`there is no file ${file}`);
    const times = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) times.push(await opening(browser, address, file));
    const name = file === table ? "a table of 17,904 rows and 3,856 actors" : path.basename(file);
    row(`${name}: chosen to interactive, median`, median(times.map(({ open }) => open)), 700, "ms");
  }
  // All sizes need about the same work for a frame: they have the same actors, and columns replace marks.
  for (const count of [10_000, 100_000, 1_000_000]) {
    const large = path.join(folder, "large.json");
    writeFileSync(large, JSON.stringify(storyOf(count)));
    const { open, frames } = await opening(browser, address, large, true);
    const size = Math.round(statSync(large).size / 1e6);
    const name = count.toLocaleString("en");
    row(`${name} events, ${size} MB of JSON: chosen to interactive`, open, goalOf(JSON_GOALS, count), "ms");
    const mean = frames.reduce((sum, frame) => sum + frame, 0) / frames.length;
    row(`frames while zooming and panning ${name} events, mean`, mean, null, "ms");
    row(`frames while zooming and panning ${name} events, p95`, percentile(frames, 0.95), null, "ms");
  }
  await measureTables(browser, address, folder, row);
  for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
    const made = path.join(folder, `made-${count}.csv`);
    writeFileSync(made, madeTable(count));
    for (const ratio of [1, 2]) {
      const large = await measureLarge(browser, address, made, ratio);
      const name = `${count.toLocaleString("en")} rows, ${ratio} device pixels`;
      if (ratio === 1) {
        row(`${name}: chosen to first picture`, large.painted, goalOf(OPEN_GOALS, count), "ms");
        row(`${name}: chosen to a page at rest`, large.ready, null, "ms");
        row(`${name}: longest task of the page while it opens`, large.longest, 50, "ms");
        row(`${name}: heap`, large.heap, goalOf(HEAP_GOALS, count), "MB");
      }
      row(`${name}: filter to painted, median`, large.filter, goalOf(FILTER_GOALS, count), "ms");
      row(`${name}: filter taken off to painted, median`, large.clear, goalOf(FILTER_GOALS, count), "ms");
      row(`${name}: longest task after such a click, median`, large.filterTask, 50, "ms");
      row(`${name}: frames while panning, p95`, large.pan, FRAME, "ms");
      row(`${name}: frames while zooming, p95`, large.zoom, FRAME, "ms");
    }
    if (PARQUET_GOALS.has(count)) await measureParquet(browser, address, made, count);
    if (count !== 100_000) continue;
    const { second, last } = await heapAfterLoads(browser, address, made);
    row("100,000 rows, opened twice: heap", second, null, "MB");
    row("100,000 rows, opened twenty times: heap", last, null, "MB");
  }
  await close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();

/**
 * Measures the made table as Parquet.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} table
 * @param {number} count
 */
async function measureParquet(browser, address, table, count) {
  const file = path.join(folder, "made.parquet");
  await writeAsParquet(table, file);
  const { painted, ready, longest } = await measureOpening(browser, address, file, 3);
  const name = `${count.toLocaleString("en")} rows of Parquet, ${(statSync(file).size / 1e6).toFixed(1)} MB`;
  row(`${name}: chosen to first picture, median`, painted, goalOf(PARQUET_GOALS, count), "ms");
  row(`${name}: chosen to a page at rest, median`, ready, null, "ms");
  row(`${name}: longest task of the page while it opens, median`, longest, 50, "ms");
}

/** Measures the way from bytes to tables in Node, with the code of the worker in one file. @param {number} count */
async function measureReading(count) {
  const outDir = path.join(folder, "loading");
  await build({
    ...options,
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: "src/load/loadBytes.ts", outDir },
  });
  /** @type {typeof import("../src/load/loadBytes.ts")} */
  const loading = await import(path.join(outDir, "loadBytes.js"));
  const walls = [];
  const processor = [];
  const table = madeTable(count);
  const of = { days: table, times: table.replaceAll(/^\d{4}-\d\d-\d\d/gm, timed) };
  for (const [what, text] of Object.entries(of)) {
    const read = [];
    for (let repeat = 0; repeat < 3; repeat++) {
      const bytes = Buffer.from(text);
      const before = process.cpuUsage();
      if (!loading.loadBytes(bytes, "made.csv").ok) throw new Error("the made table is refused");
      const { user, system } = process.cpuUsage(before);
      read.push((user + system) / 1000);
    }
    const name = `${count.toLocaleString("en")} rows with ${what}, bytes to tables: processor time, median`;
    row(name, median(read), null, "ms");
  }
  for (let repeat = 0; repeat < 3; repeat++) {
    const bytes = Buffer.from(JSON.stringify(storyOf(count)));
    const start = performance.now();
    const before = process.cpuUsage();
    if (!loading.loadBytes(bytes, "made.json").ok) throw new Error("the made story is refused");
    const { user, system } = process.cpuUsage(before);
    walls.push(performance.now() - start);
    processor.push((user + system) / 1000);
  }
  const name = `${count.toLocaleString("en")} events of JSON, bytes to tables`;
  row(`${name}, median`, median(walls), null, "ms");
  row(`${name}: processor time, median`, median(processor), null, "ms");
}

/** A day with a pseudo-random second. @param {string} day @param {number} at */
function timed(day, at) {
  const second = new Date(((at * 7919) % 86_400) * 1000);
  return `${day}T${second.toISOString().slice(11, 19)}`;
}

/** Measures in Node how long the text of a story takes to be parsed and checked. */
async function measureChecks() {
  /** @type {{ module: typeof import("../src/model/check/json.ts") }} */
  const { module: reading } = await runnerImport("/src/model/check/json.ts", options);
  /** @type {{ module: typeof import("../src/model/check/parseDataset.ts") }} */
  const { module: checking } = await runnerImport("/src/model/check/parseDataset.ts", options);
  const text = JSON.stringify(storyOf(100_000));
  const plain = [];
  const checked = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    let start = performance.now();
    JSON.parse(text);
    plain.push(performance.now() - start);
    start = performance.now();
    const read = reading.readJsonText(text);
    if (!read.ok || !checking.parseDataset(read.value).ok) throw new Error("the made story is refused");
    checked.push(performance.now() - start);
  }
  row(`100,000 events, ${Math.round(text.length / 1e6)} MB: JSON.parse, median`, median(plain), null, "ms");
  row("the same: parsed and checked, beyond JSON.parse", median(checked) - median(plain), 300, "ms");
}

/**
 * The milliseconds from the choice of a file to its counts on a page at rest, and the gaps between frames after that.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} file
 */
async function opening(browser, address, file, watchesFrames = false) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await page.locator('input[type="file"]').waitFor({ state: "attached" });
  await page.evaluate(() => {
    window.addEventListener("change", () => Reflect.set(window, "chosen", performance.now()), true);
    const look = () => {
      const isOpen = document.querySelector('main[aria-busy="false"] [role="option"]');
      const isOther = !/^90 of/.test(
        document.querySelector('header [role="status"]')?.textContent ?? "90 of",
      );
      if (isOpen && isOther) Reflect.set(window, "opened", performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await chooseFile(page, file);
  await page.waitForFunction(() => Reflect.get(window, "opened") > 0);
  const open = await page.evaluate(() => Reflect.get(window, "opened") - Reflect.get(window, "chosen"));
  /** @type {number[]} */
  const frames = [];
  if (watchesFrames) {
    await page.getByRole("treeitem").first().waitFor();
    await page.waitForLoadState("networkidle");
    for (const [x, y] of /** @type {const} */ ([
      [0, -12],
      [12, 0],
      [0, 12],
    ]))
      frames.push(...(await framesDuring(page, x, y)));
  }
  await context.close();
  return { open, frames };
}

/** A dataset of `count` events over forty years. @param {number} count */
function storyOf(count) {
  const actors = Array.from({ length: 500 }, (_, actor) => ({
    id: `a${actor}`,
    name: `Actor number ${actor}`,
    kind: "organisation",
  }));
  return {
    title: "A made story",
    kinds: [{ id: "k", label: "Kind" }],
    sources: [{ id: "s", title: "A source" }],
    actors,
    events: Array.from({ length: count }, (_, event) => ({
      id: `event-${event}`,
      date: dayOf(event, count),
      headline: `Event number ${event} of the story`,
      summary: "What happened, in a sentence of the usual length for it.",
      kind: "k",
      status: "confirmed",
      participants: [
        { actor: `a${event % 500}`, role: "agent" },
        { actor: `a${(event * 7 + 1) % 500}`, role: "target" },
      ],
      actions: [{ from: `a${event % 500}`, verb: "met", to: `a${(event * 7 + 1) % 500}` }],
      sources: [{ id: "s" }],
    })),
  };
}

/** A table of who did what to whom. @param {number} count @param {number} actors */
function tableOf(count, actors) {
  const verbs = ["Criticize or denounce", "Make a visit", "Consult", "Use conventional military force"];
  const lines = Array.from({ length: count }, (_, event) =>
    [
      dayOf(event, count),
      `Actor number ${event % actors}`,
      verbs[event % verbs.length],
      `Actor number ${(event * 13 + 5) % actors}`,
    ].join(","),
  );
  return `date,source,action,target\n${lines.join("\n")}\n`;
}

/** @param {number} event @param {number} count */
function dayOf(event, count) {
  return new Date(Date.UTC(1980, 0, 1) + Math.floor((event / count) * 14_610) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
