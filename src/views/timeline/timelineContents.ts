import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { isCounted } from "../../model/tables/prepared.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import type { Measure } from "../../query/time/timeBins.ts";
import { windowRows } from "../../query/time/windowRows.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectMeasure, selectTimelessMask } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import type { DensityBins } from "./density/densityBins.ts";
import { type Crowded, MOST_MARKS, timelineLater } from "./rooms.ts";

export type TimelineContents = {
  readonly rows: readonly EventRow[];
  readonly density: DensityBins | null;
  readonly total: number;
  /** What draws density and lanes; null as long as it has not come. */
  readonly crowded: Crowded | null;
};

/** What the drawn span holds: single events, or their density where they are too many. Cheap enough for every frame. */
export const timelineContents = (state: AppState, tables: Tables, width: CssPx): TimelineContents =>
  contentsOf(
    tables,
    selectTimelessMask(state, tables),
    state.span,
    width,
    selectMeasure(state, tables),
    state.view.lanes,
    timelineLater.of(state)?.crowded ?? null,
  );

const contentsOf = memoLast(
  (
    tables: Tables,
    mask: FilterMask,
    span: TimeSpan,
    width: CssPx,
    measure: Measure | null,
    lanes: Lanes,
    crowded: Crowded | null,
  ): TimelineContents => {
    const days = daysOfSpan(span);
    // What is only counted has no marks.
    const rows = isCounted(tables.prepared, days) ? null : windowRows(tables, mask, days, MOST_MARKS);
    if (rows) return { rows, density: null, total: rows.length, crowded };
    const made = crowded?.densityBins(tables, mask, span, width, measure, lanes);
    return { rows: [], density: made?.bins ?? null, total: made?.total ?? 0, crowded };
  },
);
