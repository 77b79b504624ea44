import type { Locator, Page } from "@playwright/test";
import { details, expect, expectAccessible, fragment, goOnInOnePage, open, path, test } from "./journey.ts";
import { everything } from "./sample.ts";

goOnInOnePage();

const ledger = (page: Page): Locator => details(page).getByRole("table", { name: "Event by event" });
const lines = (page: Page): Locator =>
  ledger(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link") });
const line = (page: Page, headline: string): Locator => lines(page).filter({ hasText: headline });

/** All of it lies on screen, and nothing over it: the link of a row lies over the whole row. */
async function expectInSight(locator: Locator): Promise<void> {
  await expect
    .poll(() =>
      locator.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const corners = [
          [left + 2, top + 2],
          [right - 2, bottom - 2],
        ] as const;
        const row = element.closest("tr");
        return corners.every(([x, y]) => document.elementFromPoint(x, y)?.closest("tr") === row);
      }),
    )
    .toBe(true);
}

for (const { width, height, isPhone } of [
  { width: 1440, height: 900, isPhone: false },
  { width: 390, height: 844, isPhone: true },
]) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("a reporter asks when CERT-In was told, by whom, and who disputes it: two clicks, no scrolling", async ({
      page,
    }) => {
      await open(page);
      if (isPhone) await page.getByRole("button", { name: "Search", exact: true }).click();
      else await page.keyboard.press("Control+k");
      await page.keyboard.type("cert-in");
      await page.getByRole("option", { name: /^CERT-In India/ }).click();

      const may = line(page, "WhatsApp reports the incident to CERT-In");
      await expect(may).toContainText("20 May 2019 (17 May by another account)");
      await expect(may).toContainText("Confirmed · date and meaning contested · 6 sources");
      await expect(may).toContainText("public 1 November, at least 165 days later");
      await expect(may).toContainText("Date: Government of India; People close to WhatsApp");
      await expect(may).toContainText("Meaning: WhatsApp; Unnamed Indian officials");
      const september = line(page, "WhatsApp tells CERT-In that about 121 Indians may have been reached");
      await expect(september).toContainText("5 Sep 2019");
      await expect(september).toContainText("public 3 November, 59 days later");
      await expect(september).toContainText("Meaning: WhatsApp; Unnamed Indian officials");
      for (const answer of [may, september]) {
        await expect(answer.getByRole("cell", { name: "is acted upon", exact: true })).toBeVisible();
        await expectInSight(answer.getByRole("link"));
        await expectInSight(answer.getByText(/^Meaning: /));
      }
      // On a phone the list behind goes to the actor's first event; what is read stays where it begins.
      expect(await details(page).evaluate((panel) => panel.scrollTop)).toBe(0);
      // The same words in a wider panel: one of the two is enough.
      if (isPhone || everything) await expectAccessible(page, "[data-pane=details]");
    });
  });
}

