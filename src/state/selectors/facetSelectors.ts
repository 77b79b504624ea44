import type { Tables } from "../../model/tables/tables.ts";
import type { EpochDay } from "../../model/units.ts";
import { facetCounts } from "../../query/filter/facetCounts.ts";
import type { Filter } from "../../query/filter/filter.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { windowDays } from "../address/windowDays.ts";
import type { AppState } from "../store.ts";
import { folderPart, ownPart } from "../tableParts.ts";
import { useAtTurn } from "../useAtTurn.ts";
import { memoOfTables } from "./memoLast.ts";
import { selectFilter, selectMask } from "./selectors.ts";

const facets = memoOfTables(
  (tables: Tables, mask: FilterMask, filter: Filter, first: EpochDay, last: EpochDay) =>
    folderPart.here?.folderFacets(tables, mask, filter, { first, last }) ??
    facetCounts(tables, mask, filter, ownPart.here?.ownCounters(tables, filter)),
);
/** Counts of every facet value, each facet under every clause but its own. */
export function selectFacets(state: AppState, tables: Tables) {
  const { first, last } = windowDays(tables, state.view);
  return facets(tables, selectMask(state, tables), selectFilter(state, tables), first, last);
}

/** The same as the filters show them. */
export const useFacets = () => useAtTurn("filters", selectFacets);
