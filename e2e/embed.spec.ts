import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, goOnInOnePage, isDrawn, open, ready, test } from "./journey.ts";
import { followLink, goTo } from "./keptPage.ts";
import { everything, sampleOf } from "./sample.ts";

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

goOnInOnePage();

/** Opens a view in an embed. In `npm test`, a link leads to it from the view that was opened before. */
async function show(page: Page, view = ""): Promise<void> {
  if (everything) await page.goto("about:blank");
  await goTo(page, `/embed/${view}`);
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
  await expect(frame.getByText("Data: Version 2.8.10, 2 December 2026")).toBeVisible();
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
  // A matrix is embedded as a matrix.
  await followLink(page, "view=matrix");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Embed this view" }).click();
  await expect(dialog.getByLabel("Code")).toHaveValue(/ src="[^"]*\/embed\/#view=matrix"/);
});

test("a card of an event is whole, with what was said against it beside it, and the host's script fits the frame to it", async ({
  page,
  baseURL,
}) => {
  const frameOf = (event: string) =>
    `<iframe data-dateline src="${baseURL}/embed/#event=${event}" title="An event" style="width:100%;height:640px;border:0"></iframe>
     <script async src="${baseURL}/embed.js"></script>`;
  // The file holds a reply to one event, and another event that answers the other.
  for (const [event, reply, widths] of [
    ["whatsapp-call-attack-on-1400-users", /^Replies · NSO Group, 29 October 2019: .*journalists\.$/, [1024]],
    ["whatsapp-sues-nso-group", /^Replies · 29 Oct 2019: NSO Group disputes/, [300]],
  ] as const) {
    const host = await hostPage(frameOf(event));
    for (const width of everything ? [1024, 400, 300] : widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(host.address);
      const frame = page.frameLocator("iframe");
      const denial = frame.getByText(reply);
      await expect(denial).toBeVisible();
      const heightOf = async () => (await page.locator("iframe").boundingBox())?.height ?? 640;
      await expect.poll(heightOf).not.toBe(640);
      expect(await heightOf()).toBeLessThanOrEqual(width === 1024 ? 420 : 640);
      await expect(frame.getByRole("link", { name: "Open in full" })).toBeInViewport();
      await expect(frame.getByText("Data: Version 2.8.10, 2 December 2026")).toBeInViewport();
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
    // More than the highest frame holds scrolls in it.
    const card = page.frameLocator("iframe").getByRole("article");
    await card.first().evaluate((article) => {
      article.style.minHeight = "9000px";
    });
    await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height).toBe(4000);
    host.close();
  }
});

test("an old link to both pictures stays a timeline when its tour is left, or its frame is loaded anew with an event open", async ({
  page,
}) => {
  await page.goto("/embed/#story=the-case-in-court");
  await page.getByRole("button", { name: "Leave the tour" }).click();
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  await followLink(page, "kind=legal");
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
});

