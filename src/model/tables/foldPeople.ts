import type { ActorRecord } from "../dataset.ts";
import { at, forEachIn, invertLists, item } from "./columns.ts";
import { Participations } from "./participations.ts";
import type { Tables } from "./tables.ts";
import { textAt } from "./text/textColumn.ts";
import { tiesOf } from "./tiesOf.ts";

/**
 * The same tables with every person folded into a body: what a person did, what was done to it and where it took part is
 * counted with its body. Events, acts and their order stay; an act between a person and its own body becomes one of the
 * body with itself. Rows of actors stay too: a folded person has no events. `null` where no person has a body.
 *
 * What a person did is still not said of its body: the verbs of its acts name it, "(Ann Example) asks", "asks (Ben Example)".
 */
export function foldPeople(tables: Tables, records: readonly ActorRecord[]): Tables | null {
  const standIns = standInsOf(records);
  return standIns.some((body, row) => body !== row) ? folded(tables, standIns) : null;
}

function folded(tables: Tables, standIns: Uint32Array): Tables {
  const { byKnown } = tables;
  const { count, actors: takePart, roles, actions } = tables.events;
  const participations = new Participations(count, standIns.length);
  for (let event = 0; event < count; event++) {
    forEachIn(takePart, event, (actor, index) => participations.add(at(standIns, actor), at(roles, index)));
    participations.endEvent();
  }
  const standing = (actor: number): number => at(standIns, actor);
  const { verb, verbs } = verbsWithPeople(tables, standIns);
  const now = { ...actions, from: actions.from.map(standing), to: actions.to.map(standing), verb };
  const taken = participations.finish();
  return {
    ...tables,
    events: { ...tables.events, ...taken, actions: now },
    actors: { ...tables.actors, events: invertLists(taken.actors, standIns.length) },
    ties: tiesOf(now, standIns.length),
    verbs,
    byKnown: byKnown && folded(byKnown, standIns),
    folded: null,
    standIns,
  };
}

function verbsWithPeople(
  { events: { actions }, actors, verbs: bare }: Tables,
  standIns: Uint32Array,
): { readonly verb: Uint32Array; readonly verbs: readonly string[] } {
  const indexes = new Map<string, number>();
  const nameOf = (actor: number): string =>
    at(standIns, actor) === actor ? "" : `(${textAt(actors.names, actor)})`;
  const verb = actions.verb.map((index, action) => {
    const parts = [nameOf(at(actions.from, action)), item(bare, index), nameOf(at(actions.to, action))];
    const text = parts.filter((part) => part !== "").join(" ");
    const known = indexes.get(text) ?? indexes.size;
    indexes.set(text, known);
    return known;
  });
  return { verb, verbs: [...indexes.keys()] };
}

/**
 * By actor the one that stands for it: everybody itself, but a person its body. Of several bodies that is the one closest to
 * it, which holds none of the others, and of those as close the first that its record names: nobody counts twice.
 */
export function standInsOf(records: readonly ActorRecord[]): Uint32Array {
  const rows = new Map(records.map(({ id }, row) => [id, row]));
  const bodies = records.map(({ memberOf = [] }) => memberOf.flatMap((id) => rows.get(id) ?? []));
  return Uint32Array.from(records, (_, row) => bodyOf(row));

  /** The closest body of an actor. One that is itself a person is followed upwards; a circle of persons folds nobody. */
  function bodyOf(start: number): number {
    const passed = new Set<number>();
    for (let row = start; ; ) {
      if (item(records, row).kind !== "person") return row;
      if (passed.has(row)) return start;
      passed.add(row);
      const closest = closestOf(item(bodies, row));
      if (closest === undefined) return row;
      row = closest;
    }
  }

  function closestOf(some: readonly number[]): number | undefined {
    return some.find((body) => some.every((other) => other === body || !holds(body, other))) ?? some[0];
  }

  /** Whether `member` belongs to `body`, directly or through others. */
  function holds(body: number, member: number): boolean {
    const seen = new Set([member]);
    for (const row of seen) for (const one of item(bodies, row)) seen.add(one);
    return seen.has(body) && member !== body;
  }
}
