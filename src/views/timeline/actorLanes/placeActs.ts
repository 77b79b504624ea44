import type { TimeScale } from "../../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../../model/dates/dateExtent.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import type { Contest } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestDetails.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { showsHours } from "../../../model/tables/times.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import { isAskedFor } from "../../../query/laneActors.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { timeOfEvent } from "../timelineItems.ts";

/** Distances along the axis of time. */
export const ACT = {
  /** The least distance of two stems that share a row. */
  pitch: 4,
  /** The most by which an act may be drawn beside its day, if the day is narrower. */
  beside: 2,
  /** From this distance on, marks have their full size. */
  roomy: 16,
  /** The length of an act of which one end is not drawn. */
  outside: 12,
  /** The free space between a line and any sign at which it does not end. */
  clear: 10,
  /** Half of the widest sign, which is that of a contested act, of other signs of acts, and of ticks. */
  ring: 6,
  mark: 4.5,
  tick: 2.5,
} as const;
/** An act that lasts or is uncertain by more days than this, and these days are so wide, has no single place. */
const LONG = { days: 14, width: 6 * ACT.pitch } as const;

/**
 * The acts of one event by one actor that have the same words and the same standing: one line with an arrow at each
 * target.
 */
export type ActLine = {
  /** The lane of the doer, or of either actor if the file names no doer; −1 for an actor without a lane. */
  readonly from: number;
  /** By act, the lane of its target; −1 for an actor without a lane. */
  readonly targets: readonly number[];
  readonly undirected: boolean;
  readonly status: Standing;
  readonly contested: Contest | null;
  readonly acts: readonly Act[];
  /** The distance of an end that is not drawn from the row of the other end, below it, or above it if negative. */
  readonly outside: CssPx;
  readonly x: CssPx;
  /** The distance to the nearest end of another line in its rows, at most `ACT.roomy`. */
  readonly room: CssPx;
};

/** One event: its lines, and ticks for participants without a drawn act. */
export type EventActs = {
  readonly row: EventRow;
  /** The middle of its days; if it lasted for many, the middle of those in sight. */
  readonly x: CssPx;
  /** Both ends of its days, cut to the window. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** The ends that are outside of the window. */
  readonly cut: { readonly left: boolean; readonly right: boolean };
  readonly extent: DateExtent;
  /** Whether it has ticks in place of its lines, since there is no room for their words. */
  readonly isQuiet: boolean;
  /** Whether it has so many days that the position of its line in them says nothing. */
  readonly isLong: boolean;
  readonly status: Standing;
  readonly lines: readonly ActLine[];
  readonly ticks: readonly number[];
  /**
   * The lanes of ends that no line reaches, since it would pass somebody else. They have a tick. All lanes, without a line,
   * if the middle of the days that the acts may have had is out of sight. They have the bracket of these days.
   */
  readonly far: readonly number[];
  /** The lanes in which a part of it is drawn. */
  readonly lanes: readonly number[];
};

/** Events whose acts would touch. They are counted, and each has a tick at its day in each of its rows. */
export type ActCrowd = {
  readonly events: readonly EventActs[];
  readonly rows: readonly EventRow[];
  readonly acts: number;
  /** The first and the last of its days. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** Whether it is a band with a number. In an overview, a few acts are only ticks. */
  readonly isBand: boolean;
};

export type PlaceInput = {
  readonly tables: Tables;
  readonly chosen: ChosenActors;
  /** By actor, its lane; −1 for an actor without one. */
  readonly laneOf: Int16Array;
  /** The lane of all actors without their own lane; −1 if there is none. */
  readonly others: number;
  readonly scale: TimeScale;
};

/** By actor, its lane; −1 for an actor without one. */
export function lanesByActor(tables: Tables, lanes: readonly ActorRow[]): Int16Array {
  const laneOf = new Int16Array(tables.actors.count).fill(-1);
  lanes.forEach((row, lane) => {
    laneOf[row] = lane;
  });
  return laneOf;
}

