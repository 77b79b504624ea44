import { createContext } from "react";

/** The content in the HTML of the page (`site/PageFrame.tsx`), which stays until the app can show as much. */
export type StaticPage = {
  /** The element with the content, or null. If the data cannot be loaded, it is shown below the app's message. */
  readonly content: HTMLElement | null;
  /** Whether the content is an event or an actor. On a phone, the details then begin in full height. */
  readonly hasEvent: boolean;
};

const nothingStatic: StaticPage = { content: null, hasEvent: false };

export const StaticPageContext = createContext(nothingStatic);

/** Finds the content of the HTML. Removes it if it belongs to another dataset than `data`. */
export function readStaticPage(data: string): StaticPage {
  const frame = document.querySelector<HTMLElement>("[data-static]");
  const role = frame?.dataset.static;
  if (role === "start" && data !== "") {
    frame?.remove();
    return nothingStatic;
  }
  const main = frame?.querySelector("main");
  // Screen readers and tests wait until the page is no longer busy.
  main?.setAttribute("aria-busy", "true");
  return { content: main?.querySelector("div") ?? null, hasEvent: role === "event" };
}
