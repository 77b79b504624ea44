import {
  countedEvents,
  counts,
  details,
  expect,
  expectAccessible,
  fragment,
  goOnInOnePage,
  open,
  openMoreFilters,
  test,
} from "./journey.ts";

goOnInOnePage();

test("events stand at the day they became public, and everything says so", async ({ page }) => {
  // The public read in November of the letter of 5 September.
  await open(page, "#from=2019-09-01&to=2019-09-30&view=list");
  const happened = await countedEvents(page);
  const choice = page.getByRole("radio", { name: "When it became public" });
  await openMoreFilters(page);
  await choice.check();
  await expect(counts(page)).toContainText("by the day they became public");
  expect(await countedEvents(page)).toBe(happened - 1);
  await expect.poll(() => fragment(page)).toContain("clock=known");
  const address = fragment(page);
  await open(page);
  await expect(counts(page)).not.toContainText("by the day they became public");
  await open(page, `#${address}`);
  await expect(counts(page)).toContainText("by the day they became public");
  await page.getByRole("radio", { name: "When it happened" }).check();
  await expect.poll(() => countedEvents(page)).toBe(happened);
  await page.goBack();
  await expect(choice).toBeChecked();
  await expect.poll(() => countedEvents(page)).toBe(happened - 1);
});

test("three clocks are a picture of lines that lead to their events, each counted and said", async ({
  page,
}) => {
  await open(page, "#from=2019-05-01&to=2019-12-15&view=timeline");
  await page.getByRole("button", { name: "Lanes" }).click();
  await page.getByRole("radio", { name: "Three clocks" }).check();
  await expect.poll(() => fragment(page)).toContain("clock=both");
  await page.keyboard.press("Escape");
  const pane = page.getByRole("region", { name: "Timeline" });
  const picture = pane.getByRole("region", { name: "Three clocks" });
  expect((await picture.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(320);
  // The key names the marks of a line in their order, and the two thick lines.
  await expect(pane.getByText(/The story names a later day/)).toHaveText(
    /HappenedCERT-In toldPublicPublic more than 30 days later 2$/,
  );
  for (const days of [165, 59])
    await expect(picture.getByRole("button", { name: new RegExp(` ${days} days\\.$`) })).toBeAttached();
  await expectAccessible(page, "[data-pane=timeline]");
  // The pointer meets the name of the line, the keyboard its element.
  const longest = picture.getByRole("button", { name: / at least 165 days\.$/ });
  const name = await longest.boundingBox();
  if (!name) throw new Error("no name");
  await page.mouse.click(name.x + name.width / 2, name.y + name.height / 2);
  const heading = details(page).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText(/WhatsApp reports the incident/);
  await picture.getByRole("button", { name: / 59 days\.$/ }).press("Enter");
  await expect(heading).toHaveText(/WhatsApp tells CERT-In/);
  // Other lanes lead back to the timeline.
  await page.getByRole("button", { name: "Lanes" }).click();
  await page.getByRole("radio", { name: "By kind" }).check();
  await expect(picture).toHaveCount(0);
  await expect.poll(() => fragment(page)).not.toContain("clock=");
});

test("a picture without room for all its events says how many it draws; one of 1024 px has room for all", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, "#clock=both");
  const pane = page.getByRole("region", { name: "Timeline" });
  const rows = pane.getByRole("region", { name: "Three clocks" }).getByRole("listitem");
  const note = pane.getByText(/The story names a later day/);
  await expect(rows).toHaveCount(8);
  await expect(note).not.toContainText(" of 8 events");
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(note).toContainText(" of 8 events");
  await expect(note).toContainText(`${await rows.count()} of 8 events`);
  expect(await rows.count()).toBeLessThan(8);
});

test("the picture of clocks shows their days until the reader moves, and other lanes the whole story", async ({
  page,
}) => {
  await open(page, "#view=timeline");
  const lanes = async (name: string) => {
    await page.getByRole("button", { name: "Lanes" }).click();
    await page.getByRole("radio", { name }).check();
    await page.keyboard.press("Escape");
  };
  const note = page.getByRole("region", { name: "Timeline" }).getByText("of 90 events in this window");
  await lanes("Three clocks");
  await expect(note).toBeVisible();
  await lanes("By kind");
  await expect(note).toBeHidden();
  await expect(counts(page)).toContainText("90 of 90 events");
  await lanes("Three clocks");
  await page.getByRole("button", { name: "Show 90 events" }).click();
  await expect.poll(() => fragment(page)).toContain("window=all");
  await expect(note).toBeHidden();
});
