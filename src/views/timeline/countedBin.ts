import type { TimeScale } from "../../chart/timeScale.ts";
import type { CssPx } from "../../model/units.ts";
import type { FilledDays } from "../../query/time/timeBins.ts";

/** One bin of one lane: its days and what it counts. */
export type CountedBin = {
  readonly days: FilledDays;
  /** Number of events, or the sum of the measure. */
  readonly count: number;
  /** The measure that is summed, or null for events. */
  readonly column: string | null;
  /** The name of its lane; "" without lanes. */
  readonly lane: string;
};

/** The bin at `x`, by its place; -1 where there is none. */
export const binAt = (bins: readonly FilledDays[], scale: TimeScale, x: CssPx): number => {
  const day = scale.dayAt(x);
  return bins.findIndex(({ start, end }) => day >= start && day < end);
};
