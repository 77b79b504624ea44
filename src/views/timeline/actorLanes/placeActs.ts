import type { TimeScale } from "../../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../../model/dates/dateBounds.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { type ChosenActors, isAskedFor } from "../../../query/laneActors.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";

/** Distances along the axis of time. */
export const ACT = {
  /** Between two acts of one day; an act stands at most `reach` beside its day. */
  pitch: 4,
  reach: 12,
  /** Between two acts where a day is wide enough. */
  roomy: 16,
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
  /** All lanes in which something of it is drawn. */
  readonly lanes: readonly number[];
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

function reachOfLine({ from, targets }: Ends): readonly [number, number] {
  let [top, bottom] = from < 0 ? [Number.POSITIVE_INFINITY, -1] : [from, from];
  for (const lane of targets) {
    if (lane < 0) continue;
    top = Math.min(top, lane);
    bottom = Math.max(bottom, lane);
  }
  return [top, bottom];
}

/** Where a line begins, and where its arrows point; `yOf` is the middle of a lane. An end without lane lies beside the other one's. */
export function heightsOfLine({ from, targets }: Ends, yOf: (lane: number) => CssPx) {
  const outside = yOf([from, ...targets].find((lane) => lane >= 0) ?? 0) + ACT.outside;
  const heightOf = (lane: number): CssPx => (lane < 0 ? outside : yOf(lane));
  const [start, tips] = [heightOf(from), targets.map(heightOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** Whether somebody did it to itself, or to one whom it is counted with. */
export const isLoop = ({ from, targets }: Ends): boolean => targets.includes(from);

/** What of an event does not depend on time: which lines and ticks it has, in which lanes. */
type EventLanes = Pick<EventActs, "status" | "extent" | "contested" | "ticks"> & {
  readonly lines: readonly Omit<ActLine, "x" | "room">[];
  /** All lanes in which something of it is drawn. */
  readonly lanes: readonly number[];
  /** How many of its acts are not asked for. */
  readonly aside: number;
};

/** What is known of events, as long as lanes and choice stay: a frame under a moving finger asks for thousands. */
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

/** The acts of an event that are asked for, without regard to other events: its lines stand side by side. */
export function actsOfEvent(input: PlaceInput, row: EventRow): EventActs {
  const { scale } = input;
  const { events } = input.tables;
  const told = eventLanes(input, row);
  const begin = scale.xOf(at(events.first, row));
  const end = scale.xOf(at(events.last, row) + 1);
  const x0 = Math.min(Math.max(begin, scale.left), scale.right);
  const x1 = Math.min(Math.max(end, scale.left), scale.right);
  const x = Math.min(Math.max((begin + end) / 2, x0), x1);
  const lines = told.lines.map((line, index): ActLine => {
    const beside = x + (index - (told.lines.length - 1) / 2) * ACT.roomy;
    return { ...line, x: Math.min(Math.max(beside, scale.left), scale.right), room: ACT.roomy };
  });
  return { ...told, row, x, x0, x1, lines, tickX: x };
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
  const taken = takenPlaces(input);
  const placed: EventActs[] = [];
  const crowded: EventActs[] = [];
  for (const row of ranked) {
    const event = actsOfEvent(input, row);
    const found = placeEvent(event, taken);
    if (found) placed.push(found);
    else crowded.push(event);
  }
  const events = farthestFirst(placed, taken).map((event) => ({
    ...event,
    lines: event.lines.map((line) => ({ ...line, room: taken.roomAt(line) })),
  }));
  return { events: events.sort((a, b) => a.x - b.x || a.row - b.row), crowds: crowdsOf(input, crowded) };
}

function placeEvent(event: EventActs, taken: TakenPlaces): EventActs | null {
  const { x, x0, x1, ticks } = event;
  const own: (readonly [slot: number, lanes: Lanes, isTick: boolean])[] = [];
  /** The nearest place that is free: with room about it within the days, else at most 12 px beside them. */
  const places = taken.placesAbout(x, x0, x1);
  const roomy = places.filter((slot, index) => index === 0 || taken.isWithin(slot, x0, x1));
  const placeOf = (lanes: Lanes, isTick: boolean): CssPx | null => {
    const slot =
      (isTick ? undefined : roomy.find((one) => taken.isFree(one, lanes, ROOMY))) ??
      places.find((one) => taken.isFree(one, lanes, 0));
    if (slot === undefined) return null;
    own.push([slot, lanes, isTick]);
    taken.set(slot, lanes, true, isTick);
    return taken.xOf(slot);
  };
  const lines: ActLine[] = [];
  for (const line of event.lines) {
    const place = placeOf(taken.between(line), false);
    if (place === null) break;
    lines.push({ ...line, x: place });
  }
  const hasLines = lines.length === event.lines.length;
  const tickX = ticks.length === 0 || !hasLines ? x : placeOf(taken.lanes(ticks), true);
  if (hasLines && tickX !== null) return { ...event, lines, tickX };
  for (const [slot, lanes, isTick] of own) taken.set(slot, lanes, false, isTick);
  return null;
}

/** Some lanes, one bit a lane. */
type Lanes = Int32Array;
type TakenPlaces = ReturnType<typeof takenPlaces>;
/** Slots on either side that are free about a line with room. */
const ROOMY = ACT.roomy / ACT.pitch - 1;
/** Slots beside the picture, so that no question leaves it. */
const MARGIN = 2 * ROOMY;

/**
 * Which lanes are taken at which slots of a grid of 4 px. All events share the grid, so that no room is lost between
 * days, and it moves with time.
 */
function takenPlaces({ scale, laneOf, others }: PlaceInput) {
  const { left, right, xOf } = scale;
  const words = (laneOf.reduce((most, lane) => Math.max(most, lane), others) >> 5) + 1;
  const origin = xOf(0);
  const first = origin + (Math.floor((left - origin) / ACT.pitch) - MARGIN) * ACT.pitch;
  const count = Math.ceil((right - first) / ACT.pitch) + MARGIN;
  /** Of lines, and of lines and ticks. */
  const [ofLines, ofAll] = [new Int32Array(count * words), new Int32Array(count * words)];
  const [least, most] = [
    Math.ceil((left - ACT.over - first) / ACT.pitch),
    Math.floor((right + ACT.over - first) / ACT.pitch),
  ];
  const slotAt = (x: CssPx): number => Math.round((x - first) / ACT.pitch);
  const xOfSlot = (slot: number): CssPx => first + slot * ACT.pitch;
  const lanes = (list: Iterable<number>): Lanes => {
    const bits = new Int32Array(words);
    for (const lane of list) bits[lane >> 5] = (bits[lane >> 5] ?? 0) | (1 << (lane & 31));
    return bits;
  };
  const meets = (taken: Int32Array, slot: number, bits: Lanes): boolean => {
    for (let word = 0; word < words; word++)
      if (((taken[slot * words + word] ?? 0) & (bits[word] ?? 0)) !== 0) return true;
    return false;
  };
  const put = (taken: Int32Array, slot: number, bits: Lanes, isTaken: boolean): void => {
    for (let word = 0; word < words; word++) {
      const old = taken[slot * words + word] ?? 0;
      taken[slot * words + word] = isTaken ? old | (bits[word] ?? 0) : old & ~(bits[word] ?? 0);
    }
  };
  return {
    slotAt,
    xOf: xOfSlot,
    lanes,
    /** The lanes that a line passes, those of its ends included. */
    between: (line: Ends): Lanes => {
      const [top, bottom] = reachOfLine(line);
      const bits = new Int32Array(words);
      for (let lane = top; lane <= bottom; lane++)
        bits[lane >> 5] = (bits[lane >> 5] ?? 0) | (1 << (lane & 31));
      return bits;
    },
    isWithin: (slot: number, x0: CssPx, x1: CssPx): boolean => xOfSlot(slot) >= x0 && xOfSlot(slot) <= x1,
    isFree: (slot: number, bits: Lanes, room: number): boolean => {
      for (let near = slot - room; near <= slot + room; near++) if (meets(ofAll, near, bits)) return false;
      return true;
    },
    set: (slot: number, bits: Lanes, isTaken: boolean, isTick: boolean): void => {
      put(ofAll, slot, bits, isTaken);
      if (!isTick) put(ofLines, slot, bits, isTaken);
    },
    /** Places about the middle of the days, the nearest first: six at a narrow day, more where days are wide. */
    placesAbout: (x: CssPx, x0: CssPx, x1: CssPx): readonly number[] => {
      const wanted = Math.min(MOST_TRIES, Math.max(ACT.most, Math.floor((x1 - x0) / ACT.pitch)));
      const low = Math.max(least, Math.ceil((x0 - ACT.reach - first) / ACT.pitch));
      const high = Math.min(most, Math.floor((x1 + ACT.reach - first) / ACT.pitch));
      const middle = Math.min(Math.max(slotAt(x), low), high);
      const places: number[] = [];
      for (let step = 0; places.length < wanted && step <= high - low; step++) {
        if (middle + step <= high) places.push(middle + step);
        if (step > 0 && middle - step >= low && places.length < wanted) places.push(middle - step);
      }
      return places;
    },
    /** Distance to the line that stands next to an end of a line. */
    roomAt: (line: ActLine): CssPx => {
      const ends = lanes(lanesOfLine(line));
      const slot = slotAt(line.x);
      for (let step = 1; step <= ROOMY; step++)
        if (meets(ofLines, slot - step, ends) || meets(ofLines, slot + step, ends)) return step * ACT.pitch;
      return ACT.roomy;
    },
  };
}

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
    const placed = lines.map((line) => {
      const [top, bottom] = reachOfLine(line);
      return { line, top, bottom, slot: taken.slotAt(line.x), lanes: taken.between(line) };
    });
    for (const { slot, lanes: own } of placed) taken.set(slot, own, false, false);
    const slots = placed.map(({ slot }) => slot).sort((a, b) => a - b);
    const wished = placed.toSorted((one, other) => other.bottom - one.bottom || one.top - other.top);
    let kept = 0;
    for (const [index, { lanes: own }] of wished.entries()) {
      if (!taken.isFree(item(slots, index), own, 0)) break;
      taken.set(item(slots, index), own, true, false);
      kept++;
    }
    if (kept === wished.length)
      for (const [index, { line }] of wished.entries()) moved.set(line, taken.xOf(item(slots, index)));
    else {
      for (const [index, { lanes: own }] of wished.slice(0, kept).entries())
        taken.set(item(slots, index), own, false, false);
      for (const { slot, lanes: own } of placed) taken.set(slot, own, true, false);
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
