import type { Fault } from "../model/check/fault.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { NetworkCounts } from "../query/network/networkCounts.ts";
import type { Ignored } from "./address/address.ts";
import type { ViewState } from "./address/viewState.ts";

/**
 * The data behind the page. The screen shows tables. A source says which parts of a view it can answer, counts events that
 * the tables have no rows of, and gives other tables when a view needs them. Selectors and panels know nothing else about
 * the data, wherever they are.
 */
export type Source = {
  /** The view without the parts that the source cannot answer, which are listed in `ignored`. */
  readonly answerable: (view: ViewState, ignored: Ignored[]) => ViewState;
  /** Number of events by `ActorRow` in these days, whatever the filters; null if the rows of the tables give it. */
  readonly actorEvents: (tables: Tables, days: DayRange) => Uint32Array | null;
  /** The same for actors and ties of the network. */
  readonly network: (tables: Tables, days: DayRange) => NetworkCounts | null;
  /** The years that those numbers are about, since single days are unknown; null if the rows of the tables give them. */
  readonly wholeYears: (
    tables: Tables,
    days: DayRange,
  ) => { readonly from: number; readonly to: number } | null;
  /** Null if the tables hold every event as a row. */
  readonly rows: RowSource | null;
};

/** Asks for tables that hold other events as rows. */
export type RowSource = {
  /** The events that a view needs and these tables do not hold. */
  readonly missing: (view: ViewState, tables: Tables) => Missing;
  readonly read: (request: RowRequest, signal: AbortSignal) => Promise<RowAnswer>;
  /** Ends the source: nothing more will be asked. */
  readonly end: () => void;
};

export type Missing = { readonly kind: "nothing" } | Refused | RowRequest;

export type RowRequest = {
  readonly kind: "rows";
  /** A key that is the same for the same question. */
  readonly key: string;
  /** Whether the reader should hear of the question: an answer without rows is there at once. */
  readonly isSlow: boolean;
  readonly view: ViewState;
};

/** Why the events that a view needs do not come. */
export type Refused =
  | { readonly kind: "too-many"; readonly events: number; readonly most: number }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

export type RowAnswer =
  | { readonly kind: "tables"; readonly tables: Tables }
  /** There is no event with this id. */
  | { readonly kind: "unknown-event"; readonly id: string }
  | Refused
  | { readonly kind: "stopped" };

/** The open questions to a source that does not hold all events as rows. */
export type Asking = {
  /** Other rows are on their way: the screen still shows the answer to the question before. */
  readonly isAsking: boolean;
  /** Why the rows that the view needs are missing. */
  readonly refused: Refused | null;
};

/** The source for tables that hold every event. */
export const inMemory: Source = {
  answerable: (view) => view,
  actorEvents: () => null,
  network: () => null,
  wholeYears: () => null,
  rows: null,
};
