import { lengthOfSpan, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type FilterMask, passesFilters } from "../../../query/filter/filterMask.ts";
import { lowerBound } from "../../../query/time/dayOrder.ts";

/** Events of each lane by column of the picture, those of lane l and column c at `l * columns + c`. */
export type LaneColumns = { readonly columns: number; readonly counts: Uint32Array; readonly most: number };

export type LaneDensity = {
  /** Whether some event has none of the actors: then there is one lane more, for those. */
  readonly hasOthers: boolean;
  /** Columns of `columnWidth` pixels over a span that is `width` wide; the cost is that of columns, not of events. */
  readonly columns: (span: TimeSpan, width: number, columnWidth: number) => LaneColumns;
};

/** Sorts the first days of the events that pass the filters by lane, once for these filters and lanes. */
export function laneDensity(
  tables: Tables,
  mask: FilterMask,
  laneOf: Int16Array,
  lanes: number,
): LaneDensity {
  const { first, actors } = tables.events;
  const days: number[][] = Array.from({ length: lanes + 1 }, () => []);
  // Rows are in time order, so the days of each lane are too.
  for (let row = 0; row < mask.length; row++) {
    if (!passesFilters(mask, row)) continue;
    let hasLane = false;
    const end = actors.starts[row + 1] ?? 0;
    for (let index = actors.starts[row] ?? 0; index < end; index++) {
      const lane = laneOf[actors.values[index] ?? 0] ?? -1;
      if (lane < 0) continue;
      hasLane = true;
      days[lane]?.push(first[row] ?? 0);
    }
    if (!hasLane) days[lanes]?.push(first[row] ?? 0);
  }
  const sorted = days.map((list) => Int32Array.from(list));
  return {
    hasOthers: (sorted[lanes]?.length ?? 0) > 0,
    columns: (span, width, columnWidth) => {
      const columns = Math.max(1, Math.ceil(width / columnWidth));
      const counts = new Uint32Array((lanes + 1) * columns);
      const perColumn = (lengthOfSpan(span) * columnWidth) / width;
      // An event lies where the middle of its first day is drawn.
      const edgeOf = (column: number) =>
        Math.ceil((column === columns ? span.end : span.start + column * perColumn) - 0.5);
      let most = 1;
      sorted.forEach((list, lane) => {
        let index = lowerBound(list, 0, list.length, edgeOf(0));
        for (let column = 0; column < columns && index < list.length; column++) {
          const end = lowerBound(list, index, list.length, edgeOf(column + 1));
          counts[lane * columns + column] = end - index;
          // Others together would dwarf every actor.
          if (lane < lanes) most = Math.max(most, end - index);
          index = end;
        }
      });
      return { columns, counts, most };
    },
  };
}
