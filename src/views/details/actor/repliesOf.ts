import { actorRecord, eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, type EventRow, eventRow } from "../../../model/units.ts";
import { rowsWithId } from "../../../query/wordSearch.ts";

/** A reply on record: to which event, and what was answered; without a text it was asked and did not answer. */
export type Reply = { readonly row: EventRow; readonly text: string | undefined };

/** All that an actor answered, in time order. Who replies to an event need not take part in it. */
export function repliesOf(tables: Tables, actor: ActorRow): readonly Reply[] {
  const { id } = actorRecord(tables, actor);
  return rowsWithId(tables.events.records, id).flatMap((index) => {
    const row = eventRow(index);
    const { reply = [] } = eventRecord(tables, row);
    return reply.filter((one) => one.actor === id).map(({ text }) => ({ row, text }));
  });
}
