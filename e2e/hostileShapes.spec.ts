import type { Page } from "@playwright/test";
import { brokenAttributes, choose, heading, list, listLinks } from "./hostilePage.ts";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  marks,
  open,
  openPart,
  test,
} from "./journey.ts";
import { bytesOf, give, openByPicker, SMALL } from "./ownFiles.ts";

goOnInOnePage();

// What dates, sizes and gaps of the corpus must not do besides their file's outcome. Texts: hostileMusts.spec.ts.

test.beforeEach(async ({ page }) => open(page, SMALL));

/** Files of dates, and how each of their events is said to begin. */
const DATES = [
  ["082-date-year-minus-4000.json", [["Board votes for the lease", /^some time in 4001 BCE\. /]]],
  ["083-date-year-zero-leap-day.json", [["Board votes for the lease", /^29 February 1 BCE\. /]]],
  [
    "085-open-and-mixed-intervals.json",
    [
      ["Event 0", /^from 18 July 2021 on\. /],
      ["Event 1", /^by 18 July 2021\. /],
      ["Event 2", /^from 18 July 2021, end not known\. /],
      ["Event 3", /^until 18 July 2021, start not known\. /],
      ["Event 4", /^from 2021 to 2022\. /],
    ],
  ],
  [
    "088-times-with-offsets.json",
    [
      ["Event 0", /^18 July 2021, 23:30:00 \(UTC\+14\)\. /],
      ["Event 1", /^18 July 2021, 23:30:00 \(UTC[-−]12\)\. /],
      ["Event 2", /^18 July 2021, 00:30:00 \(UTC\)\. /],
    ],
  ],
] as const;

test("dates are said and drawn as they are (082, 083, 085, 088)", { tag: "@whole" }, async ({ page }) => {
  for (const [file, said] of DATES) {
    await test.step(file, async () => {
      await openByPicker(page, file);
      for (const [headline, date] of said) {
        await expect(marks(page).and(page.getByRole("option", { name: headline }))).toHaveAccessibleName(
          date,
        );
      }
      await expect(counts(page)).not.toHaveText(/1970|Infinity|NaN|10,?000|9999/);
      expect(await brokenAttributes(page)).toEqual([]);
      await page.getByRole("button", { name: "List", exact: true }).click();
      await expect(listLinks(page)).toHaveCount(await countOf(page));
      await expect(list(page)).not.toContainText(/1970|\b2000\b|4000/);
      if (file.startsWith("082")) {
        // Beside four thousand years the two events of 2021 are still two, each with its own entry.
        await choose(page, /Newspaper reports the vote/);
        await choose(page, /Board disputes the tally/);
      }
      await page.getByRole("button", { name: "Timeline", exact: true }).click();
    });
  }
});

test("dates without digits are refused by name, and nothing is stretched or set to 1 January (086)", {
  tag: "@whole",
}, async ({ page }) => {
  const file = "086-unspecified-digits.json";
  await open(page);
  await give(page, "picker", file, bytesOf(file));
  await expect(page.getByRole("alert")).toContainText("/events/0/date");
  await expect(page.getByRole("alert")).not.toContainText("1 January");
  await expect(counts(page)).toHaveText(/^90 of 90 events .* 2016 – 19 Nov 2025$/);
});

const countOf = async (page: Page): Promise<number> =>
  Number(/ of (\d+) events/.exec((await counts(page).textContent()) ?? "")?.[1]);

test("what a table leaves open is asked, and nothing of it is drawn meanwhile (207, 213)", async ({
  page,
}) => {
  const ask = async (file: string) => {
    await give(page, "picker", file, bytesOf(file));
    const dialog = page.getByRole("dialog", { name: file });
    await expect(dialog).toBeVisible();
    await expect(counts(page)).toHaveText(/^10 of 10/);
    return dialog;
  };
  const columns = await ask("207-no-date-column.csv");
  await expect(columns.getByLabel("when", { exact: true })).toHaveValue("date");
  await columns.getByLabel("when", { exact: true }).selectOption({ label: "Leave out" });
  await expect(columns).toContainText("Still needed: a date or a start.");
  await expect(columns.getByRole("button", { name: "Open", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");

  const order = await ask("213-day-month-order.csv");
  await expect(order).toContainText(/03\/04\/2021: 3 April 2021 or 4 March 2021/);
  await expect(order).toContainText("2/8/21");
  await expect(order.getByRole("button", { name: "Open", exact: true })).toBeDisabled();
});

test("a file without events is open, says so, and holds no key fast (100, 216)", async ({ page }) => {
  for (const file of ["100-no-events.json", "216-header-only.csv"]) {
    await openByPicker(page, file);
    await expect(counts(page)).toHaveText(/^0 of 0 events/);
    expect(await brokenAttributes(page), file).toEqual([]);
    await page.getByRole("button", { name: "List", exact: true }).click();
    await expect(list(page).getByText("This dataset has no events.")).toBeVisible();
    expect(await brokenAttributes(page), file).toEqual([]);
    const met = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press("Tab");
      met.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ""));
    }
    expect(met.size, file).toBeGreaterThan(10);
  }
});

