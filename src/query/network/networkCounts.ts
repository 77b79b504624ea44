import type { DayRange } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type FilterMask, passesFilters, passingRows } from "../filter/filterMask.ts";
import { lowerBound, rowsThatLast } from "../time/dayOrder.ts";

/** The network of the events that count: an actor or tie is shown where its count is above 0. */
export type NetworkCounts = {
  /** Events an actor takes part in, in any role, by `ActorRow`. */
  readonly nodeEvents: Uint32Array;
  /** Events behind a tie, by tie row. */
  readonly tieEvents: Uint32Array;
  /** Kind that most of those events have, the earlier in `Tables.kinds` where two have as many; 0 for a tie not shown. */
  readonly tieKind: Uint16Array;
};

export type NetworkCounter = {
  readonly inWindow: (window: DayRange) => NetworkCounts;
};

/**
 * Prepares the events that pass the filters, whatever the window: linear in the participations, once a change of filter.
 * After that a window costs two searches for each actor, and for each tie and kind, however many events there are:
 *
 *     events of one actor by row, which is by first day      ● ● ● │● ● ● ● ●│ ● ●
 *                                                                 lo        hi
 */
export function createNetworkCounts(tables: Tables, mask: FilterMask): NetworkCounter {
  const { events, actors, ties } = tables;
  const ofActors = eventLists(tables, passingOnly(actorLists(tables), mask));
  const groups = tieGroups(tables);
  const ofGroups = eventLists(tables, passingOnly(groups.rows, mask));

  return {
    inWindow: ({ first, last }) => {
      const days = events.first;
      const lo = lowerBound(days, 0, days.length, first);
      const hi = lowerBound(days, 0, days.length, last + 1);
      const window = { first, lo, hi, isWhole: lo === 0 && hi === days.length };
      const nodeEvents = new Uint32Array(actors.count);
      for (let actor = 0; actor < actors.count; actor++) nodeEvents[actor] = countIn(ofActors, actor, window);

      const tieEvents = new Uint32Array(ties.count);
      const tieKind = new Uint16Array(ties.count);
      for (let tie = 0; tie < ties.count; tie++) {
        let total = 0;
        let most = 0;
        const end = groups.starts[tie + 1] ?? 0;
        for (let group = groups.starts[tie] ?? 0; group < end; group++) {
          const count = countIn(ofGroups, group, window);
          if (count > most) {
            most = count;
            tieKind[tie] = groups.kinds[group] ?? 0;
          }
          total += count;
        }
        tieEvents[tie] = total;
      }
      return { nodeEvents, tieEvents, tieKind };
    },
  };
}

/** Lists of event rows, each ascending, in signed columns: searches then know one type of column. */
type RowLists = { readonly starts: Uint32Array; readonly rows: Int32Array };

/** What it takes to count the events of each list in a window. */
type EventLists = {
  readonly all: RowLists;
  /** Those that end on a later day than they begin. */
  readonly lasting: RowLists;
  /** Last days of those, ascending in each list; they lie as `lasting` does. */
  readonly ends: Int32Array;
};

/** `lo` is the first row that begins in the window, `hi` the first that begins after it. */
type WindowRows = {
  readonly first: number;
  readonly lo: number;
  readonly hi: number;
  readonly isWhole: boolean;
};

/** Events that begin in the window, and those that began before and had not ended by its first day. */
function countIn(
  { all, lasting, ends }: EventLists,
  list: number,
  { first, lo, hi, isWhole }: WindowRows,
): number {
  const start = all.starts[list] ?? 0;
  const end = all.starts[list + 1] ?? 0;
  // Of the whole story nothing need be looked for.
  if (isWhole) return end - start;
  const count = countBetween(all.rows, start, end, lo, hi);
  const lastingStart = lasting.starts[list] ?? 0;
  const lastingEnd = lasting.starts[list + 1] ?? 0;
  if (lastingStart === lastingEnd) return count;
  const begunBefore = lowerBound(lasting.rows, lastingStart, lastingEnd, lo);
  return count + begunBefore - lowerBound(ends, lastingStart, lastingEnd, first);
}

/** Values of `rows` from `lo` to below `hi`. Most lists are short: a search costs more than a look at each. */
function countBetween(rows: Int32Array, start: number, end: number, lo: number, hi: number): number {
  if (end - start > SHORT) {
    const begins = lowerBound(rows, start, end, lo);
    return lowerBound(rows, begins, end, hi) - begins;
  }
  let count = 0;
  for (let index = start; index < end; index++) {
    const row = rows[index] ?? 0;
    if (row >= lo && row < hi) count++;
  }
  return count;
}
const SHORT = 8;

