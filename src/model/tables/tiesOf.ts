import { invertLists, ListsBuilder } from "./makeLists.ts";
import type { Actions, TieTable } from "./tables.ts";
import { byKey, inOrder } from "./timeOrder.ts";

/** The ties, in the order of their first acts. A counting sort groups the acts. A map would take ten times as long. */
export function tiesOf(actions: Actions, actorCount: number): TieTable {
  const { from, to, undirected } = actions;
  const count = from.length;
  // The key of an act is the row of its doer. For an undirected act, the key is the lower actor row plus `actorCount`.
  const keys = new Uint32Array(count);
  const targets = new Uint32Array(count);
  for (let action = 0; action < count; action++) {
    const one = from[action] ?? 0;
    const other = to[action] ?? 0;
    const isBetween = undirected[action] === 1;
    keys[action] = isBetween ? Math.min(one, other) + actorCount : one;
    targets[action] = isBetween ? Math.max(one, other) : other;
  }
  const firsts = firstOfPairs(keys, targets, actorCount);
  const { ofAction, ties } = numbered(firsts);
  const tieFrom = new Uint32Array(ties.length);
  const tieTo = new Uint32Array(ties.length);
  const between = new Uint8Array(ties.length);
  for (let tie = 0; tie < ties.length; tie++) {
    const action = ties[tie] ?? 0;
    const key = keys[action] ?? 0;
    const isBetween = key >= actorCount;
    tieFrom[tie] = isBetween ? key - actorCount : key;
    tieTo[tie] = targets[action] ?? 0;
    between[tie] = isBetween ? 1 : 0;
  }
  return {
    count: ties.length,
    from: tieFrom,
    to: tieTo,
    ofAction,
    undirected: between,
    events: eventsOf(actions.starts, ofAction, ties.length),
  };
}

function firstOfPairs(keys: Uint32Array, targets: Uint32Array, actorCount: number): Uint32Array {
  const order = byKey(inOrder(keys.length), keys);
  const firsts = new Uint32Array(keys.length);
  /** For each target, the last key so far, plus 1. `firstOf` has the first act with this key and target. */
  const seen = new Uint32Array(actorCount);
  const firstOf = new Uint32Array(actorCount);
  for (let place = 0; place < order.length; place++) {
    const action = order[place] ?? 0;
    const key = (keys[action] ?? 0) + 1;
    const target = targets[action] ?? 0;
    if (seen[target] !== key) {
      seen[target] = key;
      firstOf[target] = action;
    }
    firsts[action] = firstOf[target] ?? 0;
  }
  return firsts;
}

/** Numbers the ties. `ofAction` has the tie of each act, and `ties` the first act of each tie. */
function numbered(firsts: Uint32Array): { readonly ofAction: Uint32Array; readonly ties: Uint32Array } {
  const ofAction = new Uint32Array(firsts.length);
  const ties = new Uint32Array(firsts.length);
  let count = 0;
  for (let action = 0; action < firsts.length; action++) {
    const first = firsts[action] ?? 0;
    if (first === action) ties[count++] = action;
    ofAction[action] = first === action ? count - 1 : (ofAction[first] ?? 0);
  }
  return { ofAction, ties: ties.slice(0, count) };
}

function eventsOf(starts: Uint32Array, ofAction: Uint32Array, ties: number): TieTable["events"] {
  if (haveOneEach(starts)) return invertLists({ starts, values: ofAction }, ties);
  const ofEvents = new ListsBuilder(starts.length - 1);
  const lastEvent = new Uint32Array(ties);
  for (let event = 1; event < starts.length; event++) {
    const end = starts[event] ?? 0;
    for (let action = starts[event - 1] ?? 0; action < end; action++) {
      const tie = ofAction[action] ?? 0;
      if (lastEvent[tie] !== event) ofEvents.push(tie);
      lastEvent[tie] = event;
    }
    ofEvents.endRow();
  }
  return invertLists(ofEvents.finish(), ties);
}

function haveOneEach(starts: Uint32Array): boolean {
  for (let event = 0; event < starts.length; event++) if (starts[event] !== event) return false;
  return true;
}
