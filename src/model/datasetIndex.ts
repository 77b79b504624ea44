import * as v from "valibot";
import { idSchema } from "./fieldSchemas.ts";

const shippedDatasetSchema = v.object({
  id: idSchema,
  /** Beside the index. */
  file: v.pipe(v.string(), v.regex(/^[\w-]+\.json$/)),
  title: v.string(),
  events: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isDefault: v.optional(v.boolean()),
});
const datasetIndexSchema = v.pipe(v.array(shippedDatasetSchema), v.minLength(1));

/** A dataset that is published together with the page, as `data/index.json` lists it. */
export type ShippedDataset = Readonly<v.InferOutput<typeof shippedDatasetSchema>>;

/** The datasets of `data/index.json`, the default one first; undefined when the value is no such list. */
export function parseDatasetIndex(value: unknown): readonly ShippedDataset[] | undefined {
  const parsed = v.safeParse(datasetIndexSchema, value);
  if (!parsed.success) return undefined;
  return parsed.output.toSorted((a, b) => Number(b.isDefault ?? false) - Number(a.isDefault ?? false));
}
