import { expect, test } from "vitest";
import { readSheets } from "../../load/formats/readSheets.ts";
import { resolveNames } from "../../load/formats/resolveNames.ts";
import { parseDataset } from "./parseDataset.ts";

const fileWith = (...memberOf: readonly unknown[]) => ({
  title: "T",
  kinds: [{ id: "k", label: "K" }],
  sources: [],
  actors: [
    { id: "ann", name: "Ann", kind: "person", memberOf },
    { id: "gang", name: "The Gang", kind: "group" },
  ],
  events: [],
});

/** The faults of a file with these memberships: paths, and what was found. */
const saidOf = (file: unknown): readonly string[] => {
  const parsed = parseDataset(file);
  return (parsed.ok ? parsed.warnings : parsed.faults).map(({ path, found }) => `${path}: ${found}`);
};

test.each([
  ["gang"],
  [{ actor: "gang" }],
  [{ actor: "gang", from: "2015", to: "2018-05-03", status: "disputed" }],
  // A membership may end in the year in which it began.
  [{ actor: "gang", from: "2015-06", to: "2015" }],
])("%o is a membership", (membership) => {
  expect(saidOf(fileWith(membership))).toEqual([]);
});

test.each([
  [{ actor: "nobody" }, "/actors/0/memberOf/0/actor: the id “nobody”"],
  ["nobody", "/actors/0/memberOf/0: the id “nobody”"],
  [{ actor: "gang", from: "in spring" }, "/actors/0/memberOf/0/from: the text “in spring”"],
  [{ actor: "gang", from: "2015-06", to: "2014" }, "/actors/0/memberOf/0/to: the date “2014”"],
  [{ actor: "gang", status: "sure" }, "/actors/0/memberOf/0/status: the text “sure”"],
  [7, "/actors/0/memberOf/0: the number 7"],
  [{ from: "2015" }, "/actors/0/memberOf/0/actor: nothing"],
  [{ actor: "ann" }, "/actors/0/memberOf/0: an actor that is a member of itself"],
  [{ actor: "gang", since: "2015" }, "/actors/0/memberOf/0/since: a key this format does not know"],
])("%o is told where it stands", (membership, said) => {
  expect(saidOf(fileWith(membership))).toEqual([said]);
});

test("a circle is found through memberships with days too", () => {
  const file = fileWith({ actor: "gang", from: "2015" });
  const actors = file.actors.map((actor) => (actor.id === "gang" ? { ...actor, memberOf: ["ann"] } : actor));
  expect(saidOf({ ...file, actors })).toEqual([
    expect.stringMatching(/memberOf\/0: a circle of memberships: “ann” in “gang”|“gang” in “ann”/),
  ]);
});

test("a cell of a workbook says names and days, and what is too much in it is refused", () => {
  const read = (cell: string) => {
    const { dataset } = readSheets([
      {
        name: "Actors",
        rows: [
          ["id", "name", "kind", "member of"],
          ["ann", "Ann", "person", cell],
          ["gang", "The Gang", "group", ""],
          ["club", "The Club", "group", ""],
        ],
      },
    ]);
    resolveNames(dataset);
    return parseDataset({ title: "T", ...dataset });
  };
  const parsed = read('The Club; The Gang > "" > 2018-05; club > 2015 > 2016 > disputed');
  expect(parsed.ok && parsed.dataset.actors[0]?.memberOf).toEqual([
    "club",
    { actor: "gang", to: "2018-05" },
    { actor: "club", from: "2015", to: "2016", status: "disputed" },
  ]);
  expect(read("gang > 2015 > 2016 > disputed > by whom")).toMatchObject({
    ok: false,
    faults: [{ path: "/actors/0/memberOf/0/status" }],
  });
});
