import { actorRowOf } from "../../model/findRow.ts";
import { actorRecord, type Tables } from "../../model/tables.ts";
import { type ActorRow, actorRow } from "../../model/units.ts";
import { rowsWithId } from "../../query/wordSearch.ts";

/** The bodies an actor belongs to, as its record says. */
export function bodiesOf(tables: Tables, actor: ActorRow): readonly ActorRow[] {
  const rows = (actorRecord(tables, actor).memberOf ?? []).map((id) => actorRowOf(tables, id));
  return rows.filter((row) => row !== undefined);
}

/** The actors whose records say that they belong to this one. */
export function membersOf(tables: Tables, actor: ActorRow): readonly ActorRow[] {
  const { id } = actorRecord(tables, actor);
  return rowsWithId(tables.actors.records, id)
    .map(actorRow)
    .filter((row) => actorRecord(tables, row).memberOf?.includes(id));
}
