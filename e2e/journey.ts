import AxeBuilder from "@axe-core/playwright";
import {
  test as base,
  expect as baseExpect,
  type ConsoleMessage,
  type Locator,
  type Page,
  type Request,
} from "@playwright/test";
import { emptyPage, goTo, type Kept, letGo, takePage } from "./keptPage.ts";
import { everything } from "./sample.ts";
import "./shortStacks.ts";

/**
 * Pauses between two looks, in ms. The pauses of Playwright grow to a second, in which a test would wait for nothing.
 */
const PAUSES = [20, 50, 100];

export const expect = new Proxy(baseExpect, {
  get: (target, name) =>
    name === "poll"
      ? <T>(look: () => T | Promise<T>, more: PollOptions | string = {}) =>
          target.poll(look, { intervals: PAUSES, ...(typeof more === "string" ? { message: more } : more) })
      : Reflect.get(target, name),
});

type PollOptions = Exclude<Parameters<typeof baseExpect.poll>[1], string | undefined>;

/** What is checked in every test besides its own expectations: no error, and no request to another host. */
type Clean = { readonly problems: string[] };

type Journey = {
  readonly clean: Clean;
  readonly mayFail: boolean;
  readonly ownOrigin: boolean;
  readonly goesOn: boolean;
  readonly kind: string;
};

/** For tests that open pages of their own, without the checks of `Clean`. They share workers with other tests. */
export const bare = base.extend<object, { kept: Kept }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern.
    async ({}, use) => {
      const kept: Kept = { current: null };
      await use(kept);
      await letGo(kept);
    },
    { scope: "worker" },
  ],
});

// Fixtures are boxed, since Playwright reports each call of other fixtures to its main process by two messages.
export const test = bare.extend<Journey>({
  /** All options that cannot be changed in an open page, so that tests share a page only if these are equal. */
  kind: [
    async (
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
    { box: true },
  ],
  context: [
    async (
      { browser, kept, kind, goesOn, viewport, colorScheme, reducedMotion, forcedColors, contrast },
      use,
      testInfo,
    ) => {
      const media = { media: null, colorScheme, reducedMotion, forcedColors, contrast };
      const file = goesOn && !everything ? testInfo.file : null;
      const wanted = { kind, isNew: everything, viewport, media, goesOn: file };
      const { context } = await takePage(browser, kept, wanted);
      await use(context);
      // After a failure, Playwright takes a picture of the page and ends the worker, so the page is left as it is.
      if (testInfo.status === testInfo.expectedStatus) await emptyPage(kept, file);
    },
    { scope: "test", box: true },
  ],
  page: [
    async ({ context }, use) => {
      const [page] = context.pages();
      if (!page) throw new Error("the page is gone");
      await use(page);
    },
    { scope: "test", box: true },
  ],
  goesOn: [false, { option: true }],
  /** False if the journey leads through a page of another site. */
  ownOrigin: [true, { option: true }],
  /** True if a request fails on purpose, which browsers report on the console. */
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
    { auto: true, box: true },
  ],
});

/**
 * For the top of a file whose tests check what a reader can do, not how a page begins. The tests run in the order of
 * the file. Each goes on, by a link, in the document of the test before it, so that it always finds the same state. In
 * `npm run test:all`, each test has a page of its own.
 */
export function goOnInOnePage(): void {
  test.describe.configure({ mode: "default" });
  test.use({ goesOn: true });
}

/** For tests of moving pictures: `test.use(moving)`. */
export const moving = { reducedMotion: "no-preference" } as const;

/** Opens an address below the app's root and waits until the page shows the story. */
export async function open(page: Page, address = ""): Promise<void> {
  await goTo(page, `/${address}`);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await isDrawn(page);
  await expect(counts(page)).toBeVisible();
}

/** Waits until the page is not busy. It polls without frames, since each requested frame would be drawn. */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("main")?.getAttribute("aria-busy") === "false",
    undefined,
    { polling: 50 },
  );
}

/** Waits until the code that is fetched after the first picture is loaded. */
export async function laterPartsHaveCome(page: Page): Promise<void> {
  // This code comes in a row of files, of which `app-publish` is the last large one, and nothing else fetches it.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/app-publish-[^/]*\.js$/.test(name)),
  );
  await page.waitForLoadState("networkidle");
  // Fetched code has still to render: the search field with suggestions, which has a role, replaces the plain field.
  await expect(page.locator("#search:not([role])")).toHaveCount(0);
}

/** The line with the numbers of events and actors, and the window. */
export const counts = (page: Page): Locator =>
  page.getByRole("status").filter({ hasText: /^[\d,]+ of [\d,]+ events?/ });

/** The number of events in that line. */
export async function countedEvents(page: Page): Promise<number> {
  const text = (await counts(page).textContent()) ?? "";
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
}

export const details = (page: Page): Locator => page.getByRole("complementary", { name: "Details" });

/** Opens a folded part of an event below its sources. A single part there is always open. */
export async function openPart(page: Page, name: string): Promise<void> {
  const heading = page.getByRole("heading", { name, exact: true });
  await expect(details(page).locator(heading)).toBeVisible();
  const folded = details(page).locator("summary").filter({ has: heading });
  if ((await folded.count()) > 0) await folded.click();
}

