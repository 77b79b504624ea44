import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf } from "../../model/tables/times.ts";
import type { FilterMask } from "../filter/filterMask.ts";
import { hourEdges } from "./hourBins.ts";
import { storyDays } from "./storyExtent.ts";
import { type BinUnit, type FilledDays, filledDays, startOfBin, startsOfBins } from "./timeBins.ts";

/** Events that count in one period of the calendar or hour: how many, by kind, and the sums of the columns of numbers. */
export type PeriodCount = {
  /** First day of the period, inside the window or not; of an hour its time. */
  readonly start: number;
  /** Its days that are in the window and that the data fill. */
  readonly days: FilledDays;
  readonly events: number;
  /** By index in `Tables.kinds`. */
  readonly kinds: Uint32Array;
  /** By column of the file's own; NaN for one that holds no numbers. */
  readonly sums: Float64Array;
};

/**
 * All periods of the window, those without events too. An event counts in the period of its first day, or in the first period
 * if it began before the window: so the periods add up to the events that count. What is known to the day alone is in no hour.
 */
export function periodCounts(
  tables: Tables,
  mask: FilterMask,
  window: DayRange,
  unit: BinUnit | "hour",
): readonly PeriodCount[] {
  const { events, kinds, prepared } = tables;
  const numbers = events.columns.map((column) => (column.type === "number" ? column.numbers : null));
  const span = spanOfDays(window);
  const edges =
    unit === "hour"
      ? hourEdges(span, 0)
      : [...startsOfBins(unit, window.first, window.last), startOfBin(unit, window.last, 1)];
  const periods = edges.slice(0, -1).map((start, at) => ({
    start,
    days: filledDays({ start, end: edges[at + 1] ?? start }, storyDays(tables), span),
    events: 0,
    kinds: new Uint32Array(kinds.length),
    sums: Float64Array.from(numbers, (column) => (column ? 0 : Number.NaN)),
  }));
  // Rows are in order of their first day, so the period only ever moves on.
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
    const kind = events.kind[row] ?? 0;
    period.kinds[kind] = (period.kinds[kind] ?? 0) + weight;
    numbers.forEach((column, index) => {
      const number = column?.[row] ?? Number.NaN;
      if (!Number.isNaN(number)) period.sums[index] = (period.sums[index] ?? 0) + number;
    });
  }
  return periods;
}
