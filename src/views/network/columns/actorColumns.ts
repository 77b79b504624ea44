import { at, lengthOf } from "../../../model/tables/columns.ts";
import { standInOf } from "../../../model/tables/findRow.ts";
import { oncePerTables } from "../../../model/tables/oncePerTables.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, actorRow } from "../../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../../model/vocabulary.ts";
import { linearArrangement } from "../../../query/network/linearArrangement.ts";

/** Up to this many actors stand in columns; more are laid out by forces. */
export const MOST_IN_COLUMNS = 200;

/** The actors of one group, or of one kind where they have no group. */
export type ActorColumn = {
  readonly key: string;
  /** Index in `Tables.groups`, or the kind that its actors have in common. */
  readonly of: { readonly group: number } | { readonly kind: ActorKind };
  /** In an order in which ties are short. */
  readonly actors: readonly ActorRow[];
};

/** How many events of the whole dataset each actor has: what is shown first does not depend on filters. */
export const eventsOfActor = ({ actors }: Tables, actor: ActorRow): number => lengthOf(actors.events, actor);

/**
 * The columns of a network: named groups in the order of the file, then kinds in an order that keeps together who acts on
 * whom. Of the dataset alone, so that nothing that is filtered moves anybody.
 */
export const actorColumns = oncePerTables((tables): readonly ActorColumn[] => {
  const { actors, groups } = tables;
  const byKey = new Map<string, { of: ActorColumn["of"]; actors: ActorRow[] }>();
  const ranks = arrangedActors(tables);
  for (const row of ranks) {
    // Who is folded stands with its body.
    if (standInOf(tables, row) !== row) continue;
    const group = actors.group[row] ?? -1;
    const kind = ACTOR_KINDS[at(actors.kind, row)] ?? "group";
    const key = group < 0 ? `kind-${kind}` : `group-${group}`;
    const column = byKey.get(key) ?? { of: group < 0 ? { kind } : { group }, actors: [] };
    column.actors.push(row);
    byKey.set(key, column);
  }
  const named = groups.flatMap((_, group) => (byKey.has(`group-${group}`) ? [`group-${group}`] : []));
  const unnamed = ACTOR_KINDS.map((kind) => `kind-${kind}`).filter((key) => byKey.has(key));
  return [...named, ...arrangedKeys(tables, unnamed, byKey)].flatMap((key) => {
    const column = byKey.get(key);
    return column ? [{ key, ...column }] : [];
  });
});

function arrangedActors({ actors, ties }: Tables): readonly ActorRow[] {
  const edges = Array.from({ length: ties.count }, (_, tie) => ({
    members: [at(ties.from, tie), at(ties.to, tie)],
    weight: lengthOf(ties.events, tie),
  }));
  return linearArrangement(actors.count, edges.filter(isBetweenTwo)).map(actorRow);
}

const isBetweenTwo = ({ members: [from, to] }: { readonly members: readonly number[] }): boolean =>
  from !== to;

/** Columns that no file puts in order. */
function arrangedKeys(
  { ties }: Tables,
  keys: readonly string[],
  byKey: ReadonlyMap<string, { readonly actors: readonly ActorRow[] }>,
): readonly string[] {
  const columnOf = new Map(
    keys.flatMap((key, index) => (byKey.get(key)?.actors ?? []).map((actor) => [Number(actor), index])),
  );
  const edges = Array.from({ length: ties.count }, (_, tie) => ({
    members: [columnOf.get(at(ties.from, tie)) ?? -1, columnOf.get(at(ties.to, tie)) ?? -1],
    weight: lengthOf(ties.events, tie),
  }));
  const between = edges.filter((edge) => isBetweenTwo(edge) && !edge.members.includes(-1));
  return linearArrangement(keys.length, between).flatMap((index) => keys[index] ?? []);
}
