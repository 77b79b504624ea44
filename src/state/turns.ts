import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import type { Session } from "./session.ts";

/** What of the page follows a change of what counts by itself, each at its turn; all else follows at once. */
export const TURNS = ["filters", "details", "network"] as const;
export type Turn = (typeof TURNS)[number];

/** By turn: the view that it shows the counts of. Null until a dataset just opened has come to it. */
export type Shown = Readonly<Record<Turn, ViewState | null>>;

/** What of the state the parts of the page go by. */
type Paced = { readonly session: Session; readonly view: ViewState; readonly shown: Shown };

/** Which views are shown after a change. */
export type Pace = (next: Paced, before: Paced) => Shown;

export const allAtOnce = ({ view }: Pick<Paced, "view">): Shown => ({
  filters: view,
  details: view,
  network: view,
});

/** Fewer events are counted everywhere before anybody sees it. */
const MANY = 500;
export const isLarge = ({ events }: Tables): boolean => events.count > MANY;

/**
 * Whether a part of the page shows the counts of an older view than the rest, or all of it does while a source is asked. Where nothing is
 * open nothing is counted.
 */
export const isCounting = ({ session, shown, view }: Paced): boolean =>
  session.tables !== null && (session.asking.isAsking || TURNS.some((turn) => shown[turn] !== view));
