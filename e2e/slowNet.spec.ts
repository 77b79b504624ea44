import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createGzip } from "node:zlib";
import { expect, test } from "@playwright/test";

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

for (const [name, address] of [
  ["the start", ""],
  ["an event", "event/whatsapp-sues-nso-group/"],
] as const) {
  test(`on a slow line ${name} can be read within 4 seconds and used within 10`, async ({ browser }) => {
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await page.goto(`http://127.0.0.1:${port}/${address}`, { waitUntil: "commit" });
    // A story: its headline or its list, not a word about loading.
    await expect(page.getByText(/WhatsApp/).first()).toBeVisible();
    const read = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now(),
    );
    await expect(
      page.getByRole("listbox", { name: "Events on the timeline" }).getByRole("option").first(),
    ).toBeAttached();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect(page.getByRole("status").filter({ hasText: /of 90 events/ })).not.toHaveText(/^90 of/);
    const used = await page.evaluate(() => performance.now());
    test.info().annotations.push({
      type: "seconds",
      description: `read ${(read / 1000).toFixed(1)}, used ${(used / 1000).toFixed(1)}`,
    });
    console.log(name, Math.round(read), Math.round(used));
    expect(read).toBeLessThanOrEqual(4000);
    expect(used).toBeLessThanOrEqual(10_000);
    await context.close();
  });
}
