import { listOf } from "../../model/tables/columns.ts";
import { ROLES, type Tables } from "../../model/tables/tables.ts";

/**
 * Lists of event rows, one for each pair of an actor in `by` and an actor in `on`. The list has the events in which the
 * first acts on the second. If `by` or `on` is empty, each actor of the other list has one list: acts with anybody.
 */
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

/** Whether an actor acts (`by`) or is acted upon (`on`) in an event. Either a role or an act shows it. */
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
