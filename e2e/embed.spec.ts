import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, open, ready, test } from "./journey.ts";
import { followLink } from "./keptPage.ts";
import { everything } from "./sample.ts";

/** A page on another origin that frames what it is given, long enough to scroll. */
async function hostPage(body: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><body>${body}<div style="height:3000px">`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Opens a view in an embed. In `npm test`, a link leads to it from the view that the test has opened before. */
async function show(page: Page, view = ""): Promise<void> {
  if (!everything && new URL(page.url()).pathname === "/embed/") await followLink(page, view.slice(1));
  else {
    await page.goto("about:blank");
    await page.goto(`/embed/${view}`);
  }
}

/** The pixels of the timeline that have a colour and are no grey or warm ink. */
const colouredPixels = (page: Page): Promise<number> =>
  page
    .locator("[data-pane=timeline] canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let coloured = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        const channels = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
        const isWhole = (pixels[at + 3] ?? 0) > 200;
        if (isWhole && Math.max(...channels) - Math.min(...channels) > 60) coloured++;
      }
      return coloured;
    });

// The host page is an origin of its own.
test.use({ mayFail: true, ownOrigin: false });

test("the code of the dialog shows the same view inside another site's page", async ({ page }) => {
  await open(page, "#kind=legal&from=2019-10-01&to=2020-12-31");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Embed this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this view" });
  await dialog.getByLabel("Height in pixels").fill("460");
  // No event is open, so there is no card of one.
  expect(await dialog.getByRole("radio").count()).toBe(3);
  await expect(dialog.getByRole("radio", { name: "The timeline" })).toBeChecked();
  const code = await dialog.getByLabel("Code").inputValue();
  const host = await hostPage(code);
  await page.goto(host.address);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("status").first()).toHaveText(/^\d of 90 events/);
  await expect(frame.getByRole("option").first()).toBeVisible();
  expect((await page.locator("iframe").boundingBox())?.height).toBe(460);

  // It says what its marks mean, whose it is and as of when.
  await expect(frame.getByRole("list", { name: "What the marks mean" })).toContainText("Confirmed");
  await expect(frame.getByText("Data: Version 2.8.4, 1 December 2026")).toBeVisible();
  // An event opens over the picture, which stays, and goes again.
  await frame.getByRole("option").first().focus();
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("complementary", { name: "Details" })).toBeVisible();
  await expect(frame.getByRole("region", { name: "Timeline" })).toBeVisible();
  await frame.getByRole("button", { name: "Close details" }).click();
  await expect(frame.getByRole("complementary", { name: "Details" })).toHaveCount(0);
  await expect(frame.getByRole("option").first()).toBeVisible();

  // The plain wheel scrolls the host; with Ctrl it zooms in the frame.
  const status = frame.getByRole("status").first();
  const before = await status.textContent();
  const box = await page.locator("iframe").boundingBox();
  if (!box) throw new Error("the frame has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await status.textContent()).toBe(before);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await expect.poll(() => status.textContent()).not.toBe(before);

  // Open in full keeps the state, and leaves the host.
  await frame.getByRole("link", { name: "Open in full" }).click();
  await page.waitForURL(/#kind=legal&from=/);
  await ready(page);
  host.close();
});

test("the matrix is embedded as a matrix", async ({ page }) => {
  await open(page, "#view=matrix");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Embed this view" }).click();
  const code = await page.getByRole("dialog", { name: "Embed this view" }).getByLabel("Code").inputValue();
  const host = await hostPage(code);
  await page.goto(host.address);
  const table = page.frameLocator("iframe").getByRole("table", { name: "Acts between actors" });
  await expect(table.getByRole("button", { name: /^NSO Group to WhatsApp: / })).toBeVisible();
  host.close();
});

test("a card of an event is whole, with what was said against it beside it, and the host's script fits the frame to it", async ({
  page,
  baseURL,
}) => {
  const frameOf = (event: string) =>
    `<iframe data-dateline src="${baseURL}/embed/#event=${event}" title="An event" style="width:100%;height:640px;border:0"></iframe>
     <script async src="${baseURL}/embed.js"></script>`;
  // The file holds a reply to one event, and another event that answers the other.
  for (const [event, reply] of [
    ["whatsapp-call-attack-on-1400-users", /^Replies · NSO Group, 29 October 2019: .*journalists\.$/],
    ["whatsapp-sues-nso-group", /^Replies · 29 Oct 2019: NSO Group disputes/],
  ] as const) {
    const host = await hostPage(frameOf(event));
    for (const width of [1024, 400, 300]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(host.address);
      const frame = page.frameLocator("iframe");
      const denial = frame.getByText(reply);
      await expect(denial).toBeVisible();
      const heightOf = async () => (await page.locator("iframe").boundingBox())?.height ?? 640;
      await expect.poll(heightOf).not.toBe(640);
      expect(await heightOf()).toBeLessThanOrEqual(width === 1024 ? 420 : 640);
      await expect(frame.getByRole("link", { name: "Open in full" })).toBeInViewport();
      await expect(frame.getByText("Data: Version 2.8.4, 1 December 2026")).toBeInViewport();
      const [headline, summary, answer] = await Promise.all(
        [
          frame.getByRole("heading", { level: 1 }),
          frame.getByRole("article").getByText(/malware|flaw in WhatsApp/),
          denial,
        ].map((one) => one.last().boundingBox()),
      );
      if (!headline || !summary || !answer) throw new Error("a part of the card has no box");
      expect(summary.y).toBeGreaterThan(headline.y);
      if (width === 1024) expect(answer.x).toBeGreaterThan(summary.x + summary.width);
      expect(answer.y).toBeCloseTo(width === 1024 ? summary.y : summary.y + summary.height, 0);
      // Nothing is cut, at the side or at the foot.
      const cut = await frame.locator("body").evaluate((body) =>
        [...body.querySelectorAll("article *")]
          .filter((one) => getComputedStyle(one).overflow !== "visible" && one.tagName !== "svg")
          .filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
          .map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
      expect(
        await frame.locator("body").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBe(0);
    }
    host.close();
  }
});

test.describe("where the host gives it less than 560 pixels", () => {
  test.use({ viewport: { width: 420, height: 640 }, hasTouch: true });

  test("the timeline is a list, whose events open and close, and there is no word of keys and wheels", async ({
    page,
  }) => {
    await page.goto("/embed/#view=timeline&kind=legal");
    await expect(page.getByRole("region", { name: "Timeline" }).getByRole("listitem").first()).toBeVisible();
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(page.getByText("Ctrl or ⌘")).toBeHidden();
    await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
    const details = page.getByRole("complementary", { name: "Details" });
    await expect(details).toBeVisible();
    await details.getByRole("button", { name: "Close details" }).click();
    await expect(details).toHaveCount(0);
    await page.goto("/embed/#view=network&focus=cert-in");
    const network = page.getByRole("region", { name: "Network" });
    await expect(network.getByRole("treeitem", { name: /^CERT-In,/ })).toBeAttached();
  });
});

test("an old link to both pictures stays a timeline when its frame is loaded anew with an event open, or its tour is left", async ({
  page,
}) => {
  await page.goto("/embed/#kind=legal");
  await page.getByRole("option").first().focus();
  await page.keyboard.press("Enter");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details).toBeVisible();
  await expect(page).toHaveURL(/event=/);
  await page.reload();
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  await details.getByRole("button", { name: "Close details" }).click();
  await expect(details).toHaveCount(0);
  await expect(page.getByRole("option").first()).toBeVisible();

  await page.goto("/embed/#story=the-case-in-court");
  await page.reload();
  await page.getByRole("button", { name: "Leave the tour" }).click();
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
});

test("in a small frame the legend has whole rows, standings first, and names what the picture draws", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 400 });
  for (const view of ["", "#actor=nso-group", "#clock=both"]) {
    await show(page, view);
    await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
    const items = page.getByRole("list", { name: "What the marks mean" }).getByRole("listitem");
    await expect(items.filter({ hasText: "Confirmed" })).toBeInViewport({ ratio: 1 });
    // In one look: the legend may lose rows while the picture takes its place.
    const below = (all: HTMLElement[]): number => {
      const foot = document.querySelector("footer")?.getBoundingClientRect().top ?? 0;
      return all.filter((item) => item.getBoundingClientRect().bottom > foot).length;
    };
    await expect.poll(() => items.evaluateAll(below), { message: view }).toBe(0);
    await expect(items.filter({ hasText: "Alleged" })).toHaveCount(view === "#clock=both" ? 0 : 1);
    await expect(items.filter({ hasText: "Parliament" })).toHaveCount(0);
    // None of the twelve moments is only reported, and each has its day.
    if (view === "") await expect(items.filter({ hasText: /Reported|some time in here/ })).toHaveCount(0);
    if (view === "#actor=nso-group")
      await expect(page.getByRole("banner").or(page.locator("header"))).toContainText(
        /NSO Group.*48 of 90 events/,
      );
    // Without names of kinds, marks are in one ink.
    expect(await colouredPixels(page), view).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight), view).toBeLessThanOrEqual(400);
    const picture = await page.getByRole("region", { name: "Timeline", exact: true }).boundingBox();
    expect(picture?.height, view).toBeGreaterThan(0.55 * 400);
  }
  // In a high but narrow one lanes would leave no room for the denial.
  await page.setViewportSize({ width: 600, height: 800 });
  await show(page, "#actor=nso-group");
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
  await expect.poll(() => colouredPixels(page)).toBe(0);
  // A large one has lanes with the names of kinds, in their colours.
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto("about:blank");
  await show(page);
  await expect.poll(() => colouredPixels(page)).toBeGreaterThan(100);
});

test("without room for all its events an embed draws the moments, and one count leads to the rest", async ({
  page,
}) => {
  for (const [width, height] of [
    [600, 400],
    [600, 600],
    [900, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show(page);
    const marks = page.getByRole("listbox", { name: "Events on the timeline" }).getByRole("option");
    await expect(marks.first()).toBeVisible();
    const names = await marks.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    const counts = names.flatMap((name) => /^(\d+) events, /.exec(name)?.[1] ?? []);
    const message = `${width} × ${height}`;
    // Every event is a mark of its own, or in the one count.
    expect(names.length - counts.length + Number(counts[0] ?? 0), message).toBe(90);
    expect(counts.length, message).toBeLessThanOrEqual(1);
    if (width === 900) continue;
    expect(counts, message).toEqual(["78"]);
    const picture = await page.getByRole("region", { name: "Timeline", exact: true }).boundingBox();
    const count = await marks.last().boundingBox();
    if (!picture || !count) throw new Error("no box");
    expect(count.x + count.width, message).toBeGreaterThan(picture.x + picture.width - 40);
  }
  await page.setViewportSize({ width: 600, height: 400 });
  const count = page.getByRole("option", { name: /^78 events, / });
  await count.focus();
  await page.keyboard.press("Enter");
  const rest = page.getByRole("dialog", { name: /^78 events, / });
  // The one that is chosen there is in the picture from then on.
  await rest
    .getByRole("link", { name: /^Government expresses concern|^Lawyers, activists/ })
    .first()
    .click();
  await expect(page.getByRole("option", { name: /^77 events, / })).toBeAttached();
});

test("a card in a small frame is whole, in words alone, and its foot cuts no line", async ({ page }) => {
  for (const [event, claim, meaning] of [
    ["banerjee-accuses-government-of-using-nso", "Mamata Banerjee alleged", "Alleged: it is claimed"],
    ["whatsapp-call-attack-on-1400-users", "A flaw in WhatsApp", "Confirmed: sources show"],
  ] as const) {
    await page.setViewportSize({ width: 600, height: 400 });
    await show(page, `#event=${event}`);
    await expect(page.getByRole("article")).toBeInViewport({ ratio: 1 });
    // Marks around it without a key said less than what its standing means.
    await expect(page.getByText(meaning)).toBeVisible();
    await expect(page.locator("canvas")).toHaveCount(0);
    for (const height of [400, 409, 431]) {
      await page.setViewportSize({ width: 300, height });
      await expect(page.getByText(`${claim}`)).toBeInViewport({ ratio: 1 });
      await expect(page.getByText(/^Replies/)).toBeInViewport();
      const cut = await page.locator("article").evaluate((article) => {
        const foot = document.querySelector("footer")?.getBoundingClientRect().top ?? 0;
        const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        const cut: string[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const line = document.createRange();
          line.selectNodeContents(text);
          const isCut = ({ top, bottom }: DOMRect) => top + 2 < foot && bottom - 2 > foot;
          if ([...line.getClientRects()].some(isCut)) cut.push(text.textContent ?? "");
        }
        return cut;
      });
      expect(cut, `${event} ${height}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 300, height: 400 });
  await show(page, "#event=banerjee-accuses-government-of-using-nso");
  await expect(page.getByText("Alleged · contested")).toBeInViewport({ ratio: 1 });
  await expect(page.getByText("claims against the government over the breach are misleading")).toBeInViewport(
    {
      ratio: 1,
    },
  );
  await expect(page.getByText(/^Sources:/)).toBeInViewport();
});

test("the foot of a small frame leaves the reply to its first event whole; the day of the data is at the end", async ({
  page,
}) => {
  await page.setViewportSize({ width: 300, height: 400 });
  await page.goto("/embed/");
  const reply = page.getByText(/not meant for use against activists or journalists\.$/).first();
  await expect(reply).toBeVisible();
  const [foot, link] = [page.locator("footer"), page.getByRole("link", { name: "Open in full" })];
  const room = async (): Promise<number> => {
    const [words, below] = [await reply.boundingBox(), await foot.boundingBox()];
    return words && below ? below.y - words.y - words.height : -1;
  };
  await expect.poll(room).toBeGreaterThanOrEqual(0);
  await expect(link).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(foot.getByText(/^Data: /)).toBeInViewport({ ratio: 1 });
  // Without a second line at 470 px the whole foot was below the frame.
  await page.setViewportSize({ width: 470, height: 400 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(link).toBeInViewport({ ratio: 1 });
});

test("an embed of an actor begins with its name and a sentence, is never cut at the side, and covers nothing", async ({
  page,
}) => {
  for (const [width, height] of [
    [300, 450],
    [600, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const view of ["", "&view=timeline", "&view=network"]) {
      await show(page, `#focus=whatsapp${view}`);
      await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
      await expect(page.getByText(/^WhatsApp.*Facebook-owned messaging service/)).toBeInViewport({
        ratio: 1,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} ${view}`).toBe(width);
      const right = await page.getByRole("main").evaluate((main) => {
        const lines = [...main.querySelectorAll("p, h1, h2, h3, svg")].filter((one) => one.checkVisibility());
        return Math.max(...lines.map((one) => one.getBoundingClientRect().right));
      });
      expect(right, `${width} ${view}`).toBeLessThanOrEqual(width);
      // What the frame is about needs no sheet over its picture.
      await expect(page.getByRole("complementary", { name: "Details" })).toHaveCount(0);
    }
  }
});

test("a narrow embed says what the story is, its question and its first turning point with the reply", async ({
  page,
}) => {
  await page.setViewportSize({ width: 300, height: 400 });
  await page.goto("/embed/");
  const event = page.getByRole("main").getByRole("listitem").first();
  for (const part of [
    page.getByText(/^In spring 2019 about 1,400 WhatsApp users .* despite its denial\./),
    page.getByText("Did India’s government buy and use Pegasus?"),
    page.getByText(/^Not answered; it denied the allegations\./),
    event.getByRole("link", { name: /^About 1,400 WhatsApp users are targeted/ }),
    event.getByText(/^.?Confirmed/).first(),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  await expect(event.getByText(/^Replies · NSO Group/)).toBeInViewport();
  // Ninety marks on 270 pixels would be heaps.
  await expect(page.getByRole("slider")).toHaveCount(0);
  // Nothing of the sentence is cut.
  const sentence = page.getByText(/^In spring 2019 about 1,400/);
  expect(await sentence.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
  // No claim of the list is without what was said against it.
  const claim = page.getByRole("listitem").filter({ hasText: "Banerjee says the government uses" });
  await expect(claim).toContainText("Alleged");
  await expect(claim).toContainText("claims against the government over the breach are misleading");
  await expect(page.getByText("months without events").filter({ visible: true })).toHaveCount(0);
  // Until letters and later parts have come, the button may move between the two halves of a press.
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
  await page.evaluate(() => document.fonts.ready);
  await page.getByRole("button", { name: "Show 90 events" }).click();
  await expect(event).toContainText("Researchers tie iPhone attack");
});

for (const width of [300, 600]) {
  test(`an embed of ${width} pixels begins with what the story is`, async ({ page }) => {
    await page.setViewportSize({ width, height: 520 });
    await page.goto("/embed/");
    const sentence = page.getByText(/^In spring 2019 about 1,400 WhatsApp users/);
    await expect(sentence).toBeInViewport();
    expect((await sentence.boundingBox())?.y).toBeLessThan(20);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^WhatsApp, NSO Group and India/);
    // And, where there is room for one, a picture of the story stands below it without scrolling, with the way out.
    if (width >= 560)
      await expect(page.getByRole("region", { name: "Timeline", exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("link", { name: "Open in full" })).toBeInViewport({ ratio: 1 });
    const content = page
      .getByRole("main")
      .getByRole(width < 560 ? "listitem" : "option")
      .first();
    await expect(content).toBeInViewport();
    expect(
      await page.locator("body").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
  });
}

/** The first text of the frame that a reader sees. */
const firstText = (page: Page): Promise<{ readonly text: string; readonly y: number }> =>
  page.getByRole("main").evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let first = { text: "", y: Infinity };
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = document.createRange();
      words.selectNodeContents(text);
      const { height, top } = words.getBoundingClientRect();
      const block = text.parentElement?.closest("p, h1, h2, li");
      const said = block?.textContent?.trim() ?? "";
      // A title that only a screen reader is told is cut to nothing.
      const isSeen = height > 0 && block && getComputedStyle(block).clipPath === "none";
      if (isSeen && top < first.y && said !== "") first = { text: said, y: top };
    }
    return first;
  });

test("the embed of an actor begins with a sentence about it, that of an event with what happened", async ({
  page,
}) => {
  const ACTOR = /^NSO Group · Israeli surveillance company that says .* WhatsApp’s claims\.$/;
  const sizes = [
    { width: 600, height: 400 },
    { width: 300, height: 400 },
    { width: 600, height: 800 },
  ];
  for (const [place, [view, begins]] of (
    [
      ["#focus=nso-group", ACTOR],
      ["#actor=nso-group", ACTOR],
      ["#event=banerjee-accuses-government-of-using-nso", /^Banerjee says the government uses NSO Group/],
    ] as const
  ).entries()) {
    // Opened in a frame of another size each, which is then given the other two sizes.
    for (const [nth, size] of [...sizes.slice(place), ...sizes.slice(0, place)].entries()) {
      await page.setViewportSize(size);
      if (everything || nth === 0) {
        await page.goto("about:blank");
        await page.goto(`/embed/${view}`);
      }
      await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
      const message = `${size.width} × ${size.height} ${view}`;
      await expect.poll(async () => (await firstText(page)).text, { message }).toMatch(begins);
      await expect.poll(async () => (await firstText(page)).y, { message }).toBeLessThan(30);
    }
  }
});

test("every embed names its story in sight, whole, in frames of two sizes", async ({ page }) => {
  for (const [width, height] of [
    [300, 400],
    [600, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const view of [
      "",
      "#view=list",
      "#view=network",
      "#focus=nso-group",
      "#actor=nso-group",
      "#focus=nso-group&view=network",
      "#event=whatsapp-sues-nso-group",
      "#story=the-case-in-court&step=2",
    ]) {
      await page.goto("about:blank");
      await page.goto(`/embed/${view}`);
      await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
      await expect(
        page.locator("footer").getByText("WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025"),
        `${width} ${view}`,
      ).toBeInViewport({ ratio: 1 });
    }
  }
});

test("an embed whose host leads it to something else is about that, and what its reader opens changes nothing of it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 450 });
  const main = page.getByRole("main");
  const details = page.getByRole("complementary", { name: "Details" });
  await page.goto("/embed/#event=whatsapp-sues-nso-group");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "WhatsApp and Facebook sue NSO Group in California",
  );
  await followLink(page, "focus=cert-in&view=network");
  await expect(main).toContainText("CERT-In · Agency");
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(details).toHaveCount(0);
  await followLink(page, "focus=nso-group");
  await expect(main).toContainText(/NSO Group · Israeli surveillance company/);
  await expect(page.getByRole("table")).toBeVisible();
  await expect(main).not.toContainText("CERT-In · Agency");
  // The reader opens an event over the card of the actor.
  await page
    .getByRole("table")
    .getByRole("link", { name: /^Researchers tie/ })
    .click();
  await expect(details).toBeVisible();
  await details.getByRole("button", { name: "Close details" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await followLink(page, "view=timeline");
  await expect(main).toContainText("In spring 2019 about");
  await page.getByRole("option").first().press("Enter");
  await expect(details).toBeVisible();
  await expect(main).toContainText("In spring 2019 about");
  await followLink(page, "event=banerjee-accuses-government-of-using-nso");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Banerjee says/);
  await expect(details).toHaveCount(0);
});

test("a card in a high frame fills it with its text", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto("/embed/#event=banerjee-accuses-government-of-using-nso");
  const card = page.getByRole("article");
  await expect(card).toBeInViewport({ ratio: 1 });
  expect((await card.boundingBox())?.height).toBeGreaterThan(0.6 * 800);
});

test("below a card, the rest of a high frame shows the days around the event, with its key; a frame of its height does not", async ({
  page,
}) => {
  for (const height of [640, 420]) {
    await page.setViewportSize({ width: 600, height });
    await show(page, "#event=banerjee-accuses-government-of-using-nso");
    const around = page.getByRole("region", { name: "Timeline" });
    await expect(page.getByText("claims against the government", { exact: false }).first()).toBeVisible();
    await expect(around).toHaveCount(height > 500 ? 1 : 0);
    if (height > 500) await expect(page.locator("[data-legend]")).toContainText("Alleged");
  }
});

test("the question is below the lead in a frame of usual size, whole, and not in a lower one", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 400 });
  await page.goto("/embed/");
  const question = page.getByText("Did India’s government buy and use Pegasus?");
  await expect(question).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(/Not answered; it denied the allegations\.$/)).toBeInViewport({ ratio: 1 });
  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  expect((await timeline.boundingBox())?.height).toBeGreaterThan(400 / 2);
  await page.setViewportSize({ width: 600, height: 360 });
  await expect(question).toBeHidden();
});

test("in a low frame the picture has the room, and a tour says its own step", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 520 });
  await page.goto("/embed/");
  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  await expect(timeline.getByRole("option").first()).toBeVisible();
  expect((await timeline.boundingBox())?.height).toBeGreaterThan(0.55 * 520);
  await show(page, "#story=the-case-in-court&step=2");
  await expect(page.getByText("NSO Group disputed the claims").first()).toBeInViewport();
  await expect(page.getByText(/^In spring 2019 about/)).toHaveCount(0);
});

test("an actor is who it is, the bars of its events, and its ledger, whose events open over it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 450 });
  // A picture of an actor begins with whom it is about, not with the story.
  await page.goto("/embed/#view=network&focus=cert-in");
  await expect(page.getByText(/^CERT-In · Agency that published the May 2019 note/)).toBeInViewport();
  await expect(page.getByText(/^In spring 2019 about/)).toHaveCount(0);
  await page.goto("about:blank");
  await show(page, "#focus=nso-group");
  await expect(page.getByText(/^NSO Group · Israeli surveillance company/)).toBeInViewport();
  await expect(page.getByRole("img", { name: /2019/ })).toBeInViewport();
  await expect(page.getByRole("complementary", { name: "Details" })).toHaveCount(0);
  await page
    .getByRole("table")
    .getByRole("link", { name: /^Researchers tie/ })
    .click();
  await expect(page.getByRole("complementary", { name: "Details" })).toBeVisible();
});

test("a step in a small frame is its text, with its standing, where no mark would have room", async ({
  page,
}) => {
  for (const [width, height] of [
    [600, 300],
    [300, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show(page, "#story=who-knew-what-and-when&step=3");
    await expect(page.getByText(/^WhatsApp reported the incident to CERT-In: on 20 May/)).toBeInViewport();
    await expect(page.getByText(/^.?Confirmed/).first()).toBeInViewport();
    await expect(page.locator("canvas").filter({ visible: true })).toHaveCount(0);
  }
});

test("nothing of a picture, its key, a step or their foot is cut or covered in frames of three sizes", async ({
  page,
}) => {
  const SIZES = [
    [600, 450],
    [400, 520],
    [300, 480],
  ] as const;
  // With the narrowest frame in which each is shown.
  for (const [view, narrowest] of [
    ["#view=network", 0],
    ["#view=matrix", 0],
    ["#view=network&focus=nso-group", 0],
    ["", 560],
    ["#view=acts", 560],
    ["#story=the-case-in-court&step=2", 400],
    ["#story=who-knew-what-and-when&step=3", 400],
  ] as const) {
    await page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
    await page.goto("about:blank");
    await show(page, view);
    await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
    for (const [width, height] of SIZES.filter(([width]) => width >= narrowest)) {
      const message = `${width} ${view}`;
      await page.setViewportSize({ width, height });
      await expect(page.getByRole("contentinfo").or(page.locator("footer"))).toBeInViewport({ ratio: 1 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight), { message })
        .toBeLessThanOrEqual(height);
      // A reader chose no actor yet, so no details cover the picture.
      await expect(page.getByRole("complementary", { name: "Details" }), message).toHaveCount(0);
      if (!view.startsWith("#view=network")) continue;
      const key = page.getByRole("list", { name: "What the lines mean" });
      await expect(key, message).toBeVisible();
      if (view.includes("focus")) continue;
      // The key covers no word of a picture that does not scroll: what the columns do not show is counted above it.
      const covered = async (): Promise<number> => {
        const top = (await key.boundingBox())?.y ?? 0;
        const rests = page.getByRole("button", { name: /^\d+ more actors/ });
        const feet = await rests.evaluateAll((all) => all.map((rest) => rest.getBoundingClientRect().bottom));
        return Math.max(0, ...feet.map((foot) => foot - top));
      };
      await expect.poll(covered, { message }).toBeLessThanOrEqual(6);
    }
  }
});
