import {
  nothingPublished,
  pageAddress,
  type ShippedDataset,
  SITE_ID,
  type SiteFacts,
} from "../model/siteFacts.ts";

/** The data about the published story, which the page holds. Empty if it holds none, as in tests. */
export const site: SiteFacts = readSite();

function readSite(): SiteFacts {
  const text = typeof document === "undefined" ? "" : document.getElementById(SITE_ID)?.textContent?.trim();
  return text ? JSON.parse(text) : nothingPublished;
}

/** The published dataset with this id. An empty id means the default dataset. */
export function shippedDataset(data: string): ShippedDataset | undefined {
  return data === "" ? site.datasets[0] : site.datasets.find((dataset) => dataset.id === data);
}

export const appVersion: string = __APP_VERSION__;

/** A base address where there is no page, as in tests, and for pages whose own address cannot be a base. */
const NOWHERE = "https://dateline.invalid/";

/** The folder of the app. It is read when the page starts, because the address of the page changes with the view. */
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

/** The address of `relative`, a path or a fragment from the root of the app. */
export const appHref = (relative: string): string => new URL(pageAddress(relative, site), appRoot).href;

/**
 * The kinds of pages. `page` is the whole app, and `embed` the compact app inside another site. `open` is the page
 * whose content policy allows requests to other hosts. `check` is the page that checks a file for its author. `offline`
 * is one file that holds everything and makes no requests.
 */
const ENTRIES = ["page", "embed", "open", "check", "offline"] as const;
export type AppEntry = (typeof ENTRIES)[number];

export const appEntry: AppEntry =
  (typeof document === "undefined"
    ? undefined
    : ENTRIES.find((entry) => entry === document.documentElement.dataset.entry)) ?? "page";
