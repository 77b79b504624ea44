import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import { foldedIn } from "../../../model/tables/folding.ts";
import { independentSources } from "../../../model/tables/independentSources.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { foldText } from "../../../model/tables/text/foldText.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorRow, type EventRow, epochDay, eventRow } from "../../../model/units.ts";
import { STATUSES, type Status, weakerOf } from "../../../model/vocabulary.ts";
import { type FilterMask, matches } from "../../../query/filter/filterMask.ts";
import { tieRowOf } from "../../../query/network/actorTies.ts";

/** Whether the actor does something in an event (`out`), has it done to it (`into`), both, or only takes part. */
export const DIRECTIONS = ["out", "into", "both", "present"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One action of an event; `index` in the record of the event. */
export type Act = {
  readonly from: ActorRow;
  readonly verb: string;
  readonly to: ActorRow;
  readonly index: number;
};

/** One event of an actor, or of a tie, with the acts in it that are its own. */
export type LedgerLine = {
  readonly row: EventRow;
  readonly direction: Direction;
  readonly acts: readonly Act[];
  /** People for whom an actor of the ledger stands here: it is they who take part. */
  readonly members: readonly ActorRow[];
};

/** The events of an actor that count, in time order, each once. */
export function actorLedger(tables: Tables, mask: FilterMask, actor: ActorRow): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  forEachIn(tables.actors.events, actor, (value) => {
    if (!matches(mask, value)) return;
    const row = eventRow(value);
    const acts = actsOf(tables, row).filter(({ from, to }) => from === actor || to === actor);
    lines.push({ row, direction: directionOf(acts, actor), acts, members: membersIn(tables, row, actor) });
  });
  return lines;
}

/** The events that count in which one of two acts upon the other, told from `one`; it may be the other itself. */
export function tieLedger(
  tables: Tables,
  mask: FilterMask,
  one: ActorRow,
  other: ActorRow,
): readonly LedgerLine[] {
  return actorLedger(tables, mask, one).flatMap(({ row, acts }) => {
    const between = acts.filter(({ from, to }) => (from === one ? to : from) === other);
    if (between.length === 0) return [];
    const members = [one, other].flatMap((end) => membersIn(tables, row, end));
    return [{ row, direction: directionOf(between, one), acts: between, members: [...new Set(members)] }];
  });
}

/** Those who take part in an event and for whom another, this one, stands. */
function membersIn(tables: Tables, row: EventRow, body: ActorRow): readonly ActorRow[] {
  return foldedIn(tables, row).flatMap((one) => (one.body === body ? one.actor : []));
}

function actsOf({ events: { actions }, verbs }: Tables, row: EventRow): Act[] {
  const start = at(actions.starts, row);
  return Array.from({ length: at(actions.starts, row + 1) - start }, (_, index) => ({
    from: actorRow(at(actions.from, start + index)),
    verb: item(verbs, at(actions.verb, start + index)),
    to: actorRow(at(actions.to, start + index)),
    index,
  }));
}

function directionOf(acts: readonly Act[], actor: ActorRow): Direction {
  const acted = acts.some(({ from }) => from === actor);
  const actedUpon = acts.some(({ to }) => to === actor);
  return acted ? (actedUpon ? "both" : "out") : actedUpon ? "into" : "present";
}

/** Acts of an event that are told in one sentence: A, B and C did the same to D, as surely. */
export type ToldActs = {
  readonly from: readonly ActorRow[];
  readonly verb: string;
  readonly to: readonly ActorRow[];
  /** Where they are less sure than their event. */
  readonly status: Status | undefined;
};

/**
 * The acts of a line that its headline does not tell: it tells an act if it names both ends, and if the act is as sure as
 * the event. Those that differ in one end alone are told together. Whoever did something is named, its body is not.
 */