test("a ledger tells its figures, follows window and filters, is copied as notes, and leads to its events", async ({
  page,
}) => {
  await open(page, "#focus=cert-in");
  await expect(
    details(page).getByText("12 events · 17 May – 28 Nov 2019 · 1 disputed, 3 more with a contested detail"),
  ).toBeVisible();
  await expect(lines(page)).toHaveCount(12);

  await test.step("notes are copied with every event, its standing, all sides, sources and address", async () => {
    await details(page).getByRole("button", { name: "Copy as notes with sources" }).click();
    await expect(details(page).getByText("Copied")).toBeVisible();
    const notes = await page.evaluate(() => navigator.clipboard.readText());
    expect(notes.split("\n\n")).toHaveLength(13);
    expect(notes).toMatch(/^CERT-In\n12 events/);
    expect(notes).toContain("20 May 2019 (17 May by another account) · is acted upon");
    expect(notes).toContain("People close to WhatsApp: 17 May 2019");
    expect(notes).toMatch(/^1\. .* https:\/\//m);
    expect(notes).toContain("/event/whatsapp-reports-incident-to-cert-in/");
  });

  await test.step("each line leads to its event, by keyboard too, and Back leads to the ledger", async () => {
    await line(page, "CERT-In’s May note").getByRole("link").focus();
    await page.keyboard.press("Enter");
    await expect(details(page).getByRole("heading", { level: 2 })).toContainText("CERT-In’s May note");
    expect(path(page)).toBe("/event/cert-in-note-disappears/");
    await page.goBack();
    await expect(ledger(page)).toBeVisible();
    // The whole line answers to a press, not its words alone.
    await line(page, "CERT-In’s May note").click({ position: { x: 20, y: 40 } });
    await expect.poll(() => path(page)).toBe("/event/cert-in-note-disappears/");
  });

  await open(page, "#focus=cert-in&from=2019-11-01&to=2019-11-10");
  await expect(details(page).getByText(/^5 of 12 events in this window · 1 – 9 Nov 2019/)).toBeVisible();
  await expect(lines(page)).toHaveCount(5);
  await open(page, "#focus=cert-in&kind=attack");
  await expect(details(page).getByText(/^0 of 12 events/)).toBeVisible();
  await expect(ledger(page)).toHaveCount(0);
});

test("a tie is the same table for two: what each did to the other, on how many sources it rests, and what a headline does not say", async ({
  page,
}) => {
  await open(page, "#focus=cert-in,whatsapp");
  for (const direction of ["WhatsApp → CERT-In", "CERT-In → WhatsApp"])
    await expect(details(page)).toContainText(direction);
  await expect(
    details(page)
      .getByText(/^\d+ events?: .*on record.*contested · \d+ sources(?:, \d+ independent)?$/i)
      .first(),
  ).toBeVisible();
  await expect(lines(page)).toHaveCount(6);
  const notice = line(page, "CERT-In sends a notice to NSO Group");
  await expect(notice).toContainText("CERT-In asked again WhatsApp");
  await expect(notice.getByRole("cell", { name: "CERT-In → WhatsApp", exact: true })).toBeVisible();
});

test("the list holds ten events a screen under their months; the table has what the list has, and is sorted by any column", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.getByRole("button", { name: "List", exact: true }).click();
  const region = page.getByRole("region", { name: "Events" });
  await expect(region.locator("[data-day]")).toHaveCount(90);
  const whole = await region.evaluate((pane) => {
    const { bottom } = pane.getBoundingClientRect();
    return [...pane.querySelectorAll("[data-day]")].filter(
      (item) => item.getBoundingClientRect().bottom <= bottom,
    ).length;
  });
  expect(whole).toBeGreaterThanOrEqual(10);
  await expect(region.getByRole("heading", { name: "November 2019", exact: true })).toBeAttached();

  await page.getByRole("button", { name: "Table", exact: true }).click();
  expect(fragment(page)).toBe("view=table");
  const table = page.getByRole("table", { name: "Events" });
  const rows = table.getByRole("row");
  await expect(rows).toHaveCount(91);
  await expect(rows.nth(1)).toContainText("25 Aug 2016");
  await table.getByRole("button", { name: "Sources" }).click();
  await table.getByRole("button", { name: "Sources" }).click();
  const column = table.getByRole("columnheader", { name: "Sources" });
  await expect(column).toHaveAttribute("aria-sort", "descending");
  const most = Number.parseInt((await rows.nth(1).getByRole("cell").last().textContent()) ?? "", 10);
  expect(most).toBeGreaterThan(6);
  await table.getByRole("button", { name: "Headline" }).click();
  await expect(rows.nth(1)).toContainText("About 1,400 WhatsApp users");
  // Ninety rows tell no more than one.
  await expectAccessible(page, "[data-pane=list] :is(thead, tbody tr:first-child)");
  await rows.nth(1).click({ position: { x: 20, y: 20 } });
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("About 1,400");
  await expect(table.getByRole("link", { name: /^About 1,400/ })).toHaveAttribute("aria-current", "true");
});

test("in a narrow column the years below the bars stand apart, and the last button stands beside a long name", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, "#focus=government-of-india");
  await expect(ledger(page)).toBeVisible();
  const bars = details(page).getByRole("img", { name: /^2017: / });
  const years = await bars.evaluate((element) =>
    Array.from(element.parentElement?.querySelectorAll("text") ?? [], (text) => {
      const { left, right } = text.getBoundingClientRect();
      return { left, right };
    }),
  );
  expect(years.length).toBeGreaterThan(1);
  years.reduce((before, year) => {
    expect(year.left - before.right).toBeGreaterThan(4);
    return year;
  });
  const [only, close] = ["Only events with Government of India", "Close details"].map((name) =>
    details(page).getByRole("button", { name }),
  );
  const [left, right] = [await only?.boundingBox(), await close?.boundingBox()];
  expect(
    Math.abs((left?.y ?? 0) + (left?.height ?? 0) / 2 - (right?.y ?? 99) - (right?.height ?? 0) / 2),
  ).toBeLessThan(2);
});
