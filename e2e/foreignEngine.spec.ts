import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Server } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadPages } from "../src/build/publication.ts";
import { madeRows } from "../src/large/prepare/madeRows.node.ts";
import { serveData } from "../src/large/prepare/serveData.ts";
import { loadFile } from "../src/load/loadFile.ts";
import { lockOf } from "../src/site/lockIds.ts";
import { publishedDataset } from "../src/site/publishedDataset.ts";
import type { Program } from "../src/site/publishStory.ts";
import { startHosts, stopHosts } from "./foreignHost.ts";
import { counts, details, expect, fragment, test, timeline } from "./journey.ts";
import { everything } from "./sample.ts";
import { hostSite } from "./siteHost.ts";

/* An engine at another host by https: after the reader's yes, or at once where the site was published with it. */

const HOST = "data.example.org";
const ADDRESS = `https://${HOST}/coded/dateline/1/describe`;
const EVENTS = 3_000;

test.use({
  // Refused requests are errors on the console, and the host is another origin: both are what is tested.
  mayFail: true,
  ownOrigin: false,
});
test.describe.configure({ mode: "serial" });

let scratch = "";
let asked: string[] = [];
/** Answers in the place of the engine, if it is set. */
let instead: ((response: ServerResponse) => void) | null = null;
let allows = "*";
let server: Server;
let close: () => Promise<void>;

test.beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "dateline-foreign-engine-"));
  const given = path.join(scratch, "coded.csv");
  writeFileSync(given, madeRows(EVENTS));
  const job = { given: [given], mostRows: 400, title: "Made events", port: 0, page: scratch };
  const served = await serveData({ ...job, allowed: [], say: () => {} });
  if (!served.ok) throw new Error(served.faults.join());
  close = served.close;
  server = await startHosts(async (request, response) => {
    const url = request.url ?? "";
    asked.push(`${request.headers.host}${url}`);
    if (allows !== "") response.setHeader("access-control-allow-origin", allows);
    if (instead !== null) return instead(response);
    const answer = await fetch(new URL(url.replace("/coded", ""), served.address));
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(await answer.text());
  });
});
test.afterAll(async () => {
  stopHosts(server);
  await close();
  rmSync(scratch, { recursive: true });
});
test.beforeEach(() => {
  asked = [];
  [instead, allows] = [null, "*"];
});

const ALL = /^3,000 of 3,000 events/;

test("an engine of another host is asked after a yes, and each of its faults is told in words", async ({
  page,
}) => {
  await page.goto(`/#data=${ADDRESS}`);
  const dialog = page.getByRole("dialog", { name: `Open data from ${HOST}?` });
  await expect(dialog).toContainText("It sees which days, actors and words you ask for.");
  expect(asked).toEqual([]);
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(ALL);
  await expect(page.getByText(`These data come from ${HOST}.`)).toBeVisible();
  await expect(details(page)).toContainText("An engine is asked for what is shown here.");
  const kind = timeline(page).getByRole("checkbox", { name: /^Kind 1\b/ });
  await kind.click();
  await expect(counts(page)).not.toHaveText(ALL);
  await expect.poll(() => asked.some((one) => /actors\?.*&kinds=1&/.test(one))).toBe(true);
  expect(asked.every((one) => one.startsWith(`${HOST}/coded/dateline/1/`))).toBe(true);

  const notice = page.getByRole("alert");
  const faults: readonly (readonly [string, string, () => void])[] = [
    [
      "the host lets no other site read its answers",
      "alleged",
      () => {
        allows = "";
      },
    ],
    [
      "it leads to another host",
      "reported",
      () => {
        instead = (response) => response.writeHead(302, { location: "https://other.example.org/" }).end();
      },
    ],
    [
      "it is gone in the middle of an answer",
      "confirmed",
      () => {
        instead = (response) =>
          response.writeHead(200, { "content-length": 900 }).write("{", () => response.destroy());
      },
    ],
  ];
  for (const [what, status, begin] of everything ? faults : faults.slice(0, 2))
    await test.step(what, async () => {
      begin();
      const before = await counts(page).textContent();
      const earlier = asked.length;
      await page.evaluate((of) => {
        window.location.hash = `${window.location.hash.replace(/&status=[^&]*/, "")}&status=${of}`;
      }, status);
      // An earlier question may fail too, and its notice goes when the next question is asked.
      await expect.poll(() => asked.slice(earlier).some((one) => one.includes("statuses="))).toBe(true);
      await expect(notice).toContainText(`no answer of ${HOST} that this page may read`);
      await expect(notice).toContainText("a valid certificate, no redirect to another host");
      await expect(notice).toContainText("Access-Control-Allow-Origin");
      expect(fragment(page)).toContain(`status=${status}`);
      [instead, allows] = [null, "*"];
      // Other answers come meanwhile and move the page, so that a pointer could miss.
      await notice
        .getByRole("button", { name: "Ask again" })
        .evaluate((button: HTMLElement) => button.click());
      await expect(notice).toHaveCount(0);
      await expect(counts(page)).not.toHaveText(before ?? "");
    });
  expect(asked.filter((one) => one.startsWith("other."))).toEqual([]);
});

