import type { Fault } from "../../model/check/fault.ts";
import type { EventRecord } from "../../model/dataset.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorId, EventId, KindId } from "../../model/units.ts";
import type { Status } from "../../model/vocabulary.ts";
import type { BinUnit, TimeBins } from "../time/timeBins.ts";

/** What is asked of a source, by ids, so that every source understands it. Lists ask as those of a `Filter` do. */
export type Question = {
  readonly actors: readonly ActorId[];
  readonly match: "any" | "all";
  readonly kinds: readonly KindId[];
  readonly statuses: readonly Status[];
  /** Null for all time. */
  readonly window: DayRange | null;
};

/** Why a source does not know it exactly, or not at all. */
export type Inexact =
  /** Single events would be needed, and these are too many to read. */
  | { readonly kind: "too-many"; readonly events: number; readonly most: number }
  /** Counted over whole years, whatever the filters and the days of the window. */
  | { readonly kind: "whole-years"; readonly from: number; readonly to: number };

export type Answer<Value> =
  | { readonly ok: true; readonly exact: true; readonly value: Value }
  | { readonly ok: true; readonly exact: false; readonly why: Inexact; readonly value: Value | null }
  /** The source could not be asked, or gave something else than it should. */
  | { readonly ok: false; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly stopped: true };

export type Description = {
  readonly title: string;
  readonly events: number;
  /** Ids, in the order of the counts of facets. */
  readonly kinds: readonly KindId[];
  readonly days: DayRange;
  /** Most events that are read one by one; null where all are there. */
  readonly mostRows: number | null;
};

/** Counts under every clause but that of the facet itself. */
export type SourceFacets = {
  readonly total: number;
  readonly kinds: Uint32Array;
  /** By index in `STANDINGS`. */
  readonly statuses: Uint32Array;
};

/** Who takes part in an event that counts, actors of the question aside; those with most events first. */
export type SourceActors = { readonly ids: readonly ActorId[]; readonly events: Uint32Array };

export type SourceTies = {
  readonly from: readonly ActorId[];
  readonly to: readonly ActorId[];
  readonly events: Uint32Array;
};

/** Events as rows of tables, in order of time. */
export type SourceEvents = { readonly tables: Tables; readonly rows: Uint32Array };

/**
 * What can be asked of data, wherever they lie: in tables, or in a folder of which little is read. A question goes in with
 * a signal that stops it, columns come out, exact or with the reason why not.
 */
export type Source = {
  readonly describe: () => Description;
  /** Events of all time under the filters, by bin of the calendar and kind. */
  readonly bins: (question: Question, unit: BinUnit, signal: AbortSignal) => Promise<Answer<TimeBins>>;
  readonly facets: (question: Question, signal: AbortSignal) => Promise<Answer<SourceFacets>>;
  readonly actors: (question: Question, signal: AbortSignal) => Promise<Answer<SourceActors>>;
  readonly ties: (question: Question, signal: AbortSignal) => Promise<Answer<SourceTies>>;
  readonly events: (question: Question, signal: AbortSignal) => Promise<Answer<SourceEvents>>;
  /** Null where there is none of this id. */
  readonly event: (id: EventId, signal: AbortSignal) => Promise<Answer<EventRecord | null>>;
};
