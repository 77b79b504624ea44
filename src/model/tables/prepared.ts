import type { DayRange } from "../dates/timeSpan.ts";
import type { ActorId, ActorRow, SourceId } from "../units.ts";

/** The additional facts of a prepared folder. A row in `cells` counts for all events of one date, kind and standing. */
export type Prepared = {
  /** By event row, the number of events that it represents. */
  readonly weights: Float64Array;
  readonly cells: Uint8Array;
  /** The lanes of acts, where an engine told them apart; null if rows have their own acts. */
  readonly acts: ActLanes | null;
  /** Number of events of the folder, and the most of them that are rows at one time. */
  readonly events: number;
  readonly mostRows: number;
  /** The days in which every event is a row; null if there are none. */
  readonly rowDays: DayRange | null;
  /** Where this is not empty, the rows are the events of these actors only, and no cell counts the others. */
  readonly actors: readonly ActorId[];
  readonly years: YearCounts;
  readonly exact: ExactCounts | null;
};

type ActLanes = {
  readonly laneOf: Uint16Array;
  readonly lanes: readonly (
    | { readonly kind: "word"; readonly text: string }
    | { readonly kind: "rest"; readonly values: number }
    | { readonly kind: "none" }
  )[];
};

/** The counts in the answer of an engine to one question. Null if a count follows from rows. */
export type ExactCounts = {
  /** When the data were written. */
  readonly asOf: string;
  /** The choice of actors, their roles, acts and sources and the words that the counts of this answer follow. */
  readonly of: Narrowed;
  /** Whether the rows are all events of their days, and not only those of `of`. */
  readonly isWhole: boolean;
  /** By actor row, the number of events under every filter except the choice of actors. */
  readonly choices: Uint32Array | null;
  /** The number of events, by actor row and by tie row. */
  readonly actorEvents: Uint32Array | null;
  readonly tieEvents: Uint32Array | null;
  /** By index in `Tables.verbs` and by source row, the number of events under every filter except that of acts or sources. */
  readonly verbEvents: Uint32Array | null;
  readonly sourceEvents: Uint32Array | null;
  /** Actors with rows of bars, and the events of each by first day; null if nobody asked. */
  readonly lanes: { readonly actors: readonly ActorRow[]; readonly begun: readonly BegunDays[] } | null;
  /** The lanes that events without rows can be put into, besides those of every cell. */
  readonly lanedBy: "actor" | "action" | null;
  /** The same counts for the compared window, if the events of both windows are not rows. */
  readonly other: {
    readonly days: DayRange;
    readonly actorEvents: Uint32Array;
    /** Null if not every tie of both windows is counted. */
    readonly tieEvents: Uint32Array | null;
  } | null;
};

/** First days, ascending, and before each of them and after the last the number of events that began earlier. */
export type BegunDays = { readonly days: Int32Array | Float64Array; readonly before: ArrayLike<number> };

export type Narrowed = {
  readonly actor: readonly ActorId[];
  /** Actors who act, and who are acted upon. */
  readonly by: readonly ActorId[];
  readonly on: readonly ActorId[];
  readonly match: "any" | "all";
  readonly q: string;
  /** Left out if none is chosen, or if one of them has no number. Then only rows follow the filter. */
  readonly action?: readonly string[];
  readonly source?: readonly SourceId[];
};

/** Counts of actors and ties whose events are not rows: events by year of the first day, without filters. */
export type YearCounts = {
  /** The first year; the others follow without gaps. */
  readonly first: number;
  readonly count: number;
  /** Events of actor row a in year y at `a * count + y`. Rows beyond `count` are actors that the folder does not name. */
  readonly actorEvents: Uint32Array;
  /** The same for tie rows; null where ties are counted from rows. */
  readonly tieEvents: Uint32Array | null;
};

/** Whether every event of these days is a row, under any filter, so that acts, sources and own columns can be chosen. */
export const hasActs = (prepared: Prepared | null, days: DayRange): boolean =>
  (prepared?.exact?.isWhole ?? true) && !isCounted(prepared, days);

/** Whether some events of these days are not rows. */
export const isCounted = (prepared: Prepared | null, { first, last }: DayRange): prepared is Prepared =>
  prepared !== null &&
  prepared.actors.length === 0 &&
  !(prepared.rowDays && prepared.rowDays.first <= first && prepared.rowDays.last >= last);
