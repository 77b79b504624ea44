import { readdirSync, readFileSync } from "node:fs";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "@playwright/test";
import { hashSource } from "../src/build/buildCache.ts";
import { contentPolicy } from "../src/site/contentPolicy.ts";
import { counts, details, expect, marks, network, open, test, timeline, zoomIn } from "./journey.ts";
import { dist } from "./sample.ts";

const [, styles = ""] =
  /<style>(.*?)<\/style>/s.exec(readFileSync(path.join(dist, "index.html"), "utf8")) ?? [];

type Reports = { readonly policyReports: string[] };

/** Gathers every report of the policy, from the first moment of each page on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { policyReports: reports });
    document.addEventListener("securitypolicyviolation", (event) =>
      reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as Reports).policyReports);
}

test("every page that was built carries the policy, before anything it binds", () => {
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".html") && file !== "offline.html",
  );
  const kinds = [
    "index.html",
    "404.html",
    "changes/index.html",
    "embed/index.html",
    "open/index.html",
    "check/index.html",
  ];
  expect(pages).toEqual(expect.arrayContaining(kinds));
  expect(pages.filter((file) => file.startsWith("event/")).length).toBeGreaterThanOrEqual(90);
  for (const file of pages) {
    const text = readFileSync(path.join(dist, file), "utf8");
    const policies = [...text.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)];
    expect(policies, file).toHaveLength(1);
    const isToBeRead = /^(event|actor|changes|story)\/|^(index|404)\.html$/.test(file);
    // Pages that run nothing, or only a script that looks for the right page, may do no more than that.
    const runs = file.startsWith("changes/") ? "nothing" : file === "404.html" ? "scripts" : "app";
    const options = { runs, styles: isToBeRead ? [hashSource(styles)] : [] } as const;
    const policy = contentPolicy(file.startsWith("open/") ? { connect: "'self' https:" } : options);
    expect(text, file).toContain('<meta name="referrer" content="no-referrer"');
    expect(policies[0]?.[1], file).toBe(policy);
    const first = text.search(/<(?:script|link|style)\b/);
    expect(first < 0 || text.indexOf("Content-Security-Policy") < first, file).toBe(true);
  }
});

/**
 * Everything that leaves the browser goes through it, also what no page asks for. It sends this policy with the pages of
 * events, as a host does that sends headers.
 */
async function proxy(policy: string) {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    hosts.add(new URL(request.url ?? "", "http://nowhere.invalid").host);
    request.pipe(
      ask(request.url ?? "", { method: request.method, headers: request.headers }, (answer) => {
        const isEvent = /^\/event\/.*\/$/.test(new URL(request.url ?? "").pathname);
        const more = isEvent ? { "content-security-policy": policy } : {};
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...more });
        answer.pipe(response);
      }),
    );
  });
  server.on("connect", (request, socket) => {
    hosts.add(request.url ?? "");
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { hosts, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

test("a whole visit breaks no rule, of the page or of the headers, speaks to one host and leaves nothing behind", async ({
  browser,
  baseURL,
}) => {
  const rules = readFileSync(path.join(dist, "_headers"), "utf8");
  const policy = /^\/event\/\*\n {2}Content-Security-Policy: (.*)$/m.exec(rules)?.[1] ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  const seen = await proxy(policy);
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    proxy: { server: seen.address, bypass: "<-loopback>" },
  });
  const page = await context.newPage();
  const reports = await listen(page);
  await open(page);
  await timeline(page)
    .getByRole("group", { name: "Kind" })
    .getByRole("checkbox", { name: "Legal", exact: true })
    .check();
  await marks(page).first().click();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  await expect(network(page).getByRole("treeitem").first()).toBeAttached();
  await zoomIn(page);
  await page.getByRole("button", { name: "Network", exact: true }).click();
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("pegasus");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  for (const dialog of ["Embed this view", "About and how to read"]) {
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: dialog }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  }
  await page.locator('input[type="file"]').setInputFiles({
    name: "own.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("date,headline\n2020-01-02,One thing\n2020-02-03,Another\n"),
  });
  expect(await reports()).toEqual([]);
  await page.goto("/?lang=ar");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
  expect(await reports()).toEqual([]);
  for (const address of ["event/whatsapp-sues-nso-group/", "embed/#view=network"]) {
    await page.goto(`/${address}`);
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
    if (address.startsWith("event"))
      await expect(details(page).getByRole("heading", { level: 2 })).toContainText("sue");
    expect(await reports(), address).toEqual([]);
  }
  await page.goto("/changes/");
  expect(await reports()).toEqual([]);

  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: window.localStorage.length,
    session: window.sessionStorage.length,
    databases: (await window.indexedDB.databases()).length,
    caches: (await window.caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  await context.close();
  seen.server.close();
  // What the browser asks its maker about forms is the browser's own; a reader can turn that off, a page cannot.
  const ofThePage = [...seen.hosts].filter((host) => host !== "content-autofill.googleapis.com:443");
  expect(ofThePage).toEqual([new URL(baseURL ?? "").host]);
});

test.describe("what data might try", () => {
  // Browsers tell on the console what they stopped.
  test.use({ mayFail: true, ownOrigin: false });

  test("code and requests that are not this site's own are stopped", async ({ page }) => {
    const reports = await listen(page);
    await open(page);
    // Another host that counts who comes.
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const host = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const stopped = await page.evaluate(async (host) => {
      // What the debugger runs may do more; what it leads to may not.
      await new Promise((resolve) => setTimeout(resolve));
      const tried = async (act: () => unknown): Promise<boolean> => {
        try {
          await act();
          return false;
        } catch {
          return true;
        }
      };
      const inline = document.createElement("script");
      const wasRun = "wasRun" in window;
      const asText = await tried(() => {
        inline.textContent = "window.wasRun = true";
        document.head.append(inline);
      });
      const element = document.createElement("div");
      document.body.append(element);
      element.setAttribute("id", "tried");
      return {
        inline: asText || !("wasRun" in window) || wasRun,
        markup: await tried(() => {
          element.innerHTML = "<img src=x onerror='window.wasRun = true'>";
        }),
        code: await tried(() => Reflect.construct(Function, ["return 1"])),
        worker: await tried(() => new Worker(`${host}/worker.js`)),
        fetch: await tried(() => fetch(`${host}/data.json`)),
        beacon: await tried(async () => {
          const image = new Image();
          image.src = `${host}/pixel.gif`;
          await image.decode();
        }),
      };
    }, host);
    elsewhere.close();
    expect(stopped).toEqual({
      inline: true,
      markup: true,
      code: true,
      worker: true,
      fetch: true,
      beacon: true,
    });
    expect((await reports()).some((report) => report.startsWith("connect-src"))).toBe(true);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
    await expect(counts(page)).toHaveText(/^90 of 90/);
  });
});
