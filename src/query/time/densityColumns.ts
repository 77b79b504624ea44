import { lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at, lowerBound } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { type FilterMask, passesFilters, passingRows } from "../filter/filterMask.ts";
import { heightOf } from "./timeBins.ts";
import { rowsThatLast } from "./windowRows.ts";

/**
 * Counts of events that are too many to draw one by one, for each column of the screen or each calendar unit. An event
 * counts in the column that has the middle of its first day. An event that began before the span and reaches into it
 * counts in `before`. So all counts add up to the number of events in the span.
 *
 *     before        columns[0]   [1]    [2]
 *      ├──────────────┼──● ●──┼────────┼──●──┤
 *        ●────────────┼─▶     │        │
 */
export type DensityColumns = {
  /** Column c, lane l and kind k is at `(c * lanes + l) * kinds + k`. Numbers of events, or sums of a measure. */
  readonly counts: Float64Array;
  readonly before: Float64Array;
};

type Density = {
  /** Columns of `columnWidth` pixels over a span of `width` pixels. The last column may be narrower. */
  readonly columns: (span: TimeSpan, width: CssPx, columnWidth: CssPx) => DensityColumns;
  /** Columns between the days in `edges`, which ascend. The last column ends before the last edge. */
  readonly between: (edges: Float64Array) => DensityColumns;
};

export type DensityParts = {
  /** For each event row, the number to add up. By default the number of events that the row stands for. */
  readonly numbers?: Float64Array | undefined;
  readonly lanes?: { readonly laneOf: Uint16Array; readonly count: number } | undefined;
  readonly oneKind?: boolean;
};

/**
 * The days of events, ascending within each group (a kind in a lane). `starts[g]` is where group g begins in `days`,
 * and `sums[i]` is the sum of the measure before `days[i]`.
 */
type DaysByGroup = {
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly sums: Float64Array | null;
};

/** Up to about this many events a column, counting one by one is faster than a binary search. */
const EVENTS_WORTH_A_SEARCH = 8;

/** Sorts the events that pass the filters, once for each mask. A count then takes columns × groups × log events. */
export function createDensity(tables: Tables, mask: FilterMask, asked: DensityParts = {}): Density {
  const parts = { ...asked, numbers: asked.numbers ?? tables.events.weights };
  const { first, last } = tables.events;
  const lasting = rowsThatLast(tables);
  const passing = (rows: Uint32Array) => rows.filter((row) => passesFilters(mask, row));
  const begun = daysByGroup(tables, first, parts, passingRows(mask));
  const groups = begun.starts.length - 1;
  const lastingBegun = daysByGroup(tables, first, parts, passing(lasting.byFirst));
  const lastingEnded = daysByGroup(tables, last, parts, passing(lasting.byLast));

  const between = (edges: Float64Array): DensityColumns => {
    const columns = edges.length - 1;
    const start = at(edges, 0);
    const counts = new Float64Array(columns * groups);
    const before = new Float64Array(groups);
    for (let group = 0; group < groups; group++) {
      before[group] = heldBefore(lastingBegun, group, start) - heldBefore(lastingEnded, group, start);
      let index = firstFrom(begun, group, start);
      const end = firstFrom(begun, group, at(edges, columns));
      const search = end - index > columns * EVENTS_WORTH_A_SEARCH;
      for (let column = 0; column < columns && index < end; column++) {
        const edge = edges[column + 1] ?? 0;
        const from = index;
        if (search) index = lowerBound(begun.days, edge, index, end);
        else while (index < end && (begun.days[index] ?? 0) < edge) index++;
        counts[column * groups + group] = heldBetween(begun, from, index);
      }
    }
    return { counts, before };
  };
  return {
    between,
    columns: (span, width, columnWidth) => between(columnEdges(span, width, columnWidth)),
  };
}

/** The first day whose middle is in each column. The last entry is the first day beyond the span. */
function columnEdges(span: TimeSpan, width: CssPx, columnWidth: CssPx): Float64Array {
  const columns = Math.max(1, Math.ceil(width / columnWidth));
  const days = (lengthOfSpan(span) * columnWidth) / width;
  return Float64Array.from({ length: columns + 1 }, (_, column) =>
    Math.ceil((column === columns ? span.end : span.start + column * days) - 0.5),
  );
}

/** The days of the events in `rows`, which must be sorted by `days`. */
function daysByGroup(
  tables: Tables,
  days: Int32Array,
  { numbers, lanes, oneKind = false }: DensityParts,
  rows: Uint32Array,
): DaysByGroup {
  const { kind } = tables.events;
  const kinds = oneKind ? 1 : tables.kinds.length;
  const groups = (lanes?.count ?? 1) * kinds;
  const laneOf = lanes?.laneOf;
  const groupOf = (row: number): number =>
    (laneOf ? (laneOf[row] ?? 0) : 0) * kinds + (oneKind ? 0 : (kind[row] ?? 0));
  const starts = new Uint32Array(groups + 1);
  for (let index = 0; index < rows.length; index++) {
    const next = groupOf(rows[index] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let of = 0; of < groups; of++) starts[of + 1] = at(starts, of + 1) + at(starts, of);
  const filled = starts.slice(0, groups);
  const sorted = new Int32Array(at(starts, groups));
  const sums = numbers ? new Float64Array(sorted.length + 1) : null;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const of = groupOf(row);
    const to = filled[of] ?? 0;
    sorted[to] = days[row] ?? 0;
    if (sums && numbers) sums[to + 1] = heightOf(numbers, row);
    filled[of] = to + 1;
  }
  if (sums)
    for (let index = 1; index < sums.length; index++)
      sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0);
  return { starts, days: sorted, sums };
}

const firstFrom = ({ starts, days }: DaysByGroup, group: number, day: number): number =>
  lowerBound(days, day, at(starts, group), at(starts, group + 1));

const heldBetween = ({ sums }: DaysByGroup, from: number, to: number): number =>
  sums ? (sums[to] ?? 0) - (sums[from] ?? 0) : to - from;

const heldBefore = (days: DaysByGroup, group: number, day: number): number =>
  heldBetween(days, at(days.starts, group), firstFrom(days, group, day));
