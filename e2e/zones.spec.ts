import type { Browser } from "@playwright/test";
import { counts, expect, marks, ready, test } from "./journey.ts";

const ZONES = [
  "Pacific/Kiritimati",
  "Pacific/Apia",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "America/St_Johns",
  "Pacific/Chatham",
];
const ADDRESS = "/event/whatsapp-sues-nso-group/#from=2019-10-25&to=2019-11-10";

/** Everything that a zone could change: names, counts, title, dates of the list, places of the first and last mark. */
async function seenIn(browser: Browser, baseURL: string, timezoneId: string) {
  const context = await browser.newContext({
    baseURL,
    timezoneId,
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await ready(page);
  await expect(marks(page).first()).toBeVisible();
  const names = await marks(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  const places = [await marks(page).first().boundingBox(), await marks(page).last().boundingBox()];
  const said = [await counts(page).textContent(), await page.title()];
  await page.getByRole("button", { name: "List", exact: true }).click();
  const list = page.getByRole("region", { name: "Events" });
  await expect(list.getByRole("listitem").first()).toBeVisible();
  const dates = await list.getByRole("listitem").allInnerTexts();
  await context.close();
  return { names, places, said, dates };
}

test("text, names, places and title are the same in every zone", async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const here = await seenIn(browser, baseURL ?? "", "UTC");
  expect(here.names.length).toBeGreaterThan(10);
  for (const zone of ZONES) expect(await seenIn(browser, baseURL ?? "", zone), zone).toEqual(here);
});
