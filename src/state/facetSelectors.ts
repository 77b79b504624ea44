import type { Tables } from "../model/tables/tables.ts";
import { facetCounts } from "../query/facetCounts.ts";
import type { Filter } from "../query/filter.ts";
import type { FilterMask } from "../query/filterMask.ts";
import { memoLast } from "./memoLast.ts";
import { ownPart } from "./ownPart.ts";
import { selectFilter, selectMask } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { useAtTurn } from "./useAtTurn.ts";

const facets = memoLast((tables: Tables, mask: FilterMask, filter: Filter) =>
  facetCounts(tables, mask, filter, ownPart.here?.ownCounters(tables, filter)),
);
/** Counts of every facet value, each facet under every clause but its own. */
export const selectFacets = (state: AppState, tables: Tables) =>
  facets(tables, selectMask(state, tables), selectFilter(state, tables));

/** The same as the filters show them. */
export const useFacets = () => useAtTurn("filters", selectFacets);
