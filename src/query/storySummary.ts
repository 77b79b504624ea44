import { DATE_EXTENTS, DATE_PRECISIONS } from "../model/dates/dateExtent.ts";
import { minutesTouched } from "../model/dates/spanMath.ts";
import { type DayRange, spanOfDays } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import { isEvent } from "../model/tables/coverage.ts";
import type { Tables } from "../model/tables/tables.ts";
import { beginOf, endOf } from "../model/tables/times.ts";
import { type ActorRow, actorRow, type EventRow, epochDay, eventRow } from "../model/units.ts";
import { STANDINGS } from "../model/vocabulary.ts";
import { type FilterMask, matches, passesFilters } from "./filter/filterMask.ts";
import { highest } from "./firstAnswer.ts";
import { type EndPrecision, endPrecision } from "./time/storyExtent.ts";
import { startOfBin } from "./time/timeBins.ts";

/** Facts about the events that pass `mask`, for the sentences at the start of a view. */
export type StorySummary = {
  readonly events: number;
  /** From the first to the last certain day of these events, or possible day if none is certain, cut to the window. */
  readonly days: DayRange;
  readonly exact: EndPrecision;
  /** The index is the index in `STANDINGS`. */
  readonly byStanding: Uint32Array;
  readonly byKind: Uint32Array;
  readonly disputed: number;
  /** The number of events with a contested detail. Events with the standing "disputed" are not among them. */
  readonly contestedDetail: number;
  /** Whether events or days are so few that sentences name the frequent kinds instead of the busiest time. */
  readonly isShort: boolean;
  /** The events, if they are at most three. Otherwise empty. */
  readonly rows: readonly EventRow[];
  readonly busiest: BusiestBin | null;
  /** `agents` act in most events, and `targets` are acted upon in most. An actor needs at least two events. */
  readonly agents: readonly ActorRow[];
  readonly targets: readonly ActorRow[];
};

type BusiestBin = { readonly unit: "month" | "year"; readonly days: DayRange; readonly count: number };

const FEW_EVENTS = 10;
const FEW_DAYS = 60;
const MOST_ROWS = 3;
const MOST_ACTORS = 3;
/** The busiest month or year, and the most active actors, have at least this many events. */
const LEAST_CROWD = 2;

/** Sums up the events that pass `mask`. A caller that keeps the results of `whoActs` or `busiestBin` passes its own. */
export function storySummary(
  tables: Tables,
  mask: FilterMask,
  window: DayRange,
  acts = whoActs,
  bin = busiestBin,
): StorySummary {
  const { events } = tables;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const known = { first, last };
  let count = 0;
  const byStanding = new Uint32Array(STANDINGS.length);
  const byKind = new Uint32Array(tables.kinds.length);
  const isDisputed = STANDINGS.indexOf("disputed");
  let contestedDetail = 0;
  const rows: EventRow[] = [];
  const { standing: standings, kind: kinds, contested, extent, first: firsts, last: lasts, weights } = events;
  for (let row = 0; row < mask.length; row++) {
    if (!matches(mask, row)) continue;
    const weight = weights?.[row] ?? 1;
    count += weight;
    if (count <= MOST_ROWS && isEvent(tables, row)) rows.push(eventRow(row));
    const day = firsts[row] ?? first;
    const end = lasts[row] ?? last;
    if (day < first) first = day;
    if (end > last) last = end;
    // An event on an unknown day counts here only if all its possible days are in the window. Otherwise it may have
    // happened outside.
    const isThere = extent[row] === LASTED || extent[row] === DAY;
    if (isThere || (day >= window.first && end <= window.last)) {
      known.first = Math.min(known.first, day);
      known.last = Math.max(known.last, end);
    }
    const standing = standings[row] ?? 0;
    byStanding[standing] = (byStanding[standing] ?? 0) + weight;
    if (standing !== isDisputed && contested[row] === 1) contestedDetail += weight;
    const kind = kinds[row] ?? 0;
    byKind[kind] = (byKind[kind] ?? 0) + weight;
  }
  const days =
    count === 0
      ? { first: epochDay(0), last: epochDay(0) }
      : {
          first: epochDay(Math.max(known.last < known.first ? first : known.first, window.first)),
          last: epochDay(Math.min(known.last < known.first ? last : known.last, window.last)),
          ...hoursWithin(),
        };
  function hoursWithin(): Pick<DayRange, "hours"> {
    const { hours } = window;
    if (!hours) return {};
    let [start, end] = [hours.end, hours.start];
    for (let row = 0; row < mask.length; row++) {
      if (!matches(mask, row)) continue;
      start = Math.min(start, beginOf(events, row));
      end = Math.max(end, endOf(events, row));
    }
    return { hours: minutesTouched({ start: Math.max(start, hours.start), end: Math.min(end, hours.end) }) };
  }
  const isShort = count < FEW_EVENTS || days.last - days.first + 1 < FEW_DAYS;
  const { agents, targets } = acts(tables, mask);
  return {
    events: count,
    days,
    exact: endPrecision(tables, days, (row) => matches(mask, row)),
    byStanding,
    byKind,
    disputed: at(byStanding, isDisputed),
    contestedDetail,
    isShort,
    rows: count <= MOST_ROWS && rows.length === count ? rows : [],
    busiest: isShort ? null : busiestWithin(days, bin(tables, mask, window)),
    agents: busiestActors(agents),
    targets: busiestActors(targets),
  };
}

