import type { ColumnMapping, ColumnRole } from "../../load/loadOutcome.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { splitList } from "../../model/tableCells.ts";
import { type Database, named } from "./database.ts";
import { textOf } from "./inputValues.ts";

/** Columns of the files that live on in a folder; dates become one, and what is not named here is left out. */
export const KEPT = [
  "id",
  "headline",
  "action",
  "from",
  "to",
  "side",
  "otherSide",
  "actors",
  "summary",
  "place",
  "url",
  "sources",
  "dateNote",
  "dispute",
  "prominence",
] as const satisfies readonly ColumnRole[];
export type Kept = (typeof KEPT)[number];
/** Makes `events` of the rows whose values mean something, in order of day. */
export async function makeEvents(
  database: Database,
  mapping: ColumnMapping,
  roles: readonly Kept[],
  dateRoles: readonly string[],
): Promise<void> {
  const telling = ["headline", "action", "from", "to", "side", "otherSide", "kind"] as const;
  const said = telling.filter((role) => mapping.includes(role));
  const isShort = roles.map((role) => {
    const most =
      role === "id" ? TEXT_LIMITS.id : role === "headline" ? TEXT_LIMITS.headline : TEXT_LIMITS.name;
    return `length(r.${named(role)}) <= ${role === "summary" || role === "sources" ? TEXT_LIMITS.text : most}`;
  });
  const columns = roles.map((role) =>
    role === "id"
      ? "CASE WHEN trim(r.id) = '' THEN 'row-' || (r.rn + 1) ELSE trim(r.id) END AS id"
      : role === "action"
        ? "a.action AS action"
        : ["from", "to", "side", "otherSide"].includes(role)
          ? `trim(r.${named(role)}) AS ${named(role)}`
          : `r.${named(role)}`,
  );
  const contested = roles.includes("dispute") ? "CASE WHEN trim(r.dispute) = '' THEN 0 ELSE 1 END" : "0";
  await database.run(`CREATE TABLE events AS SELECT
    r.rn, ${roles.includes("id") ? "" : "'row-' || (r.rn + 1) AS id,"} ${columns.map((column) => `${column},`).join(" ")}
    d.edtf AS date, d.first, d.last, d.extent, d.precision, ${contested} AS contested,
    r.kind_label AS kind, r.kind_number, ${mapping.includes("kind") ? "trim(r.kind) <> ''" : "false"} AS is_kind,
    r.is_said, s.status AS status, s.status_number
    FROM kinded r
    JOIN dates d ON ${dateRoles.map((role) => `r.${named(role)} = d.${named(`of_${role}`)}`).join(" AND ")}
    JOIN standings s ON ${mapping.includes("status") ? "r.status = s.of_status" : "true"}
    ${roles.includes("action") ? "JOIN acts a ON r.action = a.of_action" : ""}
    WHERE ${isShort.join(" AND ") || "true"} AND (${said.map((role) => `trim(r.${named(role)}) <> ''`).join(" OR ")})
    ORDER BY d.first, d.last, 2`);
}

/** Who takes part in which event, each once. Lists of actors are taken apart as in the page. */
export async function makeParticipants(database: Database, roles: readonly Kept[]): Promise<void> {
  const ends = roles.filter((role) => ["from", "to", "side", "otherSide"].includes(role));
  const parts = ends.map(
    (role) => `SELECT rn, ${named(role)} AS name FROM events WHERE ${named(role)} <> ''`,
  );
  if (roles.includes("actors")) {
    const lists = await database.rows("SELECT DISTINCT actors FROM events WHERE actors <> ''");
    const named = lists.flatMap(({ actors }) =>
      splitList(textOf(actors)).flatMap((name) => (name.trim() === "" ? [] : [[textOf(actors), name]])),
    );
    await database.fill("lists", { of_actors: "VARCHAR", name: "VARCHAR" }, named);
    parts.push("SELECT e.rn, l.name FROM events e JOIN lists l ON e.actors = l.of_actors");
  }
  await database.run(
    parts.length === 0
      ? "CREATE TABLE participants (rn BIGINT, name VARCHAR)"
      : `CREATE TABLE participants AS SELECT DISTINCT rn, name FROM (${parts.join(" UNION ALL ")})`,
  );
}
