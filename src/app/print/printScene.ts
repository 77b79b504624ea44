import { sourceRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { type EventRow, eventRow, type SourceRow } from "../../model/units.ts";

/** A chronology on paper: events in order, and their sources numbered in the order in which they are first cited. */
export type PrintScene = {
  readonly events: readonly { readonly row: EventRow; readonly notes: readonly number[] }[];
  /** Source of note n at index n − 1. */
  readonly sources: readonly SourceRow[];
};

export function buildPrintScene(tables: Tables, rows: Uint32Array): PrintScene {
  const noteOf = new Map<SourceRow, number>();
  const events = Array.from(rows, (index) => {
    const row = eventRow(index);
    const notes = (eventRecord(tables, row).sources ?? []).flatMap(({ id }) => {
      const source = sourceRowOf(tables, id);
      if (source === undefined) return [];
      const note = noteOf.get(source) ?? noteOf.size + 1;
      noteOf.set(source, note);
      return [note];
    });
    return { row, notes: [...new Set(notes)].sort((a, b) => a - b) };
  });
  return { events, sources: [...noteOf.keys()] };
}
