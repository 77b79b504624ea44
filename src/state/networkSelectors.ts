import { type DayRange, daysOfSpan } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EpochDay } from "../model/units.ts";
import { createNetworkCounts, type NetworkCounter } from "../query/networkCounts.ts";
import { memoLast } from "./memoLast.ts";
import { selectTimelessMask } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { windowDays } from "./windowDays.ts";

/** Derived from tables and view as in `selectors.ts`; the network comes after the first picture. */
const counter = memoLast(createNetworkCounts);
function networkSelector() {
  const counts = memoLast((of: NetworkCounter, first: EpochDay, last: EpochDay) =>
    of.inWindow({ first, last }),
  );
  return (state: AppState, tables: Tables, { first, last }: DayRange) =>
    counts(counter(tables, selectTimelessMask(state, tables)), first, last);
}
const settledNetwork = networkSelector();
const drawnNetwork = networkSelector();
/** Events of each actor and tie in the window. */
export const selectNetwork = (state: AppState, tables: Tables) =>
  settledNetwork(state, tables, windowDays(tables, state.view));
/** The same for the span that is drawn now; equal to `selectNetwork` when no gesture runs. */
export const selectDrawnNetwork = (state: AppState, tables: Tables) =>
  drawnNetwork(state, tables, daysOfSpan(state.span));
