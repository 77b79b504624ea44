import { expect, test } from "vitest";
import type { SchemaPart } from "../check/schemaPart.ts";
import { datasetSchema } from "../dataset.ts";
import { RECORD_LISTS, REFERENCES, type RecordList } from "./references.ts";

/** Paths of all fields that a schema marks as references, with the list that they refer to. */
function marked(
  schema: SchemaPart,
  path: readonly string[],
): readonly (readonly [list: string, path: string])[] {
  for (const item of schema.pipe ?? []) {
    if (item.kind === "metadata" && item.type === "metadata")
      return [[item.metadata.refersTo, path.join(".")]];
  }
  switch (schema.type) {
    case "optional":
      return marked(schema.wrapped, path);
    case "array":
      return marked(schema.item, path);
    case "union":
      return schema.options.flatMap((option) => marked(option, path));
    case "object":
      return Object.entries(schema.entries).flatMap(([key, field]) => marked(field, [...path, key]));
    default:
      return [];
  }
}

test("the references that a draft follows are those that the schemas mark", () => {
  const all = marked(datasetSchema, []);
  expect(all.length).toBeGreaterThan(20);
  const of = (list: RecordList) => all.filter(([into]) => into === list).map(([, path]) => path);
  for (const list of RECORD_LISTS) expect([...REFERENCES[list]].sort(), list).toEqual([...of(list)].sort());
});
