import type { EventRecord } from "../dataset.ts";
import { invertLists, item, ListsBuilder } from "./columns.ts";
import type { EventTable } from "./tables.ts";
import { makeTextColumn } from "./text/makeTextColumn.ts";

/** Former ids of events, and who links to whom. Few datasets have links: only then is every id looked at. */
export function linkedEvents(events: readonly EventRecord[]): Pick<EventTable, "former" | "linkedFrom"> {
  const formerIds: string[] = [];
  const formerRows: number[] = [];
  events.forEach(({ formerIds: ids }, row) => {
    for (const id of ids ?? []) {
      formerIds.push(id);
      formerRows.push(row);
    }
  });
  const rows = new Map(formerIds.map((id, index) => [id, formerRows[index] ?? 0]));
  if (events.some(({ links }) => links !== undefined && links.length > 0))
    events.forEach(({ id }, row) => {
      rows.set(id, row);
    });
  const links = new ListsBuilder(events.length);
  for (const event of events) {
    for (const to of new Set((event.links ?? []).map((link) => rows.get(link.to))))
      if (to !== undefined) links.push(to);
    links.endRow();
  }
  return {
    former: {
      ids: makeTextColumn(formerIds.length, (index) => item(formerIds, index)),
      events: Uint32Array.from(formerRows),
    },
    linkedFrom: invertLists(links.finish(), events.length),
  };
}