test("each of 300 events of one day is reached by pointer and by keyboard (102)", async ({ page }) => {
  await openByPicker(page, "102-all-on-one-day.json");
  // On the timeline they are one stack, which leads into the list of what it holds.
  await expect(counts(page)).toHaveText(/^300 of 300 events/);
  await page.getByRole("button", { name: "List", exact: true }).click();
  // Two hundred at once; the rest is asked for.
  await expect(listLinks(page)).toHaveCount(200);
  await list(page).getByRole("button", { name: "Show 100 more" }).press("Enter");
  await expect(listLinks(page)).toHaveCount(300);
  for (const nth of [0, 150, 299]) {
    const link = listLinks(page).nth(nth);
    const headline = (await link.textContent()) ?? "";
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText(headline);
  }
  await listLinks(page).nth(77).click();
  await expect(heading(page)).toHaveText((await listLinks(page).nth(77).textContent()) ?? "");
});

test("an event with 300 participants opens and can be used (103)", { tag: "@whole" }, async ({ page }) => {
  await openByPicker(page, "103-one-event-300-participants.json");
  await expect(counts(page)).toHaveText(/^1 of 1 event · 300 of 300 actors/);
  // By its name: the first mark may still be one of the story before.
  await page.getByRole("option", { name: /Event 0/ }).click();
  await expect(heading(page)).toHaveText("Event 0");
  await openPart(page, "Also involved");
  // The first two hundred are listed; all of them are in the filters and the search.
  await expect(details(page).getByText("and 100 more")).toBeVisible();
  await details(page).getByRole("button", { name: "P 199", exact: true }).click();
  await expect(heading(page)).toHaveText("P 199");
  expect(await brokenAttributes(page)).toEqual([]);
});

test("actors without events are found in the list of actors (104)", { tag: "@whole" }, async ({ page }) => {
  await openByPicker(page, "104-isolated-actors.json");
  await expect(counts(page)).toHaveText(/^3 of 3 events · \d+ of 400 actors/);
  await filters(page).getByRole("button", { name: "All 400 actors" }).click();
  await expect(filters(page)).toContainText("200 more: type part of a name");
  await filters(page).getByRole("searchbox", { name: "Find an actor" }).fill("P 399");
  await expect(filters(page).getByRole("checkbox", { name: "P 399", exact: true })).toBeVisible();
  expect(await brokenAttributes(page)).toEqual([]);
});

test("what an actor does to itself is said and drawn (105)", { tag: "@whole" }, async ({ page }) => {
  await openByPicker(page, "105-action-to-self-and-outsider.json");
  expect(await brokenAttributes(page)).toEqual([]);
  await marks(page).first().click();
  await expect(details(page)).toContainText(/Ada Example\s*praised\s*Ada Example/);
  await expect(details(page)).toContainText(/Bela Sample\s*met\s*Invented Port Authority/);
  await openPart(page, "Who did what");
  await details(page).getByRole("button", { name: "Ada Example" }).first().click();
  await expect(heading(page)).toHaveText("Ada Example");
  await expect(details(page)).toContainText("praised");
  expect(await brokenAttributes(page)).toEqual([]);
});

test("the tie of an actor to itself is told once, and a link leads to it (105)", async ({ page }) => {
  await openByPicker(page, "105-action-to-self-and-outsider.json");
  await marks(page).first().click();
  await openPart(page, "Who did what");
  await details(page).getByRole("button", { name: "praised" }).click();
  await expect(heading(page)).toHaveText("Ada Example → Ada Example");
  await expect(details(page)).toContainText("1 event");
  await expect(details(page).getByRole("row", { name: /praised/ })).toHaveCount(1);
  await expect(details(page).getByRole("listitem").filter({ hasText: "praised" })).toHaveCount(1);
  await expect(details(page).getByRole("button", { name: "Ada Example", exact: true })).toHaveCount(1);
  await expect.poll(() => fragment(page)).toMatch(/focus=([^,&]+),\1(?:&|$)/);
  await page.goBack();
  await page.goForward();
  await expect(heading(page)).toHaveText("Ada Example → Ada Example");
  expect(await brokenAttributes(page)).toEqual([]);
});

test("an event without a source says so wherever its standing stands (106)", async ({ page }) => {
  await openByPicker(page, "106-confirmed-without-source.json");
  const mark = marks(page).first();
  await expect(mark).toHaveAccessibleName(/Confirmed\. 2 actors, no source given\./);
  await page.getByRole("combobox", { name: "Search events and actors" }).fill("votes");
  await expect(page.locator("[role=option]:not([data-kind])", { hasText: "Board votes" })).toContainText(
    "no source given",
  );
  await page.keyboard.press("Escape");
  await mark.click();
  await expect(heading(page)).toHaveText("Board votes for the lease");
  await expect(details(page)).toContainText("No source given.");
  await expect(details(page).getByRole("listitem").filter({ hasText: "no source given" })).toBeVisible();
  await expect(page).toHaveTitle(/Confirmed · no source given/);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(list(page).getByRole("listitem").filter({ hasText: "Board votes" })).toContainText(
    /Confirmed\s*no source given/,
  );
});
