import { firstDayOfMonth, monthOfDay } from "../../model/calendarStep.ts";
import { at } from "../../model/columns.ts";
import { DATE_EXTENTS } from "../../model/dateBounds.ts";
import type { Tables } from "../../model/tables.ts";
import { type EpochDay, type EventRow, epochDay, eventRow } from "../../model/units.ts";

/**
 * Events under the year and month of their first known day, in time order:
 *
 *     2019
 *       May         · · ·
 *                   3 months without events
 *       September   ·
 */
export type ListScene = readonly ListYear[];

export type ListYear = {
  /** First day of the year. */
  readonly day: EpochDay;
  readonly months: readonly ListMonth[];
};

export type ListMonth = {
  /** First day of the month. */
  readonly day: EpochDay;
  readonly rows: readonly EventRow[];
  /** Whole months after this one, up to the next event of the list, in which none happens; 0 where not worth saying. */
  readonly gapAfter: number;
};

/** A gap is said from so many months on. */
const LEAST_GAP = 2;

/** Places `start` (included) to `end` (excluded) of some event rows, ascending. */
export type ListRange = { readonly start: number; readonly end: number };

export function listScene(tables: Tables, rows: Uint32Array, range: ListRange): ListScene {
  const { first, last, extent } = tables.events;
  const years: { day: EpochDay; months: { day: EpochDay; rows: EventRow[]; gapAfter: number }[] }[] = [];
  // An event that goes on for months leaves no gap, be it listed or above the list.
  let reach = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < range.start; place++) reach = Math.max(reach, at(last, at(rows, place)));

  for (let place = range.start; place < range.end; place++) {
    const row = at(rows, place);
    const month = monthOfDay(epochDay(at(first, row)));
    const thisYear = years.at(-1);
    const thisMonth = thisYear?.months.at(-1);
    if (thisYear && thisMonth && month === monthOfDay(thisMonth.day)) {
      thisMonth.rows.push(eventRow(row));
    } else {
      const day = firstDayOfMonth(month);
      const next = { day, rows: [eventRow(row)], gapAfter: 0 };
      // Of what happened by some day nobody knows that it did not happen in the gap.
      const isOpen = at(extent, row) === DATE_EXTENTS.indexOf("by");
      if (thisMonth && !isOpen) thisMonth.gapAfter = gapBetween(monthOfDay(epochDay(reach)), month);
      const yearDay = firstDayOfMonth(month - (((month % 12) + 12) % 12));
      if (thisYear?.day === yearDay) thisYear.months.push(next);
      else years.push({ day: yearDay, months: [next] });
    }
    reach = Math.max(reach, at(last, row));
  }
  return years;
}

function gapBetween(before: number, after: number): number {
  const gap = after - before - 1;
  return gap >= LEAST_GAP ? gap : 0;
}
