import { nothingPublished, type ShippedDataset, SITE_ID, type SiteFacts } from "../model/siteFacts.ts";

/** What the page says of the story that it was published with; nothing where it holds no such block, as in tests. */
export const site: SiteFacts = readSite();

function readSite(): SiteFacts {
  const text = typeof document === "undefined" ? "" : document.getElementById(SITE_ID)?.textContent?.trim();
  return text ? JSON.parse(text) : nothingPublished;
}

/** The dataset that `data=` names; the default one for an empty name. */
export function shippedDataset(data: string): ShippedDataset | undefined {
  return data === "" ? site.datasets[0] : site.datasets.find((dataset) => dataset.id === data);
}
