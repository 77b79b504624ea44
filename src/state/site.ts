import {
  nothingPublished,
  pageAddress,
  type ShippedDataset,
  SITE_ID,
  type SiteFacts,
} from "../model/siteFacts.ts";

/** The data about the story with which the page was published. Empty if the page has none, as in tests. */
export const site: SiteFacts = readSite();

function readSite(): SiteFacts {
  const text = typeof document === "undefined" ? "" : document.getElementById(SITE_ID)?.textContent?.trim();
  return text ? JSON.parse(text) : nothingPublished;
}

/** The dataset that `data=` names. An empty name means the default dataset. */
export function shippedDataset(data: string): ShippedDataset | undefined {
  return data === "" ? site.datasets[0] : site.datasets.find((dataset) => dataset.id === data);
}

/** Set when the app is built. */
declare const __APP_VERSION__: string;

/** The version of the program, with its commit if that is known. */
export const appVersion: string = __APP_VERSION__;

/** A base address for tests, where there is no page, and for pages whose address takes no paths. */
const NOWHERE = "https://dateline.invalid/";

/** The folder of the app. It is read when the page starts, since the address of the page changes with the view. */
export const appRoot = findRoot();

function findRoot(): URL {
  if (typeof document === "undefined") return new URL(NOWHERE);
  // A page below the root says where the root is: <html data-root="../../">.
  const path = document.documentElement.dataset.root ?? "./";
  // `URL.canParse` cannot be used: this code runs before `main.tsx` turns away a browser that lacks it.
  try {
    return new URL(path, document.baseURI);
  } catch {
    return new URL(NOWHERE);
  }
}

/** The absolute address of `relative`, a path or fragment that counts from the app's root. */
export const appHref = (relative: string): string => new URL(pageAddress(relative, site), appRoot).href;

/**
 * The kind of this page. `page` is the whole app, and `embed` the compact app inside another site's page. `open` is the
 * page whose policy lets it ask another host for data. `check` is the page that checks a file for its author. `offline`
 * is the one file that holds everything and makes no requests.
 */
export type AppEntry = "page" | "embed" | "open" | "check" | "offline";

const ENTRIES: readonly AppEntry[] = ["page", "embed", "open", "check", "offline"];

export const appEntry: AppEntry =
  (typeof document === "undefined"
    ? undefined
    : ENTRIES.find((entry) => entry === document.documentElement.dataset.entry)) ?? "page";
