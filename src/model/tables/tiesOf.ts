import { invertLists, ListsBuilder } from "./columns.ts";
import type { Actions, TieTable } from "./tables.ts";

/** Ties in the order of their first action. */
export function tiesOf({ starts, from, to, undirected }: Actions, actorCount: number): TieTable {
  const rows = new Map<number, number>();
  const tieFrom: number[] = [];
  const tieTo: number[] = [];
  const between: number[] = [];
  const ofAction = new Uint32Array(from.length);
  const ofEvents = new ListsBuilder(starts.length - 1);
  /** By tie: the last event behind it, + 1. */
  const lastEvent: number[] = [];
  for (let event = 1; event < starts.length; event++) {
    const end = starts[event] ?? 0;
    for (let action = starts[event - 1] ?? 0; action < end; action++) {
      const one = from[action] ?? 0;
      const other = to[action] ?? 0;
      const isBetween = undirected[action] === 1;
      const source = isBetween ? Math.min(one, other) : one;
      const target = isBetween ? Math.max(one, other) : other;
      const key = ((isBetween ? actorCount : 0) + source) * actorCount + target;
      let row = rows.get(key);
      if (row === undefined) {
        row = tieFrom.push(source) - 1;
        tieTo.push(target);
        between.push(isBetween ? 1 : 0);
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
    undirected: Uint8Array.from(between),
    events: invertLists(ofEvents.finish(), tieFrom.length),
  };
}
