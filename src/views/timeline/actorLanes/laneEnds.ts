import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { ROLES, type Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../../model/units.ts";
import { STATUSES, type Status, weakerOf } from "../../../model/vocabulary.ts";

/** What an actor did in an event, as its lane shows it. */
export type LaneEnd = {
  /** From the top, from 0. */
  readonly lane: number;
  readonly isAgent: boolean;
  readonly isTarget: boolean;
  /** Of the weakest act that ends here; of the event where none does. */
  readonly status: Status;
};

/** An act from one lane to another. */
export type LaneAct = {
  readonly from: number;
  readonly to: number;
  /** Its row in `Actions`. */
  readonly action: number;
  readonly status: Status;
};

/** A stretch of a stem from one end to the next below it. */
export type LaneSegment = {
  readonly from: number;
  readonly to: number;
  /** Of the weakest act along it, of the event where none runs along it. */
  readonly status: Status;
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
  const ofEvent = item(STATUSES, at(events.status, row));
  const acts = actsOf(tables, laneOf, row);
  const ends: LaneEnd[] = [];
  forEachIn(events.actors, row, (actor, index) => {
    const lane = laneOf[actor] ?? -1;
    if (lane < 0) return;
    const role = item(ROLES, at(events.roles, index));
    const own = acts.filter(({ from, to }) => from === lane || to === lane);
    ends.push({
      lane,
      isAgent: role === "agent" || own.some(({ from }) => from === lane),
      isTarget: role === "target" || own.some(({ to }) => to === lane),
      status: weakest(own, ofEvent),
    });
  });
  ends.sort((a, b) => a.lane - b.lane);
  const segments = ends.slice(1).map(({ lane: to }, index): LaneSegment => {
    const from = item(ends, index).lane;
    const along = acts.filter(
      (act) => Math.min(act.from, act.to) <= from && Math.max(act.from, act.to) >= to,
    );
    return { from, to, status: weakest(along, ofEvent), isAct: along.length > 0 };
  });
  return { ends, acts, segments };
}

/** An act is never surer than its event, so that without acts the event speaks for itself. */
const weakest = (acts: readonly LaneAct[], otherwise: Status): Status =>
  acts.reduce((weak, { status }) => weakerOf(status, weak), otherwise);

function actsOf({ events: { actions } }: Tables, laneOf: Int16Array, row: EventRow): readonly LaneAct[] {
  const acts: LaneAct[] = [];
  const end = at(actions.starts, row + 1);
  for (let index = at(actions.starts, row); index < end; index++) {
    const from = laneOf[at(actions.from, index)] ?? -1;
    const to = laneOf[at(actions.to, index)] ?? -1;
    if (from < 0 || to < 0) continue;
    acts.push({
      from,
      to,
      action: index,
      status: item(STATUSES, at(actions.status, index)),
    });
  }
  return acts;
}
