import type { Act } from "../../../model/tables/acts.ts";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import { type EventRecord, ROLES, type Tables } from "../../../model/tables/tables.ts";
import type { ActorRow } from "../../../model/units.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import type { Words } from "../../../words/words.ts";

/** Actors of one role, in the order of the file. */
export type Involved = { readonly role: string; readonly actors: readonly ActorRow[] };

/** Who takes part in an event beyond its actions, by role, roles in the order of the file. */
export function otherParticipants(
  words: Words,
  tables: Tables,
  { participants = [] }: EventRecord,
  acts: readonly Act[],
): readonly Involved[] {
  const told = new Set(acts.flatMap(({ ends }) => ends));
  const byRole = new Map<string, ActorRow[]>();
  for (const { actor, role } of participants) {
    const row = actorRowOf(tables, actor);
    if (row === undefined || told.has(row)) continue;
    const name = roleInWords(words, role);
    const same = byRole.get(name);
    if (same === undefined) byRole.set(name, [row]);
    else same.push(row);
  }
  return [...byRole].map(([role, actors]) => ({ role, actors }));
}

/** A role that the interface knows in its words, any other as written. */
function roleInWords(words: Words, role: string | undefined): string {
  const known = ROLES.find((one) => one === role);
  const { roles } = detailWords(words);
  if (known !== undefined) return roles[known];
  return role ? visibleText(role) : roles.other;
}
