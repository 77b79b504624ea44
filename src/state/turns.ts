import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import type { Session } from "./session.ts";

/** These panels follow a change of the counts one by one. All other parts of the page follow at once. */
export const TURNS = ["filters", "details", "network"] as const;
export type Turn = (typeof TURNS)[number];

/** The view whose counts each panel shows. Null until the panel's first turn after a dataset was opened. */
export type Shown = Readonly<Record<Turn, ViewState | null>>;

type Paced = { readonly session: Session; readonly view: ViewState; readonly shown: Shown };

export type Pace = (next: Paced, before: Paced) => Shown;

export const shownBy = (viewOf: (turn: Turn) => ViewState | null): Shown => ({
  filters: viewOf("filters"),
  details: viewOf("details"),
  network: viewOf("network"),
});

export const allAtOnce = ({ view }: Pick<Paced, "view">): Shown => shownBy(() => view);

/** A story with more events is large. It is counted in small tasks before it is shown. */
const MANY = 500;
export const isLarge = ({ events }: Tables): boolean => events.count > MANY;

/** Whether some panel still shows an older view, or rows are being loaded. */
export const isCounting = ({ session, shown, view }: Paced): boolean =>
  session.tables !== null && (session.asking.isAsking || TURNS.some((turn) => shown[turn] !== view));

/** Whether the page still loads, draws or counts something that a reader waits for. */
export const isBusy = (state: Paced & { readonly pendingParts: number }): boolean =>
  state.session.loading !== null || state.pendingParts > 0 || isCounting(state);

/** The state as a panel sees it: with the view of its last turn, and everything else as it is now. */
export function atTurn<State extends Paced>(state: State, turn: Turn): State {
  const view = state.shown[turn] ?? state.view;
  return view === state.view ? state : { ...state, view };
}
