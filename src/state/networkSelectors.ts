import { type DayRange, spanOfDays, windowOf } from "../model/dates/timeSpan.ts";
import { isCounted } from "../model/tables/coverage.ts";
import type { Tables } from "../model/tables/tables.ts";
import { reachesInto, windowOfSpan } from "../model/tables/times.ts";
import type { EpochDay } from "../model/units.ts";
import { type FilterMask, passesFilters } from "../query/filter/filterMask.ts";
import {
  createNetworkCounts,
  type NetworkCounter,
  type NetworkCounts,
} from "../query/network/networkCounts.ts";
import { windowDays } from "./address/windowDays.ts";
import type { Task } from "./askInTasks.ts";
import { memoLast, memoOfTables } from "./memoLast.ts";
import { selectTimelessMask, showsActs } from "./selectors.ts";
import type { Source } from "./source.ts";
import type { AppState } from "./store.ts";

/** Keeps a counter for the new view and one for the old, which the network shows until its panel follows a change. */
const counter = memoOfTables(createNetworkCounts);
function selectCounter(state: AppState, tables: Tables): NetworkCounter {
  return counter(tables, selectTimelessMask(state, tables));
}
function networkSelector() {
  const counts = memoOfTables((_tables, of: NetworkCounter, start: number, end: number) =>
    of.inWindow(windowOf({ start, end })),
  );
  const ofSource = memoOfTables((tables, source: Source, first: EpochDay, last: EpochDay) =>
    source.network(tables, { first, last }),
  );
  return (state: AppState, tables: Tables, days: DayRange): NetworkCounts => {
    const { start, end } = spanOfDays(days);
    const known = ofSource(tables, state.session.source, days.first, days.last);
    return known ?? counts(tables, selectCounter(state, tables), start, end);
  };
}
const settledNetwork = networkSelector();
const drawnNetwork = networkSelector();
export const selectNetwork = (state: AppState, tables: Tables) =>
  settledNetwork(state, tables, windowDays(tables, state.view));
/** The days that the network draws. In an animation (`glide`), only the days of its goal are counted. */
const drawnDays = ({ span, glide }: AppState, tables: Tables): DayRange =>
  windowOfSpan(tables, glide?.at === span ? glide.to : span);
const networkDays = (state: AppState, tables: Tables): DayRange => {
  const days = drawnDays(state, tables);
  // A gesture reads no rows. Where rows are missing, the network still shows the days of the window.
  const isOut = isCounted(tables, days) && tables.coverage.years.tieEvents === null;
  return isOut ? windowDays(tables, state.view) : days;
};
/** The counts for the days that are drawn now. Without a gesture they equal the counts of `selectNetwork`. */
export const selectDrawnNetwork = (state: AppState, tables: Tables) =>
  drawnNetwork(state, tables, networkDays(state, tables));

const reachingInto =
  ({ events }: Tables, mask: FilterMask, start: number, end: number) =>
  (row: number): boolean =>
    passesFilters(mask, row) && reachesInto(events, row, { start, end });

const doesShow = memoLast(reachingInto);
export function selectDoesShow(state: AppState, tables: Tables): (row: number) => boolean {
  const { start, end } = spanOfDays(windowOfSpan(tables, state.span));
  return doesShow(tables, selectTimelessMask(state, tables), start, end);
}

const drawnDoesCount = memoLast(reachingInto);
export function selectNetworkNow(
  state: AppState,
  tables: Tables,
): { readonly counts: NetworkCounts; readonly doesCount: (row: number) => boolean } {
  const { start, end } = spanOfDays(networkDays(state, tables));
  return {
    counts: selectDrawnNetwork(state, tables),
    doesCount: drawnDoesCount(tables, selectTimelessMask(state, tables), start, end),
  };
}

/** Computes the counts of the network in advance, unless acts are shown in its place. */
export const networkAhead: readonly Task[] = [
  (state, tables) => showsActs(state, tables) || selectCounter(state, tables),
  (state, tables) => showsActs(state, tables) || selectDrawnNetwork(state, tables),
];
