import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { MINUTES_PER_DAY, type TimeSpan, toMinute } from "../../model/dates/timeSpan.ts";
import { oncePer } from "../../model/memo.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { type FilterMask, matches } from "../filter/filterMask.ts";
import { countedBins, NARROWEST_BAR, type TimeBins } from "./timeBins.ts";

const BIN_MINUTES = [1, 5, 15, 60] as const;

/** Bars of hours or minutes for the overview of a short story. Events without a time are left out. */
export function hourBins(
  tables: Tables,
  mask: FilterMask,
  span: TimeSpan,
  width: CssPx,
  numbers = tables.events.weights,
): TimeBins {
  return countedBins(tables, mask, hourEdges(span, width), numbers);
}

/** The edges of bars in days: the start of each bar, then the end of the last. If `width` is 0, a bar is an hour. */
export function hourEdges({ start, end }: TimeSpan, width: CssPx): readonly number[] {
  const wanted = (NARROWEST_BAR * (end - start) * MINUTES_PER_DAY) / width;
  const length = BIN_MINUTES.find((minutes) => minutes >= wanted) ?? BIN_MINUTES[3];
  const first = Math.floor((start * MINUTES_PER_DAY) / length);
  const last = Math.ceil((end * MINUTES_PER_DAY) / length);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    toMinute(((first + at) * length) / MINUTES_PER_DAY),
  );
}

const DAY = DATE_EXTENTS.indexOf("day");

/** How many events in the window pass the filters and have a day but no time of day. */
export const dayOnly = (tables: Tables, mask: FilterMask): number => answers(tables)(mask);

const answers = oncePerTables(({ events: { extent, times } }) =>
  oncePer((mask: FilterMask): number => {
    let count = 0;
    for (let row = 0; row < mask.length; row++)
      if (extent[row] === DAY && times?.begins[row] === 0 && matches(mask, row)) count++;
    return count;
  }),
);
