import type { TimeScale } from "../../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../../model/dates/dateExtent.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { type ChosenActors, isAskedFor } from "../../../query/laneActors.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { timeOfEvent } from "../timelineItems.ts";

/** Distances along the axis of time. */
export const ACT = {
  /** The most pixels by which acts of one day are beside it. All other acts are at their day. */
  fan: 6,
  /** Least distance between two acts that share a row. */
  pitch: 3,
  /** From this distance on marks have their full size. */
  roomy: 16,
  /** The length of an act whose other actor has no row. */
  outside: 11,
} as const;
/** Places beside a day, the widest distances first. */
const FAN: readonly CssPx[] = [0, ACT.fan, -ACT.fan, ACT.pitch, -ACT.pitch];
/**
 * An act that lasts or is uncertain by more days than this shows no single day: it is drawn at the first and at the last of
 * them.
 */
const LONG_DAYS = 14;
/** The number of a crowd keeps this distance from the next one. */
const BETWEEN_NUMBERS: CssPx = 14;
/** Least width of the columns in which crowds are counted. */
const CROWD_PITCH: CssPx = 44;

/** The acts of one event by one actor, with the same words and the same sureness: one line, with an arrow at each target. */
export type ActLine = {
  /** The lane of the doer, or of one of two if the file does not say who acted; −1 for an actor without a lane. */
  readonly from: number;
  /** For each of `acts` the lane of the target; −1 for an actor without a lane. */
  readonly targets: readonly number[];
  readonly undirected: boolean;
  readonly status: Standing;
  readonly acts: readonly Act[];
  /** Its place; for many days the named end at which its event is. */
  readonly x: CssPx;
  /** The places of its upright lines: `x`, or those ends of many days that are in the window. */
  readonly posts: readonly CssPx[];
  /** Distance to the nearest thing at one of its ends, at most `ACT.roomy`. */
  readonly room: CssPx;
};

/** One event: its lines, and ticks for participants without a drawn act. */
export type EventActs = {
  readonly row: EventRow;
  /** The middle of its days; for many days the first that is named, or the last if the first is out of sight. */
  readonly x: CssPx;
  /** Both ends of its days, as far as the window shows them. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly extent: DateExtent;
  /** Whether it has so many days that nothing may be at their middle. */
  readonly isLong: boolean;
  /** The places of its upright lines: `x`, or the named ends of many days that are in sight. */
  readonly ends: readonly CssPx[];
  readonly status: Standing;
  readonly contested: boolean;
  readonly lines: readonly ActLine[];
  readonly ticks: readonly number[];
  readonly tickX: CssPx;
  /** All lanes with a drawn part of it. */
  readonly lanes: readonly number[];
};

/** Events without room, each at its day. Several of them are counted by a number at `x`. */
export type ActCrowd = {
  readonly events: readonly EventActs[];
  readonly rows: readonly EventRow[];
  readonly x: CssPx;
};

export type PlaceInput = {
  readonly tables: Tables;
  readonly chosen: ChosenActors;
  /** The lane of each actor; −1 for actors without one. */
  readonly laneOf: Int16Array;
  /** The lane of all these; −1 if there is none. */
  readonly others: number;
  readonly scale: TimeScale;
  readonly measure: (text: string) => CssPx;
};

/** The lane of each actor; −1 for actors without one. */
export function lanesByActor(tables: Tables, lanes: readonly ActorRow[]): Int16Array {
  const laneOf = new Int16Array(tables.actors.count).fill(-1);
  lanes.forEach((row, lane) => {
    laneOf[row] = lane;
  });
  return laneOf;
}

type Ends = Pick<ActLine, "from" | "targets">;

/** The lanes in which a line has an end. */
const lanesOfLine = ({ from, targets }: Ends): readonly number[] => [
  ...new Set([from, ...targets].filter((lane) => lane >= 0)),
];

function reachOfLine({ from, targets }: Ends): readonly [number, number] {
  let [top, bottom] = from < 0 ? [Number.POSITIVE_INFINITY, -1] : [from, from];
  for (const lane of targets) {
    if (lane < 0) continue;
    top = Math.min(top, lane);
    bottom = Math.max(bottom, lane);
  }
  return [top, bottom];
}

/**
 * Where a line begins, and where its arrows point. `yOf` gives the middle of a lane. An end without a lane is beside the
 * other one's.
 */
