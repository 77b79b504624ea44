import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  chooseLanes,
  counts,
  details,
  expect,
  filters,
  goOnInOnePage,
  marks,
  network,
  open,
  openPart,
  test,
  toPaper,
} from "./journey.ts";
import { madeStory } from "./madeStory.ts";
import { give, SMALL } from "./ownFiles.ts";

goOnInOnePage();

/**
 * As UCDP writes it: two sides and what there was between them, nobody said to have done it. Of its three events the second
 * is one-sided violence, of which it does say that.
 */
const SIDES = readFileSync(new URL("../src/load/samples/ged.csv", import.meta.url));
const SENTENCE = /(?:Sampleland|Dock Front|Quay Union) (?:State-based|Non-state) conflict/;

/** All that is to be read or heard of the page. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll("[aria-label], [title]")].flatMap((element) => [
      element.getAttribute("aria-label") ?? "",
      element.getAttribute("title") ?? "",
    ]);
    return [document.body.textContent, ...names].join("\n").replace(/[\u2066-\u2069]/g, "");
  });

/** Nothing on the page says who did it to whom. */
async function expectNobodyAccused(page: Page): Promise<void> {
  const text = await said(page);
  expect(text).not.toMatch(SENTENCE);
  expect(text).not.toMatch(/Sampleland → |Quay Union → |→ Quay Union|→ Government/);
}

async function openSides(page: Page): Promise<void> {
  await open(page, SMALL);
  await give(page, "picker", "sides.csv", SIDES);
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
}

test("of two sides of whom a table does not say who acted, no part of the page says it", async ({ page }) => {
  await openSides(page);
  await marks(page).first().click();
  await expect(details(page)).toContainText(
    "Between Government of Sampleland and Dock Front: State-based conflict",
  );
  await expectNobodyAccused(page);

  await test.step("the ledger of an actor, and the tie", async () => {
    await openPart(page, "Who did what");
    await details(page).getByRole("button", { name: "Government of Sampleland" }).first().click();
    await expect(details(page).getByRole("cell", { name: "is one of two sides" })).toHaveCount(1);
    await expect(details(page).getByText(/^(?:acts|is acted upon)\b/)).toHaveCount(0);
    await expectNobodyAccused(page);
    await details(page).getByRole("button", { name: "Dock Front" }).last().click();
    await expect(
      details(page).getByRole("heading", { name: "Dock Front and Government of Sampleland" }),
    ).toBeVisible();
    await expect(details(page)).toContainText(
      "Dock Front and Government of Sampleland: State-based conflict",
    );
    await expectNobodyAccused(page);
  });

  await test.step("acts over time", async () => {
    // Only its own acts are shown of a tie that is selected.
    await details(page).getByRole("button", { name: "Close details" }).click();
    await chooseLanes(page, "By actor");
    const signs = page.getByRole("list", { name: "Signs of acts" }).getByRole("listitem");
    await expect(signs).toHaveText([
      "dot: who did it; arrow: to whom",
      "between two: no direction given",
      "exact day not known",
    ]);
    const names = await marks(page).evaluateAll((all) =>
      all.map((one) => (one.getAttribute("aria-label") ?? "").replace(/[\u2066-\u2069]/g, "")),
    );
    expect(names[0]).toContain("Between Government of Sampleland and Dock Front: State-based conflict.");
    expect(names[1]).toContain("Dock Front One-sided violence Civilians.");
    expect(names[2]).toContain("Between Dock Front and Quay Union: Non-state conflict.");
    await expectNobodyAccused(page);
  });
});

test("a filter by one actor draws the ties of that actor, and at no time those of all", async ({ page }) => {
  await open(page, SMALL);
  await give(page, "picker", "made.json", Buffer.from(madeStory(1200, 300)));
  await expect(counts(page)).toHaveText(/^1,200 of 1,200 events/);
  const words = network(page).getByRole("button", { name: /^Show who acted on whom/ });
  await expect(words).toBeVisible();
  await network(page).evaluate((pane) => {
    const look = () => {
      const hasOwn = pane.querySelector("h2")?.textContent?.startsWith("Acts by and upon Actor");
      if (!hasOwn && pane.querySelector('[role="treeitem"]')) pane.setAttribute("data-drew", "");
    };
    new MutationObserver(look).observe(pane, { childList: true, subtree: true });
  });
  await filters(page)
    .getByRole("checkbox", { name: /^Actor/ })
    .first()
    .check();
  await expect(network(page).getByRole("heading", { name: /^Acts by and upon Actor/ })).toBeVisible();
  await expect(network(page).getByRole("treeitem").first()).toBeAttached();
  await expect(network(page)).not.toHaveAttribute("data-drew");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("ties without direction are said to be between the two", async ({ page }) => {
    await openSides(page);
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Network" }).click();
    await page.getByRole("treeitem", { name: /^Quay Union/ }).focus();
    await page.keyboard.press("ArrowRight");
    const ties = page.locator('[role="treeitem"][aria-level="2"]');
    await expect(ties.first()).toHaveAccessibleName(/Between them: /);
    for (const name of await ties.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label"))))
      expect(name).toContain("Between them: ");
    await expectNobodyAccused(page);
  });
});

test("on paper a disputed act of a confirmed event says so, and who says it", async ({ page }) => {
  await open(page, "#event=whatsapp-call-attack-on-1400-users");
  const paper = await toPaper(page);
  await page.emulateMedia({ media: "print" });
  const act = paper.getByRole("listitem").filter({ hasText: "used servers of" });
  await expect(act).toHaveText(
    /^NSO Group used servers of WhatsApp ?This act: disputed; the event: confirmed · /,
  );
});
