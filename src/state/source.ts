import type { Fault } from "../model/check/fault.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { NetworkCounts } from "../query/network/networkCounts.ts";
import type { Ignored } from "./address/address.ts";
import type { ViewState } from "./address/viewState.ts";

/**
 * The data behind the page. What is shown comes from tables; a source says what a view may ask of them, counts what they have
 * no rows of, and gives others where a view needs more. Selectors and panels know no more of it than this, wherever it lies.
 */
export type Source = {
  /** The view without what the source cannot answer, which is listed in `ignored`. */
  readonly answerable: (view: ViewState, ignored: Ignored[]) => ViewState;
  /** Number of events by `ActorRow` in these days, whatever the filters; null where the rows of the tables tell it. */
  readonly actorEvents: (tables: Tables, days: DayRange) => Uint32Array | null;
  /** The same for the network. */
  readonly network: (tables: Tables, days: DayRange) => NetworkCounts | null;
  /** The years of which those numbers are, since they are not known by day; null where the rows of the tables tell them. */
  readonly wholeYears: (
    tables: Tables,
    days: DayRange,
  ) => { readonly from: number; readonly to: number } | null;
  /** Null where the tables hold every event as a row. */
  readonly rows: RowSource | null;
};

/** Asks for tables that hold other events as rows. */
export type RowSource = {
  /** What a view needs that these tables do not hold. */
  readonly missing: (view: ViewState, tables: Tables) => Missing;
  readonly read: (request: RowRequest, signal: AbortSignal) => Promise<RowAnswer>;
  /** Nothing more will be asked. */
  readonly end: () => void;
};

export type Missing = { readonly kind: "nothing" } | Refused | RowRequest;

export type RowRequest = {
  readonly kind: "rows";
  /** The same for the same question. */
  readonly key: string;
  /** Whether it is worth saying that something is asked for: an answer without a row is there at once. */
  readonly isSlow: boolean;
  readonly view: ViewState;
};

/** Why the events that a view needs do not come. */
export type Refused =
  | { readonly kind: "too-many"; readonly events: number; readonly most: number }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

export type RowAnswer =
  | { readonly kind: "tables"; readonly tables: Tables }
  /** There is no event of this id. */
  | { readonly kind: "unknown-event"; readonly id: string }
  | Refused
  | { readonly kind: "stopped" };

/** The open questions to a source that does not hold all. */
export type Asking = {
  /** Other rows are asked for: what is shown answers the question before. */
  readonly isAsking: boolean;
  /** Why the rows that the view needs are not here. */
  readonly refused: Refused | null;
};

/** Tables that hold every event. */
export const inMemory: Source = {
  answerable: (view) => view,
  actorEvents: () => null,
  network: () => null,
  wholeYears: () => null,
  rows: null,
};
