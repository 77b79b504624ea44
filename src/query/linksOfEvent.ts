import { eventRowOf } from "../model/findRow.ts";
import { eventRecord, type Tables } from "../model/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import type { LinkType } from "../model/vocabulary.ts";
import { rowsWithId } from "./rowsWithId.ts";

/** A stated relation of an event to another one; `into` when the other event states it. */
export type EventLink = {
  readonly type: LinkType;
  readonly direction: "out" | "into";
  readonly other: EventRow;
};

/**
 * The links of an event both ways: first those that it states, then those that others state, in time order. `mentions`
 * gives at least the rows of all events that state a link to an id; whoever asks for every event brings a map.
 */
export function linksOfEvent(
  tables: Tables,
  row: EventRow,
  mentions: (id: string) => readonly number[] = (id) => rowsWithId(tables.events.records, id),
): readonly EventLink[] {
  const { id, formerIds = [], links = [] } = eventRecord(tables, row);
  const found: EventLink[] = [];
  for (const { type, to } of links) {
    const other = eventRowOf(tables, to);
    if (other !== undefined) found.push({ type, direction: "out", other });
  }
  const ids = [id, ...formerIds];
  const mentioning = new Set(ids.flatMap(mentions));
  for (const mention of [...mentioning].sort((a, b) => a - b)) {
    const other = eventRow(mention);
    if (other === row) continue;
    for (const { type, to } of eventRecord(tables, other).links ?? []) {
      if (ids.includes(to)) found.push({ type, direction: "into", other });
    }
  }
  return found;
}
