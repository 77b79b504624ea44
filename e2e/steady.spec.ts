import type { CDPSession } from "@playwright/test";
import { countedEvents, counts, expect, open, test } from "./journey.ts";

const everything = process.env.DATELINE_ALL !== undefined;
const ROUNDS = everything
  ? { changes: 1000, selections: 1000, swaps: 200 }
  : { changes: 60, selections: 60, swaps: 10 };

type Page = Parameters<typeof open>[0];

async function memory(session: CDPSession) {
  for (let pass = 0; pass < 3; pass++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** Goes to a fragment as a link would. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
}

// A trace keeps pictures of the page's nodes, which would count as the page's own.
test.use({
  trace: "off",
  // No reader goes to two hundred links in ten seconds: the browser's guard against that is not what is tested here.
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: [] }),
});

test("memory, nodes and listeners stay where they are", async ({ page }) => {
  test.setTimeout(everything ? 900_000 : 90_000);
  await open(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const kinds = ["legal", "report", "alert", "policy"];
  const changes = async (count: number) => {
    for (let round = 0; round < count; round++) {
      await go(page, `kind=${kinds[round % kinds.length]}`);
      await expect.poll(() => countedEvents(page)).toBeLessThan(90);
    }
    await go(page, "");
    await expect(counts(page)).toHaveText(/^90 of 90/);
  };
  const selections = async (count: number) => {
    for (let round = 0; round < count; round++) {
      await go(page, round % 2 === 0 ? "focus=whatsapp" : "event=whatsapp-sues-nso-group");
    }
    await go(page, "");
    await expect(counts(page)).toHaveText(/^90 of 90/);
  };
  const swaps = async (count: number) => {
    for (let round = 0; round < count; round++) {
      await go(page, "data=whatsapp-nso-article");
      await expect(counts(page)).toHaveText(/^10 of 10/);
      await go(page, "");
      await expect(counts(page)).toHaveText(/^90 of 90/);
    }
  };
  // Once round, so that everything that is made once has been made.
  await changes(8);
  await selections(8);
  await swaps(2);
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
  await expect.poll(() => page.workers().length).toBe(0);
});

test.describe("without a net", () => {
  // The browser asks for the icon again at every entry of the history, and says that it cannot have it.
  test.use({ mayFail: true });
  test("when the net is gone after loading everything still works", async ({ page, context }) => {
    await open(page);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    for (const [name, region] of [
      ["List", "Events"],
      ["Network", "Network"],
      ["Timeline", "Timeline"],
      ["Both", "Network"],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("region", { name: region })).toBeVisible();
    }
    await page.getByRole("option").first().click();
    await expect(
      page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }),
    ).toBeVisible();
    await page.getByRole("treeitem", { name: /^WhatsApp,/ }).click();
    await expect(page.getByRole("heading", { name: "WhatsApp", exact: true })).toBeVisible();
    await page.getByRole("combobox", { name: "Search events and actors" }).fill("audit");
    await expect(page.getByRole("option", { name: /audit/i }).first()).toBeVisible();
  });
});
