import { utc } from "@date-fns/utc";
import { eachDayOfInterval } from "date-fns/eachDayOfInterval";
import { eachMonthOfInterval } from "date-fns/eachMonthOfInterval";
import { eachWeekOfInterval } from "date-fns/eachWeekOfInterval";
import { civilFromDay, dayFromCivil } from "../model/calendar.ts";
import { lengthOfSpan, type TimeSpan } from "../model/timeSpan.ts";
import { type CssPx, type EpochDay, epochDay } from "../model/units.ts";
import { formatAxisDay, formatAxisMonth, formatMonth, formatYear } from "../words/formatDate.ts";
import type { Words } from "../words/words.ts";

/**
 * The two rows of a calendar axis. The upper row names the larger unit and its first label stays at the left edge, so
 * that the year is always said:
 *
 *     2019                                   2020
 *     Oct         Nov         Dec            Jan        Feb
 */
export type AxisTick = { readonly x: CssPx; readonly label: string };
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

/** Ticks of a span that is `width` pixels wide; positions of the upper row begin at 0 at the earliest. */
export function timeTicks(words: Words, span: TimeSpan, width: CssPx): AxisTicks {
  const perDay = width / lengthOfSpan(span);
  const hasEras = yearOf(span.start) < 100;
  const roomOf = (unit: Unit) => unit.room + (hasEras && unit.days > 200 ? ROOM_FOR_ERA : 0);
  const lower = UNITS.find((unit) => unit.days * perDay >= roomOf(unit)) ?? coarsest;
  const x = (day: number) => (day - span.start) * perDay;
  const lowerTicks = lower
    .starts(span)
    .filter((day) => day >= span.start && day < span.end)
    .map((day) => ({ x: x(day), label: lower.label(words, day) }));
  if (lower.days > 200) {
    const first = formatYear(words, dayAt(span.start));
    const last = formatYear(words, epochDay(Math.ceil(span.end) - 1));
    const label = first === last ? first : words.messages.dates.range(first, last);
    return { upper: [{ x: 0, label }], lower: lowerTicks, dated: lowerTicks };
  }
  const upper = lower.days < 28 ? upperMonths : upperYears;
  const monthBefore = { start: span.start - 31, end: span.end };
  const upperTicks = upper
    .starts(upper === upperMonths ? monthBefore : fromNewYear(span))
    .filter((day) => day < span.end)
    .map((day) => ({ x: Math.max(0, x(day)), day }));
  // Of those that began before the window only the last one reaches into it, and only if its label has room.
  const pinned = upperTicks.filter(
    (tick, index) => tick.x > 0 || (upperTicks[index + 1]?.x ?? upper.room * 3) >= upper.room * 3,
  );
  const named = pinned.map((tick) => ({ x: tick.x, label: upper.label(words, tick.day) }));
  return { upper: named, lower: lowerTicks, dated: named };
}
