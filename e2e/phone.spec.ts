import type { Locator, Page } from "@playwright/test";
import {
  countedEvents,
  counts,
  details,
  expect,
  expectAccessible,
  fragment,
  goOnInOnePage,
  network,
  open,
  test,
} from "./journey.ts";
import { expectNothingCut, expectSoundTargets, sidewaysScroll } from "./layout.ts";
import { CONTROL, openByPicker } from "./ownFiles.ts";
import { sampleOf } from "./sample.ts";
import { dragFinger, expectSwipeScrolls } from "./touch.ts";

goOnInOnePage();

const EVENT = "event/banerjee-accuses-government-of-using-nso/";
const EVENT_VIEW = "#event=banerjee-accuses-government-of-using-nso";

const tab = (page: Page, name: string): Locator =>
  page.getByRole("navigation", { name: "Views" }).getByRole("button", { name, exact: true });
const strip = (page: Page): Locator => page.getByRole("slider", { name: "Time" });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} has no box`);
  return box;
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("time runs down, and what is imprecise or long stands in the gutter; a contested event has one sign, the full ring of the timeline, and names are never cut", async ({
  page,
}) => {
  await open(page);
  const items = page.getByRole("region", { name: "Timeline" }).locator("[data-day]");
  await expect(items).toHaveCount(90);
  const days = await items.evaluateAll((all) => all.map((item) => Number(item.getAttribute("data-day"))));
  expect(days).toEqual([...days].sort((a, b) => a - b));
  // The network's question, "between July and September 2019", is a stretch in the gutter; a hack of weeks is a bar.
  for (const extent of ["somewhere", "lasted"]) {
    await expect(page.locator(`[data-day] [data-extent="${extent}"]`).first()).toBeAttached();
  }
  const ring = await page
    .locator("[data-contested]")
    .first()
    .evaluate((mark) => {
      const { clipPath, borderRadius, borderTopWidth, inlineSize, blockSize } = getComputedStyle(
        mark,
        "::after",
      );
      return { clipPath, borderRadius, isDrawn: borderTopWidth !== "0px", isRound: inlineSize === blockSize };
    });
  expect(ring).toEqual({ clipPath: "none", borderRadius: "50%", isDrawn: true, isRound: true });
  const names = page
    .locator("[data-day] p")
    .filter({ hasText: "The Citizen Lab, Ahmed Mansoor" })
    .first()
    .locator("> :last-child");
  expect(await names.evaluate((text) => text.scrollWidth - text.clientWidth)).toBeLessThanOrEqual(0);
});

test("each event says its whole date, no month has a heading, and gaps are said", async ({ page }) => {
  await open(page);
  await expect(page.getByText("11 months without events").first()).toBeVisible();
  const list = page.getByRole("list").filter({ hasText: "Banerjee says the government uses NSO" });
  await expect(list.last()).toContainText("2 Nov 2019");
  // Only screen readers get it.
  await expect(page.getByRole("heading", { name: "November 2019" })).toHaveCSS("clip-path", "inset(50%)");
  // Months without events of a filter have other events.
  await open(page, "#actor=cert-in");
  await expect(counts(page)).toHaveText(/^12 of 90/);
  await expect(page.getByText(/\d months without events/).filter({ visible: true })).toHaveCount(0);
});

test("the strip goes to another time, under the finger and by arrow keys, and its years stay in sight", async ({
  page,
}) => {
  await open(page);
  const box = await boxOf(strip(page));
  const y = box.y + 30;
  await dragFinger(page, { x: box.x + 60, y }, { x: box.x + box.width * 0.6, y });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(2000);
  // Its years are below the counts, and the list goes on below them.
  expect((await boxOf(strip(page))).y + box.height).toBe(84 + 24);
  const year = Number(/\d{4}$/.exec((await strip(page).getAttribute("aria-valuetext")) ?? "")?.[0]);
  expect(year).toBeGreaterThanOrEqual(2021);
  expect(year).toBeLessThanOrEqual(2022);
  const before = await page.evaluate(() => window.scrollY);
  await strip(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(before);
  // In a year with few events a step goes on by one of them at least.
  await page.keyboard.press("Home");
  for (const month of ["August 2017", "September 2018"]) {
    await page.keyboard.press("ArrowRight");
    await expect(strip(page)).toHaveAttribute("aria-valuetext", month);
  }
  await page.keyboard.press("ArrowLeft");
  await expect(strip(page)).toHaveAttribute("aria-valuetext", "August 2017");
  await page.keyboard.press("End");
  await expect(strip(page)).toHaveAttribute("aria-valuetext", /2025/);
  await page.keyboard.press("Home");
  await expect(strip(page)).toHaveAttribute("aria-valuetext", "August 2016");
  // The handle names all that is shaded, not only where it begins.
  await expect(strip(page).locator("[data-seen]")).toHaveAttribute(
    "data-seen",
    /^Aug 2016 – \w{3,4} 201[89]$/,
  );
  await expect(strip(page).getByText("2016", { exact: true })).toBeHidden();
  await expect(strip(page).getByText("2025", { exact: true })).toBeVisible();
  // The last year is named where it begins. At the end of the axis it was read as the name of the end.
  await expect(strip(page).locator("[data-edge]")).toHaveText(["2016"]);
});

test("a press on an event lets its details rise; they are drawn up and down by hand and by button", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await expect(details(page)).toHaveCount(0);
  await page.getByRole("link", { name: /Supreme Court rules that privacy/ }).tap();
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("privacy");
  const low = (await boxOf(details(page))).height;
  const handle = page.getByRole("button", { name: "Show more of the details" });
  const at = await boxOf(handle);
  const from = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  await dragFinger(page, from, { x: from.x, y: from.y - 200 });
  const less = page.getByRole("button", { name: "Show less of the details" });
  await expect(less).toHaveAttribute("aria-expanded", "true");
  await expect.poll(async () => (await boxOf(details(page))).height).toBeGreaterThan(600);
  const top = await boxOf(less);
  await dragFinger(page, { x: from.x, y: top.y + 12 }, { x: from.x, y: top.y + 312 });
  await expect.poll(async () => (await boxOf(details(page))).height).toBe(low);
  await handle.tap();
  await expect.poll(async () => (await boxOf(details(page))).height).toBeGreaterThan(600);
  await less.tap();
  await expect.poll(async () => (await boxOf(details(page))).height).toBe(low);
  await page.getByRole("button", { name: "Close details" }).tap();
  await expect(details(page)).toHaveCount(0);
  // Who goes on by keys or a screen reader begins at the picture, and not at the top of the page again.
  await expect(page.locator("section[data-pane]:focus")).toHaveCount(1);
});

test("a tab that is chosen below the sheet of an event is seen, and the event stays at hand", async ({
  page,
}) => {
  await open(page, EVENT);
  const more = page.getByRole("button", { name: "Show more of the details" });
  for (const name of ["Network", "About"]) {
    await page.getByRole("button", { name: "Show less of the details" }).waitFor();
    await tab(page, name).tap();
    await expect(tab(page, name)).toHaveAttribute("aria-current", "page");
    await expect.poll(async () => (await boxOf(details(page))).height).toBeLessThan(400);
    await more.tap();
  }
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("NSO");
});

test("with a mouse the sheet goes by its grip where the hand draws it, and a press or a key still turns it", async ({
  page,
}) => {
  // While it glides the grip is still under the pointer that has let go.
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await open(page);
  await page.getByRole("link", { name: /Supreme Court rules that privacy/ }).click();
  const more = page.getByRole("button", { name: "Show more of the details" });
  const less = page.getByRole("button", { name: "Show less of the details" });
  /** The place of the grip, when it has come to rest. */
  const placeOf = async (grip: typeof more) => {
    // Two places of one frame are equal while the sheet glides too, so its transitions are asked.
    await expect.poll(() => details(page).evaluate((sheet) => sheet.getAnimations().length)).toBe(0);
    const now = await boxOf(grip);
    // Beside the sign on it: where that is another after the drag, no click follows.
    return { x: now.x + now.width / 4, y: now.y + now.height / 2 };
  };
  const drag = async (grip: typeof more, by: number): Promise<void> => {
    const { x, y } = await placeOf(grip);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 5; step++) await page.mouse.move(x, y + (by * step) / 5);
    await page.mouse.up();
  };
  await drag(more, -200);
  await expect(less).toHaveAttribute("aria-expanded", "true");
  await drag(less, 200);
  await expect(more).toHaveAttribute("aria-expanded", "false");
  await placeOf(more);
  await more.click();
  await expect(less).toBeVisible();
  await drag(less, 200);
  await expect(more).toBeVisible();
  await more.press("Enter");
  await expect(less).toBeVisible();
  await less.press("Enter");
  await expect(more).toBeVisible();
});

test("the busiest actors are named with what they did, above a picture without room for verbs", async ({
  page,
}) => {
  await open(page, "#view=network");
  const said = network(page).getByText(/sued.*NSO Group.*and 11 more/);
  await expect(said).toBeVisible();
  expect((await boxOf(said)).y).toBeLessThan((await boxOf(page.getByRole("tree"))).y);
  // The picture of a chosen actor has its verbs.
  await open(page, "#focus=whatsapp&view=network");
  await expect(network(page).getByRole("treeitem", { name: /^WhatsApp,/ })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test("the tabs change what the page shows; in the network the chosen actor's ties come first", async ({
  page,
}) => {
  await open(page, "#focus=whatsapp");
  await tab(page, "Network").tap();
  await expect(tab(page, "Network")).toHaveAttribute("aria-current", "page");
  await expect(network(page)).toBeVisible();
  const own = network(page).getByRole("treeitem", { name: /^WhatsApp,/ });
  expect((await boxOf(own)).y).toBeLessThan((await boxOf(details(page))).y);
  await tab(page, "About").tap();
  await expect(page.getByRole("region", { name: "About" })).toContainText(
    "Dateline shows a disputed public story",
  );
  await tab(page, "Timeline").tap();
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  // Time that runs down is the list: there is one of them, and links to the list, or the table, open it.
  await expect(tab(page, "List")).toHaveCount(0);
  for (const view of ["list", "table"]) {
    await open(page, `#view=${view}`);
    await expect(tab(page, "Timeline")).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("region", { name: "Timeline" }).locator("[data-day]")).toHaveCount(90);
  }
});

