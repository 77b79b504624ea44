import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, eventRow } from "../../../model/units.ts";
import { type Status, weakerOf } from "../../../model/vocabulary.ts";
import { type FilterMask, matches } from "../../../query/filterMask.ts";

/** One action of an event, seen from an actor in it; `index` in the record of the event. */
export type Deed = {
  readonly row: EventRow;
  readonly index: number;
  readonly verb: string;
  readonly other: ActorRow;
};

export type ActorDeeds = {
  /** What the actor did to others. */
  readonly did: readonly Deed[];
  /** What others did to it. */
  readonly wasDone: readonly Deed[];
  /** Events it takes part in without an action of or upon it. */
  readonly present: readonly EventRow[];
};

/** What an actor did and what was done to it in the events that count, in time order. */
export function actorDeeds(tables: Tables, mask: FilterMask, actor: ActorRow): ActorDeeds {
  const { actions } = tables.events;
  const did: Deed[] = [];
  const wasDone: Deed[] = [];
  const present: EventRow[] = [];
  forEachIn(tables.actors.events, actor, (value) => {
    if (!matches(mask, value)) return;
    const row = eventRow(value);
    const before = did.length + wasDone.length;
    const start = at(actions.starts, row);
    const end = at(actions.starts, row + 1);
    for (let action = start; action < end; action++) {
      const from = actorRow(at(actions.from, action));
      const to = actorRow(at(actions.to, action));
      const verb = item(tables.verbs, at(actions.verb, action));
      const index = action - start;
      if (from === actor) did.push({ row, index, verb, other: to });
      if (to === actor) wasDone.push({ row, index, verb, other: from });
    }
    if (did.length + wasDone.length === before) present.push(row);
  });
  return { did, wasDone, present };
}

/** An event behind a tie: what the one did in it, each verb once, and the indexes of these actions. */
export type TieDeed = {
  readonly row: EventRow;
  readonly verbs: readonly string[];
  readonly indexes: readonly number[];
};

/** The events that count behind the tie from one actor to another, in time order. */
export function tieDeeds(tables: Tables, mask: FilterMask, from: ActorRow, to: ActorRow): readonly TieDeed[] {
  const byRow = new Map<EventRow, { verbs: Set<string>; indexes: number[] }>();
  for (const { row, index, verb, other } of actorDeeds(tables, mask, from).did) {
    if (other !== to) continue;
    const deed = byRow.get(row) ?? { verbs: new Set(), indexes: [] };
    byRow.set(row, { verbs: deed.verbs.add(verb), indexes: [...deed.indexes, index] });
  }
  return [...byRow].map(([row, { verbs, indexes }]) => ({ row, verbs: [...verbs], indexes }));
}

/** The standing of the weakest of these acts, where it is weaker than that of their event. */
export function weakerStanding(
  tables: Tables,
  row: EventRow,
  indexes: readonly number[],
): Status | undefined {
  const { status: ofEvent, actions = [] } = eventRecord(tables, row);
  const weakest = indexes.reduce<Status>(
    (weaker, index) => weakerOf(weaker, actions[index]?.status ?? ofEvent),
    ofEvent,
  );
  return weakest === ofEvent ? undefined : weakest;
}

/** The actors most tied to one, by the number of events that count with an action between the two, either way. */
export function strongestTies(
  { did, wasDone }: ActorDeeds,
  actor: ActorRow,
  most = Number.POSITIVE_INFINITY,
): readonly { readonly other: ActorRow; readonly events: number }[] {
  const rowsOf = new Map<ActorRow, Set<EventRow>>();
  for (const { row, other } of [...did, ...wasDone]) {
    if (other === actor) continue;
    const rows = rowsOf.get(other) ?? new Set();
    rowsOf.set(other, rows.add(row));
  }
  return [...rowsOf]
    .map(([other, rows]) => ({ other, events: rows.size }))
    .sort((a, b) => b.events - a.events || a.other - b.other)
    .slice(0, most);
}
