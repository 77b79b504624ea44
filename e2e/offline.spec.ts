import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page, TestInfo } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  marks,
  open,
  ready,
  test,
  timeline,
  toPaper,
} from "./journey.ts";
import { followLink } from "./keptPage.ts";
import { madeStory } from "./madeStory.ts";
import { give } from "./ownFiles.ts";
import { everything } from "./sample.ts";

/** The limit of the copy of the affair, in bytes. Half of it are fonts; the words of all languages come along. */
const LARGEST = 1_990_000;

/** Saves what is open as one file; answers where it lies. */
async function save(
  page: Page,
  testInfo: TestInfo,
  says = "",
): Promise<{ readonly path: string; readonly name: string }> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download as one offline file" }).click();
  const dialog = page.getByRole("dialog", { name: "Download as one offline file" });
  await expect(dialog).toContainText(says);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  await expect(dialog.getByRole("status")).toHaveText(/^Saved, \d(\.\d+)? MB/);
  const path = testInfo.outputPath("offline.html");
  await download.saveAs(path);
  return { path, name: download.suggestedFilename() };
}

/** A page of another reader, without a connection, and everything that goes wrong or is asked for there. */
async function reader(browser: Browser): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const context = await browser.newContext({
    offline: true,
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    // The test itself reads the pixels of one canvas twice (`isInked`).
    const isOfTest = message.text().includes("willReadFrequently");
    if (["error", "warning"].includes(message.type()) && !isOfTest) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !/^(?:data|blob):/.test(request.url()))
      problems.push(request.url());
  });
  return { page, problems };
}

