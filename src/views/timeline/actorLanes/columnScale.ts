import type { TimeScale } from "../../../chart/timeScale.ts";
import type { AxisTick, AxisTicks } from "../../../chart/timeTicks.ts";
import { type CalendarStep, startOfStep } from "../../../model/dates/calendarStep.ts";
import { clockOfMinute } from "../../../model/dates/isoTime.ts";
import { MINUTES_PER_DAY, minuteOf, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import { memoByKey } from "../../../model/memo.ts";
import { type CssPx, type EpochDay, epochDay } from "../../../model/units.ts";
import { memoLast } from "../../../state/memoLast.ts";
import {
  formatAxisDay,
  formatAxisMonth,
  formatDay,
  formatFields,
  formatMonth,
  formatYear,
} from "../../../words/formatDay.ts";
import type { Words } from "../../../words/words.ts";

/* Time in order, not to scale: events are side by side below headings of years, months and days. */

export type Room = { readonly left: CssPx; readonly right: CssPx };
/** The place of an event. `begin` is in days, and may be before the window. */
export type Column = Room & {
  readonly begin: number;
  /** The begin of the last possible day (or minute), if the event lasted or its date is a span. Otherwise `begin`. */
  readonly by: number;
  /** The positions of the event's lines, and the least distance between them. Space for words is right of a line. */
  readonly xs: readonly CssPx[];
  readonly pitch: CssPx;
};

/**
 * `pitch` is the least distance of two lines. It keeps a line clear of the widest sign beside it. `widest` is the
 * greatest distance of lines without words. `start` is the greatest space from the left edge of a column to its line.
 * `gap` is the space at each side of a heading. `rest` is the width of the time between two events. The axis under a
 * heading reaches `over` beyond its first and last line.
 */
export const COLUMN = { pitch: 18, widest: 220, start: 32, gap: 3, rest: 8, over: 6 } as const;

/**
 * A scale on which a day (or minute) with events takes the columns of its events. The time until the next event takes
 * the last few pixels of these columns, whatever its length.
 */
export function columnScale(
  span: TimeSpan,
  { left, right }: Room,
  columns: readonly Column[],
  isByClock: boolean,
): TimeScale {
  const end = columns.at(-1)?.right ?? left;
  const finest = isByClock ? 1 / MINUTES_PER_DAY : 1;
  const dayOf = (begin: number): number => (isByClock ? begin : Math.floor(begin));
  const edges = columns.flatMap(({ begin, left: x, right: last }, index) => {
    const day = Math.max(span.start, dayOf(begin));
    const next = Math.max(span.start, dayOf(columns[index + 1]?.begin ?? span.end));
    return next > day
      ? [
          { day, x },
          // The time between two events is drawn before the line of the later event.
          { day: Math.min(day + finest, next), x: Math.max(x, last - COLUMN.rest) },
        ]
      : [{ day, x }];
  });
  const first = edges.filter(({ day }, index) => day > (edges[index - 1]?.day ?? Number.NEGATIVE_INFINITY));
  const knots = [...first, { day: span.end, x: end }];
  const between = (value: number, from: "day" | "x", to: "day" | "x"): number => {
    const next = knots.findIndex((knot) => knot[from] > value);
    const [before, after] = [knots[next - 1], knots[next]];
    if (!after) return knots.at(-1)?.[to] ?? 0;
    if (!before) return after[to];
    return before[to] + ((value - before[from]) / (after[from] - before[from])) * (after[to] - before[to]);
  };
  return {
    ...{ span, left, right, breaks: [] },
    perDay: (end - left) / (span.end - span.start),
    xOf: (day) => between(day, "day", "x"),
    dayAt: (x) => between(x, "x", "day"),
  };
}

/** The left edges of columns before which the axis skips at least a whole day, or a whole hour if it shows hours. */
export const skipsOf = (columns: readonly Column[], isByClock: boolean): readonly CssPx[] =>
  columns.flatMap(({ begin, left }, index) => {
    const before = columns[index - 1];
    const least = isByClock ? 1 / 24 : 1;
    return before && Math.floor(begin / least) - Math.floor(before.by / least) > 1 ? [left] : [];
  });

type Unit = {
  readonly beginOf: (time: number) => number;
  readonly label: (words: Words, begin: number) => string;
};
const calendarUnit = (step: CalendarStep, label: (words: Words, day: EpochDay) => string): Unit => ({
  beginOf: (time) => startOfStep(step, epochDay(Math.floor(time))),
  label: (words, begin) => label(words, epochDay(begin)),
});
const MINUTES: Unit = {
  // Adds half a second (1 / 120 minutes) before rounding down, because times are inexact fractions of days.
  beginOf: (time) => Math.floor(time * MINUTES_PER_DAY + 1 / 120) / MINUTES_PER_DAY,
  label: (_, begin) => clockOfMinute(minuteOf(begin)),
};
const DAYS = calendarUnit({ days: 1 }, formatAxisDay);
const DAYS_OF_MONTHS = calendarUnit({ days: 1 }, (words, day) =>
  formatFields(words, day, "dayAndMonth", "short"),
);
const WHOLE_DAYS = calendarUnit({ days: 1 }, (words, day) => formatDay(words, day, "short"));
const MONTHS = calendarUnit({ months: 1 }, formatAxisMonth);
const WHOLE_MONTHS = calendarUnit({ months: 1 }, (words, day) => formatMonth(words, day, "short"));
const YEARS = calendarUnit({ months: 12 }, formatYear);

export type Naming = { readonly words: Words; readonly measure: Measure; readonly isByClock: boolean };

/** The units of both rows of headings, the finest first. */
const ROWS = [
  { upper: WHOLE_DAYS, lower: MINUTES, isClock: true },
  { upper: WHOLE_MONTHS, lower: DAYS, isClock: false },
  { upper: YEARS, lower: MONTHS, isClock: false },
] as const;
/** The largest share of the width that names of days or months in the upper row may take. Years may take all. */
const NAMES = 0.8;

type Group = Room & {
  readonly lines: Room;
  readonly begin: number;
  readonly columns: number;
  /** The begin of the last possible unit of the events. If it differs from `begin`, the heading names both units. */
  readonly until: number;
};

function groupsOf({ beginOf }: Unit, columns: readonly Column[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { begin, by, left, right, xs } of columns) {
    const [from, until] = [beginOf(begin), beginOf(by)];
    const last = groups.at(-1);
    const lines = { left: xs[0] ?? left, right: xs.at(-1) ?? left };
    if (last?.begin === from && last.until === until)
      groups[groups.length - 1] = {
        ...{ ...last, right, columns: last.columns + 1 },
        lines: { ...last.lines, right: lines.right },
      };
    else groups.push({ begin: from, until, left, right, lines, columns: 1 });
  }
  return groups;
}

type Measure = (text: string) => CssPx;
const inUpper =
  (measure: Measure): Measure =>
  (text) =>
    HEADING_SIZE * measure(text);
const HEADING_SIZE = 1.25;
const widthOf = (words: Words, unit: Unit, group: Group, measure: Measure): CssPx =>
  inUpper(measure)(nameOf(words, unit, group, group)) + 3 * COLUMN.gap;

/** The name of a group, or of all groups from one to another. Empty for clock times farther apart than half a day. */
function nameOf(words: Words, unit: Unit, { begin }: Group, { until }: Group): string {
  if (unit === MINUTES && until - begin > LONGEST_BY_CLOCK) return "";
  // If a range of days begins in one month and ends in another, each of its two days is named with its month.
  const own = unit === DAYS && MONTHS.beginOf(begin) !== MONTHS.beginOf(until) ? DAYS_OF_MONTHS : unit;
  const [from, to] = [labelOf(words)(own)(begin), labelOf(words)(own)(until)];
  return from === to ? from : words.messages.dates.range(from, to);
}
/** Cached, because every frame asks for the same names. */
const labelOf = memoLast((words: Words) =>
  memoByKey((unit: Unit) => memoByKey((begin: number) => unit.label(words, begin))),
);
/** The longest column (in days) that clock times name. A longer column is whole days, which the upper row names. */
const LONGEST_BY_CLOCK = 0.5;

/** Finds the finest rows whose upper names fit. If none fit, it takes years over months: columns widen for years. */
function rowsOf({ words, measure, isByClock }: Naming, columns: readonly Column[], { left, right }: Room) {
  const fits = ({ upper, isClock }: (typeof ROWS)[number]): boolean =>
    (isByClock || !isClock) &&
    groupsOf(upper, columns).reduce((sum, group) => sum + widthOf(words, upper, group, measure), 0) <=
      NAMES * (right - left);
  return ROWS.find(fits) ?? ROWS[2];
}

/** The dates of an event, and the width that each line needs for words and signs beside it. 0 if it has neither. */
type Wish = Pick<Column, "begin" | "by"> & { readonly words: readonly CssPx[] };

const widthAt = (words: readonly CssPx[], pitch: CssPx): CssPx =>
  words.reduce((sum, width) => sum + Math.max(width, pitch), 0);

/**
 * Places events side by side. All lines have the same distance, with two exceptions. Below a wide heading they are
 * farther apart, and beside words they get the width that the words need, if the picture has it.
 */
export function placeColumns(naming: Naming, events: readonly Wish[], room: Room): readonly Column[] {
  const { words, measure } = naming;
  const bare = events.map(({ begin, by }): Column => ({ begin, by, left: 0, right: 0, xs: [], pitch: 0 }));
  const { upper, lower } = rowsOf(naming, bare, room);
  let next = 0;
  const groups = groupsOf(upper, bare).map((group) => {
    const own = withNamesBelow(naming, events.slice(next, next + group.columns), lower);
    next += group.columns;
    const lines = own.flatMap((event) => event.words);
    const more = own.reduce((sum, event) => sum + event.more, 0);
    const heading = widthOf(words, upper, group, measure) - more;
    /** The width by which the heading is wider than its lines, shared among the lines. */
    const slackAt = (pitch: CssPx): CssPx => Math.max(0, heading - widthAt(lines, pitch)) / lines.length;
    return { own, lines, more, slackAt };
  });
  const wholeAt = (pitch: CssPx): CssPx =>
    groups.reduce(
      (sum, { lines, more, slackAt }) => sum + widthAt(lines, pitch) + more + lines.length * slackAt(pitch),
      0,
    );
  const fits = (pitch: CssPx): boolean => wholeAt(pitch) <= room.right - room.left;
  let [pitch, tooWide]: [CssPx, CssPx] = [1, COLUMN.widest];
  if (!fits(pitch) && events.some((event) => widthAt(event.words, 0) > 0)) {
    const bareOf = (event: Wish): Wish => ({ ...event, words: event.words.map(() => 0) });
    return placeColumns(naming, events.map(bareOf), room);
  }
  if (fits(tooWide)) pitch = tooWide;
  while (tooWide - pitch > PRECISION) {
    const middle = (pitch + tooWide) / 2;
    if (fits(middle)) pitch = middle;
    else tooWide = middle;
  }
  let edge = room.left;
  return groups.flatMap(({ own, slackAt }) => {
    const slack = slackAt(pitch);
    return own.map(({ begin, by, words: ofWords, more }): Column => {
      const left = edge;
      const xs = ofWords.map((width) => {
        const x = edge + Math.min(COLUMN.start, (pitch + slack) / 2);
        edge += Math.max(pitch, width) + slack;
        return x;
      });
      edge += more;
      return { begin, by, left, right: edge, xs, pitch: pitch + slack };
    });
  });
}
const PRECISION: CssPx = 0.05;

/**
 * The events of one upper group. The last event of each lower group gets the width that the group's name still needs,
 * because a column without a name above it would seem to belong to the group before.
 */
function withNamesBelow(
  { words, measure }: Naming,
  events: readonly Wish[],
  lower: Unit,
): readonly (Wish & { readonly more: CssPx })[] {
  let from = 0;
  const bare = events.map(({ begin, by }): Column => ({ begin, by, left: 0, right: 0, xs: [], pitch: 0 }));
  return groupsOf(lower, bare).flatMap((group) => {
    const own = events.slice(from, from + group.columns);
    from += group.columns;
    const wide = own.reduce((sum, event) => sum + widthAt(event.words, COLUMN.pitch), 0);
    const more = Math.max(0, measure(nameOf(words, lower, group, group)) + 2 * COLUMN.gap - wide);
    return own.map((event, index) => ({ ...event, more: index === own.length - 1 ? more : 0 }));
  });
}

/** A heading of the lower row, in the middle over its acts. `over` is the part of the axis over these acts alone. */
type ActsTick = AxisTick & Pick<Group, "begin" | "until"> & { readonly over: Room };

type ColumnTicks = Omit<AxisTicks, "lower"> & { readonly lower: readonly ActsTick[] };

/** The headings over columns. Neighbouring groups whose names do not fit share one heading: "Jan–May". */
export function columnTicks(naming: Naming, columns: readonly Column[], room: Room): ColumnTicks {
  const { words, measure } = naming;
  const { upper, lower } = rowsOf(naming, columns, room);
  const above = groupsOf(upper, columns);
  const upperTicks = labelled(words, upper, above, inUpper(measure)).map(
    ({ x, label }): AxisTick => ({ x, label, labelX: x + COLUMN.gap }),
  );
  const lowerTicks = above.flatMap(({ left, right }) => {
    const below = columns.filter((column) => column.left >= left && column.left < right);
    return labelled(words, lower, groupsOf(lower, below), measure);
  });
  return { upper: upperTicks, lower: lowerTicks, dated: upperTicks };
}

/** A part of the axis. If `isNamed`, it has a heading in the lower row. Otherwise it is the gap between two headings. */
export type Stretch = Room & { readonly isNamed: boolean };

/** Finds the part of the axis for a time. A time in one upper unit (a year) is never in the part of the next unit. */
export function stretches(
  naming: Naming,
  columns: readonly Column[],
  room: Room,
  ticks: ColumnTicks,
  start: CssPx,
): (time: number) => Stretch {
  const { upper, lower } = rowsOf(naming, columns, room);
  const named = ticks.lower.map(({ over }): Stretch => ({ ...over, isNamed: true }));
  const between = [undefined, ...named].map((before, place): readonly [Stretch, Stretch] => {
    const left = before?.right ?? start;
    const right = Math.max(left, named[place]?.left ?? room.right);
    const line = ticks.upper.find(({ x }) => x > left && x < right)?.x;
    return [
      { left, right: line ?? right, isNamed: false },
      { left: line ?? left, right, isNamed: false },
    ];
  });
  return (time) => {
    const unit = lower.beginOf(time);
    const next = ticks.lower.findIndex(({ begin }) => begin > unit);
    const place = next === -1 ? named.length : next;
    const [before, after] = [ticks.lower[place - 1], ticks.lower[place]];
    const side = after && upper.beginOf(after.begin) === upper.beginOf(time) ? 1 : 0;
    return (
      (before && unit <= before.until ? named[place - 1] : between[place]?.[side]) ?? {
        ...room,
        isNamed: false,
      }
    );
  };
}

/**
 * The last day of the window, at the right of the upper row. It shows that time goes on after the last drawn act. Null
 * if it does not fit, without columns, or if the last column reaches the same unit of the lower row.
 */
export function tickOfEnd(
  naming: Naming,
  end: number,
  columns: readonly Column[],
  room: Room,
  ticks: ColumnTicks,
): AxisTick | null {
  const { words, measure } = naming;
  const { upper, lower } = rowsOf(naming, columns, room);
  const [last, day] = [columns.at(-1), end - 1 / MINUTES_PER_DAY];
  if (!last || lower.beginOf(last.by) >= lower.beginOf(day)) return null;
  const tick = ticks.upper.at(-1);
  const free = tick ? tick.labelX + inUpper(measure)(tick.label) + 4 * COLUMN.gap : room.left;
  const isSame = upper.beginOf(last.by) === upper.beginOf(day);
  return (
    [WHOLE_DAYS, ...(isSame ? [lower] : [])]
      .map((unit) => `– ${labelOf(words)(unit)(unit.beginOf(day))}`)
      .map((label) => ({ x: room.right, label, labelX: room.right - COLUMN.gap - measure(label) }))
      .find(({ labelX }) => labelX >= free) ?? null
  );
}

function labelled(words: Words, unit: Unit, groups: readonly Group[], measure: Measure): readonly ActsTick[] {
  const fits = (text: string, { left, right }: Room) => COLUMN.gap + measure(text) <= right - left;
  const tickAt = (first: Group, last: Group, label: string): ActsTick => {
    const [lines, width] = [{ left: first.lines.left, right: last.lines.right }, measure(label)];
    const middle = (lines.left + lines.right - width) / 2;
    const labelX = Math.max(first.left + COLUMN.gap, Math.min(last.right - width, middle));
    const over = {
      left: Math.min(labelX, lines.left - COLUMN.over),
      right: Math.max(labelX + width, lines.right + COLUMN.over),
    };
    return { x: first.left, label, labelX, over, begin: first.begin, until: last.until };
  };
  const ticks: ActsTick[] = [];
  let run: readonly Group[] = [];
  for (const group of groups) {
    const own = nameOf(words, unit, group, group);
    if (fits(own, group)) {
      ticks.push(...run.map((one) => tickAt(one, one, "")), tickAt(group, group, own));
      run = [];
      continue;
    }
    run = [...run, group];
    const [first] = run;
    if (!first || run.length === 1) continue;
    const together = nameOf(words, unit, first, group);
    if (!fits(together, { left: first.left, right: group.right })) continue;
    ticks.push(tickAt(first, group, together));
    run = [];
  }
  return [...ticks, ...run.map((one) => tickAt(one, one, ""))];
}
