import type { DayRange } from "../../model/dates/timeSpan.ts";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type FilterMask, REJECT_BIT } from "../filter/filterMask.ts";

/** For each tie: its counted events, their first and last day, and the rows of the events with these days. */
type PairCounts = {
  readonly events: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstEvent: Uint32Array;
  readonly lastEvent: Uint32Array;
};

/**
 * `back` has the number of events in the opposite direction. `share` is the part (0 to 1) of this direction in the
 * events of both directions. It is NaN for an undirected tie, and if neither direction has events.
 */
export type DirectedCounts = PairCounts & { readonly back: Uint32Array; readonly share: Float64Array };

/** Counts the events of each tie that pass `mask`. If `verbs` is not empty, only acts with these verbs count. */
export function countPairs(
  { events, ties, verbs: all }: Tables,
  mask: FilterMask,
  verbs: readonly number[],
): PairCounts {
  const { starts, verb } = events.actions;
  const counts = new Uint32Array(ties.count);
  const first = new Int32Array(ties.count);
  const last = new Int32Array(ties.count);
  const firstEvent = new Uint32Array(ties.count);
  const lastEvent = new Uint32Array(ties.count);
  /** For each tie, 1 + the row of the last event that was counted, so that several acts in one event count once. */
  const seen = new Uint32Array(ties.count);
  const isWanted = new Uint8Array(all.length).fill(verbs.length === 0 ? 1 : 0);
  for (const index of verbs) isWanted[index] = 1;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let action = starts[row] ?? 0; action < end; action++) {
      const tie = ties.ofAction[action] ?? 0;
      if (seen[tie] === row + 1 || isWanted[verb[action] ?? 0] === 0) continue;
      seen[tie] = row + 1;
      const lastDay = events.last[row] ?? 0;
      // Rows are in the order of their first days, so the first event that the loop meets has the first day.
      if (counts[tie] === 0) {
        first[tie] = events.first[row] ?? 0;
        firstEvent[tie] = row;
      }
      if (counts[tie] === 0 || lastDay > (last[tie] ?? 0)) {
        last[tie] = lastDay;
        lastEvent[tie] = row;
      }
      counts[tie] = (counts[tie] ?? 0) + 1;
    }
  }
  return { events: counts, first, last, firstEvent, lastEvent };
}

/** Counts both directions. `back` also counts events that fail only the filter of who acts on whom (`ends`). */
export function countDirections(tables: Tables, mask: FilterMask, verbs: readonly number[]): DirectedCounts {
  const counts = countPairs(tables, mask, verbs);
  const isOneWay = mask.some((failed) => (failed & REJECT_BIT.ends) !== 0);
  const both = isOneWay
    ? countPairs(
        tables,
        Uint32Array.from(mask, (failed) => failed & ~REJECT_BIT.ends),
        verbs,
      )
    : counts;
  const { events } = counts;
  const back = new Uint32Array(events.length);
  const share = new Float64Array(events.length).fill(Number.NaN);
  reverseTies(tables).forEach((reverse, tie) => {
    if (reverse === NO_DIRECTION) return;
    back[tie] = both.events[reverse] ?? 0;
    share[tie] = at(events, tie) / (at(events, tie) + at(back, tie));
  });
  return { ...counts, back, share };
}

export const reverseOf = (tables: Tables, tie: number): number | null => {
  const reverse = at(reverseTies(tables), tie);
  return reverse < 0 ? null : reverse;
};

/** The value in `reverseTies` for an undirected tie, and for a tie of an actor to itself. */
const NO_DIRECTION = -2;
/** For each tie, the row of the tie in the opposite direction. −1 if there is none. */
const reverseTies = oncePerTables(({ ties: { count, from, to, undirected } }) => {
  const rows = new Map<string, number>();
  const hasDirection = (tie: number): boolean => undirected[tie] === 0 && from[tie] !== to[tie];
  for (let tie = 0; tie < count; tie++) if (hasDirection(tie)) rows.set(`${from[tie]} ${to[tie]}`, tie);
  return Int32Array.from({ length: count }, (_, tie) =>
    hasDirection(tie) ? (rows.get(`${to[tie]} ${from[tie]}`) ?? -1) : NO_DIRECTION,
  );
});

/**
 * `undirected` is the number of `ties` without a direction. The other fields count pairs: `oneWay` with acts in one
 * direction only, `bothWays` with acts in both. In `turned` pairs, the more active actor differs between two windows.
 */
