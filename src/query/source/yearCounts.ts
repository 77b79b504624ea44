import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Prepared } from "../../model/tables/prepared.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import { startOfBin } from "../time/timeBins.ts";

/** What a folder knows of actors and ties without a row: events by whole years, under no filter. */

/** Tables of a folder; as `base` those without a row, of which all is counted. */
export type FolderTables = Tables & { readonly prepared: Prepared };

/** Of an actor that the folder counts, in all. */
export function eventsOfActor({ years: { count, actorEvents } }: Prepared, row: number): number {
  return actorEvents.subarray(row * count, (row + 1) * count).reduce((sum, events) => sum + events, 0);
}

const yearOf = (day: number): number =>
  new Date(startOfBin("year", epochDay(day)) * 86_400_000).getUTCFullYear();

/** The first and the last of the years that a window touches: the finest that can be counted without rows. */
export function yearsWithin(
  { years }: Prepared,
  window: DayRange,
): { readonly from: number; readonly to: number } {
  const last = years.first + years.count - 1;
  return {
    from: Math.min(last, Math.max(years.first, yearOf(window.first))),
    to: Math.max(years.first, Math.min(last, yearOf(window.last))),
  };
}

function sumsOfYears(prepared: Prepared, counts: Uint32Array, window: DayRange, length: number): Uint32Array {
  const { first, count } = prepared.years;
  const { from, to } = yearsWithin(prepared, window);
  return Uint32Array.from({ length }, (_, row) =>
    counts
      .subarray(row * count + from - first, row * count + to - first + 1)
      .reduce((sum, one) => sum + one, 0),
  );
}

/** By actor row the events of the years that the window touches. */
export const actorsOfYears = ({ prepared, actors }: FolderTables, window: DayRange): Uint32Array =>
  sumsOfYears(prepared, prepared.years.actorEvents, window, actors.count);

/** The same by tie row; nothing where ties are those of rows. */
export const tiesOfYears = ({ prepared, ties }: FolderTables, window: DayRange): Uint32Array =>
  prepared.years.tieEvents === null
    ? new Uint32Array(ties.count)
    : sumsOfYears(prepared, prepared.years.tieEvents, window, ties.count);
