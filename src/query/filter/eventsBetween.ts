import { listOf } from "../../model/tables/columns.ts";
import { ROLES, type Tables } from "../../model/tables/tables.ts";

/** For each pair, the events in which an actor in `by` acts on one in `on`. Empty `by` or `on`: any actor. */
export function eventsBetween(
  tables: Tables,
  by: readonly number[],
  on: readonly number[],
): readonly Uint32Array[] {
  const withPart = (part: "by" | "on") => (actor: number) =>
    listOf(tables.actors.events, actor).filter((row) => hasPart(tables, row, actor, part));
  if (on.length === 0) return by.map(withPart("by"));
  if (by.length === 0) return on.map(withPart("on"));
  const { from, to, undirected, events } = tables.ties;
  const lists = new Map<string, Uint32Array>(
    by.flatMap((one) => on.map((other) => [`${one} ${other}`, new Uint32Array()] as const)),
  );
  from.forEach((one, tie) => {
    const key = `${one} ${to[tie]}`;
    if (undirected[tie] === 0 && lists.has(key)) lists.set(key, listOf(events, tie));
  });
  return [...lists.values()];
}

const ROLE_OF = { by: ROLES.indexOf("agent"), on: ROLES.indexOf("target") } as const;

/** Whether an actor acts, or is acted upon, in an event, by its role or by an act. */
function hasPart({ events }: Tables, row: number, actor: number, part: "by" | "on"): boolean {
  const { actors, roles, actions } = events;
  for (let index = actors.starts[row] ?? 0; index < (actors.starts[row + 1] ?? 0); index++) {
    if (actors.values[index] === actor && roles[index] === ROLE_OF[part]) return true;
  }
  const ends = part === "by" ? actions.from : actions.to;
  for (let action = actions.starts[row] ?? 0; action < (actions.starts[row + 1] ?? 0); action++) {
    if (ends[action] === actor && actions.undirected[action] === 0) return true;
  }
  return false;
}
