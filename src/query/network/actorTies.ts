import { at, forEachIn, invertLists, item, type Lists } from "../../model/tables/columns.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow } from "../../model/units.ts";

/** Tie rows by the actor they come from, and by the actor they go to. */
const tiesByActor = oncePerTables(({ ties: { count, from, to }, actors }) => {
  const starts = Uint32Array.from({ length: count + 1 }, (_, tie) => tie);
  return {
    out: invertLists({ starts, values: from }, actors.count),
    into: invertLists({ starts, values: to }, actors.count),
  };
});

/** Row of the tie from one actor to another; not of the tie back. */
export function tieRowOf(tables: Tables, from: ActorRow, to: ActorRow): number | undefined {
  const { out } = tiesByActor(tables);
  const end = at(out.starts, from + 1);
  for (let index = at(out.starts, from); index < end; index++) {
    const tie = at(out.values, index);
    if (at(tables.ties.to, tie) === to) return tie;
  }
  return undefined;
}

/** Tie rows of what an actor did to others and of what was done to it; an action upon itself is in both. */
export function tiesOfActor(tables: Tables, actor: ActorRow): { out: number[]; into: number[] } {
  const lists = tiesByActor(tables);
  const listOf = ({ starts, values }: Lists): number[] => [
    ...values.subarray(at(starts, actor), at(starts, actor + 1)),
  ];
  return { out: listOf(lists.out), into: listOf(lists.into) };
}

/** The verbs of a tie in the events that count, with the number of its actions: most first, then as in `Tables.verbs`. */
export function verbsOfTie(
  tables: Tables,
  doesCount: (row: number) => boolean,
  tie: number,
): [verb: string, count: number][] {
  const { actions } = tables.events;
  const counts = new Map<number, number>();
  forEachIn(tables.ties.events, tie, (row) => {
    if (!doesCount(row)) return;
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
