import type { TimeScale } from "../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../model/dates/dateBounds.ts";
import { at, item } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";

/** One event at its time, with the facts that are drawn of it. */
export type TimelineItem = {
  readonly key: EventRow;
  /** Middle of the visible part of the mark, within its own days. */
  readonly x: CssPx;
  /** Ends of the visible part of the stretch that its date covers; both are `x` for a day. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** Importance, the most important first. */
  readonly rank: number;
  readonly extent: DateExtent;
  readonly status: Standing;
  readonly hue: number;
  readonly contested: boolean;
  /** Whether its date continues outside the window. */
  readonly cut: { readonly left: boolean; readonly right: boolean };
};

/** Least width of a stretch, so that its ends and its standing can be recognised. */
const LEAST_STRETCH: CssPx = 16;
/** Length of the fade of an open end. */
const FADE: CssPx = 30;

/** The events of these rows as marks on the scale. */
export function itemsOf(
  tables: Tables,
  rows: readonly EventRow[],
  hues: readonly number[],
  scale: TimeScale,
): readonly TimelineItem[] {
  const { events } = tables;
  return rows.map((row) => {
    const { x, x0, x1, cut } = stretchOfEvent(tables, row, scale);
    // Each field by itself: thousands of items are made for every frame, and copies of objects cost several times as much.
    return {
      key: row,
      x,
      x0,
      x1,
      cut,
      rank: at(events.prominence, row),
      extent: item(DATE_EXTENTS, at(events.extent, row)),
      status: standingOf(tables, row),
      hue: item(hues, at(events.kind, row)),
      contested: at(events.contested, row) === 1,
    };
  });
}

export type Stretch = Pick<TimelineItem, "x" | "x0" | "x1" | "cut">;

/** The visible part of the days of an event. */
export const stretchOfEvent = ({ events }: Tables, row: EventRow, scale: TimeScale): Stretch =>
  stretchOfDates(
    item(DATE_EXTENTS, at(events.extent, row)),
    at(events.first, row),
    at(events.last, row),
    scale,
  );

/**
 * The visible part of the days that a date may mean; some of these must be in sight. "About" one day is drawn from the day
 * before to the day after, at every zoom: a stretch of that one day alone would look as sure as the day itself.
 */
export function stretchOfDates(extent: DateExtent, first: number, last: number, scale: TimeScale): Stretch {
  if (extent === "day") return dayOf(first, scale);
  if (extent !== "somewhere" || first !== last) return stretchOf(extent, first, last, scale);
  const { x } = dayOf(first, scale);
  return { ...stretchOf(extent, first - 1, last + 1, scale), x };
}

const WHOLE = { left: false, right: false };

function dayOf(day: number, scale: TimeScale): Stretch {
  const x = (scale.xOf(day) + scale.xOf(day + 1)) / 2;
  return { x, x0: x, x1: x, cut: WHOLE };
}

/** The visible part of a stretch of days; `x` is its middle. */
function stretchOf(extent: DateExtent, first: number, last: number, scale: TimeScale): Stretch {
  const begin = scale.xOf(first);
  const end = scale.xOf(last + 1);
  if (extent === "by") return { x: (begin + end) / 2, x0: end - FADE, x1: end, cut: WHOLE };
  if (extent === "since") return { x: (begin + end) / 2, x0: begin, x1: begin + FADE, cut: WHOLE };
  const x0 = Math.max(begin, scale.left);
  const x1 = Math.min(end, scale.right);
  const x = (x0 + x1) / 2;
  const half = Math.max((x1 - x0) / 2, LEAST_STRETCH / 2);
  return { x, x0: x - half, x1: x + half, cut: { left: begin < scale.left, right: end > scale.right } };
}
