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
