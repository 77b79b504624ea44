import type { StaticPage } from "./opening/staticPage.ts";
import { untilOpenOrFailed } from "./page.ts";

/**
 * Waits for the data or a failure. Then calls `mount`, which puts the app in place of the content of the HTML. Scroll
 * position and focus stay. On the page of an event or actor, the former content covers the app until details appear.
 */
export async function replacePage(page: StaticPage, mount: () => void): Promise<void> {
  await untilOpenOrFailed();
  const { content, hasEvent } = page;
  const filled = hasEvent ? ":has(article)" : "";
  const main = content?.closest("main") ?? null;
  const scrolled = main?.scrollTop ?? 0;
  const focused = focusedIn(main);
  const inSight = hasEvent ? null : eventInSight(main);
  mount();
  if (inSight) scrollBackTo(inSight);
  const settle = () => {
    const panel = document.querySelector<HTMLElement>(`[data-pane="details"]${filled}, [role="alert"]`);
    if (!panel) return false;
    panel.scrollTo(0, scrolled);
    // New details scroll to their top, in an effect that may come a frame later. So the position is set again.
    if (scrolled > 0) requestAnimationFrame(() => requestAnimationFrame(() => panel.scrollTo(0, scrolled)));
    if (focused) (focused.within(panel) ?? panel).focus({ preventScroll: true });
    return true;
  };
  // If the data could not be loaded, `LoadScreen` shows the content below its message.
  if (settle() || !content || !hasEvent || content.isConnected) return;
  const cover = document.createElement("div");
  cover.className = "static-main static-cover";
  cover.inert = true;
  cover.append(content);
  document.body.append(cover);
  cover.scrollTo(0, scrolled);
  const observer = new MutationObserver(() => {
    if (!settle()) return;
    observer.disconnect();
    cover.remove();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

type InSight = { readonly href: string; readonly top: number };

/** The first event in sight in a scrolled list. Null if the page is not scrolled, or if no event is in sight. */
function eventInSight(list: HTMLElement | null): InSight | null {
  if (window.scrollY === 0) return null;
  for (const link of list?.querySelectorAll<HTMLAnchorElement>("section li a") ?? []) {
    const { top, bottom } = link.getBoundingClientRect();
    if (bottom > 0) return top < window.innerHeight ? { href: link.href, top } : null;
  }
  return null;
}

/** The list of the app is scrolled only within this many milliseconds. Later the reader may have scrolled. */
const LIST_WITHIN_MS = 3000;

/** Waits until the list of the app shows the event, then scrolls the event to its former height on the screen. */
function scrollBackTo({ href, top }: InSight): void {
  const observer = new MutationObserver(look);
  const timer = window.setTimeout(() => observer.disconnect(), LIST_WITHIN_MS);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  function look(): void {
    const link = document.querySelector(`main li a[href="${CSS.escape(href)}"]`);
    if (!link) return;
    observer.disconnect();
    window.clearTimeout(timer);
    window.scrollBy({ top: link.getBoundingClientRect().top - top, behavior: "instant" });
  }
}

/**
 * The focused link in `element`. `within` finds the same link in the app: by its label, or as the nth link to its
 * address. Null if no link in `element` has the focus.
 */
function focusedIn(element: HTMLElement | null): { within(panel: HTMLElement): HTMLElement | null } | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLAnchorElement) || !element?.contains(activeElement)) return null;
  const name = activeElement.getAttribute("aria-label");
  if (name !== null) return { within: (panel) => panel.querySelector(`[aria-label="${CSS.escape(name)}"]`) };
  const { href } = activeElement;
  const linksIn = (within: HTMLElement) =>
    [...within.querySelectorAll("a")].filter((link) => link.href === href);
  const index = linksIn(element).indexOf(activeElement);
  return { within: (panel) => linksIn(panel)[index] ?? null };
}
