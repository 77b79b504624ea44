import type { DayRange } from "../dates/timeSpan.ts";
import type { ActorId } from "../units.ts";

/**
 * What tables of a prepared folder have besides: not every event is a row. A row with a 1 in `cells` stands for all
 * events of the same dates, kind and standing, which are counted and not here; it has neither id nor words nor actors.
 */
export type Prepared = {
  /** By event row how many events it stands for. */
  readonly weights: Float64Array;
  /** By event row. */
  readonly cells: Uint8Array;
  /** Events of the folder, and most of them that are rows at a time. */
  readonly events: number;
  readonly mostRows: number;
  /** Days of which every event is here as a row; null where none are. */
  readonly rowDays: DayRange | null;
  /** Where it is not empty, the rows are the events of these actors, and nothing stands for those of others. */
  readonly actors: readonly ActorId[];
  readonly years: YearCounts;
};

/** What is known of actors and ties without a row: events by year of the first day, under no filter. */
export type YearCounts = {
  /** The first of the years, which follow each other. */
  readonly first: number;
  readonly count: number;
  /** Events of actor row a in year y at `a * count + y`; of later rows, which the folder does not name, nothing. */
  readonly actorEvents: Uint32Array;
  /** The same for tie rows; null where ties are counted from rows. */
  readonly tieEvents: Uint32Array | null;
};

/** Whether some of the events in these days are not here as rows. */
export const isCounted = (prepared: Prepared | null, { first, last }: DayRange): prepared is Prepared =>
  prepared !== null &&
  prepared.actors.length === 0 &&
  !(prepared.rowDays && prepared.rowDays.first <= first && prepared.rowDays.last >= last);
