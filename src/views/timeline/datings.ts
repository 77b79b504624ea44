import { dateBounds } from "../../model/dates/dateBounds.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";

const known = new WeakMap<Tables, Map<EventRow, readonly DayRange[]>>();

/** The days that others give for an event, read once. */
export function otherDatings(tables: Tables, row: EventRow): readonly DayRange[] {
  const ofTables = known.get(tables) ?? new Map<EventRow, readonly DayRange[]>();
  known.set(tables, ofTables);
  const days = ofTables.get(row) ?? datingsOf(tables, row);
  ofTables.set(row, days);
  return days;
}

function datingsOf(tables: Tables, row: EventRow): readonly DayRange[] {
  const { otherDates = [] } = eventRecord(tables, row);
  return otherDates.flatMap(({ date }) => {
    const parsed = parseEdtf(date);
    if (!parsed.ok) return [];
    const { first, last } = dateBounds(parsed.date);
    return [{ first, last }];
  });
}
