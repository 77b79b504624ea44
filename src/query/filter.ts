import type { ActorRow, SourceRow } from "../model/units.ts";

export const PARTS = ["any", "acts", "upon"] as const;
export type Part = (typeof PARTS)[number];

/**
 * What a reader asked to see, in rows and indexes of one loaded dataset; the window stands apart (`DayRange | null`).
 * An empty list asks nothing. Within a list any value will do, except that `match: "all"` wants every actor.
 */
export type Filter = {
  readonly actors: readonly ActorRow[];
  readonly match: "any" | "all";
  /** How these actors must take part: in any role, as one who acts, or who is acted upon. */
  readonly part: Part;
  /** Indexes in `Tables.verbs`: what somebody must have done in the event. */
  readonly verbs: readonly number[];
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
  part: "any",
  verbs: [],
  kinds: [],
  statuses: [],
  sources: [],
  contested: false,
  words: "",
};