test("a frame of the story begins with what it is, its question and its picture with whole rows of its key; what has no room is one count", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 520 });
  await show(page);
  await isDrawn(page);
  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  const marks = timeline.getByRole("option");
  const sentence = page.getByText(/^In 2019, says WhatsApp, spyware targeted about 1,400 of its users/);
  const question = page.getByText("Did India’s government buy and use Pegasus?");
  await expect(marks.first()).toBeVisible();
  expect((await sentence.boundingBox())?.y).toBeLessThan(20);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^WhatsApp, NSO Group and India/);
  // A picture of the story stands below it without scrolling, with the way out.
  await expect(timeline).toBeInViewport({ ratio: 1 });
  await expect(marks.first()).toBeInViewport();
  await expect(page.getByRole("link", { name: "Open in full" })).toBeInViewport({ ratio: 1 });
  expect((await timeline.boundingBox())?.height).toBeGreaterThan(0.55 * 520);
  expect(
    await page.locator("body").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0);

  await test.step("in the usual size the question is below it, whole, and not in a lower one", async () => {
    await page.setViewportSize({ width: 600, height: 400 });
    await expect(question).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(/Not answered; it denied the allegations\.$/)).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 600, height: 360 });
    await expect(question).toBeHidden();
  });

  for (const view of ["", "#actor=nso-group", "#clock=both"]) {
    await test.step(`the key of ${view} has whole rows, standings first, and names what is drawn`, async () => {
      await page.setViewportSize({ width: 600, height: 400 });
      await show(page, view);
      await isDrawn(page);
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
      expect((await timeline.boundingBox())?.height, view).toBeGreaterThan(0.55 * 400);
    });
  }

  await test.step("lanes with the names of kinds, in their colours, are where they leave room for the denial", async () => {
    await page.setViewportSize({ width: 600, height: 800 });
    await show(page, "#actor=nso-group");
    await isDrawn(page);
    await expect.poll(() => colouredPixels(page)).toBe(0);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.goto("about:blank");
    await show(page);
    await expect.poll(() => colouredPixels(page)).toBeGreaterThan(100);
  });

  for (const [width, height] of [
    [900, 500],
    [600, 400],
  ] as const) {
    await test.step(`every event is a mark of its own, or in the one count, at ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      const heldIn = async () => {
        const names = await marks.evaluateAll((all) =>
          all.map((one) => one.getAttribute("aria-label") ?? ""),
        );
        const counts = names.flatMap((name) => /^(\d+) events, /.exec(name)?.[1] ?? []);
        return { all: names.length - counts.length + Number(counts[0] ?? 0), counts: counts.join() };
      };
      if (width === 900) await expect.poll(async () => (await heldIn()).all).toBe(90);
      else await expect.poll(heldIn).toEqual({ all: 90, counts: "78" });
    });
  }
  const count = page.getByRole("option", { name: /^78 events, / });
  const [picture, last] = [await timeline.boundingBox(), await count.boundingBox()];
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(
    (picture?.x ?? Infinity) + (picture?.width ?? 0) - 40,
  );
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

test("a narrow frame says what the story is, its question and its first turning point with the whole reply above its foot", async ({
  page,
}) => {
  await page.setViewportSize({ width: 300, height: 400 });
  await show(page);
  const event = page.getByRole("main").getByRole("listitem").first();
  const sentence = page.getByText(
    /^In 2019, says WhatsApp, spyware targeted about 1,400 of its users; .* despite its denial\./,
  );
  const [foot, link] = [page.locator("footer"), page.getByRole("link", { name: "Open in full" })];
  for (const part of [
    sentence,
    page.getByText("Did India’s government buy and use Pegasus?"),
    page.getByText(/^Not answered; it denied the allegations\./),
    event.getByRole("link", { name: /^About 1,400 WhatsApp users are targeted/ }),
    event.getByText(/^.?Confirmed/).first(),
    link,
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  expect((await sentence.boundingBox())?.y).toBeLessThan(20);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^WhatsApp, NSO Group and India/);
  const reply = event.getByText(/^Replies · NSO Group/);
  await expect(reply).toBeInViewport();
  const room = async (): Promise<number> => {
    const words = page.getByText(/not meant for use against activists or journalists\.$/).first();
    const [said, below] = [await words.boundingBox(), await foot.boundingBox()];
    return said && below ? below.y - said.y - said.height : -1;
  };
  await expect.poll(room).toBeGreaterThanOrEqual(0);
  // Ninety marks on 270 pixels would be heaps.
  await expect(page.getByRole("slider")).toHaveCount(0);
  // Nothing of the sentence is cut.
  expect(await sentence.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
  expect(
    await page.locator("body").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0);
  // No claim of the list is without what was said against it.
  const claim = page.getByRole("listitem").filter({ hasText: "Banerjee says the government uses" });
  await expect(claim).toContainText("Alleged");
  await expect(claim).toContainText("claims against the government over the breach are misleading");
  await expect(page.getByText("months without events").filter({ visible: true })).toHaveCount(0);
  // The day of the data is at the end.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(foot.getByText(/^Data: /)).toBeInViewport({ ratio: 1 });
  // Without a second line at 470 px the whole foot was below the frame.
  await page.setViewportSize({ width: 470, height: 400 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(link).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 300, height: 400 });
  // Until letters and later parts have come, the button may move between the two halves of a press.
  await isDrawn(page);
  await page.evaluate(() => document.fonts.ready);
  await page.getByRole("button", { name: "Show 90 events" }).click();
  await expect(event).toContainText("Researchers tie iPhone attack");
});

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

/** What one sees first, in a frame of any size, is who or what it is about. */
async function expectBeginning(page: Page, begins: RegExp): Promise<void> {
  await isDrawn(page);
  await expect.poll(async () => (await firstText(page)).text).toMatch(begins);
  await expect.poll(async () => (await firstText(page)).y).toBeLessThan(30);
}

test("the embed of an actor begins with a sentence about it, is never cut at the side, and its events open over its ledger", async ({
  page,
}) => {
  const nso = /^NSO Group · Israeli surveillance company that says .* WhatsApp’s claims\.$/;
  await page.setViewportSize({ width: 600, height: 800 });
  await show(page, "#focus=nso-group");
  await expectBeginning(page, nso);
  const SIZES = [
    [600, 450],
    [300, 400],
  ] as const;
  for (const [nth, [width, height]] of SIZES.entries()) {
    await page.setViewportSize({ width, height });
    const views = ["#focus=nso-group", "#focus=nso-group&view=timeline", "#actor=nso-group"];
    for (const view of sampleOf(views, 2, nth)) {
      await show(page, view);
      await expectBeginning(page, nso);
      const message = `${width} ${view}`;
      expect(await page.evaluate(() => document.documentElement.scrollWidth), message).toBe(width);
      const right = await page.getByRole("main").evaluate((main) => {
        const lines = [...main.querySelectorAll("p, h1, h2, h3, svg")].filter((one) => one.checkVisibility());
        return Math.max(...lines.map((one) => one.getBoundingClientRect().right));
      });
      expect(right, message).toBeLessThanOrEqual(width);
      // What the frame is about needs no sheet over its picture.
      await expect(page.getByRole("complementary", { name: "Details" })).toHaveCount(0);
    }
  }
  // A picture of an actor begins with whom it is about, not with the story.
  await show(page, "#view=network&focus=cert-in");
  await expect(page.getByText(/^CERT-In · Agency that published the May 2019 note/)).toBeInViewport();
  await expect(page.getByText(/^In 2019, says WhatsApp, spyware/)).toHaveCount(0);
  await page.setViewportSize({ width: 600, height: 450 });
  await show(page, "#focus=nso-group");
  await expect(page.getByRole("img", { name: /2019/ })).toBeInViewport();
  await page
    .getByRole("table")
    .getByRole("link", { name: /^Researchers tie/ })
    .click();
  await expect(page.getByRole("complementary", { name: "Details" })).toBeVisible();
});

test("a card is whole, in words alone, in a small frame, whose foot cuts no line; a high one is filled, and a higher one shows the days around", async ({
  page,
}) => {
  for (const [event, claim, meaning, heights] of [
    ["whatsapp-call-attack-on-1400-users", "A flaw in WhatsApp", "Confirmed: sources show", [409]],
    [
      "banerjee-accuses-government-of-using-nso",
      "Mamata Banerjee alleged",
      "Alleged: it is claimed",
      [431, 400],
    ],
  ] as const) {
    await page.setViewportSize({ width: 600, height: 400 });
    await show(page, `#event=${event}`);
    await expect(page.getByRole("article")).toBeInViewport({ ratio: 1 });
    // Marks around it without a key said less than what its standing means.
    await expect(page.getByText(meaning)).toBeVisible();
    await expect(page.locator("canvas")).toHaveCount(0);
    for (const height of heights) {
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
  await expect(page.getByText("Alleged · contested")).toBeInViewport({ ratio: 1 });
  await expect(page.getByText("claims against the government over the breach are misleading")).toBeInViewport(
    { ratio: 1 },
  );
  await expect(page.getByText(/^Sources:/)).toBeInViewport();
  await expectBeginning(page, /^Banerjee says the government uses NSO Group/);

  const around = page.getByRole("region", { name: "Timeline" });
  const card = page.getByRole("article");
  await page.setViewportSize({ width: 600, height: 420 });
  await expect(page.getByText("claims against the government", { exact: false }).first()).toBeVisible();
  await expect(around).toHaveCount(0);
  await page.setViewportSize({ width: 600, height: 640 });
  await expect(around).toHaveCount(1);
  await expect(page.locator("[data-legend]")).toContainText("Alleged");
  await page.setViewportSize({ width: 600, height: 800 });
  await expect(card).toBeInViewport({ ratio: 1 });
  expect((await card.boundingBox())?.height).toBeGreaterThan(0.6 * 800);
  await expectBeginning(page, /^Banerjee says the government uses NSO Group/);
});

test("an embed whose host leads it to something else is about that, and what its reader opens changes nothing of it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 450 });
  const main = page.getByRole("main");
  const details = page.getByRole("complementary", { name: "Details" });
  await show(page, "#event=whatsapp-sues-nso-group");
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
  await expect(main).toContainText("In 2019, says WhatsApp, spyware");
  await page.getByRole("option").first().press("Enter");
  await expect(details).toBeVisible();
  await expect(main).toContainText("In 2019, says WhatsApp, spyware");
  await followLink(page, "event=banerjee-accuses-government-of-using-nso");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Banerjee says/);
  await expect(details).toHaveCount(0);
});

