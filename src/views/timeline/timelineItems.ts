import type { TimeScale } from "../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../model/dates/dateBounds.ts";
import { at, item } from "../../model/tables/columns.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { type EventName, eventName } from "../../words/eventName.ts";
import type { LabelForms } from "./layout/labelTexts.ts";
import { DAY_INSET } from "./layout/layoutDays.ts";
import { type LayoutItem, PITCH } from "./layout/layoutItem.ts";

/** One event as the layout takes it, with what is drawn of it. */
export type TimelineItem = LayoutItem & {
  readonly key: EventRow;
  readonly extent: DateExtent;
  readonly status: Standing;
  /** Place in `Tables.kinds`. */
  readonly kind: number;
  readonly hue: number;
  readonly contested: boolean;
  /** Whether its date goes on outside the window. */
  readonly cut: { readonly left: boolean; readonly right: boolean };
};

/** Labels are tried for this many of the most important events; there is never room for more. */
const MOST_LABELS = 400;
/** Longer headlines are no labels; the whole stands in the list. */
const LONGEST_LABEL = 300;
/** A stretch is at least so wide that its ends and its standing can be told. */
const LEAST_STRETCH: CssPx = 16;
/** How far an open end fades. */
const FADE: CssPx = 30;

type Input = {
  readonly tables: Tables;
  readonly rows: readonly EventRow[];
  readonly hues: readonly number[];
  readonly scale: TimeScale;
  /** Whether days are columns of their own; then their marks stand at their beginning. */
  readonly byDay: boolean;
  readonly labelForms: (name: EventName) => LabelForms;
};

/**
 * The events as marks on the scale: where time puts them, how important they are, and what could be said beside those that
 * are to be named.
 */
export function itemsOf(
  { tables, rows, hues, scale, byDay, labelForms }: Input,
  named = namedRows(tables, rows),
): readonly TimelineItem[] {
  const { events } = tables;
  const nameOf = eventNames(tables);
  // A column is at least as wide as a dot, in whole days, counted from the same day whatever the window.
  const daysOfColumn = Math.max(1, Math.ceil(PITCH / scale.perDay));
  return rows.map((row) => {
    const extent = item(DATE_EXTENTS, at(events.extent, row));
    const isDot = extent === "day";
    const kind = at(events.kind, row);
    const name = named.has(row) ? nameOf(row) : null;
    const { x, x0, x1, cut } = stretchOfEvent(tables, row, scale, byDay);
    return {
      key: row,
      x,
      x0,
      x1,
      cut,
      column: isDot ? Math.floor(at(events.first, row) / daysOfColumn) : columnOfItsOwn(row),
      rank: at(events.prominence, row),
      label: name === null ? null : labelForms(name),
      extent,
      status: standingOf(tables, row),
      kind,
      hue: item(hues, kind),
      contested: at(events.contested, row) === 1,
    };
  });
}

/** What is said beside an event, made once: a frame of a zoom asks for hundreds. */
const eventNames = oncePerTables((tables) => {
  const known = new Map<EventRow, EventName>();
  return (row: EventRow): EventName => {
    const name = known.get(row) ?? eventName(tables, row, LONGEST_LABEL);
    known.set(row, name);
    return name;
  };
});

/** No day has this number: days of all calendars here lie within ±10⁸. */
const columnOfItsOwn = (row: EventRow): number => 1e9 + row;

export type Stretch = Pick<TimelineItem, "x" | "x0" | "x1" | "cut">;

/** What can be seen of the days of an event. */
export const stretchOfEvent = (
  { events }: Tables,
  row: EventRow,
  scale: TimeScale,
  byDay: boolean,
): Stretch =>
  stretchOfDates(
    item(DATE_EXTENTS, at(events.extent, row)),
    at(events.first, row),
    at(events.last, row),
    scale,
    byDay,
  );

/** What can be seen of the days that a date may mean; some of these must be in sight. */
export const stretchOfDates = (
  extent: DateExtent,
  first: number,
  last: number,
  scale: TimeScale,
  byDay: boolean,
): Stretch => (extent === "day" ? dayOf(first, scale, byDay) : stretchOf(extent, first, last, scale));

const WHOLE = { left: false, right: false };

function dayOf(day: number, scale: TimeScale, byDay: boolean): Stretch {
  const begin = scale.xOf(day);
  const x = byDay ? Math.max(scale.left, begin) + DAY_INSET : (begin + scale.xOf(day + 1)) / 2;
  return { x, x0: x, x1: x, cut: WHOLE };
}

/** What can be seen of a stretch of days; `x` is the middle of that. */
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

/** The most important of the rows; among equals those that a hash spreads over the whole time. */
function namedRows({ events }: Tables, rows: readonly EventRow[]): ReadonlySet<EventRow> {
  if (rows.length <= MOST_LABELS) return new Set(rows);
  // No two rows have the same place, and a list of numbers is sorted many times faster than rows by a rule.
  const placeOf = (row: EventRow): number =>
    at(events.prominence, row) * 2 ** 32 + (Math.imul(row, 0x9e3779b1) >>> 0);
  const last = at(Float64Array.from(rows, placeOf).sort(), MOST_LABELS - 1);
  return new Set(rows.filter((row) => placeOf(row) <= last));
}