/** For each actor, the number of events that pass `mask` in which the actor acts, and in which it is acted upon. */
export function whoActs({ events, actors }: Tables, mask: FilterMask) {
  const { starts, from, to, undirected } = events.actions;
  const agents = new Uint32Array(actors.count);
  const targets = new Uint32Array(actors.count);
  /** For each actor, 1 + the row of the event that was counted last, so that each event counts once. */
  const seenActing = new Uint32Array(actors.count);
  const seenTarget = new Uint32Array(actors.count);
  const countOnce = (counts: Uint32Array, seen: Uint32Array, actor: number, event: number) => {
    if (seen[actor] === event) return;
    seen[actor] = event;
    counts[actor] = (counts[actor] ?? 0) + 1;
  };
  for (let row = 0; row < mask.length; row++) {
    if (!matches(mask, row)) continue;
    const end = starts[row + 1] ?? 0;
    for (let action = starts[row] ?? 0; action < end; action++) {
      // An undirected act has no doer.
      if (undirected[action] === 1) continue;
      countOnce(agents, seenActing, from[action] ?? 0, row + 1);
      countOnce(targets, seenTarget, to[action] ?? 0, row + 1);
    }
  }
  return { agents, targets };
}

const busiestActors = (counts: Uint32Array): readonly ActorRow[] =>
  highest(counts, MOST_ACTORS, LEAST_CROWD).map(({ row }) => actorRow(row));

/** The busiest month or year. Null if it covers all days, because a story of one year has no busiest year. */
const busiestWithin = (days: DayRange, bin: BusiestBin | undefined): BusiestBin | null =>
  bin && (bin.days.first > days.first || bin.days.last < days.last) ? bin : null;

const BY = DATE_EXTENTS.indexOf("by");
const SOMEWHERE = DATE_EXTENTS.indexOf("somewhere");
const LASTED = DATE_EXTENTS.indexOf("lasted");
const DAY = DATE_EXTENTS.indexOf("day");
const PRECISION = { month: DATE_PRECISIONS.indexOf("month"), year: DATE_PRECISIONS.indexOf("year") } as const;

/**
 * The month in which most events begin, the earliest of equal months. Only events count that begin in the window and
 * whose month is certain. If these are fewer than half of all events, the result is the busiest year. Undefined if that
 * month or year has fewer than `LEAST_CROWD` events.
 */
export function busiestBin(tables: Tables, mask: FilterMask, window: DayRange): BusiestBin | undefined {
  const months = busiest(tables, mask, window, "month");
  const bin = months.known * 2 >= months.all ? months.best : busiest(tables, mask, window, "year").best;
  return bin && bin.count >= LEAST_CROWD ? bin : undefined;
}

function busiest({ events }: Tables, mask: FilterMask, window: DayRange, unit: BusiestBin["unit"]) {
  const { first, last, extent, precision, weights } = events;
  let best: BusiestBin | undefined;
  let days: DayRange | undefined;
  let count = 0;
  let all = 0;
  let known = 0;
  for (let row = 0; row < mask.length; row++) {
    if (!matches(mask, row)) continue;
    const weight = weights?.[row] ?? 1;
    all += weight;
    const day = epochDay(first[row] ?? 0);
    if (day < window.first || extent[row] === BY || (precision[row] ?? 0) > PRECISION[unit]) continue;
    if (days === undefined || day > days.last) {
      days = { first: startOfBin(unit, day), last: epochDay(startOfBin(unit, day, 1) - 1) };
      count = 0;
    }
    if (extent[row] === SOMEWHERE && (last[row] ?? 0) > days.last) continue;
    known += weight;
    count += weight;
    if (best === undefined || count > best.count) best = { unit, days, count };
  }
  return { best, all, known };
}

export type TurningPoints = {
  readonly before: readonly EventRow[];
  readonly within: readonly EventRow[];
  readonly after: readonly EventRow[];
};

const TURNING_POINT = 1;

export function turningPoints({ events }: Tables, mask: FilterMask, window: DayRange): TurningPoints {
  const points = { before: [] as EventRow[], within: [] as EventRow[], after: [] as EventRow[] };
  for (let row = 0; row < mask.length; row++) {
    if (events.prominence[row] !== TURNING_POINT || !passesFilters(mask, row)) continue;
    const where = matches(mask, row)
      ? "within"
      : endOf(events, row) <= spanOfDays(window).start
        ? "before"
        : "after";
    points[where].push(eventRow(row));
  }
  return points;
}

/** The number of events that pass the filters, even outside the window, and their days. Null if none passes. */
export function passingEvents(
  { events: { first, last, weights } }: Tables,
  mask: FilterMask,
): { readonly count: number; readonly days: DayRange | null } {
  let count = 0;
  let start = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < mask.length; row++) {
    if (!passesFilters(mask, row)) continue;
    // Rows are in the order of their first days, so the first row that passes has the first day.
    if (count === 0) start = first[row] ?? 0;
    end = Math.max(end, last[row] ?? end);
    count += weights?.[row] ?? 1;
  }
  return { count, days: count === 0 ? null : { first: epochDay(start), last: epochDay(end) } };
}
