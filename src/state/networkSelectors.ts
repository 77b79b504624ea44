import { type DayRange, spanOfDays } from "../model/dates/timeSpan.ts";
import { isCounted } from "../model/tables/coverage.ts";
import type { Tables } from "../model/tables/tables.ts";
import { reachesInto, windowOfSpan } from "../model/tables/times.ts";
import { countedNetwork } from "../query/countedEvents.ts";
import { type FilterMask, passesFilters } from "../query/filter/filterMask.ts";
import {
  createNetworkCounts,
  type NetworkCounter,
  type NetworkCounts,
} from "../query/network/networkCounts.ts";
import { sameWindow, windowDays } from "./address/windowDays.ts";
import type { Task } from "./askInTasks.ts";
import { memoLast, memoOfTables } from "./memoLast.ts";
import { selectTimelessMask, showsActs } from "./selectors.ts";
import type { AppState } from "./store.ts";

/** Two counters are kept: for the new view, and for the old one, which the network shows until its turn comes. */
const counter = memoOfTables(createNetworkCounts);
function selectCounter(state: AppState, tables: Tables): NetworkCounter {
  return counter(tables, selectTimelessMask(state, tables));
}
function networkSelector() {
  const counts = memoOfTables((_tables, of: NetworkCounter, days: DayRange) => of.inWindow(days));
  const counted = memoOfTables(countedNetwork);
  return (state: AppState, tables: Tables, days: DayRange): NetworkCounts =>
    counted(tables, days) ?? counts(tables, selectCounter(state, tables), days);
}
const settledNetwork = networkSelector();
const drawnNetwork = networkSelector();
export const selectNetwork = (state: AppState, tables: Tables) =>
  settledNetwork(state, tables, windowDays(tables, state.view));
/** The days that the network draws. While the window glides to a goal, only the days of the goal are counted. */
const drawnDays = ({ span, glide }: AppState, tables: Tables): DayRange =>
  sameWindow(tables, windowOfSpan(tables, glide?.at === span ? glide.to : span));
const networkDays = (state: AppState, tables: Tables): DayRange => {
  const days = drawnDays(state, tables);
  // A gesture loads no rows. If rows of the drawn days are missing, the network still shows the days of the window.
  const isOut = isCounted(tables, days) && tables.coverage.years.tieEvents === null;
  return isOut ? windowDays(tables, state.view) : days;
};
/** The counts for the days that are drawn now, which differ from the window during a gesture. */
export const selectDrawnNetwork = (state: AppState, tables: Tables) =>
  drawnNetwork(state, tables, networkDays(state, tables));

function reachingInto({ events }: Tables, mask: FilterMask, days: DayRange): (row: number) => boolean {
  const span = spanOfDays(days);
  return (row) => passesFilters(mask, row) && reachesInto(events, row, span);
}

const doesShow = memoLast(reachingInto);
export const selectDoesShow = (state: AppState, tables: Tables) =>
  doesShow(tables, selectTimelessMask(state, tables), sameWindow(tables, windowOfSpan(tables, state.span)));

const drawnDoesCount = memoLast(reachingInto);
export function selectNetworkNow(
  state: AppState,
  tables: Tables,
): { readonly counts: NetworkCounts; readonly doesCount: (row: number) => boolean } {
  const mask = selectTimelessMask(state, tables);
  return {
    counts: selectDrawnNetwork(state, tables),
    doesCount: drawnDoesCount(tables, mask, networkDays(state, tables)),
  };
}

/** Computes the counts of the network before it is drawn, unless acts are shown in its place. */
export const networkAhead: readonly Task[] = [
  (state, tables) => showsActs(state, tables) || selectCounter(state, tables),
  (state, tables) => showsActs(state, tables) || selectDrawnNetwork(state, tables),
];
