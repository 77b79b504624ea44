import { addTo } from "../model/grouped.ts";
import { type Pair, pairOfTie } from "../model/tables/acts.ts";
import { at, forEachIn, item, lengthsOf } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorRow, actorRow } from "../model/units.ts";
import { byCount, countListed } from "./filter/facetCounts.ts";
import type { ChosenActors } from "./filter/filter.ts";
import { countMatching, type FilterMask, matches } from "./filter/filterMask.ts";
import { annealedArrangement } from "./network/annealedArrangement.ts";
import type { HyperEdge } from "./network/linearArrangement.ts";

export function isAskedFor({ actors, by, on, isPair }: ChosenActors, pair: Pair): boolean {
  if (actors.length === 0) return true;
  if (isPair) return pair.ends.every((end) => actors.includes(end));
  if (by.length + on.length === 0) return pair.ends.some((end) => actors.includes(end));
  const isIn = (list: readonly ActorRow[], end: ActorRow) => list.length === 0 || list.includes(end);
  return !pair.undirected && isIn(by, pair.from) && isIn(on, pair.to);
}

/** The actors that have lanes. `others` is the number of actors for whom there was no room. */
export type LaneActors = { readonly rows: readonly ActorRow[]; readonly others: number };

/**
 * The chosen actors, then the actors with most events in ties with them, by group. Without a choice, the actors in most
 * events, by group. A caller that remembers the counts of `eventsOfActors` passes its own `events`.
 */
export function laneActors(
  tables: Tables,
  mask: FilterMask,
  chosen: ChosenActors,
  most: number,
  events = eventsOfActors,
): LaneActors {
  const counts = chosen.actors.length > 0 ? actsWith(tables, mask, chosen) : events(tables, mask);
  return lanesByCount(tables, counts, chosen.actors, most);
}

/** The chosen actors, then the actors with the highest counts in the order of their groups. */
export function lanesByCount(
  tables: Tables,
  counts: Uint32Array,
  chosen: readonly ActorRow[],
  most: number,
): LaneActors {
  const found: ActorRow[] = [];
  for (let row = 0; row < counts.length; row++)
    if ((counts[row] ?? 0) > 0 && !chosen.includes(actorRow(row))) found.push(actorRow(row));
  const busiest = found.sort(byCount(counts));
  const kept = busiest.slice(0, Math.max(0, most - chosen.length));
  const rows = [...chosen, ...kept.toSorted((a, b) => groupOf(tables, a) - groupOf(tables, b))];
  return { rows: rows.slice(0, Math.max(most, 1)), others: busiest.length - kept.length };
}

/** The index of an actor's group. An actor without a group comes after all groups. */
function groupOf({ actors, groups }: Tables, actor: number): number {
  const group = actors.group[actor] ?? -1;
  return group < 0 ? groups.length : group;
}

export const eventsOfActors = ({ actors, events }: Tables, mask: FilterMask): Uint32Array =>
  countMatching(mask) === mask.length
    ? lengthsOf(actors.events)
    : countListed(events.actors, mask, actors.count);

/** For each actor, the number of events in those of its ties that the reader chose. */
function actsWith(tables: Tables, mask: FilterMask, chosen: ChosenActors): Uint32Array {
  const counts = new Uint32Array(tables.actors.count);
  for (const { ends, events } of toldBetween(tables, mask, chosen))
    for (const end of ends) counts[end] = (counts[end] ?? 0) + events;
  return counts;
}

/** A tie, the number of its events that pass the mask, and the sum of their rows, which `runsUp` uses as a time. */
type Told = {
  readonly ends: readonly [ActorRow, ActorRow];
  readonly events: number;
  readonly rows: number;
};

function toldBetween(tables: Tables, mask: FilterMask, chosen: ChosenActors): readonly Told[] {
  const told: Told[] = [];
  for (let tie = 0; tie < tables.ties.count; tie++) {
    const pair = pairOfTie(tables, tie);
    if (!isAskedFor(chosen, pair)) continue;
    let [events, rows] = [0, 0];
    forEachIn(tables.ties.events, tie, (row) => {
      if (!matches(mask, row)) return;
      events++;
      rows += row;
    });
    if (events > 0) told.push({ ends: pair.ends, events, rows });
  }
  return told;
}

