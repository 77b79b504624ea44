import {
  counts,
  details,
  expect,
  expectAccessible,
  filters,
  fragment,
  goOnInOnePage,
  open,
  path,
  test,
} from "./journey.ts";

goOnInOnePage();

test("people fold into their organisations and open again, while words go on naming them", async ({
  page,
}) => {
  await open(page, "#focus=ravi-shankar-prasad");
  await expect(counts(page)).toContainText("90 of 90 events · 76 of 76 actors");
  const heading = details(page).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText("Ravi Shankar Prasad");

  const fold = page.getByRole("checkbox", { name: "People with their organisations" });
  // How actors count is asked where one is chosen.
  const chosen = filters(page).getByRole("checkbox", { name: "NSO Group", exact: true });
  await chosen.check();
  await fold.check();
  await chosen.uncheck();
  // As many events, fewer actors; who was selected is counted with the ministry now, and the ledger says who it was.
  await expect(counts(page)).toContainText("90 of 90 events · 54 of 54 actors");
  await expect(counts(page)).toContainText("people counted with their organisations");
  await expect(heading).toHaveText("Ministry of Electronics and IT");
  await expect(details(page).getByRole("table")).toContainText(
    "Ravi Shankar Prasad (member of Ministry of Electronics and IT)",
  );
  await expect.poll(() => fragment(page)).toContain("members=folded");
  expect(path(page)).toBe("/actor/meity/");
  // Who looks for a person finds where it is counted.
  await page.getByRole("button", { name: /^All \d+ actors$/ }).click();
  await page.getByRole("searchbox", { name: "Find an actor" }).fill("vaishnaw");
  await expect(
    filters(page).getByRole("checkbox", { name: /^Ministry of Electronics and IT/ }),
  ).toBeVisible();
  await expectAccessible(page, 'section[aria-label="Filters"]');

  await details(page).getByRole("button", { name: "Count people by themselves" }).click();
  // Where no actor is chosen nobody is asked how actors count.
  await expect(fold).toHaveCount(0);
  await expect(counts(page)).toContainText("76 of 76 actors");
  await page.goBack();
  await expect(fold).toBeChecked();
});

test("who was a member only from some day on stands apart before it, and is told where it is counted", async ({
  page,
}) => {
  await open(page, "#members=folded&focus=shalini-gera&window=all");
  const panel = details(page);
  // Before the letter she is herself; the events from its day on are counted with those who signed it.
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Shalini Gera");
  await expect(panel).toContainText("2 events are counted with Signatories of the open letter");
  await expect(
    panel.getByRole("listitem").filter({ hasText: "Signatories of the open letter" }),
  ).toContainText("from 8 Nov 2019 on");
  await open(page, "#members=folded&event=nineteen-indians-write-open-letter");
  await expect(panel).toContainText(/Counted with Signatories of the open letter as members: .*Shalini Gera/);
});

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
