import { actorRowOf } from "../model/tables/findRow.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow } from "../model/units.ts";
import { countValues } from "../query/filter/facetCounts.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { answerPeriods, countVerbs, highest, type Ranked, tiesOfEvents } from "../query/firstAnswer.ts";
import { actorsOfView } from "./address/viewState.ts";
import { daysToName } from "./address/windowDays.ts";
import type { Task } from "./askInTasks.ts";
import { memoOfTables } from "./memoLast.ts";
import { selectMask } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { inWindow } from "./storySelectors.ts";

const RANKED = 5;

/** Makes a selector of the most frequent values in the events that pass the filters, such as the busiest actors. */
function busiest(count: (tables: Tables, mask: FilterMask) => Uint32Array, least = 1) {
  const ranked = memoOfTables((tables: Tables, mask: FilterMask) =>
    highest(count(tables, mask), RANKED, least),
  );
  return (state: AppState, tables: Tables): readonly Ranked[] => ranked(tables, selectMask(state, tables));
}

export const selectBusiestActors = busiest(({ events, actors }, mask) =>
  countValues(events.actors, mask, actors.count),
);
export const selectBusiestVerbs = busiest(countVerbs);
/** Rows of ties. Ties with a single event are left out. */
export const selectBusiestPairs = busiest(
  (tables, mask) => countValues(tiesOfEvents(tables), mask, tables.ties.count),
  2,
);

export const selectPeriods = inWindow((tables, mask, { first, last }) =>
  answerPeriods(tables, mask, daysToName(tables, { first, last })),
);

/** The counts for the summary of a large table, which `askInTasks` computes before the summary is drawn. */
export const answerAhead: readonly Task[] = [
  selectBusiestActors,
  selectBusiestVerbs,
  selectBusiestPairs,
  selectPeriods,
];

/** The only actor in the filters. Undefined if the filters have no actor, or several. */
export function selectOnlyActor({ view }: AppState, tables: Tables): ActorRow | undefined {
  const [id, more] = actorsOfView(view);
  return id !== undefined && more === undefined ? actorRowOf(tables, id) : undefined;
}
