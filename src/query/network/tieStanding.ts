import { memoByKey } from "../../model/memo.ts";
import type { SourceCount } from "../../model/sameArticle.ts";
import { BY_SURENESS } from "../../model/sureness.ts";
import { actsOf } from "../../model/tables/acts.ts";
import { countSources } from "../../model/tables/articles.ts";
import { at, forEachIn, item } from "../../model/tables/columns.ts";
import { contestOfAct, isReplyText } from "../../model/tables/contestDetails.ts";
import { areTiesCounted } from "../../model/tables/coverage.ts";
import { actorRowOf, sourceRowOf } from "../../model/tables/findRow.ts";
import { standInAt } from "../../model/tables/folding.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS, type Standing } from "../../model/vocabulary.ts";
import { type DoesCount, oncePerTie } from "./actorTies.ts";

export type TieStanding = {
  /** The standing of the least sure event, because the one line of a tie must make no event look surer. */
  readonly weakest: Standing;
  /** `contested`: the facts of an event with this `status` are contested, not only its date. */
  readonly events: readonly {
    readonly status: Standing;
    readonly count: number;
    readonly contested: boolean;
  }[];
};

/** The standing of a tie. Of each of its events, the least sure act that belongs to the tie decides. */
export const tieStanding = oncePerTie(standingOf);

const SURENESS = Uint8Array.from(STANDINGS, (status) => BY_SURENESS.indexOf(status));

/** If an event has fewer acts than this, reading its acts again for each tie is cheaper than building a map. */
const MANY = 32;

/** The index in `BY_SURENESS` of the least sure act of an event that belongs to a tie. */
function weakestIn(tables: Tables, row: number, tie: number): number {
  const { starts } = tables.events.actions;
  if (at(starts, row + 1) - at(starts, row) >= MANY) return weakestByTie(tables)(row).get(tie) ?? 0;
  let weakest = 0;
  forEachAction(tables, row, (made, sureness) => {
    if (made === tie) weakest = Math.max(weakest, sureness);
  });
  return weakest;
}

const weakestByTie = oncePerTables((tables) =>
  memoByKey((row: number): ReadonlyMap<number, number> => {
    const byTie = new Map<number, number>();
    forEachAction(tables, row, (made, sureness) => byTie.set(made, Math.max(byTie.get(made) ?? 0, sureness)));
    return byTie;
  }),
);

function forEachAction(
  { events: { actions }, ties }: Tables,
  row: number,
  visit: (tie: number, sureness: number) => void,
): void {
  const end = at(actions.starts, row + 1);
  for (let action = at(actions.starts, row); action < end; action++)
    visit(at(ties.ofAction, action), at(SURENESS, at(actions.status, action)));
}

function standingOf(tables: Tables, doesCount: DoesCount, tie: number): TieStanding {
  const { actions, contested } = tables.events;
  const { starts, status } = actions;
  const { starts: tieStarts, values: tieRows } = tables.ties.events;
  const counts = new Uint32Array(BY_SURENESS.length);
  const isContested = new Uint8Array(BY_SURENESS.length);
  const end = tieStarts[tie + 1] ?? 0;
  // The function `at` would be too slow here, because a large table has very many events (see `filterMask.ts`).
  for (let index = tieStarts[tie] ?? 0; index < end; index++) {
    const row = tieRows[index] ?? 0;
    if (!doesCount(row)) continue;
    const action = starts[row] ?? 0;
    const isOnly = (starts[row + 1] ?? 0) - action === 1;
    const sureness = isOnly ? (SURENESS[status[action] ?? 0] ?? 0) : weakestIn(tables, row, tie);
    counts[sureness] = (counts[sureness] ?? 0) + 1;
    if (contested[row] === 1 && isContestedIn(tables, eventRow(row), tie)) isContested[sureness] = 1;
  }
  const events = LISTED_STANDINGS.map((one) => {
    const place = BY_SURENESS.indexOf(one);
    return { status: one, count: at(counts, place), contested: at(isContested, place) === 1 };
  }).filter(({ count }) => count > 0);
  const unknown = areTiesCounted(tables) ? "unstated" : item(STANDINGS, 0);
  return { weakest: BY_SURENESS.findLast((_, place) => at(counts, place) > 0) ?? unknown, events };
}

const isContestedIn = (tables: Tables, row: EventRow, tie: number): boolean =>
  actsOf(tables, row).some((act) => act.tie === tie && contestOfAct(tables, act) === "facts");

/** The number of written replies by the target of a tie to events of the tie. */
export function textReplies(tables: Tables, doesCount: DoesCount, tie: number): number {
  const to = at(tables.ties.to, tie);
  let count = 0;
  forEachIn(tables.ties.events, tie, (value) => {
    if (!doesCount(value)) return;
    const row = eventRow(value);
    // Large tables have no replies, and this quick test avoids parsing all their records.
    if (!textAt(tables.events.records, row).includes('"reply"')) return;
    for (const { actor } of (eventRecord(tables, row).reply ?? []).filter(isReplyText)) {
      const by = actorRowOf(tables, actor);
      if (by !== undefined && standInAt(tables, row, by) === to) count++;
    }
  });
  return count;
}

/** Counts the sources of the acts of a tie. An act without sources has those of its event. */
export function tieSources(tables: Tables, doesCount: DoesCount, tie: number): SourceCount {
  const ids = new Set<string>();
  forEachIn(tables.ties.events, tie, (row) => {
    if (!doesCount(row)) return;
    const cited = eventRecord(tables, eventRow(row)).sources ?? [];
    for (const { tie: made, sources } of actsOf(tables, eventRow(row))) {
      if (made !== tie) continue;
      for (const id of sources.length > 0 ? sources : cited.map((source) => source.id)) ids.add(id);
    }
  });
  const rows = [...ids].flatMap((id) => sourceRowOf(tables, id) ?? []);
  return countSources(tables)(rows);
}
