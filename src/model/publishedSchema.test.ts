import { readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, it } from "vitest";
import { parseDataset } from "./check/parseDataset.ts";
import { datasetSchema } from "./dataset.ts";
import { storyConfigSchema } from "./storyConfig.ts";
import { FORMAT_VERSION } from "./vocabulary.ts";

const SCHEMAS = [
  {
    name: "dataset.schema.json",
    // Checks that JSON Schema has no word for are made by the loader alone.
    schema: {
      ...toJsonSchema(datasetSchema, { ignoreActions: ["check", "metadata"] }),
      title: `Dateline dataset, format ${FORMAT_VERSION}`,
      description:
        "Dated events and the actors in them. Keys that are not listed are left out with a warning. References between records and dates (EDTF) are checked when a file is opened.",
    },
  },
  {
    name: "story.schema.json",
    schema: {
      ...toJsonSchema(storyConfigSchema, { ignoreActions: ["check"] }),
      title: "Dateline story, story.config.json",
      description: "What a site says of its story besides the datasets. Every field may be missing.",
    },
  },
];

it.each(SCHEMAS)(
  "the published $name is the schema that files are checked with (DATELINE_WRITE=1 writes it)",
  ({ name, schema }) => {
    const file = new URL(`../../public/${name}`, import.meta.url);
    if (process.env.DATELINE_WRITE) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

it("the example of docs/dataset-format.md is a dataset without a warning", () => {
  const page = readFileSync(new URL("../../docs/dataset-format.md", import.meta.url), "utf8");
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? "";
  expect(parseDataset(JSON.parse(example))).toMatchObject({ ok: true, warningTotal: 0, adviceTotal: 0 });
});
