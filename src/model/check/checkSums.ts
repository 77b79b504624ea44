import type { Dataset } from "../dataset.ts";
import { SUM_LIMITS } from "../limits.ts";
import { type Refusal, refuse } from "./fault.ts";

/** What all events hold together, where that is more than tables can be made of; nothing of it is one event's fault. */
export function checkSums({ events, actors }: Dataset): Refusal | null {
  let participations = 0;
  let actions = 0;
  for (const event of events) {
    const acts = event.actions?.length ?? 0;
    actions += acts;
    participations += (event.participants?.length ?? 0) + 2 * acts;
  }
  if (actions > SUM_LIMITS.actions) return tooMany("actions", SUM_LIMITS.actions);
  // Who acts need not be listed besides: each end of an act may be one more.
  if (participations - 2 * actions > SUM_LIMITS.participations) {
    return tooMany("participations", SUM_LIMITS.participations);
  }
  const lengths = new Map(
    actors.map(({ id, name, aliases = [] }) => [
      id,
      aliases.reduce((sum, alias) => sum + alias.length, name.length),
    ]),
  );
  let longest = 0;
  for (const length of lengths.values()) longest = Math.max(longest, length);
  if (participations * longest <= SUM_LIMITS.names) return null;
  let letters = 0;
  for (const { participants = [], actions: acts = [] } of events) {
    for (const { actor } of participants) letters += lengths.get(actor) ?? 0;
    for (const { from, to } of acts) letters += (lengths.get(from) ?? 0) + (lengths.get(to) ?? 0);
    if (letters > SUM_LIMITS.names) {
      return tooMany("letters in the names and aliases of all who take part", SUM_LIMITS.names);
    }
  }
  return null;
}

const tooMany = (what: string, limit: number): Refusal => {
  const most = `${limit.toLocaleString("en")} ${what}`;
  return refuse("", `more than ${most}, all events together`, `at most ${most}`);
};
