import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "node:https";
import type { Page } from "@playwright/test";
import { writeSheets } from "../src/export/exportWorkbook.ts";
import { writeTable } from "../src/model/tableCells.ts";
import { startHosts, stopHosts } from "./foreignHost.ts";
import { counts, expect, openOwnStory, test } from "./journey.ts";
import { serveStory } from "./madeStory.ts";
import { everything } from "./sample.ts";
import { wideParquet } from "./wideParquet.ts";

const STORY = readFileSync(new URL("../src/model/hostile/000-control-valid.json", import.meta.url));

test.use({
  // Refused requests are errors on the console, and the host is another origin: both are what is tested.
  mayFail: true,
  ownOrigin: false,
});

/** How many answers are the parts that were asked for: those after them are the whole file. A host of none: `openForeign.test.ts`. */
let parts = Number.POSITIVE_INFINITY;
/** Bytes of the table that were given. */
let given = 0;

/** A host that gives parts of a file, and lets any page read them. */
function giveParquet({ method, headers }: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
  const isPart = range !== null && parts-- > 0;
  const bytes = isPart ? wideParquet().slice(Number(range[1]), Number(range[2]) + 1) : wideParquet();
  response.writeHead(isPart ? 206 : 200, { "content-length": bytes.length, etag: '"one"' });
  if (method !== "HEAD") given += bytes.length;
  response.end(method === "HEAD" ? undefined : bytes);
}

/** The sheets of a shared sheet as CSV, by name. */
const shared = new Map<string, string>();

let server: Server;
let asked: string[] = [];
/** Whether the host of the sheets keeps readers waiting, and how many requests were given up meanwhile. */
let isHeld = false;
let dropped = 0;
test.beforeAll(async () => {
  server = await startHosts((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    response.setHeader("access-control-allow-origin", "*");
    if (request.url === "/slow.json") {
      response.write("{");
      return;
    }
    if (request.url === "/rows.parquet") {
      giveParquet(request, response);
      return;
    }
    if (request.headers.host === "docs.google.com") {
      const to = request.url?.replace(/^.*[?&]gid=/, "https://doc-1-sheets.googleusercontent.com/");
      response.writeHead(307, { location: to });
      response.end();
      return;
    }
    const sheet = shared.get(request.url?.slice(1) ?? "");
    if (sheet !== undefined) {
      response.on("close", () => response.writableEnded || dropped++);
      if (!isHeld) response.end(sheet);
      return;
    }
    if (request.url === "/moved.json") {
      response.writeHead(302, { location: "https://other.example.org/story.json" });
      response.end();
      return;
    }
    response.end(STORY);
  });
});
test.afterAll(() => stopHosts(server));
test.beforeEach(() => {
  asked = [];
  parts = Number.POSITIVE_INFINITY;
  given = 0;
});
test.describe.configure({ mode: "serial" });

const ADDRESS = "https://data.example.org/story.json";

/** Whether the lock of the page stops a request, whatever a script on it may want. */
const isBlocked = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    address,
  );

test("another host is asked only after a yes, once, and never again; a no fetches nothing", async ({
  page,
}) => {
  await page.goto(`/#data=${ADDRESS}&kind=k1`);
  const dialog = page.getByRole("dialog", { name: "Open data from data.example.org?" });
  await expect(dialog).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/open/");
  // The page that may ask is locked to this site until a yes, whatever else it shows.
  expect(await isBlocked(page, ADDRESS)).toBe(true);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Nothing was fetched from data.example.org");
  await page.evaluate(() => {
    window.location.hash = "data=whatsapp-nso-article";
  });
  await expect(counts(page)).toBeVisible();
  expect(await isBlocked(page, ADDRESS)).toBe(true);
  await page.goBack();
  await page.reload();
  expect(asked).toEqual([]);
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(/ of 3 events/);
  expect(asked).toEqual(["data.example.org/story.json"]);
  await expect(
    page.getByText("These data come from data.example.org. This site has not checked them."),
  ).toBeVisible();
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/)).toBeVisible();

  // The lock: neither that host nor any other.
  for (const address of [ADDRESS, "https://other.example.org/x"])
    expect(await isBlocked(page, address)).toBe(true);
  // A fetch ahead of time has no directive of its own.
  await page.evaluate(async () => {
    const ahead = document.createElement("link");
    ahead.rel = "prefetch";
    ahead.href = "https://other.example.org/ahead";
    const done = new Promise((resolve) => {
      ahead.addEventListener("error", resolve);
      ahead.addEventListener("load", resolve);
    });
    document.head.append(ahead);
    await done;
  });
  // A yes holds for one load: whoever loads the page again is asked again.
  await page.reload();
  await expect(dialog).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("of a Parquet file of another host parts are fetched, after a yes, and nothing of any other host", async ({
  page,
}) => {
  const table = "https://data.example.org/rows.parquet";
  const ask = async () => {
    await page.goto("about:blank");
    await page.goto(`/open/#data=${table}`);
    const dialog = page.getByRole("dialog", { name: "Open data from data.example.org?" });
    await expect(dialog).toBeVisible();
    expect(asked).toEqual([]);
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
  };
  await ask();
  await expect(counts(page)).toHaveText(/^2,000 of 2,000 events/);
  await expect(page.getByText("These data come from data.example.org.")).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(["data.example.org/rows.parquet"]));
  expect(given).toBeGreaterThan(0);
  expect(given).toBeLessThan(wideParquet().length / 2);
  expect(await isBlocked(page, "https://other.example.org/x")).toBe(true);

  if (!everything) return;
  // A host that stops giving parts after the end of the file: also in `openForeign.test.ts`.
  asked = [];
  parts = 1;
  await ask();
  await expect(page.getByRole("alert")).toContainText("rows.parquet");
  await expect(page.getByRole("alert")).toContainText("another part of the file than was asked for");
  await expect(page.getByRole("alert")).toContainText("ranges of bytes (206)");
});

