import { firstWhere } from "../../model/firstWhere.ts";
import { independentSources } from "../../model/tables/articles.ts";
import type { Lists } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import type { Filter } from "./filter.ts";
import { type FilterMask, passesBut, REJECT_BIT } from "./filterMask.ts";
import type { OwnCounters, Sum } from "./ownCounters.ts";

export type FacetCounts = {
  readonly total: number;
  /** For each of the file's own columns: the sum of its numbers. Null without numbers, and if a number is below 0. */
  readonly sums: readonly (Sum | null)[];
  /** The number of events that have each value of a facet and pass the filters of all other facets. */
  readonly by: {
    readonly actor: Uint32Array;
    /** The index is the index in `Tables.kinds`. */
    readonly kind: Uint32Array;
    /** The index is the index in `STANDINGS`. */
    readonly standing: Uint32Array;
    /** The index is the row of the source. */
    readonly source: Uint32Array;
    /** The index is the index in `Tables.verbs`. */
    readonly verb: Uint32Array;
    /**
     * For each of the file's own columns: the number of events with each word. Index 0 counts events without a word.
     * Null for a column that has no words.
     */
    readonly own: readonly (Uint32Array | null)[];
    readonly contested: number;
    /** The contested events whose standing is not "disputed". */
    readonly contestedDetail: number;
    readonly oneSource: number;
  };
};

const NO_COLUMNS: OwnCounters = { words: [], numbers: [], by: [], sums: [] };

const DISPUTED = STANDINGS.indexOf("disputed");

/**
 * The counts beside the check boxes. Each facet is counted with every filter except its own, so that it still shows the
 * alternatives. If all chosen actors must take part, actors are counted with their own filter too, because each choice
 * then narrows the others. A row that stands for many events adds its weight.
 */
export function facetCounts(
  tables: Tables,
  mask: FilterMask,
  filter: Filter,
  own: OwnCounters = NO_COLUMNS,
  { actor, verb }: CountsOfLists = {
    actor: actorFacet(tables, mask, filter),
    verb: verbFacet(tables, mask),
  },
): FacetCounts {
  const { kind: kindOf, standing: standingOf, contested: contestedOf, sources: sourcesOf } = tables.events;
  const { starts: sourceStarts, values: sourceRows } = sourcesOf;
  const kind = new Uint32Array(tables.kinds.length);
  const standing = new Uint32Array(STANDINGS.length);
  const source = new Uint32Array(tables.sources.count);
  let contested = 0;
  let contestedDetail = 0;
  let oneSource = 0;
  const independent = independentSources(tables);
  const weights = tables.events.weights;
  let total = 0;

  for (let row = 0; row < mask.length; row++) {
    const failed = mask[row] ?? 0;
    // An event that fails two clauses (filters) counts in no facet, because a facet ignores only one clause.
    if ((failed & (failed - 1)) !== 0) continue;
    const weight = weights?.[row] ?? 1;
    if (failed === 0) total += weight;
    for (const { word, counts, clause } of own.words) {
      if ((failed & ~clause) === 0) add(counts, word[row] ?? 0, weight);
    }
    if (failed === 0) {
      for (const one of own.numbers) {
        const number = one.numbers[row] ?? Number.NaN;
        if (Number.isNaN(number)) continue;
        one.sum += number;
        one.events++;
      }
    }
    if ((failed & ~REJECT_BIT.kind) === 0) add(kind, kindOf[row] ?? 0, weight);
    if ((failed & ~REJECT_BIT.status) === 0) add(standing, standingOf[row] ?? 0, weight);
    if ((failed & ~REJECT_BIT.contested) === 0 && contestedOf[row] === 1) {
      contested += weight;
      if (standingOf[row] !== DISPUTED) contestedDetail += weight;
    }
    if ((failed & ~REJECT_BIT.oneSource) === 0 && independent[row] === 1) oneSource += weight;
    if ((failed & ~REJECT_BIT.source) === 0) {
      const end = sourceStarts[row + 1] ?? 0;
      for (let index = sourceStarts[row] ?? 0; index < end; index++) {
        add(source, sourceRows[index] ?? 0, weight);
      }
    }
  }

  return {
    total,
    sums: own.sums,
    by: { actor, kind, standing, source, verb, own: own.by, contested, contestedDetail, oneSource },
  };
}

type CountsOfLists = Pick<FacetCounts["by"], "actor" | "verb">;

/** For each actor row, the number of events in which the actor takes part, in any role. */
export const actorFacet = ({ events, actors }: Tables, mask: FilterMask, { match }: Filter) =>
  countListed(events.actors, mask, actors.count, match === "all" ? 0 : REJECT_BIT.actor, events.weights);

/** Counts like `countValues` but faster. It may be used only if no value occurs twice in a list. */
export function countListed(
  { starts, values }: Lists,
  mask: FilterMask,
  size: number,
  clause = 0,
  weights?: ArrayLike<number>,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let row = 0; row < mask.length; row++) {
    if (!passesBut(mask, row, clause)) continue;
    const weight = weights?.[row] ?? 1;
    const end = starts[row + 1] ?? 0;
    for (let index = starts[row] ?? 0; index < end; index++) add(counts, values[index] ?? 0, weight);
  }
  return counts;
}

export const verbFacet = (tables: Tables, mask: FilterMask): Uint32Array =>
  countValues(verbsOfEvents(tables), mask, tables.verbs.length, REJECT_BIT.action, tables.events.weights);

export const verbsOfEvents = ({ events: { actions } }: Tables): Lists => ({
  starts: actions.starts,
  values: actions.verb,
});

/** For each value, the number of events whose list has it. Events that fail only `clause` count too. */
export function countValues(
  { starts, values }: Lists,
  mask: FilterMask,
  size: number,
  clause = 0,
  weights?: ArrayLike<number>,
): Uint32Array {
  const counts = new Uint32Array(size);
  /** For each value, the last event that counted, plus 1, so that an event with several equal values counts once. */
  const seen = new Uint32Array(size);
  for (let row = 0; row < mask.length; row++) {
    if (!passesBut(mask, row, clause)) continue;
    const weight = weights?.[row] ?? 1;
    const end = starts[row + 1] ?? 0;
    for (let index = starts[row] ?? 0; index < end; index++) {
      const value = values[index] ?? 0;
      if (seen[value] === row + 1) continue;
      seen[value] = row + 1;
      add(counts, value, weight);
    }
  }
  return counts;
}

function add(counts: Uint32Array, index: number, weight: number): void {
  counts[index] = (counts[index] ?? 0) + weight;
}

/** Compares rows: the highest count is first, and equal counts keep their order. */
export const byCount =
  (counts: Uint32Array) =>
  (a: number, b: number): number =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || a - b;

/** The `most` rows with the highest counts, highest first. One pass is enough, and faster than sorting all rows. */
export function topRows(counts: Uint32Array, most: number, among?: readonly number[]): readonly number[] {
  const best: number[] = [];
  const length = among?.length ?? counts.length;
  const order = byCount(counts);
  for (let index = 0; index < length; index++) {
    const row = among?.[index] ?? index;
    const last = best.at(-1);
    if (best.length === most && last !== undefined && order(row, last) > 0) continue;
    const place = firstWhere(0, best.length, (index) => order(row, best[index] ?? row) < 0);
    best.splice(place, 0, row);
    if (best.length > most) best.pop();
  }
  return best;
}
