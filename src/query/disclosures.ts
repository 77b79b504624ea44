import { dateBounds } from "../model/dates/dateBounds.ts";
import { parseEdtf } from "../model/dates/edtf.ts";
import { at } from "../model/tables/columns.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import { type ActorId, actorId, type EpochDay, type EventRow, epochDay, eventRow } from "../model/units.ts";

/** An event that became public on another day than it happened. */
export type Disclosure = {
  readonly row: EventRow;
  /** The last day on which it may have happened, and the first on which the public could know. */
  readonly happened: EpochDay;
  readonly known: EpochDay;
  /** From the one to the other; below 0 where it was announced before it happened. */
  readonly days: number;
  /** Who was told before, and on which first day. */
  readonly told: readonly { readonly actor: ActorId; readonly day: EpochDay }[];
};

/** All of them in a dataset whose events stand at the day they happened, in time order. */
export const disclosures = oncePerTables((tables): readonly Disclosure[] => {
  if (tables.byKnown === null) return [];
  const found: Disclosure[] = [];
  for (let index = 0; index < tables.events.count; index++) {
    // Few events have it: only theirs are read.
    if (!textAt(tables.events.records, index).includes('"known"')) continue;
    const row = eventRow(index);
    const { known, toldTo = [] } = eventRecord(tables, row);
    const day = firstDay(known);
    if (day === null) continue;
    const happened = epochDay(at(tables.events.last, row));
    const told = toldTo.flatMap(({ actor, date }) => {
      const toldOn = firstDay(date);
      return toldOn === null ? [] : [{ actor: actorId(actor), day: toldOn }];
    });
    found.push({ row, happened, known: day, days: day - happened, told });
  }
  return found;
});

/** The first day that a date of a checked dataset may mean. */
function firstDay(text: string | undefined): EpochDay | null {
  const parsed = text === undefined ? null : parseEdtf(text);
  return parsed?.ok ? dateBounds(parsed.date).first : null;
}
