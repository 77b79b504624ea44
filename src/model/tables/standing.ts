import type { KindRecord } from "../dataset.ts";
import type { EventRow } from "../units.ts";
import { STANDINGS, STATUSES, type Standing } from "../vocabulary.ts";
import { at, item } from "./columns.ts";
import type { EventTable, Tables } from "./tables.ts";

const CONFIRMED = STATUSES.indexOf("confirmed");
const ON_RECORD = STANDINGS.indexOf("onRecord");

/** How sure an event is, and whether that is said of what happened or only of what somebody said. */
export const standingOf = ({ events }: Tables, row: EventRow): Standing =>
  item(STANDINGS, at(events.standing, row));

/** Whether some confirmed event is a statement. */
export const hasStatements = ({ events }: Tables): boolean => events.standing !== events.status;

/**
 * The column `EventTable.standing`. `isStatement` answers what an event says of itself: true, false, or undefined
 * where its kind decides.
 */
export function standingColumn(
  { status, kind }: Pick<EventTable, "status" | "kind">,
  kinds: readonly KindRecord[],
  isStatement: (row: number) => boolean | undefined,
): Uint8Array {
  const ofKind = kinds.map((record) => record.isStatement === true);
  let standing = status;
  for (let row = 0; row < status.length; row++) {
    if (status[row] !== CONFIRMED || !(isStatement(row) ?? ofKind[kind[row] ?? 0])) continue;
    if (standing === status) standing = status.slice();
    standing[row] = ON_RECORD;
  }
  return standing;
}
