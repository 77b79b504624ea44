import type { CDPSession } from "@playwright/test";
import { expect, open, test } from "./journey.ts";
import { everything } from "./sample.ts";

const ROUNDS = everything
  ? { changes: 1000, selections: 1000, swaps: 200 }
  : { changes: 4, selections: 4, swaps: 1 };

type Page = Parameters<typeof open>[0];

async function memory(session: CDPSession) {
  for (let pass = 0; pass < 3; pass++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** Goes to one fragment after the other as links would, in the page itself; each time until the counts say so. */
async function go(page: Page, visits: readonly (readonly [hash: string, says: string])[]): Promise<void> {
  await page.evaluate(async (all) => {
    const isSaid = (says: string) =>
      document.querySelector("main[aria-busy=false]") &&
      [...document.querySelectorAll("[role=status]")].some((line) =>
        new RegExp(says).test(line.textContent ?? ""),
      );
    for (const [hash, says] of all) {
      window.location.hash = hash;
      do await new Promise(requestAnimationFrame);
      while (!isSaid(says));
    }
  }, visits);
}

const times = <Value>(count: number, each: (round: number) => Value): Value[] =>
  Array.from({ length: count }, (_, round) => each(round));

if (everything)
  test.use({
    // No reader goes to two hundred links in ten seconds: the browser's guard against that is not what is tested here.
    launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: [] }),
  });
// A trace keeps pictures of the page's nodes, which would count as the page's own.
if (process.env.DATELINE_TRACE) test.use({ trace: "off" });

test("memory, nodes and listeners stay where they are", async ({ page }) => {
  if (everything) test.setTimeout(3_600_000);
  await open(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const kinds = ["legal", "report", "alert", "policy"];
  // An address of an event keeps the event, and without a window shows the days around it.
  const whole = ["window=all", "^90 of 90"] as const;
  const changes = (count: number) =>
    go(page, [
      ...times(count, (round) => [`kind=${kinds[round % kinds.length]}`, "^[1-8]?\\d of 90"] as const),
      whole,
    ]);
  const selections = (count: number) =>
    go(page, [
      ...times(
        count,
        (round) =>
          [
            round % 2 === 0 ? "focus=whatsapp" : "event=whatsapp-sues-nso-group&window=all",
            "^\\d+ of 90",
          ] as const,
      ),
      whole,
    ]);
  const swaps = (count: number) =>
    go(page, times(count, () => [["data=whatsapp-nso-article", "^10 of 10"] as const, whole]).flat());
  // Once round, so that everything that is made once has been made.
  await changes(4);
  await selections(4);
  await swaps(1);
  const before = await memory(session);
  await changes(ROUNDS.changes);
  await selections(ROUNDS.selections);
  await swaps(ROUNDS.swaps);
  // React lets go of the last tree with its next commit: what is a leak stays, what is not goes.
  await expect.poll(async () => (await memory(session)).nodes).toBeLessThanOrEqual(before.nodes * 1.01 + 80);
  const after = await memory(session);
  expect(after.heap - before.heap).toBeLessThan(5_000_000);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.01 + 80);
  expect(await page.locator("canvas").count()).toBe(3);
  await expect.poll(() => page.workers().length).toBe(1);
});