test("inside another page nothing is asked of a host, and no question either", async ({ page, baseURL }) => {
  await page.goto("/robots.txt");
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    document.body.append(frame);
  }, `${baseURL}/open/#data=${ADDRESS}`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("alert")).toContainText("not inside another site’s page");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
  expect(asked).toEqual([]);
});

test("an address of data in the query keeps what stands beside it and in the fragment, and its own length; what was cut off is said", async ({
  page,
}) => {
  const opens = async (address: string) => {
    await page.goto("about:blank");
    await page.goto(address);
    const dialog = page.getByRole("dialog", { name: "Open data from data.example.org?" });
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await expect(counts(page)).toHaveText(/ of 3 events/);
  };
  const said = page.getByRole("status").filter({ hasText: "Parts of this link were left out" });
  const signed = `${ADDRESS}?signature=${"a".repeat(1900)}`;
  await opens(`/?data=${encodeURIComponent(signed)}&kind=k1`);
  await expect(counts(page)).not.toHaveText(/^3 of 3/);
  expect(asked).toEqual([new URL(signed).href.replace("https://", "")]);
  await expect(said).toHaveCount(0);
  expect(page.url()).toContain("&kind=k1");

  // Written without percent signs the address ends at its first "&".
  asked = [];
  await opens(`/?data=${ADDRESS}?one=1&two=2&q=${"q".repeat(400)}#view=list`);
  expect(asked).toEqual(["data.example.org/story.json?one=1"]);
  await expect(said).toContainText("two=2");
  await expect(said).toContainText("search text");
  await expect(page.getByRole("region", { name: "Events" })).toBeVisible();
});

test("a story in a shared sheet: what has changed is listed, and is published from here", async ({
  page,
}) => {
  // A small story in the place of the example, which is published under this id.
  const story = { ...JSON.parse(STORY.toString()), id: "whatsapp-nso-affair", format: 1 };
  await serveStory(page, JSON.stringify(story));
  const share = (): void => {
    for (const { name, rows } of writeSheets(story))
      shared.set(name.replace(" ", "-"), writeTable(rows).join(""));
  };
  share();
  const names = [...shared.keys()];
  const sheets = Object.fromEntries(
    names.map((name) => [
      name,
      `https://docs.google.com/spreadsheets/d/1abc/edit#gid=${name.replace(" ", "-")}`,
    ]),
  );
  await page.route("**/story.config.json", (route) =>
    route.fulfill({ json: { sheets, refresh: true, byline: "A Desk" } }),
  );
  // The site of the tests has two more stories, which are not in this sheet.
  const published = { [story.id]: story.events.map(({ id }: { readonly id: string }) => id) };
  await page.route("**/ids.lock.json", (route) => route.fulfill({ json: { published, withdrawn: [] } }));
  await page.goto("/");
  await openOwnStory(page);
  await page.getByRole("link", { name: "Read its shared sheet at docs.google.com" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("Nothing has changed since it was published.")).toBeVisible();
  expect(asked.filter((one) => !/^(docs\.google|doc-1-sheets\.googleuser)/.test(one))).toEqual([]);

  const [first, second] = story.events;
  first.headline = "A headline that was mended";
  const added = { ...second, id: "quite-new", headline: "An event that is new" };
  for (const key of ["formerIds", "links", "media"]) delete added[key];
  story.events.push(added);
  share();
  await page.getByRole("button", { name: "Refresh" }).click();
  await page.getByText("2 changes since it was published").click();
  await expect(page.getByText("Changed: A headline that was mended: Headline")).toBeVisible();
  await expect(page.getByText("New: An event that is new")).toBeVisible();
  expect(new URL(page.url()).hash).toContain("data=story.config.json");

  // A reading that the author stops opens nothing later.
  isHeld = true;
  await page.getByRole("button", { name: "Refresh" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => dropped).toBeGreaterThan(0);
  await expect(page.getByRole("alert")).toHaveCount(0);

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this story" });
  await expect(dialog.getByText("2 changes since it was published")).toBeVisible();
  await expect(dialog.getByText(/events have links already/)).toBeVisible();
});

test("a host that takes its time can be left", async ({ page }) => {
  await page.goto("/open/#data=https://data.example.org/slow.json");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("Loading").filter({ hasText: "data.example.org" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Loading was stopped.");
  await expect(page.getByRole("alert").getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a host that sends on to a third host is not followed", async ({ page }) => {
  await page.goto("/open/#data=https://data.example.org/moved.json");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("could not be fetched");
  expect(asked).toEqual(["data.example.org/moved.json"]);
});

test("an address that nothing may be fetched from is refused without a question", async ({ page }) => {
  await page.goto("/");
  for (const address of [
    "http://data.example.org/a.json",
    "https://127.0.0.1/a.json",
    "https://user:x@data.example.org/a",
  ]) {
    await test.step(address, async () => {
      await page.evaluate((data) => {
        window.location.hash = `data=${encodeURIComponent(data)}`;
      }, address);
      await expect(page.getByRole("alert").filter({ hasText: "nothing was fetched" })).toContainText(
        new URL(address).hostname,
      );
      expect(asked).toEqual([]);
    });
  }
});
