import type { Locator, Page } from "@playwright/test";
import { counts, expect, fragment, goOnInOnePage, isDrawn, open, test } from "./journey.ts";
import { goTo } from "./keptPage.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

/** The same line of counts in the words of each language. */
const countsIn = {
  hi: /^90 में से 90 घटनाएँ · 76 में से 76 पक्ष · /,
  ar: /^90 من 90\u00a0حدثًا · 76 من 76\u00a0طرفًا · /,
};
const status = (page: Page, says: RegExp): Locator => page.getByRole("status").filter({ hasText: says });

async function openIn(page: Page, language: "hi" | "ar", address = ""): Promise<void> {
  await goTo(page, `/${address}${address.includes("#") ? "&" : "#"}lang=${language}`);
  await isDrawn(page);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

const directionOf = (element: Locator): Promise<string> =>
  element.evaluate((node) => getComputedStyle(node).direction);

/** Where the first and the last letter of a text are drawn. */
const endsOf = (text: Locator) =>
  text.evaluate((node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const letters: DOMRect[] = [];
    for (let one = walker.nextNode(); one; one = walker.nextNode()) {
      for (let index = 0; index < (one.textContent ?? "").length; index++) {
        const range = document.createRange();
        range.setStart(one, index);
        range.setEnd(one, index + 1);
        const [box] = range.getClientRects();
        if (box && box.width > 0) letters.push(box);
      }
    }
    const lines = new Map<number, { left: number; right: number; letters: number[] }>();
    for (const { left, right, bottom } of letters) {
      const key = [...lines.keys()].find((line) => Math.abs(line - bottom) < 6) ?? bottom;
      const line = lines.get(key) ?? { left, right, letters: [] };
      line.letters.push(left);
      lines.set(key, { ...line, left: Math.min(line.left, left), right: Math.max(line.right, right) });
    }
    return [...lines].sort(([one], [other]) => one - other).map(([, line]) => line);
  });

test("a link can ask for Arabic: the page turns round, time and data do not", async ({ page }) => {
  await page.goto("/#lang=ar");
  await isDrawn(page);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(status(page, countsIn.ar)).toHaveText(/25 أغسطس 2016 – 19 نوفمبر 2025$/);

  // Words as long as these leave the tools in one row, so that the picture has its height.
  await openIn(page, "ar", "#from=2019-10-28&to=2019-11-10");
  const tools = ["تشغيل", "الكل"].map((name) =>
    page.getByRole("button", { name, exact: true }).boundingBox(),
  );
  const [play, all] = await Promise.all(tools);
  expect(all?.y).toBe(play?.y);
  await openIn(page, "ar");

  // The filters begin where the lines do, on the right.
  const filters = await page.getByRole("region", { name: "عوامل التصفية" }).boundingBox();
  const details = await page.getByRole("complementary", { name: "التفاصيل" }).boundingBox();
  expect(filters?.x).toBeGreaterThan(details?.x ?? Number.POSITIVE_INFINITY);

  const marks = page.getByRole("listbox", { name: "الأحداث على الخط الزمني" }).getByRole("option");
  const drawn = await marks.evaluateAll((options) =>
    options.map((option) => {
      const { left, width } = option.getBoundingClientRect();
      return { x: left + width / 2, year: /20\d\d/.exec(option.getAttribute("aria-label") ?? "")?.[0] ?? "" };
    }),
  );
  const years = drawn.map(({ year }) => year);
  expect(years).toEqual([...years].sort());
  expect(new Set(years).size).toBeGreaterThan(5);
  expect(drawn.at(0)?.x).toBeLessThan(drawn.at(-1)?.x ?? 0);
  // Each mark is named in Arabic around its headline, which is isolated.
  await expect(marks.first()).toHaveAccessibleName(
    /^25 أغسطس 2016\. \u2068Researchers tie iPhone attack .*\u2069\. تصريح مسجَّل\. .*1 من 90\.$/,
  );

  await test.step("English texts of one column have one edge: the lead, the tours, and who is who", async () => {
    const column = page.getByRole("complementary", { name: "التفاصيل" });
    const texts = [
      column.getByText(/^In 2019, says WhatsApp, spyware targeted about 1,400 of its users/).first(),
      column.getByText("The case in court (2019 to 2025)"),
      column.locator("svg[role=img]").first(),
    ];
    const lefts = await Promise.all(
      texts.map((text) =>
        text.evaluate((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return Math.round(Math.min(...[...range.getClientRects()].map(({ left }) => left)));
        }),
      ),
    );
    for (const left of lefts) expect(Math.abs(left - (lefts[0] ?? 0))).toBeLessThan(3);
    // Forward is to the left.
    const arrow = column.getByRole("link", { name: "The case in court (2019 to 2025)" }).locator("svg");
    expect(await arrow.evaluate((one) => getComputedStyle(one).rotate)).toBe("180deg");
  });
});

test("what the data say keeps its language and its order", async ({ page }) => {
  await openIn(page, "ar", "#event=whatsapp-sues-nso-group");
  const details = page.getByRole("complementary", { name: "التفاصيل" });
  const headline = details.getByRole("heading", { level: 2 }).locator("[lang=en]");
  await expect(headline).toHaveText("WhatsApp and Facebook sue NSO Group in California");
  expect(await directionOf(headline)).toBe("ltr");
  await expect(details).toContainText("الثلاثاء 29 أكتوبر 2019");

  // Who sued whom: turned round, the sentence would say the opposite.
  await details.locator("summary", { hasText: "مَن فعل ماذا" }).click();
  const sued = details.getByRole("button", { name: "sued" }).first();
  const one = details.getByRole("button", { name: "WhatsApp", exact: true }).first();
  const other = details.getByRole("button", { name: "NSO Group", exact: true }).first();
  const [from, verb, to] = await Promise.all([one, sued, other].map((part) => part.boundingBox()));
  expect(from?.x).toBeLessThan(verb?.x ?? 0);
  expect(verb?.x).toBeLessThan(to?.x ?? 0);

  // The facts of a source begin where its title does, at its number.
  const source = details.locator("ol[data-marked] > li").first();
  const [title, facts] = await Promise.all(
    [source.locator("p").first(), source.locator("p").last()].map(endsOf),
  );
  expect(title?.[0]?.right).toBeGreaterThan(0);
  expect(Math.abs((title?.[0]?.right ?? 0) - (facts?.[0]?.right ?? 0))).toBeLessThan(3);

  // Names too long for the panel are cut at their own end.
  const name = page
    .getByRole("region", { name: "عوامل التصفية" })
    .getByText("Ministry of Electronics and IT");
  expect(await directionOf(name)).toBe("ltr");

  await test.step("the edge of the details moves with the hand, whichever way the page runs", async () => {
    const pane = page.locator('[data-pane="details"]');
    const edge = page.getByRole("separator", { name: /^تغيير حجم/ });
    const widthOf = async () => (await pane.boundingBox())?.width ?? 0;
    const before = await widthOf();
    await edge.press("ArrowLeft");
    await expect.poll(widthOf).toBe(before - 16);

    const box = await edge.boundingBox();
    const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y);
    await page.mouse.up();
    await expect.poll(widthOf).toBe(before - 56);
  });
});

