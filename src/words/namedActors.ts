import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import { type ActorRow, actorRow, type EventRow } from "../model/units.ts";
import { formatList } from "./formatNumber.ts";
import { nameInEvent } from "./members.ts";
import { visibleText } from "./visibleText.ts";
import type { Words } from "./words.ts";

/** Who takes part in an event, in any role, in the order of the file. */
export function actorsOfEvent({ events: { named } }: Tables, row: EventRow): readonly ActorRow[] {
  return [...named.values.subarray(at(named.starts, row), at(named.starts, row + 1))].map(actorRow);
}

/** So many actors are named one by one. */
const MOST_NAMED = 4;

/**
 * The first of some actors by name, as the data have it, and how many others there are. `row`: the event in which they are
 * named, which says whoever is folded there with its body.
 */
export function namedActors(words: Words, tables: Tables, actors: readonly ActorRow[], row?: EventRow) {
  const named = actors.length > MOST_NAMED ? actors.slice(0, MOST_NAMED - 1) : actors;
  return {
    names: named.map((actor) =>
      row === undefined ? textAt(tables.actors.names, actor) : nameInEvent(words, tables, row, actor),
    ),
    others: actors.length - named.length,
  };
}

/** The same as one text: "A, B, C and 12 others". */
export function actorsInWords(
  words: Words,
  tables: Tables,
  actors: readonly ActorRow[],
  row?: EventRow,
): string {
  const { names, others } = namedActors(words, tables, actors, row);
  const rest = others === 0 ? [] : [words.messages.list.others(others)];
  return formatList(words, [...names.map(visibleText), ...rest]);
}
