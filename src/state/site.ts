import { nothingPublished, type ShippedDataset, SITE_ID, type SiteFacts } from "../model/siteFacts.ts";

/** The block of data about the story that the page was published with; empty where the page has none, as in tests. */
export const site: SiteFacts = readSite();

function readSite(): SiteFacts {
  const text = typeof document === "undefined" ? "" : document.getElementById(SITE_ID)?.textContent?.trim();
  return text ? JSON.parse(text) : nothingPublished;
}

/** The dataset that `data=` names; the default one for an empty name. */
export function shippedDataset(data: string): ShippedDataset | undefined {
  return data === "" ? site.datasets[0] : site.datasets.find((dataset) => dataset.id === data);
}
