import { civilFromDay } from "../model/dates/calendar.ts";
import { type CalendarStep, startsOfSteps } from "../model/dates/calendarStep.ts";
import { lengthOfSpan, type TimeSpan } from "../model/dates/timeSpan.ts";
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

/** Days at both ends of so long a span that are not what it is about: less than a tenth of a year is no year. */
export const marginOf = (span: TimeSpan): number => Math.min(36, lengthOfSpan(span) / 4);
/** From the line to a label right of it. */
const LABEL_GAP: CssPx = 5;
/** Narrower days are named by their number alone. */
const ROOM_FOR_WEEKDAY: CssPx = 84;

/**
 * Ticks of a scale; `measure` answers the width of a label as it will be drawn, the letters of the upper row being
 * `upperSize` times as large.
 */
export function timeTicks(
  words: Words,
  scale: TimeScale,
  measure: (text: string) => CssPx,
  upperSize = 1,
): AxisTicks {
  const { span, perDay, left, right } = scale;
  const hasEras = civilFromDay(dayAt(span.start)).year < 100;
  const roomOf = (unit: Unit) => unit.room + (hasEras && unit.days > 200 ? ROOM_FOR_ERA : 0);
  const lower = UNITS.find((unit) => unit.days * perDay >= roomOf(unit)) ?? coarsest;
  const isShown = (day: number): boolean =>
    day >= span.start && day < span.end && !scale.breaks.some(({ start, end }) => day > start && day < end);
  const tickAt = (x: CssPx, label: string): AxisTick => ({ x, label, labelX: x + LABEL_GAP });
  const lastDay = epochDay(Math.ceil(span.end) - 1);
  const lowerTicks = startsOfSteps(lower.step, dayAt(span.start), lastDay)
    .filter(isShown)
    .map((day) => tickAt(scale.xOf(day), lower.label(words, day)));
  if (lower === days) {
    const named = startsOfSteps(days.step, dayAt(span.start), lastDay);
    return { ...upperTicks(upperMonths), lower: named.map(dayTick) };
  }
  if (lower.days > 200) {
    const margin = marginOf(span);
    const first = formatYear(words, dayAt(span.start + margin));
    const last = formatYear(words, dayAt(span.end - margin));
    const label = first === last ? first : words.messages.dates.range(first, last);
    const fitting = lowerTicks.map((tick) => whole(tick));
    return { upper: [tickAt(left, label)], lower: fitting, dated: fitting };
  }
  return {
    ...upperTicks(lower.days < 28 ? upperMonths : upperYears),
    lower: lowerTicks.map((tick) => whole(tick)),
  };

  /** The tick with its label, if that ends inside the picture; else the line alone. */
  function whole(tick: AxisTick, size = 1): AxisTick {
    return tick.labelX + size * measure(tick.label) <= right ? tick : { ...tick, label: "" };
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
    const begun = startsOfSteps(unit.step, dayAt(span.start), lastDay)
      .filter((day) => day < span.start || isShown(day))
      .map((day) => ({ x: Math.max(left, scale.xOf(day)), day }));
    // Of those that began before the window only the last one reaches into it, and only if its label has room.
    const ticks = begun
      .filter(
        ({ x }, index) =>
          x > left || (begun[index + 1]?.x ?? Number.POSITIVE_INFINITY) - left >= unit.room * 3,
      )
      .map(({ x, day }) => whole(tickAt(x, unit.label(words, day)), upperSize));
    return { upper: ticks, dated: ticks };
  }
}