test("the filters are a full sheet whose button says how many events it leaves", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Filter", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  expect(await boxOf(sheet)).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  await sheet.getByRole("checkbox", { name: "CERT-In", exact: true }).tap();
  await sheet.getByRole("button", { name: "Show 12 events" }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Filters · 1" })).toBeFocused();
  expect(await countedEvents(page)).toBe(12);
});

test("the search has the whole width", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Search", exact: true }).tap();
  const field = page.getByRole("combobox", { name: "Search events and actors" });
  await expect(field).toBeFocused();
  expect((await boxOf(field)).width).toBeGreaterThan(390 - 2 * 16 - 2);
  await page.keyboard.type("banerjee");
  await page.getByRole("option", { name: /^Mamata Banerjee/ }).tap();
  await expect(details(page).getByRole("heading", { name: "Mamata Banerjee", exact: true })).toBeVisible();
});

test("a swipe scrolls the page, whatever lies under the finger", async ({ page }) => {
  await open(page);
  await expect(page.locator("[data-day]")).toHaveCount(90);
  await expectSwipeScrolls(page, { x: 180, y: 420 }, "the list");
});

test("who comes by a link reads the event under the whole title of the story, and finds its neighbours and the way on", async ({
  page,
}) => {
  await open(page, EVENT);
  const header = page.getByRole("banner");
  expect((await boxOf(header)).height).toBe(44);
  const title = header.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/^WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025$/);
  expect(await title.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(
    1,
  );
  // The details begin at the bar.
  expect((await boxOf(details(page))).y).toBe(44);
  const parts = [
    details(page).getByText("Saturday 2 November 2019"),
    details(page).getByRole("heading", { name: /^Banerjee says the government/ }),
    details(page).getByText("4 sources, 3 independent", { exact: true }).first(),
    details(page).getByText(/^Mamata Banerjee alleged that NSO Group/),
    details(page).getByRole("heading", { name: "Contested" }),
    details(page).getByRole("heading", { name: "Sources" }),
    details(page).getByRole("heading", { name: "Before and after" }),
    details(page)
      .getByRole("link", { name: /Sonia Gandhi and Nadda trade charges/ })
      .first(),
    details(page).getByRole("link", { name: /^Who knew what, and when/ }),
  ];
  // The list comes in behind the sheet meanwhile.
  await expect(async () => {
    const tops = await Promise.all(parts.map(async (part) => (await boxOf(part)).y));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  }).toPass();
  await details(page)
    .getByRole("link", { name: /Sonia Gandhi and Nadda trade charges/ })
    .first()
    .tap();
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText(
    "Sonia Gandhi calls alleged spying illegal",
  );
});

