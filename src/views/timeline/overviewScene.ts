import type { Size } from "../../chart/ChartCanvas.tsx";
import { type CountBar, drawCountBar } from "../../chart/countBar.ts";
import { baselineAbout, type Font, type Pen } from "../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../chart/theme.ts";
import { type TimeScale, timeScale } from "../../chart/timeScale.ts";
import { type AxisTick, type ClockUnit, timeTicks } from "../../chart/timeTicks.ts";
import { type DayRange, type TimeSpan, windowOf } from "../../model/dates/timeSpan.ts";
import { at, item } from "../../model/tables/columns.ts";
import { type CssPx, epochDay } from "../../model/units.ts";
import { type FilledDays, filledDays, startOfBin, type TimeBins } from "../../query/time/timeBins.ts";
import { formatDayRange, formatMonth, formatWindow, formatYear } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { isolateIn } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { LAYOUT } from "./timelineScene.ts";

export const OVERVIEW = { axisHeight: 16, padding: 3, square: 3, gap: 1 } as const;
const NOTE_GAP: CssPx = 8;
/** The distance from the upper edge to the middle of the words beside the highest bar, and to their lower end. */
const NOTE_MIDDLE: CssPx = 10;
const NOTE_FOOT: CssPx = 16;
const ROOM_FOR_HOUR: CssPx = 44;
/** If a bin has more events than this, the overview has bars instead of squares. */
const MOST_SQUARES = 25;

type OverviewBar = CountBar & { readonly hue: number };

/**
 * The whole story on a linear axis. If every bin is small, each event is a square. Otherwise events are bars stacked by
 * kind, and the highest bar has its time and its count beside it.
 *
 *           ▪             █ May 2019: 31 events
 *     ▪    ▪▪            ▄█▁
 *     ▪  ▪ ▪▪▪  ▪     ▁▂▄███▂
 *     2018    2019     2018     2019
 */
export type OverviewScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  readonly bars: readonly OverviewBar[];
  readonly ticks: readonly AxisTick[];
  /** The time and count of the highest bar, beside it. Null if they do not fit, and for squares. */
  readonly note: { readonly text: string; readonly x: CssPx } | null;
};

export type OverviewInput = {
  readonly bins: TimeBins;
  /** The column whose sums the bars show. Null or undefined if they count events. */
  readonly measured?: string | null;
  readonly hues: readonly number[];
  /** The kinds from the top of a bar to its bottom, in the order of lanes. */
  readonly order: readonly number[];
  readonly days: DayRange;
  /** The units of the axis shorter than a day. */
  readonly clock?: readonly ClockUnit[] | undefined;
  readonly limits: TimeSpan;
  readonly size: Size;
  readonly left: CssPx;
  readonly right: CssPx;
  /** The window. The note keeps clear of its edges. */
  readonly windowStart?: number;
  readonly windowEnd?: number;
  readonly words: Words;
  readonly measure: (text: string) => CssPx;
};

export function buildOverviewScene(input: OverviewInput): OverviewScene {
  const { days, limits, size, words, measure, measured = null, clock } = input;
  const scale = timeScale(limits, input);
  const columns = columnsOf(input, scale);
  const most = Math.max(0, ...columns.map(({ total }) => total));
  const floor = size.height - OVERVIEW.axisHeight;
  const room = floor - OVERVIEW.padding;
  const fits = columns.every((column) => rowsOf(column) * PITCH <= room);
  const isSquares = measured === null && most <= MOST_SQUARES && fits;
  const bars = columns.flatMap((column) =>
    isSquares ? squaresOf(column, floor) : stackOf(column, floor, room / Math.max(1, most)),
  );
  const { dated, lower } = timeTicks(words, scale, measure, days, 1, clock);
  // Times of day are left out where they do not fit between the names of days.
  const hours = lower.filter(
    ({ x, label }) =>
      label.includes(":") &&
      dated.every((day) => x < day.x - ROOM_FOR_HOUR || x > day.labelX + measure(day.label)),
  );
  const ticks = [...dated, ...hours];
  return { size, scale, bars, ticks, note: isSquares ? null : noteOf() };

  function noteOf(): OverviewScene["note"] {
    const highest = columns.find(({ total }) => total === most);
    if (!highest) return null;
    const count =
      measured === null
        ? words.messages.counts.events(most)
        : `${formatNumber(words, most)} ${isolateIn(words.direction)(measured)}`;
    const whole = words.messages.timeline.binned(periodInWords(words, windowOf(highest.days)), count);
    const { windowStart = limits.start, windowEnd = limits.end } = input;
    const [start, end] = [scale.xOf(windowStart), scale.xOf(windowEnd)];
    const sidesOf = (text: string) => {
      const width = measure(text);
      // If an edge of the window would cross the words, the words move beyond that edge.
      const meets = (edge: CssPx, x: CssPx): boolean => edge > x - NOTE_GAP && edge < x + width + NOTE_GAP;
      const after = [start, end].reduce(
        (x, edge) => (meets(edge, x) ? edge + NOTE_GAP : x),
        highest.x + highest.width + NOTE_GAP,
      );
      const before = [end, start].reduce(
        (x, edge) => (meets(edge, x) ? edge - NOTE_GAP - width : x),
        highest.x - NOTE_GAP - width,
      );
      return [after, before]
        .filter((x) => x >= LAYOUT.inset && x + width <= size.width - LAYOUT.inset)
        .filter((x) =>
          bars.every((bar) => bar.x >= x + width || bar.x + bar.width <= x || bar.y >= NOTE_FOOT),
        )
        .map((x) => ({ text, x }));
    };
    // The count alone may fit where the whole note does not.
    return [whole, count].flatMap(sidesOf)[0] ?? null;
  }
}

