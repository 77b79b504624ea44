import { forEachIn } from "../model/tables/columns.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import type { LinkType } from "../model/vocabulary.ts";

export const isReply = ({ type }: EventLink): boolean => type === "responds-to" || type === "contradicts";

/** The events that answer or contradict `row`, in time order, without repeats. */
export const repliesTo = (tables: Tables, row: EventRow): readonly EventRow[] => [
  ...new Set(
    linksOfEvent(tables, row)
      .filter((link) => isReply(link) && link.direction === "into")
      .map(({ other }) => other),
  ),
];

export const answers = (tables: Tables, row: EventRow): boolean => answeredBy(tables, row).length > 0;

export const answeredBy = (tables: Tables, row: EventRow): readonly EventRow[] =>
  linksOfEvent(tables, row)
    .filter((link) => isReply(link) && link.direction === "out")
    .map(({ other }) => other);

/** The event `row` and all events that replies connect with it, in time order. */
export function replyChain(tables: Tables, row: EventRow): readonly EventRow[] {
  const found = new Set<EventRow>([row]);
  for (const one of found)
    for (const other of [...repliesTo(tables, one), ...answeredBy(tables, one)]) found.add(other);
  return [...found].sort((a, b) => a - b);
}

/** The next event of the chain of replies. The first event follows the last one. Undefined if there is no chain. */
export function nextReply(tables: Tables, row: EventRow): EventRow | undefined {
  const chain = replyChain(tables, row);
  return chain.length < 2 ? undefined : chain[(chain.indexOf(row) + 1) % chain.length];
}

/** A relation to another event that the file states. The direction is `into` if the other event states the relation. */
export type EventLink = {
  readonly type: LinkType;
  readonly direction: "out" | "into";
  readonly other: EventRow;
};

/** The links of an event. Links that the event states are first. Links that other events state follow in time order. */
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
