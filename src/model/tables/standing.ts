import type { EventRecord, KindRecord } from "../dataset.ts";
import type { EventRow } from "../units.ts";
import { STANDINGS, type Standing } from "../vocabulary.ts";
import { at, item } from "./columns.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";

export const standingOf = ({ events }: Tables, row: EventRow): Standing =>
  item(STANDINGS, at(events.standing, row));

/** Whether any confirmed event is a statement. Without one, tables have one array for `standing` and `status`. */
export const hasStatements = ({ events }: Tables): boolean => events.standing !== events.status;

export const statesStandings = oncePerTables(({ events }: Tables): boolean =>
  events.standing.some((standing) => STANDINGS[standing] !== "unstated"),
);

/** A confirmed statement is `onRecord`. An event is a statement if it says so, or otherwise if its kind says so. */
export function standingOfRecords(
  kinds: readonly KindRecord[],
): (event: Pick<EventRecord, "kind" | "status" | "isStatement">) => Standing {
  const ofStatements = new Set(kinds.filter(({ isStatement }) => isStatement).map(({ id }) => id));
  return ({ kind, status, isStatement = ofStatements.has(kind) }) =>
    isStatement && status === "confirmed" ? "onRecord" : status;
}
