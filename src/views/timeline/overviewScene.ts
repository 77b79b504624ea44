import type { Size } from "../../chart/ChartCanvas.tsx";
import { type AxisTick, timeTicks } from "../../chart/timeTicks.ts";
import { at, item } from "../../model/columns.ts";
import type { TimeSpan } from "../../model/timeSpan.ts";
import type { CssPx } from "../../model/units.ts";
import type { TimeBins } from "../../query/timeBins.ts";
import type { Words } from "../../words/words.ts";
import { xOfDay } from "./timelineScene.ts";

export const OVERVIEW = { axisHeight: 20, padding: 6, gap: 1 } as const;

export type OverviewBar = {
  readonly x: CssPx;
  readonly y: CssPx;
  readonly width: CssPx;
  readonly height: CssPx;
  readonly hue: number;
};

/** The whole story as bars stacked by kind, with the years below. */
export type OverviewScene = {
  readonly size: Size;
  readonly limits: TimeSpan;
  readonly bars: readonly OverviewBar[];
  readonly ticks: readonly AxisTick[];
};

export function buildOverviewScene(input: {
  readonly bins: TimeBins;
  readonly hues: readonly number[];
  readonly limits: TimeSpan;
  readonly size: Size;
  readonly words: Words;
}): OverviewScene {
  const { bins, hues, limits, size, words } = input;
  const kinds = hues.length;
  const count = bins.starts.length - 1;
  // Kinds stack in order of their hue, so that the most frequent one is at the bottom everywhere.
  const order = hues.map((_, kind) => kind).sort((a, b) => item(hues, a) - item(hues, b));
  let most = 1;
  for (let bin = 0; bin < count; bin++) most = Math.max(most, totalOf(bins, bin, kinds));
  const floor = size.height - OVERVIEW.axisHeight;
  const room = floor - OVERVIEW.padding;
  const bars: OverviewBar[] = [];
  for (let bin = 0; bin < count; bin++) {
    const x = xOfDay(at(bins.starts, bin), limits, size.width);
    const width = Math.max(1.5, xOfDay(at(bins.starts, bin + 1), limits, size.width) - x - OVERVIEW.gap);
    // One event must be seen beside a hundred: heights grow with the root of the count, each bar split by share.
    const total = totalOf(bins, bin, kinds);
    const height = Math.sqrt(total / most) * room;
    let y = floor;
    for (const kind of order) {
      const share = at(bins.counts, bin * kinds + kind);
      if (share === 0) continue;
      const part = (share / total) * height;
      y -= part;
      bars.push({ x, y, width, height: part, hue: item(hues, kind) });
    }
  }
  return { size, limits, bars, ticks: timeTicks(words, limits, size.width).dated };
}

function totalOf(bins: TimeBins, bin: number, kinds: number): number {
  let total = 0;
  for (let kind = 0; kind < kinds; kind++) total += at(bins.counts, bin * kinds + kind);
  return total;
}
