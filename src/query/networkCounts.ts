import { at, forEachIn, invertLists, item, type Lists } from "../model/columns.ts";
import type { Tables } from "../model/tables.ts";
import type { ActorRow } from "../model/units.ts";
import { matches, type Rejects } from "./filterMask.ts";

/** The network of the events that count: an actor or tie is shown where its count is above 0. */
export type NetworkCounts = {
  /** Events an actor takes part in, in any role, by `ActorRow`. */
  readonly nodeEvents: Uint32Array;
  /** Events behind a tie, by tie row. */
  readonly tieEvents: Uint32Array;
  /** Kind that most of those events have, the earlier in `Tables.kinds` where two have as many; 0 for a tie not shown. */
  readonly tieKind: Uint16Array;
};

export function networkCounts(tables: Tables, rejects: Rejects): NetworkCounts {
  const { events, ties } = tables;
  const nodeEvents = new Uint32Array(tables.actors.count);
  const { starts, values } = events.actors;
  for (let row = 0; row < rejects.length; row++) {
    if (rejects[row] !== 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++) {
      const actor = values[place] ?? 0;
      nodeEvents[actor] = (nodeEvents[actor] ?? 0) + 1;
    }
  }

  const tieEvents = new Uint32Array(ties.count);
  const tieKind = new Uint16Array(ties.count);
  const ofKind = new Uint32Array(tables.kinds.length);
  for (let tie = 0; tie < ties.count; tie++) {
    const start = ties.events.starts[tie] ?? 0;
    const end = ties.events.starts[tie + 1] ?? 0;
    let count = 0;
    let kind = 0;
    for (let place = start; place < end; place++) {
      const row = ties.events.values[place] ?? 0;
      if (rejects[row] !== 0) continue;
      const other = events.kind[row] ?? 0;
      const of = (ofKind[other] ?? 0) + 1;
      ofKind[other] = of;
      const most = ofKind[kind] ?? 0;
      if (of > most || (of === most && other < kind)) kind = other;
      count++;
    }
    tieEvents[tie] = count;
    tieKind[tie] = kind;
    // Few ties have as many events as there are kinds: clear only what was counted.
    for (let place = start; place < end; place++)
      ofKind[events.kind[ties.events.values[place] ?? 0] ?? 0] = 0;
  }
  return { nodeEvents, tieEvents, tieKind };
}

type TiesByActor = {
  /** Tie rows by the actor they come from. */
  readonly out: Lists;
  /** Tie rows by the actor they go to. */
  readonly into: Lists;
};

const tiesByActor = new WeakMap<Tables, TiesByActor>();

function tiesByActorOf(tables: Tables): TiesByActor {
  const known = tiesByActor.get(tables);
  if (known !== undefined) return known;
  const { count, from, to } = tables.ties;
  const starts = Uint32Array.from({ length: count + 1 }, (_, tie) => tie);
  const lists = {
    out: invertLists({ starts, values: from }, tables.actors.count),
    into: invertLists({ starts, values: to }, tables.actors.count),
  };
  tiesByActor.set(tables, lists);
  return lists;
}

/** Row of the tie from one actor to another; not of the tie back. */
export function tieRowOf(tables: Tables, from: ActorRow, to: ActorRow): number | undefined {
  const { out } = tiesByActorOf(tables);
  const end = at(out.starts, from + 1);
  for (let place = at(out.starts, from); place < end; place++) {
    const tie = at(out.values, place);
    if (at(tables.ties.to, tie) === to) return tie;
  }
  return undefined;
}

/** Tie rows of what an actor did to others and of what was done to it; an action upon itself is in both. */
export function tiesOfActor(tables: Tables, actor: ActorRow): { out: number[]; into: number[] } {
  const lists = tiesByActorOf(tables);
  const listOf = ({ starts, values }: Lists): number[] => [
    ...values.subarray(at(starts, actor), at(starts, actor + 1)),
  ];
  return { out: listOf(lists.out), into: listOf(lists.into) };
}

/**
 * The verbs of a tie with the number of its actions, most first, then in the order of `Tables.verbs`. With `rejects`,
 * of the events that count; with `null`, of all.
 */
export function verbsOfTie(
  tables: Tables,
  rejects: Rejects | null,
  tie: number,
): [verb: string, count: number][] {
  const { actions } = tables.events;
  const counts = new Map<number, number>();
  forEachIn(tables.ties.events, tie, (row) => {
    if (rejects !== null && !matches(rejects, row)) return;
    const end = at(actions.starts, row + 1);
    for (let action = at(actions.starts, row); action < end; action++) {
      if (at(tables.ties.ofAction, action) !== tie) continue;
      const verb = at(actions.verb, action);
      counts.set(verb, (counts.get(verb) ?? 0) + 1);
    }
  });
  return [...counts]
    .sort(([verbA, a], [verbB, b]) => b - a || verbA - verbB)
    .map(([verb, count]) => [item(tables.verbs, verb), count]);
}
