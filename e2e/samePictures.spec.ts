import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { madeRows, withIds, withOwnColumns, withSources } from "../src/large/prepare/madeRows.node.ts";
import { serveData } from "../src/large/prepare/serveData.ts";
import { counts, expect, filters, marks, network, open, ready, test, timeline } from "./journey.ts";
import { give } from "./ownFiles.ts";

/* The same coded events as a file of the reader's own and from an engine: what is counted, written and drawn must be equal. */

const EVENTS = 2_000;
const CSV = withIds(withSources(withOwnColumns(madeRows(EVENTS))));
const scratch = mkdtempSync(path.join(tmpdir(), "dateline-same-"));
test.afterAll(() => rmSync(scratch, { recursive: true }));

/** The views that are compared, as parts of an address. */
const VIEWS = [
  "",
  "kind=kind-1&status=reported",
  "from=2011-03-01&to=2012-03-20&lanes=action",
  "from=2012-03-01&to=2012-04-20",
  "actor=actor-3,actor-7&lanes=actor",
  "q=act 5&view=list",
];

const textOf = async (part: Locator): Promise<string> =>
  (await part.isVisible()) ? (await part.innerText()).replace(/\s+/g, " ") : "";

type Seen = Readonly<Record<string, unknown>>;

async function seenOf(page: Page, data: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const view of VIEWS) {
    await page.evaluate(
      ([of, more]) => {
        window.location.hash = [of, more].filter((one) => one !== "").join("&");
      },
      [data, view] as const,
    );
    await ready(page);
    seen.push({
      view,
      counts: await counts(page).textContent(),
      filters: await textOf(filters(page)),
      timeline: await textOf(timeline(page)),
      marks: await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label"))),
      network: await textOf(network(page)),
      list: await textOf(page.getByRole("table", { name: "Events" })),
    });
  }
  return seen;
}

test("an engine shows the pictures of the file", async ({ page }) => {
  const given = path.join(scratch, "made.csv");
  writeFileSync(given, CSV);
  const served = await serveData({
    given: [given],
    mostRows: EVENTS,
    port: 0,
    page: scratch,
    allowed: [],
    say: () => {},
  });
  if (!served.ok) throw new Error(served.faults.join());
  await page.route("**/dateline/1/*", async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await fetch(new URL(`${path.basename(pathname)}${search}`, served.address));
    await route.fulfill({
      status: answer.status,
      contentType: "application/json",
      body: await answer.text(),
    });
  });

  await open(page);
  await give(page, "picker", "made.csv", Buffer.from(CSV));
  await expect(counts(page)).toHaveText(/^2,000 of 2,000 events/);
  const hash = new URL(page.url()).hash.slice(1);
  const ofFile = await seenOf(page, /data=[^&]*/.exec(hash)?.[0] ?? "");

  await open(page, "?data=dateline/1/describe");
  await expect(counts(page)).toHaveText(/^2,000 of 2,000 events/);
  const ofEngine = await seenOf(page, "data=dateline/1/describe");
  console.log(JSON.stringify(ofFile).length, JSON.stringify(ofFile[0]).slice(0, 3000));
  expect(ofEngine).toEqual(ofFile);
  await served.close();
});
