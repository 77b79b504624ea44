import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseDatasetIndex } from "./datasetIndex.ts";

const published = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), "utf8"));

it("lists the published datasets as they are, the default first", () => {
  const index = parseDatasetIndex(published("index.json"));
  expect(index?.map(({ id }) => id)).toEqual(["whatsapp-nso-affair", "whatsapp-nso-article"]);
  for (const { id, file, title, events } of index ?? []) {
    const dataset = published(file);
    expect({ id, title, events }).toEqual({
      id: dataset.id,
      title: dataset.title,
      events: dataset.events.length,
    });
  }
});

it("puts the default first wherever it stands, and refuses what is no index", () => {
  const [first, second] = published("index.json");
  expect(parseDatasetIndex([second, first])?.[0]?.isDefault).toBe(true);
  for (const value of [null, {}, [], [{ ...first, file: "../x.json" }], [{ ...first, events: "90" }]]) {
    expect(parseDatasetIndex(value)).toBeUndefined();
  }
});