/**
 * Whether only acts with their words are drawn. If actors are chosen, all their acts are drawn, since the reader asked
 * for them.
 */
export const isOverview = ({ chosen }: { readonly chosen: ChosenActors }): boolean =>
  chosen.actors.length === 0;

/** Whether no single day of an event is known. Then none may have a dot. */
export const isImprecise = (extent: DateExtent): boolean => extent !== "day" && extent !== "lasted";

/** Whether a bracket of all its possible days stands for an event. A mark in the middle of them would be a false day. */
export const isBracket = ({ extent, x0, x1 }: Pick<EventActs, "extent" | "x0" | "x1">): boolean =>
  isImprecise(extent) && x1 - x0 > LEAST_DAYS;
/** The least width of days that are drawn as days. Narrower ones would look like the day of an act. */
export const LEAST_DAYS: CssPx = 6;

/** The lanes in which the days of an event are drawn, if it has no single day. */
export function lanesWithDays(
  event: Pick<EventActs, "extent" | "lines" | "far" | "ticks" | "x0" | "x1">,
): ReadonlySet<number> {
  const { extent, lines, far, ticks } = event;
  if (extent === "day") return new Set();
  const ofLines = lines.length > 0 ? lines.flatMap(lanesOfDays) : [...far, ...ticks.slice(0, 1)];
  return new Set([...ofLines, ...(isBracket(event) ? [...ticks, ...far] : [])]);
}

/** The sign of a contest around the dot of an act, if it has a dot. */
export const ringOf = ({ contested, undirected }: ActLine, extent: DateExtent): Contest | null =>
  undirected || isImprecise(extent) ? null : contested;

type Ends = Pick<ActLine, "from" | "targets" | "outside">;

/** The lanes in which a line has an end. */
export const lanesOfLine = ({ from, targets }: Pick<ActLine, "from" | "targets">): readonly number[] => [
  ...new Set([from, ...targets].filter((lane) => lane >= 0)),
];

function reachOfLine({ from, targets }: Pick<ActLine, "from" | "targets">): readonly [number, number] {
  let [top, bottom] = from < 0 ? [Number.POSITIVE_INFINITY, -1] : [from, from];
  for (const lane of targets) {
    if (lane < 0) continue;
    top = Math.min(top, lane);
    bottom = Math.max(bottom, lane);
  }
  return [top, bottom];
}

/**
 * Where a line begins, and where its arrows point. `yOf` gives the middle of a lane. An end without a lane is near the
 * other end.
 */
