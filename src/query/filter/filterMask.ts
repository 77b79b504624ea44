import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import { oncePer } from "../../model/memo.ts";
import { independentSources } from "../../model/tables/articles.ts";
import { listOf } from "../../model/tables/columns.ts";
import { isEvent, type Narrowed } from "../../model/tables/coverage.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { reachesInto } from "../../model/tables/times.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import type { Filter } from "./filter.ts";

/**
 * A number for each event, with a bit for each dimension (the window, actors, kinds and so on). If a bit is set, the
 * event fails the filter of that dimension, called its clause.
 *
 *     0000 0000   the event counts
 *     0000 0100   it fails only the clause of kinds, so the facet of kinds still counts it
 *     0000 1001   it fails the window and the clause of standings, so no facet counts it
 *
 * A mask never changes after it was returned, so the same mask object is the same answer.
 */
export type FilterMask = Uint32Array;

/** The clauses that an event can fail (the window, and each part of a filter), with the bit of each in a mask. */
export const REJECT_BIT = {
  window: 1,
  actor: 2,
  kind: 4,
  status: 8,
  source: 16,
  contested: 32,
  oneSource: 64,
  kept: 128,
  text: 256,
  action: 512,
  ends: 1024,
  own0: 2048,
  own1: 4096,
  own2: 8192,
  own3: 16_384,
  own4: 32_768,
  own5: 65_536,
  own6: 131_072,
  own7: 262_144,
} as const;
export type Dimension = keyof typeof REJECT_BIT;
export const DIMENSIONS = Object.keys(REJECT_BIT).filter((key): key is Dimension => key in REJECT_BIT);

/** The dimensions for the file's own columns: `own0` for the first entry of `Filter.own`, and so on. */
export const OWN_DIMENSIONS = ["own0", "own1", "own2", "own3", "own4", "own5", "own6", "own7"] as const;

export const isOwnDimension = (dimension: Dimension): dimension is (typeof OWN_DIMENSIONS)[number] =>
  dimension.startsWith("own");

type MaskCache = {
  /** The mask of a filter and a window. No window means all time. Only changed dimensions are computed again. */
  readonly mask: (filter: Filter, window: DayRange | null) => FilterMask;
};

type Clause = {
  /** The name of this filter in a question to a database. The database then counts only events that pass the filter. */
  readonly by?: keyof Narrowed;
  /** Filters with the same key have the same answer. With an empty key, no event fails. */
  readonly key: (filter: Filter, window: DayRange | null) => string;
  /** Sets `bit` in the rows that fail the clause. The bit must be 0 in every row before the call. */
  readonly reject: (
    mask: FilterMask,
    bit: number,
    tables: Tables,
    filter: Filter,
    window: DayRange | null,
  ) => void;
};

const keyOfSet = (values: readonly number[]): string => [...new Set(values)].sort((a, b) => a - b).join();

// Loops over events read `column[row] ?? 0`. The function `at` would take 20 times as long (30 ms for a million
// events), because it is called with arrays of many types.

const ownClause = (place: number): Clause => ({
  by: "where",
  key: ({ own }) => {
    const clause = own[place];
    return clause === undefined ? "" : `${clause.column} ${keyOfSet(clause.words)}`;
  },
  reject: (mask, bit, tables, { own }) => {
    const column = tables.events.columns[own[place]?.column ?? -1];
    if (column?.type !== "category") return;
    rejectOthers(mask, bit, column.word, own[place]?.words ?? [], column.words.starts.length);
  },
});

const CLAUSES: Record<Dimension, Clause> = {
  own0: ownClause(0),
  own1: ownClause(1),
  own2: ownClause(2),
  own3: ownClause(3),
  own4: ownClause(4),
  own5: ownClause(5),
  own6: ownClause(6),
  own7: ownClause(7),
  window: {
    key: (_filter, window) => (window === null ? "" : Object.values(spanOfDays(window)).join(" ")),
    reject: (mask, bit, { events }, _filter, window) => {
      if (window === null) return;
      const { first, last } = events;
      for (let row = 0; row < mask.length; row++) {
        const outside =
          (first[row] ?? 0) > window.last ||
          (last[row] ?? 0) < window.first ||
          (window.hours !== undefined && !reachesInto(events, row, window.hours));
        if (outside) mask[row] = (mask[row] ?? 0) | bit;
      }
    },
  },
  actor: {
    by: "actor",
    key: ({ actors, match }) => (actors.length === 0 ? "" : `${match} ${keyOfSet(actors)}`),
    reject: (mask, bit, tables, { actors, match }) =>
      rejectAllBut(
        mask,
        bit,
        asMatched(
          match,
          actors.map((actor) => listOf(tables.actors.events, actor)),
        ),
      ),
  },
  ends: {
    by: "by",
    key: ({ between, by, on, match }) =>
      between && by.length + on.length > 0 ? `${match} ${keyOfSet(by)}>${keyOfSet(on)}` : "",
    reject: (mask, bit, tables, { between, by, on, match }) =>
      rejectAllBut(mask, bit, between ? asMatched(match, between(tables, by, on)) : []),
  },
  kind: {
    key: ({ kinds }) => keyOfSet(kinds),
    reject: (mask, bit, tables, { kinds }) =>
      rejectOthers(mask, bit, tables.events.kind, kinds, tables.kinds.length),
  },
  status: {
    key: ({ standings }) => keyOfSet(standings),
    reject: (mask, bit, tables, { standings }) =>
      rejectOthers(mask, bit, tables.events.standing, standings, STANDINGS.length),
  },
  source: {
    by: "source",
    key: ({ sources }) => keyOfSet(sources),
    reject: (mask, bit, tables, { sources }) =>
      rejectAllBut(
        mask,
        bit,
        sources.filter((source) => source >= 0).map((source) => listOf(tables.sources.events, source)),
      ),
  },
  contested: {
    key: ({ contested }) => (contested ? "1" : ""),
    reject: (mask, bit, tables) => rejectOthers(mask, bit, tables.events.contested, [1], 2),
  },
  oneSource: {
    key: ({ oneSource }) => (oneSource ? "1" : ""),
    reject: (mask, bit, tables) => {
      const independent = independentSources(tables);
      for (let row = 0; row < mask.length; row++)
        if (independent[row] !== 1) mask[row] = (mask[row] ?? 0) | bit;
    },
  },
  kept: {
    key: ({ kept }) => (kept ? "1" : ""),
    reject: (mask, bit, tables, { kept }) => {
      if (kept) rejectOthers(mask, bit, kept(tables), [1], 2);
    },
  },
  action: {
    by: "action",
    key: ({ verbs }) => keyOfSet(verbs),
    reject: (mask, bit, tables, { verbs }) => {
      const { length } = tables.verbs;
      const { starts, verb } = tables.events.actions;
      const isWanted = new Uint8Array(length);
      for (const index of verbs) isWanted[index] = 1;
      for (let row = 0; row < mask.length; row++) {
        const end = starts[row + 1] ?? 0;
        let action = starts[row] ?? 0;
        while (action < end && isWanted[verb[action] ?? 0] === 0) action++;
        if (action === end) mask[row] = (mask[row] ?? 0) | bit;
      }
    },
  },
  text: {
    by: "q",
    key: ({ text }) => text?.key ?? "",
    reject: (mask, bit, tables, { text }) => rejectAllBut(mask, bit, text ? [text.rowsIn(tables)] : []),
  },
};

