/** A stand-in for tests, where there is no page, and for pages whose address takes no paths. */
const NOWHERE = "https://dateline.invalid/";

/** The folder of the app, read when the page starts: later its address changes with the view. */
export const appRoot = findRoot();

function findRoot(): URL {
  if (typeof document === "undefined") return new URL(NOWHERE);
  // A page below the root gives the way there: <html data-root="../../">.
  const path = document.documentElement.dataset.root ?? "./";
  // `URL.canParse` cannot be used: this runs before a browser that lacks it is sent away (`main.tsx`).
  try {
    return new URL(path, document.baseURI);
  } catch {
    return new URL(NOWHERE);
  }
}

/** The whole address of `relative`, a path or fragment that counts from the app's root. */
export const appHref = (relative: string): string => new URL(relative, appRoot).href;

/**
 * The kind of this page: the whole app; the compact app inside another site's page; the one whose policy lets it ask
 * another host for data; the one that checks a file for its author; or the one file that holds everything and makes no
 * requests.
 */
export type AppEntry = "page" | "embed" | "open" | "check" | "offline";

const ENTRIES: readonly AppEntry[] = ["page", "embed", "open", "check", "offline"];

export const appEntry: AppEntry =
  (typeof document === "undefined"
    ? undefined
    : ENTRIES.find((entry) => entry === document.documentElement.dataset.entry)) ?? "page";
