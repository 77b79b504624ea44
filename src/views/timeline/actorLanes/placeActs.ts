import type { TimeScale } from "../../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../../model/dates/dateBounds.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { type ChosenActors, isAskedFor } from "../../../query/laneActors.ts";

/** Distances along the axis of time. */
export const ACT = {
  /** Between two acts of one day; an act stands at most `reach` beside its day. */
  pitch: 4,
  reach: 12,
  /** Between two acts where a day is wide enough. */
  roomy: 16,
  /** Between the tick of somebody who takes part and what stands beside it. */
  tick: 2,
  /** From a row to where an act ends whose other actor has none. */
  outside: 11,
  /** Beyond the first and the last day of the picture. */
  over: 6,
  /** More acts of one day, in the same rows, are counted. */
  most: 6,
} as const;
/** Places that are tried for one act. */
const MOST_TRIES = 60;
/** The number of a crowd keeps this distance from the next one. */
const BETWEEN_NUMBERS: CssPx = 14;
/** Columns in which crowds are counted are at least so wide. */
const CROWD_PITCH: CssPx = 44;

/** The acts of one event that one actor did in the same words and that are equally sure: one line, an arrow at each target. */
export type ActLine = {
  /** The lane of who did it, or of one of two of whom the file does not say who did it; −1 for an actor without lane. */
  readonly from: number;
  /** For each of `acts` the lane of the one to whom it was done; −1 for an actor without lane. */
  readonly targets: readonly number[];
  readonly undirected: boolean;
  readonly status: Standing;
  readonly acts: readonly Act[];
  readonly x: CssPx;
  /** Distance to what stands next to one of its ends, at most `ACT.roomy`. */
  readonly room: CssPx;
};

/** One event: its lines, and ticks for those who take part without an act that is drawn. */
export type EventActs = {
  readonly row: EventRow;
  /** Middle of what can be seen of its days, and their ends. */
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly extent: DateExtent;
  readonly status: Standing;
  readonly contested: boolean;
  readonly lines: readonly ActLine[];
  readonly ticks: readonly number[];
  readonly tickX: CssPx;
};

/** Events that have no room, each at its day; more than one are counted by a number at `x`. */
export type ActCrowd = {
  readonly events: readonly EventActs[];
  readonly rows: readonly EventRow[];
  readonly x: CssPx;
};

export type PlaceInput = {
  readonly tables: Tables;
  readonly chosen: ChosenActors;
  /** The lane of each actor; −1 for those without. */
  readonly laneOf: Int16Array;
  /** The lane of all those; −1 where there is none. */
  readonly others: number;
  readonly scale: TimeScale;
  readonly measure: (text: string) => CssPx;
};

/** The lane of each actor; −1 for those that have none. */
export function lanesByActor(tables: Tables, lanes: readonly ActorRow[]): Int16Array {
  const laneOf = new Int16Array(tables.actors.count).fill(-1);
  lanes.forEach((row, lane) => {
    laneOf[row] = lane;
  });
  return laneOf;
}

type Ends = Pick<ActLine, "from" | "targets">;

/** The lanes in which a line has an end. */
export const lanesOfLine = ({ from, targets }: Ends): readonly number[] => [
  ...new Set([from, ...targets].filter((lane) => lane >= 0)),
];

/** All lanes in which something of an event is drawn. */
export const lanesOfEvent = ({ lines, ticks }: Pick<EventActs, "lines" | "ticks">): readonly number[] => [
  ...new Set([...lines.flatMap(lanesOfLine), ...ticks]),
];

const reachOfLine = (line: Ends): readonly [number, number] => {
  const lanes = lanesOfLine(line);
  return [Math.min(...lanes), Math.max(...lanes)];
};

