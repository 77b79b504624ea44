import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { EpochDay } from "../../../model/units.ts";
import { type FilterMask, matches, passesFilters } from "../../../query/filter/filterMask.ts";
import { type BinUnit, startOfBin } from "../../../query/time/timeBins.ts";

/** Events by calendar bin of their first known day. */
export type EventBin = {
  readonly start: EpochDay;
  /** In the window. */
  readonly shown: number;
  /** Left out by the window alone. */
  readonly outside: number;
};

/** Counts those of `rows`, ascending, that pass the filters, over all bins from the first day of `limits` to its last. */
export function eventBins(
  tables: Tables,
  mask: FilterMask,
  rows: Uint32Array,
  limits: DayRange,
  unit: BinUnit,
): readonly EventBin[] {
  const bins: { start: EpochDay; shown: number; outside: number }[] = [];
  let place = 0;
  for (let start = startOfBin(unit, limits.first); start <= limits.last; ) {
    const end = startOfBin(unit, start, 1);
    const bin = { start, shown: 0, outside: 0 };
    for (; place < rows.length; place++) {
      const row = at(rows, place);
      if (at(tables.events.first, row) >= end) break;
      if (matches(mask, row)) bin.shown++;
      else if (passesFilters(mask, row)) bin.outside++;
    }
    bins.push(bin);
    start = end;
  }
  return bins;
}
