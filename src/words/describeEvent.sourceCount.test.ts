import { expect, test } from "vitest";
import { exportJson } from "../export/exportJson.ts";
import { parseDataset } from "../model/check/parseDataset.ts";
import type { Dataset, SourceRecord } from "../model/dataset.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { eventRow } from "../model/units.ts";
import { describeEvent } from "./describeEvent.ts";
import { english } from "./words.ts";

const ADDRESS = "https://paper.example/2019/robbery";
const file = (...addresses: readonly string[]): Dataset => ({
  title: "A story",
  kinds: [{ id: "k", label: "Kind" }],
  sources: addresses.map((url, index) => ({ id: `s${index + 1}`, title: "Bank is robbed", url })),
  actors: [{ id: "ann", name: "Ann Example", kind: "person" as const }],
  events: [
    {
      id: "e",
      date: "2019-01-01",
      headline: "The Bank is robbed",
      kind: "k",
      status: "confirmed" as const,
      participants: [{ actor: "ann" }],
      sources: addresses.map((_, index) => ({ id: `s${index + 1}` })),
    },
  ],
});
const countIn = (dataset: Dataset): string =>
  describeEvent(english, buildTables(dataset, "t"), eventRow(0)).sourceCount;

test("one article under four ids is one source (T4)", () => {
  const dataset = file(ADDRESS, ADDRESS, `${ADDRESS}#2`, `${ADDRESS}?utm_source=q`);
  expect(countIn(dataset)).toBe("1 source");
  const parsed = parseDataset(dataset);
  if (!parsed.ok) return expect.fail("refused");
  for (const id of ["s2", "s3", "s4"])
    expect(
      parsed.warnings.some(({ found }) => found.includes("“s1”") && found.includes(`“${id}”`)),
      id,
    ).toBe(true);
  expect(parsed.advice.some(({ found }) => found.includes("one independent source"))).toBe(true);
});

test.each([
  ["http://www.paper.example:80/a/", "https://paper.example/a"],
  ["https://paper.example/a?utm_medium=x&id=3&fbclid=1", "https://PAPER.example/a?id=3"],
  ["https://paper.example", "https://paper.example/#top"],
])("%s is %s", (one, other) => {
  expect(countIn(file(one, other))).toBe("1 source");
});

test.each([
  ["https://paper.example/a?id=3", "https://paper.example/a?id=4"],
  ["https://paper.example/a", "https://paper.example/A"],
  ["https://paper.example/#!/a", "https://paper.example/#!/b"],
  ["https://paper.example:8080/a", "https://paper.example/a"],
  ["https://one.paper.example/a", "https://paper.example/a"],
  ["https://paper.example/a?utm=1", "https://paper.example/a"],
])("%s is not %s", (one, other) => {
  expect(countIn(file(one, other))).toMatch(/^2 /);
});

const withSources = (...sources: readonly Partial<SourceRecord>[]): Dataset => ({
  ...file(...sources.map(() => ADDRESS)),
  sources: sources.map((source, index) => ({ id: `s${index + 1}`, title: "Bank is robbed", ...source })),
});

test("without an address the same title, publisher and day are one article, and less is not", () => {
  const one = { publisher: "The Paper", published: "2019-01-02" };
  expect(countIn(withSources(one, { ...one, title: "BANK is  robbed", publisher: "the paper" }))).toBe(
    "1 source",
  );
  expect(countIn(withSources(one, { ...one, published: "2019-01-03" }))).toBe("2 sources");
  expect(countIn(withSources({}, {}))).toBe("2 sources");
  expect(countIn(withSources(one, { ...one, url: ADDRESS }))).toBe("2 sources");
});

test("what repeats one agency is one independent source with it, whatever the letters are", () => {
  const [agency, repeats] = [{ publisher: "Reuters" }, { origin: "REUTERS" }];
  const at = (url: string, source: Partial<SourceRecord>) => ({
    ...source,
    url: `https://paper.example/${url}`,
  });
  expect(countIn(withSources(at("a", repeats), at("b", repeats)))).toBe("2 sources, 1 independent");
  expect(countIn(withSources(at("a", repeats), at("b", agency)))).toBe("2 sources, 1 independent");
  expect(countIn(withSources(at("a", agency), at("b", repeats), at("c", agency)))).toBe(
    "3 sources, 2 independent",
  );
  // Only one of the records of an article names its origin.
  expect(countIn(withSources(at("a", {}), at("a#2", repeats), at("b", repeats)))).toBe(
    "2 sources, 1 independent",
  );
});

test("a source of which nothing tells whose it is adds no independent one, and alone is one", () => {
  const [known, unnamed] = [{ url: ADDRESS }, {}];
  expect(countIn(withSources(known, unnamed))).toBe("2 sources, 1 independent");
  expect(countIn(withSources(unnamed, known, unnamed))).toBe("3 sources, 1 independent");
  expect(countIn(withSources(known, { publisher: "The Agency" }))).toBe("2 sources");
  // If sources have only titles, the titles are names.
  expect(countIn(withSources(unnamed))).toBe("1 source");
  expect(countIn(withSources(unnamed, unnamed))).toBe("2 sources");
});

test("a part of the events leaves with every id that they cite, and no other", () => {
  const dataset = file(ADDRESS, `${ADDRESS}#2`, "https://paper.example/other", `${ADDRESS}#4`);
  const [event] = dataset.events;
  if (event === undefined) return expect.fail("no event");
  const events = [
    { ...event, id: "a", sources: [{ id: "s2" }] },
    { ...event, id: "b", sources: [{ id: "s3" }, { id: "s1" }] },
  ];
  const tables = buildTables({ ...dataset, events }, "t");
  const taken = JSON.parse(exportJson(tables, [eventRow(0)]).join(""));
  expect(taken.sources.map(({ id }: { id: string }) => id)).toEqual(["s2"]);
  expect(parseDataset(taken)).toMatchObject({ ok: true });
});
