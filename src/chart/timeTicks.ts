import { utc } from "@date-fns/utc";
import { eachDayOfInterval } from "date-fns/eachDayOfInterval";
import { eachMonthOfInterval } from "date-fns/eachMonthOfInterval";
import { eachWeekOfInterval } from "date-fns/eachWeekOfInterval";
import { civilFromDay, dayFromCivil } from "../model/calendar.ts";
import type { TimeSpan } from "../model/timeSpan.ts";
import { type CssPx, type EpochDay, epochDay } from "../model/units.ts";
import {
  formatAxisDay,
  formatAxisMonth,
  formatAxisWeekday,
  formatMonth,
  formatYear,
} from "../words/formatDate.ts";
import type { Words } from "../words/words.ts";
import type { TimeScale } from "./timeScale.ts";

/**
 * The two rows of a calendar axis. The upper row names the larger unit and its first label stays at the left edge, so
 * that the year is always said:
 *
 *     2019                                   2020
 *     Oct         Nov         Dec            Jan        Feb
 *
 * A day is the space between two lines and is named in its middle; anything longer is named right of the line where it
 * begins. A label that has no room is left out, never cut.
 */
export type AxisTick = {
  /** Where it begins. */
  readonly x: CssPx;
  readonly label: string;
  /** Left end of the label. */
  readonly labelX: CssPx;
};
export type AxisTicks = {
  readonly upper: readonly AxisTick[];
  readonly lower: readonly AxisTick[];
  /** Of the two the row whose ticks name their year, for where one row must do. */
  readonly dated: readonly AxisTick[];
};

type Unit = {
  /** Shortest length in days, and the width a label of this unit needs. */
  readonly days: number;
  readonly room: CssPx;
  readonly starts: (span: TimeSpan) => readonly EpochDay[];
  readonly label: (words: Words, day: EpochDay) => string;
};

const DAY_MS = 86_400_000;
/** A `Date` holds no time beyond these days; no dataset has one. */
const LAST_DAY = 100_000_000;

const clampDay = (day: number): number => Math.min(Math.max(day, -LAST_DAY), LAST_DAY);
const toInterval = (span: TimeSpan) => ({
  start: clampDay(Math.floor(span.start)) * DAY_MS,
  end: clampDay(Math.ceil(span.end)) * DAY_MS,
});
const toDays = (dates: readonly Date[]): EpochDay[] => dates.map((date) => epochDay(date.getTime() / DAY_MS));

const days: Unit = {
  days: 1,
  room: 44,
  starts: (span) => toDays(eachDayOfInterval(toInterval(span), { in: utc })),
  label: (words, day) => formatAxisDay(words, day),
};
const weeks: Unit = {
  days: 7,
  room: 44,
  starts: (span) => toDays(eachWeekOfInterval(toInterval(span), { in: utc, weekStartsOn: 1 })),
  label: (words, day) => formatAxisDay(words, day),
};
const months = (step: 1 | 3): Unit => ({
  days: step === 1 ? 28 : 90,
  room: 44,
  // From January, so that quarters begin where quarters begin.
  starts: (span) => toDays(eachMonthOfInterval(toInterval(fromNewYear(span)), { in: utc, step })),
  label: (words, day) => formatAxisMonth(words, day),
});
const years = (step: number): Unit => ({
  days: 365 * step,
  room: 52,
  // Round years may lie before all that a `Date` holds.
  starts: (span) => {
    const first = Math.floor(yearOf(span.start) / step);
    const last = Math.floor(yearOf(span.end) / step);
    return Array.from({ length: last - first + 1 }, (_, n) => dayOfNewYear((first + n) * step));
  },
  label: (words, day) => formatYear(words, day),
});

const dayOfNewYear = (year: number): EpochDay => dayFromCivil(year, 1, 1);
const dayAt = (time: number): EpochDay => epochDay(Math.floor(time));
const yearOf = (time: number): number => civilFromDay(dayAt(time)).year;
const fromNewYear = (span: TimeSpan): TimeSpan => ({
  start: dayOfNewYear(yearOf(span.start)),
  end: span.end,
});

