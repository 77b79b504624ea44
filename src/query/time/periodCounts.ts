import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Lists } from "../../model/tables/columns.ts";
import { ListsBuilder } from "../../model/tables/makeLists.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { beginOf } from "../../model/tables/times.ts";
import type { FilterMask } from "../filter/filterMask.ts";
import { hourEdges } from "./hourBins.ts";
import { storyDays } from "./storyExtent.ts";
import { type BinUnit, type FilledDays, filledDays, startOfBin, startsOfBins } from "./timeBins.ts";

export type PeriodCount = {
  /** The first day of the period, even if it is before the window. An hour begins at a fraction of a day. */
  readonly start: number;
  /** The days of the period that are in the window and in the time of the data. */
  readonly days: FilledDays;
  readonly events: number;
  readonly parts: Uint32Array;
  /**
   * For each of the file's own columns: the sum of its numbers, and in `known` how many events have a number. For a
   * column of another type, the sum is NaN.
   */
  readonly sums: Float64Array;
  readonly known: Uint32Array;
};

/** A division of events, for instance by kind or by actor. An event with several actors is in several parts. */
export type Parts = {
  readonly count: number;
  readonly forEach: (row: number, visit: (part: number) => void) => void;
};

const UNDIVIDED: Parts = { count: 0, forEach: () => {} };

/**
 * All periods of the window, also those without events. An event counts in the period of its first day, or in the first
 * period if it began before the window. So the sum over all periods is the number of events. Only hours leave out
 * events: those without a time.
 */
export function periodCounts(
  tables: Tables,
  mask: FilterMask,
  window: DayRange,
  unit: BinUnit | "hour",
  parts: Parts = UNDIVIDED,
): readonly PeriodCount[] {
  const { events } = tables;
  const numbers = events.columns.map((column) => (column.type === "number" ? column.numbers : null));
  const numbered = numbers.flatMap((column, index) => (column ? [index] : []));
  const span = spanOfDays(window);
  const edges =
    unit === "hour"
      ? hourEdges(span, 0)
      : [...startsOfBins(unit, window.first, window.last), startOfBin(unit, window.last, 1)];
  const periods = edges.slice(0, -1).map((start, at) => ({
    start,
    days: filledDays({ start, end: edges[at + 1] ?? start }, storyDays(tables), span),
    events: 0,
    parts: new Uint32Array(parts.count),
    known: new Uint32Array(numbers.length),
    sums: Float64Array.from(numbers, (column) => (column ? 0 : Number.NaN)),
  }));
  // Rows are in time order, so the period never goes back.
  let place = 0;
  let period = periods[0];
  let end = edges[1] ?? 0;
  const { first, times, weights } = events;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 0) continue;
    if (unit === "hour" && times?.begins[row] === 0) continue;
    const day = times ? beginOf(events, row) : (first[row] ?? 0);
    while (day >= end && place < periods.length - 1) {
      end = edges[++place + 1] ?? end;
      period = periods[place];
    }
    if (period === undefined) continue;
    const weight = weights?.[row] ?? 1;
    period.events += weight;
    // Without parts, a million empty calls would be slow. A closure made inside the loop would be slow too.
    if (parts.count > 0) addParts(parts, row, period.parts, weight);
    for (const index of numbered) {
      const number = numbers[index]?.[row] ?? Number.NaN;
      if (Number.isNaN(number)) continue;
      period.sums[index] = (period.sums[index] ?? 0) + number;
      period.known[index] = (period.known[index] ?? 0) + 1;
    }
  }
  return periods;
}

const addParts = ({ forEach }: Parts, row: number, counts: Uint32Array, weight: number): void =>
  forEach(row, (part) => {
    counts[part] = (counts[part] ?? 0) + weight;
  });

/** A name with a country or organisation in brackets, as in machine-coded data: "Police (Australia)". */
const NAME = /^(.+) \(([^()]+)\)$/;
export const NAME_PARTS = ["from-brackets", "to-brackets", "from-before", "to-before"] as const;
type NamePart = (typeof NAME_PARTS)[number];

const LOOKED_AT = 1_000;
const LEAST = 0.25;
const FEWEST = 8;

/** Whether enough names have brackets to count events by the parts of names. */
export function haveBrackets({ actors }: Tables): boolean {
  const seen = Math.min(actors.count, LOOKED_AT);
  let found = 0;
  for (let row = 0; row < seen; row++) if (NAME.test(textAt(actors.names, row))) found++;
  return found >= FEWEST && found >= seen * LEAST;
}

/** For each event, the name parts (as indexes in `words`) of its doers or of its targets. */
export function partsOfNames(
  { actors, events: { actions, count } }: Tables,
  part: NamePart,
): { readonly lists: Lists; readonly words: readonly string[] } {
  const written = Array.from({ length: actors.count }, (_, row) => textAt(actors.names, row));
  const split = written.map((name) => NAME.exec(name));
  const countries = new Set(split.map((found) => found?.[2]));
  const ofBrackets = part.endsWith("brackets");
  const indexes = new Map<string, number>();
  const ofActor = written.map((name, row) => {
    const word = ofBrackets ? (split[row]?.[2] ?? (countries.has(name) ? name : undefined)) : split[row]?.[1];
    if (word === undefined) return -1;
    const index = indexes.get(word) ?? indexes.size;
    indexes.set(word, index);
    return index;
  });
  const ends = part.startsWith("from") ? actions.from : actions.to;
  const lists = new ListsBuilder(count);
  for (let row = 0; row < count; row++) {
    for (let act = actions.starts[row] ?? 0; act < (actions.starts[row + 1] ?? 0); act++) {
      const index = ofActor[ends[act] ?? 0] ?? -1;
      if (index >= 0 && actions.undirected[act] !== 1) lists.push(index);
    }
    lists.endRow();
  }
  return { lists: lists.finish(), words: [...indexes.keys()] };
}
