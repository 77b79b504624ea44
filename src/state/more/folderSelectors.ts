import type { DayRange } from "../../model/dates/timeSpan.ts";
import { isCounted } from "../../model/tables/prepared.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { FacetCounts } from "../../query/filter/facetCounts.ts";
import type { Filter } from "../../query/filter/filter.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { weightedFacets } from "../../query/source/weightedFacets.ts";
import { actorsOfYears, type FolderTables, tiesOfYears } from "../../query/source/yearCounts.ts";
import type { Ignored } from "../address/address.ts";
import { viewKeys } from "../address/viewKeys.ts";
import { defaultView, type ViewState } from "../address/viewState.ts";

/* Selectors that differ for the tables of a prepared folder. */

const isFolder = (tables: Tables): tables is FolderTables => tables.prepared !== null;

/** Like `facetCounts`. Actors of events without rows are counted by whole years and without filters. */
export function folderFacets(
  tables: Tables,
  mask: FilterMask,
  filter: Filter,
  days: DayRange,
): FacetCounts | null {
  if (!isFolder(tables)) return null;
  const counts = weightedFacets(tables, tables.prepared, mask, filter);
  const hasAll = tables.prepared.actors.length === 0 && !isCounted(tables.prepared, days);
  if (hasAll) return counts;
  const actor = actorsOfYears(tables, days);
  for (const row of filter.actors) actor[row] = counts.by.actor[row] ?? 0;
  return { ...counts, by: { ...counts.by, actor } };
}

/** Events of actors and ties in the years that the days touch. */
export const networkOfYears = (tables: Tables, days: DayRange): NetworkCounts | null =>
  isFolder(tables)
    ? {
        nodeEvents: actorsInTies(tables, actorsOfYears(tables, days)),
        tieEvents: tiesOfYears(tables, days),
      }
    : null;

/** Counts of actors that have ties. Others have none that are counted, and are not drawn. */
function actorsInTies({ ties }: Tables, counts: Uint32Array): Uint32Array {
  const isTied = new Uint8Array(counts.length);
  for (const ends of [ties.from, ties.to]) for (const row of ends) isTied[row] = 1;
  return counts.map((count, row) => (isTied[row] === 1 ? count : 0));
}

/** Keys of a view that a folder cannot answer. `lanes` is one of them if lanes are of actors or acts. */
const UNKNOWN = [
  "action",
  "where",
  "source",
  "sources",
  "q",
  "compare",
  "measure",
  "clock",
  "members",
  "path",
  "circle",
  "story",
  "step",
] as const satisfies readonly (keyof ViewState)[];

/** The view without the keys that a folder cannot answer; those are added to `ignored`. */
export function folderView(view: ViewState, ignored: Ignored[]): ViewState {
  const asksLanes = !["none", "kind", "status"].includes(view.lanes);
  const keys = [...UNKNOWN, ...(asksLanes ? (["lanes"] as const) : [])];
  const wanted = keys.filter((key) => String(view[key] ?? "") !== String(defaultView[key] ?? ""));
  for (const key of wanted) ignored.push({ key, text: viewKeys[key].encode(view).join() });
  return { ...view, ...Object.fromEntries(keys.map((key) => [key, defaultView[key]])) };
}

// Here, so that the saved copy of the page leaves these words out too.
export { folderWords } from "../../words/laterWords.ts";
