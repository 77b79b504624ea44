import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { type Act, actsOf, namedActsOf } from "../../../model/tables/acts.ts";
import { independentSources } from "../../../model/tables/articles.ts";
import { at, forEachIn } from "../../../model/tables/columns.ts";
import { doubtedContentOf } from "../../../model/tables/contestDetails.ts";
import { foldedIn } from "../../../model/tables/folding.ts";
import { foldText } from "../../../model/tables/foldText.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import {
  type ActorRow,
  type CssPx,
  type EpochDay,
  type EventRow,
  epochDay,
  eventRow,
} from "../../../model/units.ts";
import { type FilterMask, matches, passesFilters } from "../../../query/filter/filterMask.ts";
import { everyTie, tiesOfPair } from "../../../query/network/actorTies.ts";
import { type BinUnit, startOfBin } from "../../../query/time/timeBins.ts";
import { type ActBasis, type ToldAct, toldAct } from "../../../words/describeAct.ts";

/** An actor acts, is acted upon, does both, is one end of an act without a doer, or is only present. */
export const DIRECTIONS = ["out", "into", "both", "between", "present"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One event in the list of an actor or tie, and the acts in which the actor or tie has a part. */
export type LedgerLine = {
  readonly row: EventRow;
  readonly direction: Direction;
  readonly acts: readonly Act[];
  /** The people in the event who are counted with the actor, or with an end of the tie. */
  readonly members: readonly ActorRow[];
};

/** The events of an actor that pass window and filters, in time order. */
export function actorLedger(tables: Tables, mask: FilterMask, actor: ActorRow): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  forEachIn(tables.actors.events, actor, (value) => {
    if (!matches(mask, value)) return;
    const row = eventRow(value);
    const acts = actsOf(tables, row).filter(({ ends }) => ends.includes(actor));
    lines.push({ row, direction: directionOf(acts, actor), acts, members: membersIn(tables, row, actor) });
  });
  return lines;
}

/** The events with acts between two actors that pass window and filters. Directions are seen from `one`. */
export function tieLedger(
  tables: Tables,
  mask: FilterMask,
  one: ActorRow,
  other: ActorRow,
): readonly LedgerLine[] {
  return actorLedger(tables, mask, one).flatMap(({ row, acts }) => {
    const own = acts.filter((act) => otherEnd(act, one) === other);
    if (own.length === 0) return [];
    const members = [one, other].flatMap((end) => membersIn(tables, row, end));
    return [{ row, direction: directionOf(own, one), acts: own, members: [...new Set(members)] }];
  });
}

function membersIn(tables: Tables, row: EventRow, body: ActorRow): readonly ActorRow[] {
  return foldedIn(tables, row).flatMap((one) => (one.body === body ? one.actor : []));
}

const otherEnd = ({ ends: [one, other] }: Act, actor: ActorRow): ActorRow => (one === actor ? other : one);

function directionOf(acts: readonly Act[], actor: ActorRow): Direction {
  const directed = acts.filter((act) => !act.undirected);
  const acted = directed.some(({ from }) => from === actor);
  const actedUpon = directed.some(({ to }) => to === actor);
  if (acted) return actedUpon ? "both" : "out";
  return actedUpon ? "into" : acts.length > 0 ? "between" : "present";
}

/** Acts with the same verb, standing, doubt and sources, told in one sentence: "A and B did the same to D". */
export type ToldActs = ToldAct & ActBasis & { readonly doubt: ReturnType<typeof doubtedContentOf> };

/**
 * The acts of a line that its headline does not tell. A headline tells an act if it names both ends, and the act has
 * the standing of its event and no sources of its own. Acts that differ only in one end share a sentence. A sentence
 * names the person who acted, not the organisation that the person is counted with.
 */
export function actsToTell(tables: Tables, { row, acts }: LedgerLine): readonly ToldActs[] {
  if (acts.length === 0) return [];
  const headline = foldText(textAt(tables.events.headlines, row));
  const ofEvent = standingOf(tables, row);
  const isNamed = (actor: ActorRow) => isNamedIn(tables, headline, actor);
  const own = new Set(acts.map(({ index }) => index));
  const told: ToldActs[] = [];
  for (const act of namedActsOf(tables, row)) {
    if (!own.has(act.index)) continue;
    const { status, sources, ends } = act;
    if (status === ofEvent && sources.length === 0 && ends.every(isNamed)) continue;
    const doubt = doubtedContentOf(tables, act);
    const place = told.findIndex((one) => one.doubt === doubt && areToldTogether(one, act));
    const same = told[place];
    if (same === undefined) told.push({ ...toldAct(act), event: row, status, sources, doubt });
    else
      told[place] = {
        ...same,
        ends: [withActor(same.ends[0], ends[0]), withActor(same.ends[1], ends[1])],
      };
  }
  return told;
}

const areToldTogether = (told: ToldActs, { ends, undirected, verb, status, sources }: Act): boolean =>
  told.verb === verb &&
  told.undirected === undirected &&
  told.status === status &&
  told.sources.join("\n") === sources.join("\n") &&
  (isOnly(told.ends[0], ends[0]) || isOnly(told.ends[1], ends[1]));

