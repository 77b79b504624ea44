import { zoomSpan } from "../model/dates/spanMath.ts";
import {
  clampSpan,
  type DayRange,
  lengthOfSpan,
  spanOfDays,
  type TimeSpan,
} from "../model/dates/timeSpan.ts";
import { isEvent } from "../model/tables/coverage.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { shortestSpan, showsHours, windowOfSpan } from "../model/tables/times.ts";
import { type ActorId, type EventRow, eventId } from "../model/units.ts";
import { nextMatching } from "../query/time/eventOrder.ts";
import { tourOf, tourStep } from "../query/tours.ts";
import { mapFolded, type Reading, tablesOfView } from "./address/resolveView.ts";
import { selectTourStep } from "./address/tourView.ts";
import { defaultView, FILTER_KEYS, type OnlyKey, type ViewState } from "./address/viewState.ts";
import { storySpan, windowDays, withWindow } from "./address/windowDays.ts";
import { changeView, NO_SELECTION, selectEvent, setHover } from "./changeView.ts";
import { moreSelectors } from "./rooms.ts";
import { selectMask } from "./selectors.ts";
import { commit, type HistoryMode, type Hover, store, type ThemeChoice } from "./store.ts";

export type FacetKey = "actor" | "by" | "on" | "action" | "where" | "kind" | "status" | "source";
type IdFacet = Exclude<FacetKey, "status">;

const ZOOM_STEP = 1.6;

export function selectActor(actor: ActorId): void {
  changeView({ ...NO_SELECTION, focus: [actor] });
}

export function selectTie(one: ActorId, other: ActorId): void {
  changeView({ ...NO_SELECTION, focus: [one, other].sort() });
}

/** Shows the chains of events that lead from one actor to the other, even if no event names both. */
export function selectPath(one: ActorId, other: ActorId): void {
  changeView({ ...NO_SELECTION, focus: [one, other].sort(), path: true });
}

export const setCircle = (circle: ViewState["circle"]): void => changeView({ circle });

/** Clears the selection. On a tour it selects the event of the step, or ends the tour if that event is selected. */
export function clearSelection(): void {
  const { view, session } = store.getState();
  const step = session.tables && selectTourStep({ view }, session.tables);
  const own = session.tables && step ? eventId(eventRecord(session.tables, step.event).id) : null;
  const isOver = own === null || own === view.event;
  changeView({ ...NO_SELECTION, ...(isOver ? NO_TOUR : { event: own }) });
}

const NO_TOUR = { tour: "", step: 0 } as const;

/** Shows a step of a tour. Steps are counted from 1. If the reader was not on this tour, all filters are removed. */
export function showStep(tables: Tables, id: string, number: number, mode?: HistoryMode): void {
  const { view } = store.getState();
  const tour = tourOf(tables, id);
  const step = tour && tourStep(tables, tour, number);
  if (!tour || !step) return;
  const event = eventId(eventRecord(tables, step.event).id);
  const filters = view.tour === tour.id ? {} : noFilters;
  changeView(
    { ...filters, ...NO_SELECTION, event, tour: tour.id, step: number },
    insideStory(tables, step.days),
    mode,
  );
}

export const leaveTour = (): void => changeView(NO_TOUR);

function insideStory(tables: Tables, days: DayRange): DayRange {
  const [{ start, end }, story] = [spanOfDays(days), storySpan(tables)];
  return windowOfSpan(tables, { start: Math.max(story.start, start), end: Math.min(story.end, end) });
}

/** Goes to the next or previous event that passes the filters, even outside the window. */
export function stepEvent(tables: Tables, from: EventRow, direction: 1 | -1): void {
  const row = nextMatching(selectMask(store.getState(), tables), from, direction);
  if (row !== undefined && isEvent(tables, row)) selectEvent(tables, row);
}

export function toggleFacet<K extends IdFacet>(key: K, id: ViewState[K][number]): void {
  const chosen: readonly string[] = store.getState().view[key];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].sort();
  changeView({ [key]: next });
}

export const setLeastTie = (ties: number): void => changeView({ ties });
export const setOnly = (key: OnlyKey, isOn: boolean): void => changeView({ [key]: isOn });
export const setOrder = (order: ViewState["order"]): void => changeView({ order });
export const setLanes = (lanes: ViewState["lanes"]): void => changeView({ lanes });
/** Compares the window with `compare`. Null ends the comparison. A comparison clears the selection and ends a tour. */
export const setCompare = (compare: ViewState["compare"]): void =>
  changeView(compare ? { ...NO_SELECTION, ...NO_TOUR, compare } : { compare });
export const setMeasure = (measure: string): void => changeView({ measure });
export const setFold = (fold: boolean): void => changeView({ fold });

const noFilters: Partial<ViewState> = {
  ...Object.fromEntries(FILTER_KEYS.map((key) => [key, defaultView[key]])),
  match: "any",
};

export function clearFilters(): void {
  changeView(noFilters);
}

/** Draws another span during a gesture. The window stays the same until `settleSpan`. */
export function previewSpan(tables: Tables, span: TimeSpan): void {
  store.setState({ span: clampSpan(span, storySpan(tables), shortestSpan(tables)) });
}

/** Makes the drawn span the window. `span` itself is not rounded to days, so that the picture does not move. */
export function settleSpan(tables: Tables): void {
  const { view, span } = store.getState();
  const next = withWindow(tables, view, windowOfSpan(tables, span));
  if (next !== view) commit({ view: next }, "replace");
}

export function setWindow(tables: Tables, span: TimeSpan, mode: HistoryMode = "replace"): void {
  const inside = clampSpan(span, storySpan(tables), shortestSpan(tables));
  changeView({}, windowOfSpan(tables, inside), mode);
}

export function showAll(): void {
  const { tables } = store.getState().session;
  if (tables) setWindow(tables, storySpan(tables));
}

/** Zooms in (1) or out (−1). A window of days changes by at least a day, because rounding would undo a smaller step. */
export function zoomStep(tables: Tables, direction: 1 | -1, centre?: number): void {
  const { span } = store.getState();
  const about = centre ?? (span.start + span.end) / 2;
  const length = lengthOfSpan(span);
  const wanted = direction === 1 ? length / ZOOM_STEP : length * ZOOM_STEP;
  const least = direction === 1 ? Math.min(wanted, length - 1) : Math.max(wanted, length + 2);
  const next = showsHours(tables, { start: 0, end: wanted }) ? wanted : least;
  setWindow(tables, zoomSpan(span, next / length, about, shortestSpan(tables)));
}

export const setTheme = (theme: ThemeChoice): void => store.setState({ theme });
export const dismissNotice = (): void => store.setState({ notice: null });

export const setClock = (clock: ViewState["clock"]): void => readAs({ clock });
export const setMembers = (members: ViewState["members"]): void => readAs({ members });

/** Other dates, or people counted as organisations, need other tables. Their rows differ, so `hover` is cleared. */
function readAs(change: Partial<Reading>): void {
  const state = store.getState();
  const { session, view } = state;
  const asked = { ...view, ...change };
  if (!session.opened || (view.clock === asked.clock && view.members === asked.members)) return;
  const tables = tablesOfView(session.opened, asked, moreSelectors.of(state));
  const next = mapFolded(tables, asked);
  const span = spanOfDays(windowDays(tables, next));
  commit({ session: { ...session, tables }, view: next, span, hover: null }, "push");
}

export function hoverHandlers(hover: NonNullable<Hover>) {
  const light = () => setHover(hover);
  const dim = () => setHover(null);
  return { onPointerEnter: light, onPointerLeave: dim, onFocus: light, onBlur: dim };
}
