import type { DayRange } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type FilterMask, matches } from "../filter/filterMask.ts";

/** By tie row: the number of its events that count, their earliest first day and their latest last day. */
export type PairCounts = {
  readonly events: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
};

/**
 * One pass over the actions of the events that count. If `verbs` is not empty, only these are counted: an event may have
 * another action between another pair.
 */
export function countPairs(
  { events, ties, verbs: all }: Tables,
  mask: FilterMask,
  verbs: readonly number[],
): PairCounts {
  const { starts, verb } = events.actions;
  const counts = new Uint32Array(ties.count);
  const first = new Int32Array(ties.count);
  const last = new Int32Array(ties.count);
  /** By tie: the last event, from 1, in which it was counted. */
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
      // Rows are in the order of their first days.
      if (counts[tie] === 0) first[tie] = events.first[row] ?? 0;
      if (counts[tie] === 0 || lastDay > (last[tie] ?? 0)) last[tie] = lastDay;
      counts[tie] = (counts[tie] ?? 0) + 1;
    }
  }
  return { events: counts, first, last };
}

export const PAIR_COLUMNS = ["from", "to", "events", "first", "last"] as const;
export type PairColumn = (typeof PAIR_COLUMNS)[number];
export type PairOrder = { readonly by: PairColumn; readonly isDescending: boolean };

/** Rows of ties that have events, sorted. Equal ones are sorted by events, most first, then as in the file. */
export function rankPairs(
  tables: Tables,
  counts: PairCounts,
  { by, isDescending }: PairOrder,
  locale: string,
): Uint32Array {
  const { ties } = tables;
  const shown: number[] = [];
  counts.events.forEach((events, tie) => {
    if (events > 0) shown.push(tie);
  });
  const key = by === "from" || by === "to" ? nameRanks(tables, ties[by], shown, locale) : counts[by];
  const sign = isDescending ? -1 : 1;
  const { events } = counts;
  return Uint32Array.from(shown).sort(
    (a, b) => sign * ((key[a] ?? 0) - (key[b] ?? 0)) || (events[b] ?? 0) - (events[a] ?? 0) || a - b,
  );
}

/** For each tie the alphabetical rank of the name at one end: names are compared, not ties, because they are fewer. */
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

/** Events of a tie in equal parts of a window, by the day on which they begin. Earlier events are in the first part. */
export function pairTrend(
  { events, ties }: Tables,
  mask: FilterMask,
  tie: number,
  { first, last }: DayRange,
  parts: number,
): Uint32Array {
  const trend = new Uint32Array(parts);
  const { starts, values } = ties.events;
  for (let index = starts[tie] ?? 0; index < (starts[tie + 1] ?? 0); index++) {
    const row = values[index] ?? 0;
    if (!matches(mask, row)) continue;
    const share = (at(events.first, row) - first) / (last - first + 1);
    const part = Math.min(parts - 1, Math.max(0, Math.floor(share * parts)));
    trend[part] = (trend[part] ?? 0) + 1;
  }
  return trend;
}
