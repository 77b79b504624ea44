import type { Tables } from "../model/tables/tables.ts";
import { type ChosenActors, type Filter, NOBODY_CHOSEN } from "../query/filter/filter.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { eventsOfActors, type LaneActors, laneActors, rowPlaces } from "../query/laneActors.ts";
import { actorsOfStep, type TourStep } from "../query/tours.ts";
import { selectTourStep } from "./address/tourView.ts";
import { windowDays } from "./address/windowDays.ts";
import { memoLast } from "./memoLast.ts";
import {
  maskSelector,
  type Selection,
  selectFilter,
  selectSelection,
  selectTimelessMask,
} from "./selectors.ts";
import type { AppState } from "./store.ts";

const choiceOf = memoLast((filter: Filter, selection: Selection): ChosenActors => {
  const { by, on, match } = filter;
  const actors = [...new Set([...filter.actors, ...by, ...on])];
  const isDirected = by.length + on.length > 0;
  if (actors.length > 0)
    return { actors, by, on, isPair: !isDirected && actors.length === 2 && match === "all" };
  if (selection?.kind === "actor") return { ...NOBODY_CHOSEN, actors: [selection.row] };
  if (selection?.kind === "tie")
    return { ...NOBODY_CHOSEN, actors: [selection.one, selection.other], isPair: true };
  return NOBODY_CHOSEN;
});
/** The actors whose acts are shown: those of the tour step, otherwise of the filters, otherwise of the selection. */
export const selectChosenActors = (state: AppState, tables: Tables): ChosenActors =>
  ofStep(selectTourStep(state, tables)) ??
  // A database counts the lanes under the filters alone, so the selection must not choose other actors.
  choiceOf(selectFilter(state, tables), tables.coverage.given.lanes ? null : selectSelection(state, tables));

const ofStep = memoLast((step: TourStep | null) => step && actorsOfStep(step));

const filterOf = memoLast(
  (filter: Filter, { actors, by, on, isPair }: ChosenActors): Filter =>
    actors.length === 0 || filter.actors.length + by.length + on.length > 0
      ? filter
      : { ...filter, actors, match: isPair ? "all" : "any" },
);
const timelessMask = maskSelector();
const windowMask = maskSelector();

const actsFilter = (state: AppState, tables: Tables): Filter =>
  filterOf(selectFilter(state, tables), selectChosenActors(state, tables));

/**
 * The mask of the filters without the window, narrowed to the chosen actors. If the filters already choose these
 * actors, or if nobody is chosen, it is the mask of the timeline, so that counts for that mask are used again.
 */
export function selectActsMask(state: AppState, tables: Tables): FilterMask {
  const filter = actsFilter(state, tables);
  return filter === selectFilter(state, tables)
    ? selectTimelessMask(state, tables)
    : timelessMask(tables, filter, null);
}

const counted = memoLast(eventsOfActors);
const found = memoLast(laneActors);
/**
 * The actors that have lanes, at most `most`. If nobody is chosen, the filters alone decide, so the lanes stay while
 * the window moves. Chosen actors come first, then actors who have acts with them in the window. While the story plays,
 * acts outside the window count too.
 */
export function selectLanes(state: AppState, tables: Tables, most: number): LaneActors {
  const { lanes } = tables.coverage.given;
  if (lanes) return firstLanes(lanes.actors, most);
  const chosen = selectChosenActors(state, tables);
  const isTimeless = chosen.actors.length === 0 || state.playing;
  const mask = isTimeless
    ? selectActsMask(state, tables)
    : windowMask(tables, actsFilter(state, tables), windowDays(tables, state.view));
  return found(tables, mask, chosen, most, counted);
}

/** The first lanes that a database counted. The database does not count other actors, so `others` is 0. */
const firstLanes = memoLast(
  (actors: LaneActors["rows"], most: number): LaneActors => ({
    rows: actors.slice(0, Math.max(most, 1)),
    others: 0,
  }),
);

const places = memoLast(rowPlaces);
export const selectRowPlaces = (state: AppState, tables: Tables): Float64Array =>
  places(tables, selectActsMask(state, tables), selectChosenActors(state, tables));

export function selectActorEvents(state: AppState, tables: Tables): Uint32Array {
  const { lanes, actorEvents } = tables.coverage.given;
  return (lanes && actorEvents) ?? counted(tables, selectActsMask(state, tables));
}
