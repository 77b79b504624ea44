import { type Act, actsOf } from "../../model/tables/acts.ts";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { actorRowOf, eventRowOf } from "../../model/tables/findRow.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, eventRow } from "../../model/units.ts";
import { byCount } from "../filter/facetCounts.ts";
import { eventsOfStory, NOT_IN_LEAD } from "../tours.ts";
import { countedTiesOf, everyTie, tiesOfPair } from "./actorTies.ts";
import type { NetworkCounts } from "./networkCounts.ts";

/** The first picture of the network has at most this many ties, because people cannot follow more. */
export const FIRST_TIES = 24;
const TIES_OF_ACTOR = { few: 40, many: 20 } as const;
/** At most this many ties are drawn, even if the reader asks for all of them. */
const MOST_TIES = 300;
/** A network of more actors begins as a matrix, or with the strongest ties of the chosen actor. */
export const MANY_ACTORS = 200;
/** Events of this prominence are turning points. A turning point counts as much as three other events. */
const PROMINENT = 1;
const PROMINENT_WEIGHT = 3;
/** Prominence is counted only for this many ties, those with most events, because it takes time. */
const MOST_WEIGHED = 2000;

type TieWish = {
  /** The least number of events of a tie. 0 means the ties with most events, as many as fit. */
  readonly least: number;
  /** The selected actor, or the two ends of the selected tie, or empty. */
  readonly focus: readonly ActorRow[];
  readonly event: EventRow | null;
  /** Only ties between these actors are shown. Null for ties between all actors. */
  readonly among: ReadonlySet<ActorRow> | null;
};

/**
 * A tie, and the opposite tie if that has at least as many events. Both are drawn, or neither is. One tie alone would
 * show an actor who acted as often only as acted upon.
 */
export type TiesTogether = readonly [number] | readonly [number, number];

type ChosenTies = {
  /** The ties that must be drawn, then the heaviest. */
  readonly ties: readonly TiesTogether[];
  /** The number of entries at the start of `ties` that must be drawn. */
  readonly needed: number;
  /** Whether the reader asked for these ties. Then none of them may be left out for lack of room. */
  readonly isAll: boolean;
};

/** The ties of the selected actor. Without one, the ties of the selected event or pair, then the heaviest. */
export function chooseTies(
  tables: Tables,
  counts: NetworkCounts,
  doesCount: (row: number) => boolean,
  { least, focus, event, among }: TieWish,
): ChosenTies {
  const eventsOf = (tie: number): number => at(counts.tieEvents, tie);
  const isThere = (tie: number): boolean => eventsOf(tie) > 0;
  const [one, other] = focus;
  if (one !== undefined && other === undefined && among === null) {
    const own = heaviest(tables, counts, doesCount, countedTiesOf(tables, counts.tieEvents, one));
    const most = tables.actors.count > MANY_ACTORS ? TIES_OF_ACTOR.many : TIES_OF_ACTOR.few;
    return { ties: firstOf(together(tables, counts, own), most), needed: 0, isAll: true };
  }
  const needed = new Set<number>();
  if (event !== null) for (const { tie } of actsOf(tables, event)) if (isThere(tie)) needed.add(tie);
  if (one !== undefined && other !== undefined)
    for (const tie of everyTie(tiesOfPair(tables, one, other))) if (isThere(tie)) needed.add(tie);
  const { from, to } = tables.ties;
  const rest: number[] = [];
  for (let tie = 0; tie < counts.tieEvents.length; tie++) {
    const events = counts.tieEvents[tie] ?? 0;
    if (events === 0 || events < least || needed.has(tie)) continue;
    if (among && !(among.has(actorRow(at(from, tie))) && among.has(actorRow(at(to, tie))))) continue;
    rest.push(tie);
  }
  const ranked = heaviest(tables, counts, doesCount, rest);
  const isAll = least > 0 || among !== null;
  const most = isAll ? MOST_TIES : FIRST_TIES;
  const all = [...[...needed].map((tie) => [tie] as const), ...together(tables, counts, ranked)];
  return { ties: firstOf(all, Math.max(most, needed.size)), needed: needed.size, isAll };
}

