import { civilFromDay } from "../model/dates/calendar.ts";
import { type CalendarStep, startOfStep, startsOfSteps } from "../model/dates/calendarStep.ts";
import { type DayRange, spanOfDays, type TimeSpan } from "../model/dates/timeSpan.ts";
import { type CssPx, type EpochDay, epochDay } from "../model/units.ts";
import {
  formatAxisDay,
  formatAxisMonth,
  formatAxisWeekday,
  formatDay,
  formatMonth,
  formatMonthName,
  formatYear,
} from "../words/formatDay.ts";
import type { Words } from "../words/words.ts";
import type { TimeScale } from "./timeScale.ts";

/**
 * The two rows of a calendar axis. The upper row names the larger unit. Its first label stays at the left edge, so that
 * the year is always named:
 *
 *     2019                                   2020
 *     Oct         Nov         Dec            Jan        Feb
 *
 * In the lower row, the name of a day stands in the middle of the day, even if only the first day of each week has a
 * name. Other names stand right of the line where their unit begins, or right of the break of the scale in which it
 * begins. A label that does not fit is left out.
 */
export type AxisTick = {
  readonly x: CssPx;
  readonly label: string;
  readonly labelX: CssPx;
};
export type AxisTicks = {
  readonly upper: readonly AxisTick[];
  readonly lower: readonly AxisTick[];
  /** The row whose labels name their year, for pictures that have only one row. */
  readonly dated: readonly AxisTick[];
};

type Unit = {
  /** The unit that a label with a year names: `2015` is one year, even if `step` is five. Undefined for others. */
  readonly names?: CalendarStep;
  /** The shortest length of the unit, such as 28 for a month. */
  readonly days: number;
  /** The width that a label needs. */
  readonly room: CssPx;
};
type DayUnit = Unit & {
  readonly step: CalendarStep;
  readonly label: (words: Words, day: EpochDay) => string;
};
/** A part of a day, such as 15 minutes (see `clockUnits.ts`). */
export type ClockUnit = Unit & {
  readonly within: (span: TimeSpan) => readonly number[];
  readonly nameOf: (time: number) => string;
  /** Adds the time zone to the label of a day in the upper row. Null if each time is by the clock of its own place. */
  readonly inZone: ((day: string) => string) | null;
};

const YEAR = { months: 12 } as const;
const oneDay: DayUnit = { step: { days: 1 }, days: 1, room: 24, label: formatAxisDay };
const weeks: DayUnit = { step: { days: 7 }, days: 7, room: 44, label: formatAxisDay };
/** One or more months. The shortest month has 28 days, two have at least 59, three at least 90. */
const monthsOf = (count: number): DayUnit => ({
  step: { months: count },
  days: 31 * count - 3,
  room: count > 1 ? 44 : 40,
  label: formatAxisMonth,
});
const months = monthsOf(1);
const years = (count: number): DayUnit => ({
  step: { months: 12 * count },
  names: YEAR,
  days: 365 * count,
  room: 40,
  label: formatYear,
});

const dayAt = (time: number): EpochDay => epochDay(Math.floor(time));

/** From fine to coarse. The lower row takes the finest unit whose labels fit. */
const UNITS: readonly DayUnit[] = [
  oneDay,
  weeks,
  months,
  monthsOf(2),
  monthsOf(3),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].map(years),
];
/** The labels of this unit fit even on the narrowest axis, with all years that a dataset may name. */
const coarsest = years(100_000);
/** Additional width for “BCE” after a year. */
const ROOM_FOR_ERA: CssPx = 26;

/** In the upper row, days are above hours, months above days and weeks, years above months. */
const upperDays: DayUnit = {
  ...oneDay,
  names: oneDay.step,
  label: (words, day) => formatDay(words, day, "short"),
};
const upperMonths: DayUnit = { ...months, names: months.step, label: formatMonth };
const upperYears = years(1);

const LABEL_GAP: CssPx = 5;
/** A day gets its weekday if it is at least this wide. */
const ROOM_FOR_WEEKDAY: CssPx = 84;

