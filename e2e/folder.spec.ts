import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { madeRows, withOwnColumns, withSources } from "../src/large/prepare/madeRows.node.ts";
import { prepareFolder } from "../src/large/prepare/prepareFolder.ts";
import { serveData } from "../src/large/prepare/serveData.ts";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  marks,
  network,
  open,
  openQuestions,
  ready,
  test,
  timeline,
} from "./journey.ts";

import { give } from "./ownFiles.ts";
import { everything } from "./sample.ts";

/*
 * A prepared folder beside the page, of which at most 400 events are rows at a time. The bytes are those of its files, given
 * in the ranges that are asked for; where a test says so, not as they should be.
 */
const EVENTS = 5_000;
let scratch = "";
let folder = "";
const ADDRESS = "?data=folders/made/manifest.json";

// A worker may come back to this file after it has tidied up.
test.beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "dateline-folder-"));
  folder = path.join(scratch, "folder");
  const file = path.join(scratch, "made.csv");
  writeFileSync(file, withOwnColumns(madeRows(EVENTS)));
  const prepared = await prepareFolder({
    files: [file],
    out: folder,
    title: "Made events",
    mostRows: 400,
    say: () => {},
  });
  expect(prepared.ok).toBe(true);
});
test.afterAll(() => rmSync(scratch, { recursive: true }));

/** The number beside a check box. */
const numberOf = async (box: Locator): Promise<string> =>
  /[\d,]+/.exec((await box.getAttribute("aria-description")) ?? "")?.[0] ?? "";

/** `changed`: files that are not what they were when the folder was prepared. */
type Manners = { whole: boolean; changed: RegExp | null };

/** Gives the files of the folder; `asked` hears of each that was asked for in a range. */
async function host(page: Page, manners: Manners = { whole: false, changed: null }): Promise<string[]> {
  const asked: string[] = [];
  await page.route("**/folders/made/*", async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    const prepared = readFileSync(path.join(folder, name));
    const bytes = manners.changed?.test(name) ? Buffer.from(prepared.map((byte) => byte ^ 1)) : prepared;
    const range = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers().range ?? "");
    if (range) asked.push(name);
    await (range === null || manners.whole
      ? route.fulfill({ status: 200, body: bytes })
      : route.fulfill({ status: 206, body: bytes.subarray(Number(range[1]), Number(range[2]) + 1) }));
  });
  return asked;
}

test("a folder opens counted, is filtered without a question, and gives its events where few are in the window or of an actor", async ({
  page,
}) => {
  const asked = await host(page);
  await open(page, ADDRESS);
  await expect(counts(page)).toHaveText(/^5,000 of 5,000 events · 1 Jan 2010 – \d+ \w+ 2016$/);
  await expect(details(page)).toContainText("This folder holds 5,000 events.");
  await expect(details(page)).toContainText("What a folder does not answer");
  await expect(details(page)).toContainText("Search for words");
  await expect(page.getByRole("combobox", { name: "Search" })).toHaveCount(0);

  const kind = timeline(page).getByRole("checkbox", { name: /^Kind 1\b/ });
  await kind.click();
  await ready(page);
  const ofKind = Number(/^[\d,]+/.exec((await counts(page).textContent()) ?? "")?.[0].replace(",", ""));
  expect(ofKind).toBeGreaterThan(100);
  expect(ofKind).toBeLessThan(2_000);
  // Nothing but counts has been needed.
  expect(asked).toEqual([]);
  await kind.click();

  await test.step("an actor is asked for by its own rows, and too busy a one is refused in words", async () => {
    await filters(page)
      .getByRole("checkbox", { name: /^Actor 0\b/ })
      .click();
    await expect(page.getByText("actors, acts, sources and own columns is not applied")).toBeVisible();
    await filters(page)
      .getByRole("checkbox", { name: /^Actor 0\b/ })
      .click();
    await expect(page.getByText("actors, acts, sources and own columns is not applied")).toHaveCount(0);
    await filters(page)
      .getByRole("button", { name: /^All [\d,]+ actors$/ })
      .click();
    await filters(page).getByLabel("Find an actor").fill("Actor 37");
    await filters(page)
      .getByRole("checkbox", { name: /^Actor 37\b/ })
      .first()
      .click();
    await ready(page);
    await expect(counts(page)).toContainText(/^\d{2,3} of 5,000 events/);
    expect(new Set(asked)).toEqual(new Set(["by-actor-0001.parquet"]));
    expect(fragment(page)).toContain("actor=actor-37");
    // The days of the whole folder stay, and beside them are the ties of this actor; alone they are shown in time.
    await expect(network(page).getByRole("heading", { name: /^Acts by and upon Actor 37/ })).toBeVisible();
    await page.getByRole("button", { name: "Network", exact: true }).click();
    const acts = network(page).getByRole("region", { name: "Acts over time" });
    await expect(acts.getByRole("checkbox", { name: "Actor 37", exact: true })).toBeChecked();
    expect(await acts.getByRole("checkbox").count()).toBeGreaterThan(1);
  });
  asked.length = 0;
  await page.evaluate(() => {
    window.location.hash = "data=folders/made/manifest.json";
  });
  await expect(counts(page)).toHaveText(/^5,000 of 5,000 events/);

  await page.getByRole("button", { name: "List" }).click();
  await expect(page.getByText("5,000 events in this window: they are counted, not listed.")).toBeVisible();
  await page.getByRole("button", { name: "Show the middle of the window" }).click();
  await ready(page);
  const first = page.getByRole("region", { name: "Events" }).getByRole("link").first();
  await expect(first).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(["by-day-0001.parquet"]));

  await first.click();
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText(/Actor \d+ act \d+ Actor \d+/);
  const link = page.url();
  await expect(details(page)).toContainText(/land\s*Land \d/);

  // The events of the window are taken away with their own columns.
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  const lines = readFileSync(await csv.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines[0]).toContain("deaths [number],land [category]");
  expect(lines.length - 1).toBe(Number(/^\d+/.exec((await counts(page).textContent()) ?? "")?.[0]));
  await page.keyboard.press("Escape");

  await page.goBack();
  await page.goBack();
  await ready(page);
  await expect(counts(page)).toContainText("5,000 of 5,000 events");
  await expect(page.getByText("they are counted, not listed.")).toBeVisible();

  // The link leads a newcomer to the event, wherever it lies.
  await page.goto("about:blank");
  await page.goto(link);
  await ready(page);
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText(/Actor \d+ act \d+ Actor \d+/);
  expect(asked).toContain("by-id-0001.parquet");
});

