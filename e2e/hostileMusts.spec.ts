import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { choose, heading, listLinks, openList, storyOf, treeitem } from "./hostilePage.ts";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  marks,
  open,
  openPart,
  test,
  toPaper,
} from "./journey.ts";
import { sidewaysScroll } from "./layout.ts";
import { bytesOf, give, openByPicker, SMALL, saidOf } from "./ownFiles.ts";
import { everything } from "./sample.ts";

goOnInOnePage();

// What texts, ids and addresses of the corpus must not do besides their file's outcome, where only a browser can show
// it; what a loader shows is in src/load/hostile.test.ts and src/model. Dates and shapes: hostileShapes.spec.ts.

/** Every accessible name and text of the page, its title, and what its elements carry for a pointer. */
const everyText = (page: Page) =>
  page.evaluate(() =>
    [
      document.title,
      document.body.textContent,
      ...[...document.querySelectorAll("[title], [aria-label], [alt], [placeholder]")].flatMap((element) =>
        ["title", "aria-label", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
      ),
    ].join("\n"),
  );

test.beforeEach(async ({ page }) => open(page, SMALL));

test("no control character reaches the page, its title or a citation, and each is pointed out (012, 064)", async ({
  page,
}) => {
  for (const [file, headline, chips] of [
    ["012-escaped-nul-and-controls.json", "Board votes", ["U+0000", "U+001B", "U+0007", "U+0085", "U+2028"]],
    ["064-bidi-overrides.json", "to the board", ["U+202E", "U+2066", "U+2069"]],
  ] as const) {
    await openByPicker(page, file);
    await marks(page).first().click();
    await expect(heading(page)).toContainText(headline);
    await details(page).getByRole("button", { name: "Share and cite" }).click();
    const dialog = page.getByRole("dialog", { name: "Share and cite" });
    await dialog.getByRole("radio", { name: "Paragraph with footnotes" }).check();
    const citation = await dialog.getByRole("textbox", { name: "Text of the citation" }).inputValue();
    const shown = `${await everyText(page)}\n${citation}`;
    // Isolates that the page puts about a text of the data are its own, and closed.
    expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|[\u2028-\u202e\u200e\u200f]/u);
    for (const chip of chips) expect(shown, file).toContain(`[${chip}]`);
    await page.keyboard.press("Escape");
  }
  await expect(treeitem(page, "Ada [U+202E]elpmaxE, person, 3 events")).toBeAttached();
});

test("an id with half a character is refused, and no link to it is built (015)", { tag: "@whole" }, async ({
  page,
}) => {
  const file = "015-lone-surrogates.json";
  await give(page, "picker", file, bytesOf(file));
  await expect(page.getByRole("alert")).toContainText("/events/1/id");
  await expect(page.getByRole("alert")).toContainText("U+D83D");
  await expect(counts(page)).toHaveText(/^10 of 10/);
});

test("a second use of an id is refused with the place of the first (040)", { tag: "@whole" }, async ({
  page,
}) => {
  const file = "040-duplicate-event-id.json";
  await give(page, "picker", file, bytesOf(file));
  await expect(page.getByRole("alert")).toContainText(/\/events\/2\/id .*See also \/events\/0\/id\./);
});

test("each event opens from its own link, and Back and Forward find it (042, 052)", async ({ page }) => {
  for (const file of [
    "042-ids-differ-by-case-and-normal-form.json",
    ...(everything ? ["051-proto-as-id.json"] : []),
    "052-ids-with-url-and-css-characters.json",
  ]) {
    await test.step(file, async () => {
      await openList(page, file);
      const { events } = storyOf(file);
      await expect(listLinks(page)).toHaveCount(events.length);
      const addresses: string[] = [];
      for (const { id, headline } of events) {
        const link = listLinks(page).filter({ has: page.getByText(headline, { exact: true }) });
        const href = (await link.getAttribute("href")) ?? "";
        await link.click();
        await expect(heading(page)).toHaveText(headline);
        // What the link carries is what the address says, with the view beside it.
        expect(new URLSearchParams(new URL(href).hash.slice(1)).get("event")).toBe(id);
        expect(fragment(page)).toContain(new URL(href).hash.slice(1));
        addresses.push(page.url());
      }
      expect(new Set(addresses).size).toBe(events.length);
      for (const { headline } of events.slice(0, -1).reverse()) {
        await page.goBack();
        await expect(heading(page)).toHaveText(headline);
      }
      for (const { headline } of events.slice(1)) {
        await page.goForward();
        await expect(heading(page)).toHaveText(headline);
      }
      expect(page.url()).toBe(addresses.at(-1));
    });
  }
});

