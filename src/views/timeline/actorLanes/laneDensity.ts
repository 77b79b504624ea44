import { listOf, lowerBound } from "../../../model/tables/columns.ts";
import type { BegunDays } from "../../../model/tables/coverage.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { beginOf } from "../../../model/tables/times.ts";
import type { ActorRow } from "../../../model/units.ts";
import { type FilterMask, passesFilters, passingRows } from "../../../query/filter/filterMask.ts";
import type { FilledDays } from "../../../query/time/timeBins.ts";

/** The numbers of events by lane and bin. The count of lane l and bin b is at `l * bins.length + b`. */
export type LaneBins = {
  readonly bins: readonly FilledDays[];
  readonly counts: Uint32Array;
  /** The highest count in each lane, at least 1. The last lane is for events without an actor of the other lanes. */
  readonly mosts: readonly number[];
};

export type LaneDensity = {
  /** Whether events without these actors are known. The last lane is for such events. False if counts are `given`. */
  readonly hasOthers: boolean;
  /** Counts the events of each bin. With `areHours`, it is slow for many events and skips those without a time. */
  readonly within: (bins: readonly FilledDays[], areHours: boolean) => LaneBins;
};

/** Ascending days, times or rows, with the number of events `before` each. Without `before`, each is one event. */
type Lane = { readonly days: Uint32Array | BegunDays["days"]; readonly before?: BegunDays["before"] };

/** The events that pass the filters, by actor, and the events without these actors. */
export function laneDensity(tables: Tables, mask: FilterMask, actors: readonly ActorRow[]): LaneDensity {
  const { lanes: given } = tables.coverage.given;
  if (given) {
    const ofActor = new Map(given.actors.map((actor, index) => [actor, given.begun[index]]));
    const begun = [...actors.map((actor) => ofActor.get(actor) ?? NOTHING), NOTHING];
    return { hasOthers: false, within: (bins) => laneBins(begun, bins, dayIn) };
  }
  const { events } = tables;
  const { first, times } = events;
  const passing = passingRows(mask);
  const isWhole = passing.length === mask.length;
  const hasLane = new Uint8Array(mask.length);
  const rows = actors.map((actor) => {
    const all = listOf(tables.actors.events, actor);
    for (let index = 0; index < all.length; index++) hasLane[all[index] ?? 0] = 1;
    return isWhole ? all : all.filter((row) => passesFilters(mask, row));
  });
  const others = new Uint32Array(passing.length);
  let count = 0;
  for (let index = 0; index < passing.length; index++) {
    const row = passing[index] ?? 0;
    if (hasLane[row] === 0) others[count++] = row;
  }
  // Rows are in time order, so the first row of a day is found once, and then looked up in each lane.
  const byDay: readonly Lane[] = [...rows, others.subarray(0, count)].map((days) => ({ days }));
  const begins = (row: number): boolean => (times?.begins[row] ?? 0) !== 0;
  return {
    hasOthers: count > 0,
    within: (bins, areHours) =>
      areHours
        ? laneBins(
            byDay.map(({ days }) => ({
              days: Float64Array.from(days.filter(begins), (row) => beginOf(events, row)),
            })),
            bins,
            (time) => time,
          )
        : laneBins(byDay, bins, (time) => lowerBound(first, dayIn(time))),
  };
}

const NOTHING: Lane = { days: new Uint32Array(0) };

function laneBins(
  lists: readonly Lane[],
  bins: readonly FilledDays[],
  placeOf: (time: number) => number,
): LaneBins {
  const places = bins.map(({ start, end }) => [placeOf(start), placeOf(end)] as const);
  const counts = new Uint32Array(lists.length * bins.length);
  const mosts = lists.map(({ days, before }, lane) => {
    let [index, most] = [0, 1];
    for (const [bin, [start, end]] of places.entries()) {
      const from = lowerBound(days, start, index);
      index = lowerBound(days, end, from);
      const count = before ? (before[index] ?? 0) - (before[from] ?? 0) : index - from;
      counts[lane * bins.length + bin] = count;
      most = Math.max(most, count);
    }
    return most;
  });
  return { bins, counts, mosts };
}

/** The first day whose middle is at or after a time. An event counts at the middle of its first day. */
const dayIn = (time: number): number => Math.ceil(time - 0.5);
