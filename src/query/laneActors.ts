import { type Pair, pairOfTie } from "../model/tables/acts.ts";
import { at, forEachIn } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorRow, actorRow } from "../model/units.ts";
import type { ChosenActors } from "./filter/filter.ts";
import { type FilterMask, matches } from "./filter/filterMask.ts";
import { annealedArrangement } from "./network/annealedArrangement.ts";
import type { HyperEdge } from "./network/linearArrangement.ts";

/** Whether an act is one that the reader asked for. */
export function isAskedFor({ actors, by, on, isPair }: ChosenActors, pair: Pair): boolean {
  if (actors.length === 0) return true;
  if (isPair) return pair.ends.every((end) => actors.includes(end));
  if (by.length + on.length === 0) return pair.ends.some((end) => actors.includes(end));
  const isIn = (list: readonly ActorRow[], end: ActorRow) => list.length === 0 || list.includes(end);
  return !pair.undirected && isIn(by, pair.from) && isIn(on, pair.to);
}

/** The actors that have rows, and how many others take part in events that count. */
export type LaneActors = { readonly rows: readonly ActorRow[]; readonly others: number };

/**
 * The actors with rows, from the top down: the chosen actors, then by group those who have an act with one of them.
 * Without a choice the most active actors have rows. At most `most` actors.
 */
export function laneActors(tables: Tables, mask: FilterMask, chosen: ChosenActors, most: number): LaneActors {
  const counts = chosen.actors.length > 0 ? actsWith(tables, mask, chosen) : eventsOfActors(tables, mask);
  const found: ActorRow[] = [];
  for (let row = 0; row < counts.length; row++)
    if ((counts[row] ?? 0) > 0 && !chosen.actors.includes(actorRow(row))) found.push(actorRow(row));
  const busiest = found.sort((a, b) => at(counts, b) - at(counts, a) || a - b);
  const kept = busiest.slice(0, Math.max(0, most - chosen.actors.length));
  const groupIn = (row: ActorRow): number => tables.actors.group[row] ?? -1;
  // After the chosen actors come the groups whose actors have most acts with them, so that most lines are short.
  const groups = chosen.actors.length > 0 ? [...new Set(kept.map(groupIn))] : [...tables.groups.keys()];
  const groupOf = (row: ActorRow): number => {
    const place = groupIn(row) < 0 ? -1 : groups.indexOf(groupIn(row));
    return place < 0 ? tables.groups.length : place;
  };
  const arranged = chosen.actors.length > 0 ? kept : arrangedRows(tables, mask, kept);
  const rows = [...chosen.actors, ...arranged.toSorted((a, b) => groupOf(a) - groupOf(b))];
  return { rows: rows.slice(0, Math.max(most, 1)), others: busiest.length - kept.length };
}

/** By `ActorRow`, the events that count. */
export function eventsOfActors(tables: Tables, mask: FilterMask): Uint32Array {
  const { actors } = tables.events;
  const counts = new Uint32Array(tables.actors.count);
  for (let row = 0; row < mask.length; row++) {
    if (!matches(mask, row)) continue;
    forEachIn(actors, row, (actor) => {
      counts[actor] = (counts[actor] ?? 0) + 1;
    });
  }
  return counts;
}

/** By actor, the events that count in which it has an act with a chosen actor. */
function actsWith(tables: Tables, mask: FilterMask, chosen: ChosenActors): Uint32Array {
  const counts = new Uint32Array(tables.actors.count);
  for (let tie = 0; tie < tables.ties.count; tie++) {
    const pair = pairOfTie(tables, tie);
    if (!isAskedFor(chosen, pair)) continue;
    let events = 0;
    forEachIn(tables.ties.events, tie, (row) => {
      if (matches(mask, row)) events++;
    });
    for (const end of pair.ends) counts[end] = (counts[end] ?? 0) + events;
  }
  return counts;
}

/** The actors in an order that keeps the lines of acts short. */
function arrangedRows(tables: Tables, mask: FilterMask, actors: readonly ActorRow[]): readonly ActorRow[] {
  const laneOf = new Map<number, number>(actors.map((row, lane) => [row, lane]));
  const edges: HyperEdge[] = [];
  for (let row = 0; row < mask.length; row++) {
    if (!matches(mask, row)) continue;
    const members: number[] = [];
    forEachIn(tables.events.actors, row, (actor) => {
      const lane = laneOf.get(actor);
      if (lane !== undefined) members.push(lane);
    });
    if (members.length > 1) edges.push({ members, weight: 1 });
  }
  return annealedArrangement(actors.length, edges).flatMap((lane) => actors[lane] ?? []);
}
