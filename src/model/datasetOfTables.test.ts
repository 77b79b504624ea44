import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryStory, tablesOf } from "../query/arbitraryTables.ts";
import { buildTables } from "./buildTables.ts";
import { datasetOfTables } from "./datasetOfTables.ts";
import { parseDataset } from "./parseDataset.ts";

it("gives what makes the same tables again", () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const tables = tablesOf(story);
      const dataset = datasetOfTables(tables);
      expect(buildTables(dataset, "another")).toEqual(tables);
    }),
    { numRuns: 100 },
  );
});

it("gives the shipped dataset back, record by record", () => {
  const file = new URL("../../public/data/whatsapp-nso-affair.json", import.meta.url);
  const parsed = parseDataset(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.ok) throw new Error("the shipped dataset is refused");
  const again = parseDataset(JSON.parse(JSON.stringify(datasetOfTables(buildTables(parsed.dataset, "x")))));
  if (!again.ok) throw new Error("what was made is refused");
  const byId = (records: readonly { readonly id: string }[]) =>
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(again.dataset.events)).toEqual(byId(parsed.dataset.events));
  const { events: _, $schema: __, ...rest } = parsed.dataset;
  expect(again.dataset).toMatchObject(rest);
});