export function heightsOfLine({ from, targets }: Ends, yOf: (lane: number) => CssPx) {
  const outside = yOf([from, ...targets].find((lane) => lane >= 0) ?? 0) + ACT.outside;
  const heightOf = (lane: number): CssPx => (lane < 0 ? outside : yOf(lane));
  const [start, tips] = [heightOf(from), targets.map(heightOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** Whether an actor acted on itself, or on one that it is counted with. */
export const isLoop = ({ from, targets }: Ends): boolean => targets.includes(from);

/** The parts of an event that do not depend on time: its lines and ticks, and their lanes. */
type EventLanes = Pick<EventActs, "status" | "extent" | "contested" | "ticks"> & {
  readonly lines: readonly Omit<ActLine, "x" | "posts" | "room">[];
  /** All lanes with a drawn part of it. */
  readonly lanes: readonly number[];
  /** How many of its acts the reader did not ask for. */
  readonly aside: number;
};

/** The lanes of events, kept as long as lanes and choice stay the same: a frame under a moving finger needs thousands. */
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
    const key = act.undirected ? `${act.index}` : `${one} ${act.status} ${act.verb}`;
    const line = lines.get(key);
    if (line) {
      line.acts.push(act);
      line.targets.push(to);
    } else {
      const { undirected, status } = act;
      lines.set(key, { from, targets: [to], undirected, status, acts: [act] });
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
    contested: at(events.contested, row) === 1,
    lanes: [...new Set([...all.flatMap(lanesOfLine), ...ticks])],
  };
}

/** The acts of an event that the reader asked for, without regard to other events: its lines are side by side. */
export function actsOfEvent(input: PlaceInput, row: EventRow): EventActs {
  const { scale } = input;
  const time = timeOfEvent(input.tables, row, scale.span);
  const told = eventLanes(input, row);
  const extent = time.isWide ? "somewhere" : told.extent;
  const [begin, end] = [scale.xOf(time.begin), scale.xOf(time.end)];
  const inWindow = (x: CssPx): CssPx => Math.min(Math.max(x, scale.left), scale.right);
  const [x0, x1] = [inWindow(begin), inWindow(end)];
  const isLong = time.end - time.begin > LONG_DAYS;
  const named = [
    ...(told.extent !== "by" && begin === x0 ? [x0] : []),
    ...(told.extent !== "since" && end === x1 ? [x1] : []),
  ];
  const x = isLong ? (named[0] ?? x0) : inWindow((begin + end) / 2);
  const ends = isLong ? named : [x];
  const step = Math.min(ACT.fan, (2 * ACT.fan) / Math.max(1, told.lines.length - 1));
  const lines = told.lines.map((line, index): ActLine => {
    const beside = (index - (told.lines.length - 1) / 2) * step;
    return { ...line, ...standAt({ x, ends }, beside, scale), room: ACT.roomy };
  });
  return { ...told, extent, row, isLong, ends, x, x0, x1, lines, tickX: x };
}

const standAt = (
  { x, ends }: Pick<EventActs, "x" | "ends">,
  beside: CssPx,
  { left, right }: TimeScale,
): Pick<ActLine, "x" | "posts"> => {
  const stand = (place: CssPx): CssPx => Math.min(Math.max(place + beside, left), right);
  return { x: stand(x), posts: ends.map(stand) };
};

/**
 * Places each event at its day, the most important first. An event without room is in a crowd:
 *
 *     Acme      ●  ●      │        only acts of one day stand beside it, at most 6 px
 *     Borg      ▼  ┃   ┬  ┃
 *     CERT-In      ▼   ┴  ●  +     + takes part without an act
 *                           +3
 *
 * An event is drawn with all its acts, or it is one of a crowd: together they are all events, each once.
 */
export function placeActs(
  input: PlaceInput,
  rows: readonly EventRow[],
): { readonly events: readonly EventActs[]; readonly crowds: readonly ActCrowd[] } {
  const { prominence } = input.tables.events;
  const ranked = rows.toSorted((a, b) => at(prominence, a) - at(prominence, b) || a - b);
  const all = ranked.map((row) => actsOfEvent(input, row));
  const fanOf = fans(input, all);
  const taken = takenPlaces();
  const placed: EventActs[] = [];
  const crowded: EventActs[] = [];
  for (const event of all) {
    const found = placeEvent(input, event, fanOf(event.x), taken);
    if (found) placed.push(found);
    else crowded.push(event);
  }
  const events = placed.map((event) => ({
    ...event,
    lines: event.lines.map((line) => ({ ...line, room: taken.roomAt(line) })),
  }));
  return { events: events.sort((a, b) => a.x - b.x || a.row - b.row), crowds: crowdsOf(input, crowded) };
}

/**
 * For each day the places beside it that its acts may take. A day with a single act has none. A fan of places ends half way
 * to the next day with an event, so that days keep their order, and inside the window.
 */
function fans({ scale }: PlaceInput, all: readonly EventActs[]): (x: CssPx) => readonly CssPx[] {
  const signs = new Map<CssPx, number>();
  for (const { x, lines } of all) signs.set(x, (signs.get(x) ?? 0) + Math.max(1, lines.length));
  const days = [...signs.keys()].sort((a, b) => a - b);
  const placesOf = new Map<CssPx, readonly CssPx[]>();
  for (const [index, x] of days.entries()) {
    const [before, after] = [days[index - 1], days[index + 1]];
    const low = before === undefined ? scale.left : Math.max(scale.left, (before + x) / 2);
    const high = after === undefined ? scale.right : Math.min(scale.right, (x + after) / 2);
    const isFan = (signs.get(x) ?? 0) > 1;
    placesOf.set(
      x,
      FAN.filter((beside) => beside === 0 || (isFan && x + beside >= low && x + beside <= high)),
    );
  }
  return (x) => placesOf.get(x) ?? [0];
}

function placeEvent(
  { scale }: PlaceInput,
  event: EventActs,
  fan: readonly CssPx[],
  taken: TakenPlaces,
): EventActs | null {
  const own: Sign[] = [];
  const isFree = (sign: Sign): boolean => taken.isFree(sign) && !own.some((other) => isNear(sign, other));
  const lines: ActLine[] = [];
  for (const line of event.lines) {
    const lanes = lanesBetween(line);
    const standing = fan.map((beside): ActLine => ({ ...line, ...standAt(event, beside, scale) }));
    const found = standing.find(({ posts }) => posts.every((x) => isFree({ x, lanes, line })));
    if (!found) return null;
    lines.push(found);
    for (const x of found.posts) own.push({ x, lanes, line: found });
  }
  let tickX = event.x;
  if (event.ticks.length > 0) {
    // Participants beside an act are shown at the day itself.
    const lanes = new Set(event.ticks);
    const places = lines.length > 0 ? [0] : fan;
    const beside = places.find((one) => taken.isFree({ x: event.x + one, lanes, line: null }));
    if (beside === undefined) return null;
    tickX += beside;
    own.push({ x: tickX, lanes, line: null });
  }
  for (const sign of own) taken.add(sign);
  return { ...event, lines, tickX };
}

/** The things at some x in some lanes: a line, or ticks. */
type Sign = { readonly x: CssPx; readonly lanes: ReadonlySet<number>; readonly line: ActLine | null };
type TakenPlaces = ReturnType<typeof takenPlaces>;

/** The lanes that a line passes, including those of its ends. */
function lanesBetween(line: Ends): ReadonlySet<number> {
  const [top, bottom] = reachOfLine(line);
  return new Set(Array.from({ length: bottom - top + 1 }, (_, index) => top + index));
}

const isNear = (one: Sign, other: Sign): boolean =>
  Math.abs(one.x - other.x) < ACT.pitch - 1e-6 && [...one.lanes].some((lane) => other.lanes.has(lane));

/** The boxes that are drawn already, in columns, so that a look-up costs the same in any picture. */
function takenPlaces() {
  const columns = new Map<number, Sign[]>();
  const about = (x: CssPx, reach: CssPx): readonly Sign[] => {
    const found: Sign[] = [];
    for (let column = columnOf(x - reach); column <= columnOf(x + reach); column++)
      found.push(...(columns.get(column) ?? []));
    return found;
  };
  const columnOf = (x: CssPx): number => Math.floor(x / ACT.pitch);
  return {
    isFree: (sign: Sign): boolean => !about(sign.x, ACT.pitch).some((other) => isNear(sign, other)),
    add: (sign: Sign): void => {
      const column = columns.get(columnOf(sign.x));
      if (column) column.push(sign);
      else columns.set(columnOf(sign.x), [sign]);
    },
    /** Distance from an end of a line to the nearest other line. */
    roomAt: (line: ActLine): CssPx => {
      const ends = lanesOfLine(line);
      let room: CssPx = ACT.roomy;
      for (const x of line.posts)
        for (const other of about(x, ACT.roomy))
          if (other.line && !line.posts.includes(other.x) && ends.some((lane) => other.lanes.has(lane)))
            room = Math.min(room, Math.abs(other.x - x));
      return room;
    },
  };
}

/** In columns of whole days, counted from the same day whatever the window. Columns whose numbers would touch are merged. */
function crowdsOf({ scale, measure }: PlaceInput, crowded: readonly EventActs[]): readonly ActCrowd[] {
  const days = Math.max(1, Math.ceil(CROWD_PITCH / scale.perDay));
  const columns = new Map<number, EventActs[]>();
  for (const event of crowded) {
    const column = Math.floor(Math.floor(scale.dayAt(event.x)) / days);
    const inColumn = columns.get(column);
    if (inColumn) inColumn.push(event);
    else columns.set(column, [event]);
  }
  const middleOf = (events: readonly EventActs[]): CssPx => {
    const xs = events.map(({ x }) => x);
    return (Math.min(...xs) + Math.max(...xs)) / 2;
  };
  const halfOf = (events: readonly EventActs[]): CssPx =>
    events.length === 1 ? 0 : measure(numberOfCrowd(events.length)) / 2;
  const apart: (readonly EventActs[])[] = [];
  for (const column of [...columns.values()].sort((a, b) => middleOf(a) - middleOf(b))) {
    let joined: readonly EventActs[] = column;
    for (let last = apart.at(-1); last; last = apart.at(-1)) {
      const isApart = middleOf(joined) - middleOf(last) >= halfOf(joined) + halfOf(last) + BETWEEN_NUMBERS;
      // A single event has no number.
      if (isApart || joined.length === 1 || last.length === 1) break;
      apart.pop();
      joined = [...last, ...joined];
    }
    apart.push(joined);
  }
  return apart.map((events) => ({
    events,
    rows: events.map(({ row }) => row).sort((a, b) => a - b),
    x: middleOf(events),
  }));
}

/** "+7": the number of events in a crowd. */
export const numberOfCrowd = (events: number): string => `+${events}`;
