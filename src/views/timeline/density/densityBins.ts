import { daysOfSpan, lengthOfSpan, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { CssPx } from "../../../model/units.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import { createDensity } from "../../../query/time/densityColumns.ts";
import { type FilledDays, filledDays } from "../../../query/time/filledDays.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import {
  type BinUnit,
  binUnitFor,
  type Measure,
  startOfBin,
  startsOfBins,
} from "../../../query/time/timeBins.ts";
import type { Lanes } from "../../../state/address/viewState.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { densityOf } from "../../../state/selectors/storySelectors.ts";
import { partitionOf } from "./lanesOf.ts";

/** Events of a window by bin of the calendar, lane and kind, where they are too many to be marks. */
export type DensityBins = {
  readonly unit: BinUnit;
  /** What the data fill of each bin, within the window. */
  readonly bins: readonly FilledDays[];
  readonly lanes: number;
  /** 1 where kinds are not told apart: with lanes of many kinds there would be too many colours to see. */
  readonly kinds: number;
  /** Of bin b, lane l and kind k at `(b * lanes + l) * kinds + k`. */
  readonly counts: Float64Array;
  /** The column of numbers that is added up; null for events. */
  readonly measured: string | null;
};

/** More kinds cannot be told apart in the bars of a lane. */
const MOST_KINDS = 24;

const partedDensity = memoLast(
  (tables: Tables, mask: FilterMask, numbers: Float64Array | undefined, lanes: Lanes, oneKind: boolean) => {
    const isOne = lanes === "none" || lanes === "actor";
    if (isOne) return numbers ? createDensity(tables, mask, { numbers }) : densityOf(tables, mask);
    const { laneOf, lanes: all } = partitionOf(tables, lanes);
    return createDensity(tables, mask, { numbers, oneKind, lanes: { laneOf, count: all.length } });
  },
);

/** What the window holds, and how many events these are together. */
export function densityBins(
  tables: Tables,
  mask: FilterMask,
  span: TimeSpan,
  width: CssPx,
  measure: Measure | null,
  lanes: Lanes,
): { readonly bins: DensityBins; readonly total: number } {
  const unit = binUnitFor(lengthOfSpan(span), width);
  const { first, last } = daysOfSpan(span);
  const starts = startsOfBins(unit, first, last);
  const edges = Float64Array.from([span.start, ...starts.slice(1), span.end]);
  // A day belongs where its middle lies, as everywhere in the picture.
  const days = edges.map((edge) => Math.ceil(edge - 0.5));
  const isParted = lanes !== "none" && lanes !== "actor";
  const oneKind = isParted && lanes !== "kind" && tables.kinds.length > MOST_KINDS;
  const { counts } = partedDensity(tables, mask, measure?.numbers, lanes, oneKind).between(days);
  const all = densityOf(tables, mask).between(Float64Array.of(days[0] ?? 0, days.at(-1) ?? 0));
  const total = [...all.counts, ...all.before].reduce((sum, count) => sum + count, 0);
  const bins: DensityBins = {
    unit,
    bins: starts.map((start) =>
      filledDays({ start, end: startOfBin(unit, start, 1) }, storyDays(tables), span),
    ),
    lanes: isParted ? partitionOf(tables, lanes).lanes.length : 1,
    kinds: oneKind ? 1 : tables.kinds.length,
    counts,
    measured: measure?.label ?? null,
  };
  return { bins, total };
}
