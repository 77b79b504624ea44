import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, SourceRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS, STATUSES, type Standing } from "../../model/vocabulary.ts";

/** How many own columns a filter can use at a time. */
export const MOST_OWN = 8;

/** Passes events with any of some words: the column's index in `EventTable.columns`, and the words' numbers in `word`. */
type OwnClause = { readonly column: number; readonly words: readonly number[] };

/**
 * The reader's filters, as rows and indexes of one loaded dataset. The window is separate (`DayRange | null`). An empty
 * list filters nothing. An event passes a list with any of its values; with `match: "all"` every actor must take part.
 */
export type Filter = {
  readonly actors: readonly ActorRow[];
  readonly match: "any" | "all";
  /** Actors who act; `on` are acted upon. If both lists have actors, one act must lead from the first to the second. */
  readonly by: readonly ActorRow[];
  readonly on: readonly ActorRow[];
  /** The function of `eventsBetween.ts`; null until its room is loaded. */
  readonly between:
    | ((tables: Tables, by: readonly number[], on: readonly number[]) => readonly Uint32Array[])
    | null;
  /** Indexes in `Tables.verbs`: an act of the event must have one of them. */
  readonly verbs: readonly number[];
  /** Indexes in `Tables.kinds`. */
  readonly kinds: readonly number[];
  /** Required words of own columns, at most `MOST_OWN` columns, by ascending column. */
  readonly own: readonly OwnClause[];
  /** Indexes in `STANDINGS`. */
  readonly standings: readonly number[];
  readonly sources: readonly SourceRow[];
  /** Only events with a dispute or other datings. */
  readonly contested: boolean;
  /** Only events that rest on one independent source. */
  readonly oneSource: boolean;
  /** If only events kept from the public count, the function that gives their column (`disclosures.ts`); else null. */
  readonly kept: ((tables: Tables) => Uint8Array) | null;
  /** The search; null if the reader searches for nothing. */
  readonly text: TextQuestion | null;
};

/** A search over the texts of events. `textQuestion.ts` makes it, which only views with a search load. */
export type TextQuestion = {
  /** The words as typed. Every word must occur literally; case and accents do not matter. */
  readonly words: string;
  /** Questions with the same key have the same answer. The empty key rejects nothing. */
  readonly key: string;
  /** The rows of events with every word. */
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

/** The actors whose acts the reader asked for; empty for the acts of everybody. */
export type ChosenActors = Pick<Filter, "by" | "on"> & {
  /** All chosen actors, including those of `by` and `on`. */
  readonly actors: readonly ActorRow[];
  /** Whether both ends of an act must be chosen. */
  readonly isPair: boolean;
};

export const NOBODY_CHOSEN: ChosenActors = { actors: [], by: [], on: [], isPair: false };

/** The words for standings in links. `confirmed` means two standings, since older links did not tell them apart. */
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

/** The standings that some choices mean, as numbers for a filter. */
export const numbersOf = (choices: readonly StandingChoice[]): readonly number[] =>
  standingsOf(choices).map((standing) => STANDINGS.indexOf(standing));