type Begin = {
  readonly day: number;
  /** Whether the unit begins in a break of the scale. If so, `day` is the first day after the break. */
  readonly isFolded: boolean;
  /** Whether the unit may have a label. Years outside the data have no label. */
  readonly isNamed: boolean;
};

/**
 * Years outside of `days`, the days of the data, have no name, because a name would say that the data reach so far. The
 * letters of the upper row are `upperSize` times those of the lower row. `clock` has the units below a day.
 */
export function timeTicks(
  words: Words,
  scale: TimeScale,
  measure: (text: string) => CssPx,
  days: DayRange | null = null,
  upperSize = 1,
  clock: readonly ClockUnit[] = [],
): AxisTicks {
  const { span, perDay, left, right, breaks } = scale;
  const named = namedSpan(span, days);
  const hasEras = civilFromDay(dayAt(span.start)).year < 100;
  const roomOf = (unit: Unit) => unit.room + (hasEras && unit.days > 200 ? ROOM_FOR_ERA : 0);
  const lower = [...clock, ...UNITS].find((unit) => unit.days * perDay >= roomOf(unit)) ?? coarsest;
  const lastDay = epochDay(Math.ceil(span.end) - 1);
  if (lower === oneDay) {
    const lowerTicks = startsOfSteps(oneDay.step, dayAt(span.start), lastDay).map(dayTick);
    return { ...upperTicks(upperMonths), lower: lowerTicks };
  }
  const begun = beginsOf(lower).filter(({ day }) => day >= span.start);
  const lowerTicks = begun.map((begin, index) =>
    tickOf(lower, begin, begun[index + 1], scale.xOf(begin.day)),
  );
  if (lower.days > 200) {
    const from = epochDay(Math.floor(Math.max(span.start, named.start)));
    const to = epochDay(Math.ceil(Math.min(span.end, named.end)) - 1);
    const [first, last] = [formatYear(words, from), formatYear(words, to)];
    const label = first === last ? first : words.messages.dates.range(first, last);
    const title = { x: left, label, labelX: left + LABEL_GAP };
    // A year with a break in it is drawn too narrow for its length, so the upper row names the months at both edges.
    const edges = [formatMonth(words, from), formatMonth(words, to)] as const;
    const lastX = right - upperSize * measure(edges[1]) - LABEL_GAP;
    const isBoth = breaks.length > 0 && title.labelX + upperSize * measure(edges[0]) + LABEL_GAP <= lastX;
    return {
      upper: isBoth
        ? [
            { ...title, label: edges[0] },
            { x: right, label: edges[1], labelX: lastX },
          ]
        : [title],
      lower: lowerTicks,
      dated: lowerTicks,
    };
  }
  const upper = lower.days < 1 ? upperDays : lower.days < 28 ? upperMonths : upperYears;
  return { ...upperTicks(upper), lower: lowerTicks };

  function isFolded(time: number): boolean {
    return breaks.some(({ start, end }) => time > start && time < end);
  }

  function beginsOf(unit: DayUnit | ClockUnit): readonly Begin[] {
    if ("within" in unit)
      return unit
        .within(span)
        .filter((day) => !isFolded(day))
        .map((day) => ({ day, isNamed: true, isFolded: false }));
    const { step, names } = unit;
    const isNamed = (day: EpochDay): boolean =>
      !names || (startOfStep(names, day, 1) > named.start && day < named.end);
    const begins = startsOfSteps(step, dayAt(span.start), lastDay)
      .filter((day) => !isFolded(day))
      .map((day): Begin => ({ day, isNamed: isNamed(day), isFolded: false }));
    const folded = breaks
      .map(({ start, end }) => ({ start, day: end }))
      .filter(({ start, day }) => startOfStep(names ?? step, dayAt(day)) > start)
      // Breaks lie between events, so the data include the day after a break.
      .map(({ day }): Begin => ({ day, isNamed: true, isFolded: true }));
    const kept = begins.filter(({ day }) => !folded.some((other) => other.day === day));
    return [...kept, ...folded].sort((one, other) => one.day - other.day);
  }

  /** The label must end inside the picture and, at a break or in a row of months, before the next tick. */
  function tickOf(
    unit: DayUnit | ClockUnit,
    begin: Begin,
    next: Begin | undefined,
    x: CssPx,
    size = 1,
  ): AxisTick {
    const labelX = unit === weeks ? leftOfDay(begin) : x + LABEL_GAP;
    const touchesFold = next !== undefined && (begin.isFolded || next.isFolded);
    // In either row the name of a month may be wider than the month.
    const isCut = next !== undefined && (touchesFold || unit.days === months.days);
    const end = isCut ? Math.min(right, leftOfNext(unit, next)) : right;
    const fitting = labelsOf(unit, begin).find((label) => labelX + size * measure(label) <= end);
    return { x, labelX, label: fitting ?? "" };
  }

  /** The left edge of the name of a day, which stands in the middle of the day. */
  function leftOfDay({ day }: Begin): CssPx {
    return Math.max(left, scale.xOf(day + 0.5) - measure(formatAxisDay(words, dayAt(day))) / 2);
  }

  /** The x up to which the label before `next` may reach. */
  function leftOfNext(unit: DayUnit | ClockUnit, next: Begin): CssPx {
    if (unit === weeks) return leftOfDay(next) - LABEL_GAP;
    return scale.xOf(next.day) - (unit === upperMonths ? LABEL_GAP : 0);
  }

  /** The labels of a unit, the longest first. A year that begins in a break is named with its first visible month. */
  function labelsOf(unit: DayUnit | ClockUnit, { day, isFolded, isNamed }: Begin): readonly string[] {
    if (!isNamed) return [];
    if ("within" in unit) return [unit.nameOf(day)];
    const label = unit.label(words, dayAt(day));
    // Shorter names follow, because the window may show only a few days of a month.
    if (unit === upperMonths)
      return [label, formatMonth(words, dayAt(day), "short"), formatMonthName(words, dayAt(day), "short")];
    return isFolded && unit === lower && unit.names === YEAR
      ? [words.messages.dates.yearFrom(label, formatMonthName(words, dayAt(day))), label, ...shortYear(label)]
      : [label];
  }

  /** "’18" for "2018". */
  function shortYear(label: string): readonly string[] {
    return /^\d{4}$/.test(label) ? [`’${label.slice(2)}`] : [];
  }

  function dayTick(day: EpochDay): AxisTick {
    const from = Math.max(left, scale.xOf(day));
    const to = Math.min(right, scale.xOf(day + 1));
    const label = perDay >= ROOM_FOR_WEEKDAY ? formatAxisWeekday(words, day) : formatAxisDay(words, day);
    const width = measure(label);
    const hasRoom = to - from >= width + 2;
    return { x: from, label: hasRoom ? label : "", labelX: (from + to - width) / 2 };
  }

  function upperTicks(unit: DayUnit): Pick<AxisTicks, "upper" | "dated"> {
    const begins = beginsOf(unit);
    const ticks = begins.flatMap((begin, index) => {
      const next = begins[index + 1];
      const tick = tickOf(unit, begin, next, Math.max(left, scale.xOf(begin.day)), upperSize);
      // A unit that began before the span is named at the left edge, if its name ends before the next unit begins.
      const hasRoom = !next || tick.labelX + upperSize * measure(tick.label) <= scale.xOf(next.day);
      return begin.day > span.start || (tick.label !== "" && hasRoom) ? [tick] : [];
    });
    return { upper: "inZone" in lower && lower.inZone ? withZone(ticks, lower.inZone) : ticks, dated: ticks };
  }

  function withZone(ticks: readonly AxisTick[], inZone: (day: string) => string): readonly AxisTick[] {
    const zoned = ticks.map((tick) => ({ ...tick, label: inZone(tick.label) }));
    const at = zoned.findIndex(
      ({ labelX, label }, index) => labelX + upperSize * measure(label) <= (ticks[index + 1]?.x ?? right),
    );
    return ticks.map((tick, index) => (index === at ? (zoned[index] ?? tick) : tick));
  }
}

/** The days whose years are named: the days of the data, or the whole axis if it shows no day of the data. */
function namedSpan(span: TimeSpan, days: DayRange | null): TimeSpan {
  const data = days ? spanOfDays(days) : span;
  return data.end > span.start && data.start < span.end ? data : span;
}