test("a swipe from the sheet's few lines scrolls the page; drawn up, the sheet scrolls itself", async ({
  page,
}) => {
  await page.goto("about:blank");
  await open(page, "#event=banerjee-accuses-government-of-using-nso");
  const sheet = await boxOf(details(page));
  await expectSwipeScrolls(page, { x: 200, y: sheet.y + 150 }, "the sheet");
  await page.getByRole("button", { name: "Show more of the details" }).tap();
  await expect.poll(async () => (await boxOf(details(page))).height).toBeGreaterThan(600);
  await dragFinger(page, { x: 200, y: 700 }, { x: 200, y: 400 });
  await expect.poll(() => details(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
});

test("the details stand below a network and its key, with the name of the actor whole", async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, "#focus=whatsapp&view=network");
    const key = page.getByRole("list", { name: "What the lines mean" });
    const name = details(page).getByRole("heading", { name: "WhatsApp", exact: true });
    await expect(key).toBeVisible();
    const gaps = async (): Promise<number> => {
      const [sheet, lines, head, tabs] = [
        await boxOf(details(page)),
        await boxOf(key),
        await boxOf(name),
        await boxOf(tab(page, "Network")),
      ];
      return Math.min(sheet.y - lines.y - lines.height, tabs.y - head.y - head.height);
    };
    await expect.poll(gaps, { message: `${width} px wide` }).toBeGreaterThanOrEqual(0);
  }
});

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

