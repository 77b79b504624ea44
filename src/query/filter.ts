import type { ActorRow, SourceRow } from "../model/units.ts";

/**
 * What a reader asked to see, in rows and indexes of one loaded dataset; the window stands apart (`DayRange | null`).
 * An empty list asks nothing. Within a list any value will do, except that `match: "all"` wants every actor.
 */
export type Filter = {
  /** Participants in any role. */
  readonly actors: readonly ActorRow[];
  readonly match: "any" | "all";
  /** Indexes in `Tables.kinds`. */
  readonly kinds: readonly number[];
  /** Indexes in `STATUSES`. */
  readonly statuses: readonly number[];
  readonly sources: readonly SourceRow[];
  /** Only events with a dispute or other datings. */
  readonly contested: boolean;
  /** Search text as typed: every word must occur, literally, with case and accents folded. */
  readonly words: string;
};

export const noFilter: Filter = {
  actors: [],
  match: "any",
  kinds: [],
  statuses: [],
  sources: [],
  contested: false,
  words: "",
};
