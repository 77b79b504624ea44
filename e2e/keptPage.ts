import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

// A new page must compile everything anew, which is half of the work of opening it. So the page of one test is emptied
// and reused by the next test. A new page is opened only if the next test needs other options of the browser, or if a
// test has changed the page for good. Some files have tests that are not about how a page begins. They need not even
// empty it: each test goes on, by a link, in the document of the test before.

type KeptPage = {
  readonly kind: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  /** Whether a test changed the page in a way that cannot be undone. */
  isSpoilt: boolean;
  /** Whether the test answers requests itself, so that the document is not the one of the site. */
  isAnswered: boolean;
  /** The file of tests whose document is in the page and can be reused. Null if there is none. */
  standsFor: string | null;
};

/** The pages that still show the document of an earlier test. */
const standing = new WeakSet<Page>();
/** The pages of files whose tests go on in one document. */
const goingOn = new WeakSet<Page>();

/** The page that a worker keeps from one test to the next. */
export type Kept = { current: KeptPage | null };

/** The media features with which a test begins, such as the colour scheme. */
type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

async function openPage(browser: Browser, kind: string): Promise<KeptPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kept: KeptPage = {
    kind,
    context,
    page,
    session,
    isSpoilt: false,
    isAnswered: false,
    standsFor: null,
  };
  const spoil = () => {
    kept.isSpoilt = true;
  };
  const setUp = ["addInitScript", "exposeFunction", "exposeBinding", "setExtraHTTPHeaders"] as const;
  noteActs(page, setUp, page, spoil);
  noteActs(page.clock, ["install", "pauseAt", "setFixedTime"], page, spoil);
  noteActs(context, [...setUp, "grantPermissions", "setOffline", "addCookies"], page, spoil);
  for (const target of [page, context]) {
    noteActs(target, ["route"], page, () => {
      kept.isAnswered = true;
    });
  }
  return kept;
}

/** Calls `noteIt` before each of these methods. They affect only later documents, so an open document is closed. */
function noteActs<T extends object>(
  target: T,
  names: readonly (keyof T)[],
  page: Page,
  noteIt: () => void,
): void {
  for (const name of names) {
    const act: unknown = Reflect.get(target, name);
    if (typeof act !== "function") throw new Error(`no ${String(name)} to watch`);
    Reflect.set(target, name, async (...args: readonly unknown[]): Promise<unknown> => {
      noteIt();
      if (standing.delete(page)) await page.goto("about:blank");
      return Reflect.apply(act, target, args);
    });
  }
}

/** The page of the worker, or a new page if the worker has none of that kind. `isNew` always gives a new page. */
export async function takePage(
  browser: Browser,
  kept: Kept,
  wanted: {
    readonly kind: string;
    readonly isNew: boolean;
    readonly media: Media;
    readonly viewport: { width: number; height: number } | null;
    /** The file of the test, if its tests go on in one document. */
    readonly goesOn: string | null;
  },
): Promise<KeptPage> {
  const { kind, isNew, media, viewport, goesOn } = wanted;
  if (kept.current && (isNew || kept.current.kind !== kind)) await letGo(kept);
  kept.current ??= await openPage(browser, kind);
  const { page, standsFor } = kept.current;
  if (goesOn === null) goingOn.delete(page);
  else goingOn.add(page);
  if (goesOn !== null && standsFor === goesOn) standing.add(page);
  else if (standsFor !== null) await page.goto("about:blank");
  kept.current.standsFor = null;
  kept.current.isAnswered = false;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia(media);
  return kept.current;
}

/** The paths of the documents in which tests go on: the app, and its form for embedding in other sites. */
const HOMES = ["/", "/embed/"];

/**
 * Goes to an address below the root. If the tests of a file go on in one document, and it was opened at the same of the
 * `HOMES`, this follows a link in the document instead of opening it anew.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  standing.delete(page);
  const [home = "", fragment = ""] = address.split("#");
  const isView = HOMES.includes(home) && goingOn.has(page) && (await homeOf(page)) === home;
  if (isView) await followLink(page, fragment);
  else await page.goto(address);
}

/** The path at which the document was opened. Since then, its address may have become that of an event or an actor. */
const homeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [opened] = performance.getEntriesByType("navigation");
    return opened ? new URL(opened.name).pathname : "";
  });

/**
 * Goes to another view of the page without opening it anew: as a link does, or, from the path of an event or an actor,
 * as Back does.
 */
export const followLink = (page: Page, fragment: string): Promise<void> =>
  page.evaluate(async (fragment) => {
    const [opened] = performance.getEntriesByType("navigation");
    const home = opened ? new URL(opened.name).pathname : "/";
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const element of document.querySelectorAll("*")) if (element.scrollTop > 0) element.scrollTop = 0;
    if (location.pathname !== home) {
      history.pushState(null, "", `${home}${fragment && `#${fragment}`}`);
      dispatchEvent(new PopStateEvent("popstate", { state: null }));
    } else if (location.hash.slice(1) !== fragment) {
      await new Promise((resolve) => {
        addEventListener("hashchange", resolve, { once: true });
        location.hash = fragment;
      });
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, fragment);

/**
 * Whether links lead from the document to any view. It must have been opened at one of the `HOMES`, and Escape must
 * close its open dialog or popover.
 */
async function isInItsPlace(page: Page): Promise<boolean> {
  const isCovered = () => page.evaluate(() => document.querySelector("dialog[open], :popover-open") !== null);
  if (!HOMES.includes(await homeOf(page))) return false;
  if (!(await isCovered())) return true;
  await page.keyboard.press("Escape");
  return !(await isCovered());
}

/**
 * Removes all traces of a test: routes, other pages, the pointer and the history. Also removes the document, unless the
 * tests of the file `goesOn` go on in it.
 */
export async function emptyPage(kept: Kept, goesOn: string | null): Promise<void> {
  const { current } = kept;
  if (!current) return;
  const { context, page, session, isSpoilt } = current;
  if (isSpoilt || page.isClosed()) return letGo(kept);
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await context.unrouteAll({ behavior: "ignoreErrors" });
  if (goesOn !== null && !current.isAnswered && (await isInItsPlace(page))) current.standsFor = goesOn;
  else await page.goto("about:blank");
  standing.delete(page);
  await page.mouse.move(-1, -1);
  await session.send("Page.resetNavigationHistory");
}

export async function letGo(kept: Kept): Promise<void> {
  await kept.current?.context.close();
  kept.current = null;
}
