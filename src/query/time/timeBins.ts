import { type CalendarStep, daysOfStep, startOfStep, startsOfSteps } from "../../model/dates/calendarStep.ts";
import { type DayRange, spanOfDays, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { OwnColumn, Tables } from "../../model/tables/tables.ts";
import { beginOf } from "../../model/tables/times.ts";
import type { CssPx, EpochDay } from "../../model/units.ts";
import { type FilterMask, passingRows } from "../filter/filterMask.ts";

/** The calendar units of bars, finest first. Weeks begin on Monday. Decades begin with years such as 2010. */
export const BIN_UNITS = [
  "day",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

export type TimeBins = {
  /** The first day of each bin (bar), then the day after the last bin. Bins of hours begin at fractions of days. */
  readonly starts: Float64Array;
  /** Bin i and kind k is at `i * kinds + k`: the number of events, or the sum of a measure in its own unit. */
  readonly counts: Float64Array;
};

/** A column of numbers whose sums are the heights of bars. Negative and missing numbers add nothing. */
export type Measure = Extract<OwnColumn, { readonly type: "number" }>;

/** The least width of a bar. Narrower bars look like a grey texture. */
export const NARROWEST_BAR: CssPx = 4;

const STEPS: Readonly<Record<BinUnit, CalendarStep>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
  decade: { months: 120 },
  century: { months: 1200 },
  millennium: { months: 12_000 },
};

export function binUnitFor(days: number, width: CssPx): BinUnit {
  return BIN_UNITS.find((unit) => width * daysOfStep(STEPS[unit]) >= NARROWEST_BAR * days) ?? "millennium";
}

export const startsOfBins = (unit: BinUnit, first: EpochDay, last: EpochDay): readonly EpochDay[] =>
  startsOfSteps(STEPS[unit], first, last);

/** The first day of the bin that contains `day`, or of the bin that is `later` bins after it. */
export const startOfBin = (unit: BinUnit, day: EpochDay, later = 0): EpochDay =>
  startOfStep(STEPS[unit], day, later);

/** The bars of the overview by bin and kind. The window is ignored. An event counts once, on its first day. */
export function timeBins(
  tables: Tables,
  mask: FilterMask,
  limits: DayRange,
  unit: BinUnit,
  numbers = tables.events.weights,
): TimeBins {
  const edges = startsOfSteps(STEPS[unit], limits.first, limits.last);
  return countedBins(tables, mask, [...edges, startOfBin(unit, limits.last, 1)], numbers);
}

/** Counts events between ascending edges. If edges are fractions of days, events without a time are left out. */
export function countedBins(
  tables: Tables,
  mask: FilterMask,
  edges: readonly number[],
  numbers: Float64Array | undefined,
): TimeBins {
  const starts = Float64Array.from(edges);
  const bins = edges.length - 1;
  const kinds = tables.kinds.length;
  const counts = new Float64Array(bins * kinds);
  const { events } = tables;
  const { first, kind, times } = events;
  const isByHour = !edges.every(Number.isInteger);

  // Rows are in time order, so the bin never goes back.
  let bin = 0;
  let binEnd = at(starts, 1);
  const binsStart = at(starts, 0);
  const rows = passingRows(mask);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    if (isByHour && times?.begins[row] === 0) continue;
    const day = isByHour ? beginOf(events, row) : (first[row] ?? 0);
    while (day >= binEnd && bin < bins) binEnd = starts[++bin + 1] ?? binEnd;
    if (bin === bins) break;
    if (day < binsStart) continue;
    const index = bin * kinds + (kind[row] ?? 0);
    counts[index] = (counts[index] ?? 0) + (numbers ? heightOf(numbers, row) : 1);
  }
  return { starts, counts };
}

export const heightOf = (numbers: Float64Array, row: number): number => {
  const number = numbers[row] ?? 0;
  // An event without a number adds nothing. `Math.max(NaN, 0)` would be NaN.
  return Number.isNaN(number) ? 0 : Math.max(number, 0);
};

/** The days of a bin on which the data can have events. */
export type FilledDays = TimeSpan & {
  /** Whether some days of the calendar unit are missing. Then a lower bar does not mean that less happened. */
  readonly isPartial: boolean;
};

/**
 * The part of a calendar unit that is in the window and between the first and last day of the data:
 *
 *     units     │     week     │     week     │
 *     data             ●  ● ●● ● ●● ●●● ● ●● ● ●
 *     filled          └ partial┴──────────────┘
 */
export function filledDays(unit: TimeSpan, days: DayRange, window: TimeSpan = unit): FilledDays {
  const data = spanOfDays(days);
  const start = Math.max(unit.start, window.start, data.start);
  const end = Math.min(unit.end, window.end, data.end);
  return { start, end, isPartial: start > unit.start || end < unit.end };
}
