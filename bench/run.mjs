// npm run bench: builds, serves and measures the page in Chromium, and prints a table. Machines are noisy: compare only
// figures of the same run. `npm run bench -- DIST` also measures another build (of another commit) in the same run, in
// turn with this one, and prints the ratios.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { build } from "vite";
import { findBrowser } from "../e2e/browser.mjs";
import { EXAMPLE, exampleSite } from "../src/build/storyFolders.mjs";
import { crowdedStory } from "./crowdedStory.mjs";
import { FIRST_LOAD_BUDGET_KB, firstLoadFiles } from "./firstLoad.mjs";
import { measureMoments, noMoments } from "./moments.mjs";
import { openSite } from "./openSite.mjs";
import { framesDuring, loadTimes, median, percentile, pressed, watchLongTasks } from "./probes.mjs";
import { serveStory } from "./storyOf.mjs";

const ROUNDS = 3;
const REPEATS = 3;
const VIEWPORT = { width: 1440, height: 900 };
const WHEELS = /** @type {const} */ ([
  ["zooming in", 0, -12],
  ["panning", 12, 0],
  ["zooming out", 0, 12],
]);

/**
 * The measured values of one build.
 *
 * @typedef {Awaited<ReturnType<typeof openSite>>} Site
 * @typedef {import("./probes.mjs").LoadTimes} LoadTimes
 * @typedef {{ readonly dist: string, readonly site: Site, readonly loads: LoadTimes[],
 *   readonly clicks: number[], readonly frames: Map<string, number[]>, readonly crowd: number[], longTasks: number,
 *   readonly moments: import("./moments.mjs").Moments }} Measured
 */

if (!findBrowser()) spawnSync(process.execPath, ["e2e/browser.mjs", "--install"], { stdio: "inherit" });
// The bench measures the example, even if another story is shipped.
const outDir = exampleSite();
process.env.DATELINE_STORY = EXAMPLE;
await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
const dists = [outDir, ...process.argv.slice(2)];
/** @type {Measured[]} */
const all = await Promise.all(
  dists.map(async (dist) => ({
    dist,
    site: await openSite(dist),
    loads: [],
    clicks: [],
    frames: new Map(),
    crowd: [],
    longTasks: 0,
    moments: noMoments(),
  })),
);
for (let round = 0; round < ROUNDS; round++) for (const one of all) await measure(one);
for (const { site } of all) await site.close();

/** @type {readonly (readonly [what: string, unit: string, goal: number, of: (one: Measured) => number])[]} */
const ROWS = [
  ["first-load scripts and styles, gzipped", "kB", FIRST_LOAD_BUDGET_KB, ({ dist }) => firstLoad(dist)],
  ["navigation to first paint, median", "ms", 120, ({ loads }) => median(loads.map(({ paint }) => paint))],
  [
    "navigation to text of the first screen, median",
    "ms",
    250,
    ({ loads }) => median(loads.map(({ text }) => text)),
  ],
  [
    "navigation to the timeline drawn, median",
    "ms",
    350,
    ({ loads }) => median(loads.map(({ drawn }) => drawn)),
  ],
  [
    'navigation to aria-busy="false", median',
    "ms",
    500,
    ({ loads }) => median(loads.map(({ ready }) => ready)),
  ],
  ["filter click to painted, median", "ms", 32, ({ clicks }) => median(clicks)],
  ["filter click to painted, p95", "ms", 50, ({ clicks }) => percentile(clicks, 0.95)],
  ...WHEELS.map(
    ([what]) =>
      /** @type {const} */ ([
        `frames while ${what}, p95`,
        "ms",
        16.8,
        /** @param {Measured} one */ ({ frames }) => percentile(frames.get(what) ?? [], 0.95),
      ]),
  ),
  ["frames while panning 4,000 marks, p95", "ms", 16.8, ({ crowd }) => percentile(crowd, 0.95)],
  ["lanes of actors, press to painted, median", "ms", 50, ({ moments }) => median(moments.lanes)],
  ["a step of a tour, script until at rest, median", "ms", 50, ({ moments }) => median(moments.steps)],
  ["frames while the story plays, p95", "ms", 16.8, ({ moments }) => percentile(moments.play, 0.95)],
  [
    "frames while panning 17,904 events in lanes of actors, p95",
    "ms",
    16.8,
    ({ moments }) => percentile(moments.lanePan, 0.95),
  ],
  [
    "frames while panning some 3,700 stems in lanes of actors, p95",
    "ms",
    16.8,
    ({ moments }) => percentile(moments.laneStems, 0.95),
  ],
  ["tasks over 50 ms after load", "tasks", 0, ({ longTasks }) => longTasks],
];
console.table(
  Object.fromEntries(
    ROWS.map(([what, unit, goal, of]) => {
      const [own = Number.NaN, ...others] = all.map(of);
      const row = { measured: `${own.toFixed(1)} ${unit}`, goal: `≤ ${goal} ${unit}`, met: own <= goal };
      const beside = others.map((other, index) => [
        dists[index + 1],
        Number.isNaN(other) ? "has none" : `${other.toFixed(1)} ${unit}, ratio ${(own / other).toFixed(2)}`,
      ]);
      return [what, { ...row, ...Object.fromEntries(beside) }];
    }),
  ),
);
for (const { file, kB } of firstLoadFiles(outDir)) console.log(`  ${kB.toFixed(1).padStart(6)} kB  ${file}`);

/** @param {string} dist */
function firstLoad(dist) {
  return firstLoadFiles(dist).reduce((sum, { kB }) => sum + kB, 0);
}

/**
 * Measures one round: cold starts, then clicks and zooms in one page, then the crowded story and all `Moments`.
 *
 * @param {Measured} measured
 */
async function measure(measured) {
  const { address, browser } = measured.site;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const context = await browser.newContext({ viewport: VIEWPORT });
    measured.loads.push(await loadTimes(await context.newPage(), address));
    await context.close();
  }

  const page = await browser.newPage({ viewport: VIEWPORT });
  await loadTimes(page, address);
  await page.getByRole("treeitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  await watchLongTasks(page);
  for (let repeat = 0; repeat < REPEATS * 2; repeat++) measured.clicks.push(await clickToPaint(page));
  for (const [what, deltaX, deltaY] of WHEELS) {
    const frames = measured.frames.get(what) ?? [];
    frames.push(...(await framesDuring(page, deltaX, deltaY)));
    measured.frames.set(what, frames);
  }
  measured.longTasks += await page.evaluate(() => Reflect.get(window, "longTasks").length);
  await page.close();

  const crowd = await browser.newPage({ viewport: VIEWPORT });
  await serveStory(crowd, crowdedStory());
  await loadTimes(crowd, `${address}#view=timeline`);
  await crowd.getByRole("option").first().waitFor({ state: "attached" });
  await crowd.waitForLoadState("networkidle");
  measured.crowd.push(...(await framesDuring(crowd, 2, 0)));
  await crowd.close();
  await measureMoments(browser, address, measured.moments);
}

/** @param {import("@playwright/test").Page} page */
async function clickToPaint(page) {
  // The actor with most events in the example.
  const label = page
    .locator("label")
    .filter({ hasText: /^\s*NSO Group/ })
    .first();
  const box = await label.evaluateHandle((element) => {
    const inside = element.querySelector("input") ?? (element instanceof HTMLLabelElement && element.control);
    if (!inside) throw new Error("no check box");
    return inside;
  });
  return (await box.evaluate(pressed, 300)).painted;
}
