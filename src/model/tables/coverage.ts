import type { DayRange } from "../dates/timeSpan.ts";
import type { ActorId, ActorRow, SourceId } from "../units.ts";

/** Which events are rows, and what is counted of the others, which a prepared folder or an engine keeps. */
export type Coverage = {
  /** Whether every event is a row of these tables, so that nothing can be asked for. */
  readonly isWhole: boolean;
  /** By event row, 1 for a cell, which represents all events of one date, kind and standing; null if no row is one. */
  readonly cells: Uint8Array | null;
  /** By event row, 1 for a cell whose events have one independent source; null where cells do not know. */
  readonly single: Uint8Array | null;
  /** The lane of acts of each row, if an engine gave them; null if rows have their own acts. */
  readonly acts: ActLanes | null;
  /** The number of all events; `mostRows` is the most of them that are rows at one time. */
  readonly events: number;
  readonly mostRows: number;
  /** The days in which every event is a row; null if there are none, or if the tables are whole. */
  readonly rowDays: DayRange | null;
  /** If not empty, the rows are only the events of these actors, and no cell counts other events. */
  readonly actors: readonly ActorId[];
  readonly years: YearCounts;
  /** When an engine's data were written; null for a folder, whose files do not change. */
  readonly asOf: string | null;
  readonly given: GivenCounts;
};

type ActLanes = {
  readonly laneOf: Uint16Array;
  readonly lanes: readonly (
    | { readonly kind: "word"; readonly text: string }
    | { readonly kind: "rest"; readonly values: number }
    | { readonly kind: "none" }
  )[];
};

/** The counts that came with the rows, as the answer to one question. A count is null if it follows from rows. */
export type GivenCounts = {
  /** The part of the filter that these counts follow; null if all follow from rows. */
  readonly of: Narrowed | null;
  /** Whether every event of the loaded days is a row. If not, only events that pass the filters in `of` are. */
  readonly isWhole: boolean;
  /** By actor row, the number of events that pass every filter except the choice of actors. */
  readonly choices: Uint32Array | null;
  /** The number of events, by actor row and by tie row. */
  readonly actorEvents: Uint32Array | null;
  readonly tieEvents: Uint32Array | null;
  /**
   * The number of events that pass every filter except the facet's own: by index in `Tables.verbs`, by source row, and by own column and
   * word. A facet that rows count is left out.
   */
  readonly facets: {
    readonly verb?: Uint32Array;
    readonly source?: Uint32Array;
    readonly own?: readonly (Uint32Array | null)[];
  };
  /** The actors with a lane of bars, and the events of each by first day; null if the question was not for lanes. */
  readonly lanes: { readonly actors: readonly ActorRow[]; readonly begun: readonly BegunDays[] } | null;
  /** The lanes for which this answer also counts events that are not rows; null if it has only the lanes of cells. */
  readonly lanedBy: "actor" | "action" | null;
  /** The same counts for the compared window, if both windows have events without rows. */
  readonly other: {
    readonly days: DayRange;
    readonly actorEvents: Uint32Array;
    /** Null if not every tie of both windows is counted. */
    readonly tieEvents: Uint32Array | null;
  } | null;
};

/** First days, ascending. `before[i]` is the number of events that began before `days[i]`; its last entry is the number of all. */
export type BegunDays = { readonly days: Int32Array | Float64Array; readonly before: ArrayLike<number> };

export type Narrowed = {
  readonly actor: readonly ActorId[];
  /** Chosen actors who act; `on` are those who are acted upon. */
  readonly by: readonly ActorId[];
  readonly on: readonly ActorId[];
  readonly match: "any" | "all";
  readonly q: string;
  /** Undefined if none is chosen, or if the engine has no number for one of them. Then only rows follow that filter. */
  readonly action?: readonly string[];
  readonly source?: readonly SourceId[];
  readonly where?: readonly string[];
};

/** The unfiltered number of events of actors and ties, by year of the first day. Their events need not be rows. */
export type YearCounts = {
  /** The first of `count` years without gaps. */
  readonly first: number;
  readonly count: number;
  /** The events of actor row a in year y are at `a * count + y`. Actors that the folder does not name have no entries. */
  readonly actorEvents: Uint32Array;
  /** The same for tie rows; null where ties are counted from rows. */
  readonly tieEvents: Uint32Array | null;
};

type Covered = { readonly coverage: Coverage };

/** Whether some events of these days are not rows. */
export function isCounted({ coverage }: Covered, { first, last }: DayRange): boolean {
  const { isWhole, actors, rowDays } = coverage;
  return !isWhole && actors.length === 0 && !(rowDays && rowDays.first <= first && rowDays.last >= last);
}

/** Whether a row is one event, and no cell that counts many. */
export const isEvent = ({ coverage }: Covered, row: number): boolean => coverage.cells?.[row] !== 1;

/** Whether ties are counted without rows of their events. The standing of such a tie is unknown. */
export const areTiesCounted = ({ coverage: { given, years } }: Covered): boolean =>
  (given.tieEvents ?? years.tieEvents) !== null;

/** The counts of tables that have only rows. */
export const NONE_GIVEN: GivenCounts = {
  ...{ of: null, isWhole: true, choices: null, actorEvents: null, tieEvents: null },
  ...{ facets: {}, lanes: null, lanedBy: null, other: null },
};

/** The coverage of tables whose rows are all of their `events`. */
export const coverageOfRows = (events: number): Coverage => ({
  ...{ isWhole: true, cells: null, single: null, acts: null },
  ...{ events, mostRows: events, rowDays: null, actors: [] },
  years: { first: 0, count: 0, actorEvents: new Uint32Array(0), tieEvents: null },
  ...{ asOf: null, given: NONE_GIVEN },
});