/** Finest first; the first with room for its labels is the lower row. */
const UNITS: readonly Unit[] = [
  days,
  weeks,
  months(1),
  months(3),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].map(years),
];
/** For all the years that a dataset may name, on the width of a thumb. */
const coarsest = years(100_000);
/** “4001 BCE” takes more room than “2019”. */
const ROOM_FOR_ERA: CssPx = 26;

/** The unit of the upper row: months above days and weeks, years above months, nothing above years. */
const upperMonths: Unit = { ...months(1), label: (words, day) => formatMonth(words, day) };
const upperYears = years(1);

/** From the line to a label right of it. */
const LABEL_GAP: CssPx = 5;
/** Narrower days are named by their number alone. */
const ROOM_FOR_WEEKDAY: CssPx = 84;

/** Ticks of a scale; `measure` answers the width of a label as it will be drawn. */
export function timeTicks(words: Words, scale: TimeScale, measure: (text: string) => CssPx): AxisTicks {
  const { span, perDay, left, right } = scale;
  const hasEras = yearOf(span.start) < 100;
  const roomOf = (unit: Unit) => unit.room + (hasEras && unit.days > 200 ? ROOM_FOR_ERA : 0);
  const lower = UNITS.find((unit) => unit.days * perDay >= roomOf(unit)) ?? coarsest;
  const isShown = (day: number): boolean =>
    day >= span.start && day < span.end && !scale.breaks.some(({ start, end }) => day > start && day < end);
  const tickAt = (x: CssPx, label: string): AxisTick => ({ x, label, labelX: x + LABEL_GAP });
  const lowerTicks = lower
    .starts(span)
    .filter(isShown)
    .map((day) => tickAt(scale.xOf(day), lower.label(words, day)));
  if (lower === days) {
    const first = dayAt(span.start);
    const named = days.starts({ start: first, end: span.end }).filter((day) => day < span.end);
    return { ...upperTicks(upperMonths), lower: named.map(dayTick) };
  }
  if (lower.days > 200) {
    const first = formatYear(words, dayAt(span.start));
    const last = formatYear(words, epochDay(Math.ceil(span.end) - 1));
    const label = first === last ? first : words.messages.dates.range(first, last);
    const fitting = lowerTicks.map(whole);
    return { upper: [tickAt(left, label)], lower: fitting, dated: fitting };
  }
  return { ...upperTicks(lower.days < 28 ? upperMonths : upperYears), lower: lowerTicks.map(whole) };

  /** The tick with its label, if that ends inside the picture; else the line alone. */
  function whole(tick: AxisTick): AxisTick {
    return tick.labelX + measure(tick.label) <= right ? tick : { ...tick, label: "" };
  }

  /** A day, named in the middle of what can be seen of it. */
  function dayTick(day: EpochDay): AxisTick {
    const from = Math.max(left, scale.xOf(day));
    const to = Math.min(right, scale.xOf(day + 1));
    const label = perDay >= ROOM_FOR_WEEKDAY ? formatAxisWeekday(words, day) : formatAxisDay(words, day);
    const width = measure(label);
    const hasRoom = to - from >= width + 2;
    return { x: from, label: hasRoom ? label : "", labelX: (from + to - width) / 2 };
  }

  function upperTicks(unit: Unit): Pick<AxisTicks, "upper" | "dated"> {
    const monthBefore = { start: span.start - 31, end: span.end };
    const begun = unit
      .starts(unit === upperMonths ? monthBefore : fromNewYear(span))
      .filter((day) => day < span.end && (day < span.start || isShown(day)))
      .map((day) => ({ x: Math.max(left, scale.xOf(day)), day }));
    // Of those that began before the window only the last one reaches into it, and only if its label has room.
    const ticks = begun
      .filter(
        ({ x }, index) =>
          x > left || (begun[index + 1]?.x ?? Number.POSITIVE_INFINITY) - left >= unit.room * 3,
      )
      .map(({ x, day }) => whole(tickAt(x, unit.label(words, day))));
    return { upper: ticks, dated: ticks };
  }
}
