import { type DayRange, spanOfDays } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { STANDINGS } from "../model/vocabulary.ts";
import { countListed, countValues } from "./filter/facetCounts.ts";
import { type FilterMask, matches } from "./filter/filterMask.ts";
import { tiesOfEvents } from "./firstAnswer.ts";
import type { NetworkCounts } from "./network/networkCounts.ts";

export type InBoth = { readonly earlier: number; readonly later: number };
export type ComparedRow = InBoth & { readonly row: number };

export const CHANGES = ["came", "went", "stayed"] as const;
/** Whether an actor or a tie is only in the later window (`came`), only in the earlier one (`went`), or in both. */
export type Change = (typeof CHANGES)[number];

export type WindowComparison = {
  readonly events: InBoth;
  readonly actors: InBoth;
  /** The index is the index in `STANDINGS`. */
  readonly byStanding: readonly InBoth[];
  /** The actors that take part in an event of at least one of the two windows. The actor with most events is first. */
  readonly byActor: readonly ComparedRow[];
  /** The ties of each change, the busiest first. Null if a database did not count the ties of both windows. */
  readonly ties: Readonly<Record<Change, readonly ComparedRow[]>> | null;
};

export function isBefore(one: DayRange, other: DayRange): boolean {
  const [a, b] = [spanOfDays(one), spanOfDays(other)];
  return a.start < b.start || (a.start === b.start && a.end < b.end);
}

/** The counts of an engine (a database) for two windows. The tables cannot give them if some events are not rows. */
export type CountedWindows = {
  readonly earlier: NetworkCounts;
  readonly later: NetworkCounts;
  readonly hasTies: boolean;
};

export function compareWindows(
  tables: Tables,
  earlier: FilterMask,
  later: FilterMask,
  counted: CountedWindows | null,
): WindowComparison {
  const weights = tables.events.weights;
  const inBoth = (isMeant: (row: number) => boolean): InBoth => ({
    earlier: countOf(earlier, isMeant, weights),
    later: countOf(later, isMeant, weights),
  });
  const before = counted?.earlier ?? countsIn(tables, earlier);
  const after = counted?.later ?? countsIn(tables, later);
  const byActor = sortedRows(before.nodeEvents, after.nodeEvents);
  const ties = sortedRows(before.tieEvents, after.tieEvents);
  return {
    events: inBoth(() => true),
    actors: {
      earlier: byActor.filter((actor) => actor.earlier > 0).length,
      later: byActor.filter((actor) => actor.later > 0).length,
    },
    byStanding: STANDINGS.map((_, standing) => inBoth((row) => tables.events.standing[row] === standing)),
    byActor,
    ties:
      counted?.hasTies === false
        ? null
        : {
            came: ties.filter((tie) => changeOf(tie) === "came"),
            went: ties.filter((tie) => changeOf(tie) === "went"),
            stayed: ties.filter((tie) => changeOf(tie) === "stayed"),
          },
  };
}

/** At most `most` rows: those whose number in the chart (`drawn`) changed most. Rows without a change are left out. */
export function changedMost<Row extends { readonly drawn: InBoth }>(
  rows: readonly Row[],
  most: number,
): readonly Row[] {
  const changeIn = ({ drawn }: Row): number => drawn.later - drawn.earlier;
  return rows
    .filter((row) => changeIn(row) !== 0)
    .toSorted((a, b) => Math.abs(changeIn(b)) - Math.abs(changeIn(a)))
    .slice(0, most);
}

const changeOf = ({ earlier, later }: InBoth): Change =>
  earlier === 0 ? "came" : later === 0 ? "went" : "stayed";

function countOf(mask: FilterMask, isMeant: (row: number) => boolean, weights?: ArrayLike<number>): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++)
    if (matches(mask, row) && isMeant(row)) count += weights?.[row] ?? 1;
  return count;
}

const countsIn = (tables: Tables, mask: FilterMask): NetworkCounts => ({
  nodeEvents: countListed(tables.events.actors, mask, tables.actors.count),
  tieEvents: countValues(tiesOfEvents(tables), mask, tables.ties.count),
});

const sortedRows = (before: Uint32Array, after: Uint32Array): readonly ComparedRow[] =>
  Array.from(before, (earlier, row) => ({ row, earlier, later: after[row] ?? 0 }))
    .filter(({ earlier, later }) => earlier + later > 0)
    .sort((a, b) => b.earlier + b.later - a.earlier - a.later || a.row - b.row);
