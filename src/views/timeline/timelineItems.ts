import type { TimeScale } from "../../chart/timeScale.ts";
import { SECONDS_PER_DAY } from "../../model/dates/calendar.ts";
import { DATE_EXTENTS, type DateExtent } from "../../model/dates/dateExtent.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { at, item } from "../../model/tables/columns.ts";
import { type Contest, contestOf } from "../../model/tables/contest.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, endOf, showsHours } from "../../model/tables/times.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";

export type TimelineItem = {
  readonly key: EventRow;
  /** The middle of the visible part of the date. */
  readonly x: CssPx;
  /** The visible ends of the event's date. For a single day both are `x`. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** A lower rank is more important. */
  readonly rank: number;
  readonly extent: DateExtent;
  readonly status: Standing;
  readonly hue: number;
  readonly contested: Contest | null;
  /** On each side, whether the event's date goes on outside the window. */
  readonly cut: { readonly left: boolean; readonly right: boolean };
};

/** The least width of a bar, about the width of a dot. */
const LEAST_STRETCH: CssPx = 8;
const FADE: CssPx = 30;

export function itemsOf(
  tables: Tables,
  rows: readonly EventRow[],
  hues: readonly number[],
  scale: TimeScale,
): readonly TimelineItem[] {
  const { events } = tables;
  return rows.map((row) => {
    const { x, x0, x1, cut, extent } = stretchOfEvent(tables, row, scale);
    // Fields are written one by one, because spreading thousands of objects in a frame takes several times as long.
    return {
      key: row,
      x,
      x0,
      x1,
      cut,
      rank: at(events.prominence, row),
      extent,
      status: standingOf(tables, row),
      hue: item(hues, at(events.kind, row)),
      contested: contestOf(tables, row),
    };
  });
}

export type Stretch = Pick<TimelineItem, "x" | "x0" | "x1" | "cut">;

/** The visible time of an event. If hours are shown, an event of which only the day is known is a bar. */
export function stretchOfEvent(
  tables: Tables,
  row: EventRow,
  scale: TimeScale,
): Stretch & Pick<TimelineItem, "extent"> {
  const { extent, begin, end, isWide } = timeOfEvent(tables, row, scale.span);
  return isWide
    ? { ...stretchOf("somewhere", begin, end, scale), extent: "somewhere" }
    : { ...stretchOfTimes(extent, begin, end, scale), extent };
}

/** The time of an event. `isWide` is true if its date is too coarse to be a point in this picture. */
export function timeOfEvent(tables: Tables, row: EventRow, span: TimeSpan) {
  const { events } = tables;
  const [begin, end] = [beginOf(events, row), endOf(events, row)];
  const isByClock = showsHours(tables, span);
  const known = item(DATE_EXTENTS, at(events.extent, row));
  const isPart = known === "lasted" ? Math.ceil(end) - Math.floor(begin) === 1 : known === "somewhere";
  const extent = isPart && end - begin < 1 && !isByClock ? "day" : known;
  const isWide = extent === "day" && isByClock && secondsBetween(begin, end) > MINUTE;
  return { extent, begin, end, isWide };
}

const MINUTE = 60;
const secondsBetween = (begin: number, end: number): number => Math.round((end - begin) * SECONDS_PER_DAY);

/** A date may be "about" a day, an hour, a minute or a second. These are their lengths in seconds. */
const UNITS: readonly number[] = [SECONDS_PER_DAY, 3600, MINUTE, 1];

/**
 * The visible part of a span of time. "About" one day is drawn from the day before to the day after at every zoom,
 * because a single day would look as sure as an exact date. The same holds for about an hour, a minute or a second.
 */
export function stretchOfTimes(extent: DateExtent, begin: number, end: number, scale: TimeScale): Stretch {
  const x = (scale.xOf(begin) + scale.xOf(end)) / 2;
  if (extent === "day") return { x, x0: x, x1: x, cut: WHOLE };
  const isAbout = extent === "somewhere" && UNITS.includes(secondsBetween(begin, end));
  if (!isAbout) return stretchOf(extent, begin, end, scale);
  const length = end - begin;
  return { ...stretchOf(extent, begin - length, end + length, scale), x };
}

const WHOLE = { left: false, right: false };

function stretchOf(extent: DateExtent, from: number, to: number, scale: TimeScale): Stretch {
  const begin = scale.xOf(from);
  const end = scale.xOf(to);
  if (extent === "by") return { x: (begin + end) / 2, x0: end - FADE, x1: end, cut: WHOLE };
  if (extent === "since") return { x: (begin + end) / 2, x0: begin, x1: begin + FADE, cut: WHOLE };
  const x0 = Math.max(begin, scale.left);
  const x1 = Math.min(end, scale.right);
  const x = (x0 + x1) / 2;
  const half = Math.max((x1 - x0) / 2, LEAST_STRETCH / 2);
  return { x, x0: x - half, x1: x + half, cut: { left: begin < scale.left, right: end > scale.right } };
}
