import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow } from "../../model/units.ts";
import { eventsOfActors, LANE_STEPS, laneActors, orderedLanes } from "../../query/laneActors.ts";
import { type AppState, store } from "../store.ts";
import { memoLast } from "./memoLast.ts";
import { selectFilter, selectTimelessMask } from "./selectors.ts";

const actorsOf = memoLast(laneActors);
const ordered = memoLast(orderedLanes);
const arranged = memoLast(
  (found: readonly ActorRow[], dragged: readonly ActorRow[] | null): readonly ActorRow[] => {
    const isSame = dragged?.length === found.length && found.every((row) => dragged.includes(row));
    return isSame ? dragged : found;
  },
);

/**
 * The actors that have lanes, from the top down. Their order follows from the filters alone: it stays while time moves.
 * An order that a reader has made by dragging lanes holds as long as the lanes are those of the same actors.
 */
export function selectLanes(state: AppState, tables: Tables): readonly ActorRow[] {
  const mask = selectTimelessMask(state, tables);
  const most = item(LANE_STEPS, state.laneChoice.step);
  const actors = actorsOf(tables, mask, selectFilter(state, tables).actors, most);
  return arranged(ordered(tables, mask, actors), state.laneChoice.dragged);
}

const counted = memoLast(eventsOfActors);
/** Events of each actor that pass the filters, whatever the window. */
export const selectActorEvents = (state: AppState, tables: Tables): Uint32Array =>
  counted(tables, selectTimelessMask(state, tables));

/** Shows more lanes (1) or fewer (−1). */
export function stepLanes(direction: 1 | -1): void {
  const step = store.getState().laneChoice.step + direction;
  if (step in LANE_STEPS) store.setState({ laneChoice: { step, dragged: null } });
}

/** Puts the lane of an actor at another place. */
export function moveLane(tables: Tables, actor: ActorRow, place: number): void {
  const state = store.getState();
  const lanes = selectLanes(state, tables);
  const to = Math.max(0, Math.min(lanes.length - 1, place));
  const from = lanes.indexOf(actor);
  if (from < 0 || from === to) return;
  const dragged = lanes.toSpliced(from, 1).toSpliced(to, 0, actor);
  store.setState({ laneChoice: { ...state.laneChoice, dragged } });
}