/** By row, 1 where an event ends on a later day than it begins: lists go through rows criss-cross, and one byte is near. */
const lastingFlags = oncePerTables((tables) => {
  const flags = new Uint8Array(tables.events.count);
  for (const row of rowsThatLast(tables).byFirst) flags[row] = 1;
  return flags;
});

const NONE = new Int32Array(0);

function eventLists(tables: Tables, all: RowLists): EventLists {
  const { events } = tables;
  const lists = all.starts.length - 1;
  const starts = new Uint32Array(lists + 1);
  if (rowsThatLast(tables).byFirst.length === 0) return { all, lasting: { starts, rows: NONE }, ends: NONE };
  const isLasting = lastingFlags(tables);
  const found = new Int32Array(all.rows.length);
  let length = 0;
  for (let list = 0; list < lists; list++) {
    const end = all.starts[list + 1] ?? 0;
    for (let index = all.starts[list] ?? 0; index < end; index++) {
      const row = all.rows[index] ?? 0;
      if (isLasting[row] === 1) found[length++] = row;
    }
    starts[list + 1] = length;
  }
  const rows = found.slice(0, length);
  const ends = rows.map((row) => events.last[row] ?? 0);
  for (let list = 0; list < lists; list++) ends.subarray(at(starts, list), at(starts, list + 1)).sort();
  return { all, lasting: { starts, rows }, ends };
}

const actorLists = oncePerTables(
  ({ actors: { events } }): RowLists => ({ starts: events.starts, rows: Int32Array.from(events.values) }),
);

function passingOnly(lists: RowLists, mask: FilterMask): RowLists {
  if (passingRows(mask).length === mask.length) return lists;
  const count = lists.starts.length - 1;
  const starts = new Uint32Array(count + 1);
  const rows = new Int32Array(lists.rows.length);
  let length = 0;
  for (let list = 0; list < count; list++) {
    const end = lists.starts[list + 1] ?? 0;
    for (let index = lists.starts[list] ?? 0; index < end; index++) {
      const row = lists.rows[index] ?? 0;
      if (passesFilters(mask, row)) rows[length++] = row;
    }
    starts[list + 1] = length;
  }
  return { starts, rows };
}

/** The events of each tie, one list for each kind that occurs, in the order of the kinds. */
type TieGroups = {
  /** Groups of tie t are `starts[t] .. starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly kinds: Uint16Array;
  readonly rows: RowLists;
};

/** Whatever is filtered: what passes has its order from here. */
export const tieGroups = oncePerTables(({ ties: { events: ties }, events, kinds }): TieGroups => {
  const { kind: kindOf } = events;
  const count = ties.starts.length - 1;
  const starts = new Uint32Array(count + 1);
  const groupKinds = new Uint16Array(ties.values.length);
  const groupStarts = new Uint32Array(ties.values.length + 1);
  const rows = new Int32Array(ties.values.length);
  // By kind: how many of the tie at hand, then where the next of them goes.
  const next = new Uint32Array(kinds.length);
  let group = 0;
  let length = 0;
  for (let tie = 0; tie < count; tie++) {
    const start = ties.starts[tie] ?? 0;
    const end = ties.starts[tie + 1] ?? 0;
    const found: number[] = [];
    for (let index = start; index < end; index++) {
      const kind = kindOf[ties.values[index] ?? 0] ?? 0;
      if (next[kind] === 0) found.push(kind);
      next[kind] = (next[kind] ?? 0) + 1;
    }
    for (const kind of found.sort((a, b) => a - b)) {
      groupKinds[group] = kind;
      groupStarts[group++] = length;
      const ofKind = next[kind] ?? 0;
      next[kind] = length;
      length += ofKind;
    }
    for (let index = start; index < end; index++) {
      const row = ties.values[index] ?? 0;
      const kind = kindOf[row] ?? 0;
      const to = next[kind] ?? 0;
      rows[to] = row;
      next[kind] = to + 1;
    }
    for (const kind of found) next[kind] = 0;
    starts[tie + 1] = group;
  }
  groupStarts[group] = length;
  return {
    starts,
    kinds: groupKinds.slice(0, group),
    rows: { starts: groupStarts.slice(0, group + 1), rows },
  };
});
