import type { TimeScale } from "../../../chart/timeScale.ts";
import type { AxisTick, AxisTicks } from "../../../chart/timeTicks.ts";
import { type CalendarStep, startOfStep } from "../../../model/dates/calendarStep.ts";
import type { TimeSpan } from "../../../model/dates/timeSpan.ts";
import { type CssPx, type EpochDay, epochDay } from "../../../model/units.ts";
import { formatAxisDay, formatAxisMonth, formatMonth, formatYear } from "../../../words/formatDay.ts";
import type { Words } from "../../../words/words.ts";

/*
 * Time in order, not to scale: events stand side by side, and years, months and days are headings where they begin.
 */

export type Room = { readonly left: CssPx; readonly right: CssPx };
/** The place of an event: one column or, if it has several lines, several. It may begin before the window. */
export type Column = Room & {
  readonly begin: number;
  /** The end of the days of which it is one; of a known day, its begin. */
  readonly by: number;
};

/** The widest column, that of two actors alone, and the space left of a heading and right of it. */
export const COLUMN = { widest: 96, widestOfPair: 220, gap: 3 } as const;

/** A scale on which each event begins at the left edge of its column. Between two edges time goes evenly. */
export function columnScale(span: TimeSpan, { left, right }: Room, columns: readonly Column[]): TimeScale {
  const end = columns.at(-1)?.right ?? left;
  const shown = columns.map(({ begin, left: x }) => ({ day: Math.max(span.start, begin), x }));
  const first = shown.filter(({ day }, index) => day > (shown[index - 1]?.day ?? Number.NEGATIVE_INFINITY));
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

type Unit = { readonly step: CalendarStep; readonly label: (words: Words, day: EpochDay) => string };
const DAYS: Unit = { step: { days: 1 }, label: formatAxisDay };
const MONTHS: Unit = { step: { months: 1 }, label: formatAxisMonth };
const WHOLE_MONTHS: Unit = { step: { months: 1 }, label: (words, day) => formatMonth(words, day, "short") };
const YEARS: Unit = { step: { months: 12 }, label: formatYear };
/** The units of the two rows of headings, the finest first. */
const ROWS = [
  { upper: WHOLE_MONTHS, lower: DAYS },
  { upper: YEARS, lower: MONTHS },
] as const;
/** The largest share of the picture's width that the names of the upper row take. */
const NAMES = 0.8;

type Group = Room & {
  readonly day: EpochDay;
  readonly columns: number;
  /** The last unit to which its events may belong. If it is a later one, both are named: "1" alone would be a guess. */
  readonly until: EpochDay;
};

function groupsOf({ step }: Unit, columns: readonly Column[]): readonly Group[] {
  const groups: Group[] = [];
  const unitOf = (time: number): EpochDay => startOfStep(step, epochDay(Math.floor(time)));
  for (const { begin, by, left, right } of columns) {
    const day = unitOf(begin);
    const until = unitOf(by);
    const last = groups.at(-1);
    if (last?.day === day && last.until === until)
      groups[groups.length - 1] = { ...last, right, columns: last.columns + 1 };
    else groups.push({ day, until, left, right, columns: 1 });
  }
  return groups;
}

type Measure = (text: string) => CssPx;
/** The letters of the upper row are larger, and bold. */
const inUpper =
  (measure: Measure): Measure =>
  (text) =>
    HEADING_SIZE * measure(text);
const HEADING_SIZE = 1.25;
const widthOf = (words: Words, unit: Unit, group: Group, measure: Measure): CssPx =>
  inUpper(measure)(nameOf(words, unit, group, group)) + 3 * COLUMN.gap;

/** The name of one group, or of the groups from one to another. */
function nameOf(words: Words, { label }: Unit, { day }: Group, { until }: Group): string {
  const [from, to] = [label(words, day), label(words, until)];
  return from === to ? from : words.messages.dates.range(from, to);
}

/** The finest rows whose upper names have room. */
function rowsOf(words: Words, columns: readonly Column[], { left, right }: Room, measure: Measure) {
  const fits = ({ upper }: (typeof ROWS)[number]): boolean =>
    groupsOf(upper, columns).reduce((sum, group) => sum + widthOf(words, upper, group, measure), 0) <=
    NAMES * (right - left);
  return ROWS.find(fits) ?? null;
}

/** Places events side by side. All lines have the same distance, but below a long heading they have more. */
export function placeColumns(
  words: Words,
  events: readonly (Pick<Column, "begin" | "by"> & { readonly lines: number })[],
  room: Room,
  measure: Measure,
  widest: CssPx,
): readonly Column[] {
  const bare = events.map(({ begin, by }): Column => ({ begin, by, left: 0, right: 0 }));
  const upper = rowsOf(words, bare, room, measure)?.upper ?? null;
  let next = 0;
  const groups = groupsOf(upper ?? YEARS, bare).map((group) => {
    const own = events.slice(next, next + group.columns);
    next += group.columns;
    const least = upper === null ? 0 : widthOf(words, upper, group, measure);
    return { own, lines: own.reduce((sum, { lines }) => sum + lines, 0), least };
  });
  const width = room.right - room.left;
  /** The distance of lines, if headings that are wider than their lines take their width. */
  let pitch: CssPx = 0;
  for (let before = -1; pitch !== before; ) {
    before = pitch;
    const isNarrow = ({ lines, least }: (typeof groups)[number]): boolean => least > lines * pitch;
    const narrow = pitch === 0 ? [] : groups.filter(isNarrow);
    const others = groups.filter((group) => !narrow.includes(group));
    const rest = width - narrow.reduce((sum, { least }) => sum + least, 0);
    const lines = others.reduce((sum, group) => sum + group.lines, 0);
    if (lines > 0) pitch = Math.min(widest, rest / lines);
  }
  let edge = room.left;
  return groups.flatMap(({ own, lines, least }) => {
    const distance = Math.max(pitch, least / lines);
    return own.map(({ begin, by, lines: count }): Column => {
      const left = edge;
      edge += count * distance;
      return { begin, by, left, right: edge };
    });
  });
}

/** The headings over columns. Names of the lower row without room of their own have one together: "Jan–May". */
export function columnTicks(
  words: Words,
  columns: readonly Column[],
  room: Room,
  measure: Measure,
): AxisTicks {
  const { upper, lower } = rowsOf(words, columns, room, measure) ?? ROWS[1];
  const above = groupsOf(upper, columns);
  const upperTicks = labelled(words, upper, above, inUpper(measure));
  const lowerTicks = above.flatMap(({ left, right }) => {
    const below = columns.filter((column) => column.left >= left && column.left < right);
    return labelled(words, lower, groupsOf(lower, below), measure);
  });
  return { upper: upperTicks, lower: lowerTicks, dated: upperTicks };
}

function labelled(words: Words, unit: Unit, groups: readonly Group[], measure: Measure): readonly AxisTick[] {
  const fits = (text: string, { left, right }: Room) => COLUMN.gap + measure(text) <= right - left;
  const tickAt = (x: CssPx, text: string): AxisTick => ({ x, label: text, labelX: x + COLUMN.gap });
  const ticks: AxisTick[] = [];
  let run: readonly Group[] = [];
  for (const group of groups) {
    const own = nameOf(words, unit, group, group);
    if (fits(own, group)) {
      ticks.push(...run.map(({ left }) => tickAt(left, "")), tickAt(group.left, own));
      run = [];
      continue;
    }
    run = [...run, group];
    const [first] = run;
    if (!first || run.length === 1) continue;
    const together = nameOf(words, unit, first, group);
    if (!fits(together, { left: first.left, right: group.right })) continue;
    ticks.push(tickAt(first.left, together));
    run = [];
  }
  return [...ticks, ...run.map(({ left }) => tickAt(left, ""))];
}
