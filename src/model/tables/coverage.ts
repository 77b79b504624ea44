import type { DayRange } from "../dates/timeSpan.ts";
import type { ActorId, ActorRow, SourceId } from "../units.ts";

/** Which events are rows. A prepared folder or an engine (a database of events) only counts all other events. */
export type Coverage = {
  /** True if every event is a row. Only such a story can be edited, printed, published and exported as a whole. */
  readonly isWhole: boolean;
  /** 1 for each row that is a cell: it counts all events of one date, kind and standing. Null if no row is a cell. */
  readonly cells: Uint8Array | null;
  /** 1 for each cell whose events have one independent source each. Null if the engine does not tell. */
  readonly single: Uint8Array | null;
  /** Lanes by the verb of acts, as an engine counted them. If null, the acts of the rows give these lanes. */
  readonly acts: ActLanes | null;
  /** The number of all events. At most `mostRows` of them can be rows at a time. */
  readonly events: number;
  readonly mostRows: number;
  /** The days in which every event is a row. Null if there are no such days, or if `isWhole` is true. */
  readonly rowDays: DayRange | null;
  /** If not empty, only events of these actors are rows, and no cell counts other events. */
  readonly actors: readonly ActorId[];
  readonly years: YearCounts;
  /** The time when the engine's data were written. Null for a folder, whose files do not change. */
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

/** The counts that an engine sent together with the rows. A count is null if the rows themselves give it. */
export type GivenCounts = {
  /** The filters under which the engine counted. Null if all counts come from the rows. */
  readonly of: Narrowed | null;
  /** True if every event of the loaded days is a row. Otherwise only events that pass the filters in `of` are rows. */
  readonly areRowsUnfiltered: boolean;
  /** The number of events of each actor under all filters except the choice of actors. */
  readonly choices: Uint32Array | null;
  readonly actorEvents: Uint32Array | null;
  readonly tieEvents: Uint32Array | null;
  /**
   * The number of events of each value of a facet, under all filters except the facet's own. `verb` has an entry for
   * each of `Tables.verbs`, and `source` for each source row. `own` has a list for each of `EventTable.columns`, by
   * `OwnColumn.word`. A facet is missing if rows give its counts.
   */
  readonly facets: {
    readonly verb?: Uint32Array;
    readonly source?: Uint32Array;
    readonly own?: readonly (Uint32Array | null)[];
  };
  /** The actors with a lane of bars, and their events by first day. Null if the picture has no lanes of actors. */
  readonly lanes: { readonly actors: readonly ActorRow[]; readonly begun: readonly BegunDays[] } | null;
  /** Which lanes the engine counted, including events that are not rows. Null if it counted none. */
  readonly lanedBy: "actor" | "action" | null;
  /** The counts for the window to compare with. Only set if both windows have events that are not rows. */
  readonly other: {
    readonly days: DayRange;
    readonly actorEvents: Uint32Array;
    /** The number of events of each tie. Null if the engine did not count all ties of both windows. */
    readonly tieEvents: Uint32Array | null;
  } | null;
};

/** `days` are ascending. `before[i]` events began before `days[i]`. The last entry of `before` counts all events. */
export type BegunDays = { readonly days: Int32Array | Float64Array; readonly before: ArrayLike<number> };

export type Narrowed = {
  readonly actor: readonly ActorId[];
  /** Actors who must act. `on` has actors who must be acted upon, and `actor` actors in any role. */
  readonly by: readonly ActorId[];
  readonly on: readonly ActorId[];
  readonly match: "any" | "all";
  readonly q: string;
  /** Missing if nothing is chosen, or if the engine does not know a choice. In that case only rows are filtered. */
  readonly action?: readonly string[];
  readonly source?: readonly SourceId[];
  readonly where?: readonly string[];
};

/** The number of events of actors and ties by year of the first day, without filters. Unloaded events count too. */
export type YearCounts = {
  /** The first of `count` successive years. */
  readonly first: number;
  readonly count: number;
  /** The number of events of actor row `a` in year `first + y` is at `a * count + y`. */
  readonly actorEvents: Uint32Array;
  /** The number of events of each tie row, in the same form. Null if not counted, for example if all events are rows. */
  readonly tieEvents: Uint32Array | null;
};

type Covered = { readonly coverage: Coverage };

/** Whether events of these days may be only counted, and not rows. */
export function isCounted({ coverage }: Covered, { first, last }: DayRange): boolean {
  const { isWhole, actors, rowDays } = coverage;
  return !isWhole && actors.length === 0 && !(rowDays && rowDays.first <= first && rowDays.last >= last);
}

/** Whether a row is a single event, and not a cell that counts many. */
export const isEvent = ({ coverage }: Covered, row: number): boolean => coverage.cells?.[row] !== 1;

/** Whether the counts of ties include events that are not rows. The standings of such events are unknown. */
export const areTiesCounted = ({ coverage: { given, years } }: Covered): boolean =>
  (given.tieEvents ?? years.tieEvents) !== null;

export const NONE_GIVEN: GivenCounts = {
  ...{ of: null, areRowsUnfiltered: true, choices: null, actorEvents: null, tieEvents: null },
  ...{ facets: {}, lanes: null, lanedBy: null, other: null },
};

export const coverageOfRows = (events: number): Coverage => ({
  ...{ isWhole: true, cells: null, single: null, acts: null },
  ...{ events, mostRows: events, rowDays: null, actors: [] },
  years: { first: 0, count: 0, actorEvents: new Uint32Array(0), tieEvents: null },
  ...{ asOf: null, given: NONE_GIVEN },
});