function together(
  { ties: { from, to, undirected } }: Tables,
  { tieEvents }: NetworkCounts,
  ties: readonly number[],
): readonly TiesTogether[] {
  const isDirected = (tie: number): boolean => undirected[tie] !== 1 && from[tie] !== to[tie];
  const byEnds = new Map(ties.filter(isDirected).map((tie) => [`${from[tie]} ${to[tie]}`, tie]));
  const placed = new Set<number>();
  return ties.flatMap((tie): readonly TiesTogether[] => {
    if (placed.has(tie)) return [];
    placed.add(tie);
    const back = isDirected(tie) ? byEnds.get(`${to[tie]} ${from[tie]}`) : undefined;
    if (back === undefined || placed.has(back) || at(tieEvents, back) < at(tieEvents, tie)) return [[tie]];
    placed.add(back);
    return [[tie, back]];
  });
}

/** The longest beginning of `ties` that has at most `most` ties. An entry has one tie, or two opposite ties. */
export function firstOf(ties: readonly TiesTogether[], most: number): readonly TiesTogether[] {
  let sum = 0;
  const end = ties.findIndex((some) => {
    sum += some.length;
    return sum > most;
  });
  return end < 0 ? ties : ties.slice(0, end);
}

/**
 * The ties that the opening of the story tells, then all others, each part by weight. The opening tells one tie of each
 * event that its lead names, and the heaviest tie of each main actor (`cast`) to another one. The weight of a tie is
 * its number of events, in which a turning point counts three times, plus the number of times that the opening and the
 * tours name its events.
 */
function heaviest(
  tables: Tables,
  { tieEvents, nodeEvents }: NetworkCounts,
  doesCount: (row: number) => boolean,
  ties: readonly number[],
): readonly number[] {
  const eventsOf = (tie: number): number => at(tieEvents, tie);
  const candidates =
    ties.length > MOST_WEIGHED ? ties.toSorted(byCount(tieEvents)).slice(0, MOST_WEIGHED) : ties;
  const { from, to } = tables.ties;
  const weighed = candidates.map((tie) => ({
    ...{ tie, ...toldEvents(tables, doesCount, tie) },
    weight: eventsOf(tie) + prominentEvents(tables, doesCount, tie),
    busy: at(nodeEvents, at(from, tie)) + at(nodeEvents, at(to, tie)),
  }));
  const byWeight = weighed.sort(
    (a, b) => b.told + b.weight - a.told - a.weight || b.busy - a.busy || a.tie - b.tie,
  );
  const asked = new Set(byWeight.filter(({ place }) => place < NOT_IN_LEAD).map(({ tie }) => tie));
  const cast = (tables.opening?.cast ?? []).map(({ actor }) => actorRowOf(tables, actor));
  const isOfCast = (tie: number) => [at(from, tie), at(to, tie)].every((end) => cast.includes(actorRow(end)));
  for (const row of cast) {
    const own = byWeight.find(({ tie }) => (from[tie] === row || to[tie] === row) && isOfCast(tie));
    if (own) asked.add(own.tie);
  }
  return byWeight.map(({ tie }) => tie).sort((a, b) => Number(asked.has(b)) - Number(asked.has(a)));
}

/**
 * Compares events by importance. The events of the lead and of the opening's question come first. Both lists are merged
 * evenly, so that a short picture has events of both. All other events follow by prominence, then by the number of
 * mentions in the opening and the tours.
 */
export function compareImportance(tables: Tables): (a: EventRow, b: EventRow) => number {
  const { lead, question } = tables.opening ?? {};
  /** The place of each event in its list, from 0 (first) to 1 (last). */
  const paces = new Map<EventRow, number>();
  for (const [ids, later] of [
    [lead?.events ?? [], 0],
    [question?.events ?? [], 0.75],
  ] as const)
    for (const [place, id] of ids.entries()) {
      const row = eventRowOf(tables, id);
      if (row !== undefined) paces.set(row, Math.min(paces.get(row) ?? 1, (place + later) / ids.length));
    }
  const story = eventsOfStory(tables);
  const { prominence } = tables.events;
  return (a, b) =>
    (paces.get(a) ?? 1) - (paces.get(b) ?? 1) ||
    at(prominence, a) - at(prominence, b) ||
    (story.get(b)?.told ?? 0) - (story.get(a)?.told ?? 0) ||
    a - b;
}

