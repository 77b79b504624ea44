import { weakestOf } from "../../../model/sureness.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import { ROLES, type Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";

/** What an actor did in an event, as its lane shows it. */
export type LaneEnd = {
  /** From the top, from 0. */
  readonly lane: number;
  readonly isAgent: boolean;
  readonly isTarget: boolean;
  /** Whether it is one of two sides of whom it is not said who acted, and neither agent nor target besides. */
  readonly isSide: boolean;
  /** Of the weakest act that ends here; of the event where none does. */
  readonly status: Standing;
};

/** An act from one lane to another, or between the two. */
export type LaneAct = {
  readonly lanes: readonly [number, number];
  /** The lane at which its arrow points; null where it is not said who acted. */
  readonly target: number | null;
  readonly act: Act;
  readonly status: Standing;
};

/** An act of an actor upon itself, or of people who share a lane: no line shows it. */
export const isWithinLane = ({ lanes: [one, other] }: LaneAct): boolean => one === other;

/** A stretch of a stem from one end to the next below it. */
export type LaneSegment = {
  readonly from: number;
  readonly to: number;
  /** Of the weakest act along it, of the event where none runs along it. */
  readonly status: Standing;
  readonly isAct: boolean;
};

export type EventInLanes = {
  /** From the top down. */
  readonly ends: readonly LaneEnd[];
  readonly acts: readonly LaneAct[];
  readonly segments: readonly LaneSegment[];
};

/** The lane of each actor; −1 for those that have none. */
export function lanesByActor(tables: Tables, lanes: readonly ActorRow[]): Int16Array {
  const laneOf = new Int16Array(tables.actors.count).fill(-1);
  lanes.forEach((row, lane) => {
    laneOf[row] = lane;
  });
  return laneOf;
}

/** Who of those with a lane has which part in an event, and which acts run between them. */
export function eventInLanes(tables: Tables, laneOf: Int16Array, row: EventRow): EventInLanes {
  const { events } = tables;
  const ofEvent = standingOf(tables, row);
  const all = actsOf(tables, row).map((act): LaneAct => {
    const [one, other] = act.ends.map((actor) => laneOf[actor] ?? -1);
    const lanes = [one ?? -1, other ?? -1] as const;
    return { lanes, target: act.undirected ? null : lanes[1], act, status: act.status };
  });
  // The other end of an act may have no lane: no line leads there, yet it says what its lane has a part in.
  const acts = all.filter(({ lanes }) => !lanes.includes(-1));
  const ends: LaneEnd[] = [];
  forEachIn(events.actors, row, (actor, index) => {
    const lane = laneOf[actor] ?? -1;
    if (lane < 0) return;
    const role = item(ROLES, at(events.roles, index));
    const own = all.filter(({ lanes }) => lanes.includes(lane));
    const isTarget = role === "target" || own.some(({ target }) => target === lane);
    const isAgent =
      role === "agent" || own.some(({ lanes: [from], target }) => target !== null && from === lane);
    ends.push({
      lane,
      isAgent,
      isTarget,
      isSide: !isAgent && !isTarget && own.length > 0,
      status: weakest(own, ofEvent),
    });
  });
  ends.sort((a, b) => a.lane - b.lane);
  const segments = ends.slice(1).map(({ lane: to }, index): LaneSegment => {
    const from = item(ends, index).lane;
    const along = acts.filter(({ lanes }) => Math.min(...lanes) <= from && Math.max(...lanes) >= to);
    return { from, to, status: weakest(along, ofEvent), isAct: along.length > 0 };
  });
  return { ends, acts, segments };
}

/** An act is never surer than its event, so that without acts the event speaks for itself. */
const weakest = (acts: readonly LaneAct[], otherwise: Standing): Standing =>
  weakestOf(otherwise, ...acts.map(({ status }) => status));
