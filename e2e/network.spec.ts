import type { Page } from "@playwright/test";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  moving,
  network,
  open,
  path,
  test,
} from "./journey.ts";

goOnInOnePage();

test.use(moving);

const node = (page: Page, name: RegExp) => network(page).getByRole("treeitem", { name });

async function middleOf(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const box = await node(page, name).boundingBox();
  if (!box) throw new Error("no box");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("actors stand in columns by group, and the rest of a column opens in place, by pointer and by keys", async ({
  page,
}) => {
  await open(page, "#view=network&lang=en");
  await page.setViewportSize({ width: 1440, height: 640 });
  const parties = network(page).getByRole("group", { name: "Parliament and parties" });
  const more = parties.getByRole("treeitem", { name: /^\+\d+ (?:more|people)/ });
  await expect(more).toHaveAttribute("aria-expanded", "false");
  const shown = await parties.getByRole("treeitem").count();
  const before = await middleOf(page, /^Bharatiya Janata Party,/);
  await more.click();
  const fewer = parties.getByRole("treeitem", { name: /^Fewer/ });
  await expect(fewer).toHaveAttribute("aria-expanded", "true");
  await expect(parties.getByRole("treeitem")).toHaveCount(18);
  expect(await middleOf(page, /^Bharatiya Janata Party,/)).toEqual(before);
  expect(fragment(page)).toBe("view=network&lang=en");
  await fewer.focus();
  await page.keyboard.press("Enter");
  await expect(parties.getByRole("treeitem")).toHaveCount(shown);
});

test("a dragged node stays in its column, and a double click or the fit puts it back", async ({ page }) => {
  await open(page);
  const from = await middleOf(page, /^WhatsApp,/);
  const drag = async () => {
    const now = await middleOf(page, /^WhatsApp,/);
    await page.mouse.move(now.x, now.y);
    await page.mouse.down();
    await page.mouse.move(now.x + 500, now.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await middleOf(page, /^WhatsApp,/)).x).toBeGreaterThan(from.x + 20);
  };
  await drag();
  expect((await middleOf(page, /^WhatsApp,/)).x).toBeLessThan((await middleOf(page, /^Shalini Gera,/)).x);
  await node(page, /^WhatsApp,/).dblclick();
  await expect.poll(() => middleOf(page, /^WhatsApp,/)).toEqual(from);
  await drag();
  await page.getByRole("button", { name: "Fit the network" }).click();
  await expect.poll(async () => Math.round((await middleOf(page, /^WhatsApp,/)).x)).toBe(Math.round(from.x));
});

test("a filter that leaves few shows them all, those without a tie together; ties of one event are a switch", async ({
  page,
}) => {
  await open(page);
  const allTies = network(page).getByRole("button", { name: "Ties of one event" });
  await expect(allTies).toHaveAttribute("aria-pressed", "false");
  await allTies.click();
  await expect(allTies).toHaveAttribute("aria-pressed", "true");
  await filters(page).getByRole("checkbox", { name: "CERT-In", exact: true }).check();
  await expect(counts(page)).toHaveText(/12 of 75 actors/);
  await expect(network(page).getByRole("treeitem")).toHaveCount(12);
  await expect(allTies).toBeHidden();
  await expect(
    network(page)
      .getByRole("group", { name: "No tie in this view" })
      .getByRole("treeitem", { name: /^Pegasus,/ }),
  ).toBeAttached();
});

test("the legend names what is in sight, and no more", async ({ page }) => {
  await open(page, "#view=network&kind=attack");
  const legend = network(page).getByRole("list", { name: "What lines and shapes mean" });
  await expect(legend).toContainText("software");
  await expect(legend).not.toContainText("court");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("one actor stands in the middle of what it did and what was done to it, and each line opens its events", async ({
    page,
  }) => {
    await open(page, "#view=network");
    await network(page)
      .getByRole("button", { name: /^CERT-In/ })
      .click();
    await expect.poll(() => path(page)).toBe("/actor/cert-in/");
    const name = network(page).getByRole("heading", { name: /^CERT-In/ });
    const [head, sheet] = [await name.boundingBox(), await details(page).boundingBox()];
    expect((head?.y ?? 0) + (head?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
    await expect(network(page).getByRole("heading", { name: "Did to" })).toBeVisible();
    await network(page)
      .getByRole("button", { name: /^WhatsApp.*informed.*\d+ events: .*confirmed.* · \d+ sources/ })
      .click();
    await expect.poll(() => fragment(page)).toBe("focus=cert-in%2Cwhatsapp&view=network".replace("%2C", ","));
    await expect(network(page).getByRole("heading", { name: /^CERT-In/ })).toBeVisible();
    await expect(details(page).getByRole("heading", { name: "CERT-In and WhatsApp" })).toBeVisible();
  });
});
