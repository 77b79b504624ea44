import { type DayRange, endOfBound, isSameWindow, lastOf, spanOfDays } from "../../model/dates/timeSpan.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { windowOfSpan } from "../../model/tables/times.ts";
import { epochDay } from "../../model/units.ts";
import { storyDays, storyExtent } from "../../query/time/storyExtent.ts";
import { spanOfDisclosures, windowAround } from "../../query/time/windowRows.ts";
import { memoLast, memoOfTables } from "../memoLast.ts";
import type { ViewState } from "./viewState.ts";

/** The whole story as the timeline shows it, with free space at both ends. */
export const storySpan = memoLast(storyExtent);

export type WindowView = Pick<ViewState, "from" | "to" | "window" | "event" | "clock">;

/** Whether a view without a window shows the days around its event or, with both clocks, all late disclosures. */
export const isAroundSubject = (view: WindowView): boolean =>
  (view.event !== null || view.clock === "both") && namesNoWindow(view);

export const namesNoWindow = ({ from, to, window }: WindowView): boolean =>
  from === null && to === null && window === "";

/**
 * The window of a view, or the days of its subject (`isAroundSubject`). If one bound of a window is null, the window
 * includes the free space at that end of the story.
 */
export function windowDays(tables: Tables, view: WindowView): DayRange {
  const { start, end } = storySpan(tables);
  if (isAroundSubject(view)) return sameWindow(tables, daysAround(tables, view.event));
  const span = { start: view.from ?? start, end: view.to === null ? end : endOfBound(view.to) };
  return sameWindow(tables, windowOfSpan(tables, span));
}

/** Returns one object for equal windows among the last 16, because memos compare their inputs by identity. */
export const sameWindow = memoOfTables(
  (_tables: Tables, days: DayRange): DayRange => days,
  16,
  (_tables, days) => Object.values(spanOfDays(days)),
);

/** The days around an event. Without an event, the days of all events that became public late. */
const daysAround = memoLast((tables: Tables, event: ViewState["event"]): DayRange => {
  const story = storySpan(tables);
  const row = event === null ? undefined : eventRowOf(tables, event);
  const { start, end } =
    (row === undefined ? spanOfDisclosures(tables) : spanOfDays(windowAround(tables, row))) ?? story;
  return windowOfSpan(tables, { start: Math.max(story.start, start), end: Math.min(story.end, end) });
});

/** The days of a window to name in texts, without the free space before the first and after the last event. */
export function daysToName(tables: Tables, days: DayRange): DayRange {
  const story = storyDays(tables);
  const first = epochDay(Math.max(days.first, story.first));
  const last = epochDay(Math.min(days.last, story.last));
  return first <= last ? { first, last, hours: days.hours } : days;
}

export const isWholeStory = (tables: Tables, view: WindowView): boolean =>
  isWhole(openEnds(tables, windowDays(tables, view)));

const isWhole = ({ first, last }: ReturnType<typeof openEnds>): boolean => first && last;

export function openEnds(tables: Tables, days: DayRange) {
  const [window, story] = [spanOfDays(days), storySpan(tables)];
  return { first: window.start <= story.start, last: window.end >= story.end };
}

/** Whether a view without `from` and `to` shows only a part of the story, so that the whole needs `window=all`. */
export const hasOwnWindow = ({ event, tour, clock }: Pick<ViewState, "event" | "tour" | "clock">): boolean =>
  event !== null || tour !== "" || clock === "both";

/** The window as a link has it: a bound at the edge of the story is null. */
export function boundsOf(
  tables: Tables,
  days: DayRange,
  view: Pick<ViewState, "event" | "tour" | "clock">,
): Pick<ViewState, "from" | "to" | "window"> {
  const open = openEnds(tables, days);
  const { start, end } = spanOfDays(days);
  return {
    from: open.first ? null : start,
    to: open.last ? null : lastOf(end),
    window: isWhole(open) && hasOwnWindow(view) ? "all" : "",
  };
}

/** The view with the window `days`. If nothing changes, it is the same object. */
export function withWindow(tables: Tables, view: ViewState, days: DayRange): ViewState {
  const isMeant = view.window === "" || hasOwnWindow(view);
  if (isMeant && isSameWindow(windowDays(tables, view), days)) return view;
  return { ...view, ...boundsOf(tables, days, view) };
}