export function actsToTell(tables: Tables, { row, acts }: LedgerLine): readonly ToldActs[] {
  if (acts.length === 0) return [];
  const headline = foldText(textAt(tables.events.headlines, row));
  const { status: ofEvent, actions = [] } = eventRecord(tables, row);
  const isNamed = (actor: ActorRow) => isNamedIn(tables, headline, actor);
  const told: ToldActs[] = [];
  for (const { index, ...folded } of acts) {
    const action = actions[index];
    const { from = folded.from, to = folded.to } = {
      from: actorRowOf(tables, action?.from ?? ""),
      to: actorRowOf(tables, action?.to ?? ""),
    };
    const verb = action?.verb ?? folded.verb;
    const weaker = weakerOf(ofEvent, action?.status ?? ofEvent);
    const status = weaker === ofEvent ? undefined : weaker;
    if (status === undefined && isNamed(from) && isNamed(to)) continue;
    const place = told.findIndex(
      (one) => one.verb === verb && one.status === status && (isOnly(one.from, from) || isOnly(one.to, to)),
    );
    const same = told[place];
    if (same === undefined) told.push({ from: [from], verb, to: [to], status });
    else told[place] = { ...same, from: withActor(same.from, from), to: withActor(same.to, to) };
  }
  return told;
}

/** The people for whom an actor stands in a line, whom the acts told under it do not name with their body. */
export const membersToTell = ({ members }: LedgerLine, told: readonly ToldActs[]): readonly ActorRow[] =>
  members.filter((actor) => !told.some(({ from, to }) => from.includes(actor) || to.includes(actor)));

const isOnly = (actors: readonly ActorRow[], actor: ActorRow): boolean =>
  actors.length === 1 && actors[0] === actor;
const withActor = (actors: readonly ActorRow[], actor: ActorRow): readonly ActorRow[] =>
  actors.includes(actor) ? actors : [...actors, actor];

/** By its name or another that it is known by. */
function isNamedIn({ actors }: Tables, folded: string, actor: ActorRow): boolean {
  const names = textAt(actors.searchTexts, actor).split("\n");
  return names.some((name) => name !== "" && folded.includes(name));
}

/** What heads a ledger. */
export type LedgerSummary = {
  readonly byDirection: Readonly<Record<Direction, number>>;
  /** From the first day of any of the events to the last, inside the window; null without events. */
  readonly days: DayRange | null;
  readonly disputed: number;
  /** Events that are not disputed, but contested in a detail. */
  readonly contestedDetail: number;
  /** Events that rest on one independent source. */
  readonly oneSource: number;
};

export function ledgerSummary(tables: Tables, lines: readonly LedgerLine[], window: DayRange): LedgerSummary {
  const byDirection = { out: 0, into: 0, both: 0, present: 0 };
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
    if (item(STATUSES, at(events.status, row)) === "disputed") disputed++;
    else contestedDetail += at(events.contested, row);
  }
  const days =
    lines.length === 0
      ? null
      : { first: epochDay(Math.max(first, window.first)), last: epochDay(Math.min(last, window.last)) };
  return { byDirection, days, disputed, contestedDetail, oneSource };
}

/** The actors most tied to one, by the number of events that count with an action between the two, either way. */
export function strongestTies(
  lines: readonly LedgerLine[],
  actor: ActorRow,
  most = Number.POSITIVE_INFINITY,
): readonly { readonly other: ActorRow; readonly events: number }[] {
  const events = new Map<ActorRow, number>();
  for (const { acts } of lines) {
    const others = new Set(acts.map(({ from, to }) => (from === actor ? to : from)));
    others.delete(actor);
    for (const other of others) events.set(other, (events.get(other) ?? 0) + 1);
  }
  return [...events]
    .map(([other, count]) => ({ other, events: count }))
    .sort((a, b) => b.events - a.events || a.other - b.other)
    .slice(0, most);
}

/** The rows of all events between two actors, whatever counts, ascending. */
export function rowsOfTie(tables: Tables, one: ActorRow, other: ActorRow): Uint32Array {
  const rows = new Set<number>();
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const tie = tieRowOf(tables, from, to);
    if (tie !== undefined) forEachIn(tables.ties.events, tie, (row) => rows.add(row));
  }
  return Uint32Array.from(rows).sort();
}