for (const { width, height } of sampleOf(PHONES, 2, 1)) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("everything fits the width, and targets the finger", async ({ page }) => {
      const sound = async () => {
        expect(await sidewaysScroll(page)).toBe(0);
        await expectSoundTargets(page, 24);
        await expectNothingCut(page);
      };
      await open(page);
      for (const main of ["Timeline", "Network", "About"]) {
        const { width: wide, height: high } = await boxOf(tab(page, main));
        expect(Math.min(wide, high), main).toBeGreaterThanOrEqual(44);
      }
      for (const address of [
        "#event=banerjee-accuses-government-of-using-nso",
        "#focus=whatsapp&view=network",
        "#focus=cert-in,whatsapp",
        "#view=list",
        "#q=zebra",
        "",
      ]) {
        await test.step(address, async () => {
          await open(page, address);
          await sound();
        });
      }
      await tab(page, "About").tap();
      await sound();
      await page.getByRole("button", { name: "Menu" }).tap();
      await sound();
      await page.keyboard.press("Escape");
      await tab(page, "Timeline").tap();
      await page.getByRole("button", { name: "Filter", exact: true }).tap();
      const show = page.getByRole("button", { name: "Show 90 events" });
      expect((await boxOf(show)).height).toBeGreaterThanOrEqual(44);
      await sound();
    });
  });
}

test("the window is a dialog: the brush, or days, or all of it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Dates", exact: true }).tap();
  const dialog = page.getByRole("dialog", { name: "Dates" });
  await expectSoundTargets(page, 24);
  const strip = await boxOf(dialog.locator("rect.overlay"));
  const y = strip.y + 30;
  await dragFinger(page, { x: strip.x + strip.width * 0.6, y }, { x: strip.x + strip.width * 0.9, y });
  await expect.poll(() => fragment(page)).toMatch(/from=202[12].*to=202[45]/);
  const show = dialog.getByRole("button", { name: /^Show \d+ events$/ });
  const left = Number(/\d+/.exec((await show.textContent()) ?? "")?.[0]);
  expect(left).toBeLessThan(90);
  await show.tap();
  await expect(dialog).toHaveCount(0);
  expect(await countedEvents(page)).toBe(left);
  await page.getByRole("button", { name: "Dates", exact: true }).tap();
  await dialog.getByRole("button", { name: "Show all" }).tap();
  await dialog.getByRole("button", { name: "Close" }).tap();
  expect(await countedEvents(page)).toBe(90);
});

const LARGER = [
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
];

