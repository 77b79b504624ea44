import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

// A page opened anew is compiled anew, which is half of the work of opening it. So the page of one test is emptied and given
// to the next, unless that asks for another kind of browser, or something was done to it that cannot be taken back.

type KeptPage = {
  readonly kind: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  /** Set by what cannot be taken back. */
  isSpoilt: boolean;
};

/** What a worker keeps from one test to the next. */
export type Kept = { current: KeptPage | null };

/** The media that a test begins with. */
type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

async function openPage(browser: Browser, kind: string): Promise<KeptPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kept: KeptPage = { kind, context, page, session, isSpoilt: false };
  spoiltBy(kept, page, ["addInitScript", "exposeFunction", "exposeBinding", "setExtraHTTPHeaders"]);
  spoiltBy(kept, page.clock, ["install", "pauseAt", "setFixedTime"]);
  spoiltBy(kept, context, ["addInitScript", "exposeFunction", "exposeBinding", "grantPermissions"]);
  spoiltBy(kept, context, ["setExtraHTTPHeaders", "setOffline", "addCookies"]);
  return kept;
}

function spoiltBy<T extends object>(kept: KeptPage, target: T, names: readonly (keyof T)[]): void {
  for (const name of names) {
    const act: unknown = Reflect.get(target, name);
    if (typeof act !== "function") throw new Error(`no ${String(name)} to watch`);
    Reflect.set(target, name, (...args: readonly unknown[]): unknown => {
      kept.isSpoilt = true;
      return Reflect.apply(act, target, args);
    });
  }
}

/** The page of the worker, or a new one where there is none of that kind. `isNew`: whatever there is. */
export async function takePage(
  browser: Browser,
  kept: Kept,
  wanted: {
    readonly kind: string;
    readonly isNew: boolean;
    readonly media: Media;
    readonly viewport: { width: number; height: number } | null;
  },
): Promise<KeptPage> {
  const { kind, isNew, media, viewport } = wanted;
  if (kept.current && (isNew || kept.current.kind !== kind)) await letGo(kept);
  kept.current ??= await openPage(browser, kind);
  const { page } = kept.current;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia(media);
  return kept.current;
}

/** As if nobody had been there: no route, no other page, nothing under the pointer, no way back. */
export async function emptyPage(kept: Kept): Promise<void> {
  const { current } = kept;
  if (!current) return;
  const { context, page, session, isSpoilt } = current;
  if (isSpoilt || page.isClosed()) return letGo(kept);
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("about:blank");
  await page.mouse.move(-1, -1);
  await session.send("Page.resetNavigationHistory");
}

export async function letGo(kept: Kept): Promise<void> {
  await kept.current?.context.close();
  kept.current = null;
}
