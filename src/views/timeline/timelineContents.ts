import type { Tables } from "../../model/tables.ts";
import { daysOfSpan } from "../../model/timeSpan.ts";
import type { EventRow } from "../../model/units.ts";
import type { DensityColumns } from "../../query/densityColumns.ts";
import { windowRows } from "../../query/windowRows.ts";
import { selectDensity, selectTimelessRejects } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { LAYOUT, MOST_MARKS } from "./timelineScene.ts";

export type TimelineContents = {
  readonly rows: readonly EventRow[];
  readonly density: DensityColumns | null;
  readonly total: number;
};

/** What the drawn span holds: single events, or their density where they are too many. Cheap enough for every frame. */
export function timelineContents(state: AppState, tables: Tables, width: number): TimelineContents {
  const rows = windowRows(tables, selectTimelessRejects(state, tables), daysOfSpan(state.span), MOST_MARKS);
  if (rows) return { rows, density: null, total: rows.length };
  const density = selectDensity(state, tables).columns(state.span, width, LAYOUT.densityColumn);
  let total = 0;
  for (const count of density.counts) total += count;
  for (const count of density.before) total += count;
  return { rows: [], density, total };
}
