import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type FilterMask, matches } from "../filter/filterMask.ts";

const DAY = DATE_EXTENTS.indexOf("day");

/** How many of the events that count have one day and no time. */
export const dayOnly = (tables: Tables, mask: FilterMask): number => answers(tables)(mask);

const answers = oncePerTables(({ events: { extent, times } }) => {
  let last: { readonly mask: FilterMask; readonly count: number } | null = null;
  return (mask: FilterMask): number => {
    if (last?.mask === mask) return last.count;
    let count = 0;
    for (let row = 0; row < mask.length; row++)
      if (extent[row] === DAY && times?.begins[row] === 0 && matches(mask, row)) count++;
    last = { mask, count };
    return count;
  };
});
