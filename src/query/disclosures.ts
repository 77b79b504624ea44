import { DATE_EXTENTS, type DateBounds, dateBounds } from "../model/dates/dateBounds.ts";
import { parseEdtf } from "../model/dates/edtf.ts";
import { at, item } from "../model/tables/columns.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import { type ActorId, actorId, type EpochDay, type EventRow, epochDay, eventRow } from "../model/units.ts";

/** The days that a date may mean. */
export type StopDates = Pick<DateBounds, "first" | "last" | "extent">;

/** An event that became public on another day than it happened. */
export type Disclosure = {
  readonly row: EventRow;
  /** The last day on which it may have happened, and the first on which it may have become public. */
  readonly happened: EpochDay;
  readonly known: EpochDay;
  /** Days between the two; negative where it was announced before it happened. */
  readonly days: number;
  /** Who was told before the public, and the first day of that. */
  readonly told: readonly { readonly actor: ActorId; readonly day: EpochDay; readonly dates: StopDates }[];
  readonly dates: Readonly<Record<"happened" | "known", StopDates>>;
};

/** All disclosures of a dataset whose events stand at the day they happened, in time order. */
export const disclosures = oncePerTables((tables): readonly Disclosure[] => {
  if (tables.byKnown === null) return [];
  const found: Disclosure[] = [];
  for (let index = 0; index < tables.events.count; index++) {
    // Few events have this field: only their records are read.
    if (!textAt(tables.events.records, index).includes('"known"')) continue;
    const row = eventRow(index);
    const { known, toldTo = [] } = eventRecord(tables, row);
    const knownOn = datesOf(known);
    if (knownOn === null) continue;
    const { first, last, extent } = tables.events;
    const happened = epochDay(at(last, row));
    const told = toldTo.flatMap(({ actor, date }) => {
      const dates = datesOf(date);
      return dates === null ? [] : [{ actor: actorId(actor), day: dates.first, dates }];
    });
    found.push({
      row,
      happened,
      known: knownOn.first,
      days: knownOn.first - happened,
      told,
      dates: {
        happened: {
          first: epochDay(at(first, row)),
          last: happened,
          extent: item(DATE_EXTENTS, at(extent, row)),
        },
        known: knownOn,
      },
    });
  }
  return found;
});

/** The days that a date of a checked dataset may mean. */
function datesOf(text: string | undefined): StopDates | null {
  const parsed = text === undefined ? null : parseEdtf(text);
  return parsed?.ok ? dateBounds(parsed.date) : null;
}
