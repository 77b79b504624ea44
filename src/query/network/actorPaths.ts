import { pairOfTie } from "../../model/tables/acts.ts";
import { forEachIn, listOf } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, eventRow } from "../../model/units.ts";
import { type FilterMask, matches } from "../filter/filterMask.ts";
import { everyTie, tiesOfActor } from "./actorTies.ts";

/** A step of a chain: two actors, and the events that name both and pass the mask, in time order. */
export type PathStep = {
  readonly from: ActorRow;
  readonly to: ActorRow;
  readonly events: readonly EventRow[];
};
export type ActorPath = readonly PathStep[];

const MOST_PATHS = 3;

/**
 * The chains with the fewest steps from one actor to another. Empty if there is no chain, or if both are the same
 * actor. If there are more than `MOST_PATHS` chains, those whose weakest step has the most events are returned.
 */
export function actorPaths(
  tables: Tables,
  mask: FilterMask,
  one: ActorRow,
  other: ActorRow,
): readonly ActorPath[] {
  const distance = distancesFrom(tables, mask, other, one);
  const length = distance[one] ?? FAR;
  if (length === FAR || length === 0) return [];
  return chains(one, length)
    .map((actors) => actors.slice(1).map((to, index) => stepTo(tables, mask, actors[index] ?? one, to)))
    .sort((a, b) => weakest(b) - weakest(a))
    .slice(0, MOST_PATHS);

  function chains(from: ActorRow, left: number): readonly (readonly ActorRow[])[] {
    if (left === 0) return [[from]];
    const found: (readonly ActorRow[])[] = [];
    for (const next of neighbours(tables, mask, from)) {
      if (distance[next] !== left - 1) continue;
      for (const rest of chains(next, left - 1)) found.push([from, ...rest]);
      if (found.length >= MOST_TRIED) break;
    }
    return found;
  }
}

/** There can be very many shortest chains, so the search from each actor ends after about this many chains. */
const MOST_TRIED = 24;

const weakest = (path: ActorPath): number => Math.min(...path.map(({ events }) => events.length));

/** The actor, and all actors that at most `steps` acts connect with it, in either direction. */
export function actorCircle(
  tables: Tables,
  mask: FilterMask,
  of: ActorRow,
  steps: 1 | 2,
): ReadonlySet<ActorRow> {
  const circle = new Set([of]);
  let edge: readonly ActorRow[] = [of];
  for (let step = 0; step < steps; step++) {
    const next: ActorRow[] = [];
    for (const actor of edge)
      for (const tie of everyTie(tiesOfActor(tables, actor))) {
        const met = pairOfTie(tables, tie).ends.find((end) => end !== actor);
        if (met === undefined || circle.has(met) || !counts(tables, mask, tie)) continue;
        circle.add(met);
        next.push(met);
      }
    edge = next;
  }
  return circle;
}

const counts = ({ ties }: Tables, mask: FilterMask, tie: number): boolean =>
  listOf(ties.events, tie).some((row) => matches(mask, row));

const FAR = 255;

function distancesFrom(tables: Tables, mask: FilterMask, start: ActorRow, until: ActorRow): Uint8Array {
  const distance = new Uint8Array(tables.actors.count).fill(FAR);
  distance[start] = 0;
  const reached: ActorRow[] = [start];
  // Each event is read only once, because it reaches all its actors at the same time.
  const seen = new Uint8Array(tables.events.count);
  for (let next = 0; next < reached.length; next++) {
    const actor = reached[next] ?? start;
    const steps = distance[actor] ?? FAR;
    // Actors are reached in the order of their distance, so all actors nearer than `until` have their distance by now.
    if (steps >= FAR - 1 || actor === until) break;
    forEachIn(tables.actors.events, actor, (event) => {
      if (seen[event] === 1 || !matches(mask, event)) return;
      seen[event] = 1;
      forEachIn(tables.events.actors, event, (met) => {
        if (distance[met] !== FAR) return;
        distance[met] = steps + 1;
        reached.push(actorRow(met));
      });
    });
  }
  return distance;
}

function neighbours(tables: Tables, mask: FilterMask, of: ActorRow): readonly ActorRow[] {
  const met = new Set<number>();
  forEachIn(tables.actors.events, of, (event) => {
    if (matches(mask, event)) forEachIn(tables.events.actors, event, (actor) => met.add(actor));
  });
  met.delete(of);
  return [...met].sort((a, b) => a - b).map(actorRow);
}

function stepTo(tables: Tables, mask: FilterMask, from: ActorRow, to: ActorRow): PathStep {
  const events: EventRow[] = [];
  forEachIn(tables.actors.events, from, (event) => {
    if (!matches(mask, event)) return;
    forEachIn(tables.events.actors, event, (actor) => {
      if (actor === to) events.push(eventRow(event));
    });
  });
  return { from, to, events };
}
