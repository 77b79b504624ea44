import AxeBuilder from "@axe-core/playwright";
import {
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
  type Request,
} from "@playwright/test";
import { emptyPage, goTo, type Kept, letGo, takePage } from "./keptPage.ts";
import { everything } from "./sample.ts";

/** What every journey promises besides its own story: no error, and no word to anybody else. */
type Clean = { readonly problems: string[] };

type Journey = {
  readonly clean: Clean;
  readonly mayFail: boolean;
  readonly ownOrigin: boolean;
  readonly goesOn: boolean;
  readonly kind: string;
};

export const test = base.extend<Journey, { kept: Kept }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what is needed.
    async ({}, use) => {
      const kept: Kept = { current: null };
      await use(kept);
      await letGo(kept);
    },
    { scope: "worker" },
  ],
  /** All that one page cannot change. */
  kind: async (
    {
      locale,
      timezoneId,
      permissions,
      hasTouch,
      isMobile,
      deviceScaleFactor,
      javaScriptEnabled,
      ignoreHTTPSErrors,
      bypassCSP,
      contextOptions,
    },
    use,
  ) => {
    const touch = [hasTouch, isMobile, deviceScaleFactor];
    const trust = [permissions, javaScriptEnabled, ignoreHTTPSErrors, bypassCSP];
    await use(JSON.stringify([locale, timezoneId, contextOptions, ...touch, ...trust]));
  },
  context: async (
    { browser, kept, kind, goesOn, baseURL, viewport, colorScheme, reducedMotion, forcedColors, contrast },
    use,
    testInfo,
  ) => {
    const media = { media: null, colorScheme, reducedMotion, forcedColors, contrast };
    const file = goesOn && !everything ? testInfo.file : null;
    const wanted = { kind, isNew: everything, viewport, media, goesOn: file };
    const { context } = await takePage(browser, kept, wanted);
    await use(context);
    // A failure ends the worker, after a picture of the page as it is.
    if (testInfo.status === testInfo.expectedStatus) await emptyPage(kept, `${baseURL}/`, file);
  },
  page: async ({ context }, use) => {
    const [page] = context.pages();
    if (!page) throw new Error("the page is gone");
    await use(page);
  },
  goesOn: [false, { option: true }],
  /** Off where the journey itself leads through another site's page. */
  ownOrigin: [true, { option: true }],
  /** Set where a request fails on purpose: browsers put that on the console by themselves. */
  mayFail: [false, { option: true }],
  clean: [
    async ({ page, baseURL, mayFail, ownOrigin }, use) => {
      const problems: string[] = [];
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === "error" && !mayFail) problems.push(`console: ${message.text()}`);
      };
      const onError = (error: Error) => problems.push(`error: ${error.message}`);
      const onRequest = (request: Request) => {
        const { origin, protocol } = new URL(request.url());
        if (ownOrigin && protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin) {
          problems.push(`request to ${origin}`);
        }
      };
      page.on("console", onConsole).on("pageerror", onError).on("request", onRequest);
      await use({ problems });
      page.off("console", onConsole).off("pageerror", onError).off("request", onRequest);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Said at the top of a file whose tests ask what a reader can do, not how a page begins: each goes on, by a link, in the
 * document of the one before it, in the order of the file, so that each always meets what the same ones left. In
 * `npm run test:all` each has a page of its own.
 */
export function goOnInOnePage(): void {
  test.describe.configure({ mode: "default" });
  test.use({ goesOn: true });
}

/** For what tests pictures on their way: `test.use(moving)`. */
export const moving = { reducedMotion: "no-preference" } as const;

/** Opens an address below the app's root and waits until the story is there. */
export async function open(page: Page, address = ""): Promise<void> {
  await goTo(page, `/${address}`);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await isDrawn(page);
  await expect(counts(page)).toBeVisible();
}

/** Waits until the page says that nothing is to come; not frame by frame, for which each would be drawn. */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("main")?.getAttribute("aria-busy") === "false",
    undefined,
    { polling: 50 },
  );
}

/** Waits until the parts that are fetched after the first picture are there, whoever needs them. */
export async function laterPartsHaveCome(page: Page): Promise<void> {
  // They are asked for together, and this one by nobody else.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/app-export-[^/]*\.js$/.test(name)),
  );
  await page.waitForLoadState("networkidle");
  // A part that is fetched is not there yet: the field that suggests takes the place of the plain one, with another role.
  await expect(page.locator("#search:not([role])")).toHaveCount(0);
}

/** The line that says how many events and actors count, and which days. */
export const counts = (page: Page): Locator =>
  page.getByRole("status").filter({ hasText: /^[\d,]+ of [\d,]+ events?/ });

/** How many events the page says that count. */
export async function countedEvents(page: Page): Promise<number> {
  const text = (await counts(page).textContent()) ?? "";
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
}

export const details = (page: Page): Locator => page.getByRole("complementary", { name: "Details" });

/** Opens a part of an event that is folded below its sources. A part that is alone there is open. */
export async function openPart(page: Page, name: string): Promise<void> {
  const heading = page.getByRole("heading", { name, exact: true });
  await expect(details(page).locator(heading)).toBeVisible();
  const folded = details(page).locator("summary").filter({ has: heading });
  if ((await folded.count()) > 0) await folded.click();
}

