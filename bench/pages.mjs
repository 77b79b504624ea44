// npm run bench:pages: the time to build the pages, and the time until they can be read. `--pictures N` limits the
// pictures of the large story (100 by default). Machines are noisy: compare only figures of the same run.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { EXAMPLE } from "../src/build/storyFolders.mjs";
import { openSite } from "./openSite.mjs";
import { figures, median } from "./probes.mjs";

const LARGE_STORY = 5000;
const REPEATS = 9;
const EVENT = "event/banerjee-accuses-government-of-using-nso/";

const asked = process.argv.indexOf("--pictures");
const pictures = asked < 0 ? "100" : String(process.argv[asked + 1]);
const folder = mkdtempSync(path.join(tmpdir(), "dateline-pages-"));
const { row, print } = figures();

try {
  const outDir = path.join(folder, "dist");
  const env = { DATELINE_CACHE: path.join(folder, "cache"), DATELINE_STORY: EXAMPLE };
  row("90 events, whole build, empty cache", build(outDir, env), 6, "s");
  row("90 events, whole build, warm cache", build(outDir, env), 2, "s");
  row("largest page of an event, gzipped", largestPage(outDir), 20, "kB");

  const large = path.join(folder, "large");
  writeLargeStory(large);
  const largeEnv = { ...env, DATELINE_STORY: large, DATELINE_PICTURES: pictures };
  const seconds = build(path.join(folder, "large-dist"), largeEnv);
  row(`${LARGE_STORY} events, whole build, ${pictures} pictures`, seconds, 30, "s");

  const { address, browser, close } = await openSite(outDir);
  /** @param {string} where */
  const firstPaint = async (where) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(new URL(where, address).href);
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    const milliseconds = Number(await paint.jsonValue());
    await context.close();
    return milliseconds;
  };
  mkdirSync(path.join(outDir, "nearly-empty"));
  writeFileSync(path.join(outDir, "nearly-empty", "index.html"), "<!doctype html><p>A line.</p>");
  /** @type {number[]} */
  const texts = [];
  /** @type {number[]} */
  const lines = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    lines.push(await firstPaint("nearly-empty/"));
    texts.push(await firstPaint(EVENT));
  }
  row("navigation to readable text of an event's page, median", median(texts), 100, "ms");
  // The time that this browser needs for any page, even an empty one.
  row("the same for a page of one line", median(lines), null, "ms");
  row("90 events, the page's own zip file with previews", await publishInPage(browser, address), 10, "s");
  await close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(print() ? 0 : 1);

/**
 * The seconds from the press of the button to the zip file, for the example as a reader's own file.
 *
 * @param {import("@playwright/test").Browser} browser @param {string} address
 */
async function publishInPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  const input = 'input[type="file"]';
  await page.waitForSelector(input, { state: "attached" });
  await page.setInputFiles(input, "example/whatsapp-nso-affair.json");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const download = page.waitForEvent("download");
  const start = performance.now();
  await page.getByRole("button", { name: "Make the site" }).click();
  await download;
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return seconds;
}

/** The seconds of a build. @param {string} outDir @param {Record<string, string>} env */
function build(outDir, env) {
  const vite = path.resolve("node_modules/vite/bin/vite.js");
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"],
    { stdio: "inherit", env: { ...process.env, ...env } },
  );
  if (status !== 0) throw new Error(`the build ended with ${status}`);
  return (performance.now() - start) / 1000;
}

/** The size of the largest page, gzipped, in kB of 1000 bytes. @param {string} outDir */
function largestPage(outDir) {
  const events = path.join(outDir, "event");
  const sizes = readdirSync(events).map(
    (id) => gzipSync(readFileSync(path.join(events, id, "index.html")), { level: 9 }).length / 1000,
  );
  return Math.max(...sizes);
}

/** Writes a story with the events of the example many times, a week apart. @param {string} target */
function writeLargeStory(target) {
  const affair = JSON.parse(readFileSync(path.join(EXAMPLE, "whatsapp-nso-affair.json"), "utf8"));
  const events = Array.from({ length: LARGE_STORY }, (_, index) => {
    const event = affair.events[index % affair.events.length];
    const round = Math.floor(index / affair.events.length);
    const name = (/** @type {string} */ id) => (round === 0 ? id : `${id}-${round}`);
    const links = event.links?.map((/** @type {{ type: string, to: string }} */ link) => ({
      ...link,
      to: name(link.to),
    }));
    return {
      ...event,
      id: name(event.id),
      formerIds: round === 0 ? event.formerIds : [],
      links: round < LARGE_STORY / affair.events.length - 1 ? links : [],
    };
  });
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "large.json"), JSON.stringify({ ...affair, events, stories: [] }));
}