test("an English text in an Arabic page is a block of its own: its lines stand below each other, in its order", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openIn(page, "ar");
  await page.getByRole("button", { name: "المزيد عن القصة" }).click();
  const question = page.getByText("Did India’s government buy and use Pegasus?");
  const answer = page.getByText(/^Not answered;⁹ it denied the allegations/);
  const lead = page.getByText(/^In 2019, says WhatsApp, spyware targeted about 1,400 of its users/).first();
  const [asked, answered, told] = await Promise.all([question, answer, lead].map(endsOf));
  if (!asked || !answered || !told) throw new Error("not drawn");
  expect(asked.length).toBeGreaterThan(1);
  // From left to right.
  for (const line of [...asked, ...answered, ...told])
    expect(line.letters).toEqual([...line.letters].sort((one, other) => one - other));
  // All begin on their own side, so that nothing is read along a ragged edge.
  for (const line of [...asked, ...answered, ...told])
    expect(Math.abs(line.left - (told[0]?.left ?? 0))).toBeLessThan(3);
  // Two paragraphs: nothing of the answer stands in a line of the question.
  const boxes = await Promise.all([question, answer].map((part) => part.boundingBox()));
  expect(boxes[1]?.y).toBeGreaterThanOrEqual((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0));
});

test("in Arabic, what an act rests on stands below its English sentence, and the dates at the ends of the strip read in their order", async ({
  page,
}) => {
  await openIn(page, "ar", "#focus=nso-group");
  const act = page
    .getByRole("complementary", { name: "التفاصيل" })
    .locator("span")
    .filter({ hasText: /^The Citizen Lab reported on/ })
    .first();
  const [above, below] = await Promise.all(
    [act.locator("> bdi").first(), act.locator("> bdi").last()].map((part) => part.boundingBox()),
  );
  await expect(act.locator("> bdi").last()).toHaveText(/تصريح مسجَّل/);
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 2);

  await page.setViewportSize({ width: 390, height: 844 });
  await openIn(page, "ar", "#from=2019-05-01&to=2019-12-15");
  const last = page
    .getByText(/^\d+ \p{L}+ 2020$/u)
    .filter({ visible: true })
    .last();
  const places = await last.evaluate((node) => {
    const text = node.firstChild;
    const leftOf = (from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text ?? node, from);
      range.setEnd(text ?? node, to);
      return range.getBoundingClientRect().left;
    };
    const said = node.textContent ?? "";
    return [leftOf(0, said.indexOf(" ")), leftOf(said.length - 4, said.length)];
  });
  // The day first, at the right, then month and year.
  expect(places[0]).toBeGreaterThan(places[1] ?? Number.POSITIVE_INFINITY);
});

