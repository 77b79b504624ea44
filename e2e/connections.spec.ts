import { details, expect, expectAccessible, fragment, goOnInOnePage, open, test } from "./journey.ts";

goOnInOnePage();

test("two actors who never acted on each other are linked by events, step by step, and the link keeps it", async ({
  page,
}) => {
  await open(page, "#focus=phyllis-hamilton&window=all");
  const panel = details(page);
  await panel.getByLabel(/linked by events to/).fill("Mamata Ban");
  await page.keyboard.press("Enter");
  await expect.poll(() => fragment(page)).toContain("path=1");
  const steps = panel.getByRole("listitem").filter({ hasText: /named together in \d+ events?/ });
  await expect.poll(() => steps.count()).toBeGreaterThan(1);
  // Nothing is said of a person but that events name both.
  await expect(panel).not.toContainText(/connected to/i);
  await expectAccessible(page, "[data-pane=details]");
  await expect(panel.getByText(/named together in/).first()).toBeVisible();
  await steps.first().getByRole("link").first().click();
  await expect(panel.getByRole("heading", { level: 2 })).not.toContainText("Mamata");
  expect(fragment(page)).not.toContain("path=1");
  await page.goBack();
  await panel.getByRole("button", { name: "Hide the chain of events" }).click();
  await expect(panel.getByText(/named together in/)).toHaveCount(0);
});

test("who is one or two steps away is lit, and counted", async ({ page }) => {
  await open(page, "#focus=cert-in");
  const panel = details(page);
  const far = panel.getByRole("button", { name: /^Two steps: \d+ actors$/ });
  await far.click();
  await expect(far).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => fragment(page)).toContain("circle=2");
  await far.click();
  await expect.poll(() => fragment(page)).not.toContain("circle");
});

test("a chain through a body that stands for people says for whom, and where there is none it is said", async ({
  page,
}) => {
  await open(page, "#focus=congress,meity&window=all&members=folded&path=1");
  const panel = details(page);
  await expect(panel.getByText(/stands here for .*, whom the events name\./).first()).toBeVisible();
  await open(page, "#focus=whatsapp,ahmed-mansoor&from=2016-08-01&to=2016-09-30&path=1");
  await expect(panel.getByText("No chain of events leads from one to the other")).toBeVisible();
});
