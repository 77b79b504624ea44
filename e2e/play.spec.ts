import type { Locator } from "@playwright/test";
import {
  counts,
  details,
  expect,
  expectAccessible,
  fragment,
  goOnInOnePage,
  moving,
  open,
  test,
  toPaper,
} from "./journey.ts";

goOnInOnePage();

test.use(moving);

test("the story plays until the reader does anything, and where it stands is a link", async ({ page }) => {
  await open(page, "#from=2019-04-01&to=2019-09-30");
  const play = page.getByRole("button", { name: "Play", exact: true });
  const spoken = page.locator("[data-spoken]");
  await play.click();
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  await expect.poll(() => fragment(page)).not.toContain("from=2019-04-01");
  // In the controls nothing stops it.
  await page.getByRole("combobox", { name: "Speed" }).selectOption("Fast");
  const passed = fragment(page);
  await expect.poll(() => fragment(page)).not.toBe(passed);
  // It is heard where it rests, not at each step.
  await expect(spoken).toHaveText("");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  await page
    .getByRole("heading", { name: /Pegasus affair/ })
    .first()
    .click();
  await expect(play).toBeVisible();
  await expect(counts(page), "stopped by the hand, not at its end").not.toContainText("2025");
  await expect(spoken).toHaveText((await counts(page).textContent()) ?? "");
  const [, from] = /from=([\d-]+)/.exec(fragment(page)) ?? [];
  expect(from).toBeDefined();
  await expectAccessible(page, "[data-pane=timeline]");
  const said = (await counts(page).textContent()) ?? "";
  const address = fragment(page);
  await open(page);
  await open(page, `#${address}`);
  await expect(counts(page)).toHaveText(said);
});

test("a play moves nothing but time: its tools take the place of the others, and give it back", async ({
  page,
}) => {
  await open(page, "#from=2019-04-01&to=2019-09-30");
  const play = page.getByRole("button", { name: "Play", exact: true });
  await expect(play).toBeVisible();
  const places = () =>
    page.locator('header, [data-pane], [data-pane="timeline"] canvas').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(" ");
      }),
    );
  const before = await places();
  await play.click();
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  await expect(pause).toBeFocused();
  await expect.poll(() => fragment(page)).not.toContain("from=2019-04-01");
  expect(await places()).toEqual(before);
  // What lies under it can be neither pressed nor reached by keys.
  await expect(page.getByRole("button", { name: "Lanes" })).toHaveCount(0);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(play).toBeFocused();
  await expect(page.getByRole("button", { name: "Lanes" })).toBeVisible();
});

