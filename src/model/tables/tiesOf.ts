import { invertLists, ListsBuilder } from "./columns.ts";
import type { Actions, TieTable } from "./tables.ts";

/** Ties in the order of their first action. */
export function tiesOf({ starts, from, to }: Actions, actorCount: number): TieTable {
  const rows = new Map<number, number>();
  const tieFrom: number[] = [];
  const tieTo: number[] = [];
  const ofAction = new Uint32Array(from.length);
  const ofEvents = new ListsBuilder(starts.length - 1);
  /** By tie: the last event behind it, + 1. */
  const lastEvent: number[] = [];
  for (let event = 1; event < starts.length; event++) {
    const end = starts[event] ?? 0;
    for (let action = starts[event - 1] ?? 0; action < end; action++) {
      const source = from[action] ?? 0;
      const target = to[action] ?? 0;
      const key = source * actorCount + target;
      let row = rows.get(key);
      if (row === undefined) {
        row = tieFrom.push(source) - 1;
        tieTo.push(target);
        rows.set(key, row);
      }
      ofAction[action] = row;
      if (lastEvent[row] !== event) ofEvents.push(row);
      lastEvent[row] = event;
    }
    ofEvents.endRow();
  }
  return {
    count: tieFrom.length,
    from: Uint32Array.from(tieFrom),
    to: Uint32Array.from(tieTo),
    ofAction,
    events: invertLists(ofEvents.finish(), tieFrom.length),
  };
}
