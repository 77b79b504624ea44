import { createContext } from "react";

/** The content in the HTML of the page (`site/PageFrame.tsx`). It stays until the app has as much to show. */
export type StaticPage = {
  /** The element with the content, which is shown again if the data do not come. It may be off the page. */
  readonly content: HTMLElement | null;
  /** Whether it is an event. Then the details begin fully open. */
  readonly hasEvent: boolean;
};

const nothingStatic: StaticPage = { content: null, hasEvent: false };

/** The content of the HTML, for components that continue it. */
export const StaticPageContext = createContext(nothingStatic);

/** The milliseconds until the list becomes visible (`static-late` in `site/staticPage.css`). */
const LIST_SHOWN_AFTER_MS = 700;

/** Finds the content of the HTML, and removes a list that nobody has seen. `data` is the requested dataset. */
export function readStaticPage(data: string): StaticPage {
  const frame = document.querySelector<HTMLElement>("[data-static]");
  const role = frame?.dataset.static;
  const main = frame?.querySelector("main");
  // On a fast connection the list was never visible, so the app need not wait until it has as much to show. The list
  // belongs to the default dataset, so a link to another one must not show it.
  if (role === "start" && (performance.now() < LIST_SHOWN_AFTER_MS || data !== "")) {
    frame?.remove();
    return data === "" ? { content: main?.querySelector("div") ?? null, hasEvent: false } : nothingStatic;
  }
  // Screen readers and tests wait for this.
  main?.setAttribute("aria-busy", "true");
  return {
    content: main?.querySelector("div") ?? null,
    hasEvent: main !== null && main !== undefined && role !== "start" && role !== "tour",
  };
}
