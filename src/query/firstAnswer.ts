import type { DayRange } from "../model/dates/timeSpan.ts";
import { at, type Lists } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { countValues, topRows, verbsOfEvents } from "./filter/facetCounts.ts";
import type { FilterMask } from "./filter/filterMask.ts";
import { type PeriodCount, periodCounts } from "./time/periodCounts.ts";
import { BIN_UNITS, type BinUnit, startsOfBins } from "./time/timeBins.ts";

export type Ranked = { readonly row: number; readonly events: number };

/** Each period is a bar. With at most this many, each bar is wide enough for a finger. */
const MOST_PERIODS = 14;

/** The events that pass `mask`, counted by period. The unit is the finest that gives at most `MOST_PERIODS` periods. */
export function answerPeriods(
  tables: Tables,
  mask: FilterMask,
  days: DayRange,
): { readonly unit: BinUnit; readonly periods: readonly PeriodCount[] } {
  const unit =
    BIN_UNITS.find((one) => startsOfBins(one, days.first, days.last).length <= MOST_PERIODS) ?? "millennium";
  return { unit, periods: periodCounts(tables, mask, days, unit) };
}

export const tiesOfEvents = ({ events: { actions }, ties }: Tables): Lists => ({
  starts: actions.starts,
  values: ties.ofAction,
});

export const countVerbs = (tables: Tables, mask: FilterMask): Uint32Array =>
  countValues(verbsOfEvents(tables), mask, tables.verbs.length);

export const highest = (counts: Uint32Array, most: number, least = 1): readonly Ranked[] =>
  topRows(counts, most)
    .map((row) => ({ row, events: at(counts, row) }))
    .filter(({ events }) => events >= least);
