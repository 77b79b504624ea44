import { store } from "../../state/store.ts";
import { cameWithEvent, pageContent } from "./staticPage.ts";

/*
 * How the app takes the place of what a page came with, in a chunk of its own, which comes while the data are on their
 * way.
 */
const main = pageContent?.closest("main") ?? null;

/** Resolved when there is a dataset to show, or a reason why there is none. */
export function whenThereIsMore(): Promise<void> {
  return new Promise((resolve) => {
    const look = ({
      session,
    }: {
      readonly session: { readonly tables: unknown; readonly failure: unknown };
    }) => {
      if (session.tables === null && session.failure === null) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look(store.getState());
  });
}

const details = () =>
  document.querySelector<HTMLElement>('[data-pane="details"]:has(article), [role="alert"]');

/**
 * Lets `mount` put the app in the place of the page, in one step: what was read stays where it was, and so do scrolling
 * and focus. Where the details come in a chunk of their own, the page stays over the app until they are there.
 */
export function giveWay(mount: () => void): void {
  const scrolled = main?.scrollTop ?? 0;
  const focused = focusedIn(main);
  const inSight = cameWithEvent ? null : eventInSight();
  mount();
  if (inSight) bringBack(inSight);
  const settle = () => {
    const place = details();
    if (!place) return false;
    place.scrollTo(0, scrolled);
    // New details begin at their top, in an effect that may come a frame later.
    if (scrolled > 0) requestAnimationFrame(() => requestAnimationFrame(() => place.scrollTo(0, scrolled)));
    if (focused) (place.querySelector<HTMLElement>(focused) ?? place).focus({ preventScroll: true });
    return true;
  };
  if (settle() || !pageContent || !cameWithEvent) return;
  const veil = document.createElement("div");
  veil.className = "static-main static-veil";
  veil.inert = true;
  veil.append(pageContent);
  document.body.append(veil);
  veil.scrollTo(0, scrolled);
  const observer = new MutationObserver(() => {
    if (!settle()) return;
    observer.disconnect();
    veil.remove();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

type InSight = { readonly href: string; readonly top: number };

/** The event at the upper edge of a list that was scrolled. */
function eventInSight(): InSight | null {
  if (window.scrollY === 0) return null;
  for (const link of main?.querySelectorAll<HTMLAnchorElement>("li a") ?? []) {
    const { top, bottom } = link.getBoundingClientRect();
    if (bottom > 0) return { href: link.href, top };
  }
  return null;
}

/** Long enough for the list of the app to come; after that the reader has gone on. */
const LIST_WITHIN_MS = 3000;

/** Scrolls to where the same event stands in the list of the app, where the layout has one. */
function bringBack({ href, top }: InSight): void {
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

/** A selector for what had the focus, by what both have: where a link leads, or the name of a button. */
function focusedIn(element: HTMLElement | null): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLAnchorElement) || !element?.contains(activeElement)) return null;
  const name = activeElement.getAttribute("aria-label");
  return name === null ? `a[href="${CSS.escape(activeElement.href)}"]` : `[aria-label="${CSS.escape(name)}"]`;
}