/** The paper of the page, as the browser asks for it. Before the room of paper has come nobody hears that it asks. */
export async function toPaper(page: Page): Promise<Locator> {
  const paper = page.locator("[data-print]");
  await expect(async () => {
    await page.evaluate(() => {
      window.dispatchEvent(new Event("afterprint"));
      window.dispatchEvent(new Event("beforeprint"));
    });
    await expect(paper).toBeAttached({ timeout: 500 });
  }).toPass();
  return paper;
}

/** Chooses lanes of the timeline, or folds its silences, by the name in the menu of lanes. */
export async function chooseLanes(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Lanes", exact: true }).click();
  await page.getByLabel(name, { exact: true }).click();
  await page.keyboard.press("Escape");
}

/** Zooms in by one step. Of the whole story the buttons are not there yet. */
export async function zoomIn(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Zoom in", exact: true });
  if ((await button.count()) > 0) return button.click();
  await timeline(page).hover();
  await page.mouse.wheel(0, -200);
  await expect(button).toBeVisible();
  await page.mouse.move(0, 0);
}

/** Opens the filters that few readers ask for: sources, and the day that counts. */
export const openMoreFilters = (page: Page): Promise<void> =>
  filters(page)
    .getByText(/^More: /)
    .click();

export const filters = (page: Page): Locator => page.getByRole("region", { name: "Filters" });
export const timeline = (page: Page): Locator => page.getByRole("region", { name: "Timeline" });
export const network = (page: Page): Locator => page.getByRole("region", { name: "Network" });
export const marks = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Events on the timeline" }).getByRole("option");

/** Events on the timeline: each mark is one, each stack says how many it holds. */
export async function drawnEvents(page: Page): Promise<number> {
  const names = await marks(page).evaluateAll((options) =>
    options.map((option) => option.getAttribute("aria-label") ?? ""),
  );
  return names.reduce(
    (sum, name) => sum + Number(/^([\d,]+) events?, /.exec(name)?.[1]?.replaceAll(",", "") ?? 1),
    0,
  );
}

/** What counts is what is drawn, when the picture has come to rest. */
export const expectAllDrawn = (page: Page): Promise<void> =>
  expect.poll(async () => (await drawnEvents(page)) - (await countedEvents(page))).toBe(0);

/** A field of the window; empty at that end of the story. */
export const windowField = (page: Page, name: "Start" | "End"): Locator =>
  page.getByRole("textbox", { name, exact: true });

/** The day that a field of the window shows, as an address writes it; none at that end of the story. */
export async function windowDay(page: Page, name: "Start" | "End"): Promise<string | null> {
  const text = await windowField(page, name).inputValue();
  return text === "" ? null : new Date(`${text} UTC`).toISOString().slice(0, 10);
}

/** The part of the address that no server sees. */
export const fragment = (page: Page): string => new URL(page.url()).hash.slice(1);
export const path = (page: Page): string => new URL(page.url()).pathname;

export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page })
    // Once in the page: no page of ours holds frames of other origins, for which axe would run twice and in a second page.
    .setLegacyMode()
    .options({
      // Only the number of what is in order is wanted.
      resultTypes: ["violations"],
      // Only one rule asks once more for all style sheets, which is about pages that one must turn.
      preload: everything,
      // WCAG 2.2 AA; off unless asked for.
      rules: { "target-size": { enabled: true } },
    });
  const { violations } = await axe.analyze();
  const faults: string[] = [];
  for (const { id, nodes } of violations)
    for (const { html, target, any } of nodes) {
      if (id === "target-size") {
        // A button that is half scrolled out of sight is as large, and as far from the next, as once it is scrolled in.
        const next = any.flatMap(({ relatedNodes = [] }) => relatedNodes.map((one) => one.target?.[0]));
        const areCut = [target[0], ...next].map((one) => isScrolledOut(page, String(one)));
        if ((await Promise.all(areCut)).includes(true)) continue;
      }
      faults.push(`${id}: ${html}`);
    }
  expect(faults).toEqual([]);
}

/** Whether part of an element is beyond the edge of what scrolls it, or below what stands over that edge. */
const isScrolledOut = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [top + 2, bottom - 2].some((y) => {
      const met = document.elementFromPoint((left + right) / 2, y);
      return met === null || !(element.contains(met) || met.contains(element));
    });
  });

/** The accounts of the third step are next to each other, and no account gives its day twice. */
export async function expectColumns(step: Locator): Promise<void> {
  const sides = [/^Government of India/, /^People close to WhatsApp/].map((name) =>
    step.getByRole("listitem").filter({ hasText: name }),
  );
  const [one, other] = await Promise.all(sides.map((side) => side.boundingBox()));
  expect(one?.y).toBe(other?.y ?? -1);
  expect((one?.x ?? 0) + (one?.width ?? Infinity)).toBeLessThanOrEqual(other?.x ?? -1);
  await expect(sides[0] ?? step).toHaveText(
    /^Government of India(?!.*2019.*2019).*20 May 2019, in its written answer/,
  );
}
