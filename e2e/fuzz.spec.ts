import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { swollen } from "../src/load/mutatedFiles.node.ts";
import { expect, goOnInOnePage, open, test } from "./journey.ts";
import { watchMemory } from "./rendererMemory.ts";
import { everything } from "./sample.ts";

goOnInOnePage();

// Files of every format, changed and swollen, packed and given to the built worker in the real engine: each is answered
// in words or opened, in bounded time and memory.
const FILES = 2_000;
const SEED = everything ? Date.now() : 17;
const BATCH = 10;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Far above what any takes alone on a machine, and far below what a reader would take for broken. */
const LONGEST = 20_000;
const MOST_MEGABYTES = 900;

test("files that were changed and swollen are answered in bounded time and memory", {
  tag: "@whole",
}, async ({ page }) => {
  test.setTimeout(3_600_000);
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
              : "question" in outcome || "choice" in outcome
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

const LINKS = everything ? 2_000 : 20;
const text = fc.oneof(
  fc.constantFrom(
    "whatsapp-sues-nso-group",
    "nso-group",
    "whatsapp",
    "legal",
    "alleged",
    "list",
    "network",
    "all",
  ),
  fc.constantFrom(
    "2019",
    "2019-11",
    "2019-13-45",
    "../",
    "ar",
    "hi",
    "how-it-spread",
    "2",
    "1e9",
    "__proto__",
    "",
  ),
  fc.constantFrom(
    "%",
    "%E0%A4%A",
    "%00",
    "\u202e",
    "&",
    "=",
    "#",
    ",,,",
    "x".repeat(2_000),
    "own-file",
    "\u{1f9e8}",
  ),
  fc.string({ maxLength: 12 }),
);
const key = fc.oneof(
  fc.constantFrom("event", "actor", "kind", "status", "from", "to", "q", "view", "focus", "match", "window"),
  fc.constantFrom("story", "step", "lang", "clock", "fold", "lanes", "source", "data", "v", "toString"),
  fc.string({ maxLength: 6 }),
);
/** Whatever may stand behind the # of a link; no address of another host, about which a reader would be asked. */
const link = fc
  .array(
    fc
      .tuple(key, fc.array(text, { maxLength: 3 }))
      .map(([name, texts]) => `${name}=${texts.map((one) => encodeURIComponent(one)).join(",")}`),
    { maxLength: 5 },
  )
  .chain((parts) => fc.constantFrom(parts.join("&"), decoded(parts.join("&"))))
  .filter((fragment) => !/https?:|https?%3a/i.test(fragment));

test("links that were changed lead to a page in words, break nothing and leave no trail", async ({
  page,
}) => {
  if (everything) test.setTimeout(3_600_000);
  await open(page);
  await page.evaluate(() => {
    const { pushState } = history;
    Object.assign(window, { pushed: 0 });
    history.pushState = (...given) => {
      Object.assign(window, { pushed: 1 });
      pushState.apply(history, given);
    };
  });
  for (const fragment of fc.sample(link, { numRuns: LINKS, seed: SEED })) {
    await page.evaluate((hash) => {
      Object.assign(window, { pushed: 0 });
      location.hash = hash;
    }, fragment);
    const which = `${JSON.stringify(fragment)} of seed ${SEED}`;
    await expect(page.locator("main"), which).toHaveAttribute("aria-busy", "false");
    // The story with its counts, or why it is not there.
    const said = page.getByRole("alert").or(page.locator("[role=status]").filter({ hasText: /\d/ }));
    await expect(said.first(), which).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, "pushed")), which).toBe(0);
  }
});

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