export function heightsOfLine({ from, targets, outside: beside }: Ends, yOf: (lane: number) => CssPx) {
  const outside = yOf([from, ...targets].find((lane) => lane >= 0) ?? 0) + beside;
  const heightOf = (lane: number): CssPx => (lane < 0 ? outside : yOf(lane));
  const [start, tips] = [heightOf(from), targets.map(heightOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** The lanes in which the days of a line are drawn, if it has no single day: that of its doer, or both of two sides. */
export const lanesOfDays = (line: Pick<ActLine, "from" | "targets" | "undirected">): readonly number[] =>
  line.undirected ? lanesOfLine(line) : lanesOfLine(line).slice(0, 1);

/** Whether an actor acted on itself, or on an actor that is counted with it. */
export const isLoop = ({ from, targets }: Pick<ActLine, "from" | "targets">): boolean =>
  targets.includes(from);

/** The parts of an event that do not depend on time: its lines and ticks, and their lanes. */
type EventLanes = Pick<EventActs, "status" | "extent" | "ticks"> & {
  readonly lines: readonly Omit<ActLine, "x" | "room" | "outside">[];
  /** The lanes in which a part of it is drawn. */
  readonly lanes: readonly number[];
  /** The number of its acts that the reader did not ask for. */
  readonly aside: number;
};

/**
 * The lanes of events. They are kept while lanes and choice stay the same, since a frame during a gesture needs
 * thousands.
 */
const knownLanes = memoLast(
  (_tables: Tables, _chosen: ChosenActors, _laneOf: Int16Array, _others: number) =>
    new Map<EventRow, EventLanes>(),
);

/** The lines and ticks of an event. */
export function eventLanes(
  { tables, chosen, laneOf, others }: Pick<PlaceInput, "tables" | "chosen" | "laneOf" | "others">,
  row: EventRow,
): EventLanes {
  const known = knownLanes(tables, chosen, laneOf, others);
  const made = known.get(row) ?? makeEventLanes(tables, chosen, laneOf, others, row);
  known.set(row, made);
  return made;
}

function makeEventLanes(
  tables: Tables,
  chosen: ChosenActors,
  laneOf: Int16Array,
  others: number,
  row: EventRow,
): EventLanes {
  const { events } = tables;
  const lines = new Map<
    string,
    { readonly targets: number[]; readonly acts: Act[] } & EventLanes["lines"][number]
  >();
  const drawn = new Set<number>();
  const ticks = new Set<number>();
  let aside = 0;
  for (const act of actsOf(tables, row)) {
    if (!isAskedFor(chosen, act)) {
      aside++;
      continue;
    }
    const [one, other] = act.ends;
    const [from, to] = [laneOf[one] ?? -1, laneOf[other] ?? -1];
    if (from < 0 && to < 0) {
      ticks.add(others);
      continue;
    }
    const contested = contestOfAct(tables, act);
    const key = act.undirected ? `${act.index}` : `${one} ${act.status} ${contested} ${act.verb}`;
    const line = lines.get(key);
    if (line) {
      line.acts.push(act);
      line.targets.push(to);
    } else {
      const { undirected, status } = act;
      lines.set(key, { from, targets: [to], undirected, status, contested, acts: [act] });
    }
    drawn.add(from).add(to);
  }
  forEachIn(events.actors, row, (actor) => {
    const lane = laneOf[actor] ?? -1;
    if (lane >= 0 && !drawn.has(lane)) ticks.add(lane);
  });
  ticks.delete(-1);
  if (lines.size + ticks.size === 0) ticks.add(Math.max(0, others));
  const all = [...lines.values()];
  return {
    ...{ status: standingOf(tables, row), aside, lines: all, ticks: [...ticks] },
    extent: item(DATE_EXTENTS, at(events.extent, row)),
    lanes: [...new Set([...all.flatMap(lanesOfLine), ...ticks])],
  };
}

/**
 * The acts of an event that the reader asked for, as one stem at its day, without regard to other events. Properties are
 * written out: a spread here costs a quarter of the whole picture.
 */
export function stemOfEvent(input: PlaceInput, row: EventRow): EventActs {
  const { scale } = input;
  const time = timeOfEvent(input.tables, row, scale.span);
  const told = eventLanes(input, row);
  const extent = time.isWide ? "somewhere" : told.extent;
  const [begin, end] = [scale.xOf(time.begin), scale.xOf(time.end)];
  const inWindow = (x: CssPx): CssPx => Math.min(Math.max(x, scale.left), scale.right);
  const [x0, x1] = [inWindow(begin), inWindow(end)];
  const isLong = time.end - time.begin > LONG.days && end - begin >= LONG.width;
  const middle = (begin + end) / 2;
  const cut = { left: begin < scale.left, right: end > scale.right };
  // The middle of the part in sight would be a false day for an act whose day is not known, and change with the window.
  const isAside = isImprecise(extent) && inWindow(middle) !== middle;
  const x = isAside || (isLong && !isImprecise(extent)) ? (x0 + x1) / 2 : inWindow(middle);
  const lines = (isAside ? [] : told.lines).map(
    ({ from, targets, undirected, status, contested, acts }): ActLine => ({
      from,
      targets,
      undirected,
      status,
      contested,
      acts,
      outside: ACT.outside,
      x,
      room: ACT.roomy,
    }),
  );
  const { status, ticks, lanes } = told;
  return {
    row,
    x,
    x0,
    x1,
    cut,
    extent,
    isLong,
    isQuiet: false,
    status,
    lines,
    ticks: isAside ? NONE : ticks,
    far: isAside ? lanes : NONE,
    lanes,
  };
}

const NONE: readonly number[] = [];

/**
 * An event with two lines that meet or cover each other, as two stems beside its day. On one stem their dashes would cover
 * each other, or two acts would read as one of the first doer.
 */
export function pairOfStems(event: EventActs, { left, right }: TimeScale): EventActs {
  const byDoer = stemsOf(event.lines, false);
  const isIn = event.x - ACT.beside >= left && event.x + ACT.beside <= right;
  if (event.lines.length < 2 || !isIn || countOf(byDoer) !== 2) return event;
  const [one, other] = [0, 1].map((stem) => event.lines.filter((line) => byDoer.get(line) === stem));
  const isOver = one?.some((line) => other?.some((next) => areOver(line, next)));
  return isOver ? withStems(event, byDoer, event.x - ACT.beside) : event;
}

function areOver(one: ActLine, other: ActLine): boolean {
  const [a, b] = [reachOfLine(one), reachOfLine(other)];
  const [top, bottom] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return top === bottom || (one.status !== other.status && top < bottom);
}

/**
 * Places each event at its day. If acts that share a row are closer than 4 px, those of one event or of one doer become
 * one stem with several heads; all others are counted:
 *
 *     Acme      ●      │     │   ● told Borg and CERT-In
 *     Borg      ▼      ▪   ● ▼   ▪ 5 acts that would touch
 *     CERT-In   ▼      ▪   ▼
 *
 * Every event is drawn with all its acts, or is in a crowd.
 */
export function placeActs(
  input: PlaceInput,
  rows: readonly EventRow[],
): { readonly events: readonly EventActs[]; readonly crowds: readonly ActCrowd[] } {
  const all = rows.map((row) => stemOfEvent(input, row));
  const clusters = clustersOf(
    input,
    all.filter(({ isLong, lines }) => !isLong && lines.length > 0),
  );
  const { crowds, alone } = crowdsOf(input, clusters);
  const placed = [...all.filter(({ isLong, lines }) => isLong || lines.length === 0), ...alone];
  return { events: placed.sort((a, b) => a.x - b.x || a.row - b.row), crowds };
}

/** Events at about one day whose lines overlap. They are drawn at their places, or counted if that is `null`. */
type Cluster = {
  readonly slot: number;
  readonly events: readonly EventActs[];
  readonly reach: readonly [top: number, bottom: number];
  readonly x: CssPx;
  readonly stems: readonly EventActs[] | null;
  /** The events as two stems on both sides of their middle, for a place where nothing else is near. */
  readonly pair: readonly EventActs[] | null;
};

/** Groups events by slot. Slots are days, or 4 px if days are narrower. They stay the same while the window moves. */
function clustersOf({ tables, scale }: PlaceInput, all: readonly EventActs[]): readonly Cluster[] {
  const isDay = scale.perDay >= ACT.pitch && !showsHours(tables, scale.span);
  const origin = scale.xOf(0);
  const lastDay = Math.ceil(scale.span.end) - 1;
  const slots = new Map<number, EventActs[]>();
  for (const event of all) {
    const slot = isDay
      ? Math.min(Math.floor(scale.dayAt(event.x)), lastDay)
      : Math.floor((event.x - origin) / ACT.pitch);
    const inSlot = slots.get(slot);
    if (inSlot) inSlot.push(event);
    else slots.set(slot, [event]);
  }
  const clusters = [...slots]
    .sort(([a], [b]) => a - b)
    .flatMap(([slot, events]) => {
      const left = isDay ? Math.max(scale.xOf(slot), scale.left) : origin + slot * ACT.pitch;
      const right = isDay ? Math.min(scale.xOf(slot + 1), scale.right) : left + ACT.pitch;
      return overlapping(events).map((group) => placedIn(scale, slot, left, right - left, group));
    });
  return isDay ? clusters : apart(clusters, (slot) => origin + (slot + 0.5) * ACT.pitch);
}

/** Events in groups. The lines of a group overlap, and two groups share no row. */
function overlapping(events: readonly EventActs[]): readonly (readonly EventActs[])[] {
  if (events.length === 1) return [events];
  const segments = events
    .flatMap((event, index) => event.lines.map((line) => ({ index, reach: reachOfLine(line) })))
    .sort((a, b) => a.reach[0] - b.reach[0]);
  const sets = joinedSets(events.length);
  let [lowest, last] = [-1, -1];
  for (const { index, reach } of segments) {
    if (reach[0] <= lowest) sets.join(last, index);
    lowest = Math.max(lowest, reach[1]);
    last = index;
  }
  return sets.groups().map((group) => group.flatMap((index) => events[index] ?? []));
}

/** Sets of numbers below `count`, which are joined pair by pair. */
function joinedSets(count: number) {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  return {
    join: (one: number, other: number): void => {
      parents[rootOf(other)] = rootOf(one);
    },
    groups: (): readonly (readonly number[])[] => {
      const groups = new Map<number, number[]>();
      for (let index = 0; index < count; index++) {
        const root = rootOf(index);
        const group = groups.get(root);
        if (group) group.push(index);
        else groups.set(root, [index]);
      }
      return [...groups.values()];
    },
  };
}

type Stems = ReadonlyMap<ActLine, number>;

/** Gives each line a place of its own if the slot is wide enough; else each doer; else all are counted. */
function placedIn(
  scale: TimeScale,
  slot: number,
  left: CssPx,
  width: CssPx,
  events: readonly EventActs[],
): Cluster {
  const xs = events.map((event) => event.x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const ends = events.flatMap(({ lines }) => lines.map(reachOfLine));
  const reach = [
    Math.min(...ends.map(([top]) => top)),
    Math.max(...ends.map(([, bottom]) => bottom)),
  ] as const;
  const room = Math.max(1, Math.floor(width / ACT.pitch));
  const lines = events.flatMap((event) => event.lines);
  const byDoer = stemsOf(lines, false);
  const own = lines.length <= room ? new Map(lines.map((line, index) => [line, index])) : null;
  const stemOf = own ?? (countOf(byDoer) <= room ? byDoer : stemsOf(lines, true));
  const count = countOf(stemOf);
  const half = ((Math.min(count, room) - 1) * ACT.pitch) / 2;
  // Half of the pitch is kept free towards the next slot, where other acts may be.
  const margin = room === 1 && width <= ACT.pitch ? 0 : half + ACT.pitch / 2;
  const x = Math.min(Math.max((first + last) / 2, left + margin), left + width - margin);
  const pair = standing(events, byDoer, x - ACT.beside);
  const isNear = pair.every((event) =>
    event.lines.every((line) => Math.abs(line.x - event.x) <= ACT.beside + 0.01),
  );
  const isPair = room === 1 && countOf(byDoer) === 2 && isNear;
  const isIn = x - ACT.beside >= scale.left && x + ACT.beside <= scale.right;
  return {
    ...{ slot, events, reach, x },
    stems: count > room ? null : standing(events, stemOf, x - half),
    pair: isPair && isIn ? pair : null,
  };
}

const countOf = (stems: Stems): number => Math.max(...stems.values()) + 1;

/** The events with their lines on stems that are 4 px apart. */
const standing = (events: readonly EventActs[], stemOf: Stems, left: CssPx): readonly EventActs[] =>
  events.map((event) => withStems(event, stemOf, left));

const withStems = (event: EventActs, stemOf: Stems, left: CssPx): EventActs => ({
  ...event,
  lines: event.lines.map((line) => ({ ...line, x: left + (stemOf.get(line) ?? 0) * ACT.pitch })),
});

/**
 * By line, its stem, counted from 0. The lines of one doer and one standing share a stem. With `joinsEvents` all lines of
 * one doer or of one event do.
 */
function stemsOf(lines: readonly ActLine[], joinsEvents: boolean): Stems {
  if (lines.length === 1) return new Map(lines.map((line) => [line, 0]));
  const sets = joinedSets(lines.length);
  const first = new Map<string, number>();
  lines.forEach((line, index) => {
    const [act] = line.acts;
    const keys = [
      // Two standings on one stem would be drawn as the surer one.
      ...(act && !line.undirected ? [`doer ${act.ends[0]} ${joinsEvents ? "" : line.status}`] : []),
      ...(joinsEvents ? [`event ${act?.event}`] : []),
    ];
    for (const key of keys) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else sets.join(known, index);
    }
  });
  return new Map(
    sets
      .groups()
      .flatMap((group, stem) =>
        group.flatMap((index) => lines[index] ?? []).map((line) => [line, stem] as const),
      ),
  );
}

/**
 * Moves neighbours apart. Neighbours that would be closer than 4 px are in the middle of their slots, so that each is
 * at most 2 px from its day. Two stems of one day are on both sides of it, if nothing else is near.
 */
function apart(clusters: readonly Cluster[], middleOf: (slot: number) => CssPx): readonly Cluster[] {
  /** By cluster, the distance to the nearest other one that shares a row. */
  const nearest = new Map<Cluster, CssPx>(clusters.map((cluster) => [cluster, Number.POSITIVE_INFINITY]));
  clusters.forEach((one, index) => {
    for (let next = index + 1; next < clusters.length; next++) {
      const other = item(clusters, next);
      if (other.slot > one.slot + 2) break;
      if (other.slot === one.slot || !touches(one, other)) continue;
      for (const each of [one, other]) nearest.set(each, Math.min(nearest.get(each) ?? 0, other.x - one.x));
    }
  });
  return clusters.map((cluster) => {
    const distance = nearest.get(cluster) ?? 0;
    if (cluster.pair && distance >= ACT.pitch + 2 * ACT.beside) return { ...cluster, stems: cluster.pair };
    if (distance >= ACT.pitch + ACT.beside) return cluster;
    const x = middleOf(cluster.slot);
    return { ...cluster, x, stems: cluster.stems && standing(cluster.events, new Map(), x) };
  });
}

const touches = ({ reach: [top, bottom] }: Cluster, { reach }: Cluster): boolean =>
  top <= reach[1] && reach[0] <= bottom;

/** The widest band of acts, and the fewest acts of an overview that make a band. */
const BAND = { width: 64, least: 6 } as const;

/** Joins counted acts that are side by side, and the acts between them, into crowds with one number each. */
function crowdsOf(
  input: PlaceInput,
  clusters: readonly Cluster[],
): { readonly crowds: readonly ActCrowd[]; readonly alone: readonly EventActs[] } {
  const runs: { x0: CssPx; x1: CssPx }[] = [];
  for (const { stems, x } of clusters.toSorted((a, b) => a.x - b.x)) {
    if (stems) continue;
    const run = runs.at(-1);
    if (run && x - run.x1 < ACT.clear && x - run.x0 <= BAND.width) run.x1 = x;
    else runs.push({ x0: x, x1: x });
  }
  const alone: EventActs[] = [];
  const inRuns = runs.map((): EventActs[] => []);
  for (const { stems, x, events } of clusters) {
    const run = inRuns[runs.findIndex(({ x0, x1 }) => x0 <= x && x <= x1)];
    if (run) run.push(...events);
    else if (stems) alone.push(...stems);
  }
  const crowds = inRuns.map((events): ActCrowd => {
    const acts = events.reduce(
      (sum, { lines }) => sum + lines.reduce((all, line) => all + line.acts.length, 0),
      0,
    );
    const xs = events.map(({ x }) => x);
    return {
      ...{ events, acts, x0: Math.min(...xs), x1: Math.max(...xs) },
      rows: events.map(({ row }) => row).sort((a, b) => a - b),
      isBand: !isOverview(input) || acts >= BAND.least,
    };
  });
  return { crowds, alone };
}