/** The people of a line whom no sentence about acts names. */
export const membersToTell = ({ members }: LedgerLine, told: readonly ToldActs[]): readonly ActorRow[] =>
  members.filter((actor) => !told.some(({ ends }) => ends.some((rows) => rows.includes(actor))));

const isOnly = (actors: readonly ActorRow[], actor: ActorRow): boolean =>
  actors.length === 1 && actors[0] === actor;
const withActor = (actors: readonly ActorRow[], actor: ActorRow): readonly ActorRow[] =>
  actors.includes(actor) ? actors : [...actors, actor];

function isNamedIn({ actors }: Tables, folded: string, actor: ActorRow): boolean {
  const names = textAt(actors.searchTexts, actor).split("\n");
  return names.some((name) => name !== "" && folded.includes(name));
}

/**
 * How many events of a ledger there are by direction, disputed, with a contested detail, and on one independent source.
 * `days` are those from the first event to the last, cut to the window. Null without events.
 */
export function ledgerSummary(tables: Tables, lines: readonly LedgerLine[], window: DayRange) {
  const byDirection = { out: 0, into: 0, both: 0, between: 0, present: 0 };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let disputed = 0;
  let contestedDetail = 0;
  let oneSource = 0;
  const { events } = tables;
  const independent = independentSources(tables);
  for (const { row, direction } of lines) {
    if (independent[row] === 1) oneSource++;
    byDirection[direction]++;
    first = Math.min(first, at(events.first, row));
    last = Math.max(last, at(events.last, row));
    if (standingOf(tables, row) === "disputed") disputed++;
    else contestedDetail += at(events.contested, row);
  }
  const days =
    lines.length === 0
      ? null
      : { first: epochDay(Math.max(first, window.first)), last: epochDay(Math.min(last, window.last)) };
  return { byDirection, days, disputed, contestedDetail, oneSource };
}

/** The actors at the other ends of an actor's acts, those with the most events first. */
export function strongestTies(
  lines: readonly LedgerLine[],
  actor: ActorRow,
  most = Number.POSITIVE_INFINITY,
): readonly { readonly other: ActorRow; readonly events: number }[] {
  const events = new Map<ActorRow, number>();
  for (const { acts } of lines) {
    const others = new Set(acts.map((act) => otherEnd(act, actor)));
    others.delete(actor);
    for (const other of others) events.set(other, (events.get(other) ?? 0) + 1);
  }
  return [...events]
    .map(([other, count]) => ({ other, events: count }))
    .sort((a, b) => b.events - a.events || a.other - b.other)
    .slice(0, most);
}

export const rowsOfTie = (tables: Tables, one: ActorRow, other: ActorRow): Uint32Array =>
  rowsOfTies(tables, everyTie(tiesOfPair(tables, one, other)));

export function rowsOfTies(tables: Tables, ties: Iterable<number>): Uint32Array {
  const rows = new Set<number>();
  for (const tie of ties) forEachIn(tables.ties.events, tie, (row) => rows.add(row));
  return Uint32Array.from(rows).sort();
}

export const countOf = ({ shown, outside }: EventBin): number => shown + outside;

export function ownDays({ events }: Tables, rows: Uint32Array): DayRange {
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) last = Math.max(last, at(events.last, row));
  return { first: epochDay(at(events.first, at(rows, 0))), last: epochDay(last) };
}

/** The numbers of events whose first day is in one calendar unit, such as a month. `start` is the unit's first day. */
export type EventBin = {
  readonly start: EpochDay;
  readonly shown: number;
  /** Events that only the window leaves out. */
  readonly outside: number;
};

/** All bins from the first day of `limits` to the last, also empty ones. Only events that pass the filters count. */
export function eventBins(
  tables: Tables,
  mask: FilterMask,
  rows: Uint32Array,
  limits: DayRange,
  unit: BinUnit,
): readonly EventBin[] {
  const bins: { start: EpochDay; shown: number; outside: number }[] = [];
  let place = 0;
  for (let start = startOfBin(unit, limits.first); start <= limits.last; ) {
    const end = startOfBin(unit, start, 1);
    const bin = { start, shown: 0, outside: 0 };
    for (; place < rows.length; place++) {
      const row = at(rows, place);
      if (at(tables.events.first, row) >= end) break;
      if (matches(mask, row)) bin.shown++;
      else if (passesFilters(mask, row)) bin.outside++;
    }
    bins.push(bin);
    start = end;
  }
  return bins;
}

/** More levels could not be told apart. */
const MOST_LEVELS = 40;

/**
 * For each of `lines`, the lowest level at which it keeps `gap` to the lines before it. Lines are given in the order of
 * their starts. If no level is free, lines overlap.
 */
export function levelsOf(lines: readonly (readonly [CssPx, CssPx])[], gap: CssPx): readonly number[] {
  const ends: CssPx[] = [];
  return lines.map(([start, end], place) => {
    const free = ends.findIndex((before) => before + gap <= start);
    const level = free < 0 ? (ends.length < MOST_LEVELS ? ends.length : place % MOST_LEVELS) : free;
    ends[level] = Math.max(ends[level] ?? 0, end);
    return level;
  });
}
