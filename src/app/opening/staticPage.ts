import { createContext } from "react";

/**
 * What a page came with, made when Dateline was built (`site/pages/PageFrame.tsx`): an event in full, a
 * step of a tour, or the list of the whole story. It can be read before a script has run, and stands until the app has as much to show.
 */
export type StaticPage = {
  /**
   * What there is to read, also for the case that the app never gets its data. It stands on the page until then, or was
   * taken from it, where the app is expected before anybody could read.
   */
  readonly content: HTMLElement | null;
  /** Whether it is an event; then the details begin as open as it was. */
  readonly hasEvent: boolean;
};

const nothingStatic: StaticPage = { content: null, hasEvent: false };

/** For the parts of the app that go on where the page that came began. */
export const StaticPageContext = createContext(nothingStatic);

/** From here on the list is to be seen (`static-late` in `site/pages/staticPage.css`). */
const LIST_SHOWN_AFTER_MS = 700;

/** Finds what the page came with, and takes a list away that nobody will see. `data` is the dataset that is asked for. */
export function readStaticPage(data: string): StaticPage {
  const frame = document.querySelector<HTMLElement>("[data-static]");
  const role = frame?.dataset.static;
  const main = frame?.querySelector("main");
  // Most lines are faster, and the app need not wait there until it has as much to show. The list is that of the default
  // dataset; a link to another one must not begin with it, nor show it in its place.
  if (role === "start" && (performance.now() < LIST_SHOWN_AFTER_MS || data !== "")) {
    frame?.remove();
    return data === "" ? { content: main?.querySelector("div") ?? null, hasEvent: false } : nothingStatic;
  }
  // Read by machines that wait until a page is ready.
  main?.setAttribute("aria-busy", "true");
  return {
    content: main?.querySelector("div") ?? null,
    hasEvent: main !== null && main !== undefined && role !== "start" && role !== "tour",
  };
}
