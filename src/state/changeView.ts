import { clampSpan, type DayRange, isSameWindow, lengthOfSpan, spanOfDays } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { beginOf, endOf, reachesInto, windowOfSpan } from "../model/tables/times.ts";
import { type EventRow, eventId } from "../model/units.ts";
import { isSameList } from "./address/address.ts";
import { mapFolded } from "./address/resolveView.ts";
import { LONGEST_TEXT, VIEW_KEYS, viewKeys } from "./address/viewKeys.ts";
import type { ViewState } from "./address/viewState.ts";
import { storySpan, windowDays, withWindow } from "./address/windowDays.ts";
import { lacksFilter, moreSelectors } from "./rooms.ts";
import { commit, type HistoryMode, type Hover, store } from "./store.ts";

/* The changes of the view that the first screen needs. Others are in `actions.ts` and `filterActions.ts`. */

function historyOf(before: ViewState, after: ViewState): HistoryMode {
  const changed = VIEW_KEYS.filter(
    (key) => !isSameList(viewKeys[key].encode(before), viewKeys[key].encode(after)),
  );
  if (changed.length === 0) return "none";
  return changed.some((key) => viewKeys[key].history === "push") ? "push" : "replace";
}

/** Changes the view. The window becomes `days`. Without `days` it stays. The drawn span follows the window. */
export function changeView(change: Partial<ViewState>, days?: DayRange, mode?: HistoryMode): void {
  const { view: before, session } = store.getState();
  const { tables } = session;
  const now = tables && windowDays(tables, before);
  const asked = { ...before, ...change };
  const next = tables ? mapFolded(tables, asked) : asked;
  const view = tables && now ? withWindow(tables, next, days ?? now) : next;
  const usual = historyOf(before, view);
  if (usual === "none") return;
  if (lacksFilter(view))
    return void moreSelectors.whenLoaded().then((more) => more && changeView(change, days, mode));
  const after = tables && windowDays(tables, view);
  const moved = after && now && !isSameWindow(after, now);
  commit({ view, ...(moved && { span: spanOfDays(after) }) }, mode ?? usual);
}

export function selectEvent(tables: Tables, row: EventRow): void {
  const { view } = store.getState();
  const event = eventId(eventRecord(tables, row).id);
  changeView({ ...NO_SELECTION, event }, windowWith(tables, view, row));
}

/** The window of the view. If the event is outside, the window moves to the event and keeps its length. */
function windowWith(tables: Tables, view: ViewState, row: EventRow): DayRange {
  const days = windowDays(tables, view);
  const { events } = tables;
  if (reachesInto(events, row, spanOfDays(days))) return days;
  const length = lengthOfSpan(spanOfDays(days));
  const start = days.hours
    ? (beginOf(events, row) + endOf(events, row) - length) / 2
    : Math.round((at(events.first, row) + at(events.last, row)) / 2) - Math.floor(length / 2);
  return windowOfSpan(tables, clampSpan({ start, end: start + length }, storySpan(tables), length));
}

/** Nothing is selected. `path` and `circle` highlight actors around a selection, so they end with it. */
export const NO_SELECTION = { event: null, focus: [], path: false, circle: 0 } as const;

/** Searches for words. A text too long for a link is cut. The cut never splits a character of two UTF-16 units. */
export const setQuery = (q: string): void =>
  changeView({
    q: q
      .trim()
      .slice(0, LONGEST_TEXT)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trim(),
  });
/** The sort order becomes the default, because another table has other columns. */
export const setPanes = (view: ViewState["view"]): void => changeView({ view, order: "" });
export function setHover(hover: Hover): void {
  const before = store.getState().hover;
  if (before === hover) return;
  if (before && hover && before.kind === hover.kind && hoverRow(before) === hoverRow(hover)) return;
  store.setState({ hover });
}

const hoverRow = (hover: NonNullable<Hover>): number => (hover.kind === "tie" ? hover.tie : hover.row);
