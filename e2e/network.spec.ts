import type { Page } from "@playwright/test";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  network,
  open,
  path,
  test,
} from "./journey.ts";

goOnInOnePage();

const node = (page: Page, name: RegExp) => network(page).getByRole("treeitem", { name });

test("only who has a drawn tie stands in the picture; the others are a number that opens their list", async ({
  page,
}) => {
  await open(page, "#view=network&lang=en");
  await expect(node(page, /^NSO Group,/)).toBeAttached();
  const rest = network(page).getByRole("button", { name: /^\d+ more actors? not drawn$/ });
  const left = rest.first();
  await expect(left).toHaveAttribute("aria-expanded", "false");
  await left.click();
  await expect(left).toHaveAttribute("aria-expanded", "true");
  const list = network(page).getByRole("list", { name: /^\d+ actors/ });
  const shown = await list.getByRole("button").count();
  expect(await left.getAttribute("aria-label")).toContain(`${shown} more`);
  // The keyboard is in the list, and comes back from it.
  await expect(list.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(left).toBeFocused();
  // A press elsewhere closes it.
  await left.click();
  await expect(list).toBeVisible();
  await network(page).getByRole("heading").first().click();
  await expect(list).toBeHidden();
  // The browser tells the page of a closed list in a task of its own. A key that comes before it asks for an open list.
  await expect(left).toHaveAttribute("aria-expanded", "false");
  // So does a Tab out of it.
  await left.press("Enter");
  await expect(list.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(list).toBeHidden();
  await expect(left).toHaveAttribute("aria-expanded", "false");
  await left.click();
  await list.getByRole("button", { name: /^Ministry of Home Affairs/ }).click();
  await expect.poll(() => path(page)).toBe("/actor/home-ministry/");
  await expect(page.locator(":focus")).toHaveCount(1);
  // A chosen actor stands with all its ties.
  await expect(node(page, /^Ministry of Home Affairs/)).toBeAttached();
  await expect(node(page, /^Intelligence Bureau,/)).toBeAttached();
});

test("all ties are a state of the address: lines where the eye can follow them, else the matrix", async ({
  page,
}) => {
  const july = "from=2021-07-01&to=2021-07-31&view=network";
  await open(page, `#${july}&ties=1`);
  await expect(network(page).getByRole("treeitem").first()).toBeAttached();
  await open(page, "#view=network&ties=1");
  await expect(page.getByRole("table", { name: "Acts between actors" })).toBeVisible();
  await network(page).getByRole("button", { name: "Who", exact: true }).click();
  await expect.poll(() => fragment(page)).toBe("view=network");
  await expect(network(page).getByRole("treeitem").first()).toBeAttached();
});

test("a filter that leaves few shows them and counts those without a tie", async ({ page }) => {
  await open(page, "#view=network");
  await filters(page).getByRole("checkbox", { name: "Alert", exact: true }).check();
  await expect(counts(page)).toHaveText(/13 of 76 actors/);
  const inPicture = async () => {
    const drawn = await network(page).getByRole("treeitem").count();
    const texts = await network(page)
      .getByRole("button", { name: /^\d+ (?:more actors? not drawn|actors?)$/ })
      .evaluateAll((buttons) =>
        buttons.map((button) => Number(/\d+/.exec(button.getAttribute("aria-label") ?? "")?.[0])),
      );
    return drawn + texts.reduce((sum, value) => sum + value, 0);
  };
  await expect.poll(inPicture).toBe(13);
});

test("how often is a table that keys walk, and a cell opens the ledger of the pair", async ({ page }) => {
  await open(page, "#view=network");
  await network(page).getByRole("button", { name: "How often" }).click();
  await expect.poll(() => fragment(page)).toBe("view=matrix");
  const table = network(page).getByRole("table", { name: "Acts between actors" });
  await expect(table.getByRole("rowheader", { name: "NSO Group" })).toBeVisible();
  const cell = table.getByRole("button", { name: /^NSO Group to WhatsApp: \d+ events/ });
  await cell.focus();
  await page.keyboard.press("ArrowDown");
  await expect(
    table.getByRole("button", { name: /to WhatsApp: / }).and(page.locator(":focus")),
  ).toBeVisible();
  await cell.click();
  await expect.poll(() => fragment(page)).toBe("focus=nso-group,whatsapp&view=matrix");
  await expect(details(page).getByRole("heading", { name: "NSO Group and WhatsApp" })).toBeVisible();
  await network(page).getByRole("button", { name: "Who", exact: true }).click();
  await expect.poll(() => fragment(page)).toBe("focus=nso-group,whatsapp&view=network");
});

test("a chain stands alone in the picture; a circle says its number, and lists who is in it where they are many", async ({
  page,
}) => {
  await open(page, "#focus=ravi-shankar-prasad,citizen-lab&path=1&view=network");
  await expect(network(page).getByRole("heading", { name: /^The shortest ways from / })).toBeVisible();
  await expect(node(page, /^The Citizen Lab,/)).toBeAttached();
  await expect(network(page).getByRole("treeitem")).toHaveCount(5);
  await expect(network(page).getByRole("list", { name: "What the lines mean" })).toContainText(
    "named together",
  );
  await open(page, "#focus=mamata-banerjee&circle=2&view=network");
  await expect(
    network(page).getByRole("heading", { name: /^\d+ actors within 2 steps of Mamata Banerjee/ }),
  ).toBeVisible();
  await expect(
    network(page)
      .getByRole("list")
      .getByRole("button", { name: /^NSO Group/ }),
  ).toBeVisible();
  await expect(network(page).getByRole("tree")).toBeHidden();
  // 25 about him are drawn, as few as there may be at most.
  await open(page, "#focus=ravi-shankar-prasad&circle=2&view=network");
  await expect(
    network(page).getByRole("heading", { name: /^25 actors within 2 steps of Ravi Shankar Prasad/ }),
  ).toBeVisible();
  await expect(network(page).getByRole("treeitem")).toHaveCount(26);
});

test("beside the timeline nothing of the network is cut: what fits whole is drawn, else words tell it and open the picture", async ({
  page,
}) => {
  const pane = network(page);
  const words = pane.getByRole("button", { name: /^Show who acted on whom/ });
  for (const [address, isTold] of [
    ["", false],
    ["#event=whatsapp-sues-nso-group", false],
    ["#focus=nso-group", false],
    ["#actor=whatsapp", false],
    ["#ties=1", true],
  ] as const) {
    await open(page, address);
    if (isTold) await expect(words).toBeVisible();
    else await expect(pane.getByRole("treeitem").first()).toBeAttached();
    const scrolled = await pane.evaluate(
      (root) =>
        [...root.querySelectorAll("*")].filter(
          (one) => getComputedStyle(one).overflowY === "auto" && one.scrollHeight > one.clientHeight + 1,
        ).length,
    );
    expect(isTold ? 0 : scrolled, address).toBe(0);
  }
  await words.click();
  await expect.poll(() => fragment(page)).toContain("view=network");
  // A sign behind a verb is explained, in words as below the picture.
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, "#actor=cert-in");
  await expect(words).toContainText("sent notice to*");
  const note = words.getByText("* A reply is known");
  await expect(note).toBeVisible();
  const [box, own] = await Promise.all([words.boundingBox(), note.boundingBox()]);
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  // In Arabic words, too, English verbs run from left to right.
  await page.evaluate(() => {
    location.hash = "actor=cert-in&lang=ar";
  });
  const verbs = page.locator("[data-pane=network]").getByText(/informed\W+replied to/);
  await expect(verbs).toBeVisible();
  // The words may be drawn anew meanwhile.
  const runsFromLeft = () =>
    verbs.evaluate((run) => {
      const text = [...run.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const [informed = 0, replied = 0] = ["informed", "replied"].map((verb) => {
        const range = document.createRange();
        const from = text?.textContent?.indexOf(verb) ?? -1;
        if (!text || from < 0) return Number.NaN;
        range.setStart(text, from);
        range.setEnd(text, from + verb.length);
        return range.getBoundingClientRect().left;
      });
      return informed < replied;
    });
  await expect.poll(runsFromLeft).toBe(true);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport });
    test("names in the matrix are whole", async ({ page }) => {
      await open(page, "#view=matrix");
      const heads = network(page).locator("th");
      await expect(heads.first()).toBeVisible();
      // Above a column a line runs upwards.
      const cut = await heads
        .locator("span > span")
        .evaluateAll((lines) =>
          lines
            .filter((line) =>
              line.closest("[scope=col]")
                ? line.scrollHeight > line.clientHeight + 1
                : line.scrollWidth > line.clientWidth + 1,
            )
            .map((line) => line.textContent),
        );
      expect(cut).toEqual([]);
    });
  });

