import { expect, test } from "vitest";
import { buildTables } from "../../model/tables/buildTables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { storyDays } from "../time/storyExtent.ts";
import { actsMatrix } from "./actsMatrix.ts";
import { createNetworkCounts } from "./networkCounts.ts";

test("rows are those who acted on each other, not whoever acted most on somebody outside", () => {
  const act = (from: string, to: string) => ({ from, verb: "did", to });
  // The hub is busiest of all, but each of those on whom it acts is met once.
  const acts = [
    ...["x1", "x2", "x3", "x4", "x5"].map((to) => act("hub", to)),
    ...[0, 1, 2].flatMap(() => [act("a", "b"), act("b", "a")]),
  ];
  const tables = buildTables(
    {
      title: "Matrix",
      kinds: [{ id: "one", label: "One" }],
      sources: [],
      actors: ["hub", "a", "b", "x1", "x2", "x3", "x4", "x5"].map((id) => ({
        id,
        name: id,
        kind: "person" as const,
      })),
      events: acts.map((action, index) => ({
        id: `e${index}`,
        date: "2019-11-02",
        headline: "Something",
        kind: "one",
        status: "confirmed" as const,
        actions: [action],
      })),
    },
    "matrix",
  );
  const counts = createNetworkCounts(tables, new Uint8Array(tables.events.count)).inWindow(storyDays(tables));
  const { actors, cells } = actsMatrix(tables, counts, [], 2);
  expect(actors.map((row) => textAt(tables.actors.ids, row)).sort()).toEqual(["a", "b"]);
  expect(cells.flat().filter((cell) => cell !== null)).toHaveLength(2);
});