test("in Arabic, both lines of a long name begin at the cells of its row", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openIn(page, "ar", "#view=matrix");
  const name = page.getByRole("rowheader", { name: /^US District Court, Northern/ });
  const lines = await endsOf(name);
  expect(lines.length).toBe(2);
  expect(Math.abs((lines[0]?.left ?? 0) - (lines[1]?.left ?? 99))).toBeLessThan(3);
});

test("a list of names in another direction is a sentence of the page: each name whole, the first one first", async ({
  page,
}) => {
  await openIn(page, "ar", "#view=list");
  // From right to left an ellipsis would stand at the start of a Latin name, and leave its end.
  const cut = await page
    .locator("[data-day] p span")
    .evaluateAll(
      (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).length,
    );
  expect(cut).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await openIn(page, "ar");
  // Title, tours and names have as many lines as they need.
  const names = (nth: number, first: string) => page.locator("[data-day]").nth(nth).getByText(first);
  for (const text of [names(0, "The Citizen Lab"), names(1, "Supreme Court of India").last()]) {
    const at = await text.evaluate((node) => {
      let box: Element | null = node;
      while (box && getComputedStyle(box).display === "inline") box = box.parentElement;
      if (!box) return null;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right } = range.getBoundingClientRect();
      const { direction } = getComputedStyle(box);
      return {
        isCut: box.scrollWidth > box.clientWidth,
        begins: box.getBoundingClientRect().right - right,
        direction,
      };
    });
    expect(at).toEqual({ isCut: false, begins: expect.closeTo(0, 0), direction: "rtl" });
  }
});