/** At most this many actors, the busiest, are arranged. Each other actor stands beside its main arranged partner. */
const MOST_ARRANGED = 80;

/** The weight that keeps the actors of a group together, as a multiple of the number of pairs of actors with acts. */
const TOGETHER = 2;

/** Whether later acts are nearer to the top. People read from the top left, so the earliest acts belong there. */
function runsUp(told: readonly Told[], places: Float64Array): boolean {
  const all = told.reduce((sum, { events }) => sum + events, 0);
  const middle = told.reduce((sum, { rows }) => sum + rows, 0) / all;
  const slope = told.reduce(
    (sum, { ends: [one, other], events, rows }) =>
      sum + (at(places, one) + at(places, other)) * (rows - middle * events),
    0,
  );
  return slope < 0;
}

/** For each actor, a number that sorts the lanes, lowest at the top. Only acts in events that pass `mask` count. */
export function rowPlaces(tables: Tables, mask: FilterMask, chosen: ChosenActors): Float64Array {
  const { groups } = tables;
  const partners = new Map<ActorRow, { readonly actor: ActorRow; readonly events: number }[]>();
  const told = toldBetween(tables, mask, chosen).filter(({ ends: [one, other] }) => one !== other);
  for (const { ends, events } of told) {
    const [one, other] = ends;
    addTo(partners, one, { actor: other, events });
    addTo(partners, other, { actor: one, events });
  }
  const actsOf = (actor: ActorRow): number =>
    (partners.get(actor) ?? []).reduce((sum, { events }) => sum + events, 0);
  const counts = new Map([...partners.keys()].map((actor) => [actor, actsOf(actor)]));
  const countOf = (actor: ActorRow): number => counts.get(actor) ?? 0;
  const busiest = [...counts.keys()].sort((a, b) => countOf(b) - countOf(a) || a - b);
  const arranged = busiest.slice(0, MOST_ARRANGED);
  const indexOf = new Map(arranged.map((actor, index) => [actor, index]));
  const edges = arranged.flatMap((actor, index) =>
    (partners.get(actor) ?? []).flatMap(({ actor: other, events }): readonly HyperEdge[] => {
      const next = indexOf.get(other);
      return next === undefined || next < index ? [] : [{ members: [index, next], weight: events }];
    }),
  );
  const byGroup = groups.map((_, group) => ({
    members: [...arranged.keys()].filter((index) => groupOf(tables, item(arranged, index)) === group),
    weight: TOGETHER * edges.length,
  }));
  const places = new Float64Array(tables.actors.count).fill(arranged.length);
  annealedArrangement(arranged.length, [...edges, ...byGroup]).forEach((index, place) => {
    places[item(arranged, index)] = place;
  });
  if (runsUp(told, places))
    for (const actor of arranged) places[actor] = arranged.length - 1 - at(places, actor);
  for (const actor of busiest.slice(MOST_ARRANGED)) {
    const near = (partners.get(actor) ?? []).filter((one) => indexOf.has(one.actor));
    const nearest = near.sort((a, b) => b.events - a.events)[0];
    if (nearest) places[actor] = at(places, nearest.actor) + 0.5;
  }
  // Actors of a group stay together. Groups are in the order of their first actors. If actors are chosen, groups are in
  // the order of the file.
  const byPlace = chosen.actors.length > 0 ? [] : busiest.toSorted((a, b) => at(places, a) - at(places, b));
  const firsts = byPlace.map((actor) => groupOf(tables, actor));
  const inOrder = [...new Set([...firsts, ...groups.keys(), groups.length])];
  const rankOf = new Map(inOrder.map((group, rank) => [group, rank]));
  for (let actor = 0; actor < tables.actors.count; actor++)
    places[actor] = at(places, actor) + (rankOf.get(groupOf(tables, actor)) ?? 0) * (MOST_ARRANGED + 1);
  return places;
}
