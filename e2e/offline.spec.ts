import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page, TestInfo } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { counts, details, expect, filters, fragment, marks, open, ready, test } from "./journey.ts";

const LARGEST = 1_700_000;

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
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
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
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-print]")).not.toContainText("file:");
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
  await expect(counts(other)).toHaveText(/^90 of 90 events · 75 of 75 actors/);
  await expect(other).toHaveTitle(/WhatsApp, NSO Group and India/);
  await expect(other.getByRole("treeitem").first()).toBeAttached();
  expect(await other.evaluate(() => document.fonts.check("16px 'Newsreader Variable'"))).toBe(true);

  await filters(other).getByRole("checkbox", { name: "Legal", exact: true }).check();
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
  await other.goBack();
  await other.goForward();
  await ready(other);

  // Every event in the list has an address in this file.
  await other.getByRole("button", { name: "List", exact: true }).click();
  const href = await other
    .getByRole("region", { name: "Events" })
    .getByRole("link")
    .first()
    .getAttribute("href");
  expect(href).toMatch(/^file:.*offline\.html#event=/);

  // The other languages and the search are in it too.
  await other.goto(`${address}#lang=ar`);
  await other.reload();
  await expect(other.locator("html")).toHaveAttribute("dir", "rtl");
  await other.goto(`${address}#q=audit`);
  await other.reload();
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
        "Events.csv": strToU8(
          "id,date,headline,kind,standing,actors\na,2020-01-02,</script><b>Ouch & more,K,reported,Łukasz Żak\nb,2020-02-03,Another,K,reported,Ana\n",
        ),
        "Media.csv": strToU8("event,file,alt\na,bridge.jpg,An empty bridge\na,gone.png,A map\n"),
        "bridge.jpg": readFileSync(new URL("../src/load/media/samples/bridge.jpg", import.meta.url)),
      }),
    ),
  });
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await expectNoAddress(page, "own");
  await page.keyboard.press("Escape");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-print] img")).toHaveAttribute("alt", "An empty bridge");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  const file = await save(page, testInfo, "1 picture or document comes along: 0.1 MB.");
  const { page: other, problems } = await reader(browser);
  await other.goto(pathToFileURL(file.path).href);
  await ready(other);
  await expect(counts(other)).toHaveText(/^2 of 2 events · 2 of 2 actors/);
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
  await expectNoAddress(other, "own");
  expect(problems).toEqual([]);
  await other.context().close();
});
