import { item } from "../../model/tables/columns.ts";
import { isEvent } from "../../model/tables/coverage.ts";
import { countedTables, oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { listedStandings, STANDINGS } from "../../model/vocabulary.ts";
import {
  kindsInOrder,
  type LaneValue,
  type PartBy,
  type Partition,
  partition,
} from "../../query/kindsAndLanes.ts";
import { CELL_LANES, type Lanes } from "../../state/address/viewState.ts";
import { memoLast } from "../../state/memoLast.ts";
import { visibleText } from "../../words/isolate.ts";
import { kindLabel } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";

export type NamedLanes = {
  readonly partition: Partition;
  readonly names: readonly string[];
  /** The lanes with events, from top to bottom, whatever is filtered. */
  readonly shown: readonly number[];
  readonly counts: Uint32Array;
};

export const partitionOf = memoLast((tables: Tables, by: PartBy) => partition(tables, by));

/** The lanes of a view. Null without lanes, and for rows of actors, which are another picture. */
export const lanesOf = memoLast((tables: Tables, lanes: Lanes, words: Words): NamedLanes | null => {
  if (lanes === "none" || lanes === "actor") return null;
  const parted = partitionOf(tables, lanes);
  const counts = new Uint32Array(parted.lanes.length);
  // For lanes by kind or standing, a prepared folder has the counts of all its events, even before their rows load.
  const isCounted = CELL_LANES.includes(lanes);
  const whole = (isCounted && countedTables(tables)) || tables;
  const { laneOf } = whole === tables ? parted : partition(whole, lanes);
  laneOf.forEach((lane, row) => {
    if (isCounted || whole.coverage.acts || isEvent(whole, row))
      counts[lane] = (counts[lane] ?? 0) + (whole.events.weights?.[row] ?? 1);
  });
  const all = lanes === "kind" ? kindsInOrder(tables) : parted.lanes.map((_, lane) => lane);
  return {
    partition: parted,
    names: parted.lanes.map((lane) => nameOf(tables, words, lane)),
    shown: all.filter((lane) => counts[lane]),
    counts,
  };
});

function nameOf(tables: Tables, words: Words, lane: LaneValue): string {
  switch (lane.kind) {
    case "kind":
      return kindLabel(words, item(tables.kinds, lane.index));
    case "status":
      return words.messages.standing[lane.status].label;
    case "word":
      return visibleText(lane.text);
    case "rest":
      return words.messages.timeline.rest(lane.values);
    case "none":
      return words.messages.timeline.notStated;
  }
}

/** The standings that occur in a story (empty if the file states none), and whether any event is contested. */
export const standingsInUse = oncePerTables(({ events }) => ({
  standings: listedStandings((standing) => events.standing.includes(STANDINGS.indexOf(standing))),
  hasContest: events.contested.includes(1),
}));