for (const { width, height } of sampleOf(LARGER, 2)) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("time runs down, the story keeps the height, and details stand beside it", async ({ page }) => {
      await open(page, EVENT_VIEW);
      const list = page.getByRole("region", { name: "Timeline" });
      const chosen = list.locator('[aria-current="true"]');
      await expect(chosen).toBeInViewport();
      const [banner, tabs, sheet, item] = [
        await boxOf(page.getByRole("banner")),
        await boxOf(page.getByRole("navigation", { name: "Views" }).last()),
        await boxOf(details(page)),
        await boxOf(chosen),
      ];
      const top = banner.y + banner.height;
      expect(tabs.y - top).toBeGreaterThanOrEqual(0.6 * height);
      expect(sheet.y).toBeGreaterThanOrEqual(top - 1);
      expect(sheet.y + sheet.height).toBeLessThanOrEqual(tabs.y + 1);
      expect(item.x + item.width).toBeLessThanOrEqual(sheet.x + 1);
      for (const address of ["", EVENT_VIEW, "#focus=whatsapp&view=network"]) {
        await open(page, address);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectSoundTargets(page, 24);
        await expectNothingCut(page);
      }
      await open(page);
      await expect(counts(page)).toHaveText(/^90 of 90/);
      await expectSwipeScrolls(page, { x: 300, y: height * 0.7 }, "the list");
    });
  });
}

test.describe("on a large tablet", () => {
  test.use({ viewport: { width: 1180, height: 820 } });
  test("a finger that moves sideways pans the timeline and moves the window", async ({ page }) => {
    await open(page, "#from=2019-05-01&to=2019-12-31");
    const box = await boxOf(page.getByRole("region", { name: "Timeline" }));
    const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
    await dragFinger(page, at(0.8), at(0.4));
    await expect.poll(() => fragment(page)).toMatch(/from=2019-0[789]/);
    await open(page, "#from=2019-05-01&to=2019-12-31");
    const brush = await boxOf(page.getByRole("region", { name: "Whole story" }).locator("rect.selection"));
    const middle = { x: brush.x + brush.width / 2, y: brush.y + 20 };
    await dragFinger(page, middle, { x: middle.x + 180, y: middle.y });
    await expect.poll(() => fragment(page)).toMatch(/from=202[12]/);
  });
});

test("the start page says what is asked, in time and as a list with its first event in sight; the rest opens", async ({
  page,
}) => {
  await open(page);
  const first = await boxOf(page.locator("[data-day]").first());
  expect(first.y).toBeLessThanOrEqual(300);
  const lead = page.getByRole("region", { name: "The story", exact: true });
  // Where letters are drawn wider, as with hinting, the button must stay in the line of the last word.
  const more = await boxOf(lead.getByRole("button", { name: "More about the story" }));
  const lastWord = await lead
    .getByRole("paragraph")
    .last()
    .evaluate((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].findLast(({ width }) => width > 0)?.right ?? 0;
    });
  expect(more.x - lastWord).toBeGreaterThanOrEqual(14);
  const [starts, question, answer] = [0, 1, 2].map((place) => lead.getByRole("paragraph").nth(place));
  if (!starts || !question || !answer) throw new Error("no lead");
  await expect(starts, "who is blamed, and what it says").toHaveText(
    /^In 2019, says WhatsApp, spyware targeted about 1,400 of its users; a US court held NSO Group liable, despite its denial\.$/,
    { useInnerText: true },
  );
  expect(await starts.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(1);
  await expect(question).toHaveText("Did India’s government buy and use Pegasus?");
  // No dot touches the words above it.
  const dots = strip(page).locator("path").first();
  const lastLine = (await boxOf(answer)).y + (await boxOf(answer)).height;
  expect((await boxOf(dots)).y - lastLine).toBeGreaterThanOrEqual(10);
  // A question without the denial would be read as a charge.
  await expect(answer).toHaveText("Not answered; it denied the allegations.", { useInnerText: true });
  // The month is a heading for those who hear the page; to the eye the first event says it.
  await expect(page.getByRole("heading", { name: "August 2016", exact: true })).toBeAttached();
  const day = await boxOf(page.locator("[data-day] p").first());
  expect(day.y, "with room for one more line").toBeLessThanOrEqual(300);
  await lead.getByRole("button", { name: "More about the story" }).tap();
  await expect(lead.getByRole("paragraph").first()).toContainText(
    "In 2019, says WhatsApp, spyware targeted about 1,400 of its users",
  );
  await expect(lead.getByRole("heading", { name: "The central question" })).toBeVisible();
  await expect(lead.getByText(/^Not answered;/)).toBeVisible();
  await expect(lead.getByRole("link", { name: /^Who knew what, and when/ })).toBeVisible();
  // How many are disputed is said once.
  await expect(lead.getByRole("list").last().getByRole("listitem")).toHaveText([
    "Confirmed 40",
    "On record 24",
    "Reported 13",
    "Alleged 6",
    "7 disputed, 16 more with a contested detail",
  ]);
  await lead.getByRole("button", { name: "How sure is it? · Turning points" }).click();
  await expect(tab(page, "About")).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("heading", { name: "Turning points" })).toBeVisible();
  await tab(page, "Timeline").click();
  await expect(lead).toBeVisible();
  // A part of it leads with its first turning points, each with its doubts. More sentences and points come on demand.
  await open(page, "#from=2019-10-28&to=2019-11-10");
  const part = page.getByRole("region", { name: "In short" });
  await expect(part).toHaveText(
    "In short: WhatsApp and Facebook sue NSO Group in California. Indian Express reports that Indian journalists and activists were targeted (On record).More",
  );
  // Two weeks would be a line in nine years: the strip shows them with as much time around. Events there are muted.
  const marks = strip(page).locator("svg").first();
  const framed = await boxOf(marks.locator(":scope > rect").first());
  expect(framed.width).toBeGreaterThan((await boxOf(marks)).width * 0.4);
  await expect(marks.locator(":scope > :is(svg, g):not([opacity])")).toHaveCount(27);
  await expect(marks.locator('[opacity="0.45"]')).not.toHaveCount(0);
  await expect(strip(page)).toContainText("November 2019");
  await part.getByRole("button", { name: "More" }).tap();
  await expect(part.getByRole("paragraph")).toContainText(
    /^In short: Of these events, 3 are disputed, .* only alleged\. The most frequent kinds are Statement \(13\)/,
  );
  await expect(part.getByRole("link").first()).toHaveText(
    "WhatsApp and Facebook sue NSO Group in California 29 Oct 2019 · Confirmed · 4 sources, 3 independent",
  );
  await open(page, "#status=disputed");
  await expect(counts(page)).toContainText("7 of 90");
  await expect(lead).toBeHidden();
  await open(page, "#from=2019-10-01&to=2019-11-30");
  await expect(counts(page)).toContainText("36 of 90");
  await expect(lead, "of a window its own events are said first").toBeHidden();
});

