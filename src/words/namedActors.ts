import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, epochDay } from "../model/units.ts";
import { formatDayRange } from "./formatDate.ts";
import { formatList } from "./formatNumber.ts";
import { nameInEvent } from "./members.ts";
import type { Words } from "./words.ts";

/** The participants of an event, in any role, in the order of the file. */
export function actorsOfEvent({ events: { named } }: Tables, row: EventRow): readonly ActorRow[] {
  return [...named.values.subarray(at(named.starts, row), at(named.starts, row + 1))].map(actorRow);
}

const MOST_NAMED = 4;

/** The first few actors by name, and the number of the others. */
export function firstActors(actors: readonly ActorRow[]) {
  const named = actors.length > MOST_NAMED ? actors.slice(0, MOST_NAMED - 1) : actors;
  return { named, others: actors.length - named.length };
}

/** "A, B, C and 12 others". `row` is the event that names them; there a folded actor is named with its body. */
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

/** The name of a stack: "7 events, 2 – 5 Nov 2019". It is shown, spoken, and above the stack's list. */
export function stackName(words: Words, { events }: Tables, rows: readonly EventRow[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    first = Math.min(first, at(events.first, row));
    last = Math.max(last, at(events.last, row));
  }
  return words.messages.timeline.stack(rows.length, formatDayRange(words, epochDay(first), epochDay(last)));
}