const LEAST_BAR: CssPx = 2;

/** The events of one bin, by kind from the bottom of the bar to its top. */
type Column = {
  readonly x: CssPx;
  readonly width: CssPx;
  readonly bar: Pick<CountBar, "x" | "width" | "isPartial">;
  readonly days: FilledDays;
  readonly total: number;
  readonly parts: readonly { readonly hue: number; readonly count: number }[];
};

const PITCH: CssPx = OVERVIEW.square + 0.5;

function columnsOf({ bins, hues, order, days }: OverviewInput, scale: TimeScale): readonly Column[] {
  const kinds = hues.length;
  const upwards = order.toReversed();
  const columns: Column[] = [];
  for (let bin = 0; bin < bins.starts.length - 1; bin++) {
    // Kinds without events in the bin are left out. A table of acts has hundreds of kinds, and few occur in a month.
    const parts = upwards.flatMap((kind) => {
      const count = at(bins.counts, bin * kinds + kind);
      return count > 0 ? { hue: item(hues, kind), count } : [];
    });
    if (parts.length === 0) continue;
    const unit = { start: at(bins.starts, bin), end: at(bins.starts, bin + 1) };
    const filled = filledDays(unit, days);
    const { start, end, isPartial } = filled;
    const x = scale.xOf(unit.start);
    const width = Math.max(OVERVIEW.square, scale.xOf(unit.end) - x - OVERVIEW.gap);
    const from = scale.xOf(start);
    const bar = { x: from, width: Math.max(LEAST_BAR, scale.xOf(end) - from - OVERVIEW.gap), isPartial };
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    columns.push({ x, width, bar, days: filled, total, parts });
  }
  return columns;
}

const acrossOf = ({ width }: Column): number => Math.max(1, Math.floor((width + 0.5) / PITCH));
const rowsOf = (column: Column): number => Math.ceil(column.total / acrossOf(column));

/** One square for each event, row by row from the floor. Only bars show by hatching that their bin is partial. */
function squaresOf(column: Column, floor: CssPx): readonly OverviewBar[] {
  const across = acrossOf(column);
  const { square } = OVERVIEW;
  return column.parts
    .flatMap(({ hue, count }) => Array.from({ length: count }, () => hue))
    .map((hue, index) => ({
      x: column.x + (index % across) * PITCH,
      y: floor - (Math.floor(index / across) + 1) * PITCH,
      width: square,
      height: square,
      isPartial: false,
      hue,
    }));
}

function stackOf({ bar, parts }: Column, floor: CssPx, perEvent: CssPx): readonly OverviewBar[] {
  let y = floor;
  return parts.map(({ hue, count }) => {
    const height = count * perEvent;
    y -= height;
    return { ...bar, y, height, hue };
  });
}

const TICK_HEIGHT = 5;

export const overviewFont = (theme: Theme): Font => smallText(theme, 500, theme.ink2, "left").font;

export function drawOverview(pen: Pen, scene: OverviewScene, theme: Theme): void {
  const ground = scene.size.height - OVERVIEW.axisHeight;
  for (const bar of scene.bars) drawCountBar(pen, bar, kindColour(theme, bar.hue));
  const label = smallText(theme, 500, theme.ink2, "left");
  if (scene.note) {
    const halo = { colour: theme.panel, width: 4 };
    pen.text(scene.note.text, scene.note.x, baselineAbout(NOTE_MIDDLE, SMALL_TEXT), { ...label, halo });
  }
  pen.fillRect(0, ground, scene.size.width, 1, theme.line);
  const baseline = baselineAbout(ground + OVERVIEW.axisHeight / 2 + 1, SMALL_TEXT);
  for (const tick of scene.ticks) {
    pen.fillRect(Math.round(tick.x), ground, 1, TICK_HEIGHT, theme.line);
    pen.text(tick.label, tick.labelX, baseline, label);
  }
}

/** "November 2019: 25 events". `column` is the column that is summed, or null if events are counted. */
export function countInWords(words: Words, days: FilledDays, count: number, column: string | null): string {
  const { timeline, counts } = words.messages;
  const period = periodInWords(words, windowOf(days));
  return timeline.binned(
    days.isPartial ? exploringWords(words).density.only(period) : period,
    column === null ? counts.events(count) : exploringWords(words).columns.measured(count, column),
  );
}

/** The days in words: "May 2019" for a whole month, "2018–2019" for whole years, otherwise first to last day. */
function periodInWords(words: Words, days: DayRange): string {
  const { first, last } = days;
  if (days.hours) return formatWindow(words, days);
  if (startOfBin("month", first) === first && startOfBin("month", first, 1) === last + 1) {
    return formatMonth(words, first);
  }
  if (startOfBin("year", first) === first && startOfBin("year", epochDay(last + 1)) === last + 1) {
    const [from, to] = [formatYear(words, first), formatYear(words, last)];
    return from === to ? from : words.messages.dates.range(from, to);
  }
  return formatDayRange(words, first, last);
}
