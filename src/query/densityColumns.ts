import { lengthOfSpan, type TimeSpan } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { CssPx } from "../model/units.ts";
import { type FilterMask, passesFilters } from "./filterMask.ts";

/**
 * Events too many to draw one by one, counted by screen column. An event lies in the column of the middle of its first
 * day; one that began earlier and reaches into the span is in `before`, so that all add up to the events in the window.
 *
 *     before        columns[0]   [1]    [2]
 *      ├──────────────┼──● ●──┼────────┼──●──┤
 *        ●────────────┼─▶     │        │
 */
export type DensityColumns = {
  /** Events of column c and kind k at `c * kinds + k`. */
  readonly counts: Uint32Array;
  /** By kind. */
  readonly before: Uint32Array;
};

export type Density = {
  /** Columns `columnWidth` wide, the last one narrower if need be, over a span drawn `width` wide. */
  readonly columns: (span: TimeSpan, width: CssPx, columnWidth: CssPx) => DensityColumns;
};

/** Days by kind: those of kind k are `days[ starts[k] .. starts[k + 1] )`, ascending. */
type DaysByKind = { readonly starts: Uint32Array; readonly days: Int32Array };

/** Walking a column's events beats searching for its end until about this many. */
const EVENTS_WORTH_A_SEARCH = 8;

/**
 * Prepares the events that pass the filters, whatever the window: linear in the events, once a change of filter. After
 * that, columns cost at most columns × kinds × log events, whatever the span.
 */
export function createDensity(tables: Tables, mask: FilterMask): Density {
  const { first, last } = tables.events;
  const kinds = tables.kinds.length;
  const lasting = rowsThatLast(tables);
  const begun = daysByKind(tables, mask, first);
  const lastingBegun = daysByKind(tables, mask, first, lasting.byFirst);
  const lastingEnded = daysByKind(tables, mask, last, lasting.byLast);

  return {
    columns: (span, width, columnWidth) => {
      const edges = columnEdges(span, width, columnWidth);
      const columns = edges.length - 1;
      const start = at(edges, 0);
      const counts = new Uint32Array(columns * kinds);
      const before = new Uint32Array(kinds);
      for (let kind = 0; kind < kinds; kind++) {
        before[kind] = countBefore(lastingBegun, kind, start) - countBefore(lastingEnded, kind, start);
        const kindStart = at(begun.starts, kind);
        let index = kindStart + countBefore(begun, kind, start);
        const end = kindStart + countBefore(begun, kind, at(edges, columns));
        const search = end - index > columns * EVENTS_WORTH_A_SEARCH;
        for (let column = 0; column < columns && index < end; column++) {
          const edge = edges[column + 1] ?? 0;
          const from = index;
          if (search) index = lowerBound(begun.days, index, end, edge);
          else while (index < end && (begun.days[index] ?? 0) < edge) index++;
          counts[column * kinds + kind] = index - from;
        }
      }
      return { counts, before };
    },
  };
}

/** First day whose middle lies in each column, and then the first beyond the span. */
function columnEdges(span: TimeSpan, width: CssPx, columnWidth: CssPx): Float64Array {
  const columns = Math.max(1, Math.ceil(width / columnWidth));
  const days = (lengthOfSpan(span) * columnWidth) / width;
  return Float64Array.from({ length: columns + 1 }, (_, column) =>
    Math.ceil((column === columns ? span.end : span.start + column * days) - 0.5),
  );
}

/** Rows of the events whose last day is after their first, in both orders. */
export const rowsThatLast = oncePerTables(({ events: { count, first, last } }) => {
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if ((last[row] ?? 0) > (first[row] ?? 0)) found[length++] = row;
  const byFirst = found.slice(0, length);
  // Sorting numbers is ten times as fast as sorting rows by a comparison: day and row go into one.
  const keys = Float64Array.from(byFirst, (row) => (last[row] ?? 0) * count + row).sort();
  const byLast = Uint32Array.from(keys, (key) => key - Math.floor(key / count) * count);
  return { byFirst, byLast };
});

/** Days of the events that pass the filters; of all, or of `rows`, which must be in order of `days`. */
function daysByKind(tables: Tables, mask: FilterMask, days: Int32Array, rows?: Uint32Array): DaysByKind {
  const { kind } = tables.events;
  const kinds = tables.kinds.length;
  const length = rows === undefined ? mask.length : rows.length;
  const starts = new Uint32Array(kinds + 1);
  for (let index = 0; index < length; index++) {
    const row = rows === undefined ? index : (rows[index] ?? 0);
    if (!passesFilters(mask, row)) continue;
    const next = (kind[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let of = 0; of < kinds; of++) starts[of + 1] = at(starts, of + 1) + at(starts, of);
  const filled = starts.slice(0, kinds);
  const sorted = new Int32Array(at(starts, kinds));
  for (let index = 0; index < length; index++) {
    const row = rows === undefined ? index : (rows[index] ?? 0);
    if (!passesFilters(mask, row)) continue;
    const of = kind[row] ?? 0;
    const to = filled[of] ?? 0;
    sorted[to] = days[row] ?? 0;
    filled[of] = to + 1;
  }
  return { starts, days: sorted };
}

/** How many days of a kind come before `day`. */
function countBefore({ starts, days }: DaysByKind, kind: number, day: number): number {
  const from = at(starts, kind);
  return lowerBound(days, from, at(starts, kind + 1), day) - from;
}

/** First index in `from .. to` of an ascending column whose day is not before `day`; `to` if there is none. */
export function lowerBound(days: Int32Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