test("paragraphs of an event begin where its headline does, on their own side, and its dates keep their order", async ({
  page,
}) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await openIn(page, "ar", "#event=whatsapp-sues-nso-group");
    const details = page.getByRole("complementary", { name: "التفاصيل" });
    const headline = details.getByRole("heading", { level: 2 }).locator("bdi").first();
    const summary = details.getByText(/^WhatsApp and Facebook alleged that/);
    const titles = details.getByRole("listitem").getByRole("link").locator("bdi");
    const title = titles.filter({ hasText: /^[A-Z]/ }).last();
    const [head, text, source] = await Promise.all([headline, summary, title].map(endsOf));
    const edge = head?.[0]?.left ?? Number.NaN;
    for (const line of [...(head ?? []), ...(text ?? [])]) expect(Math.abs(line.left - edge)).toBeLessThan(3);
    expect(source?.[0]?.letters).toEqual([...(source?.[0]?.letters ?? [])].sort((a, b) => a - b));
  }
  // A day in a sentence of the data: it stands right of its month, which is right of its year.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openIn(page, "ar");
  const day = page.getByRole("complementary", { name: "التفاصيل" }).getByText("29 أكتوبر 2019").first();
  const places = await day.evaluate((node) => {
    const text = node.firstChild;
    if (!text) return [];
    return [0, 4, 10].map((index) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(places).toEqual([...places].sort((one, other) => other - one));
});

for (const language of ["hi", "ar"] as const) {
  test(`nothing sticks out at any width in ${language}`, async ({ page }) => {
    const addresses = ["", "#event=whatsapp-sues-nso-group", "#focus=nso-group&view=network", "#view=list"];
    for (const address of sampleOf(addresses, 4, Number(language === "ar"))) {
      await openIn(page, language, address);
      for (const width of everything ? [1280, 768, 390, 320] : [1280, 320]) {
        await test.step(`${address} at ${width} px`, async () => {
          await page.setViewportSize({ width, height: 844 });
          const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          await expect.poll(tooWide).toBeLessThanOrEqual(0);
        });
      }
    }
  });
}

test("the language is chosen in the menu, stands in the address, comes with its letters and only with them, and Back takes it back", async ({
  page,
}) => {
  const families = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [...new Set([...document.fonts].map(({ family }) => family.replaceAll(/["']/g, "")))].sort();
    });
  const inter = ["Inter Fallback", "Inter Variable"];
  const latin = [...inter, "Newsreader Fallback", "Newsreader Variable", "Raised Figures"];
  await page.goto("about:blank");
  await open(page);
  await expect.poll(families).toEqual(latin);
  await page.getByRole("button", { name: "Menu" }).click();
  const languages = page.getByRole("group", { name: "Language" });
  await expect(languages.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
  await languages.getByRole("button", { name: "हिन्दी" }).click();

  await expect(status(page, countsIn.hi)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(languages).toBeHidden();
  expect(fragment(page)).toBe("lang=hi");
  await expect.poll(families).toEqual([...latin, "Noto Sans Devanagari Variable"].sort());
  await expect(page.getByRole("region", { name: "समयरेखा" })).toBeVisible();

  await page.goBack();
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(fragment(page)).toBe("");
  await page.goForward();
  await expect(status(page, countsIn.hi)).toBeVisible();

  // Another tab speaks the same.
  const link = page.getByRole("link", { name: /About 1,400 WhatsApp users are targeted/ }).first();
  await expect(link).toHaveAttribute("href", /\/event\/[^#]+#lang=hi$/);
  // The browser's own language needs no word in the address.
  await page.getByRole("button", { name: "मेन्यू" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(counts(page)).toBeVisible();
  expect(fragment(page)).toBe("");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "العربية" }).click();
  await expect.poll(families).toContain("Noto Naskh Arabic Variable");
});

test.describe("without words of other languages", () => {
  test.use({ mayFail: true });

  test("English waits for none; a language that nobody knows is named, and one that cannot be fetched says so", async ({
    page,
  }) => {
    await page.route(/\/words-(?:hi|ar)-[\w-]+\.js$/, (route) => route.abort("internetdisconnected"));
    await open(page, "#lang=tlh&kind=legal");
    await expect(page.getByRole("status").filter({ hasText: "left out" })).toContainText("language “tlh”");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(fragment(page)).toBe("kind=legal");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "العربية" }).click();
    await expect(page.getByRole("alert")).toContainText("could not be fetched");
    await expect(counts(page)).toHaveText(/^19 of 90 events/);
    expect(fragment(page)).toBe("kind=legal");
  });
});

test.describe("in a browser that asks for Arabic", () => {
  test.use({ locale: "ar-EG" });

  test("the page speaks Arabic without being told, and another language when told", async ({ page }) => {
    await page.goto("/");
    await expect(status(page, countsIn.ar)).toBeVisible();
    expect(fragment(page)).toBe("");
    await open(page, "#lang=en");
    await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
    expect(fragment(page)).toBe("lang=en");
  });
});
