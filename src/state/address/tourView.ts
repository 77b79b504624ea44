import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { eventId } from "../../model/units.ts";
import { type Annotation, annotationsOf, type TourStep, tourOf, tourStep } from "../../query/tours.ts";
import { memoLast } from "../memoLast.ts";
import type { AppState } from "../store.ts";
import type { ViewState } from "./viewState.ts";
import { boundsOf, namesNoWindow } from "./windowDays.ts";

/** The parts of the view that a step of a tour sets. A link to the step leaves them out. */
type OwnView = Pick<ViewState, "event" | "from" | "to" | "window">;

const stepOf = memoLast((tables: Tables, id: string, number: number): TourStep | null => {
  const tour = tourOf(tables, id);
  return (tour && tourStep(tables, tour, number)) ?? null;
});

export const selectTourStep = ({ view }: Pick<AppState, "view">, tables: Tables): TourStep | null =>
  stepOf(tables, view.tour, view.step);

/** The picture of the timeline. A step of a tour names it. Otherwise lanes and clock decide. */
export function selectPicture(state: Pick<AppState, "view">, tables: Tables): "timeline" | "acts" | "clocks" {
  const { lanes, clock } = state.view;
  const step = selectTourStep(state, tables);
  if (step !== null) return step.picture === "timeline" || step.picture === "clocks" ? step.picture : "acts";
  return clock === "both" ? "clocks" : lanes === "actor" ? "acts" : "timeline";
}

/** The annotations on the timeline. A tour shows none: its text says the same, and their lines would cross names. */
export function selectAnnotations(state: Pick<AppState, "view">, tables: Tables): readonly Annotation[] {
  return selectTourStep(state, tables) === null ? annotationsOf(tables) : NONE;
}
const NONE: readonly Annotation[] = [];

export function selectIsOnStep({ view }: Pick<AppState, "view">, tables: Tables): boolean {
  const own = ownView(tables, view);
  return own !== null && own.event === view.event;
}

function ownView(tables: Tables, view: ViewState): OwnView | null {
  const step = stepOf(tables, view.tour, view.step);
  if (step === null) return null;
  const event = eventId(textAt(tables.events.ids, step.event));
  return { event, ...boundsOf(tables, step.days, { ...view, event }) };
}

/** Adds the parts of the view that the tour step sets and the link leaves out. */
export function withStep(tables: Tables, view: ViewState): ViewState {
  const own = ownView(tables, view);
  if (own === null) return view;
  const { event, ...days } = own;
  return {
    ...view,
    ...(view.event === null && view.focus.length === 0 && { event }),
    ...(namesNoWindow(view) && days),
  };
}

/** Removes the parts of the view that the tour step sets, for a short link. */
export function withoutStep(tables: Tables, view: ViewState): ViewState {
  const own = ownView(tables, view);
  if (own === null) return view;
  const isOwnWindow = view.from === own.from && view.to === own.to && view.window === own.window;
  return {
    ...view,
    ...(view.event === own.event && { event: null }),
    ...(isOwnWindow && { from: null, to: null, window: "" }),
  };
}
