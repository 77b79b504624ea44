import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { tablesOfEvents } from "../arbitraryTables.node.ts";
import { storyDays } from "../time/storyExtent.ts";
import { actsMatrix } from "./actsMatrix.ts";
import { createNetworkCounts } from "./networkCounts.ts";

const act = (from: string, to: string) => ({ from, verb: "did", to });

/** The actors with rows and with columns if each of these acts is an event of its own. */
function sidesOf(acts: readonly ReturnType<typeof act>[]) {
  const tables = tablesOfEvents(acts.map((action) => ({ actions: [action] })));
  const counts = createNetworkCounts(tables, new Uint32Array(tables.events.count)).inWindow(
    storyDays(tables),
  );
  const { rows, columns, cells } = actsMatrix(tables, counts, [], 2);
  const named = (side: typeof rows) => side.map((row) => textAt(tables.actors.ids, row)).sort();
  return { rows: named(rows), columns: named(columns), filled: cells.flat().filter((cell) => cell !== null) };
}

test("rows are those who acted on each other, not whoever acted most on somebody outside", () => {
  // The hub is the busiest actor, but each of its targets has only one act.
  const acts = [
    ...["x1", "x2", "x3", "x4", "x5"].map((to) => act("hub", to)),
    ...[0, 1, 2].flatMap(() => [act("a", "b"), act("b", "a")]),
  ];
  const { rows, columns, filled } = sidesOf(acts);
  expect([rows, columns, filled.length]).toEqual([["a", "b"], ["a", "b"], 2]);
});

test("who is only acted upon has a column and no empty row, which would say that this actor did nothing", () => {
  expect(sidesOf([act("a", "b"), act("a", "b")])).toMatchObject({ rows: ["a"], columns: ["b"] });
});

test("who denied what one of the others said has a row, however seldom it acted: charges do not stand without the answer", () => {
  const { tables, ids } = { tables: affairTables, ids: affairTables.actors.ids };
  const counts = createNetworkCounts(tables, new Uint32Array(tables.events.count)).inWindow(
    storyDays(tables),
  );
  const { rows, columns, cells } = actsMatrix(tables, counts, [], 22);
  const row = rows.findIndex((actor) => textAt(ids, actor) === "bjp");
  const column = columns.findIndex((actor) => textAt(ids, actor) === "congress");
  expect(cells[row]?.[column]?.events).toBe(1);
});
