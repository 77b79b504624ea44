import type { EventRecord, KindRecord } from "../dataset.ts";
import type { EventRow } from "../units.ts";
import { STANDINGS, type Standing } from "../vocabulary.ts";
import { at, item } from "./columns.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";

export const standingOf = ({ events }: Tables, row: EventRow): Standing =>
  item(STANDINGS, at(events.standing, row));

/** Whether a confirmed event is a statement. If none is, both columns are one and the same. */
export const hasStatements = ({ events }: Tables): boolean => events.standing !== events.status;

/** Whether the file states a standing for any event. */
export const statesStandings = oncePerTables(({ events }: Tables): boolean =>
  events.standing.some((standing) => STANDINGS[standing] !== "unstated"),
);

/** The standing of a record. Whether it is a statement, the event itself says, or its kind if the event is silent. */
export function standingOfRecords(
  kinds: readonly KindRecord[],
): (event: Pick<EventRecord, "kind" | "status" | "isStatement">) => Standing {
  const ofStatements = new Set(kinds.filter(({ isStatement }) => isStatement).map(({ id }) => id));
  return ({ kind, status, isStatement = ofStatements.has(kind) }) =>
    isStatement && status === "confirmed" ? "onRecord" : status;
}
