import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { Filter } from "../../query/filter/filter.ts";
import { type ChosenActors, NOBODY_CHOSEN } from "../../query/filter/filter.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { eventsOfActors, type LaneActors, laneActors } from "../../query/laneActors.ts";
import { leastSilence, silencesBetween, silencesWithin } from "../../query/time/silences.ts";
import { actorsOfStep, type TourStep } from "../../query/tours.ts";
import { selectTourStep } from "../address/tourView.ts";
import { storySpan, windowDays } from "../address/windowDays.ts";
import type { AppState } from "../store.ts";
import { memoLast } from "./memoLast.ts";
import { maskSelector, type Selection, selectFilter, selectFolds, selectSelection } from "./selectors.ts";

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
/** The actors whose acts are shown: those of the filter, else those of the selected actor or tie. */
export const selectChosenActors = (state: AppState, tables: Tables): ChosenActors =>
  ofStep(selectTourStep(state, tables)) ??
  choiceOf(selectFilter(state, tables), selectSelection(state, tables));

const ofStep = memoLast((step: TourStep | null) => step && actorsOfStep(step));

const filterOf = memoLast(
  (filter: Filter, { actors, by, on, isPair }: ChosenActors): Filter =>
    filter.actors.length + by.length + on.length > 0
      ? filter
      : { ...filter, actors, match: isPair ? "all" : "any" },
);
const timelessMask = maskSelector();
const windowMask = maskSelector();

const actsFilter = (state: AppState, tables: Tables): Filter =>
  filterOf(selectFilter(state, tables), selectChosenActors(state, tables));

/** The mask of the chosen actors' events that pass the filters, in the window or not. */
export const selectActsMask = (state: AppState, tables: Tables): FilterMask =>
  timelessMask(tables, actsFilter(state, tables), null);

const found = memoLast(laneActors);
/**
 * The actors that have rows. Without a choice they depend on the filters alone, so that a row stays while time moves.
 * Below chosen actors there are only those that have an act with them in the window. A play moves the window by itself
 * and does not change the rows.
 */
export function selectLanes(state: AppState, tables: Tables, most: number): LaneActors {
  const chosen = selectChosenActors(state, tables);
  const isTimeless = chosen.actors.length === 0 || state.playing;
  const mask = isTimeless
    ? selectActsMask(state, tables)
    : windowMask(tables, actsFilter(state, tables), windowDays(tables, state.view));
  return found(tables, mask, chosen, most);
}

const silences = memoLast(silencesBetween);
const folds = memoLast((all: readonly TimeSpan[], start: number, end: number, least: number) =>
  silencesWithin(all, { start, end }, least, GOOD_SHARE),
);
/**
 * The least share of the remaining room that a silence must take to be folded. Each fold takes room for its name, so
 * folding a shorter one would gain little.
 */
const GOOD_SHARE = 0.2;
/**
 * The silences that are folded in a picture of acts. If actors are chosen, these are long times without an event of
 * theirs, so that acts of a few months fill the picture of many years.
 */
export function selectActFolds(state: AppState, tables: Tables): readonly TimeSpan[] {
  const isFree = state.playing || selectTourStep(state, tables) !== null;
  if (isFree || selectChosenActors(state, tables).actors.length === 0) return selectFolds(state, tables);
  const { start, end } = state.span;
  const least = leastSilence(tables, state.span);
  const mask = selectActsMask(state, tables);
  return folds(silences(tables, mask, least, storySpan(tables)), start, end, least);
}

const counted = memoLast(eventsOfActors);
/** Events of each actor among those of `selectActsMask`. */
export const selectActorEvents = (state: AppState, tables: Tables): Uint32Array =>
  counted(tables, selectActsMask(state, tables));