test("a link into a window of a folder brings back what was done there, by whom, with own columns and lanes", async ({
  page,
}) => {
  await host(page);
  const rows = readFileSync(path.join(scratch, "made.csv"), "utf8").split("\n").slice(1);
  const isIn = (row: string): boolean => {
    const [date = "", end = "", from, act, , , , , land] = row.split(",");
    const last = end || (date.length === 7 ? `${date}-31` : date);
    const isOfWindow = date.padEnd(10, "-01") <= "2012-06-30" && last >= "2012-03-01";
    return isOfWindow && from === "Actor 0" && /^act [0-3]$/.test(act ?? "") && land !== "Land 4";
  };
  const lands = [0, 1, 2, 3, 5, 6, 7, 8].map((land) => `land:Land ${land}`);
  const view = `by=actor-0&action=act 0,act 1,act 2,act 3&where=${lands}&from=2012-03-01&to=2012-06-30&lanes=column:land`;
  await open(page, `${ADDRESS}&${view}`);
  await expect(counts(page)).toContainText(`${rows.filter(isIn).length} of 5,000 events`);
  expect(rows.filter(isIn).length).toBeGreaterThan(2);
  await expect(page.getByText("Bars of other days are not known")).toBeVisible();
  await page.getByRole("button", { name: "Lanes" }).click();
  await expect(page.getByRole("radio", { name: "By land" })).toBeChecked();
  await page.keyboard.press("Escape");
  // In a longer window the choice is not applied.
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(counts(page)).toContainText("5,000 of 5,000 events");
  await expect(page.getByText("actors, acts, sources and own columns is not applied")).toBeVisible();

  // The same folder from the reader's disk: a link holds the hash of its manifest, and brings the view back.
  const files = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))] as const);
  const [first = ["", Buffer.alloc(0)] as const, ...others] = files;
  await open(page);
  await give(page, "drop", ...first, others);
  await expect(counts(page)).toContainText("5,000 of 5,000 events");
  expect(fragment(page)).toMatch(/data=own-file-[0-9a-f]{16}/);
  const link = `/#${/data=own-file-[0-9a-f]+/.exec(page.url())?.[0]}&${view}`;
  await page.goto("about:blank");
  await page.goto(link);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a folder" }).click(),
  ]);
  await chooser.setFiles(folder);
  await expect(counts(page)).toContainText(`${rows.filter(isIn).length} of 5,000 events`);
});

