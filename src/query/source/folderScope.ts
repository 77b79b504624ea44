import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { RowScope } from "../../model/folder/rowScope.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import type { ActorId } from "../../model/units.ts";
import { eventsOfActor, type FolderTables } from "./yearCounts.ts";

/** Why the rows of a question are not read: they are too many. */
export type TooMany = { readonly kind: "too-many"; readonly events: number; readonly most: number };
type Within<Kind extends RowScope["kind"]> = Extract<RowScope, { readonly kind: Kind }> | TooMany;

/** How many events of all kinds and standings reach into some days. */
function eventsWithin({ events, prepared }: FolderTables, { first, last }: DayRange): number {
  let sum = 0;
  for (let row = 0; row < events.count && (events.first[row] ?? 0) <= last; row++) {
    if ((events.last[row] ?? 0) >= first) sum += prepared.weights[row] ?? 0;
  }
  return sum;
}

export function scopeOfDays(base: FolderTables, days: DayRange, most: number): Within<"days"> {
  const events = eventsWithin(base, days);
  return events <= most ? { kind: "days", days } : { kind: "too-many", events, most };
}

/** An event of two of them is a row of each, and counts twice here. */
export function scopeOfActors(base: FolderTables, ids: readonly ActorId[], most: number): Within<"actors"> {
  const actors = ids.flatMap((id) => actorRowOf(base, id) ?? []);
  const events = actors.reduce((sum, row) => sum + eventsOfActor(base.prepared, row), 0);
  return events <= most ? { kind: "actors", actors } : { kind: "too-many", events, most };
}
