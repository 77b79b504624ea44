import { expect, test } from "vitest";
import { affairTables as tables } from "../load/affairTables.node.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { nextReply, repliesTo, replyChain } from "./replyChain.ts";

const rowOf = (id: string): EventRow => eventRowOf(tables, id) ?? expect.fail(id);
const idOf = (row: EventRow): string => textAt(tables.events.ids, row);

test("the replies to an event are those that say so, in time order", () => {
  expect(repliesTo(tables, rowOf("pegasus-project-publishes")).map(idOf)).toEqual([
    "vaishnaw-rejects-pegasus-project",
    "government-denies-allegations-in-affidavit",
  ]);
  expect(repliesTo(tables, rowOf("nso-appeals-injunction"))).toEqual([]);
});

test("going along a chain meets each of its events once and comes back to where it began", () => {
  for (let row = 0; row < tables.events.count; row++) {
    const start = eventRow(row);
    const chain = replyChain(tables, start);
    if (chain.length === 1) {
      expect(nextReply(tables, start)).toBeUndefined();
      continue;
    }
    const met: EventRow[] = [];
    let at = start;
    do {
      met.push(at);
      at = nextReply(tables, at) ?? expect.fail("the chain ends");
    } while (at !== start && met.length <= chain.length);
    expect([...met].sort((a, b) => a - b)).toEqual(chain);
    for (const other of chain) expect(replyChain(tables, other)).toEqual(chain);
  }
});
