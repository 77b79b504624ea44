import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { eventRow } from "../model/units.ts";
import { disclosures, keptFromPublic } from "./disclosures.ts";

const idsKept = (tables: Tables): string[] =>
  [...keptFromPublic(tables).keys()]
    .filter((row) => keptFromPublic(tables)[row] === 1)
    .map((row) => textAt(tables.events.ids, row))
    .sort();

test("what was kept from the public is the same at whichever day events stand, and is only what is certain", () => {
  const byKnown = affairTables.byKnown ?? expect.fail("no other clock");
  expect(idsKept(affairTables)).toEqual(idsKept(byKnown));
  const long = disclosures(affairTables)
    .filter(({ days }) => days > 30)
    .map(({ row }) => eventRecord(affairTables, row).id);
  expect(idsKept(affairTables)).toEqual([...long].sort());
  expect(long.length).toBeGreaterThan(0);
});

test("an event without a day on which it became known was not kept from anybody", () => {
  const kept = keptFromPublic(affairTables);
  for (let row = 0; row < kept.length; row++) {
    if (eventRecord(affairTables, eventRow(row)).known === undefined) expect(kept[row]).toBe(0);
  }
});
