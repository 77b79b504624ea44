import { actsOf } from "../../model/tables/acts.ts";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../model/units.ts";
import { everyTie, tiesOfActor, tiesOfPair } from "./actorTies.ts";
import type { NetworkCounts } from "./networkCounts.ts";

/** Ties that a picture shows at first, and of one chosen actor. More cannot be followed by eye. */
export const FIRST_TIES = 24;
const TIES_OF_ACTOR = { few: 40, many: 20 } as const;
/** Ties that are drawn whatever is asked for. */
const MOST_TIES = 300;
/** A network of more actors is a matrix at first. */
export const MOST_FOR_PICTURE = 200;
/** A turning point of the story, which its opening names, counts as much as so many other events. */
const PROMINENT = 1;
const PROMINENT_WEIGHT = 3;
/** Only so many ties, those with the most events, are weighed by how prominent their events are. */
const MOST_WEIGHED = 2000;

export type TieWish = {
  /** Events that a tie must have, 1 or more; 0 for the heaviest ties only. */
  readonly least: number;
  /** None, an actor, or the two ends of a tie. */
  readonly focus: readonly ActorRow[];
  readonly event: EventRow | null;
  /** Only ties between these actors, where they are given. */
  readonly among: ReadonlySet<ActorRow> | null;
};

export type ChosenTies = {
  /** Tie rows: first those that must be there, then the heaviest. */
  readonly ties: readonly number[];
  /** How many of the first must be there. */
  readonly needed: number;
  /** Whether the reader asked for all of them, so that none is left out for want of room. */
  readonly isAll: boolean;
};

/**
 * The ties that a picture of a network shows: those first that the opening and the tours of the story are about, then the
 * heaviest. The weight of a tie is its number of events; an event that the file calls prominent counts three times.
 */
export function chooseTies(
  tables: Tables,
  counts: NetworkCounts,
  doesCount: (row: number) => boolean,
  { least, focus, event, among }: TieWish,
): ChosenTies {
  const eventsOf = (tie: number): number => at(counts.tieEvents, tie);
  const isThere = (tie: number): boolean => eventsOf(tie) > 0;
  const [one, other] = focus;
  const isOfOne = one !== undefined && other === undefined && among === null;
  if (isOfOne) {
    const own = heaviest(tables, counts, doesCount, [...everyTie(tiesOfActor(tables, one))].filter(isThere));
    const most = tables.actors.count > MOST_FOR_PICTURE ? TIES_OF_ACTOR.many : TIES_OF_ACTOR.few;
    return { ties: own.slice(0, most), needed: 0, isAll: true };
  }
  const needed = new Set<number>();
  if (event !== null) for (const { tie } of actsOf(tables, event)) if (isThere(tie)) needed.add(tie);
  if (one !== undefined && other !== undefined)
    for (const tie of everyTie(tiesOfPair(tables, one, other))) if (isThere(tie)) needed.add(tie);
  const { from, to } = tables.ties;
  const all: number[] = [];
  for (let tie = 0; tie < counts.tieEvents.length; tie++) {
    const events = counts.tieEvents[tie] ?? 0;
    if (events === 0 || events < least || needed.has(tie)) continue;
    if (among && !(hasRow(among, from[tie]) && hasRow(among, to[tie]))) continue;
    all.push(tie);
  }
  const ranked = heaviest(tables, counts, doesCount, all);
  const isAll = least > 0 || among !== null;
  const most = isAll ? MOST_TIES : FIRST_TIES;
  return { ties: [...needed, ...ranked].slice(0, Math.max(most, needed.size)), needed: needed.size, isAll };
}

const hasRow = (rows: ReadonlySet<number>, row: number | undefined): boolean =>
  row !== undefined && rows.has(row);

/** Ties by weight; of two as heavy the one whose actors are busier. */
function heaviest(
  tables: Tables,
  { tieEvents, nodeEvents }: NetworkCounts,
  doesCount: (row: number) => boolean,
  ties: readonly number[],
): readonly number[] {
  const eventsOf = (tie: number): number => at(tieEvents, tie);
  const candidates =
    ties.length > MOST_WEIGHED
      ? ties.toSorted((a, b) => eventsOf(b) - eventsOf(a) || a - b).slice(0, MOST_WEIGHED)
      : ties;
  const weights = new Map(
    candidates.map((tie) => [tie, eventsOf(tie) + prominentEvents(tables, doesCount, tie)]),
  );
  const weightOf = (tie: number): number => weights.get(tie) ?? 0;
  const told = new Map(candidates.map((tie) => [tie, toldEvents(tables, doesCount, tie)]));
  const toldOf = (tie: number): number => told.get(tie) ?? 0;
  const { from, to } = tables.ties;
  const busy = (tie: number): number => at(nodeEvents, at(from, tie)) + at(nodeEvents, at(to, tie));
  return candidates.toSorted(
    (a, b) => toldOf(b) - toldOf(a) || weightOf(b) - weightOf(a) || busy(b) - busy(a) || a - b,
  );
}

/** To be named in the lead counts as much as so many other mentions. */
const LEAD_COUNTS = 4;

/** The events that the opening and the tours name, and how often. */
const eventsOfStory = oncePerTables((tables): ReadonlyMap<number, number> => {
  const { lead, question, cast = [], known = [], disputed = [], unanswered = [] } = tables.opening ?? {};
  // The lead is the story in one paragraph.
  const statements = [
    ...Array<typeof lead>(LEAD_COUNTS).fill(lead),
    question,
    ...cast,
    ...known,
    ...disputed,
    ...unanswered,
  ];
  const ids = [
    ...statements.flatMap((statement) => statement?.events ?? []),
    ...tables.stories.flatMap(({ steps }) => steps.map(({ event }) => event)),
  ];
  const times = new Map<number, number>();
  for (const row of ids.flatMap((id) => eventRowOf(tables, id) ?? []))
    times.set(row, (times.get(row) ?? 0) + 1);
  return times;
});

/** How often the opening and the tours name events that make a tie. */
function toldEvents(tables: Tables, doesCount: (row: number) => boolean, tie: number): number {
  const told = eventsOfStory(tables);
  let count = 0;
  if (told.size > 0)
    forEachIn(tables.ties.events, tie, (row) => {
      if (doesCount(row)) count += told.get(row) ?? 0;
    });
  return count;
}

/** What the prominent events of a tie add to its weight. */
function prominentEvents(tables: Tables, doesCount: (row: number) => boolean, tie: number): number {
  const { prominence } = tables.events;
  let more = 0;
  forEachIn(tables.ties.events, tie, (row) => {
    if (prominence[row] === PROMINENT && doesCount(row)) more += PROMINENT_WEIGHT - 1;
  });
  return more;
}