test.describe("on an upright tablet", () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test("the start page has the lead in full, the question and its answer above the first event", async ({
    page,
  }) => {
    await open(page);
    const lead = page.getByRole("region", { name: "The story", exact: true }).getByRole("paragraph");
    await expect(lead.first()).toContainText("the firm reportedly appealed.");
    await expect(
      lead
        .first()
        .getByText(/the firm reportedly appealed\./)
        .last(),
    ).toBeInViewport();
    expect(await lead.first().evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(
      1,
    );
    await expect(lead.last()).toContainText(/^Not answered;/);
    const cut = await lead.last().evaluate((text) => text.scrollWidth - text.clientWidth);
    expect(cut, "all of the answer stands").toBeLessThanOrEqual(1);
    // No line of the counts ends with a dot, and the dot before a part that begins a line is out of sight.
    const parts = await counts(page).evaluate((line) => {
      const { left } = line.getBoundingClientRect();
      const inset = 0.8 * Number.parseFloat(getComputedStyle(line).fontSize);
      return [...line.querySelectorAll("span")].map((part) => ({
        text: part.textContent ?? "",
        isFirst: part.getBoundingClientRect().left < left + inset,
      }));
    });
    for (const { text, isFirst } of parts.slice(1)) {
      expect(text).toMatch(/^ · .*[^·\s]$/);
      if (isFirst)
        expect(await counts(page).evaluate((line) => getComputedStyle(line).clipPath)).not.toBe("none");
    }
    expect(parts.filter(({ isFirst }) => isFirst).length, "two lines").toBe(2);
    // The button follows the last word, with air below it.
    const more = await boxOf(page.getByRole("button", { name: "More about the story" }));
    const last = await lead.last().evaluate((text) => {
      const { right, bottom } = Array.from(text.getClientRects()).at(-1) ?? new DOMRect();
      return { right, bottom };
    });
    expect(Math.abs(more.y + more.height / 2 - (last.bottom - 8))).toBeLessThanOrEqual(3);
    expect(more.x - last.right).toBeLessThanOrEqual(12);
    const strip = await boxOf(page.getByRole("slider").first());
    expect(strip.y - (more.y + more.height)).toBeGreaterThanOrEqual(4);
    // A third of the screen: the lead is whole here, and the strip of time as high as on a phone.
    expect((await boxOf(page.locator("[data-day] p").first())).y).toBeLessThanOrEqual(1024 / 3);
  });

  test("beside an event the strip of time is whole, whatever lies above it", async ({ page }) => {
    await open(page, EVENT_VIEW);
    const banner = await boxOf(page.getByRole("banner"));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    const { y, height } = await boxOf(strip(page).locator("svg").first());
    expect(y).toBeGreaterThanOrEqual(banner.y + banner.height);
    expect(height).toBe(88);
  });
});

