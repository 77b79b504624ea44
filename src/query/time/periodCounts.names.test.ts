import { expect, it } from "vitest";
import { forEachIn, item } from "../../model/tables/columns.ts";
import { emptyStory, tablesOf } from "../arbitraryTables.node.ts";
import { haveBrackets, partsOfNames } from "./periodCounts.ts";

const COUNTRIES = ["Sampleland", "Otherland", "Thirdland", "Fourthland"];
const NAMES = [
  ...COUNTRIES.flatMap((country) => [`Police (${country})`, `Citizen (${country})`]),
  ...["Sampleland", "Ada Example"],
];
const tables = tablesOf({
  ...emptyStory,
  kinds: 1,
  actors: NAMES.map((name) => ({ name, aliases: [] })),
  events: [
    [0, 1],
    [8, 9],
    [9, 3],
    [3, 8],
  ].map(([from = 0, to = 0], day) => ({
    ...{ first: day, last: day, kind: 0, status: 0, prominence: 2, headline: "Something", contested: false },
    ...{ actors: [from, to], sources: [], actions: [{ from, verb: "met", to }] },
  })),
});

it("an act is counted by the country and the sector of those who do it and of those it is done to", () => {
  const said = (part: Parameters<typeof partsOfNames>[1]) => {
    const { lists, words } = partsOfNames(tables, part);
    return Array.from({ length: tables.events.count }, (_, row) => {
      const found: string[] = [];
      forEachIn(lists, row, (word) => found.push(item(words, word)));
      return found.join();
    });
  };
  expect(haveBrackets(tables)).toBe(true);
  expect(said("from-brackets")).toEqual(["Sampleland", "Sampleland", "", "Otherland"]);
  expect(said("to-brackets")).toEqual(["Sampleland", "", "Otherland", "Sampleland"]);
  expect(said("from-before")).toEqual(["Police", "", "", "Citizen"]);
});
