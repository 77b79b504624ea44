import type { Busiest } from "../../model/folder/manifest.ts";
import type { Database } from "./database.ts";

/** Actors that a folder names: more than a page lists well. */
const MOST_ACTORS = 5_000;
/** Ties that are kept of each year; all years of them are. */
const TIES_OF_YEAR = 300;

const YEAR = "year(DATE '1970-01-01' + e.first)";

/**
 * The busiest actors, and the busiest ties between them of each year, counted by year of the first day. It also makes the
 * table `actors` of their names and numbers.
 */
export async function busiestOf(database: Database, roles: readonly string[]): Promise<Busiest> {
  await database.run(`CREATE TABLE actors AS SELECT name, events, (row_number() OVER (ORDER BY events DESC, name) - 1)::INTEGER AS actor
    FROM (SELECT name, count(*) AS events FROM participants GROUP BY name) ORDER BY actor LIMIT ${MOST_ACTORS}`);
  const named = await database.rows("SELECT name, events FROM actors ORDER BY actor");
  const span = await database.rows(`SELECT min(${YEAR}) AS "from", max(${YEAR}) AS "to" FROM events e`);
  const from = Number(span[0]?.from ?? 0);
  const to = Number(span[0]?.to ?? -1);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const actorYears = new Array<number>(named.length * years.length).fill(0);
  const byYear = await database.rows(`SELECT a.actor, ${YEAR} AS y, count(*) AS events
    FROM participants p JOIN actors a USING (name) JOIN events e USING (rn) GROUP BY ALL`);
  for (const { actor, y, events } of byYear) {
    actorYears[Number(actor) * years.length + Number(y) - from] = Number(events);
  }
  return {
    actors: {
      names: named.map(({ name }) => String(name)),
      events: named.map(({ events }) => Number(events)),
    },
    years,
    actorYears,
    ties: await tiesOf(database, roles, years),
  };
}

/** As in the page: with something that was done there is a tie, of two sides one without a direction. */
async function tiesOf(
  database: Database,
  roles: readonly string[],
  years: readonly number[],
): Promise<Busiest["ties"]> {
  const verb = [...(roles.includes("action") ? ["trim(e.action) <> ''"] : []), "e.is_kind"].join(" OR ");
  const pair = (one: string, other: string, undirected: 0 | 1): string[] =>
    roles.includes(one) && roles.includes(other)
      ? [
          `SELECT a.actor AS one, b.actor AS other, ${undirected} AS undirected, ${YEAR} AS y FROM events e
           JOIN actors a ON a.name = e."${one}" JOIN actors b ON b.name = e."${other}" WHERE ${verb}`,
        ]
      : [];
  const pairs = [...pair("from", "to", 0), ...pair("side", "otherSide", 1)];
  const empty = { from: [], to: [], undirected: [], events: [] };
  if (pairs.length === 0) return empty;
  await database.run(`CREATE TABLE ties AS SELECT
    CASE WHEN undirected = 1 THEN least(one, other) ELSE one END AS one,
    CASE WHEN undirected = 1 THEN greatest(one, other) ELSE other END AS other, undirected, y, count(*) AS events
    FROM (${pairs.join(" UNION ALL ")}) GROUP BY ALL`);
  const rows = await database.rows(`WITH kept AS (
      SELECT DISTINCT one, other, undirected FROM ties
      QUALIFY row_number() OVER (PARTITION BY y ORDER BY events DESC, one, other) <= ${TIES_OF_YEAR})
    SELECT t.* FROM ties t JOIN kept USING (one, other, undirected) ORDER BY one, other, undirected, y`);
  const ties: { -readonly [Key in keyof Busiest["ties"]]: Busiest["ties"][Key] } = { ...empty };
  let last = "";
  for (const { one, other, undirected, y, events } of rows) {
    const key = `${one} ${other} ${undirected}`;
    if (key !== last) {
      ties.from.push(Number(one));
      ties.to.push(Number(other));
      ties.undirected.push(Number(undirected) === 1 ? 1 : 0);
      ties.events.push(...years.map(() => 0));
    }
    last = key;
    ties.events[ties.events.length - years.length + Number(y) - (years[0] ?? 0)] = Number(events);
  }
  return ties;
}
