import type { DayRange } from "../model/dates/timeSpan.ts";
import { type Coverage, isCounted } from "../model/tables/coverage.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorRow, epochDay } from "../model/units.ts";
import type { NetworkCounts } from "./network/networkCounts.ts";
import { startOfBin } from "./time/timeBins.ts";

/* In large data, some events are not rows of the tables. They are only counted: a prepared folder has counts by
   year, and an engine (a database) sends counts for the shown days. */

/**
 * The number of events of each actor in these days. `ofRows` has the number of rows of each actor in the tables.
 * `chosen` has the actors in the filter.
 */
export function actorCounts(
  tables: Tables,
  days: DayRange,
  ofRows: Uint32Array,
  chosen: readonly ActorRow[],
): Uint32Array {
  const { years, given, actors } = tables.coverage;
  if (years.count === 0) return given.choices ?? ofRows;
  if (actors.length === 0 && !isCounted(tables, days)) return ofRows;
  const counts = actorsOfYears(tables, days);
  // The events of chosen actors are loaded as rows, so their exact counts are known.
  for (const row of chosen) counts[row] = ofRows[row] ?? 0;
  return counts;
}

/** The number of events of each actor and tie in these days. Null if the rows of the tables give the counts. */
export function countedNetwork(tables: Tables, days: DayRange): NetworkCounts | null {
  const { years, given } = tables.coverage;
  const [nodeEvents, tieEvents] =
    years.count === 0
      ? [given.actorEvents, given.tieEvents]
      : isCounted(tables, days)
        ? [actorsOfYears(tables, days), tiesOfYears(tables, days)]
        : [null, null];
  return nodeEvents && tieEvents ? { nodeEvents: actorsInTies(tables, nodeEvents), tieEvents } : null;
}

/**
 * The first and last year that are counted in place of these days, because a folder has counts only for whole years.
 * Null if the counts are for these very days.
 */
export const wholeYears = (
  tables: Tables,
  days: DayRange,
): { readonly from: number; readonly to: number } | null =>
  tables.coverage.years.count > 0 && isCounted(tables, days) ? yearsWithin(tables.coverage, days) : null;

const sum = (counts: Uint32Array): number => counts.reduce((all, one) => all + one, 0);

const yearOf = (day: number): number =>
  new Date(startOfBin("year", epochDay(day)) * 86_400_000).getUTCFullYear();

/** The first and last year of a window, limited to the years for which the folder has counts. */
function yearsWithin({ years }: Coverage, window: DayRange): { readonly from: number; readonly to: number } {
  const last = years.first + years.count - 1;
  return {
    from: Math.min(last, Math.max(years.first, yearOf(window.first))),
    to: Math.max(years.first, Math.min(last, yearOf(window.last))),
  };
}

function sumsOfYears(coverage: Coverage, counts: Uint32Array, window: DayRange, length: number): Uint32Array {
  const { first, count } = coverage.years;
  const { from, to } = yearsWithin(coverage, window);
  return Uint32Array.from({ length }, (_, row) =>
    sum(counts.subarray(row * count + from - first, row * count + to - first + 1)),
  );
}

const actorsOfYears = ({ coverage, actors }: Tables, window: DayRange): Uint32Array =>
  sumsOfYears(coverage, coverage.years.actorEvents, window, actors.count);

/** The number of events of each tie in the years of a window. All zero if the folder does not count ties by year. */
const tiesOfYears = ({ coverage, ties }: Tables, window: DayRange): Uint32Array =>
  coverage.years.tieEvents === null
    ? new Uint32Array(ties.count)
    : sumsOfYears(coverage, coverage.years.tieEvents, window, ties.count);

/** The counts of actors, with zero for an actor without ties. The network draws no actor with zero events. */
function actorsInTies({ ties }: Tables, counts: Uint32Array): Uint32Array {
  const isTied = new Uint8Array(counts.length);
  for (const ends of [ties.from, ties.to]) for (const row of ends) isTied[row] = 1;
  return counts.map((count, row) => (isTied[row] === 1 ? count : 0));
}
