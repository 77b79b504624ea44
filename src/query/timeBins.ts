import { civilFromDay, dayFromCivil } from "../model/calendar.ts";
import { at } from "../model/columns.ts";
import type { Tables } from "../model/tables.ts";
import type { DayRange } from "../model/timeSpan.ts";
import { type CssPx, type EpochDay, epochDay } from "../model/units.ts";
import { passesFilters, type Rejects } from "./filterMask.ts";

/** Calendar units of the overview's bars, finest first. Weeks begin on Monday; a decade is 2010 to 2019. */
export const BIN_UNITS = [
  "day",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

export type TimeBins = {
  /** First day of each bin, then the day after the last bin: bin i is the days `starts[i] .. starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Events of bin i and kind k at `i * kinds + k`. */
  readonly counts: Uint32Array;
};

/** No bar is narrower, or the bars read as a grey texture. */
const NARROWEST_BAR: CssPx = 4;

const MONTHS_OF = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
} as const;
const DAYS_OF = { day: 1, week: 7 } as const;
const DAYS_A_MONTH = 365.2425 / 12;
/** A Monday, before 1970-01-01. */
const MONDAY = -3;

const isDays = (unit: BinUnit): unit is keyof typeof DAYS_OF => unit in DAYS_OF;

/** The finest unit whose bars over `days` days are wide enough on `width`. */
export function binUnitFor(days: number, width: CssPx): BinUnit {
  const length = (unit: BinUnit): number => (isDays(unit) ? DAYS_OF[unit] : MONTHS_OF[unit] * DAYS_A_MONTH);
  return BIN_UNITS.find((unit) => width * length(unit) >= NARROWEST_BAR * days) ?? "millennium";
}

/** First day of the bin that holds `day`, or of the bin `later` bins after it. */
export function startOfBin(unit: BinUnit, day: EpochDay, later = 0): EpochDay {
  if (isDays(unit)) {
    const length = DAYS_OF[unit];
    return epochDay((Math.floor((day - MONDAY) / length) + later) * length + MONDAY);
  }
  const { year, month } = civilFromDay(day);
  const length = MONTHS_OF[unit];
  const months = (Math.floor((year * 12 + month - 1) / length) + later) * length;
  const startYear = Math.floor(months / 12);
  return dayFromCivil(startYear, months - startYear * 12 + 1, 1);
}

/**
 * Bars of the overview: events that pass the filters, whatever the window, by calendar bin and kind. An event counts
 * once, in the bin of its first known day. The bins cover `limits`: over `storyDays` no event is left out.
 */
export function timeBins(tables: Tables, rejects: Rejects, limits: DayRange, unit: BinUnit): TimeBins {
  const edges = [startOfBin(unit, limits.first)];
  for (let edge = startOfBin(unit, limits.first, 1); edge <= limits.last; edge = startOfBin(unit, edge, 1)) {
    edges.push(edge);
  }
  const bins = edges.length;
  const starts = Int32Array.from([...edges, startOfBin(unit, limits.last, 1)]);
  const kinds = tables.kinds.length;
  const counts = new Uint32Array(bins * kinds);
  const { first, kind } = tables.events;

  // Rows are in order of their first day, so the bin only ever moves on.
  let bin = 0;
  let binEnd = at(starts, 1);
  const binsStart = at(starts, 0);
  for (let row = 0; row < rejects.length; row++) {
    const day = first[row] ?? 0;
    while (day >= binEnd && bin < bins) binEnd = starts[++bin + 1] ?? binEnd;
    if (bin === bins) break;
    if (day < binsStart || !passesFilters(rejects, row)) continue;
    const place = bin * kinds + (kind[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { starts, counts };
}
