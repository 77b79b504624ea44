import { memoByKey, oncePer } from "../../model/memo.ts";
import type { Act } from "../../model/tables/acts.ts";
import { at, forEachIn, item, listOf } from "../../model/tables/columns.ts";
import { doubtedContentOf } from "../../model/tables/contestDetails.ts";
import { invertLists } from "../../model/tables/makeLists.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Actions, Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow, eventRow } from "../../model/units.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import { byCount } from "../filter/facetCounts.ts";
import { type FilterMask, matches } from "../filter/filterMask.ts";

const tiesByEnd = (end: "from" | "to") =>
  oncePerTables(({ ties, actors }) =>
    invertLists(
      { starts: new Uint32Array(ties.count + 1).map((_, tie) => tie), values: ties[end] },
      actors.count,
    ),
  );
const tiesFrom = tiesByEnd("from");
const tiesTo = tiesByEnd("to");

/** The directed ties that begin at an actor and have events in `tieEvents`, those with the most events first. */
export function busiestTiesBy(tables: Tables, tieEvents: Uint32Array, actor: ActorRow): readonly number[] {
  const { undirected } = tables.ties;
  const own = listOf(tiesFrom(tables), actor).filter(
    (tie) => undirected[tie] !== 1 && at(tieEvents, tie) > 0,
  );
  return Array.from(own.sort(byCount(tieEvents)));
}

/** The ties with acts of an actor (`out`), with acts upon the actor (`into`), and with undirected acts (`between`). */
type TiesByPart = {
  readonly out: readonly number[];
  readonly into: readonly number[];
  readonly between: readonly number[];
};

/** The ties of an actor. A tie of the actor to itself is in both `out` and `into`. */
export function tiesOfActor(tables: Tables, actor: ActorRow): TiesByPart {
  const [out, into] = [[...listOf(tiesFrom(tables), actor)], [...listOf(tiesTo(tables), actor)]];
  const isBetween = (tie: number): boolean => at(tables.ties.undirected, tie) === 1;
  const isDirected = (tie: number): boolean => !isBetween(tie);
  return {
    out: out.filter(isDirected),
    into: into.filter(isDirected),
    between: [...new Set([...out, ...into].filter(isBetween))],
  };
}

/** The ties between two actors, as seen from `one`. Each list has at most one tie. */
export function tiesOfPair(tables: Tables, one: ActorRow, other: ActorRow): TiesByPart {
  const { from, to } = tables.ties;
  const isWithOther = (tie: number): boolean => at(at(from, tie) === one ? to : from, tie) === other;
  const { out, into, between } = tiesOfActor(tables, one);
  return {
    out: out.filter(isWithOther),
    into: into.filter(isWithOther),
    between: between.filter(isWithOther),
  };
}

export const countedTiesOf = (tables: Tables, tieEvents: Uint32Array, actor: ActorRow): readonly number[] =>
  [...everyTie(tiesOfActor(tables, actor))].filter((tie) => at(tieEvents, tie) > 0);

export const everyTie = ({ out, into, between }: TiesByPart): ReadonlySet<number> =>
  new Set([...out, ...into, ...between]);

export type DoesCount = (row: number) => boolean;

/** Remembers answers about ties, because a picture asks about the same ties again in every frame and size. */
export function oncePerTie<Answer>(ask: (tables: Tables, doesCount: DoesCount, tie: number) => Answer) {
  const answersOf = oncePerTables((tables) =>
    oncePer((doesCount: DoesCount) => memoByKey((tie: number) => ask(tables, doesCount, tie))),
  );
  return (tables: Tables, doesCount: DoesCount, tie: number): Answer => answersOf(tables)(doesCount)(tie);
}

/** Acts of a tie with the same verb and standing, counted together. The other fields are those of the first act. */
export type TieVerb = Pick<Act, "event" | "index" | "ends" | "named" | "verb" | "status"> & {
  readonly count: number;
};

/**
 * The verbs of a tie, the most frequent first, then in the order of the events. Acts with one verb have several entries
 * if they differ in their standing, so that no act seems surer than it is. They also have several entries if they
 * differ in the standing of a repeated claim, or in the people who are counted as organisations.
 */
export const verbsOfTie = oncePerTie((tables, doesCount, tie): readonly TieVerb[] => {
  const { actions } = tables.events;
  const { folding, ties } = tables;
  const { starts, status, verb } = actions;
  const found = new Map<
    number | string,
    Pick<Act, "event" | "index" | "status"> & { readonly action: number; count: number }
  >();
  forEachIn(ties.events, tie, (row) => {
    if (!doesCount(row)) return;
    // The function `at` would be too slow here, because a large table has very many acts (see `filterMask.ts`).
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let action = start; action < end; action++) {
      if (ties.ofAction[action] !== tie) continue;
      const standing = status[action] ?? 0;
      const act = { event: eventRow(row), index: action - start, status: item(STANDINGS, standing) };
      const ofClaim = STANDINGS.indexOf(doubtedContentOf(tables, act) ?? "confirmed");
      const one = ((verb[action] ?? 0) * STANDINGS.length + standing) * STANDINGS.length + ofClaim;
      const key = folding ? `${one} ${at(folding.from, action)} ${at(folding.to, action)}` : one;
      const same = found.get(key);
      if (same) same.count++;
      else found.set(key, { ...act, action, count: 1 });
    }
  });
  const verbOf = (action: number) => at(actions.verb, action);
  const endsIn = ({ from, to }: Pick<Actions, "from" | "to">, action: number) =>
    [actorRow(at(from, action)), actorRow(at(to, action))] as const;
  return [...found.values()]
    .sort((a, b) => b.count - a.count || a.event - b.event || a.index - b.index)
    .map(({ action, ...act }) => ({
      ...act,
      ends: endsIn(actions, action),
      named: endsIn(folding ?? actions, action),
      verb: item(tables.verbs, verbOf(action)),
    }));
});

export type CountedVerb = { readonly verb: string; readonly count: number };

/**
 * For each of `actors`, the verbs of its directed acts, the most frequent first. This single loop over the events takes
 * a fifth of the time that `verbsOfTie` takes for all ties.
 */
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

/** A confirmed verb of the first tie that has one, otherwise the first verb of all. Undefined if no act counts. */
export function firstVerb(
  tables: Tables,
  doesCount: DoesCount,
  ties: readonly number[],
): TieVerb | undefined {
  const isSure = ({ status }: TieVerb): boolean => status === "confirmed";
  // `verbsOfTie` is called only for the tie that decides, because busy ties have thousands of acts.
  const sure = ties.find((tie) => hasConfirmed(tables, doesCount, tie));
  if (sure !== undefined) return verbsOfTie(tables, doesCount, sure).find(isSure);
  for (const tie of ties) {
    const [first] = verbsOfTie(tables, doesCount, tie);
    if (first) return first;
  }
  return undefined;
}

function hasConfirmed({ events: { actions }, ties }: Tables, doesCount: DoesCount, tie: number) {
  const { starts, status } = actions;
  return listOf(ties.events, tie).some((row) => {
    const end = starts[row + 1] ?? 0;
    for (let action = starts[row] ?? 0; action < end; action++)
      if (ties.ofAction[action] === tie && status[action] === CONFIRMED) return doesCount(row);
    return false;
  });
}
const CONFIRMED = STANDINGS.indexOf("confirmed");