/** Where a line begins, and where its arrows point; `yOf` is the middle of a lane. An end without lane lies beside the other one's. */
export function heightsOfLine({ from, targets }: Ends, yOf: (lane: number) => CssPx) {
  const outside = yOf([from, ...targets].find((lane) => lane >= 0) ?? 0) + ACT.outside;
  const heightOf = (lane: number): CssPx => (lane < 0 ? outside : yOf(lane));
  const [start, tips] = [heightOf(from), targets.map(heightOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** Whether somebody did it to itself, or to one whom it is counted with. */
export const isLoop = ({ from, targets }: Ends): boolean => targets.includes(from);

/** The acts of an event that are asked for, without regard to other events: its lines stand side by side. */
export function actsOfEvent(input: PlaceInput, row: EventRow): EventActs {
  const { tables, chosen, laneOf, others, scale } = input;
  const { events } = tables;
  const begin = scale.xOf(at(events.first, row));
  const end = scale.xOf(at(events.last, row) + 1);
  const x0 = Math.min(Math.max(begin, scale.left), scale.right);
  const x1 = Math.min(Math.max(end, scale.left), scale.right);
  const x = Math.min(Math.max((begin + end) / 2, x0), x1);
  const lines = new Map<string, ActLine & { readonly targets: number[]; readonly acts: Act[] }>();
  const drawn = new Set<number>();
  const ticks = new Set<number>();
  for (const act of actsOf(tables, row)) {
    if (!isAskedFor(chosen, act)) continue;
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
    } else
      lines.set(key, {
        ...{ from, targets: [to], undirected: act.undirected, status: act.status, acts: [act] },
        ...{ x, room: ACT.roomy },
      });
    drawn.add(from).add(to);
  }
  forEachIn(events.actors, row, (actor) => {
    const lane = laneOf[actor] ?? -1;
    if (lane >= 0 && !drawn.has(lane)) ticks.add(lane);
  });
  ticks.delete(-1);
  if (lines.size + ticks.size === 0) ticks.add(Math.max(0, others));
  return {
    ...{ row, x, x0, x1, status: standingOf(tables, row), ticks: [...ticks], tickX: x },
    extent: item(DATE_EXTENTS, at(events.extent, row)),
    contested: at(events.contested, row) === 1,
    lines: [...lines.values()].map((line, index, all) => ({
      ...line,
      x: Math.min(Math.max(x + (index - (all.length - 1) / 2) * ACT.roomy, scale.left), scale.right),
    })),
  };
}

/**
 * Gives each event a place at its day, the most important first:
 *
 *     Acme      ●  ●      │        a line for each act, 4 px from the next one of that day
 *     Borg      ▼  ┃   ┬  ┃
 *     CERT-In      ▼   ┴  ●  ╷     ╷ takes part without an act
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
  const taken = takenPlaces();
  const placed: EventActs[] = [];
  const crowded: EventActs[] = [];
  for (const row of ranked) {
    const event = actsOfEvent(input, row);
    const found = placeEvent(event, taken, input.scale);
    if (found) placed.push(found);
    else crowded.push(event);
  }
  const events = farthestFirst(placed, taken).map((event) => ({
    ...event,
    lines: event.lines.map((line) => ({ ...line, room: taken.roomAt(line) })),
  }));
  return { events: events.sort((a, b) => a.x - b.x || a.row - b.row), crowds: crowdsOf(input, crowded) };
}

function placeEvent(event: EventActs, taken: TakenPlaces, scale: TimeScale): EventActs | null {
  const { x, x0, x1 } = event;
  const places = placesAbout(event, scale);
  const roomy = places.filter((place, index) => index === 0 || (place >= x0 && place <= x1));
  const own: Place[] = [];
  const placeOf = (stretches: readonly Stretch[], least: CssPx): CssPx | null => {
    const isFree = (place: CssPx, room: CssPx) =>
      stretches.every(([top, bottom]) => taken.isFree({ x: place, top, bottom }, room));
    const found =
      roomy.find((place) => isFree(place, ACT.roomy)) ?? places.find((place) => isFree(place, least));
    if (found === undefined) return null;
    const isTick = least === ACT.tick;
    for (const [top, bottom] of stretches) own.push({ x: found, top, bottom, isTick });
    for (const place of own.slice(-stretches.length)) taken.take(place);
    return found;
  };
  const lines: ActLine[] = [];
  for (const line of event.lines) {
    const place = placeOf([reachOfLine(line)], ACT.pitch);
    if (place === null) break;
    lines.push({ ...line, x: place });
  }
  const hasLines = lines.length === event.lines.length;
  const ofTicks = event.ticks.map((lane): Stretch => [lane, lane]);
  const tickX = event.ticks.length === 0 || !hasLines ? x : placeOf(ofTicks, ACT.tick);
  if (hasLines && tickX !== null) return { ...event, lines, tickX };
  for (const place of own) taken.free(place);
  return null;
}

/**
 * Places about the middle of the days, the nearest first: six at a narrow day, more where days are wide. All events share
 * one grid, which moves with time, so that no room is lost between days.
 */
function placesAbout({ x, x0, x1 }: EventActs, { left, right, xOf }: TimeScale): readonly CssPx[] {
  const origin = xOf(0);
  const nearest = origin + Math.round((x - origin) / ACT.pitch) * ACT.pitch;
  const count = Math.min(MOST_TRIES, Math.max(ACT.most, Math.floor((x1 - x0) / ACT.pitch)));
  const [least, most] = [
    Math.max(x0 - ACT.reach, left - ACT.over),
    Math.min(x1 + ACT.reach, right + ACT.over),
  ];
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const steps = Math.ceil(index / 2) * (index % 2 === 0 ? -1 : 1);
    return nearest + steps * ACT.pitch;
  })
    .filter((place) => place >= least && place <= most)
    .slice(0, count);
}

