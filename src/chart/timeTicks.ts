import { civilFromDay } from "../model/calendar.ts";
import { type CalendarStep, startsOfSteps } from "../model/calendarStep.ts";
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
  readonly step: CalendarStep;
  /** Shortest length in days, and the width a label of this unit needs. */
  readonly days: number;
  readonly room: CssPx;
  readonly label: (words: Words, day: EpochDay) => string;
};

const days: Unit = { step: { days: 1 }, days: 1, room: 44, label: formatAxisDay };
const weeks: Unit = { step: { days: 7 }, days: 7, room: 44, label: formatAxisDay };
const months: Unit = { step: { months: 1 }, days: 28, room: 44, label: formatAxisMonth };
const quarters: Unit = { step: { months: 3 }, days: 90, room: 44, label: formatAxisMonth };
const years = (count: number): Unit => ({
  step: { months: 12 * count },
  days: 365 * count,
  room: 52,
  label: formatYear,
});

const dayAt = (time: number): EpochDay => epochDay(Math.floor(time));

/** Finest first; the first with room for its labels is the lower row. */
const UNITS: readonly Unit[] = [
  days,
  weeks,
  months,
  quarters,
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].map(years),
];
/** For all the years that a dataset may name, on the width of a thumb. */
const coarsest = years(100_000);
/** “4001 BCE” takes more room than “2019”. */
const ROOM_FOR_ERA: CssPx = 26;

/** The unit of the upper row: months above days and weeks, years above months, nothing above years. */
const upperMonths: Unit = { ...months, label: formatMonth };
const upperYears = years(1);

/** Ticks of a span that is `width` pixels wide; positions of the upper row begin at 0 at the earliest. */
export function timeTicks(words: Words, span: TimeSpan, width: CssPx): AxisTicks {
  const perDay = width / lengthOfSpan(span);
  const hasEras = civilFromDay(dayAt(span.start)).year < 100;
  const roomOf = (unit: Unit) => unit.room + (hasEras && unit.days > 200 ? ROOM_FOR_ERA : 0);
  const lower = UNITS.find((unit) => unit.days * perDay >= roomOf(unit)) ?? coarsest;
  const x = (day: number) => (day - span.start) * perDay;
  const lastDay = epochDay(Math.ceil(span.end) - 1);
  const lowerTicks = startsOfSteps(lower.step, dayAt(span.start), lastDay)
    .filter((day) => day >= span.start)
    .map((day) => ({ x: x(day), label: lower.label(words, day) }));
  if (lower.days > 200) {
    const first = formatYear(words, dayAt(span.start));
    const last = formatYear(words, lastDay);
    const label = first === last ? first : words.messages.dates.range(first, last);
    return { upper: [{ x: 0, label }], lower: lowerTicks, dated: lowerTicks };
  }
  const upper = lower.days < 28 ? upperMonths : upperYears;
  const upperTicks = startsOfSteps(upper.step, dayAt(span.start), lastDay).map((day) => ({
    x: Math.max(0, x(day)),
    day,
  }));
  // Of those that began before the window only the last one reaches into it, and only if its label has room.
  const pinned = upperTicks.filter(
    (tick, index) => tick.x > 0 || (upperTicks[index + 1]?.x ?? upper.room * 3) >= upper.room * 3,
  );
  const named = pinned.map((tick) => ({ x: tick.x, label: upper.label(words, tick.day) }));
  return { upper: named, lower: lowerTicks, dated: named };
}
