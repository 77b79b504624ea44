import { expect, test } from "vitest";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { emptyStory, tablesOf } from "../../query/arbitraryTables.node.ts";
import { textsWithWords, wordPattern } from "../../query/filter/wordSearch.ts";
import { searchAhead } from "./searchAhead.ts";

const filler = "x".repeat(700_000);
const tables = tablesOf(emptyStory);
const searchTexts = toTextColumn([
  `${filler} one`,
  `${filler} two`,
  ...Array<string>(8).fill(filler),
  "one two",
]);
const large = { ...tables, events: { ...tables.events, count: 11, searchTexts } };

test("the newest question wins, and the same one asked twice is one question", async () => {
  const first = searchAhead(large, "one");
  const second = searchAhead(large, "two");
  expect(searchAhead(large, " Two ")).toBe(second);
  expect(await first).toBe(false);
  expect(await second).toBe(true);
  const found = textsWithWords(searchTexts, [wordPattern("two")]);
  expect([...found.keys()].filter((text) => found[text] === 1)).toEqual([1, 10]);
});

test("few texts are not looked through ahead", async () => {
  expect(await searchAhead(tables, "one")).toBe(true);
});
