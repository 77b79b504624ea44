import { startOfStep } from "../../model/dates/calendarStep.ts";
import { DATE_PRECISIONS } from "../../model/dates/dateExtent.ts";
import {
  type DayRange,
  lengthOfSpan,
  MOST_DAYS_OF_HOURS,
  spanOfDays,
  type TimeSpan,
  toMinute,
} from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { countedTables, oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, endOf } from "../../model/tables/times.ts";
import { type EpochDay, epochDay } from "../../model/units.ts";

/** The axis of a dataset without events shows the year 2000. */
const EMPTY_STORY: DayRange = { first: epochDay(10_957), last: epochDay(11_322) };

/** The free space at each end of the axis: this share of the story, but at least this many days. */
const PADDING_SHARE = 0.02;
const LEAST_PADDING = 3;

/** The days from the first event to the last, including events of a prepared folder that are not loaded. */
export const storyDays: (tables: Tables) => DayRange = oncePerTables((tables): DayRange => {
  const counted = countedTables(tables);
  if (counted) return storyDays(counted);
  const { count, first, last } = tables.events;
  if (count === 0) return EMPTY_STORY;
  let end = at(last, 0);
  for (let row = 1; row < count; row++) end = Math.max(end, last[row] ?? end);
  return { first: epochDay(at(first, 0)), last: epochDay(end) };
});

/** How exact the first and last day are. If the file gives only "2019", 1 January is exact to the year. */
export type EndPrecision = Readonly<Record<"first" | "last", "day" | "month" | "year">>;

/** How exact the ends of `days` are, by the events that `isCounted` accepts. An end that no event has is exact. */
export function endPrecision(
  { events }: Tables,
  days: DayRange,
  isCounted: (row: number) => boolean,
): EndPrecision {
  let start: number = DATE_PRECISIONS.length;
  let end = start;
  const { first, last } = events;
  for (let row = 0; row < events.count; row++) {
    // `isCounted` is called only for the few events at an end of `days`, because it may be slow.
    const isFirst = first[row] === days.first;
    const isLast = last[row] === days.last;
    if (!(isFirst || isLast) || !isCounted(row)) continue;
    const precision = events.precision[row] ?? 0;
    if (isFirst) start = Math.min(start, precision);
    if (isLast) end = Math.min(end, precision);
  }
  return {
    first: PRECISIONS[start] ?? "day",
    last: isEndOf(end, days.last) ? (PRECISIONS[end] ?? "day") : "day",
  };
}

const PRECISIONS = ["day", "month", "year", "year", "year"] as const;

/**
 * Whether a date of this precision can end on `day`: a month ends only on its last day. The last day of an event that
 * lasts may be more exact than the stored precision, which is that of the first day.
 */
function isEndOf(precision: number, day: EpochDay): boolean {
  const unit = PRECISIONS[precision] ?? "day";
  return unit === "day" || startOfStep({ months: unit === "month" ? 1 : 12 }, epochDay(day + 1)) === day + 1;
}

export const storyPrecision = oncePerTables((tables) => endPrecision(tables, storyDays(tables), () => true));

/** The whole story as the timeline shows it, with free space at both ends. */
export const storyExtent = (tables: Tables): TimeSpan =>
  storyHours(tables) ?? spanWithRoom(storyDays(tables));

const HOUR = 1 / 24;

/** Whole hours around all events, with free space at both ends. Null if the story is too long for an axis of hours. */
function storyHours(tables: Tables): TimeSpan | null {
  const { events } = tables;
  const { times, count } = events;
  if (times === null || count === 0) return null;
  const { first, last } = storyDays(tables);
  // A longer story shows no hours, so its rows need not be read.
  if (last - first > MOST_DAYS_OF_HOURS) return null;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < count; row++) {
    start = Math.min(start, beginOf(events, row));
    end = Math.max(end, endOf(events, row));
  }
  const room = Math.max(HOUR / 4, (end - start) * PADDING_SHARE);
  const hours = {
    start: toMinute(Math.floor((start - room) / HOUR) * HOUR),
    end: toMinute(Math.ceil((end + room) / HOUR) * HOUR),
  };
  return lengthOfSpan(hours) < MOST_DAYS_OF_HOURS ? hours : null;
}

export function spanWithRoom(days: DayRange): TimeSpan {
  const span = spanOfDays(days);
  const room = Math.max(LEAST_PADDING, Math.ceil(lengthOfSpan(span) * PADDING_SHARE));
  return { start: span.start - room, end: span.end + room };
}