test.describe(() => {
  test.use({ mayFail: true });

  test("a host that gives the whole for a part, or files that changed, are named, and what is counted stays", async ({
    page,
  }) => {
    const manners: Manners = { whole: true, changed: null };
    await host(page, manners);
    await open(page, `${ADDRESS}&from=2012-01-01&to=2012-03-01`);
    const notice = page.getByRole("alert");
    await expect(notice).toContainText("Single events did not come");
    await expect(notice).toContainText("a host that answers ranges of bytes (206)");
    await expect(counts(page)).toContainText("of 5,000 events");
    manners.whole = false;
    manners.changed = /^by-day/;
    await notice.getByRole("button", { name: "Ask again" }).click();
    await expect(notice).toContainText(/by-day-\d+\.parquet: .*not those of which the manifest has the hash/);
    await expect(counts(page)).toContainText("of 5,000 events");
    manners.changed = null;
    await notice.getByRole("button", { name: "Ask again" }).click();
    await ready(page);
    await expect(notice).toHaveCount(0);
    await expect(marks(page).first()).toBeAttached();

    manners.changed = /^cells/;
    await page.goto("about:blank");
    await page.goto(`/${ADDRESS}`);
    await expect(notice).toContainText("cells.bin");
    await expect(notice).toContainText("not those of which the manifest has the hash");
  });
});

