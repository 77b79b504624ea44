import type { Page } from "@playwright/test";
import { counts, details, expect, marks, ready, test } from "./journey.ts";
import { sampleOf } from "./sample.ts";

/** Days before and behind UTC, UTC, and half an hour beside it. */
const ZONES = sampleOf(
  [
    "America/Los_Angeles",
    "Pacific/Apia",
    "America/St_Johns",
    "Asia/Kolkata",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
    "UTC",
  ],
  7,
);
const ADDRESS = "/event/whatsapp-sues-nso-group/#from=2019-10-25&to=2019-11-10";

/** Everything that a zone could change: names, counts, title, dates of the list and the details, where marks stand. */
async function seenIn(page: Page) {
  await page.goto(ADDRESS);
  await ready(page);
  await expect(marks(page).first()).toBeVisible();
  const names = await marks(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  const boxes = [await marks(page).first().boundingBox(), await marks(page).last().boundingBox()];
  const chosen = await page.getByRole("option", { selected: true }).getAttribute("aria-label");
  const said = [await counts(page).textContent(), await page.title()];
  const article = await details(page).getByRole("article").textContent();
  await page.getByRole("button", { name: "List", exact: true }).click();
  const list = page.getByRole("region", { name: "Events" });
  // The list is rendered part by part.
  await expect(list.getByRole("listitem")).toHaveCount(Number.parseInt(said[0] ?? "", 10));
  const dates = await list.getByRole("listitem").allInnerTexts();
  return { names, boxes, chosen, said, article, dates };
}

test("a link opens an event on its very day, and texts, names, boxes and title are the same in every zone", async ({
  page,
  browser,
}) => {
  // In Auckland, half a day ahead of UTC.
  const here = await seenIn(page);
  expect(here.names.length).toBeGreaterThan(10);
  expect(here.article).toContain("Tuesday 29 October 2019");
  expect(here.chosen).toMatch(/^29 October 2019\. .*sue/);
  for (const timezoneId of ZONES) {
    const context = await browser.newContext({ timezoneId });
    expect(await seenIn(await context.newPage()), timezoneId).toEqual(here);
    await context.close();
  }
});
