import type { AnnotationRecord } from "../model/dataset.ts";
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

/** The annotations of a dataset that lead somewhere, in the order of the file. */
export const annotationsOf = oncePerTables((tables: Tables): readonly Annotation[] =>
  tables.annotations.flatMap((record) => annotationOf(tables, record) ?? []),
);

/** The target of an annotation record: an event, else days, else `otherwise`; null where it leads nowhere. */
export function annotationOf(
  tables: Tables,
  { event: id = "", from = "", to = "", text }: AnnotationRecord,
  otherwise?: EventRow,
): Annotation | undefined {
  const [start, end] = [parseIsoDay(from), parseIsoDay(to)];
  const named = eventRowOf(tables, id);
  if (named === undefined && start !== undefined && end !== undefined && end >= start)
    return { text, event: null, days: { first: start, last: end } };
  const event = named ?? otherwise;
  if (event === undefined) return undefined;
  const { first, last } = tables.events;
  return { text, event, days: { first: epochDay(at(first, event)), last: epochDay(at(last, event)) } };
}