test.describe("an engine", () => {
  test.use({ mayFail: true });

  test("counts actors and ties of any window under any filter, finds words, and shows one state of its data", async ({
    page,
  }) => {
    const given = [path.join(scratch, "cited.csv")];
    writeFileSync(path.join(scratch, "cited.csv"), withSources(withOwnColumns(madeRows(EVENTS))));
    const job = {
      given,
      mostRows: 400,
      title: "Made events",
      port: 0,
      page: scratch,
      allowed: [],
      say: () => {},
    };
    const served = await serveData(job);
    if (!served.ok) throw new Error(served.faults.join());
    const asked: string[] = [];
    /** What the engine does besides answering; `asOf` is another time of its data. */
    const manners = { answer: null as { status: number; body: string } | null, asOf: "" };
    await page.route("**/dateline/1/*", async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const name = path.basename(pathname);
      const question = new URLSearchParams(search);
      question.delete("asOf");
      asked.push(`${name}?${question}`);
      if (manners.answer)
        return route.fulfill({
          ...manners.answer,
          contentType: "text/html",
          headers: { "retry-after": "7" },
        });
      const answer: Record<string, unknown> = await (
        await fetch(new URL(`${name}?${question}`, served.address))
      ).json();
      return route.fulfill({ json: manners.asOf === "" ? answer : { ...answer, asOf: manners.asOf } });
    });

    await open(page, "?data=dateline/1/describe");
    await expect(counts(page)).toHaveText(/^5,000 of 5,000 events/);
    await expect(details(page)).toContainText("An engine is asked for what is shown here.");
    // Five thousand events are not listed, and yet the busiest acts are told by their numbers.
    await expect(network(page)).toContainText(/Actor 0 563 events\W+→\W+Actor 1 64, Actor 2 42/);
    const busiest = filters(page).getByRole("checkbox", { name: /^Actor 0\b/ });
    const kind = timeline(page).getByRole("checkbox", { name: /^Kind 1\b/ });
    await kind.click();
    await expect(network(page)).not.toContainText("Actor 0 563");
    await expect(network(page)).toContainText(/Actor 0 \d+ events\W+→/);
    expect(asked.at(-1)).toMatch(/^(?:actors|acts|sources|values|ties)\?first=\d+&kinds=1&last=\d+$/);
    await kind.click();

    // An actor of too many events for a list is a filter all the same.
    await busiest.click();
    await expect(counts(page)).not.toContainText("5,000 of 5,000");
    await ready(page);
    expect(asked).toContain("cells?actors=0");
    await busiest.click();
    await expect(counts(page)).toContainText("5,000 of 5,000");

    // So is a word of a column of its own. The numbers beside a column's words stay.
    const land = filters(page).getByRole("checkbox", { name: /^Land 1\b/ });
    const other = filters(page).getByRole("checkbox", { name: /^Land 2\b/ });
    const [ofLand, ofOther] = [await numberOf(land), await numberOf(other)];
    await land.click();
    await expect(counts(page)).toContainText(new RegExp(`^${ofLand} of 5,000`));
    expect(asked.filter((one) => /^cells\?values=\d$/.test(one))).toHaveLength(1);
    await expect.poll(() => numberOf(other)).toBe(ofOther);
    if (everything) {
      // So is whether an event has one source.
      await openQuestions(page);
      const single = filters(page).getByRole("checkbox", { name: "One independent source only" });
      const ofSingle = await numberOf(single);
      await single.click();
      await expect(counts(page)).toContainText(new RegExp(`^${ofSingle} of 5,000`));
      await expect
        .poll(() => asked.at(-1))
        .toMatch(/^(?:acts|sources|values|actors|ties)\?first=\d+&last=\d+&single=1(?:&values=\d)?$/);
      await single.click();
    }
    await land.click();
    await expect(counts(page)).toContainText("5,000 of 5,000");

    // Acts are chosen and actors have lanes, where the events of a window are rows and where they are counted.
    await page.evaluate(() => {
      window.location.hash =
        "data=dateline/1/describe&from=2012-03-01&to=2012-03-20&lanes=actor&action=act 0,act 1";
    });
    await expect(
      timeline(page)
        .getByRole("checkbox", { name: /^Actor \d+/ })
        .first(),
    ).toBeVisible();
    await expect(filters(page).getByRole("checkbox", { name: /^act 0\b/ })).toBeChecked();
    await expect.poll(() => asked).toContain("cells?acts=0%2C1");
    await expect(page.getByText("Bars of other days are not known")).toHaveCount(0);
    // The window before it is read with it, and both are counted where they are long.
    await page.getByRole("button", { name: "Compare" }).click();
    const compared = details(page).getByRole("table", { name: "Two windows compared" });
    await expect(compared).toContainText("Actor 0");
    await page.evaluate(() => {
      window.location.hash = window.location.hash.replace(/from=[^&]*&to=[^&]*/, "from=2012-01-01");
    });
    await expect
      .poll(() => asked.find((one) => one.startsWith("lanes?")))
      .toMatch(/^lanes\?acts=0%2C1&first=/);
    await expect(compared).toContainText("Actor 0");
    await expect(
      timeline(page)
        .getByRole("checkbox", { name: /^Actor \d+/ })
        .first(),
    ).toBeVisible();
    // The numbers beside the acts do not follow the choice of acts.
    await expect(filters(page).getByRole("checkbox", { name: /^act 2\b/ })).not.toHaveAccessibleDescription(
      /^0/,
    );
    await page.evaluate(() => {
      window.location.hash = "data=dateline/1/describe&by=actor-0&on=actor-1";
    });
    // Who acts, and on whom, is counted too.
    await expect(counts(page)).toContainText(/^64 of 5,000/);
    expect(asked).toContain("cells?by=0&on=1");
    await page.evaluate(() => {
      window.location.hash = "data=dateline/1/describe";
    });
    await expect(counts(page)).toContainText("5,000 of 5,000");

    const search = page.getByLabel("Search").first();
    // Words that no event has: the engine sends no row, but the dataset is not empty, and its tools stay.
    await search.fill("xyzzy");
    await search.press("Enter");
    await expect(counts(page)).toHaveText(/^0 of 5,000 events/);
    await expect(page.getByText("This dataset has no events.")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Lanes", exact: true })).toBeVisible();

    await search.fill("ACTOR 377");
    await search.press("Enter");
    await expect(counts(page)).toHaveText(/^\d{1,2} of 5,000 events/);
    await expect(marks(page).first()).toBeAttached();
    expect(fragment(page)).toContain("q=ACTOR");

    // A page of a proxy, and too many questions: each in words, while the view and its numbers stay.
    manners.answer = { status: 200, body: "<html>Log in</html>" };
    await filters(page).getByRole("button", { name: /377/ }).click();
    const notice = page.getByRole("alert");
    // The notice moves the page, so that an earlier click could miss.
    await expect(notice).toContainText("an answer that is not what the protocol says");
    manners.answer = { status: 429, body: "" };
    await notice.getByRole("button", { name: "Ask again" }).click();
    await expect(notice).toContainText("too many questions");
    await expect(notice).toContainText("in 7 seconds");
    await kind.click();
    await expect.poll(() => asked.at(-1)).toContain("kinds=1");
    await expect(notice).toContainText("too many questions");
    expect(fragment(page)).toContain("kind=kind-1");

    // Newer data: everything is asked for anew, and the page says of when they are. Older ones are not taken.
    manners.answer = null;
    manners.asOf = "2031-02-03T04:05:06.000Z";
    await notice.getByRole("button", { name: "Ask again" }).click();
    await expect(details(page)).toContainText("2031-02-03 04:05 UTC");
    await expect(notice).toHaveCount(0);
    expect(asked.slice(-8)).toEqual(expect.arrayContaining(["describe?", "busiest?", "cells?"]));
    manners.asOf = "2001-02-03T04:05:06.000Z";
    await kind.click();
    await expect(notice).toContainText("an older state of the data than before");
    await expect(details(page)).toContainText("2031-02-03 04:05 UTC");
    await served.close();
  });
});
