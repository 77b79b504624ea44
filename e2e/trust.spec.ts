import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { counts, details, expect, filters, goOnInOnePage, network, open, test } from "./journey.ts";

goOnInOnePage();

type Page = Parameters<typeof open>[0];

/** What a reader does in one sitting: read, filter, search, change the view, come back. */
async function journey(page: Page): Promise<void> {
  await open(page);
  await page.getByRole("option").first().click();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "Next event" }).click();
  await filters(page).getByRole("checkbox", { name: "CERT-In", exact: true }).check();
  await expect(counts(page)).toHaveText(/^12 of 90/);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(page.getByRole("region", { name: "Events" }).getByRole("listitem").first()).toBeVisible();
  await page.getByRole("button", { name: "Network", exact: true }).click();
  // The acts of one actor stand in time.
  await expect(page.getByRole("region", { name: "Acts over time" })).toBeVisible();
  const search = page.getByRole("combobox", { name: "Search events and actors" });
  await search.fill("audit");
  await search.press("Enter");
  await expect(counts(page)).not.toHaveText(/^12 of 90/);
  await page.goBack();
  await expect(counts(page)).toHaveText(/^12 of 90/);
}

test.describe("seen from outside the browser", () => {
  let proxy: Server;
  const hosts = new Set<string>();
  test.beforeAll(async () => {
    proxy = createServer((request, response) => {
      const { host } = new URL(request.url ?? "", "http://nowhere.invalid");
      hosts.add(host);
      request.pipe(
        ask(request.url ?? "", { method: request.method, headers: request.headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        }),
      );
    });
    proxy.on("connect", (request, socket) => {
      hosts.add(request.url ?? "");
      socket.end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  });
  test.afterAll(() => proxy.close());

  test("a whole journey speaks to one host and leaves nothing behind", async ({ browser, baseURL }) => {
    const { port } = proxy.address() as AddressInfo;
    const context = await browser.newContext({
      baseURL: baseURL ?? "",
      locale: "en-GB",
      viewport: { width: 1440, height: 900 },
      proxy: { server: `http://127.0.0.1:${port}`, bypass: "<-loopback>" },
    });
    const page = await context.newPage();
    await journey(page);
    // What the browser asks its maker about forms is the browser's own; a reader can turn that off, a page cannot.
    const ofThePage = [...hosts].filter((host) => host !== "content-autofill.googleapis.com:443");
    expect(ofThePage).toEqual([new URL(baseURL ?? "").host]);
    expect(await context.cookies()).toEqual([]);
    const left = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    await context.close();
  });
});

test.describe("in a browser that gives nothing away", () => {
  test.use({ viewport: { width: 1400, height: 900 }, locale: "en-US", timezoneId: "UTC" });
  test("the story is read without canvas readback, WebGL, storage, WebRTC and fine clocks", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.defineProperty(CanvasRenderingContext2D.prototype, "getImageData", { value: refuse });
      for (const name of ["toDataURL", "toBlob"])
        Object.defineProperty(HTMLCanvasElement.prototype, name, { value: refuse });
      const getContext = HTMLCanvasElement.prototype.getContext;
      Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
        value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind === "2d" ? Reflect.apply(getContext, this, [kind, ...rest]) : refuse();
        },
      });
      for (const name of [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "RTCPeerConnection",
        "SharedArrayBuffer",
      ]) {
        Object.defineProperty(window, name, { get: refuse, configurable: true });
      }
      const now = performance.now.bind(performance);
      Object.defineProperty(performance, "now", { value: () => Math.floor(now() / 100) * 100 });
    });
    await open(page);
    await page.getByRole("option").first().click();
    await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
    await expect(
      network(page)
        .getByRole("treeitem", { name: /^The Citizen Lab/ })
        .first(),
    ).toBeAttached();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await filters(page).getByRole("checkbox", { name: "CERT-In", exact: true }).check();
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "List", exact: true }).click();
    await expect(page.getByRole("region", { name: "Events" }).getByRole("listitem")).toHaveCount(12);
  });
});
