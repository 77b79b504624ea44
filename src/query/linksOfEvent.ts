import { forEachIn } from "../model/tables/columns.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import type { LinkType } from "../model/vocabulary.ts";

/** A stated relation to another event; `into` where the other event states it. */
export type EventLink = {
  readonly type: LinkType;
  readonly direction: "out" | "into";
  readonly other: EventRow;
};

/** The links of an event both ways: first those that it states, then those that others state, in time order. */
export function linksOfEvent(tables: Tables, row: EventRow): readonly EventLink[] {
  const found: EventLink[] = [];
  for (const { type, to } of eventRecord(tables, row).links ?? []) {
    const other = eventRowOf(tables, to);
    if (other !== undefined) found.push({ type, direction: "out", other });
  }
  forEachIn(tables.events.linkedFrom, row, (linking) => {
    const other = eventRow(linking);
    if (other === row) return;
    for (const { type, to } of eventRecord(tables, other).links ?? []) {
      if (eventRowOf(tables, to) === row) found.push({ type, direction: "into", other });
    }
  });
  return found;
}