type Stretch = readonly [top: number, bottom: number];
type Place = {
  readonly x: CssPx;
  readonly top: number;
  readonly bottom: number;
  readonly isTick?: boolean;
};
type TakenPlaces = ReturnType<typeof takenPlaces>;

/** Stretches of lanes that are taken, by column. */
function takenPlaces() {
  const columns = new Map<number, Place[]>();
  const columnOf = (x: CssPx): number => Math.floor(x / ACT.roomy);
  const near = (x: CssPx): readonly Place[] => {
    const column = columnOf(x);
    return [column - 1, column, column + 1].flatMap((one) => columns.get(one) ?? []);
  };
  return {
    isFree: ({ x, top, bottom }: Place, room: CssPx): boolean =>
      !near(x).some(
        (place) => place.top <= bottom && place.bottom >= top && Math.abs(place.x - x) < room - 0.01,
      ),
    take: (place: Place): void => {
      const column = columns.get(columnOf(place.x));
      if (column) column.push(place);
      else columns.set(columnOf(place.x), [place]);
    },
    free: ({ x, top, bottom }: Place): void => {
      const column = columns.get(columnOf(x)) ?? [];
      const index = column.findIndex((one) => one.x === x && one.top === top && one.bottom === bottom);
      if (index >= 0) column.splice(index, 1);
    },
    /** Distance to the line that stands next to an end of a line. */
    roomAt: (line: ActLine): CssPx => {
      const { x } = line;
      let room: CssPx = ACT.roomy;
      for (const place of near(x)) {
        const distance = Math.abs(place.x - x);
        if (distance < 0.01 || distance >= room) continue;
        if (place.isTick) continue;
        if (lanesOfLine(line).some((lane) => lane >= place.top && lane <= place.bottom)) room = distance;
      }
      return room;
    },
  };
}

const placeOfLine = (line: ActLine, x = line.x): Place => {
  const [top, bottom] = reachOfLine(line);
  return { x, top, bottom };
};

/**
 * Lines of the same days change places so that the one that reaches lowest stands leftmost: no other line of that day
 * crosses what is written right of an end.
 */
function farthestFirst(events: readonly EventActs[], taken: TakenPlaces): readonly EventActs[] {
  const byDays = new Map<string, ActLine[]>();
  for (const { x0, x1, lines } of events) {
    const key = `${x0} ${x1}`;
    const list = byDays.get(key);
    if (list) list.push(...lines);
    else byDays.set(key, [...lines]);
  }
  const moved = new Map<ActLine, CssPx>();
  for (const lines of byDays.values()) {
    if (lines.length < 2) continue;
    for (const line of lines) taken.free(placeOfLine(line));
    const xs = lines.map(({ x }) => x).sort((a, b) => a - b);
    const wished = lines
      .toSorted((one, other) => {
        const [top, bottom] = reachOfLine(one);
        const [otherTop, otherBottom] = reachOfLine(other);
        return otherBottom - bottom || top - otherTop;
      })
      .map((line, index) => ({ line, place: placeOfLine(line, item(xs, index)) }));
    const kept: Place[] = [];
    for (const { place } of wished) {
      if (!taken.isFree(place, ACT.pitch)) break;
      taken.take(place);
      kept.push(place);
    }
    if (kept.length === wished.length) for (const { line, place } of wished) moved.set(line, place.x);
    else {
      for (const place of kept) taken.free(place);
      for (const line of lines) taken.take(placeOfLine(line));
    }
  }
  return events.map((event) => ({
    ...event,
    lines: event.lines.map((line) => ({ ...line, x: moved.get(line) ?? line.x })),
  }));
}

/** In columns of whole days, counted from the same day whatever the window; those whose numbers would touch become one. */
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
      // One event bears no number.
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

/** "+7": how many events of a crowd have no room. */
export const numberOfCrowd = (events: number): string => `+${events}`;
