import type { ActorRecord, Dataset } from "../dataset.ts";
import { SUM_LIMITS } from "../limits.ts";
import { type Refusal, refuse } from "./fault.ts";

export type EventSums = {
  readonly participants: number;
  readonly actions: number;
  /** How often participants and actions name each actor, by actor row. */
  readonly uses: Float64Array;
};

export function sumsOf({ events, actors }: Dataset): EventSums {
  const rows = new Map(actors.map(({ id }, row) => [id, row]));
  const uses = new Float64Array(actors.length);
  const use = (id: string): void => {
    const row = rows.get(id) ?? 0;
    uses[row] = (uses[row] ?? 0) + 1;
  };
  let participants = 0;
  let acts = 0;
  for (const { participants: some = NONE, actions = NONE } of events) {
    participants += some.length;
    acts += actions.length;
    for (const { actor } of some) use(actor);
    for (const { from, to } of actions) {
      use(from);
      use(to);
    }
  }
  return { participants, actions: acts, uses };
}

const NONE: readonly never[] = [];

/** Refuses a file whose participations, actions or names would take too much memory. Null if the file is accepted. */
export function checkSums(
  { participants, actions, uses }: EventSums,
  actors: readonly ActorRecord[],
): Refusal | null {
  if (actions > SUM_LIMITS.actions) return tooMany("actions", SUM_LIMITS.actions);
  // Each act may add two participants that the event does not list. The limit of actions also limits their number.
  if (participants > SUM_LIMITS.participations) {
    return tooMany("participations", SUM_LIMITS.participations);
  }
  let letters = 0;
  actors.forEach(({ name, aliases = NONE }, row) => {
    const length = aliases.reduce((sum, alias) => sum + alias.length, name.length);
    letters += length * (uses[row] ?? 0);
  });
  return letters <= SUM_LIMITS.names
    ? null
    : tooMany("letters in the names and aliases of all who take part", SUM_LIMITS.names);
}

const tooMany = (what: string, limit: number): Refusal => {
  const most = `${limit.toLocaleString("en")} ${what}`;
  return refuse("", `more than ${most}, all events together`, `at most ${most}`);
};
