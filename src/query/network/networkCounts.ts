import type { DayRange } from "../../model/dates/timeSpan.ts";
import { firstWhere } from "../../model/firstWhere.ts";
import { lengthsOf, lowerBound } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { reachesInto } from "../../model/tables/times.ts";
import { type FilterMask, passesFilters, passingRows } from "../filter/filterMask.ts";
import { rowsThatLast } from "../time/windowRows.ts";

/** The number of events of each actor and of each tie that pass the filters. Those with 0 are not drawn. */
export type NetworkCounts = {
  readonly nodeEvents: Uint32Array;
  readonly tieEvents: Uint32Array;
};

export type NetworkCounter = {
  readonly inWindow: (window: DayRange) => NetworkCounts;
};

/**
 * A window as three numbers: `lo` rows begin before it, `hi` rows begin before its end, and `ended` events of more than
 * one day (`rowsThatLast`) end before it. The events of the window are then the rows before `hi`, minus the one-day
 * events before `lo`, minus the first `ended` of the longer events by last day.
 */
type Place = { readonly lo: number; readonly hi: number; readonly ended: number };
type Counted = Place & NetworkCounts;

/**
 * Counts the events that pass the filters in one window after another. It starts from the counts that are nearest: of
 * the last window, of all events, or of none. So a frame of a drag or a zoom reads only the events that enter or leave
 * the window:
 *
 *     before    ├───────────────────────┤
 *     now          ├──────────────────────────┤
 *               −−−                      +++++
 */
export function createNetworkCounts(tables: Tables, mask: FilterMask): NetworkCounter {
  const days = tables.events.first;
  const lasting = rowsThatLast(tables);
  const add = adder(tables, mask);
  const nothing: Counted = {
    ...{ lo: 0, hi: 0, ended: 0 },
    nodeEvents: new Uint32Array(tables.actors.count),
    tieEvents: new Uint32Array(tables.ties.count),
  };
  const everything: Place = { lo: 0, hi: days.length, ended: 0 };
  const { actors, ties } = tables;
  // If nothing is filtered, no event is read, because the tables already list the events of actors and ties.
  const all =
    passingRows(mask).length === mask.length
      ? { ...everything, nodeEvents: lengthsOf(actors.events), tieEvents: lengthsOf(ties.events) }
      : moved(nothing, everything, add);
  let last = all;

  return {
    inWindow: (window) => {
      if (window.hours) {
        const counted = copyOf(nothing, nothing);
        const end = lowerBound(days, window.last + 1);
        for (let row = 0; row < end; row++)
          if (reachesInto(tables.events, row, window.hours)) add.begun(counted, row, row + 1, 1);
        return counted;
      }
      const place: Place = {
        lo: lowerBound(days, window.first),
        hi: lowerBound(days, window.last + 1),
        ended: endedBefore(tables, lasting.byLast, window.first),
      };
      const from = [last, all, nothing].reduce((one, other) =>
        between(other, place) < between(one, place) ? other : one,
      );
      last = moved(from, place, add);
      return last;
    },
  };
}

const endedBefore = ({ events: { last } }: Tables, byLast: Uint32Array, day: number): number =>
  firstWhere(0, byLast.length, (place) => (last[byLast[place] ?? 0] ?? 0) >= day);

const between = (one: Place, other: Place): number =>
  Math.abs(one.lo - other.lo) + Math.abs(one.hi - other.hi) + Math.abs(one.ended - other.ended);

type Add = ReturnType<typeof adder>;

const copyOf = ({ nodeEvents, tieEvents }: NetworkCounts, place: Place): Counted => ({
  ...place,
  nodeEvents: nodeEvents.slice(),
  tieEvents: tieEvents.slice(),
});

function moved(from: Counted, to: Place, add: Add): Counted {
  const counted = copyOf(from, to);
  // Additions come before subtractions, because unsigned counts must not fall below 0.
  if (to.hi > from.hi) add.begun(counted, from.hi, to.hi, 1);
  if (to.lo < from.lo) add.short(counted, to.lo, from.lo, 1);
  if (to.ended < from.ended) add.ended(counted, to.ended, from.ended, 1);
  if (to.lo > from.lo) add.short(counted, from.lo, to.lo, -1);
  if (to.ended > from.ended) add.ended(counted, from.ended, to.ended, -1);
  if (to.hi < from.hi) add.begun(counted, to.hi, from.hi, -1);
  return counted;
}

/**
 * Functions that add events (`by` 1) or subtract them (−1): the rows of a range (`begun`), only its one-day events
 * (`short`), or a range of the longer events by last day (`ended`).
 */
function adder(tables: Tables, mask: FilterMask) {
  const { actors, actions, first, last } = tables.events;
  const { byLast } = rowsThatLast(tables);
  const { ofAction } = tables.ties;
  /** For each tie, the `event` that was counted last, so that several acts of the tie in one event count once. */
  const seen = new Uint32Array(tables.ties.count);
  let event = 0;
  const addRow = ({ nodeEvents, tieEvents }: Counted, row: number, by: 1 | -1): void => {
    if (!passesFilters(mask, row)) return;
    const actorsEnd = actors.starts[row + 1] ?? 0;
    for (let index = actors.starts[row] ?? 0; index < actorsEnd; index++) {
      const actor = actors.values[index] ?? 0;
      nodeEvents[actor] = (nodeEvents[actor] ?? 0) + by;
    }
    const actionsStart = actions.starts[row] ?? 0;
    const actionsEnd = actions.starts[row + 1] ?? 0;
    const isOne = actionsEnd - actionsStart === 1;
    if (!isOne) event++;
    for (let action = actionsStart; action < actionsEnd; action++) {
      const tie = ofAction[action] ?? 0;
      if (!isOne) {
        if (seen[tie] === event) continue;
        seen[tie] = event;
      }
      tieEvents[tie] = (tieEvents[tie] ?? 0) + by;
    }
  };
  return {
    begun: (to: Counted, from: number, end: number, by: 1 | -1): void => {
      for (let row = from; row < end; row++) addRow(to, row, by);
    },
    short: (to: Counted, from: number, end: number, by: 1 | -1): void => {
      for (let row = from; row < end; row++) if (first[row] === last[row]) addRow(to, row, by);
    },
    ended: (to: Counted, from: number, end: number, by: 1 | -1): void => {
      for (let index = from; index < end; index++) addRow(to, byLast[index] ?? 0, by);
    },
  };
}
