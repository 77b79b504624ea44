import { forEachIn } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorRow, actorRow } from "../model/units.ts";
import { type FilterMask, passesFilters } from "./filter/filterMask.ts";
import { annealedArrangement } from "./network/annealedArrangement.ts";
import type { HyperEdge } from "./network/linearArrangement.ts";

/** Numbers of lanes: "more" goes to the next step. */
export const LANE_STEPS = [12, 20, 40] as const;
export const MOST_LANES = LANE_STEPS[2];

/**
 * Who gets a lane: those that are `chosen`, if two or more, else the most active in the events that pass the filters,
 * whatever the window; when more are asked for than are chosen, both. Most active first.
 */
export function laneActors(
  tables: Tables,
  mask: FilterMask,
  chosen: readonly ActorRow[],
  most: number,
): readonly ActorRow[] {
  const isChosen = new Uint8Array(tables.actors.count);
  for (const row of chosen) isChosen[row] = 1;
  const events = eventsOfActors(tables, mask);
  const count = (row: ActorRow): number => events[row] ?? 0;
  const onlyChosen = chosen.length > 1 && most === LANE_STEPS[0];
  const rows: ActorRow[] = [];
  for (let row = 0; row < isChosen.length; row++) {
    const isWanted = isChosen[row] === 1 || (!onlyChosen && (events[row] ?? 0) > 0);
    if (isWanted) rows.push(actorRow(row));
  }
  const priority = (row: ActorRow): number => isChosen[row] ?? 0;
  return rows
    .sort((a, b) => priority(b) - priority(a) || count(b) - count(a) || a - b)
    .slice(0, onlyChosen ? MOST_LANES : most);
}

/** Number of events of each actor that pass the filters. */
export function eventsOfActors(tables: Tables, mask: FilterMask): Uint32Array {
  const { actors } = tables.events;
  const counts = new Uint32Array(tables.actors.count);
  for (let row = 0; row < mask.length; row++) {
    if (!passesFilters(mask, row)) continue;
    const end = actors.starts[row + 1] ?? 0;
    for (let index = actors.starts[row] ?? 0; index < end; index++) {
      const actor = actors.values[index] ?? 0;
      counts[actor] = (counts[actor] ?? 0) + 1;
    }
  }
  return counts;
}

/** Orders actors so that acts cross few lanes of actors without a part in them. */
export function orderedLanes(
  tables: Tables,
  mask: FilterMask,
  actors: readonly ActorRow[],
): readonly ActorRow[] {
  const laneOf = new Map<number, number>(actors.map((row, lane) => [row, lane]));
  const edges: HyperEdge[] = [];
  for (let row = 0; row < mask.length; row++) {
    if (!passesFilters(mask, row)) continue;
    const members: number[] = [];
    forEachIn(tables.events.actors, row, (actor) => {
      const lane = laneOf.get(actor);
      if (lane !== undefined) members.push(lane);
    });
    if (members.length > 1) edges.push({ members, weight: 1 });
  }
  return annealedArrangement(actors.length, edges).flatMap((lane) => actors[lane] ?? []);
}
