import { counts, details, expect, fragment, goOnInOnePage, open, test } from "./journey.ts";

goOnInOnePage();

/** What happened between 21:07 and 21:10 by the clock of Houston, in its order. The reader's own clock is in Auckland. */
const THREE_MINUTES = [
  ["21:06:36–21:07:46", "Pressure in oxygen tank 2 climbs from 885 to 1,007 psi"],
  ["21:07:54", "Oxygen tank 2 falls from 995 to 18 psi within four seconds"],
  ["21:08:20", "The first call from the ship: “I believe we’ve had a problem here”"],
  ["21:08:29", "The guidance officer tells Kranz of a hardware restart"],
  ["21:08:35", "Lovell: “Houston, we’ve had a problem. We’ve had a main B bus undervolt”"],
  ["21:08:52", "Liebergot sees “instrumentation funnies” and wants to add them up"],
  ["21:09:10", "Haise reports a pretty large bang together with the alarm"],
] as const;

test("a reader opens the night from the menu, reads three of its minutes, links to one, and goes back", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("link", { name: /^Open: Apollo 13/ }).click();
  await expect(counts(page)).toHaveText("40 of 40 events · 15 of 15 actors · 13 – 14 Apr 1970");
  await expect(page).toHaveTitle(/^Apollo 13/);
  // Who is who has the hours of each, where a story of years has these.
  await expect(details(page).getByRole("img", { name: /14 events.* 21:08 .*03:12/ })).toHaveCount(1);

  await open(page, "#data=apollo-13-night&from=1970-04-13T21:07&to=1970-04-13T21:10&view=list");
  const rows = page.locator("li[data-day]");
  for (const [index, [time, headline]] of THREE_MINUTES.entries()) {
    await expect(rows.nth(index)).toContainText(headline);
    await expect(rows.nth(index)).toContainText(time);
  }
  await expect(rows).toHaveCount(THREE_MINUTES.length);

  await rows.nth(4).click();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(THREE_MINUTES[4][1]);
  await expect.poll(() => fragment(page)).toContain("event=lovell-reports-main-b-undervolt");
  expect(fragment(page)).toContain("data=apollo-13-night");
  await expect(details(page)).toContainText("Ground elapsed time 055:55:35 after the launch");

  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("link", { name: /^Open: WhatsApp, NSO Group/ }).click();
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
});

test("another dating of the night is named by its time, brought to the clock of the story", async ({
  page,
}) => {
  await open(page, "#data=apollo-13-night&event=tank-2-reads-almost-nothing");
  await expect(details(page)).toContainText("between 21:07:54 and 21:07:58 (21:08");
});

test("a step of its tour shows the minutes that its editors chose", async ({ page }) => {
  await open(page, "#data=apollo-13-night&story=from-the-stir-to-the-lifeboat&step=2");
  await expect(counts(page)).toHaveText("13 of 40 events · 8 of 15 actors · 13 Apr 1970, 21:05–21:15");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(counts(page)).toHaveText(/ · 13 Apr 1970, 21:05–21:30$/);
});

test("the ties of one actor name a time and its other datings whole", async ({ page }) => {
  // So low that words take the place of the picture of the ties.
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "#data=apollo-13-night&actor=james-lovell");
  const dated = page
    .getByRole("button", { name: /^Show who acted on whom/ })
    .getByText(/^14 Apr 1970, 02:42:43/)
    .first();
  await expect(dated).toBeVisible();
  const isCut = await dated.evaluate((element) => {
    const line = element.parentElement?.parentElement?.getBoundingClientRect();
    const { left = 0, right = 0 } = line ?? {};
    return Array.from(element.getClientRects()).some((box) => box.left < left - 1 || box.right > right + 1);
  });
  expect(isCut).toBe(false);
});

test("the list says each day once and its rows the hours; a typed time finds what happened then", async ({
  page,
}) => {
  await open(page, "#data=apollo-13-night&view=list");
  const days = page.getByRole("region", { name: "Events" }).getByRole("heading", { level: 2 });
  await expect(days).toHaveText(["13 April 1970", "14 April 1970"]);
  const rows = page.locator("li[data-day]");
  await expect(rows.nth(5)).toContainText("21:08:20");
  await expect(rows.filter({ hasText: "Apr 1970" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Search events and actors" }).fill("21:07");
  await expect(page.getByRole("option")).toHaveText([
    /Pressure in oxygen tank 2 climbs/,
    /Oxygen tank 2 falls/,
    /21:07/,
  ]);
});

test("the counts of a night are by the hour", async ({ page }) => {
  await open(page, "#data=apollo-13-night&view=timeline&from=1970-04-13T20:30&to=1970-04-13T23:00");
  await page.getByRole("button", { name: "Lanes" }).click();
  await page.getByRole("button", { name: "Counts of events by period" }).click();
  const table = page.getByRole("dialog", { name: "Counts of events by period" }).getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveText([
    "1970-04-13 20:0013 Apr 1970, 20:30–21:00 only",
    "1970-04-13 21:00",
    "1970-04-13 22:00",
  ]);
  await expect(table.getByRole("row").nth(2).getByRole("cell").first()).toHaveText("21");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("its strip says the time on screen and names its hours, all kinds are within it, and a key goes on by the hour", async ({
    page,
  }) => {
    await open(page, "#data=apollo-13-night");
    const strip = page.getByRole("slider");
    await expect(strip).toHaveAttribute("aria-valuetext", "13 April 1970, 20:59");
    // The zone of the clock is said once.
    await expect(page.getByRole("heading", { name: "Central Time" })).toHaveText(
      "13 April 1970 (Central Time)",
    );
    const picture = page.locator("[data-strip]");
    await expect(picture).toContainText("21:00");
    const { top = 0, bottom = 0 } =
      (await picture
        .locator("svg")
        .first()
        .evaluate((svg) => svg.getBoundingClientRect().toJSON())) ?? {};
    const dots = await picture
      .locator("path:first-child")
      .evaluateAll((all) => all.map((dot) => dot.getBoundingClientRect().toJSON()));
    const heights = dots.map(({ y, height }) => Math.round(y + height / 2));
    const counts = [...new Set(heights)]
      .toSorted((one, other) => one - other)
      .map((height) => heights.filter((one) => one === height).length);
    expect(counts.length).toBeGreaterThanOrEqual(5);
    // In the order of lanes: the most frequent kind is the first.
    expect(counts.slice(0, 4)).toEqual(counts.slice(0, 4).toSorted((one, other) => other - one));
    for (const dot of dots)
      expect(dot.top >= top - 1 && dot.bottom <= bottom + 1, JSON.stringify(dot)).toBe(true);
    await strip.press("End");
    await expect(strip).toHaveAttribute("aria-valuetext", /^14 April 1970, 0[1-4]:/);
  });
});