test.describe("a certificate that is not valid", () => {
  test.use({ ignoreHTTPSErrors: false });
  test("is told with what to do", async ({ page }) => {
    await page.goto(`/open/#data=${ADDRESS}`);
    await page.getByRole("dialog").getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("a valid certificate");
    expect(decodeURIComponent(fragment(page))).toContain(ADDRESS);
    expect(asked).toEqual([]);
  });
});

test("a site that was published with an engine opens it at once, and may ask no other host", async ({
  page,
}) => {
  const dist = fileURLToPath(new URL("../dist/", import.meta.url));
  const program: Program = JSON.parse(readFileSync(path.join(dist, "program.json"), "utf8"));
  const csv = new TextEncoder().encode("date,headline,kind\n2020-01-02,An event of the story,Kind\n");
  const outcome = await loadFile(csv.slice().buffer, "story.csv", {}, () => {});
  const config = { name: "The Desk", engine: ADDRESS };
  const datasets = [
    await publishedDataset({ name: "story.csv", outcome }, config, { isDefault: true }),
  ] as const;
  const lock = lockOf({ published: {}, withdrawn: [] }, datasets);
  const site = new Map<string, Uint8Array>(
    program.files.map((file) => [file, new Uint8Array(readFileSync(path.join(dist, file)))]),
  );
  const { publishStory } = await loadPages();
  publishStory(
    { config, datasets, lock, files: new Map() },
    { program, pictures: new Map() },
    (file, content) =>
      site.set(file, typeof content === "string" ? new TextEncoder().encode(content) : content),
  );
  const textOf = (file: string) => new TextDecoder().decode(site.get(file));
  expect(textOf("index.html")).toContain(`connect-src 'self' https://${HOST};`);
  expect(textOf("_headers")).not.toContain("connect-src 'self';");

  const host = await hostSite(site);
  await page.goto(`${host.address}#data=${ADDRESS}`);
  await expect(counts(page)).toHaveText(ALL);
  await expect(page.getByText(`These data come from ${HOST}.`)).toBeVisible();
  expect(page.url()).toContain(`${host.address}#data=`);
  const isBlocked = await page.evaluate(() =>
    fetch("https://other.example.org/x").then(
      () => false,
      () => true,
    ),
  );
  expect(isBlocked).toBe(true);
  expect(asked.every((one) => one.startsWith(`${HOST}/coded/dateline/1/`))).toBe(true);
  // Any other engine is asked about as before.
  await page.goto("about:blank");
  await page.goto(`${host.address}#data=${ADDRESS.replace("/coded", "/other")}`);
  await expect(page.getByRole("dialog", { name: `Open data from ${HOST}?` })).toBeVisible();
  host.close();
});
