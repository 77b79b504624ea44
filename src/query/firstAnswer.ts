import type { DayRange } from "../model/dates/timeSpan.ts";
import type { Lists } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { countValues, verbsOfEvents } from "./filter/facetCounts.ts";
import type { FilterMask } from "./filter/filterMask.ts";
import { type PeriodCount, periodCounts } from "./time/periodCounts.ts";
import { BIN_UNITS, type BinUnit, startsOfBins } from "./time/timeBins.ts";

/** A row, or an index of a list, and how many of its events count. */
export type Ranked = { readonly row: number; readonly events: number };

/** The chosen unit has at most this many bars, so that a finger can press them. */
const MOST_PERIODS = 14;

/** The events that count, by periods. Their unit is the finest one that gives at most `MOST_PERIODS`. */
export function answerPeriods(
  tables: Tables,
  mask: FilterMask,
  days: DayRange,
): { readonly unit: BinUnit; readonly periods: readonly PeriodCount[] } {
  const unit =
    BIN_UNITS.find((one) => startsOfBins(one, days.first, days.last).length <= MOST_PERIODS) ?? "millennium";
  return { unit, periods: periodCounts(tables, mask, days, unit) };
}

/** For each event, the ties of its acts. */
export const tiesOfEvents = ({ events: { actions }, ties }: Tables): Lists => ({
  starts: actions.starts,
  values: ties.ofAction,
});

/** For each index in `Tables.verbs`, the number of events that count. */
export const countVerbs = (tables: Tables, mask: FilterMask): Uint32Array =>
  countValues(verbsOfEvents(tables), mask, tables.verbs.length);

/** The rows with the highest counts, most first. Rows with equal counts keep their order. `least` is the lowest. */
export function highest(counts: Uint32Array, most: number, least = 1): readonly Ranked[] {
  const best: Ranked[] = [];
  let lowest = least;
  for (let row = 0; row < counts.length; row++) {
    const events = counts[row] ?? 0;
    if (events < lowest) continue;
    const place = best.findIndex((other) => other.events < events);
    best.splice(place < 0 ? best.length : place, 0, { row, events });
    best.length = Math.min(best.length, most);
    // Once the list is full, a later row needs more events than the last one in it.
    const last = best[most - 1];
    if (last !== undefined) lowest = last.events + 1;
  }
  return best;
}