test("a story without tours and turning points promises none", async ({ page }) => {
  await open(page);
  await openByPicker(page, CONTROL);
  const lead = page.getByRole("region", { name: "The story", exact: true });
  await expect(lead.getByRole("link")).toHaveCount(0);
  await lead.getByRole("button", { name: "More about the story" }).tap();
  await expect(lead.getByRole("button")).toHaveText(["How sure is it?", "Close"]);
});

test("what a wide screen draws besides has an honest form: acts over time, both clocks, a play, the network", async ({
  page,
}) => {
  // The first event of an actor that a link chooses is there, not the first of the story.
  await open(page, "#focus=cert-in");
  await expect(page.getByRole("link", { name: /^CERT-In publishes a note/ }).first()).toBeInViewport();

  await open(page, "#lanes=actor&clock=both&from=2019-05-01&to=2019-12-15");
  // Without words between them, the bar and the first lane of the strip have air.
  const bar = await boxOf(counts(page).locator("xpath=ancestor::div[button]").last());
  expect((await boxOf(strip(page))).y - (bar.y + bar.height)).toBeGreaterThanOrEqual(8);
  // No day of the list is on screen yet, so the strip tints none; once the list is, it does.
  const tint = () =>
    strip(page).evaluate((slider) =>
      [...slider.children].map((part) => getComputedStyle(part, "::before").display === "block"),
    );
  await expect.poll(tint).not.toContain(true);
  await page.locator("[data-day]").first().scrollIntoViewIfNeeded();
  await expect.poll(tint).toContain(true);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(
    page.getByRole("region", { name: "Acts over time" }).getByRole("checkbox").first(),
  ).toBeVisible();
  // Each event that became public later has a row in the narrow picture too.
  await expect(page.getByText(/a later day of becoming public/)).toContainText(/ 8 events/);
  const clocks = page.getByRole("region", { name: "Three clocks" });
  await expect(clocks.getByRole("button", { name: /days?\.$/ })).toHaveCount(8);
  // Their picture is as high as its rows with their dates, in however low a window.
  await expect
    .poll(() => clocks.locator("canvas").evaluate((canvas) => canvas.clientHeight))
    .toBeGreaterThan(650);
  await page.getByRole("button", { name: "Dates", exact: true }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Play", exact: true }).tap();
  const play = page.getByRole("region", { name: "Play through time" });
  await expect(play.getByRole("slider", { name: "Moment" })).toBeVisible();
  await expect.poll(() => fragment(page)).not.toContain("from=2019-05-01");
  await play.getByRole("button", { name: "Pause", exact: true }).tap();
  await expectAccessible(page, 'section[aria-label="Play through time"]');
  await play.getByRole("button", { name: "Compare", exact: true }).tap();
  await expect(play).toHaveCount(0);
  await tab(page, "Network").tap();
  await expect(page.getByRole("tree", { name: "Actors and ties" })).toHaveCount(1);
  expect(await sidewaysScroll(page)).toBe(0);
  await expectAccessible(page, "[data-pane=network]");
});

test("the strip shows the days of the list, also when other events take as much room as those before", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 2_400 });
  const days = async () => {
    await expect(strip(page)).toHaveAttribute("aria-valuetext", /\d/);
    return strip(page).getAttribute("aria-valuetext");
  };
  await open(page, "#kind=attack");
  const ofAttacks = await days();
  await open(page, "#kind=alert");
  const ofAlerts = await days();
  expect(ofAlerts).not.toBe(ofAttacks);
  await page.evaluate(() => {
    window.location.hash = "#kind=attack";
  });
  await expect(strip(page)).toHaveAttribute("aria-valuetext", ofAttacks ?? "");
});
