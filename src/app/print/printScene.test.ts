import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { buildPrintScene } from "./PrintView.tsx";

test("every event stands once with a note for each of its sources, and every note has its source", () => {
  const tables = affairTables;
  const { events, sources } = buildPrintScene(
    tables,
    Uint32Array.from({ length: tables.events.count }, (_, row) => row),
  );
  expect(events.map(({ row }) => row)).toEqual(Array.from({ length: tables.events.count }, (_, row) => row));
  const used = new Set(events.flatMap(({ notes }) => notes));
  expect([...used].sort((a, b) => a - b)).toEqual(sources.map((_, place) => place + 1));
  for (const { row, notes } of events) {
    const cited = (eventRecord(tables, row).sources ?? []).map(({ id }) => id);
    const noted = notes.map((note) => textAt(tables.sources.ids, sources[note - 1] ?? -1));
    expect(new Set(noted)).toEqual(new Set(cited));
  }
});
