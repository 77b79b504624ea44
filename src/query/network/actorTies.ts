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

/** What was done by the same people to the same people: one of its actions by its row, and their number. */
export type TieVerb = { readonly action: number; readonly verb: string; readonly count: number };

/**
 * The verbs of a tie in the events that count, most actions first, then as in `Tables.verbs`. Where people are folded, what
 * different ones of them did, or had done to them, is told apart.
 */
export function verbsOfTie(
  tables: Tables,
  doesCount: (row: number) => boolean,
  tie: number,
): readonly TieVerb[] {
  const { actions } = tables.events;
  const { folding } = tables;
  const found = new Map<number | string, { readonly action: number; count: number }>();
  forEachIn(tables.ties.events, tie, (row) => {
    if (!doesCount(row)) return;
    const end = at(actions.starts, row + 1);
    for (let action = at(actions.starts, row); action < end; action++) {
      if (at(tables.ties.ofAction, action) !== tie) continue;
      const verb = at(actions.verb, action);
      const key = folding ? `${verb} ${at(folding.from, action)} ${at(folding.to, action)}` : verb;
      const same = found.get(key);
      if (same) same.count++;
      else found.set(key, { action, count: 1 });
    }
  });
  const verbOf = (action: number) => at(actions.verb, action);
  return [...found.values()]
    .sort((a, b) => b.count - a.count || verbOf(a.action) - verbOf(b.action))
    .map((one) => ({ ...one, verb: item(tables.verbs, verbOf(one.action)) }));
}
