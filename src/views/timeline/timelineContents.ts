import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { DensityColumns } from "../../query/densityColumns.ts";
import type { FilterMask } from "../../query/filterMask.ts";
import { windowRows } from "../../query/windowRows.ts";
import { memoLast } from "../../state/memoLast.ts";
import { densityOf, selectTimelessMask } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { LAYOUT, MOST_MARKS } from "./timelineScene.ts";

export type TimelineContents = {
  readonly rows: readonly EventRow[];
  readonly density: DensityColumns | null;
  readonly total: number;
};

/** What the drawn span holds: single events, or their density where they are too many. Cheap enough for every frame. */
export const timelineContents = (state: AppState, tables: Tables, width: CssPx): TimelineContents =>
  contentsOf(tables, selectTimelessMask(state, tables), state.span, width);

const contentsOf = memoLast(
  (tables: Tables, mask: FilterMask, span: TimeSpan, width: CssPx): TimelineContents => {
    const rows = windowRows(tables, mask, daysOfSpan(span), MOST_MARKS);
    if (rows) return { rows, density: null, total: rows.length };
    const density = densityOf(tables, mask).columns(span, width, LAYOUT.densityColumn);
    let total = 0;
    for (const count of density.counts) total += count;
    for (const count of density.before) total += count;
    return { rows: [], density, total };
  },
);