test("the legend names what is in sight, and no more", async ({ page }) => {
  await open(page, "#view=network&kind=attack");
  const legend = network(page).getByRole("list", { name: "What the lines mean" });
  // Words at names have marks of standings, which the legend names on their lines.
  await expect(legend).toContainText("Reported");
  await expect(legend).toContainText("* Replies: ");
  await expect(legend).not.toContainText("named together");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the chosen actor stands with its ties and what was done above the details", async ({ page }) => {
    await open(page, "#view=network&focus=cert-in");
    const own = node(page, /^CERT-In,/);
    await expect(own).toBeAttached();
    const [head, sheet] = [await own.boundingBox(), await details(page).boundingBox()];
    expect((head?.y ?? 0) + (head?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
    await node(page, /^WhatsApp,/).click();
    await expect.poll(() => path(page)).toBe("/actor/whatsapp/");
    expect(fragment(page)).toBe("view=network");
  });
});

test("what is drawn of many ties is said, and the matrix has a key", async ({ page }) => {
  await open(page, "#view=network");
  await expect(network(page)).toContainText(/\d+ of 113 ties: the main ones/);
  await open(page, "#focus=ravi-shankar-prasad&view=network");
  await expect(network(page)).not.toContainText(/ of \d+ ties/);
  await open(page, "#view=matrix");
  const key = network(page).getByRole("list", { name: "What the lines mean" }).getByRole("listitem");
  await expect(key).toHaveText([
    // Every number up to 5 has its shade here, since 3 confirmed events are the most.
    /^\W*0\W*1\W*2\W*3\W*confirmed; numbers count all$/,
    ...["On record", "not every act confirmed", "contested", "no direction given"],
  ]);
  const drawn = network(page).getByRole("table");
  const sides = await Promise.all(
    (["rowheader", "columnheader"] as const).map((side) => drawn.getByRole(side).count()),
  );
  await expect(network(page)).toContainText(`(${sides.join(" × ")})`);
  // Few actors have larger cells.
  const cell = network(page)
    .getByRole("button", { name: /: 1 event/ })
    .first();
  const narrow = (await cell.boundingBox())?.width ?? 0;
  await open(page, "#view=matrix&from=2019-07-01&to=2019-09-30");
  await expect(cell).toBeVisible();
  expect((await cell.boundingBox())?.width).toBe(59);
  // In a cell of many a name of two lines has room.
  expect(narrow).toBeGreaterThanOrEqual(21);
  expect(narrow).toBeLessThan(40);
});

test("a pointer that lies still is over what the picture has there now: no line of another window stays lit", async ({
  page,
}) => {
  await open(page, "#focus=whatsapp&view=network");
  const partner = await node(page, /^The Citizen Lab,/).boundingBox();
  if (!partner) throw new Error("not drawn");
  // Its tie is one straight line from the left.
  await page.mouse.move(partner.x - 40, partner.y + partner.height / 2);
  const tip = network(page)
    .locator("p")
    .filter({ hasText: /The Citizen Lab/ });
  await expect(tip).toBeVisible();
  await filters(page).getByRole("checkbox", { name: "Legal", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(node(page, /^The Citizen Lab,/)).toHaveCount(0);
  await expect(tip).toHaveCount(0);
});
