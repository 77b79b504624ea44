import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, SourceRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS, STATUSES, type Standing } from "../../model/vocabulary.ts";

export const MOST_OWN = 8;

/** A filter by one of the file's own columns (`EventTable.columns`): an event needs one of these words. */
type OwnClause = { readonly column: number; readonly words: readonly number[] };

/**
 * The filters of the reader, as rows and indexes of one dataset, without the window. An empty list filters nothing.
 * Otherwise an event needs one value of the list. With `match: "all"` every actor must take part.
 */
export type Filter = {
  readonly actors: readonly ActorRow[];
  readonly match: "any" | "all";
  /**
   * `by` has actors who act, and `on` has actors who are acted upon. If neither is empty, an act must go from an actor
   * in `by` to an actor in `on`.
   */
  readonly by: readonly ActorRow[];
  readonly on: readonly ActorRow[];
  /** The function in `eventsBetween.ts`. Null until that part of the program is loaded. */
  readonly between:
    | ((tables: Tables, by: readonly number[], on: readonly number[]) => readonly Uint32Array[])
    | null;
  /** Indexes in `Tables.verbs`. An act of the event must have one of these verbs. */
  readonly verbs: readonly number[];
  /** Indexes in `Tables.kinds`. */
  readonly kinds: readonly number[];
  /** Words that an event needs in the file's own columns: at most `MOST_OWN` columns, in ascending order. */
  readonly own: readonly OwnClause[];
  /** Indexes in `STANDINGS`. */
  readonly standings: readonly number[];
  readonly sources: readonly SourceRow[];
  /** Whether only events pass that have a dispute, or for which accounts give different dates. */
  readonly contested: boolean;
  /** Whether only events that rest on one independent source pass. */
  readonly oneSource: boolean;
  /** The function that finds events which became public late (`disclosures.ts`). Null if this filter is off. */
  readonly kept: ((tables: Tables) => Uint8Array) | null;
  readonly text: TextQuestion | null;
};

/** A search in the texts of events. `textQuestion.ts` makes it. Only views with a search load that file. */
export type TextQuestion = {
  /** The words as the reader typed them. Every word must occur exactly, but case and accents do not matter. */
  readonly words: string;
  /** Two searches with the same key have the same answer. With an empty key, no event fails. */
  readonly key: string;
  readonly rowsIn: (tables: Tables) => Uint32Array;
};

export const noFilter: Filter = {
  actors: [],
  match: "any",
  by: [],
  on: [],
  between: null,
  verbs: [],
  kinds: [],
  own: [],
  standings: [],
  sources: [],
  contested: false,
  oneSource: false,
  kept: null,
  text: null,
};

/** The actors whose acts the reader chose. If all lists are empty, the acts of all actors are shown. */
export type ChosenActors = Pick<Filter, "by" | "on"> & {
  /** All chosen actors, also those in `by` and `on`. */
  readonly actors: readonly ActorRow[];
  readonly isPair: boolean;
};

export const NOBODY_CHOSEN: ChosenActors = { actors: [], by: [], on: [], isPair: false };

/** The words for standings in links. `confirmed` means two standings, because older links do not distinguish them. */
export const STANDING_CHOICES = [...STATUSES, "happened", "on-record"] as const;
export type StandingChoice = (typeof STANDING_CHOICES)[number];

const meansOf = (choice: StandingChoice): readonly Standing[] => {
  switch (choice) {
    case "confirmed":
      return ["confirmed", "onRecord"];
    case "happened":
      return ["confirmed"];
    case "on-record":
      return ["onRecord"];
    default:
      return [choice];
  }
};

export const standingsOf = (choices: readonly StandingChoice[]): readonly Standing[] => {
  const meant = new Set(choices.flatMap(meansOf));
  return LISTED_STANDINGS.filter((standing) => meant.has(standing));
};

export const numbersOf = (choices: readonly StandingChoice[]): readonly number[] =>
  standingsOf(choices).map((standing) => STANDINGS.indexOf(standing));
