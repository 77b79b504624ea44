import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, SourceRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS, STATUSES, type Standing } from "../../model/vocabulary.ts";

/** A filter can use at most this many of the file's own columns. */
export const MOST_OWN = 8;

/** Passes events with any of some words of a column. Both are numbers, as in `EventTable.columns`. */
type OwnClause = { readonly column: number; readonly words: readonly number[] };

/**
 * The reader's filters, as rows and indexes of one loaded dataset. The window is not among them (`DayRange | null`). An
 * empty list filters nothing. An event passes a list if it has any of the values in it. With `match: "all"` every actor
 * must take part.
 */
export type Filter = {
  readonly actors: readonly ActorRow[];
  readonly match: "any" | "all";
  /** Actors who act; `on` are acted upon. If both lists have actors, one act must lead from the first to the second. */
  readonly by: readonly ActorRow[];
  readonly on: readonly ActorRow[];
  /** The function of `eventsBetween.ts`. Null until the part of the program that has it is loaded. */
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
  /** True if only events with a dispute or other dates pass. */
  readonly contested: boolean;
  /** True if only events that rest on one independent source pass. */
  readonly oneSource: boolean;
  /** If only events kept from the public pass, the function that finds them (`disclosures.ts`). Otherwise null. */
  readonly kept: ((tables: Tables) => Uint8Array) | null;
  /** The search. Null if the reader searches for nothing. */
  readonly text: TextQuestion | null;
};

/** A search over the texts of events. `textQuestion.ts` makes it, and only views with a search load that file. */
export type TextQuestion = {
  /** The words as the reader typed them. Every word must occur exactly, but case and accents do not matter. */
  readonly words: string;
  /** Two questions with the same key have the same answer. If the key is empty, no event fails. */
  readonly key: string;
  /** The rows of events that have every word. */
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

/** The actors whose acts the reader chose. Empty if the reader wants the acts of everybody. */
export type ChosenActors = Pick<Filter, "by" | "on"> & {
  /** All chosen actors, including those in `by` and `on`. */
  readonly actors: readonly ActorRow[];
  /** True if both ends of an act must be chosen actors. */
  readonly isPair: boolean;
};

export const NOBODY_CHOSEN: ChosenActors = { actors: [], by: [], on: [], isPair: false };

/** The words for standings in links. `confirmed` means two standings, since older links did not distinguish these. */
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

/** The standings that some words of links mean, as numbers for a filter. */
export const numbersOf = (choices: readonly StandingChoice[]): readonly number[] =>
  standingsOf(choices).map((standing) => STANDINGS.indexOf(standing));
