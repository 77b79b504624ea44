import { useShallow } from "zustand/react/shallow";
import type { DayRange } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { actorCounts } from "../query/countedEvents.ts";
import { actorFacet, type FacetCounts, facetCounts, verbFacet } from "../query/filter/facetCounts.ts";
import type { Filter } from "../query/filter/filter.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { windowDays } from "./address/windowDays.ts";
import type { Task } from "./askInTasks.ts";
import { memoOfTables } from "./memoLast.ts";
import { type MoreSelectors, moreSelectors } from "./rooms.ts";
import { selectFilter, selectMask, useTables } from "./selectors.ts";
import { type AppState, useApp } from "./store.ts";
import { selectMatchesToZoomTo } from "./storySelectors.ts";
import { useDerived } from "./useDerived.ts";

const actors = memoOfTables(actorFacet);
const verbs = memoOfTables(verbFacet);
const facets = memoOfTables(
  (
    tables: Tables,
    mask: FilterMask,
    filter: Filter,
    window: DayRange,
    more: MoreSelectors | null,
  ): FacetCounts => {
    const counts = facetCounts(tables, mask, filter, more?.ownCounters(tables, filter), {
      actor: actors(tables, mask, filter),
      verb: verbs(tables, mask),
    });
    const actor = actorCounts(tables, window, counts.by.actor, filter.actors);
    return { ...counts, by: { ...counts.by, actor, ...tables.coverage.given.facets } };
  },
);
/** For every value of every facet, the number of events that pass the window and the filters of all other facets. */
export function selectFacets(state: AppState, tables: Tables) {
  const [mask, filter] = [selectMask(state, tables), selectFilter(state, tables)];
  return facets(tables, mask, filter, windowDays(tables, state.view), moreSelectors.of(state));
}

/** The counts of the filter panel, which `askInTasks` computes before the panel is drawn. */
export const facetsAhead: readonly Task[] = [
  (state, tables) => actors(tables, selectMask(state, tables), selectFilter(state, tables)),
  (state, tables) => verbs(tables, selectMask(state, tables)),
  selectFacets,
  selectMatchesToZoomTo,
];

export const useFacets = () => useDerived(selectFacets, "filters");

/** The chosen values of one facet. With `useShallow`, changes of other filters cause no rendering. */
export function useChosen<Part extends "verbs" | "kinds" | "sources">(part: Part): Filter[Part] {
  const tables = useTables();
  return useApp(useShallow((state) => selectFilter(state, tables)[part]));
}
