import type { DayRange } from "../dates/timeSpan.ts";
import type { ActorId, ActorRow, SourceId } from "../units.ts";

/** Which events are rows of the tables, and counts of the other events, which a prepared folder or an engine has. */
export type Coverage = {
  /** True if every event is a row of these tables, so that no source can be asked for more. */
  readonly isWhole: boolean;
  /** For each row, 1 if it is a cell: it stands for all events of one date, kind and standing. Null if none is one. */
  readonly cells: Uint8Array | null;
  /** For each row, 1 if it is a cell whose events have one independent source each. Null if cells do not know this. */
  readonly single: Uint8Array | null;
  /** The lane of each row by the verb of its act, if an engine gave lanes. Null if rows have their own acts. */
  readonly acts: ActLanes | null;
  /** The number of all events. At most `mostRows` of them are rows at one time. */
  readonly events: number;
  readonly mostRows: number;
  /** The days in which every event is a row. Null if there are no such days, or if the tables are whole. */
  readonly rowDays: DayRange | null;
  /** If not empty, the rows are only the events of these actors, and no cell counts other events. */
  readonly actors: readonly ActorId[];
  readonly years: YearCounts;
  /** When the engine's data were written. Null for a folder, whose files do not change. */
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

/** The counts that came with the rows, in the answer to one question. A count is null if rows give it. */
export type GivenCounts = {
  /** The part of the filter that these counts follow. Null if all counts follow from rows. */
  readonly of: Narrowed | null;
  /** True if every event of the loaded days is a row. If false, only events that pass the filters in `of` are rows. */
  readonly isWhole: boolean;
  /** For each actor row, the number of events that pass every filter except the choice of actors. */
  readonly choices: Uint32Array | null;
  /** For each actor row and each tie row, the number of events. */
  readonly actorEvents: Uint32Array | null;
  readonly tieEvents: Uint32Array | null;
  /**
   * For each value of a facet, the number of events that pass every filter except the facet's own. The index is the
   * index in `Tables.verbs`, the source row, or the column and the word. A facet is missing here if rows give its
   * counts.
   */
  readonly facets: {
    readonly verb?: Uint32Array;
    readonly source?: Uint32Array;
    readonly own?: readonly (Uint32Array | null)[];
  };
  /** The actors with a lane of bars, and the events of each by first day. Null if the question was not about lanes. */
  readonly lanes: { readonly actors: readonly ActorRow[]; readonly begun: readonly BegunDays[] } | null;
  /** The lanes for which this answer also counts events that are not rows. Null if only cells have lanes. */
  readonly lanedBy: "actor" | "action" | null;
  /** The same counts for the compared window. Null unless both windows have events that are not rows. */
  readonly other: {
    readonly days: DayRange;
    readonly actorEvents: Uint32Array;
    /** Null if some tie of the two windows has no count. */
    readonly tieEvents: Uint32Array | null;
  } | null;
};

/**
 * First days, ascending. `before[i]` is the number of events that began before `days[i]`. The last entry of `before` is
 * the number of all events.
 */
export type BegunDays = { readonly days: Int32Array | Float64Array; readonly before: ArrayLike<number> };

export type Narrowed = {
  readonly actor: readonly ActorId[];
  /** Chosen actors who act. Chosen actors who are acted upon are in `on`. */
  readonly by: readonly ActorId[];
  readonly on: readonly ActorId[];
  readonly match: "any" | "all";
  readonly q: string;
  /** Undefined if the reader chose none, or the engine has no number for one. Then only rows follow that filter. */
  readonly action?: readonly string[];
  readonly source?: readonly SourceId[];
  readonly where?: readonly string[];
};

/** The number of events of actors and ties, unfiltered, by year of the first day. These events need not be rows. */
export type YearCounts = {
  /** The first of `count` years without gaps. */
  readonly first: number;
  readonly count: number;
  /** Actor row `a` has its number for year `y` at `a * count + y`. Actors that the folder does not name have none. */
  readonly actorEvents: Uint32Array;
  /** The same for tie rows. Null if ties are counted from rows. */
  readonly tieEvents: Uint32Array | null;
};

type Covered = { readonly coverage: Coverage };

/** Whether some events of these days are not rows. */
export function isCounted({ coverage }: Covered, { first, last }: DayRange): boolean {
  const { isWhole, actors, rowDays } = coverage;
  return !isWhole && actors.length === 0 && !(rowDays && rowDays.first <= first && rowDays.last >= last);
}

/** Whether a row is one event, not a cell that counts many. */
export const isEvent = ({ coverage }: Covered, row: number): boolean => coverage.cells?.[row] !== 1;

/** Whether ties are counted although their events are not rows. The standing of such a tie is unknown. */
export const areTiesCounted = ({ coverage: { given, years } }: Covered): boolean =>
  (given.tieEvents ?? years.tieEvents) !== null;

/** For tables that have only rows: no counts came with them. */
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
