import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow } from "../model/units.ts";
import { formatList } from "./formatNumber.ts";
import { nameInEvent } from "./members.ts";
import type { Words } from "./words.ts";

/** Who takes part in an event, in any role, in the order of the file. */
export function actorsOfEvent({ events: { named } }: Tables, row: EventRow): readonly ActorRow[] {
  return [...named.values.subarray(at(named.starts, row), at(named.starts, row + 1))].map(actorRow);
}

/** How many actors are named one by one. */
const MOST_NAMED = 4;

/** The first few actors by name, and the number of the others. */
export function firstActors(actors: readonly ActorRow[]) {
  const named = actors.length > MOST_NAMED ? actors.slice(0, MOST_NAMED - 1) : actors;
  return { named, others: actors.length - named.length };
}

/** "A, B, C and 12 others". `row`: the event that names them, where whoever is folded is said with its body. */
export function actorsInWords(
  words: Words,
  tables: Tables,
  actors: readonly ActorRow[],
  row?: EventRow,
): string {
  const { named, others } = firstActors(actors);
  const names = named.map((actor) => nameInEvent(words, tables, row, actor));
  const rest = others === 0 ? [] : [words.messages.list.others(others)];
  return formatList(words, [...names, ...rest]);
}