test("an actor listed three times in an event met it once (049)", { tag: "@whole" }, async ({ page }) => {
  await openByPicker(page, "049-participant-listed-twice.json");
  await expect(marks(page).first()).toHaveAccessibleName(/^18 July 2021\. .* 2 actors, 1 source/);
  const ada = treeitem(page, /^Ada Example/);
  await expect(ada).toHaveAccessibleName("Ada Example, person, 3 events");
  await ada.focus();
  await page.keyboard.press("ArrowRight");
  await expect(treeitem(page, /^Invented Port Authority, 1 event.*Done to it: chaired$/)).toBeAttached();
});

test("markup and templates stand in page, title, picture and print as they were written (060, 061)", async ({
  page,
}) => {
  for (const [file, texts] of [
    [
      "060-markup-in-every-text.json",
      ["</script><script>window.__pwned=1</script><!--", '<img src=x onerror="window.__pwned=1">'],
    ],
    [
      "061-template-and-markdown-in-text.json",
      [
        "[click](javascript:window.__pwned=1)",
        "![i](https://tracker.example/p.gif)",
        '{{constructor.constructor("window.__pwned=1")()}}',
      ],
    ],
  ] as const) {
    await openByPicker(page, file);
    await marks(page).first().click();
    for (const text of texts) await expect(details(page)).toContainText(text);
    await expect(heading(page)).toHaveText(storyOf(file).events[0]?.headline ?? "");
    await expect(page).toHaveTitle(new RegExp(`^${escaped(storyOf(file).events[0]?.headline ?? "")} · `));

    await page.emulateMedia({ media: "print" });
    const printed = await toPaper(page);
    await expect(printed).toContainText(texts[0]);
    await expect(printed.locator("script, iframe, img, object, embed, style")).toHaveCount(0);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });

    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Download the data" }).click();
    const download = page.waitForEvent("download");
    await page
      .getByRole("dialog", { name: "Download the data" })
      .getByRole("button", { name: "SVG", exact: true })
      .first()
      .click();
    const svg = readFileSync(await (await download).path(), "utf8");
    expect(svg).not.toMatch(/<(?:script|img|iframe|a|image|foreignObject|animate)\b| on\w+=/i);
    if (file.startsWith("060")) expect(svg).toContain("&lt;/script&gt;&lt;script&gt;window.__pwned=1");
    await page.keyboard.press("Escape");

    const made = await page.evaluate(() => ({
      pwned: Reflect.get(window, "__pwned"),
      elements: document.querySelectorAll("img, iframe, object, embed, body style, body script:not([src])")
        .length,
      handlers: [...document.querySelectorAll("*")].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith("on")),
      ).length,
    }));
    expect(made, file).toEqual({ pwned: undefined, elements: 0, handlers: 0 });
  }
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

