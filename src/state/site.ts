import { nothingPublished, type ShippedDataset, SITE_ID, type SiteFacts } from "../model/siteFacts.ts";

/** The data about the story with which the page was published; empty if the page has none, as in tests. */
export const site: SiteFacts = readSite();

function readSite(): SiteFacts {
  const text = typeof document === "undefined" ? "" : document.getElementById(SITE_ID)?.textContent?.trim();
  return text ? JSON.parse(text) : nothingPublished;
}

/** The dataset that `data=` names; for an empty name the default one. */
export function shippedDataset(data: string): ShippedDataset | undefined {
  return data === "" ? site.datasets[0] : site.datasets.find((dataset) => dataset.id === data);
}

/** Set when the app is built. */
declare const __APP_VERSION__: string;

/** The version of the program, with its commit if that is known. */
export const appVersion: string = __APP_VERSION__;