export const isOfLead = (tables: Tables, row: EventRow): boolean =>
  (eventsOfStory(tables).get(row)?.place ?? NOT_IN_LEAD) < NOT_IN_LEAD;

/** Whether an event is in the lead, or so prominent that pictures name it. */
export const isProminent = (tables: Tables) => (row: EventRow) =>
  isOfLead(tables, row) || at(tables.events.prominence, row) <= NAMED;
/** Pictures name events of this prominence or a greater one. 1 is the greatest. */
const NAMED = 2;

/** Whether the lead (first paragraph) of the story names events. These then decide which ties are drawn. */
export const hasLead = ({ opening }: Tables): boolean => (opening?.lead?.events ?? []).length > 0;

/** How often the opening and the tours name the events of a tie, and the first place of such an event in the lead. */
function toldEvents(tables: Tables, doesCount: (row: number) => boolean, tie: number) {
  const story = eventsOfStory(tables);
  const all = { told: 0, place: NOT_IN_LEAD };
  if (story.size > 0)
    forEachIn(tables.ties.events, tie, (row) => {
      const one = doesCount(row) ? story.get(row) : undefined;
      if (one === undefined) return;
      all.told += one.told;
      // An event of the lead counts only for the tie of its first act. Its other ties would displace heavier ones.
      if (actsOf(tables, eventRow(row))[0]?.tie === tie) all.place = Math.min(all.place, one.place);
    });
  return all;
}

/** The acts of `ties` in turning points and in events that the opening or a tour names, the weightiest first. */
export function actsThatMatter(
  tables: Tables,
  doesCount: (row: number) => boolean,
  ties: readonly number[],
): readonly Act[] {
  if (!mayMatter(tables)) return [];
  const story = eventsOfStory(tables);
  const { prominence } = tables.events;
  const weighed: { readonly act: Act; readonly weight: number }[] = [];
  for (const tie of ties)
    forEachIn(tables.ties.events, tie, (row) => {
      if (!doesCount(row)) return;
      const { told = 0, place = NOT_IN_LEAD } = story.get(row) ?? {};
      if (told === 0 && prominence[row] !== PROMINENT) return;
      const act = actsOf(tables, eventRow(row)).find((one) => one.tie === tie);
      if (!act) return;
      const weight =
        told +
        (act.status === "confirmed" ? SURE_COUNTS : 0) +
        (place < NOT_IN_LEAD ? LEAD_COUNTS : 0) +
        (prominence[row] === PROMINENT ? PROMINENT_WEIGHT : 0);
      weighed.push({ act, weight });
    });
  return weighed.sort((one, other) => other.weight - one.weight).map(({ act }) => act);
}

/**
 * False for data without an opening, tours and turning points, such as machine-coded events. Loops are then skipped.
 */
const mayMatter = oncePerTables(
  (tables) => eventsOfStory(tables).size > 0 || tables.events.prominence.includes(PROMINENT),
);

/** An event that the lead names weighs as much as this many mentions in the opening or the tours. */
const LEAD_COUNTS = 4;
/** A confirmed act weighs as much as this many mentions in the opening or the tours. */
const SURE_COUNTS = 2;

function prominentEvents(tables: Tables, doesCount: (row: number) => boolean, tie: number): number {
  if (!mayMatter(tables)) return 0;
  const { prominence } = tables.events;
  let more = 0;
  forEachIn(tables.ties.events, tie, (row) => {
    if (prominence[row] === PROMINENT && doesCount(row)) more += PROMINENT_WEIGHT - 1;
  });
  return more;
}
