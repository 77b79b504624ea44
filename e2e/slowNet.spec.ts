import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createGzip } from "node:zlib";
import { type Browser, expect, type Page, test } from "@playwright/test";

const dist = path.resolve(import.meta.dirname, "..", process.env.DATELINE_DIST ?? "dist");

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** What every host does and `vite preview` does not: texts travel packed. */
function servePacked(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asked = path.join(dist, path.normalize(decodeURIComponent(pathname)));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, "index.html") : asked;
    if (!file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    if (/woff2|octet/.test(type)) {
      response.writeHead(200, { "Content-Type": type });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" });
      createReadStream(file).pipe(createGzip()).pipe(response);
    }
  });
}

let server: Server;
test.beforeAll(async () => {
  server = servePacked();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
test.afterAll(() => server.close());

const kilobits = 400;
const latency = 400;

async function onSlowLine(browser: Browser, viewport: { readonly width: number; readonly height: number }) {
  const context = await browser.newContext({ locale: "en-GB", viewport, hasTouch: viewport.width < 700 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const throughput = (kilobits * 1000) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  return page;
}

const address = (below: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${below}`;
const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());
const PHONE = { width: 390, height: 844 };

for (const [name, below, viewport] of [
  ["the start", "", { width: 1440, height: 900 }],
  ["the start on a phone", "", PHONE],
  ["an event", "event/whatsapp-sues-nso-group/", { width: 1440, height: 900 }],
] as const) {
  test(`on a slow line ${name} can be read within 4 seconds and used within 10`, async ({ browser }) => {
    const page = await onSlowLine(browser, viewport);
    await page.goto(address(below), { waitUntil: "commit" });
    // An event in words, not a word about loading.
    await expect(
      page.getByText("WhatsApp and Facebook sue NSO Group", { exact: false }).first(),
    ).toBeVisible();
    const read = await now(page);
    const count = page.getByRole("status").filter({ hasText: /of 90 events/ });
    if (viewport === PHONE) {
      await page.getByRole("button", { name: /^Filters/ }).click();
      await page.getByRole("checkbox", { name: "Legal", exact: true }).check();
    } else {
      await expect(page.getByRole("option").first()).toBeAttached();
      await page.getByRole("button", { name: "Zoom in" }).click();
    }
    await expect(count).not.toHaveText(/^90 of/);
    const used = await now(page);
    // Letters wait for the story.
    const order = await page.evaluate(() => {
      const of = (ending: string) =>
        performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(ending));
      const times = of(".json").map((entry) =>
        entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0,
      );
      return { data: Math.max(...times), fonts: of(".woff2").map(({ startTime }) => startTime) };
    });
    expect(order.data).toBeGreaterThan(0);
    for (const start of order.fonts) expect(start).toBeGreaterThan(order.data);
    test.info().annotations.push({ type: "ms", description: `read ${read}, used ${used}` });
    expect(read).toBeLessThanOrEqual(4000);
    expect(used).toBeLessThanOrEqual(10_000);
    await page.context().close();
  });
}

test("who reads the list while the app is on its way goes on at the same event", async ({ browser }) => {
  const page = await onSlowLine(browser, PHONE);
  await page.goto(address(""), { waitUntil: "commit" });
  const event = page.getByRole("link", { name: /^WhatsApp and Facebook sue NSO Group/ }).first();
  await expect(event).toBeVisible();
  await event.evaluate((link) => link.scrollIntoView({ block: "start" }));
  await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
  const inApp = page
    .locator("li[data-day]")
    .filter({ hasText: "WhatsApp and Facebook sue NSO Group" })
    .first();
  await expect(inApp).toBeInViewport();
  await page.context().close();
});

test("a link to another dataset does not begin with the list of this one", async ({ browser }) => {
  const page = await onSlowLine(browser, PHONE);
  await page.goto(address("#data=whatsapp-nso-article"), { waitUntil: "commit" });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByText("WhatsApp and Facebook sue NSO Group")).toHaveCount(0);
  await page.context().close();
});
