import type { Database } from "./database.ts";

/** At most this many actors get a number, because a page cannot show a longer list well. */
export const MOST_ACTORS = 5_000;

/** Makes the table `actors`, in which the busiest actor has number 0. */
export const nameActors = (database: Database): Promise<void> =>
  database.run(`CREATE TABLE actors AS SELECT name, events, (row_number() OVER (ORDER BY events DESC, name) - 1)::INTEGER AS actor
    FROM (SELECT name, count(*)::INTEGER AS events FROM participants GROUP BY name) busy ORDER BY actor LIMIT ${MOST_ACTORS}`);

const FACTS = ["first", "last", "kind_number", "status_number", "contested"];
/** Engines (databases that answer the page) also need the act, and whether the event has one independent source. */
export const ENGINE_FACTS = [...FACTS, "act_number", "single"];
/** Selects columns of `events e` under their own names, because some databases would name them `e.first`. */
export const ofEvents = (columns: readonly string[]): string =>
  columns.map((column) => `e.${column} AS ${column}`).join(", ");

/** SQL: whether an event between two sides is an act. An act has a verb or a kind in the table. */
export const isAct = (roles: readonly string[]): string =>
  [...(roles.includes("action") ? ["trim(e.action) <> ''"] : []), "e.is_kind"].join(" OR ");

/**
 * SQL with a row for each event of a tie. `one` and `other` are numbers from the table `actors`. Null if there are no
 * columns for two actors. As on the page, every act makes a tie. If neither of two sides acts on the other, their tie
 * is undirected.
 */
export function tieRows(roles: readonly string[], facts = FACTS): string | null {
  const verb = isAct(roles);
  const pair = (one: string, other: string, undirected: 0 | 1): string[] =>
    roles.includes(one) && roles.includes(other)
      ? [
          `SELECT e.rn AS rn, ${ofEvents(facts)}, a.actor AS one, b.actor AS other,
           ${undirected} AS undirected FROM events e
           JOIN actors a ON a.name = e."${one}" JOIN actors b ON b.name = e."${other}" WHERE ${verb}`,
        ]
      : [];
  const pairs = [...pair("from", "to", 0), ...pair("side", "otherSide", 1)];
  return pairs.length === 0
    ? null
    : `SELECT rn, ${facts.join(", ")}, undirected,
       CASE WHEN undirected = 1 THEN least(one, other) ELSE one END AS one,
       CASE WHEN undirected = 1 THEN greatest(one, other) ELSE other END AS other FROM (${pairs.join(" UNION ALL ")}) pairs`;
}
