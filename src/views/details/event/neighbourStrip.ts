import { at } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type EventRow, epochDay, eventRow } from "../../../model/units.ts";

/** An event and its nearest on either side. At an end of the story the other side has more. */
const MOST = 9;
/** Marks closer than this share of the strip go to another row: 12 px of the narrowest strip. */
const LEAST_GAP = 0.045;

/** An event on the strip: how far along it begins and ends, from 0 to 1, and on which row above the axis. */
export type StripMark = {
  readonly row: EventRow;
  readonly start: number;
  readonly end: number;
  readonly level: number;
};

/** The nine nearest events in time order, on a linear axis from their first day to their last. */
export function neighbourStrip(
  { events, prepared }: Tables,
  row: EventRow,
): { readonly marks: readonly StripMark[]; readonly levels: number } {
  const from = Math.max(0, Math.min(row - Math.floor(MOST / 2), events.count - MOST));
  const near = Array.from({ length: Math.min(MOST, events.count) }, (_, index) => eventRow(from + index));
  // Events that are only counted are no neighbours.
  const rows = near.filter((one) => prepared?.cells[one] !== 1);
  const first = Math.min(...rows.map((one) => at(events.first, one)));
  const length = Math.max(1, Math.max(...rows.map((one) => at(events.last, one))) - first);
  const shareOf = (day: number) => (epochDay(day) - first) / length;
  /** Right end of each row so far. */
  const ends: number[] = [];
  const marks = rows.map((one): StripMark => {
    const start = shareOf(at(events.first, one));
    const end = shareOf(at(events.last, one));
    const free = ends.findIndex((taken) => start - taken >= LEAST_GAP);
    const level = free < 0 ? ends.length : free;
    ends[level] = end;
    return { row: one, start, end, level };
  });
  return { marks, levels: ends.length };
}
