import type { DayRange } from "../../model/dates/timeSpan.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import { storyDays, storyExtent } from "../../query/time/storyExtent.ts";
import { windowAround } from "../../query/time/windowRows.ts";
import { memoLast } from "../selectors/memoLast.ts";
import type { ViewState } from "./viewState.ts";

/** The whole story as the timeline shows it, with room at both ends. */
export const storySpan = memoLast(storyExtent);

/** The keys of a view that decide its window. */
export type WindowView = Pick<ViewState, "from" | "to" | "window" | "event">;

/** Whether a view has an event and names no window, so that it shows the days around that event. */
export const isAroundEvent = ({ from, to, window, event }: WindowView): boolean =>
  event !== null && from === null && to === null && window === "";

/** The days of the window of a view: an open bound is the padded edge of the story. */
export function windowDays(tables: Tables, view: WindowView): DayRange {
  const { start, end } = storySpan(tables);
  if (view.event !== null && isAroundEvent(view)) return daysAround(tables, view.event);
  return { first: view.from ?? epochDay(start), last: view.to ?? epochDay(end - 1) };
}

const daysAround = memoLast((tables: Tables, event: NonNullable<ViewState["event"]>): DayRange => {
  const { start, end } = storySpan(tables);
  const row = eventRowOf(tables, event);
  const days = row === undefined ? { first: start, last: end } : windowAround(tables, row);
  return {
    first: epochDay(Math.max(start, days.first)),
    last: epochDay(Math.min(end - 1, days.last)),
  };
});

/** The days of a window for words: without the room before and after the data, which is not part of the story. */
export function daysToName(tables: Tables, days: DayRange): DayRange {
  const story = storyDays(tables);
  const first = epochDay(Math.max(days.first, story.first));
  const last = epochDay(Math.min(days.last, story.last));
  return first <= last ? { first, last } : days;
}

/** Which ends of the window are the ends of the story. */
export function openEnds(
  tables: Tables,
  { first, last }: DayRange,
): { readonly first: boolean; readonly last: boolean } {
  const { start, end } = storySpan(tables);
  return { first: first <= start, last: last >= end - 1 };
}

/** Whether a view without a window shows days of its own. Then a link must name the whole story. */
export const hasOwnWindow = ({ event, story }: Pick<ViewState, "event" | "story">): boolean =>
  event !== null || story !== "";

/** The bounds of a window as a link carries them; none at the edge of the story. */
export function boundsOf(
  tables: Tables,
  days: DayRange,
  { event, story }: Pick<ViewState, "event" | "story">,
): Pick<ViewState, "from" | "to" | "window"> {
  const open = openEnds(tables, days);
  return {
    from: open.first ? null : days.first,
    to: open.last ? null : days.last,
    window: open.first && open.last && hasOwnWindow({ event, story }) ? "all" : "",
  };
}

/** The view with these days as its window; the same object if they are that already. */
export function withWindow(tables: Tables, view: ViewState, days: DayRange): ViewState {
  const now = windowDays(tables, view);
  const isMeant = view.window === "" || hasOwnWindow(view);
  if (isMeant && now.first === days.first && now.last === days.last) return view;
  return { ...view, ...boundsOf(tables, days, view) };
}
