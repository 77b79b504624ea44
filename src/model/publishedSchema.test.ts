import { readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, it } from "vitest";
import { datasetSchema } from "./dataset.ts";
import { FORMAT_VERSION } from "./vocabulary.ts";

const file = new URL("../../public/dataset.schema.json", import.meta.url);

const generated = {
  // Checks that JSON Schema has no word for are made by the loader alone.
  ...toJsonSchema(datasetSchema, { ignoreActions: ["check", "metadata"] }),
  title: `Dateline dataset, format ${FORMAT_VERSION}`,
  description:
    "Dated events and the actors in them. Keys that are not listed are left out with a warning. References between records and dates (EDTF) are checked when a file is opened.",
};

if (process.env.DATELINE_WRITE) writeFileSync(file, `${JSON.stringify(generated, null, 2)}\n`);

it("the published JSON Schema is the schema that files are checked with (DATELINE_WRITE=1 writes it)", () => {
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(generated)));
});
