import type { ShippedDataset } from "../../model/datasetIndex.ts";

/** `public/data/index.json`, read when the app is built, so that no request is spent on it. */
declare const __SHIPPED_DATASETS__: readonly ShippedDataset[];

/** The default one first. */
export const shippedDatasets: readonly ShippedDataset[] = __SHIPPED_DATASETS__;

/** The dataset that `data=` names; the default one for an empty name. */
export function shippedDataset(data: string): ShippedDataset | undefined {
  return data === "" ? shippedDatasets[0] : shippedDatasets.find((dataset) => dataset.id === data);
}