/** The print view of the page. Repeats the event until the code for printing is loaded and hears it. */
export async function toPaper(page: Page): Promise<Locator> {
  const paper = page.locator("[data-print]");
  const isPrinted = async () => {
    await page.evaluate(() => {
      window.dispatchEvent(new Event("afterprint"));
      window.dispatchEvent(new Event("beforeprint"));
    });
    return paper.count();
  };
  await expect.poll(isPrinted).toBe(1);
  return paper;
}

/** Chooses lanes of the timeline, or folds its silences, by the name in the menu of lanes. */
export async function chooseLanes(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Lanes", exact: true }).click();
  await page.getByLabel(name, { exact: true }).click();
  await page.keyboard.press("Escape");
}

/** Zooms in by one step: by the wheel if the whole story is shown, which has no zoom buttons. */
export async function zoomIn(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Zoom in", exact: true });
  if ((await button.count()) > 0) return button.click();
  await timeline(page).hover();
  await page.mouse.wheel(0, -200);
  await expect(button).toBeVisible();
  await page.mouse.move(0, 0);
}

/** Opens the group of rarely used filters: sources, and the clock. */
export async function openMoreFilters(page: Page): Promise<void> {
  for (const more of await filters(page)
    .getByText(/^More: /)
    .all())
    await more.click();
}

export const filters = (page: Page): Locator => page.getByRole("region", { name: "Filters" });

/** Opens the questions of the filters. In a document that goes on from another test they may be open. */
export async function openQuestions(page: Page): Promise<void> {
  const fold = filters(page).locator("details").filter({ hasText: "Questions" });
  if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open)))
    await fold.getByText("Questions").click();
}
export const timeline = (page: Page): Locator => page.getByRole("region", { name: "Timeline" });
export const network = (page: Page): Locator => page.getByRole("region", { name: "Network" });
export const marks = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Events on the timeline" }).getByRole("option");

/** The number of events on the timeline: a mark is one event, and a stack says its number. */
export async function drawnEvents(page: Page): Promise<number> {
  const names = await marks(page).evaluateAll((options) =>
    options.map((option) => option.getAttribute("aria-label") ?? ""),
  );
  return names.reduce(
    (sum, name) => sum + Number(/^([\d,]+) events?, /.exec(name)?.[1]?.replaceAll(",", "") ?? 1),
    0,
  );
}

/** Expects that the picture, at rest, draws all events that pass the filters. */
export const expectAllDrawn = (page: Page): Promise<void> =>
  expect.poll(async () => (await drawnEvents(page)) - (await countedEvents(page))).toBe(0);

/** Opens the fields of the window, below the button with its days. */
export async function openDays(page: Page): Promise<void> {
  if (await windowField(page, "Start").isVisible()) return;
  await page.getByRole("button", { name: /^Dates: / }).click();
}

/** A field of the window, whether it is open or not. It is empty if the window reaches that end of the story. */
export const windowField = (page: Page, name: "Start" | "End"): Locator =>
  page.getByRole("textbox", { name, exact: true, includeHidden: true });

/** Opens the dialog about a story of the reader's own, from the menu. */
export async function openOwnStory(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Use your own story" }).click();
}

/** The day in a field of the window, `YYYY-MM-DD`. Null if the window reaches that end of the story. */
export async function windowDay(page: Page, name: "Start" | "End"): Promise<string | null> {
  const text = await windowField(page, name).inputValue();
  return text === "" ? null : new Date(`${text} UTC`).toISOString().slice(0, 10);
}

/** The fragment of the address, without `#`. */
export const fragment = (page: Page): string => new URL(page.url()).hash.slice(1);
export const path = (page: Page): string => new URL(page.url()).pathname;

/** Expects that axe finds no fault in the page, or only in the elements of the selector `part`, which is faster. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // A document in which an earlier test has run axe already has its script.
  const hasAxe = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(hasAxe ? { axeSource: ";" } : {}) })
    // Our pages have no frames of other origins, for which axe would run twice and open a second page.
    .setLegacyMode()
    .options({
      // Details are needed only of violations.
      resultTypes: ["violations"],
      // Preloading fetches all style sheets again, for a single rule about the orientation of the page.
      preload: everything,
      // A rule of WCAG 2.2 AA that is off by default.
      rules: { "target-size": { enabled: true } },
    });
  if (part !== undefined && !everything) axe.include(part);
  const { violations } = await axe.analyze();
  const faults: string[] = [];
  for (const { id, nodes } of violations)
    for (const { html, target, any } of nodes) {
      if (id === "target-size") {
        // A partly scrolled button is larger, and farther from the next one, than its visible part.
        const next = any.flatMap(({ relatedNodes = [] }) => relatedNodes.map((one) => one.target?.[0]));
        const areCut = [target[0], ...next].map((one) => isScrolledOut(page, String(one)));
        if ((await Promise.all(areCut)).includes(true)) continue;
      }
      faults.push(`${id}: ${html}`);
    }
  expect(faults).toEqual([]);
}

/** Whether part of an element is scrolled out of sight, or is covered at the edge of its scroll area. */
const isScrolledOut = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [top + 2, bottom - 2].some((y) => {
      const met = document.elementFromPoint((left + right) / 2, y);
      return met === null || !(element.contains(met) || met.contains(element));
    });
  });

/** Expects the accounts in the third step of the tour side by side, each with its day only once. */
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
