import { datasetSchema } from "../dataset.ts";
import type { ReferredList } from "../vocabulary.ts";
import { isRecord, type PathStep } from "./fault.ts";
import type { SchemaPart } from "./schemaPart.ts";

/** Hears of a reference: into which list, the id, and the steps from the file to it, which are written on afterwards. */
type Report = (list: ReferredList, id: string, trail: readonly PathStep[]) => void;

/**
 * Reports every reference of a dataset file, as the schemas mark them: a new field that names a record is found by itself.
 * The file is read as it stands; what is of the wrong type is passed by.
 */
export const visitReferences = (value: unknown, report: Report): void => visitDataset?.(value, [], 0, report);

/** Reports every reference in a value; the first `depth` steps of `trail`, which is written on, lead to the value. */
type Visit = (value: unknown, trail: PathStep[], depth: number, report: Report) => void;

/** A walk to the references that a schema marks with `refersTo`, past all other fields; undefined where it marks none. */
function referencesIn(schema: SchemaPart): Visit | undefined {
  for (const item of schema.pipe ?? []) {
    if (item.kind === "metadata" && item.type === "metadata") return referenceTo(item.metadata.refersTo);
  }
  switch (schema.type) {
    case "optional":
      return referencesIn(schema.wrapped);
    case "array":
      return inItems(referencesIn(schema.item));
    case "object":
      return inFields(
        Object.entries(schema.entries).flatMap(([key, field]) => {
          const visit = referencesIn(field);
          return visit ? [{ key, visit }] : [];
        }),
      );
    default:
      return undefined;
  }
}

const referenceTo =
  (list: ReferredList): Visit =>
  (value, trail, depth, report) => {
    trail.length = depth;
    if (typeof value === "string") report(list, value, trail);
  };

const inItems = (visit: Visit | undefined): Visit | undefined =>
  visit &&
  ((value, trail, depth, report) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index++) {
      trail[depth] = index;
      visit(value[index], trail, depth + 1, report);
    }
  });

const inFields = (fields: readonly { readonly key: string; readonly visit: Visit }[]): Visit | undefined =>
  fields.length === 0
    ? undefined
    : (value, trail, depth, report) => {
        if (!isRecord(value)) return;
        for (const { key, visit } of fields) {
          const field = value[key];
          if (field === undefined) continue;
          trail[depth] = key;
          visit(field, trail, depth + 1, report);
        }
      };

const visitDataset = referencesIn(datasetSchema);