type Directions = Readonly<Record<"ties" | "undirected" | "oneWay" | "bothWays" | "turned", number>>;

/** Counts pairs with at least `least` events. `turn` has the result of `turnsOf`, and is empty with only one window. */
export function directionsOf(
  tables: Tables,
  { events, back }: DirectedCounts,
  turn: Float64Array,
  least: number,
): Directions {
  const { from, to, undirected } = tables.ties;
  const found = { ties: 0, undirected: 0, oneWay: 0, bothWays: 0, turned: 0 };
  reverseTies(tables).forEach((reverse, tie) => {
    const [forward, backward] = [at(events, tie), at(back, tie)];
    if (forward === 0 || forward + backward < least) return;
    found.ties++;
    found.undirected += at(undirected, tie);
    if (reverse === NO_DIRECTION) return;
    // A pair with both directions counts only at one of its two ties.
    if ((events[reverse] ?? 0) > 0 && at(from, tie) > at(to, tie)) return;
    found[backward === 0 ? "oneWay" : "bothWays"]++;
    if (Math.abs(turn[tie] ?? 0) > TURNED) found.turned++;
  });
  return found;
}

const TURNED = 2;

/** The change of each tie's share, −1 to 1, and ±2 more if the more active actor changed. NaN without a share. */
export const turnsOf = (now: DirectedCounts, before: DirectedCounts): Float64Array =>
  now.share.map((share, tie) => {
    const was = at(before.share, tie);
    return share - was + ((share - 0.5) * (was - 0.5) < 0 ? TURNED * Math.sign(share - was) : 0);
  });

export const PAIR_COLUMNS = ["from", "to", "events", "back", "share", "first", "last", "turn"] as const;
export type PairColumn = (typeof PAIR_COLUMNS)[number];
export type PairOrder = { readonly by: PairColumn; readonly isDescending: boolean };

/** The ties of pairs with at least `least` events, sorted by a column (NaN last), then by events, then by tie row. */
export function rankPairs(
  tables: Tables,
  counts: DirectedCounts & { readonly turn: Float64Array },
  { by, isDescending }: PairOrder,
  locale: string,
  least = 1,
): Uint32Array {
  const { ties } = tables;
  const shown: number[] = [];
  counts.events.forEach((events, tie) => {
    if (events > 0 && events + at(counts.back, tie) >= least) shown.push(tie);
  });
  const key = by === "from" || by === "to" ? nameRanks(tables, ties[by], shown, locale) : counts[by];
  const sign = isDescending ? -1 : 1;
  const { events } = counts;
  const keyOf = (tie: number): number => {
    const value = key[tie] ?? Number.NaN;
    return Number.isNaN(value) ? Number.MAX_VALUE : sign * value;
  };
  return Uint32Array.from(shown).sort(
    (a, b) => keyOf(a) - keyOf(b) || (events[b] ?? 0) - (events[a] ?? 0) || a - b,
  );
}

/** For each tie, the alphabetical rank of the name at one end. Names are sorted, because they are fewer than ties. */
function nameRanks(
  { actors, ties }: Tables,
  ends: Uint32Array,
  shown: readonly number[],
  locale: string,
): Uint32Array {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const names = [...new Set(shown.map((tie) => at(ends, tie)))].map((row) => ({
    row,
    name: textAt(actors.names, row),
  }));
  const places = new Map(names.sort((a, b) => compare(a.name, b.name)).map(({ row }, place) => [row, place]));
  const ranks = new Uint32Array(ties.count);
  for (const tie of shown) ranks[tie] = places.get(at(ends, tie)) ?? 0;
  return ranks;
}

/** The events of a tie, counted in equal parts of a window. Events that began earlier are in the first part. */
export function pairTrend(
  { events, ties }: Tables,
  doesCount: (row: number) => boolean,
  tie: number,
  { first, last }: DayRange,
  parts: number,
): Uint32Array {
  const trend = new Uint32Array(parts);
  forEachIn(ties.events, tie, (row) => {
    if (!doesCount(row)) return;
    const share = (at(events.first, row) - first) / (last - first + 1);
    const part = Math.min(parts - 1, Math.max(0, Math.floor(share * parts)));
    trend[part] = (trend[part] ?? 0) + 1;
  });
  return trend;
}
