import {
  countedEvents,
  counts,
  details,
  expect,
  expectAccessible,
  fragment,
  moving,
  open,
  openMoreFilters,
  test,
} from "./journey.ts";

test.use(moving);

test("events stand at the day they became public, and everything says so", async ({ page }) => {
  // Of September 2019 the public read in November: of the letter of the 5th, and of meetings since July.
  await open(page, "#from=2019-09-01&to=2019-09-30&view=list");
  const happened = await countedEvents(page);
  const choice = page.getByRole("radio", { name: "When it became public" });
  await openMoreFilters(page);
  await choice.check();
  await expect(counts(page)).toContainText("by the day they became public");
  expect(await countedEvents(page)).toBe(happened - 2);
  await expect.poll(() => fragment(page)).toContain("clock=known");
  await page.reload();
  await expect(counts(page)).toContainText("by the day they became public");
  await page.getByRole("radio", { name: "When it happened" }).check();
  await expect.poll(() => countedEvents(page)).toBe(happened);
  await page.goBack();
  await expect(choice).toBeChecked();
  await expect.poll(() => countedEvents(page)).toBe(happened - 2);
  await expectAccessible(page);
});

test("both clocks are joined by lines that lead to their events", async ({ page }) => {
  await open(page, "#clock=both&from=2019-05-01&to=2019-12-15&view=timeline&lanes=none");
  const pane = page.getByRole("region", { name: "Timeline" });
  await expect(pane.getByText(/became public later, after up to 165 days/)).toBeAttached();
  await expectAccessible(page);
  // The line of the longest silence ends on the rule of the public on 1 November: its middle is far from all others.
  const strip = await pane.locator("canvas").nth(1).boundingBox();
  if (!strip) throw new Error("no strip");
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const share = (days("2019-05-01", "2019-05-20") + 0.5 + days("2019-05-20", "2019-11-01") * 0.3) / 229;
  await page.mouse.click(strip.x + 12 + (strip.width - 24) * share, strip.y + 59 + 37 * 0.3);
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(/WhatsApp reports the incident/);
});

test("lines that are too near each other to be told apart are one press away", async ({ page }) => {
  await open(page, "#clock=both");
  const zoom = page.getByRole("button", { name: "Zoom to 10 events" });
  await zoom.click();
  await expect.poll(() => fragment(page)).toMatch(/from=2019-0[45].*&to=2019-1[12]/);
  await expect(zoom).toBeHidden();
  await page.goBack();
  await expect(zoom).toBeVisible();
});
