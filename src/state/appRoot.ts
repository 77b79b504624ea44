/** Where there is no page, as in tests, or where its address takes no paths. */
const NOWHERE = "https://dateline.invalid/";

/** The folder that holds the app, read when the page starts: later its address changes with the view. */
export const appRoot = findRoot();

function findRoot(): URL {
  if (typeof document === "undefined") return new URL(NOWHERE);
  // A page below the root says how to get there: <html data-root="../../">.
  const path = document.documentElement.dataset.root ?? "./";
  // Not by `URL.canParse`: this runs before a browser that lacks it is sent away (`main.tsx`).
  try {
    return new URL(path, document.baseURI);
  } catch {
    return new URL(NOWHERE);
  }
}

/** The whole address of `relative`, a path or fragment that counts from the app's root. */
export const appHref = (relative: string): string => new URL(relative, appRoot).href;

/**
 * Which entry of the app this page is: the whole page, the compact one inside another site's page, the one whose policy lets it ask
 * another host for data, the one that checks a file for its author, or the one file that holds all and asks nobody.
 */
export type AppEntry = "page" | "embed" | "open" | "check" | "offline";

const ENTRIES: readonly AppEntry[] = ["page", "embed", "open", "check", "offline"];

export const appEntry: AppEntry =
  (typeof document === "undefined"
    ? undefined
    : ENTRIES.find((entry) => entry === document.documentElement.dataset.entry)) ?? "page";
