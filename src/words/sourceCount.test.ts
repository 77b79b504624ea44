import { expect, test } from "vitest";
import { parseDataset } from "../model/check/parseDataset.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { eventRow } from "../model/units.ts";
import { describeEvent } from "./describeEvent.ts";
import { english } from "./words.ts";

const ADDRESS = "https://paper.example/2019/robbery";
const file = (...addresses: readonly string[]) => ({
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
const countIn = (dataset: ReturnType<typeof file>): string =>
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