/** A cache for one dataset. It keeps only the last mask, so code that alternates two filters needs two caches. */
export function createMaskCache(tables: Tables): MaskCache {
  let mask: FilterMask = new Uint32Array(tables.events.count);
  const keys = new Map<Dimension, string>();
  return {
    mask: (filter, window) => {
      let next: FilterMask | undefined;
      for (const dimension of DIMENSIONS) {
        const clause = CLAUSES[dimension];
        const key = clause.key(filter, window);
        if (key === (keys.get(dimension) ?? "")) continue;
        keys.set(dimension, key);
        next ??= mask.slice();
        const bit = REJECT_BIT[dimension];
        for (let row = 0; row < next.length; row++) next[row] = (next[row] ?? 0) & ~bit;
        if (key === "") continue;
        clause.reject(next, bit, tables, filter, window);
        if (clause.by && tables.coverage.given.of?.[clause.by])
          for (let row = 0; row < next.length; row++)
            if (!isEvent(tables, row)) next[row] = (next[row] ?? 0) & ~bit;
      }
      mask = next ?? mask;
      return mask;
    },
  };
}

export const matches = (mask: FilterMask, row: number): boolean => mask[row] === 0;

/** Whether a row fails no clause, or only the clause with this bit. */
export const passesBut = (mask: FilterMask, row: number, bit: number): boolean =>
  ((mask[row] ?? 0) & ~bit) === 0;

export const passesFilters = (mask: FilterMask, row: number): boolean =>
  passesBut(mask, row, REJECT_BIT.window);

/** The rows that pass all filters except the window, computed once for each mask. */
export const passingRows = oncePer((mask: FilterMask): Uint32Array => {
  const found = new Uint32Array(mask.length);
  let length = 0;
  for (let row = 0; row < mask.length; row++) if (passesFilters(mask, row)) found[length++] = row;
  return found.slice(0, length);
});

export function countMatching(mask: FilterMask): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 0) count++;
  return count;
}

/** Sets `bit` in the rows whose value in `column` is not in `wanted`. Values are numbers below `size`. */
function rejectOthers(
  mask: FilterMask,
  bit: number,
  column: Uint32Array | Uint16Array | Uint8Array,
  wanted: readonly number[],
  size: number,
): void {
  const rejectOf = new Uint32Array(size).fill(bit);
  for (const value of wanted) rejectOf[value] = 0;
  for (let row = 0; row < mask.length; row++) {
    mask[row] = (mask[row] ?? 0) | (rejectOf[column[row] ?? 0] ?? 0);
  }
}

function rejectAllBut(mask: FilterMask, bit: number, lists: readonly Uint32Array[]): void {
  for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] ?? 0) | bit;
  for (const rows of lists) {
    for (const row of rows) mask[row] = (mask[row] ?? 0) & ~bit;
  }
}

/** The lists of rows that pass. With `match: "all"` the result is one list of the rows that are in every given list. */
const asMatched = (match: Filter["match"], lists: readonly Uint32Array[]): readonly Uint32Array[] =>
  match === "all" ? [commonValues(lists)] : lists;

function commonValues(lists: readonly Uint32Array[]): Uint32Array {
  return lists.reduce((common, list) => {
    let index = 0;
    return common.filter((value) => {
      while ((list[index] ?? value) < value) index++;
      return list[index] === value;
    });
  });
}

type Totals = {
  readonly events: number;
  readonly actors: number;
};

/** The number of events that pass `mask`, and the number of their actors. They are ready before the facets. */
export function totals({ events, actors }: Tables, mask: FilterMask): Totals {
  const { starts, values } = events.actors;
  const isCast = new Uint8Array(actors.count);
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 0) continue;
    count += events.weights?.[row] ?? 1;
    const end = starts[row + 1] ?? 0;
    for (let index = starts[row] ?? 0; index < end; index++) isCast[values[index] ?? 0] = 1;
  }
  let cast = 0;
  for (const is of isCast) cast += is;
  return { events: count, actors: cast };
}