test("nothing of a picture, its key, a step or their foot, which names the story, is cut or covered in frames of three sizes", async ({
  page,
}) => {
  const SIZES = [
    [600, 450],
    [400, 520],
    [300, 400],
  ] as const;
  // With the narrowest frame in which each is shown whole. Every other one in each run.
  const views = [
    ["#view=network", 0],
    ["#view=matrix", 0],
    ["#story=the-case-in-court&step=2", 400],
    ["#view=network&focus=nso-group", 0],
    ["#story=who-knew-what-and-when&step=3", 400],
    ["", 560],
    ["#view=acts", 560],
    ["#view=list", 1_000],
    ["#event=whatsapp-sues-nso-group", 1_000],
    ["#focus=nso-group", 1_000],
  ] as const;
  for (const [view, narrowest] of sampleOf(views, 2)) {
    await page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
    await show(page, view);
    await isDrawn(page);
    for (const [width, height] of SIZES) {
      const message = `${width} ${view}`;
      await page.setViewportSize({ width, height });
      const foot = page.getByRole("contentinfo").or(page.locator("footer"));
      await expect(
        foot.getByText("WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025"),
        message,
      ).toBeInViewport({ ratio: 1 });
      if (width < narrowest) continue;
      await expect(foot, message).toBeInViewport({ ratio: 1 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight), { message })
        .toBeLessThanOrEqual(height);
      // A reader chose no actor yet, so no details cover the picture.
      await expect(page.getByRole("complementary", { name: "Details" }), message).toHaveCount(0);
      if (view === "#view=matrix")
        await expect(page.getByRole("table", { name: "Acts between actors" })).toBeVisible();
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
    // A step is its text, with its standing, where no mark would have room.
    if (view === "#story=the-case-in-court&step=2") {
      await expect(page.getByText("NSO Group disputed the claims").first()).toBeInViewport();
      await expect(page.getByText(/^In 2019, says WhatsApp, spyware/)).toHaveCount(0);
    }
    if (view === "#story=who-knew-what-and-when&step=3")
      for (const [width, height] of [
        [300, 400],
        [600, 300],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect(
          page.getByText(/^WhatsApp reported the incident to CERT-In: on 20 May/),
        ).toBeInViewport();
        await expect(page.getByText(/^.?Confirmed/).first()).toBeInViewport();
        await expect(page.locator("canvas").filter({ visible: true })).toHaveCount(0);
      }
  }
});

// Last, since a screen that is touched is another kind of page.
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
    await followLink(page, "view=network&focus=cert-in");
    const network = page.getByRole("region", { name: "Network" });
    await expect(network.getByRole("treeitem", { name: /^CERT-In,/ })).toBeAttached();
  });
});
