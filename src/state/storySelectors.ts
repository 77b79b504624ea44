import {
  type DayRange,
  daysOfSpan,
  lengthOfSpan,
  spanOfDays,
  type TimeSpan,
} from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { showsHours } from "../model/tables/times.ts";
import type { CssPx, EpochDay } from "../model/units.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { busiestBin, passingEvents, storySummary, turningPoints, whoActs } from "../query/storySummary.ts";
import { createDensity } from "../query/time/densityColumns.ts";
import { leastSilence, silencesBetween, silencesWithin } from "../query/time/silences.ts";
import { spanWithRoom } from "../query/time/storyExtent.ts";
import { binUnitFor, type Measure, timeBins } from "../query/time/timeBins.ts";
import { isFiltered } from "./address/viewState.ts";
import { storySpan, windowDays } from "./address/windowDays.ts";
import type { Task } from "./askInTasks.ts";
import { memoLast, memoOfTables } from "./memoLast.ts";
import { type MoreSelectors, moreSelectors } from "./rooms.ts";
import { selectMask, selectMeasure, selectTimelessMask } from "./selectors.ts";
import type { AppState } from "./store.ts";

/** Makes a selector from a question about the events that pass the filters in the window. */
export function inWindow<Answer>(ask: (tables: Tables, mask: FilterMask, window: DayRange) => Answer) {
  const answer = memoOfTables(ask);
  return (state: AppState, tables: Tables): Answer =>
    answer(tables, selectMask(state, tables), windowDays(tables, state.view));
}

const acts = memoOfTables(whoActs);
const busiest = memoOfTables(busiestBin);

export const selectSummary = inWindow((tables, mask, window) =>
  storySummary(tables, mask, window, acts, busiest),
);

export const selectTurningPoints = inWindow(turningPoints);

/** The counts for the sentences about the story, which `askInTasks` computes before they are shown. */
export const summaryAhead: readonly Task[] = [
  (state, tables) => acts(tables, selectMask(state, tables)),
  inWindow(busiest),
  selectSummary,
  selectTurningPoints,
];

export const selectHasSilences = (state: AppState, tables: Tables): boolean =>
  (moreSelectors.of(state)?.foldsIn(state, tables, spanOfDays(windowDays(tables, state.view))) ?? []).length >
  0;

const passing = memoOfTables(passingEvents);
/** If the events take at least this share of the window, the page offers no zoom to them. */
const WORTH_ZOOMING = 0.7;

const toZoomTo = memoLast((count: number, first: EpochDay, last: EpochDay) => ({
  count,
  days: { first, last },
}));

/** The number of events that pass the filters, and their days with a margin, to zoom to. Null if there is no need. */
export const selectMatchesToZoomTo = (state: AppState, tables: Tables) => {
  const { count, days, room, share, isAllInside } = matchesInWindow(state, tables);
  if (days === null) return null;
  return isAllInside && share >= WORTH_ZOOMING ? null : toZoomTo(count, room.first, room.last);
};

/** The marks of events are cramped if the events take less than this share of the window. */
const CRAMPED = 0.25;

/** The days to zoom to if the marks of the filtered events are cramped. Otherwise null. */
export const selectCrampedMatches = (state: AppState, tables: Tables) => {
  if (!isFiltered(state.view)) return null;
  const { days, share, isAllInside } = matchesInWindow(state, tables);
  return days !== null && isAllInside && share < CRAMPED ? selectMatchesToZoomTo(state, tables) : null;
};

/** The days of the events that pass the filters. With a margin (`room`), they take the part `share` of the window. */
function matchesInWindow(state: AppState, tables: Tables) {
  const { count, days } = passing(tables, selectTimelessMask(state, tables));
  const window = windowDays(tables, state.view);
  const room = daysOfSpan(spanWithRoom(days ?? window));
  return {
    count,
    days,
    room,
    share: lengthOfSpan(spanOfDays(room)) / lengthOfSpan(spanOfDays(window)),
    isAllInside: days !== null && days.first >= window.first && days.last <= window.last,
  };
}

/** The counts for pictures of events that are too many to draw one by one. */
export const densityOf = memoOfTables((tables: Tables, mask: FilterMask) => createDensity(tables, mask));
export const selectDensity = (state: AppState, tables: Tables) =>
  densityOf(tables, selectTimelessMask(state, tables));

const bins = memoLast(
  (tables: Tables, mask: FilterMask, width: CssPx, measure: Measure | null, more: MoreSelectors | null) => {
    const limits = storySpan(tables);
    if (more && showsHours(tables, limits))
      return more.hourBins(tables, mask, limits, width, measure?.numbers);
    const unit = binUnitFor(lengthOfSpan(limits), width);
    return timeBins(tables, mask, daysOfSpan(limits), unit, measure?.numbers);
  },
);
/** The bars of the overview, which shows the whole story under the filters. */
export const selectBins = (state: AppState, tables: Tables, width: CssPx) =>
  bins(
    tables,
    selectTimelessMask(state, tables),
    width,
    selectMeasure(state, tables),
    moreSelectors.of(state),
  );

/**
 * All silences of the story, also outside the window. A silence is a long time in which no event passes the filters.
 */
const silences = memoLast(silencesBetween);
const within = memoLast((all: readonly TimeSpan[], start: number, end: number, least: number) =>
  silencesWithin(all, { start, end }, least),
);

export function foldsIn(state: AppState, tables: Tables, { start, end }: TimeSpan): readonly TimeSpan[] {
  const least = leastSilence(tables, state.span);
  return within(silences(tables, selectTimelessMask(state, tables), least), start, end, least);
}