test.describe("without motion", () => {
  test.use({ reducedMotion: "reduce" });
  test("a play steps to its end, where it stops by itself; two windows are compared, on paper too", async ({
    page,
  }) => {
    await open(page, "#from=2025-04-01&to=2025-09-30");
    await page.getByRole("button", { name: "Play", exact: true }).press("Enter");
    await page.getByRole("combobox", { name: "Speed" }).selectOption("Fast");
    await expect(page.getByRole("button", { name: "Pause", exact: true })).toHaveCount(0, {
      timeout: 20_000,
    });
    await expect(counts(page)).toContainText("19 Nov 2025");

    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect.poll(() => fragment(page)).toMatch(/compare=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
    await expect(details(page).getByRole("table", { name: "Two windows compared" })).toBeVisible();

    await open(page, "#from=2019-05-01&to=2019-09-30&compare=2018-01-01..2019-04-30");
    const table = details(page).getByRole("table", { name: "Two windows compared" });
    const row = (name: string) => table.getByRole("row", { name });
    await expect(table.getByRole("columnheader").nth(0)).toContainText("1 Jan 2018 – 30 Apr 2019");
    await expect(row("Events 5 9")).toBeVisible();
    // 485 days and 153, in the unit of the picture above.
    await expect(row("Events a month 0.3 1.8")).toBeVisible();
    await expect(details(page).getByText("Events a day")).toHaveCount(0);
    await expect(table).toContainText("5 ties came");
    // The other window is set by its days.
    await details(page).getByRole("textbox", { name: "Start" }).fill("2019-01");
    await page.keyboard.press("Enter");
    await expect.poll(() => fragment(page)).toContain("compare=2019-01-01..2019-04-30");
    await page.goBack();
    await expect(details(page).getByText("In both windows")).toHaveCount(0);
    // Ten actors, each with a name, and a bar with its number for each window. What the numbers count stands above them.
    const figure = details(page).getByRole("figure", { name: "Actors whose events changed most" });
    await expect(figure.locator("figcaption")).toHaveText(
      "Events a month1 Jan 2018 – 30 Apr 20191 May – 30 Sep 2019 in the timeline",
    );
    await expect(figure.getByRole("button").first()).toHaveAccessibleName("WhatsApp: 1 event, then 7");
    const rows = await changesIn(figure);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toBe("WhatsApp 0.06 1.4");
    expect(rows.filter((text) => / 0 [\d.]+$/.test(text))).not.toHaveLength(0);
    // Dots are the signs of standings.
    await expect(figure.locator("svg")).toHaveCount(0);
    await expectAccessible(page, "[data-pane=details]");
    await table.getByRole("button", { name: "Financial Times to NSO Group" }).click();
    await expect(page).toHaveURL(/focus=financial-times,nso-group/);
    await details(page).getByRole("button", { name: "Close details" }).click();
    await details(page).getByRole("button", { name: "Show the other window" }).click();
    await expect(counts(page)).toContainText("5 of 90");
    await expect(row("Events 5 9")).toBeVisible();

    await page.emulateMedia({ media: "print" });
    const paper = (await toPaper(page)).getByRole("table", { name: "Two windows compared" });
    await expect(paper).toContainText("Mamata Banerjee → Government of India");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });

    await details(page).getByRole("button", { name: "Close the comparison" }).click();
    await expect(page).not.toHaveURL(/compare/);

    await open(page, "#from=2019-10-01&to=2019-12-31&compare=2019-04-01..2019-10-01");
    await expect(details(page).getByText("In both windows: 1 Oct 2019.")).toBeVisible();
    await changesIn(details(page).getByRole("figure", { name: "Actors whose events changed most" }));
  });
});

/** The texts of each row of the picture of changes. All are whole and apart, and bars are on one scale, the earlier one thinner. */
async function changesIn(figure: Locator): Promise<readonly string[]> {
  const rows = await figure.getByRole("listitem").evaluateAll((all) =>
    all.map((one) => {
      const row = one.getBoundingClientRect();
      const texts = [...one.querySelectorAll("button, [data-side]")].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { text: part.textContent ?? "", left, right, top, bottom };
      });
      const bars = [...one.querySelectorAll("[data-side]")].map((part) => {
        const { width, height } = getComputedStyle(part, "::before");
        const bar = { width: Number.parseFloat(width), height: Number.parseFloat(height) };
        return { ...bar, left: part.getBoundingClientRect().left, count: Number(part.textContent) };
      });
      return { row: { left: row.left, right: row.right }, texts, bars };
    }),
  );
  const most = rows.flatMap(({ bars }) => bars).toSorted((a, b) => b.count - a.count)[0];
  for (const { row, texts, bars } of rows) {
    for (const [place, one] of texts.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(row.left);
      expect(one.right).toBeLessThanOrEqual(row.right);
      for (const other of texts.slice(place + 1))
        expect(
          one.right <= other.left || one.bottom <= other.top + 1 || other.bottom <= one.top + 1,
          `${one.text} and ${other.text}`,
        ).toBe(true);
    }
    for (const [place, { left, width, count }] of bars.entries()) {
      expect(width).toBeCloseTo(((most?.width ?? 0) * count) / (most?.count ?? 0), 0);
      // Its number is at its end.
      expect(Math.abs((texts[place + 1]?.left ?? 0) - left - width)).toBeLessThan(8);
    }
    expect(bars[0]?.height).toBeLessThan(bars[1]?.height ?? 0);
  }
  return rows.map(({ texts }) => texts.map(({ text }) => text).join(" "));
}
