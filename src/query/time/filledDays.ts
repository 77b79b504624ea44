import { type DayRange, spanOfDays, type TimeSpan } from "../../model/dates/timeSpan.ts";

/** The days of a bin that the data can fill. */
export type FilledDays = TimeSpan & {
  /** Whether these are fewer than the days of the calendar unit. A lower bar does not say that less happened there. */
  readonly isPartial: boolean;
};

/**
 * The part of a calendar unit that lies between the first and the last day of the data, and in the window:
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
