import type { Fault } from "../model/check/fault.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { Ignored } from "./address/address.ts";
import type { ViewState } from "./address/viewState.ts";

/**
 * The interface to the data of the page. The tables in memory may lack events, which their `coverage` then counts. A
 * source says which parts of a view it can answer, and gives other tables if a view needs them. Selectors and panels
 * know nothing else about where the data are.
 */
export type Source = {
  /** Returns the view without the parts that the source cannot answer. These parts are added to `ignored`. */
  readonly answerable: (view: ViewState, ignored: Ignored[]) => ViewState;
  /** Whether the source can compare windows, search for words and give lanes of actors without rows of the events. */
  readonly offers: {
    readonly compare: boolean;
    readonly words: boolean;
    readonly actorLanes: boolean;
  };
  /** Loads rows. Null if all events are rows of the tables. */
  readonly rows: RowSource | null;
};

/** Loads tables in which the events that a view needs are rows. */
export type RowSource = {
  /** The request for rows that a view needs and these tables lack, or the reason why these rows cannot be loaded. */
  readonly missing: (view: ViewState, tables: Tables) => Missing;
  readonly read: (request: RowRequest, signal: AbortSignal) => Promise<RowAnswer>;
  /** Ends the source, which must not be used afterwards. */
  readonly end: () => void;
};

export type Missing = { readonly kind: "nothing" } | Refused | RowRequest;

export type RowRequest = {
  readonly kind: "rows";
  /** Equal requests have equal keys. */
  readonly key: string;
  /** Whether the page tells the reader that it waits. False for an answer without rows, which comes at once. */
  readonly isSlow: boolean;
  readonly view: ViewState;
};

export type Refused =
  | { readonly kind: "too-many"; readonly events: number; readonly most: number }
  /** The page has only the events of the window, so whether other events pass the filter is unknown. */
  | { readonly kind: "window-only" }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

export type RowAnswer =
  /** `refused` says why a part of the view has no answer in these tables. */
  | { readonly kind: "tables"; readonly tables: Tables; readonly refused?: Refused | null }
  | { readonly kind: "unknown-event"; readonly id: string }
  | Refused
  | { readonly kind: "stopped" };

/** The state of the requests to a source that does not hold all events as rows. */
export type Asking = {
  /** Whether rows are being read. Meanwhile the screen shows the previous answer. */
  readonly isAsking: boolean;
  readonly refused: Refused | null;
};

export const inMemory: Source = {
  answerable: (view) => view,
  offers: { compare: true, words: true, actorLanes: true },
  rows: null,
};
