import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import type { Dataset } from "../../model/dataset.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { sourceRecord } from "../../model/tables/tables.ts";
import { sourceRow } from "../../model/units.ts";
import { sourcesToChoose } from "./FilterPanel.tsx";

const withSources = (sources: Dataset["sources"]) =>
  buildTables({ title: "A story", kinds: [], sources, actors: [], events: [] }, "story");

test("a document of which neither publisher nor address is known is no source to filter by", () => {
  const tables = withSources([
    { id: "known", title: "Minutes", publisher: "The council", published: "2024-03-12" },
    { id: "nowhere", title: "A report that somebody saw", published: "2024-03-12", type: "news" },
    { id: "kept", title: "A page", archived: "https://archive.example/page", type: "news" },
    { id: "named", title: "The Hindu" },
  ]);
  const offered = sourcesToChoose(tables) ?? expect.fail("all are offered");
  expect(offered.map((row) => sourceRecord(tables, sourceRow(row)).id)).toEqual(["known", "kept", "named"]);
});

test("a table that only names its sources offers all of them", () => {
  expect(
    sourcesToChoose(
      withSources([
        { id: "a", title: "The Hindu" },
        { id: "b", title: "PTI" },
      ]),
    ),
  ).toBeUndefined();
});

test("the affair leaves out the one report that nobody can look up", () => {
  const offered = new Set(sourcesToChoose(affairTables));
  const left = Array.from({ length: affairTables.sources.count }, (_, row) => row).filter(
    (row) => !offered.has(row),
  );
  expect(left.map((row) => sourceRecord(affairTables, sourceRow(row)).id)).toEqual(["seed-article"]);
});
