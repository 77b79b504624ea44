import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { eventRow } from "../model/units.ts";
import { delayOf, disclosures, keptFromPublic } from "./disclosures.ts";

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

test("days are counted from the last day by any exact account, and not where a date bounds nothing", () => {
  const counted = (date: string, known: string, ...others: readonly string[]) => {
    const otherDates = others.map((other) => ({ date: other, note: "", sources: [] }));
    const record = {
      id: "one",
      headline: "One",
      kind: "one",
      status: "confirmed" as const,
      date,
      known,
      otherDates,
    };
    const { days, isLeast } = delayOf(record) ?? expect.fail();
    return `${isLeast ? "at least " : ""}${days}`;
  };
  expect(counted("2019-05-20", "2019-11-01")).toBe("165");
  expect(counted("2019-05-20", "2019-11-01", "2019-05-17")).toBe("at least 165");
  expect(counted("2019-05-17", "2019-11-01", "2019-05-20")).toBe("at least 165");
  expect(counted("2019-05", "2019-11-01")).toBe("at least 154");
  expect(counted("2019-04-29/2019-05-10", "2019-05-13", "2019-05")).toBe("at least 3");
  for (const date of ["2019-05-20/..", "2019-05-20~"]) expect(counted(date, "2019-11-01")).toBe("at least 0");
  for (const known of ["../2019-11-01", "2019-11-01~"])
    expect(counted("2019-05-20", known)).toBe("at least 0");
});
