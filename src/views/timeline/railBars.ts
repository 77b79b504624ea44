import type { Size } from "../../chart/ChartCanvas.tsx";
import { type CountBar, drawCountBar } from "../../chart/countBar.ts";
import { baselineAbout, type Font, type Line, type Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import { timeScale } from "../../chart/timeScale.ts";
import { type ClockUnit, timeTicks } from "../../chart/timeTicks.ts";
import type { DayRange, TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { CssPx } from "../../model/units.ts";
import { filledDays, type TimeBins } from "../../query/time/timeBins.ts";
import type { Words } from "../../words/words.ts";

/** A stretch of the rail; time runs downwards. */
export type RailStretch = { readonly top: CssPx; readonly height: CssPx };
export type RailBar = Omit<CountBar, "x">;

const LEAST_STRETCH: CssPx = 14;

/** The place of the time on screen. */
export function railStretch(shown: TimeSpan | null, limits: TimeSpan, size: Size): RailStretch | null {
  if (!shown) return null;
  const { xOf } = downwards(limits, size);
  const top = xOf(shown.start);
  return { top, height: Math.max(LEAST_STRETCH, xOf(shown.end) - top) };
}

const downwards = (limits: TimeSpan, size: Size) => timeScale(limits, { left: 0, right: size.height });

/** Bars of the density rail, time downwards; equal numbers of events have equal areas, as in the overview. */
export function railBars(
  bins: TimeBins,
  kinds: number,
  days: DayRange,
  limits: TimeSpan,
  size: Size,
): RailBar[] {
  const totals = totalsOf(bins, kinds);
  const { xOf } = downwards(limits, size);
  const most = totals.reduce((one, other) => Math.max(one, other), 1);
  return totals.flatMap((total, bin) => {
    if (total === 0) return [];
    const unit = { start: at(bins.starts, bin), end: at(bins.starts, bin + 1) };
    const { start, end, isPartial } = filledDays(unit, days);
    const y = xOf(start);
    const height = Math.max(1.5, xOf(end) - y - 1);
    return [{ y, height, width: (total / most) * (size.width - 4), isPartial }];
  });
}

const totalsOf = (bins: TimeBins, kinds: number): number[] =>
  Array.from({ length: bins.starts.length - 1 }, (_, bin) =>
    bins.counts.subarray(bin * kinds, (bin + 1) * kinds).reduce((sum, count) => sum + count, 0),
  );

/** A year, or an hour of a night, at its beginning. */
export type RailLabel = { readonly y: CssPx; readonly text: string };

/** Labels above each other keep this distance. */
const LABEL_PITCH: CssPx = 11;

/** The years that have room, or the hours of `clock`. `measure` returns widths as they are drawn. */
export function railLabels(
  words: Words,
  days: DayRange,
  limits: TimeSpan,
  size: Size,
  measure: (text: string) => CssPx,
  clock: readonly ClockUnit[] = [],
): readonly RailLabel[] {
  // Labels are one above the other, so their height matters, not their width.
  const { dated, lower } = timeTicks(words, downwards(limits, size), () => 0, days, 1, clock);
  return (clock.length > 0 ? lower : dated)
    .map(({ x, label }) => ({ y: x + LABEL_PITCH / 2, text: label }))
    .filter(
      ({ y, text }) => text !== "" && y <= size.height - LABEL_PITCH / 2 && measure(text) <= size.width - 1,
    );
}

const FRAME: Line = { width: 1.5 };
const ALPHA = { bar: 0.55, stretch: 0.14 } as const;

const SIZE = 9;
export const railFont = (theme: Theme): Font => `500 ${SIZE}px ${theme.interfaceFont}`;

type Rail = {
  readonly bars: readonly RailBar[];
  readonly labels: readonly RailLabel[];
  readonly stretch: RailStretch | null;
};

/**
 * Draws the bars of the density rail inwards from the edge of the screen (the right edge in languages that run from left to
 * right), a frame around the stretch on screen, and the labels on the other side.
 */
export function drawRail(
  pen: Pen,
  { bars, labels, stretch }: Rail,
  { size, direction }: { readonly size: Size; readonly direction: "ltr" | "rtl" },
  theme: Theme,
): void {
  const isLtr = direction === "ltr";
  for (const bar of bars) {
    drawCountBar(pen, { ...bar, x: isLtr ? size.width - bar.width : 0 }, theme.ink2, ALPHA.bar);
  }
  if (stretch) {
    pen.alpha(ALPHA.stretch);
    pen.fillRect(1, stretch.top, size.width - 2, stretch.height, theme.ink2);
    pen.alpha(1);
    pen.strokeRect(1.5, stretch.top, size.width - 3, stretch.height, theme.ink2, FRAME);
  }
  pen.alpha(1);
  const halo = { colour: theme.panel, width: 2 };
  const align = isLtr ? ("left" as const) : ("right" as const);
  const style = { font: railFont(theme), colour: theme.ink2, align, halo };
  for (const { y, text } of labels) pen.text(text, isLtr ? 1 : size.width - 1, baselineAbout(y, SIZE), style);
}
