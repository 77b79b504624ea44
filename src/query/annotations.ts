import { parseIsoDay } from "../model/dates/calendar.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type EventRow, epochDay } from "../model/units.ts";

/** A sentence pinned to an event, or to a window; `event` is null there. */
export type Annotation = {
  readonly text: string;
  readonly event: EventRow | null;
  readonly days: DayRange;
};

/** Those of a dataset that lead somewhere, in the order of the file. */
export const annotationsOf = oncePerTables((tables: Tables): readonly Annotation[] =>
  tables.annotations.flatMap(({ event: id = "", from = "", to = "", text }): readonly Annotation[] => {
    const event = eventRowOf(tables, id);
    const { first, last } = tables.events;
    if (event !== undefined)
      return [{ text, event, days: { first: epochDay(at(first, event)), last: epochDay(at(last, event)) } }];
    const [start, end] = [parseIsoDay(from), parseIsoDay(to)];
    return start === undefined || end === undefined || end < start
      ? []
      : [{ text, event: null, days: { first: start, last: end } }];
  }),
);
