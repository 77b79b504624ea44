import type { Size } from "../../chart/ChartCanvas.tsx";
import { timeScale } from "../../chart/timeScale.ts";
import { at } from "../../model/columns.ts";
import type { TimeSpan } from "../../model/timeSpan.ts";
import type { CssPx } from "../../model/units.ts";
import type { TimeBins } from "../../query/timeBins.ts";

/** A stretch of the rail, time downwards. */
export type RailStretch = { readonly top: CssPx; readonly height: CssPx };
export type RailBar = { readonly y: CssPx; readonly width: CssPx; readonly height: CssPx };

const LEAST_STRETCH: CssPx = 14;

/** Where the days that are on screen lie. */
export function railStretch(
  days: { readonly first: number; readonly last: number } | null,
  limits: TimeSpan,
  size: Size,
): RailStretch | null {
  if (!days) return null;
  const { xOf } = downwards(limits, size);
  const top = xOf(days.first);
  return { top, height: Math.max(LEAST_STRETCH, xOf(days.last + 1) - top) };
}

const downwards = (limits: TimeSpan, size: Size) => timeScale(limits, { left: 0, right: size.height });

/** Bars of the density rail, time downwards; equal numbers of events have equal areas, as in the overview. */
export function railBars(bins: TimeBins, kinds: number, limits: TimeSpan, size: Size): RailBar[] {
  const totals = Array.from({ length: bins.starts.length - 1 }, (_, bin) => {
    let total = 0;
    for (let kind = 0; kind < kinds; kind++) total += at(bins.counts, bin * kinds + kind);
    return total;
  });
  const { xOf } = downwards(limits, size);
  const most = totals.reduce((one, other) => Math.max(one, other), 1);
  return totals.flatMap((total, bin) => {
    if (total === 0) return [];
    const y = xOf(at(bins.starts, bin));
    const height = Math.max(1.5, xOf(at(bins.starts, bin + 1)) - y - 1);
    return [{ y, height, width: (total / most) * (size.width - 4) }];
  });
}
