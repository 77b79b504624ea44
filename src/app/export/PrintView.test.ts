import { expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { eventRow } from "../../model/units.ts";
import { footnotes } from "./PrintView.tsx";

test("every event has a note for each of its sources, and every note has its source", () => {
  const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
  const { notes, sources } = footnotes(tables, rows);
  expect(notes).toHaveLength(rows.length);
  const used = new Set(notes.flat());
  expect([...used].sort((a, b) => a - b)).toEqual(sources.map((_, place) => place + 1));
  for (const row of rows) {
    const cited = (eventRecord(tables, row).sources ?? []).map(({ id }) => id);
    const noted = (notes[row] ?? []).map((note) => textAt(tables.sources.ids, sources[note - 1] ?? -1));
    expect(new Set(noted)).toEqual(new Set(cited));
  }
});
