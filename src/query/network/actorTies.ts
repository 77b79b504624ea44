import { BY_SURENESS } from "../../model/sureness.ts";
import type { Act } from "../../model/tables/acts.ts";
import { at, forEachIn, item, listOf } from "../../model/tables/columns.ts";
import { doubtedContentOf } from "../../model/tables/contestDetails.ts";
import { invertLists } from "../../model/tables/makeLists.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Actions, Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow, eventRow } from "../../model/units.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import { type FilterMask, matches } from "../filter/filterMask.ts";

/** The ties from each actor and the ties to each actor, as lists of tie rows. */
const tiesByActor = oncePerTables(({ ties: { count, from, to }, actors }) => {
  const starts = new Uint32Array(count + 1).map((_, tie) => tie);
  return {
    out: invertLists({ starts, values: from }, actors.count),
    into: invertLists({ starts, values: to }, actors.count),
  };
});

/** Ties of an actor: acts by it, acts upon it, and acts whose doer the file does not give. */
export type TiesByPart = {
  readonly out: readonly number[];
  readonly into: readonly number[];
  readonly between: readonly number[];
};

/** Tie rows of an actor. A tie to itself is in both `out` and `into`. */
export function tiesOfActor(tables: Tables, actor: ActorRow): TiesByPart {
  const lists = tiesByActor(tables);
  const [out, into] = [[...listOf(lists.out, actor)], [...listOf(lists.into, actor)]];
  const isBetween = (tie: number): boolean => at(tables.ties.undirected, tie) === 1;
  const isDirected = (tie: number): boolean => !isBetween(tie);
  return {
    out: out.filter(isDirected),
    into: into.filter(isDirected),
    between: [...new Set([...out, ...into].filter(isBetween))],
  };
}

/** The ties between two actors, seen from the first one: at most one of each part. */
export function tiesOfPair(tables: Tables, one: ActorRow, other: ActorRow): TiesByPart {
  const { from, to } = tables.ties;
  const isOfBoth = (tie: number): boolean => {
    const [first, second] = [at(from, tie), at(to, tie)];
    return (first === one && second === other) || (first === other && second === one);
  };
  const { out, into, between } = tiesOfActor(tables, one);
  return { out: out.filter(isOfBoth), into: into.filter(isOfBoth), between: between.filter(isOfBoth) };
}

/** The ties of all parts, each once. */
export const everyTie = ({ out, into, between }: TiesByPart): ReadonlySet<number> =>
  new Set([...out, ...into, ...between]);

/** A verb between two actors, a standing, and the number of actions with both; `event` is the first event of these. */
export type TieVerb = Pick<Act, "event" | "index" | "ends" | "named" | "verb" | "status"> & {
  readonly count: number;
};

/**
 * The verbs of a tie in the events that count, most actions first, then as in `Tables.verbs`. Acts of different standings are
 * listed separately, so that none is said to be surer than it is; so are sayings with claims of different standings, and acts by
 * or upon different people who are folded into one body.
 */
export function verbsOfTie(
  tables: Tables,
  doesCount: (row: number) => boolean,
  tie: number,
): readonly TieVerb[] {
  const { actions } = tables.events;
  const { folding } = tables;
  const found = new Map<
    number | string,
    Pick<Act, "event" | "index" | "status"> & { readonly action: number; count: number }
  >();
  forEachIn(tables.ties.events, tie, (row) => {
    if (!doesCount(row)) return;
    const start = at(actions.starts, row);
    for (let action = start; action < at(actions.starts, row + 1); action++) {
      if (at(tables.ties.ofAction, action) !== tie) continue;
      const standing = at(actions.status, action);
      const act = { event: eventRow(row), index: action - start, status: item(STANDINGS, standing) };
      const ofClaim = STANDINGS.indexOf(doubtedContentOf(tables, act) ?? "confirmed");
      const one = (at(actions.verb, action) * STANDINGS.length + standing) * STANDINGS.length + ofClaim;
      const key = folding ? `${one} ${at(folding.from, action)} ${at(folding.to, action)}` : one;
      const same = found.get(key);
      if (same) same.count++;
      else found.set(key, { ...act, action, count: 1 });
    }
  });
  const verbOf = (action: number) => at(actions.verb, action);
  const surenessOf = ({ status }: Pick<Act, "status">) => BY_SURENESS.indexOf(status);
  const endsIn = ({ from, to }: Pick<Actions, "from" | "to">, action: number) =>
    [actorRow(at(from, action)), actorRow(at(to, action))] as const;
  return [...found.values()]
    .sort((a, b) => b.count - a.count || verbOf(a.action) - verbOf(b.action) || surenessOf(a) - surenessOf(b))
    .map(({ action, ...act }) => ({
      ...act,
      ends: endsIn(actions, action),
      named: endsIn(folding ?? actions, action),
      verb: item(tables.verbs, verbOf(action)),
    }));
}

/** The verbs of a tie, each once: with the number of all its acts, and as the surest of them. "Informed" twice says no more. */
export function verbsOnce(
  tables: Tables,
  doesCount: (row: number) => boolean,
  tie: number,
): readonly TieVerb[] {
  const surenessOf = (act: TieVerb) => BY_SURENESS.indexOf(doubtedContentOf(tables, act) ?? act.status);
  const found = new Map<string, TieVerb>();
  for (const act of verbsOfTie(tables, doesCount, tie)) {
    const key = [...act.named, act.verb].join(" ");
    const same = found.get(key) ?? { ...act, count: 0 };
    const surest = surenessOf(act) < surenessOf(same) ? act : same;
    found.set(key, { ...surest, count: same.count + act.count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

export type CountedVerb = { readonly verb: string; readonly count: number };

/** By actor, the verbs of its acts upon others, most first, in one pass: a fifth of asking each tie. */
export function verbsOfActors(
  { events: { actions }, ties, verbs, actors: { count } }: Tables,
  mask: FilterMask,
  tieEvents: Uint32Array,
  actors: readonly ActorRow[],
): readonly (readonly CountedVerb[])[] {
  const { starts, from, verb, undirected } = actions;
  const placeOf = new Uint32Array(count);
  for (const [index, actor] of actors.entries()) placeOf[actor] = index + 1;
  const counts = new Uint32Array((actors.length + 1) * verbs.length);
  for (let row = 0; row < mask.length; row++) {
    if (!matches(mask, row)) continue;
    const end = starts[row + 1] ?? 0;
    for (let action = starts[row] ?? 0; action < end; action++) {
      const place = placeOf[from[action] ?? 0] ?? 0;
      if (place === 0 || undirected[action] === 1 || tieEvents[ties.ofAction[action] ?? 0] === 0) continue;
      const one = place * verbs.length + (verb[action] ?? 0);
      counts[one] = (counts[one] ?? 0) + 1;
    }
  }
  return actors.map((_, index) =>
    verbs
      .map((verb, at) => ({ verb, count: counts[(index + 1) * verbs.length + at] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  );
}

/** The verb that represents some ties: that of the first tie with a confirmed act, else that of the first tie. */
export function firstVerb(
  tables: Tables,
  doesCount: (row: number) => boolean,
  ties: readonly number[],
): TieVerb | undefined {
  let first: TieVerb | undefined;
  for (const tie of ties) {
    const verbs = verbsOfTie(tables, doesCount, tie);
    const confirmed = verbs.find(({ status }) => status === "confirmed");
    if (confirmed) return confirmed;
    first ??= verbs[0];
  }
  return first;
}