test("names that look the same are told apart wherever actors are listed (065)", async ({ page }) => {
  await openByPicker(page, "065-lookalike-names.json");
  const names = ["Ada Example (a1)", "\u0410da Ex\u0430mple (a2)", "Ada[U+200B] Example[U+2060] (a3)"];
  for (const name of names) {
    await expect(treeitem(page, name)).toHaveCount(1);
    await expect(filters(page).getByRole("checkbox", { name, exact: true })).toHaveCount(1);
  }
  await marks(page).first().click();
  await openPart(page, "Who did what");
  await expect(details(page).getByRole("button", { name: "Ada Example (a1)" })).toBeVisible();
  await page.getByRole("combobox", { name: "Search events and actors" }).fill("example");
  await expect(page.locator("[role=option]:not([data-kind])", { hasText: "(a1)" })).toBeVisible();
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 700 } });
  test("nothing scrolls sideways, names stay short and rows bounded (066, 067)", async ({ page }) => {
    const longNames = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("[aria-label], button, a, label, [role]")]
          .map((element) => element.getAttribute("aria-label") ?? "")
          .filter((name) => name.length > 250)
          .map((name) => `${name.length}: ${name.slice(0, 40)}`),
      );

    const long = "066-long-headline.json";
    await give(page, "picker", long, bytesOf(long));
    await expect(page.getByRole("alert")).toContainText(long);
    await expect(page.getByRole("alert")).toContainText("10000 characters");
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await longNames()).toEqual([]);

    const marked = "067-combining-marks.json";
    await openByPicker(page, marked);
    await saidOf(page, "warn", marked);
    expect(await sidewaysScroll(page)).toBe(0);
    await page
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: "Network", exact: true })
      .click();
    await expect(page.getByRole("tree", { name: "Actors and ties" })).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const rows = filters(page).getByRole("listitem");
    await expect(rows.first()).toBeVisible();
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(80);
  });
});

test("a search finds only what is literally there (069)", { tag: "@whole" }, async ({ page }) => {
  await openByPicker(page, "069-regex-search-bait.json");
  const search = page.getByRole("combobox", { name: "Search events and actors" });
  for (const [text, found] of [
    ["(a+)+$", 1],
    ["[z-a]", 1],
    [".*", 1],
    ["\\", 2],
    ["$&", 1],
    ["a+b", 0],
  ] as const) {
    await search.fill(text);
    await search.press("Enter");
    await expect(counts(page), text).toHaveText(new RegExp(`^${found} of 3 events`));
  }
});

// Last, since a page whose requests are answered does not go on.
test("only http and https become links, with their real host beside them, and nothing is asked before a click (062, 063, 107)", async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  await context.route(/\.example\//, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const sources = (): Locator =>
    details(page)
      .getByRole("listitem")
      .filter({ hasText: /example|javascript/ });
  const hrefs = () =>
    page.locator("a[href]").evaluateAll((links) => links.map((a) => a.getAttribute("href")));

  await openList(page, "062-unsafe-source-urls.json");
  const { events, sources: cited } = storyOf("062-unsafe-source-urls.json");
  for (const { headline } of events) {
    await choose(page, headline);
    for (const href of await hrefs()) expect(href).toMatch(/^(?:https?:|#|\/)/);
  }
  await choose(page, events[0]?.headline ?? "");
  await expect(details(page)).toContainText(cited[0]?.url ?? "?");
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, "__pwned"))).toBeUndefined();

  await openList(page, "063-lookalike-hosts.json");
  for (const [headline, host, href] of [
    ["Board votes", /xn--[\w-]+\.example/, /^https:\/\/xn--[\w-]+\.example\/login$/],
    ["Newspaper reports", /evil\.example/, /^https:\/\/evil\.example\/$/],
  ] as const) {
    await choose(page, new RegExp(headline));
    const source = sources().filter({ hasText: host });
    await expect(source).toHaveCount(1);
    await expect(source.getByRole("link")).toHaveAttribute("href", href);
    await expect(source.locator("bdi").last()).toHaveText(new RegExp(`^${host.source}$`));
  }

  await openList(page, "107-tracker-addresses.json");
  await choose(page, /Board votes/);
  const link = details(page).getByRole("link", { name: "Port board minutes" });
  await expect(link).toHaveAttribute("href", "http://tracker.example/insecure");
  await expect(link).toHaveAttribute("rel", /noreferrer/);
  expect(
    await page.locator("link[rel*=preconnect], link[rel*=prefetch], link[rel*=icon][href*=tracker]").count(),
  ).toBe(0);
  expect(asked).toEqual([]);
  const opened = page.waitForEvent("popup");
  await link.click();
  await opened;
  await expect.poll(() => asked).toEqual(["http://tracker.example/insecure"]);
});
