import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { swollen } from "../src/load/mutatedFiles.node.ts";
import { expect, open, test } from "./journey.ts";
import { watchMemory } from "./rendererMemory.ts";

// Files of every format, changed and swollen, packed and given to the built worker in the real engine: each is answered
// in words or opened, in bounded time and memory. 2,000 of them in `npm run test:all`, else a small sample that stays.
const everything = process.env.DATELINE_ALL !== undefined;
const FILES = everything ? 2_000 : 30;
const SEED = everything ? Date.now() : 17;
const BATCH = 15;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Far above what any takes alone on a machine, and far below what a reader would take for broken. */
const LONGEST = 20_000;
const MOST_MEGABYTES = 900;

test("files that were changed and swollen are answered in bounded time and memory", async ({ page }) => {
  if (everything) test.setTimeout(3_600_000);
  await open(page);
  const assets = path.resolve(ROOT, process.env.DATELINE_DIST ?? "dist", "assets");
  const worker = readdirSync(assets).find((name) => name.startsWith("load.worker-"));
  const memory = watchMemory();
  for (let start = 0; start < FILES; start += BATCH) {
    const files = fc.sample(swollen, { numRuns: BATCH, seed: SEED + start });
    const batch = files.map((file) => gzipSync(file, { level: 1 }).toString("base64"));
    const answers = await page.evaluate(answersOf, { url: `/assets/${worker}`, batch, longest: LONGEST });
    for (const [index, { said, took }] of answers.entries()) {
      const which = `file ${index} of seed ${SEED + start}: ${said} after ${Math.round(took)} ms`;
      expect.soft(["opened", "refused", "asked"], which).toContain(said);
    }
  }
  const grown = memory.stop() - memory.before;
  if (!Number.isNaN(grown)) expect(grown, `MB, seed ${SEED}`).toBeLessThan(MOST_MEGABYTES);
});

/** Runs in the page: what the worker says to each file, one after the other. */
async function answersOf(given: { url: string; batch: readonly string[]; longest: number }) {
  const answers: { said: string; took: number }[] = [];
  for (const base64 of given.batch) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const worker = new Worker(given.url, { type: "module" });
    const start = performance.now();
    const said = await new Promise<string>((resolve) => {
      setTimeout(() => resolve("nothing"), given.longest);
      worker.addEventListener("error", () => resolve("broke down"));
      worker.addEventListener("message", ({ data }) => {
        if (data.kind !== "outcome") return;
        const { outcome } = data;
        resolve(
          outcome.ok
            ? "opened"
            : "faults" in outcome
              ? "refused"
              : "question" in outcome
                ? "asked"
                : "unread",
        );
      });
      worker.postMessage({ given: new Blob([bytes]), name: "file.gz", answers: {} });
    });
    worker.terminate();
    answers.push({ said, took: performance.now() - start });
  }
  return answers;
}