/** What nobody else can open is cited by its title and hash, and printed without an address; neither tells a name of a file. */
async function expectNoAddress(page: Page, title: string): Promise<void> {
  await marks(page).first().click();
  await details(page).getByRole("button", { name: "Share and cite" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and cite" });
  const text = dialog.getByRole("textbox", { name: "Text of the citation" });
  await expect(text).toHaveValue(new RegExp(`${title}.* Data file, SHA-256 [0-9a-f]{64} \\(accessed `));
  await expect(text).not.toHaveValue(/file:|127\.0\.0\.1|Dateline|offline/);
  await page.keyboard.press("Escape");
  await expect(await toPaper(page)).not.toContainText("file:");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

test("one file holds the whole story, opens from a disk, and its links work", async ({
  page,
  browser,
}, testInfo) => {
  await open(page, "#kind=legal");
  const file = await save(page, testInfo);
  expect(file.name).toMatch(/^WhatsApp, NSO Group and India.*\.html$/);
  expect(statSync(file.path).size).toBeLessThanOrEqual(LARGEST);

  const { page: other, problems } = await reader(browser);
  const address = pathToFileURL(file.path).href;
  await other.goto(address);
  await ready(other);
  await expect(counts(other)).toHaveText(/^90 of 90 events · 76 of 76 actors/);
  await expect(other).toHaveTitle(/WhatsApp, NSO Group and India/);
  await expect(other.getByRole("treeitem").first()).toBeAttached();
  expect(await other.evaluate(() => document.fonts.check("16px 'Newsreader Variable'"))).toBe(true);

  await timeline(other).getByRole("checkbox", { name: "Legal", exact: true }).check();
  const filtered = await counts(other).textContent();
  await marks(other).first().click();
  const heading = details(other).getByRole("heading", { level: 2 });
  const headline = await heading.textContent();
  expect(other.url().startsWith(`${address}#`)).toBe(true);
  expect(fragment(other)).toMatch(/^event=[^&]+&kind=legal&window=all$/);

  const link = other.url();
  await other.goto("about:blank");
  await other.goto(link);
  await ready(other);
  await expect(counts(other)).toHaveText(filtered ?? "");
  await expect(heading).toHaveText(headline ?? "");

  // Every event in the list has an address in this file.
  await other.getByRole("button", { name: "List", exact: true }).click();
  const href = await other
    .getByRole("region", { name: "Events" })
    .getByRole("link")
    .first()
    .getAttribute("href");
  expect(href).toMatch(/^file:.*offline\.html#event=/);
  await other.goBack();
  await expect.poll(() => other.url()).toBe(link);

  // The other languages and the search are in it too.
  await other.goto(`${address}#lang=ar`);
  await expect(other.locator("html")).toHaveAttribute("dir", "rtl");
  await other.goto(`${address}#q=audit&lang=en`);
  await ready(other);
  await other.keyboard.press("Control+k");
  await other.keyboard.type("nso");
  await expect(other.getByRole("option").first()).toBeVisible();
  await other.keyboard.press("Escape");
  await other.getByRole("button", { name: "Menu" }).click();
  await expect(other.getByRole("button", { name: "Embed this view" })).toHaveCount(0);
  // So are the notices of what it is made of.
  await other.getByRole("button", { name: "About and how to read" }).click();
  await other.getByRole("dialog").getByText("Packages and licences").click();
  await expect(other.getByText(/^react-dom .* · MIT · \d+ kB$/)).toBeVisible();
  await other.keyboard.press("Escape");
  await expectNoAddress(other, "WhatsApp, NSO Group and India");
  expect(problems).toEqual([]);
  await other.context().close();
});

/** Events with columns of their own (a category, a number and a date), of which some became public later. */
function ownColumns(): string {
  const countries = ["India", "Nepal", "Bhutan"];
  const rows = Array.from({ length: 36 }, (_, event) => {
    const day = String(1 + (event % 28)).padStart(2, "0");
    const actors = `Actor ${event % 5}; Actor ${(event + 1) % 5}`;
    const known = event % 9 === 0 ? "2019-06-15" : "";
    return `e${event},2018-03-${day},Event ${event},Meeting,reported,${actors},${known},${countries[event % 3]},${event % 4},2019-05-${day}`;
  });
  const first = "a,2018-01-02,</script><b>Ouch & more,K,reported,Łukasz Żak,,Nepal,1,2019-05-01";
  const head = "id,date,headline,kind,standing,actors,known,country,deaths,decided on";
  return [head, first, ...rows].join("\n");
}

/** A tour through them. */
const TOUR = [
  "tour,title,intro,event,text",
  "way,A way through it,,e0,Step of event 0.",
  ...[7, 14].map((nth) => `,,,e${nth},Step of event ${nth}.`),
].join("\n");

test("a file of one's own goes with it, with its pictures, and tells neither its name nor that it stayed where it was", async ({
  page,
  browser,
}, testInfo) => {
  await open(page);
  await page.locator('input[type="file"]').setInputFiles({
    name: "own.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(
      zipSync({
        "Events.csv": strToU8(ownColumns()),
        "Tours.csv": strToU8(TOUR),
        "Media.csv": strToU8("event,file,alt\na,bridge.jpg,An empty bridge\na,gone.png,A map\n"),
        "bridge.jpg": readFileSync(new URL("../src/load/samples/bridge.jpg", import.meta.url)),
      }),
    ),
  });
  await expect(counts(page)).toHaveText(/^37 of 37 events/);
  await expectNoAddress(page, "own");
  await page.keyboard.press("Escape");
  await expect((await toPaper(page)).locator("img")).toHaveAttribute("alt", "An empty bridge");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  const file = await save(page, testInfo, "1 picture or document comes along: 0.1 MB.");
  const { page: other, problems } = await reader(browser);
  await other.goto(pathToFileURL(file.path).href);
  await ready(other);
  await expect(counts(other)).toHaveText(/^37 of 37 events · 6 of 6 actors/);
  await expect(other.getByRole("option", { name: /<\/script><b>Ouch & more/ })).toBeAttached();
  await expect(other.getByText("These data come from somebody’s own file.").first()).toBeVisible();
  await expect(other.getByText(/own\.zip|not left this browser/)).toHaveCount(0);
  await other.getByRole("option", { name: /Ouch & more/ }).click();
  const picture = details(other).getByRole("img", { name: "An empty bridge" });
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(60);
  await expect(details(other)).toContainText("Not included here: gone.png.");
  expect(await other.evaluate(() => document.querySelectorAll("#more-letters").length)).toBe(1);
  await page.keyboard.press("Escape");
  const data = /data=[^&]*/.exec(fragment(page))?.[0];
  for (const [nth, view] of [
    "where=country:Nepal&lanes=column:country&measure=deaths&clock=column:decided-on",
    "clock=both&lanes=kind",
    "story=way&step=2",
    "focus=actor-1,actor-4&path=1",
  ].entries()) {
    await followLink(page, `${data}&${view}`);
    await followLink(other, view);
    const isWhole = everything || nth === 0;
    const asked = await answers(page, isWhole);
    if (view.startsWith("story")) expect(asked.step).toContain("Step of event 7.");
    if (view.startsWith("clock")) expect(asked.clocks).not.toEqual([]);
    expect(await answers(other, isWhole), view).toEqual(asked);
  }
  expect(problems).toEqual([]);
  await other.context().close();
});

/** What a page says and draws of a view, in whatever room it has for it. */
async function answers(page: Page, withPicture = true) {
  await ready(page);
  const pane = page.getByRole("region", { name: "Timeline" });
  await expect.poll(() => pane.locator("canvas").first().evaluate(isInked)).toBe(true);
  return {
    view: fragment(page).replace(/^data=[^&]*&?/, ""),
    counts: await counts(page).textContent(),
    facets: await filters(page).allTextContents(),
    chips: await page.getByRole("button", { name: /^Remove / }).allTextContents(),
    lanes: await page.getByRole("group", { name: "Lanes", includeHidden: true }).allTextContents(),
    clocks: await pane.getByText(/a later day of becoming public/).allTextContents(),
    step: await page.getByText(/^Step of event/).allTextContents(),
    hasMarks: (await marks(page).count()) > 0,
    notices: await page.getByRole("main").getByText(/link/).allTextContents(),
    drawn: withPicture ? await drawnInPicture(page) : null,
  };
}

/** Whether more than a frame and an axis is drawn below the axis. */
function isInked(canvas: Element): boolean {
  if (!(canvas instanceof HTMLCanvasElement)) return false;
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
  const colours = new Set<string>();
  for (let y = Math.floor(height * 0.3); y < height - 2 && colours.size <= 8; y += 2)
    for (let x = 0; x < width; x += 3)
      colours.add(pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 4).join());
  return colours.size > 8;
}

/** Shapes and words of the timeline as a picture to take away, which has the same size whatever the screen has room for. */
async function drawnInPicture(page: Page) {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "SVG", exact: true }).first().click();
  const svg = readFileSync(await (await download).path(), "utf8");
  await dialog.getByRole("button", { name: "Close" }).click();
  const count = (tag: string) => svg.split(`<${tag} `).length - 1;
  // Where the data come from is said in other words of a copy.
  return { paths: count("path"), rectangles: count("rect"), lines: count("line") };
}

/** More events than are drawn one by one. */
const MANY = "many.json";
const VIEWS = ["", "lanes=kind", "lanes=status&kind=kind-1&q=event", "lanes=actor"];

test(
  "a copy of thousands of events answers as the page does",
  { tag: "@whole" },
  async ({ page, browser }, testInfo) => {
    await open(page);
    await give(page, "picker", MANY, Buffer.from(madeStory(4_500)));
    await expect(page.getByText(`Your own file: ${MANY}`)).toBeVisible();
    const file = await save(page, testInfo);
    await page.keyboard.press("Escape");
    const { page: other, problems } = await reader(browser);
    const data = /data=[^&]*/.exec(fragment(page))?.[0] ?? "";
    for (const view of VIEWS) {
      await followLink(page, `${data}&${view}`);
      const asked = await answers(page);
      await other.goto("about:blank");
      await other.goto(`${pathToFileURL(file.path).href}#${view}`);
      expect(await answers(other), view).toEqual(asked);
    }
    expect(problems).toEqual([]);
    await other.context().close();
  },
);
