import type { BegunDays } from "../../../model/tables/prepared.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { beginOf } from "../../../model/tables/times.ts";
import { type FilterMask, passesFilters } from "../../../query/filter/filterMask.ts";
import type { FilledDays } from "../../../query/time/timeBins.ts";
import { lowerBound } from "../../../query/time/windowRows.ts";

/** Events by lane and bin; those of lane l and bin b are at `l * bins.length + b`. */
export type LaneBins = {
  readonly bins: readonly FilledDays[];
  readonly counts: Uint32Array;
  readonly most: number;
  /** The highest count in each lane. The last one is that of all others. */
  readonly mosts: readonly number[];
};

export type LaneDensity = {
  /** Whether some event has none of the actors. Such events have one more lane. */
  readonly hasOthers: boolean;
  /** The events of some bins, which are days or parts of them. The cost is that of bins, not of events. */
  readonly within: (bins: readonly FilledDays[], areHours: boolean) => LaneBins;
};

const NO_DAYS: BegunDays = { days: new Float64Array(0), before: new Uint32Array(1) };

/** Sorts the first days of events that pass by lane, once for the same filters and lanes. */
export function laneDensity(
  tables: Tables,
  mask: FilterMask,
  laneOf: Int16Array,
  lanes: number,
): LaneDensity {
  const exact = tables.prepared?.exact?.lanes;
  if (exact) {
    const begun: BegunDays[] = Array.from({ length: lanes + 1 }, () => NO_DAYS);
    exact.actors.forEach((actor, index) => {
      const lane = laneOf[actor] ?? -1;
      if (lane >= 0) begun[lane] = exact.begun[index] ?? NO_DAYS;
    });
    return { hasOthers: false, within: (bins) => laneBins(begun, bins, dayIn) };
  }
  const { events } = tables;
  const { first, actors, times } = events;
  const days: number[][] = Array.from({ length: lanes + 1 }, () => []);
  /** By lane, the times in days of the events that have a time. */
  const hours: number[][] = Array.from({ length: lanes + 1 }, () => []);
  const add = (lane: number, row: number): void => {
    days[lane]?.push(first[row] ?? 0);
    if (times?.begins[row]) hours[lane]?.push(beginOf(events, row));
  };
  // Rows are in time order, so the days of each lane are too.
  for (let row = 0; row < mask.length; row++) {
    if (!passesFilters(mask, row)) continue;
    let hasLane = false;
    const end = actors.starts[row + 1] ?? 0;
    for (let index = actors.starts[row] ?? 0; index < end; index++) {
      const lane = laneOf[actors.values[index] ?? 0] ?? -1;
      if (lane < 0) continue;
      hasLane = true;
      add(lane, row);
    }
    if (!hasLane) add(lanes, row);
  }
  const byDay = oneEventEach(days);
  const byClock = oneEventEach(hours);
  return {
    hasOthers: (days[lanes]?.length ?? 0) > 0,
    within: (bins, areHours) =>
      areHours ? laneBins(byClock, bins, (time) => time) : laneBins(byDay, bins, dayIn),
  };
}

/** Times by lane, each of one event. All lanes share the sums, which are the numbers from 0. */
function oneEventEach(lanes: readonly (readonly number[])[]): readonly BegunDays[] {
  const before = new Uint32Array(1 + Math.max(...lanes.map(({ length }) => length)));
  for (let index = 1; index < before.length; index++) before[index] = index;
  return lanes.map((times) => ({ days: new Float64Array(times), before }));
}

function laneBins(
  lists: readonly BegunDays[],
  bins: readonly FilledDays[],
  placeOf: (time: number) => number,
): LaneBins {
  const counts = new Uint32Array(lists.length * bins.length);
  const mosts = lists.map(({ days, before }, lane) => {
    let [index, most] = [0, 1];
    for (const [bin, { start, end }] of bins.entries()) {
      const from = lowerBound(days, index, days.length, placeOf(start));
      index = lowerBound(days, from, days.length, placeOf(end));
      const count = (before[index] ?? 0) - (before[from] ?? 0);
      counts[lane * bins.length + bin] = count;
      most = Math.max(most, count);
    }
    return most;
  });
  return { bins, counts, most: Math.max(1, ...mosts.slice(0, -1)), mosts };
}

/** The first day whose middle is after a time, since an event is drawn at the middle of its first day. */
const dayIn = (time: number): number => Math.ceil(time - 0.5);
