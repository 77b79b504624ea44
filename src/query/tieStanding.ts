import { at, forEachIn, item } from "../model/tables/columns.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { eventRow } from "../model/units.ts";
import { STATUSES, type Status } from "../model/vocabulary.ts";

type DoesCount = (row: number) => boolean;

/** How sure a tie is, by the events that count. */
export type TieStanding = {
  /** Of its claims the one that is least sure: what the tie is drawn like. */
  readonly weakest: Status;
  /** How many of its events have each standing, in the order of `STATUSES`; only those that occur. */
  readonly events: readonly { readonly status: Status; readonly count: number }[];
  /** Whether any of its events is contested. */
  readonly contested: boolean;
};

/** Asked for the same ties at every frame while a picture moves. */
const known = oncePerTables(() => new WeakMap<DoesCount, Map<number, TieStanding>>());

/** The standing of a tie: of each event the weakest of the actions that make the tie. */
export function tieStanding(tables: Tables, doesCount: DoesCount, tie: number): TieStanding {
  const answers = known(tables);
  let byTie = answers.get(doesCount);
  if (!byTie) {
    byTie = new Map();
    answers.set(doesCount, byTie);
  }
  let standing = byTie.get(tie);
  if (!standing) {
    standing = standingOf(tables, doesCount, tie);
    byTie.set(tie, standing);
  }
  return standing;
}

/** Of events with many actions: the least sure standing of each tie that they make, found in one walk. */
const weakestOfMany = oncePerTables(() => new Map<number, ReadonlyMap<number, number>>());
/** Fewer actions are looked through again for each tie of their event. */
const MANY = 32;

/** The least sure action by which an event makes a tie, as a place in `STATUSES`. */
function weakestIn(tables: Tables, row: number, tie: number): number {
  const { starts } = tables.events.actions;
  if (at(starts, row + 1) - at(starts, row) < MANY) {
    let weakest = 0;
    forEachAction(tables, row, (made, status) => {
      if (made === tie) weakest = Math.max(weakest, status);
    });
    return weakest;
  }
  const known = weakestOfMany(tables).get(row);
  if (known) return known.get(tie) ?? 0;
  const byTie = new Map<number, number>();
  forEachAction(tables, row, (made, status) => byTie.set(made, Math.max(byTie.get(made) ?? 0, status)));
  weakestOfMany(tables).set(row, byTie);
  return byTie.get(tie) ?? 0;
}

/** By tie, from 1 the standing that all its actions have, as a place in `STATUSES`; 0 where they differ. */
const onlyStanding = oncePerTables(({ events: { actions }, ties }) => {
  const only = new Uint8Array(ties.count);
  const differs = new Uint8Array(ties.count);
  for (let action = 0; action < ties.ofAction.length; action++) {
    const tie = ties.ofAction[action] ?? 0;
    const standing = (actions.status[action] ?? 0) + 1;
    if (only[tie] === 0) only[tie] = standing;
    else if (only[tie] !== standing) differs[tie] = 1;
  }
  for (let tie = 0; tie < ties.count; tie++) if (differs[tie] === 1) only[tie] = 0;
  return only;
});

function forEachAction(
  { events: { actions }, ties }: Tables,
  row: number,
  visit: (tie: number, status: number) => void,
): void {
  const end = at(actions.starts, row + 1);
  for (let action = at(actions.starts, row); action < end; action++)
    visit(at(ties.ofAction, action), at(actions.status, action));
}

function standingOf(tables: Tables, doesCount: DoesCount, tie: number): TieStanding {
  const { contested } = tables.events;
  const counts = new Uint32Array(STATUSES.length);
  const only = onlyStanding(tables)[tie] ?? 0;
  let isContested = false;
  // Strong ties of a large file have thousands of events and are asked for at every frame: columns are read directly.
  const { starts, values } = tables.ties.events;
  const end = starts[tie + 1] ?? 0;
  for (let index = starts[tie] ?? 0; index < end; index++) {
    const row = values[index] ?? 0;
    if (!doesCount(row)) continue;
    const weakest = only > 0 ? only - 1 : weakestIn(tables, row, tie);
    counts[weakest] = (counts[weakest] ?? 0) + 1;
    isContested ||= contested[row] === 1;
  }
  const events = STATUSES.map((status, index) => ({ status, count: at(counts, index) })).filter(
    ({ count }) => count > 0,
  );
  return { weakest: events.at(-1)?.status ?? item(STATUSES, 0), events, contested: isContested };
}

/** Sources that a tie rests on, each once: those of its actions, and of their events where an action names none. */
export function tieSources(tables: Tables, doesCount: DoesCount, tie: number): number {
  const ids = new Set<string>();
  forEachIn(tables.ties.events, tie, (row) => {
    if (!doesCount(row)) return;
    const record = eventRecord(tables, eventRow(row));
    const start = at(tables.events.actions.starts, row);
    for (const [index, { sources }] of (record.actions ?? []).entries()) {
      if (at(tables.ties.ofAction, start + index) !== tie) continue;
      for (const id of sources ?? record.sources?.map((source) => source.id) ?? []) ids.add(id);
    }
  });
  return ids.size;
}
