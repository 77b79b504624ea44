import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf } from "../../model/tables/times.ts";
import type { FilterMask } from "../filter/filterMask.ts";
import { hourEdges } from "./hourBins.ts";
import { storyDays } from "./storyExtent.ts";
import { type BinUnit, type FilledDays, filledDays, startOfBin, startsOfBins } from "./timeBins.ts";

/** The events of a calendar unit or hour: their number, its `Parts`, and sums of number columns. */
export type PeriodCount = {
  /** First day of the period, whether it is in the window or not. For an hour, its time in days. */
  readonly start: number;
  /** The days of the period that are in the window and that the data fill. */
  readonly days: FilledDays;
  readonly events: number;
  /** The events of each part: of each kind, each actor, or whatever `Parts` divides by. */
  readonly parts: Uint32Array;
  /** By own column: the sum of its numbers, NaN for other types; how many events have one. */
  readonly sums: Float64Array;
  readonly known: Uint32Array;
};

/** A division of events. An event is in one part or in several: an event with several actors is in several. */
export type Parts = {
  readonly count: number;
  readonly forEach: (row: number, visit: (part: number) => void) => void;
};

const UNDIVIDED: Parts = { count: 0, forEach: () => {} };

/**
 * All periods of the window, including those without events. An event counts in the period of its first day, or in the
 * first period if it began before the window. So the periods add up to the events that count. An event that is known to
 * the day only is in no hour.
 */
export function periodCounts(
  tables: Tables,
  mask: FilterMask,
  window: DayRange,
  unit: BinUnit | "hour",
  parts: Parts = UNDIVIDED,
): readonly PeriodCount[] {
  const { events, prepared } = tables;
  const numbers = events.columns.map((column) => (column.type === "number" ? column.numbers : null));
  const numbered = numbers.flatMap((column, index) => (column ? [index] : []));
  const span = spanOfDays(window);
  const edges =
    unit === "hour"
      ? hourEdges(span, 0)
      : [...startsOfBins(unit, window.first, window.last), startOfBin(unit, window.last, 1)];
  const periods = edges.slice(0, -1).map((start, at) => ({
    start,
    days: filledDays({ start, end: edges[at + 1] ?? start }, storyDays(tables), span),
    events: 0,
    parts: new Uint32Array(parts.count),
    known: new Uint32Array(numbers.length),
    sums: Float64Array.from(numbers, (column) => (column ? 0 : Number.NaN)),
  }));
  // Rows are in order of first day, so the period never goes back.
  let place = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 0) continue;
    if (unit === "hour" && events.times?.begins[row] === 0) continue;
    const day = beginOf(events, row);
    for (let next = periods[place + 1]; next && next.start <= day; next = periods[place + 1]) place++;
    const period = periods[place];
    if (period === undefined) continue;
    const weight = prepared?.weights[row] ?? 1;
    period.events += weight;
    // A call for each of a million events takes long.
    if (parts.count > 0)
      parts.forEach(row, (part) => {
        period.parts[part] = (period.parts[part] ?? 0) + weight;
      });
    for (const index of numbered) {
      const number = numbers[index]?.[row] ?? Number.NaN;
      if (Number.isNaN(number)) continue;
      period.sums[index] = (period.sums[index] ?? 0) + number;
      period.known[index] = (period.known[index] ?? 0) + 1;
    }
  }
  return periods;
}
