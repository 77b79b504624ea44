import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { lengthOfSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { eventRows } from "../../model/tables/tables.ts";
import { windowAround } from "./StackPopover.tsx";

test("a zoom to events of one day, of which no hour is known, has the days around it", () => {
  const { first, last } = affairTables.events;
  const rows = [...eventRows(affairTables)];
  const { times } = affairTables.events;
  const ofADay = rows.filter((row) => at(first, row) === at(last, row));
  expect(times).not.toBeNull();
  const lengths = ofADay.map((row) => lengthOfSpan(windowAround(affairTables, [row])));
  // Either three days, or less than one for an event whose time is known.
  expect(lengths.filter((length) => length >= 1 && length !== 3)).toEqual([]);
  expect(lengths.filter((length) => length === 3).length).toBeGreaterThan(40);
  expect(lengths.filter((length) => length < 1).length).toBeGreaterThan(0);
});
