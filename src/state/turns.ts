import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import type { Session } from "./session.ts";

/** The panels that follow a change of the counts one by one. The rest of the page follows at once. */
export const TURNS = ["filters", "details", "network"] as const;
export type Turn = (typeof TURNS)[number];

/** By panel, the view whose counts it shows; null until its first turn after a dataset was opened. */
export type Shown = Readonly<Record<Turn, ViewState | null>>;

/** The part of the state on which turns depend. */
type Paced = { readonly session: Session; readonly view: ViewState; readonly shown: Shown };

/** Which views are shown after a change. */
export type Pace = (next: Paced, before: Paced) => Shown;

export const allAtOnce = ({ view }: Pick<Paced, "view">): Shown => ({
  filters: view,
  details: view,
  network: view,
});

/** So few events are counted for all panels within a frame. */
const MANY = 500;
export const isLarge = ({ events }: Tables): boolean => events.count > MANY;

/**
 * Whether some panel shows the counts of an older view, or the rows of a folder are still on their way. False while no dataset
 * is open.
 */
export const isCounting = ({ session, shown, view }: Paced): boolean =>
  session.tables !== null &&
  (session.folder?.isAsking === true || TURNS.some((turn) => shown[turn] !== view));
