import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EpochDay, epochDay } from "../../model/units.ts";
import type { FilterMask } from "../filter/filterMask.ts";
import { storyDays } from "./storyExtent.ts";
import { type BinUnit, type FilledDays, filledDays, startOfBin, startsOfBins } from "./timeBins.ts";

/** Events that count in one period of the calendar: how many, by kind, and the sums of the columns of numbers. */
export type PeriodCount = {
  /** First day of the period, inside the window or not. */
  readonly start: EpochDay;
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
 * if it began before the window: so the periods add up to the events that count.
 */
export function periodCounts(
  tables: Tables,
  mask: FilterMask,
  window: DayRange,
  unit: BinUnit,
): readonly PeriodCount[] {
  const { events, kinds, prepared } = tables;
  const numbers = events.columns.map((column) => (column.type === "number" ? column.numbers : null));
  const periods = startsOfBins(unit, window.first, window.last).map((start) => ({
    start,
    days: filledDays({ start, end: startOfBin(unit, start, 1) }, storyDays(tables), spanOfDays(window)),
    events: 0,
    kinds: new Uint32Array(kinds.length),
    sums: Float64Array.from(numbers, (column) => (column ? 0 : Number.NaN)),
  }));
  // Rows are in order of their first day, so the period only ever moves on.
  let place = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 0) continue;
    const day = epochDay(events.first[row] ?? 0);
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
