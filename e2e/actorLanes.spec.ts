import type { Locator } from "@playwright/test";
import {
  chooseLanes,
  details,
  expect,
  expectAccessible,
  expectAllDrawn,
  fragment,
  goOnInOnePage,
  marks,
  network,
  open,
  path,
  test,
  timeline,
  zoomIn,
} from "./journey.ts";
import { everything } from "./sample.ts";

goOnInOnePage();

test("acts over time: chosen, read and left by keyboard, with every event of the window", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Lanes", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Lanes" }).getByRole("radio", { name: "By actor" }).press("Space");
  await page.keyboard.press("Escape");
  await expect.poll(() => fragment(page)).toBe("lanes=actor");
  const picture = timeline(page).getByRole("region", { name: "Acts over time" });
  const names = picture.getByRole("group", { name: "Lanes of actors" }).getByRole("checkbox");
  await expect(picture).toBeVisible();
  await expect.poll(() => names.count()).toBeGreaterThan(12);
  await expectAccessible(page, "[data-pane=timeline]");
  const said = picture.getByRole("list", { name: "Signs of acts" }).getByRole("listitem");
  const some = said.filter({ hasText: "acts; ticks and numbers" });
  await expect(said.first()).toHaveText("dot: who did it; arrow: to whom");
  await expect(some).toHaveText(/^\d+ of 140 acts; ticks and numbers/);
  await expect(picture.getByText("In order, not to scale")).toHaveCount(1);
  await expect(said.filter({ hasText: "4 more events have no act to draw here." })).toHaveCount(1);
  // Standings have lines here.
  await expect(said.filter({ hasText: /^On record$/ })).toHaveCount(1);
  // The standings over the picture have marks alone, and are filters.
  await expect(timeline(page).getByRole("group", { name: "Standing" }).getByRole("checkbox")).toHaveCount(6);

  await test.step("events are spoken with who did what to whom", async () => {
    const spoken = await marks(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute("aria-label") ?? ""),
    );
    const plain = spoken.map((name) => name.replace(/[\u2066-\u2069]/g, ""));
    expect(plain.some((name) => /\. \d+ of \d+\.$/.test(name))).toBe(true);
    expect(plain.some((name) => name.includes("NSO Group"))).toBe(true);
  });

  await test.step("rows are those of the window, in one order, and go back with it", async () => {
    const order = () => names.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    const before = await order();
    await zoomIn(page);
    await expect(some).not.toHaveText(/ of 140 acts/);
    const after = await order();
    expect(after.filter((name) => before.includes(name))).toEqual(
      before.filter((name) => after.includes(name)),
    );
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(order).toEqual(before);
  });

  await test.step("arrow keys go from name to name, and a space chooses an actor: the first row, with those it acted with", async () => {
    await names.nth(0).focus();
    await page.keyboard.press("ArrowDown");
    await expect(names.nth(1)).toBeFocused();
    const name = await names.nth(1).getAttribute("aria-label");
    await page.keyboard.press("Space");
    await expect(names.nth(0)).toHaveAccessibleName(name ?? "");
    await expect(names.nth(0)).toBeChecked();
    await expect(names.nth(0)).toBeFocused();
    await expect.poll(() => fragment(page)).toMatch(/^actor=[\w-]+&lanes=actor$/);
    await page.keyboard.press("Space");
    await expect.poll(() => fragment(page)).toBe("lanes=actor");
  });

  await test.step("Enter chooses an event, and the link with it opens the same picture", async () => {
    await marks(page).and(page.locator("[data-kind=event]")).first().focus();
    await page.keyboard.press("Enter");
    await expect(details(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
    const [, , event] = path(page).split("/");
    const view = fragment(page);
    await open(page);
    await open(page, `#event=${event}&${view}`);
    await expect(marks(page).and(page.locator("[aria-selected=true]"))).toHaveCount(1);
  });

  await test.step("what has no room is counted at its days, and opens there", async () => {
    await open(page, "#lanes=actor");
    const leftOut = picture.getByRole("option", { name: /: \d+ acts? not drawn$/ });
    expect(await leftOut.count()).toBeGreaterThan(2);
    const name = (await leftOut.first().getAttribute("aria-label")) ?? "";
    await leftOut.first().click();
    const box = page.getByRole("dialog", { name });
    await expect(box.getByRole("listitem").first()).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the same menu leads back", async () => {
    await chooseLanes(page, "None");
    await expect(names).toHaveCount(0);
    await expectAllDrawn(page);
  });
});

test("what WhatsApp did between May and October is read in a picture two actions from the first screen, and with its days a press farther", async ({
  page,
}) => {
  // What the two actions say: one of 1 May to 31 October, one of WhatsApp.
  await open(page, "#from=2019-05-01&to=2019-10-31");
  await page
    .getByRole("group", { name: "Actors", exact: true })
    .getByRole("checkbox", { name: "WhatsApp", exact: true })
    .check();
  const ties = network(page).getByRole("tree");
  for (const name of [/^NSO Group/, /^CERT-In/])
    await expect(ties.getByRole("treeitem", { name })).toBeAttached();
  await page.getByRole("button", { name: "Network", exact: true }).click();
  const picture = network(page).getByRole("region", { name: "Acts over time" });
  const names = picture.getByRole("checkbox");
  await expect(names.first()).toHaveAccessibleName("WhatsApp");
  await expectActsOf(names);

  await test.step("view=acts is an address of the same picture", async () => {
    await open(page, "#view=acts&actor=whatsapp&from=2019-05-01&to=2019-10-31");
    const alone = timeline(page).getByRole("group", { name: "Lanes of actors" }).getByRole("checkbox");
    await expect(alone.first()).toHaveAccessibleName("WhatsApp");
    // Another pane has room for more or fewer rows.
    await expectActsOf(alone);
    expect(fragment(page)).toContain("lanes=actor");
  });
});

async function expectActsOf(rows: Locator): Promise<void> {
  const all = await rows.evaluateAll((boxes) => boxes.map((one) => one.getAttribute("aria-label")));
  for (const name of ["CERT-In", "NSO Group"]) expect(all).toContain(name);
  // It has an act with WhatsApp, but not in these days.
  expect(all).not.toContain("US District Court, Northern District of California");
}

test("acts over time stand still at any height, however many lines their legend takes", async ({ page }) => {
  await open(page, "#lanes=actor");
  for (const height of everything ? [860, 900, 940, 1000, 1080] : [860, 940]) {
    await page.setViewportSize({ width: 1440, height });
    const heights = () =>
      timeline(page)
        .locator("canvas")
        .evaluate(async (canvas) => {
          const found = new Set<number>();
          for (let frame = 0; frame < 20; frame++) {
            await new Promise(requestAnimationFrame);
            found.add(canvas.getBoundingClientRect().height);
          }
          return found.size;
        });
    await expect.poll(heights, String(height)).toBe(1);
    const beside = await timeline(page)
      .getByRole("group", { name: "Lanes of actors" })
      .getByRole("checkbox")
      .count();
    await expect(timeline(page).getByText(`${beside} of 76 actors`)).toBeVisible();
  }
});
