import { bisectLeft } from "d3";
import { firstDayOfMonth, monthOfDay, startOfStep } from "../../model/dates/calendarStep.ts";
import { DATE_EXTENTS, DATE_PRECISIONS } from "../../model/dates/dateExtent.ts";
import type { DatePrecision } from "../../model/dates/edtf.ts";
import { at, item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EpochDay, type EventRow, epochDay, eventRow } from "../../model/units.ts";

/**
 * Events under the year and month of their first known day, in time order. If hours are shown, events are under the
 * day. An event dated to a year is under the year itself, before its months. An event dated to a decade or a century is
 * under all of its years:
 *
 *     2010–2019     ·
 *     2019          · ·
 *       May         · · ·
 *                   3 months without events
 *       September   ·
 */
export type ListScene = readonly ListYear[];

export type ListYear = {
  /** First and last day of the year or years. */
  readonly day: EpochDay;
  readonly lastDay: EpochDay;
  readonly months: readonly ListMonth[];
};

export type ListMonth = {
  /** The first day of the month, or the day itself if hours are shown; `null` if the events have none. */
  readonly day: EpochDay | null;
  readonly rows: readonly EventRow[];
  /**
   * The number of whole months without events after this one, up to the next event of the list; 0 if they are too few
   * to mention.
   */
  readonly gapAfter: number;
};

/** The least number of months of a gap that is mentioned. */
const LEAST_GAP = 2;

/** The indexes from `start` up to but not including `end` of ascending event rows. */
export type ListRange = { readonly start: number; readonly end: number };

type Month = { day: EpochDay | null; rows: EventRow[]; gapAfter: number };

export function listScene(tables: Tables, rows: Uint32Array, range: ListRange, isByClock = false): ListScene {
  const { first, last, extent, precision } = tables.events;
  const years: { day: EpochDay; lastDay: EpochDay; months: Month[] }[] = [];
  let month: Month | undefined;
  // An event that lasts for months leaves no gap, whether it is in the list or above it.
  let reach = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < range.start; place++) reach = Math.max(reach, at(last, at(rows, place)));

  /**
   * 0 if the date of the event gives its heading; more for a vaguer date. A year comes before its January, and a decade
   * before its first year.
   */
  const vagueness = (row: number) =>
    at(precision, row) < (isByClock ? MONTH : YEAR) ? 0 : at(precision, row);
  const ordered = rows
    .slice(range.start, range.end)
    .sort((a, b) => at(first, a) - at(first, b) || vagueness(b) - vagueness(a) || a - b);
  for (const row of ordered) {
    const begin = epochDay(at(first, row));
    const { day, lastDay } = yearsOf(begin, at(precision, row));
    const headed = isByClock ? begin : firstDayOfMonth(monthOfDay(begin));
    const monthDay = vagueness(row) === 0 ? headed : null;
    let year = years.at(-1);
    if (year?.day !== day || year.lastDay !== lastDay) {
      year = { day, lastDay, months: [] };
      years.push(year);
    }
    const same = year.months.at(-1);
    if (same?.day === monthDay) {
      same.rows.push(eventRow(row));
    } else {
      // An event dated "by" some day may have happened in the gap.
      const isOpen = at(extent, row) === DATE_EXTENTS.indexOf("by");
      if (month && !isOpen) month.gapAfter = gapBetween(monthOfDay(epochDay(reach)), monthOfDay(begin));
      month = { day: monthDay, rows: [eventRow(row)], gapAfter: 0 };
      year.months.push(month);
    }
    reach = Math.max(reach, at(last, row));
  }
  return years;
}

const [MONTH, YEAR] = [DATE_PRECISIONS.indexOf("month"), DATE_PRECISIONS.indexOf("year")];
/** By precision of a date, the number of years that it names. */
const YEARS: Readonly<Record<DatePrecision, number>> = {
  day: 1,
  month: 1,
  year: 1,
  decade: 10,
  century: 100,
};

function yearsOf(day: EpochDay, precision: number): Pick<ListYear, "day" | "lastDay"> {
  const step = { months: 12 * YEARS[item(DATE_PRECISIONS, precision)] };
  return { day: startOfStep(step, day), lastDay: epochDay(startOfStep(step, day, 1) - 1) };
}

function gapBetween(before: number, after: number): number {
  const gap = after - before - 1;
  return gap >= LEAST_GAP ? gap : 0;
}

/** The number of events in the page at first, and the number that one press adds. */
export const FIRST_ITEMS = 200;
export const MORE_ITEMS = 200;

/** The number of events above the selected one if the list does not begin at its start. */
const ABOVE = 100;

/** The part of `total` events that is shown first: the first of them, or those about `place` if that is further on. */
export function firstRange(total: number, place: number | undefined): ListRange {
  if (place === undefined || place < FIRST_ITEMS) return { start: 0, end: Math.min(total, FIRST_ITEMS) };
  const start = place - ABOVE;
  return { start, end: Math.min(total, start + FIRST_ITEMS) };
}

/** The index of `row` in ascending `rows`; undefined if it is not there. */
export function placeOf(rows: Uint32Array, row: number): number | undefined {
  const place = bisectLeft(rows, row);
  return rows[place] === row ? place : undefined;
}
