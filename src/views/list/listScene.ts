import { firstDayOfMonth, monthOfDay, startOfStep } from "../../model/dates/calendarStep.ts";
import { DATE_EXTENTS, DATE_PRECISIONS } from "../../model/dates/dateExtent.ts";
import type { DatePrecision } from "../../model/dates/edtf.ts";
import { independentSources } from "../../model/tables/articles.ts";
import { at, item, lengthOf } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type EpochDay, type EventRow, epochDay, eventRow } from "../../model/units.ts";
import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { visibleText } from "../../words/isolate.ts";
import { kindLabel } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";

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
  readonly day: EpochDay;
  readonly lastDay: EpochDay;
  readonly months: readonly ListMonth[];
};

export type ListMonth = {
  /** The first day of the month, or the day itself if hours are shown. Null if the date is less exact than that. */
  readonly day: EpochDay | null;
  readonly rows: readonly EventRow[];
  /** Whole months without events before the next event of the list. 0 if they are fewer than `LEAST_GAP`. */
  readonly gapAfter: number;
};

const LEAST_GAP = 2;

/** A range of rows up to but not including `end`. */
type ListRange = { readonly start: number; readonly end: number };

type Month = { day: EpochDay | null; rows: EventRow[]; gapAfter: number };

export function listScene(tables: Tables, rows: Uint32Array, range: ListRange, isByClock = false): ListScene {
  const { first, last, extent, precision } = tables.events;
  const years: { day: EpochDay; lastDay: EpochDay; months: Month[] }[] = [];
  let month: Month | undefined;
  // The last day of all events so far, also of those above the list, because a long event leaves no gap.
  let reach = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < range.start; place++) reach = Math.max(reach, at(last, at(rows, place)));

  /** 0 if the date is exact enough for a heading, otherwise its precision. So a decade is sorted before its years. */
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
      // An event dated "by" some day may have happened in the months before. So these months are no gap.
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

/** The number of events at first. Each press on the button adds as many. */
export const FIRST_ITEMS = 200;

/** If the list begins at a selected event, this many events are above that event. */
const ABOVE = 100;

export function firstRange(total: number, place: number | undefined): ListRange {
  if (place === undefined || place < FIRST_ITEMS) return { start: 0, end: Math.min(total, FIRST_ITEMS) };
  const start = place - ABOVE;
  return { start, end: Math.min(total, start + FIRST_ITEMS) };
}

export const COLUMNS = ["date", "headline", "standing", "kind", "actors", "sources"] as const;
export type Column = (typeof COLUMNS)[number];

export type Order = { readonly by: Column; readonly isDescending: boolean };

/**
 * Sorts event rows, which are given in time order. Headlines and kinds are sorted alphabetically in the reader's
 * language. Standings are sorted from the surest down, with contested events last in each standing. Actors are sorted
 * by their number, and sources by the number of independent sources, then of all. Rows that are equal in a column stay
 * in time order, also if the order is descending.
 */
export function sortEvents(
  words: Words,
  tables: Tables,
  rows: Uint32Array,
  order: Order,
): readonly EventRow[] {
  const sign = order.isDescending ? -1 : 1;
  const list = [...rows].map(eventRow);
  if (order.by === "date") return order.isDescending ? list.reverse() : list;
  const keys = keysOf(words, tables, list, order.by);
  const compare = (a: EventRow, b: EventRow) => keys.reduce((by, key) => by || key(a) - key(b), 0);
  return list.sort((a, b) => sign * compare(a, b) || a - b);
}

/** The numbers by which a column sorts rows, the more important first. */
function keysOf(
  words: Words,
  tables: Tables,
  rows: readonly EventRow[],
  by: Exclude<Column, "date">,
): readonly ((row: EventRow) => number)[] {
  const { events, kinds } = tables;
  switch (by) {
    case "headline":
      return [ranks(words, new Map(rows.map((row) => [row, textAt(events.headlines, row)])))];
    case "kind": {
      const rankOf = ranks(words, new Map(kinds.map((kind, index) => [index, kindLabel(words, kind)])));
      return [(row) => rankOf(at(events.kind, row))];
    }
    case "standing":
      return [(row) => LISTED_STANDINGS.indexOf(standingOf(tables, row)), (row) => at(events.contested, row)];
    case "actors":
      return [(row) => lengthOf(events.named, row)];
    case "sources": {
      const independent = independentSources(tables);
      return [(row) => at(independent, row), (row) => lengthOf(events.sources, row)];
    }
  }
}

/** The alphabetical rank of each text. Equal texts have the same rank. */
function ranks({ locale }: Words, texts: ReadonlyMap<number, string>): (key: number) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = [...texts]
    .map(([key, text]) => [key, visibleText(text)] as const)
    .sort((a, b) => compare(a[1], b[1]));
  const rank = new Map<number, number>();
  let place = 0;
  let before: string | undefined;
  for (const [key, text] of sorted) {
    if (before === undefined || compare(before, text) !== 0) place++;
    before = text;
    rank.set(key, place);
  }
  return (key) => rank.get(key) ?? 0;
}
