import {
  type DayRange,
  isSameWindow,
  lengthOfSpan,
  spanOfDays,
  toMinute,
  windowOf,
} from "../model/dates/timeSpan.ts";
import { isCounted } from "../model/tables/coverage.ts";
import type { Tables } from "../model/tables/tables.ts";
import { showsHours } from "../model/tables/times.ts";
import {
  type CountedWindows,
  compareWindows,
  isBefore,
  type WindowComparison,
} from "../query/compareWindows.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { setCompare, setWindow } from "./actions.ts";
import { daysToName, storySpan, windowDays } from "./address/windowDays.ts";
import { memoLast } from "./memoLast.ts";
import { maskSelector, selectFilter, selectMask } from "./selectors.ts";
import { type AppState, store } from "./store.ts";

export type Comparison = WindowComparison & {
  readonly days: { readonly earlier: DayRange; readonly later: DayRange };
  readonly shown: "earlier" | "later";
};

const otherMask = maskSelector();
export const selectOtherMask = (state: AppState, tables: Tables): FilterMask | null =>
  state.view.compare && otherMask(tables, selectFilter(state, tables), state.view.compare);

const comparisonOf = memoLast(
  (tables: Tables, differences: WindowComparison, compare: DayRange, now: DayRange): Comparison => {
    const isLater = isBefore(compare, now);
    const [earlier, later] = isLater ? [compare, now] : [now, compare];
    const days = { earlier: daysToName(tables, earlier), later: daysToName(tables, later) };
    return { ...differences, days, shown: isLater ? "later" : "earlier" };
  },
);
const differencesOf = memoLast(compareWindows);

export function selectComparison(state: AppState, tables: Tables): Comparison | null {
  const { compare } = state.view;
  const other = selectOtherMask(state, tables);
  if (compare === null || other === null) return null;
  const now = windowDays(tables, state.view);
  const isLater = isBefore(compare, now);
  const counted = countedWindows(tables, compare, now, isLater);
  if (counted === undefined) return null;
  const mask = selectMask(state, tables);
  const [earlier, later] = isLater ? [other, mask] : [mask, other];
  return comparisonOf(tables, differencesOf(tables, earlier, later, counted), compare, now);
}

/** The counts of a database for both windows. Null if all events are rows. Undefined until the database answers. */
const countedWindows = memoLast(
  (tables: Tables, compare: DayRange, now: DayRange, isLater: boolean): CountedWindows | null | undefined => {
    if (![now, compare].some((days) => isCounted(tables, days))) return null;
    const { actorEvents, tieEvents, other } = tables.coverage.given;
    if (actorEvents === null || tieEvents === null || other === null) return undefined;
    if (!isSameWindow(other.days, compare)) return undefined;
    const one = { nodeEvents: actorEvents, tieEvents };
    const compared = {
      nodeEvents: other.actorEvents,
      tieEvents: other.tieEvents ?? tieEvents,
    };
    const hasTies = other.tieEvents !== null;
    return isLater ? { earlier: compared, later: one, hasTies } : { earlier: one, later: compared, hasTies };
  },
);

/**
 * Compares the window with the equally long window before it. At the start of the story, it takes the window after it.
 * The other window is shorter if the story ends within it. A window of the whole story is split into two halves.
 */
export function compareWithNeighbour(tables: Tables): void {
  const { start, end } = storySpan(tables);
  const now = spanOfDays(windowDays(tables, store.getState().view));
  const length = lengthOfSpan(now);
  const isAll = now.start <= start && now.end >= end;
  const half = (start + end) / 2;
  const middle = isAll ? (showsHours(tables, now) ? toMinute(half) : Math.round(half)) : now.start;
  if (isAll) setWindow(tables, { start: middle, end });
  const before = { start: Math.max(start, middle - length), end: middle };
  const after = { start: now.end, end: Math.min(end, now.end + length) };
  setCompare(windowOf(middle > start ? before : after));
}

export function swapWindows(tables: Tables): void {
  const { view } = store.getState();
  if (view.compare === null) return;
  const now = windowDays(tables, view);
  setWindow(tables, spanOfDays(view.compare));
  setCompare(now);
}
