import type { TimeScale } from "../../chart/timeScale.ts";
import { firstWhere } from "../../model/firstWhere.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type CssPx, type EventRow, eventRow } from "../../model/units.ts";
import { stretchOfEvent, type TimelineItem } from "./timelineItems.ts";

/** The width that a dot takes in its row, and half of it. */
export const PITCH: CssPx = 11;
export const HALF_DOT: CssPx = PITCH / 2;
const STRETCH_GAP: CssPx = 3;
/** The distances of rows to try: from `most` (`named` if each event gets a name) to `least`, in steps of `step`. */
const APART = { least: 7, most: 16, named: 27, step: 0.25 } as const;
/** The free height in a lane, above and below its rows together. */
const AIR = { most: 12, least: 1.5 } as const;
/** The height of a lane's head: a check box and a name. */
const LEAST_LANE: CssPx = 24;
/** The height of the counts at the foot of a lane, and half the width of a count. */
export const FOOT = { height: 14, half: 14 } as const;
/** The distance from the middle of the lowest row to the middle of the counts. */
const UNDER_ROWS: CssPx = 12.5;
/**
 * A lane has space for at most `most` names above its lowest rows, one every `apart` pixels. Names are thus farther
 * apart than the two lines of one name, which are 19 pixels apart.
 */
export const NAMES = { apart: 27, most: 3 } as const;
/** The height of a name in two lines, with the free space above. */
const NAME_OF_TWO: CssPx = 36.5;
/** If not all rows fit, each lane gets at most this many rows before the remaining height is shared out. */
const ROWS_OF_CROWD = 3;

/** The letter size of lane names relative to the lower row of the axis. */
export const TITLE_SIZE = 13 / 12;

/** A lane, or the whole picture if there are no lanes. */
export type TimelineBand = {
  /** The number of the lane. For lanes by kind it is the index of the kind. Null without lanes. */
  readonly lane: number | null;
  /** The name of the lane, in lines that fit left of the time axis. */
  readonly title: readonly string[];
  readonly y: CssPx;
  readonly height: CssPx;
};

type RowBand = TimelineBand & {
  readonly rows: number;
  readonly pitch: CssPx;
  readonly lowest: CssPx;
  readonly foot: CssPx;
};

export type LaneRows = {
  readonly bands: readonly RowBand[];
  /** For each event, the number of its row in its lane, from below. Without lanes, rows are on both sides of row 0. */
  readonly rowOf: Uint16Array;
  readonly height: CssPx;
  readonly dot: number;
};

export const reachAcross = ({ x, x0, x1 }: Pick<TimelineItem, "x" | "x0" | "x1">) =>
  x0 === x1
    ? { left: x - HALF_DOT, right: x + HALF_DOT }
    : { left: Math.min(x0 - STRETCH_GAP, x - HALF_DOT), right: Math.max(x1 + STRETCH_GAP, x + HALF_DOT) };

/**
 * The lane and the row of every event of a story. They depend only on the story, its lanes and the size of the picture,
 * as if the whole story were shown without filters. So zoom, drag and play move marks only sideways.
 *
 *     Report            ◒  ○           the first row is the lowest one,
 *                ●   ◇  ●●    ●        an event that would touch another goes above it
 *
 * Events that do not touch here do not touch in a shorter window. A lane that would be too high has fewer rows, and
 * `placeMarks` handles the events that would touch in them.
 *
 * `few` are the events of a window with so few events that each gets a name. Then lanes and rows depend on these events
 * instead of the whole story. A lane without any of them is as low as its head, and other lanes share the height.
 */
export function laneRows(
  tables: Tables,
  laneOf: ArrayLike<number> | null,
  lanes: readonly { readonly lane: number | null; readonly title: readonly string[] }[],
  scale: TimeScale,
  top: CssPx,
  height: CssPx,
  few: readonly EventRow[] | null = null,
): LaneRows {
  const { events } = tables;
  const placeOf = new Map(lanes.map(({ lane }, index) => [lane ?? 0, index]));
  const laneAt = (event: number): number => placeOf.get(laneOf?.[event] ?? 0) ?? -1;
  // The more important events of a day are in higher rows, where names have space.
  const order = few?.toSorted(
    (a, b) =>
      at(events.first, a) - at(events.first, b) ||
      at(events.prominence, b) - at(events.prominence, a) ||
      a - b,
  );
  const count = order?.length ?? events.count;
  const wanted = rowsIn(() => MOST_ROWS + 1);
  const fit = fitRows(wanted.rows, momentsIn(), height, few !== null);
  const { pitch, lines, most } = fit;
  const isCapped = wanted.rows.some((rows, index) => rows > (most[index] ?? 0));
  const { rowOf } = isCapped ? rowsIn((index) => most[index] ?? 1) : wanted;
  const heights = wanted.rows.map((rows, index) => heightOf(rows, index, fit));
  const spare = height - heights.reduce((sum, one) => sum + one, 0);
  const open = wanted.rows.filter((rows) => rows > 0 || few === null).length;
  let y = top;
  const bands = lanes.map(({ lane, title }, index): RowBand => {
    const asked = wanted.rows[index] ?? 0;
    const rows = Math.max(1, Math.min(asked, most[index] ?? 1));
    const share = asked > 0 || few === null ? Math.max(0, spare) / Math.max(1, open) : 0;
    const own = (heights[index] ?? 0) + (open === 0 ? Math.max(0, spare) / lanes.length : share);
    const foot = asked > rows ? FOOT.height : 0;
    const named = lines[index] ?? 0;
    // If rows are closer than `PITCH`, a lane without names moves them apart, as far as its height allows. Marks that
    // nearly touch would look like one mark.
    const free = named > 0 || lane === null ? 0 : (own - foot - AIR.least) / rows;
    const apart = Math.max(pitch, Math.min(free, PITCH));
    const lowest = y + (own + drawnHeight(rows, named, apart) - foot - apart) / 2;
    const band = { lane, title, y, height: own, rows, pitch: apart, lowest, foot: lowest + UNDER_ROWS };
    y += own;
    return band;
  });
  return { bands, rowOf, height: y - top, dot: Math.min(1, pitch / PITCH) };

  /** The number of events of prominence 1 in each lane. 0 for a lane of few events, whose names fit beside the marks. */
  function momentsIn(): readonly number[] {
    const counts = lanes.map(() => 0);
    const all = lanes.map(() => 0);
    for (let turn = 0; turn < count; turn++) {
      const event = order?.[turn] ?? turn;
      const index = laneAt(event);
      if (index < 0) continue;
      all[index] = (all[index] ?? 0) + 1;
      if (events.prominence[event] === 1) counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts.map((some, index) => ((all[index] ?? 0) > FEW_EVENTS ? some : 0));
  }

  /** Puts each event into the first free row of its lane, or if none is free, into the row whose marks end first. */
  function rowsIn(mostOf: (place: number) => number) {
    const rowOf = new Uint16Array(events.count);
    /** For each lane and row, the right end of its last mark. */
    const taken = lanes.map((): number[] => []);
    for (let turn = 0; turn < count; turn++) {
      const event = order?.[turn] ?? turn;
      const place = laneAt(event);
      const ends = taken[place];
      if (!ends) continue;
      // Half a dot at both ends is enough: a bar that a window cuts short reaches no farther beyond its visible end.
      const { x0, x1 } = stretchOfEvent(tables, eventRow(event), scale);
      const [left, right] = [x0 - HALF_DOT, x1 + HALF_DOT];
      let row = 0;
      let freest = 0;
      while (row < ends.length && (ends[row] ?? 0) > left) {
        if ((ends[row] ?? 0) < (ends[freest] ?? 0)) freest = row;
        row++;
      }
      if (row >= mostOf(place)) row = freest;
      ends[row] = Math.max(ends[row] ?? right, right);
      rowOf[event] = row;
    }
    return { rowOf, rows: taken.map(({ length }) => length) };
  }
}

/** The height of rows and names. Names are higher than the lowest two rows, where only crowded days have marks. */
const drawnHeight = (rows: number, lines: number, pitch: CssPx): CssPx =>
  Math.max(rows * pitch, Math.min(rows, ROWS_BELOW_NAMES) * pitch + lines * NAMES.apart);
const ROWS_BELOW_NAMES = 2;

const heightOf = (rows: number, index: number, { pitch, air, least, most, lines }: Fit): CssPx => {
  if (rows === 0) return least;
  const own = Math.min(rows, most[index] ?? 1);
  const named = lines[index] ?? 0;
  // A lane with names has space for a name in two lines, beside a column of marks.
  const all = Math.max(drawnHeight(own, named, pitch) + air, named > 0 ? NAME_OF_TWO : 0);
  return Math.max(least, all + (rows > own ? FOOT.height : 0));
};

type Fit = {
  readonly pitch: CssPx;
  readonly air: CssPx;
  readonly least: CssPx;
  readonly most: readonly number[];
  readonly lines: readonly number[];
};

/**
 * Finds the distance between rows, and how many rows and lines of names each lane gets. If not all rows fit, the names
 * of important events get space before additional rows do.
 */
function fitRows(rows: readonly number[], moments: readonly number[], height: CssPx, isFew: boolean): Fit {
  const needs = (fit: Fit): CssPx => rows.reduce((sum, one, index) => sum + heightOf(one, index, fit), 0);
  const whole = rows.map((one) => Math.max(1, Math.min(one, MOST_ROWS)));
  const lines = rows.length === 1 ? [0] : moments.map((count) => Math.min(count, NAMES.most));
  const none = rows.map(() => 0);
  const base = { air: AIR.most, least: LEAST_LANE, most: whole, lines };
  // Without lanes, or with a single lane, rows get half of the height, and labels get the other half.
  const room = rows.length === 1 ? height / 2 : height;
  for (let pitch: number = isFew ? APART.named : APART.most; pitch >= PITCH; pitch -= APART.step) {
    const one = { ...base, pitch };
    if (needs(one) <= room) return one;
  }
  const fits = (fit: Fit): boolean => needs(fit) <= height;
  // Rows first move closer together, with smaller marks. If that is not enough, lanes get fewer rows, and marks that do
  // not fit are counted at the foot of their lane.
  const tight = { ...base, pitch: PITCH as number, air: AIR.least };
  while (tight.pitch > APART.least && !fits(tight)) tight.pitch -= APART.step;
  const bare = { ...tight, lines: none, most: whole.map((one) => Math.min(one, ROWS_OF_CROWD)) };
  const single = [tight, bare, { ...bare, most: rows.map(() => 1) }].find(fits);
  if (!single) return { ...bare, most: rows.map(() => ROWS_OF_CROWD) };
  const own = [...single.most];
  const given = [...single.lines];
  const one = { ...single, most: own, lines: given };
  const hasRoom = (): boolean => fits(one);
  // Lanes share lines of names as parties share seats by the method of Sainte-Laguë: the next line goes to the lane
  // with the largest count / (2n + 1). Here `count` is its number of moments (prominent events), and n of its lines.
  const want = (lane: number): number => {
    const count = moments[lane] ?? 0;
    return (given[lane] ?? 0) < (lines[lane] ?? 0) ? count / ((given[lane] ?? 0) * 2 + 1) : 0;
  };
  give(given, want, hasRoom);
  give(own, (lane) => (whole[lane] ?? 0) / (own[lane] ?? 1) - 1, hasRoom);
  return one;
}

/** Gives lines of names, or rows, to lanes: one at a time to the lane that wants it most, while all lanes fit. */
function give(counts: number[], want: (lane: number) => number, fits: () => boolean): void {
  for (const wanting = new Set(counts.keys()); wanting.size > 0; ) {
    const next = [...wanting].reduce((a, b) => (want(b) > want(a) ? b : a));
    const isWanted = want(next) > 0;
    counts[next] = (counts[next] ?? 0) + 1;
    if (isWanted && fits()) continue;
    counts[next] = (counts[next] ?? 0) - 1;
    wanting.delete(next);
  }
}

const FEW_EVENTS = 3;

/** The most rows of a lane. A lane that needs more rows gets space for counts at its foot. */
const MOST_ROWS = 120;

/** The middle of a row. Rows count from below. Without lanes, row 0 is in the middle, 1 below, 2 above, and so on. */
function yOfRow({ lane, rows, pitch, lowest }: RowBand, row: number): CssPx {
  const step = (row + 1) >> 1;
  const height = lane === null ? (rows >> 1) + (row % 2 === 1 ? -step : step) : row;
  return lowest - height * pitch;
}

export type Placed = { readonly item: TimelineItem; readonly y: CssPx };
/** Marks that do not fit into their lane. A number at its foot counts them, over a line from first to last mark. */
export type Counted = {
  readonly items: readonly TimelineItem[];
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly y: CssPx;
  readonly text?: string;
};

export type PlacedItems = { readonly placed: readonly Placed[]; readonly counted: readonly Counted[] };

/**
 * Puts the events of a window into their rows. Of two events that would touch, the less important one goes to the next
 * free row of the lane, upwards and then from the lowest row on. If no row is free, it goes to the foot of the lane.
 */
export function placeMarks(
  items: readonly TimelineItem[],
  { bands, rowOf, dot }: LaneRows,
  laneOf: ArrayLike<number> | null,
): PlacedItems {
  const placeOf = new Map(bands.map(({ lane }, index) => [lane ?? 0, index]));
  const rows = bands.map((band) => Array.from({ length: band.rows }, (): TimelineItem[] => []));
  const homeless = bands.map((): TimelineItem[] => []);
  const ownRow = (band: RowBand, { key }: TimelineItem): number => Math.min(rowOf[key] ?? 0, band.rows - 1);
  for (const item of items.toSorted((a, b) => a.rank - b.rank || a.key - b.key)) {
    const index = placeOf.get(laneOf?.[item.key] ?? 0) ?? -1;
    const [band, waiting] = [bands[index], homeless[index]];
    const row = band && rows[index]?.[ownRow(band, item)];
    if (row && waiting && !takesIn(row, item)) waiting.push(item);
  }
  const placed: Placed[] = [];
  const counted: Counted[] = [];
  for (const [index, band] of bands.entries()) {
    const inLane = rows[index] ?? [];
    const over: TimelineItem[] = [];
    for (const item of homeless[index] ?? []) {
      let left = band.rows - 1;
      for (let row = ownRow(band, item) + 1; left > 0; left--, row++)
        if (takesIn(inLane[row % band.rows] ?? [], item)) break;
      if (left <= 0) over.push(item);
    }
    inLane.forEach((row, number) => {
      const y = yOfRow(band, number);
      for (const item of row) placed.push({ item, y });
    });
    const foot = footOf(over, band, dot * PITCH);
    placed.push(...foot.placed);
    counted.push(...foot.counted);
  }
  return { placed, counted };
}

const fromTheLeft = (a: TimelineItem, b: TimelineItem): number => a.x0 - b.x0 || a.key - b.key;

/** Whether two marks of a row touch. `before` begins first. */
const touch = (before: TimelineItem, after: TimelineItem): boolean =>
  reachAcross(before).right > reachAcross(after).left + ROUNDING;

/** Puts a mark into a row if it touches no other mark there. Returns whether it did. */
function takesIn(row: TimelineItem[], item: TimelineItem): boolean {
  const place = firstWhere(0, row.length, (index) => fromTheLeft(row[index] ?? item, item) >= 0);
  const [before, after] = [row[place - 1], row[place]];
  if ((before && touch(before, item)) || (after && touch(item, after))) return false;
  row.splice(place, 0, item);
  return true;
}

/** A smaller overlap is a rounding error. */
const ROUNDING: CssPx = 0.01;

/**
 * Counts events at the foot of a lane. Counts that would touch become one. If all events of a count fit into its height
 * as marks, marks are drawn instead, because they tell more than a number.
 */
function footOf(
  items: readonly TimelineItem[],
  { lane, foot: y, lowest }: RowBand,
  pitch: CssPx,
): PlacedItems {
  type Group = { readonly items: TimelineItem[]; x0: CssPx; x1: CssPx };
  const rightOf = ({ x0, x1 }: Group): CssPx => Math.max(x1, (x0 + x1) / 2 + FOOT.half);
  const leftOf = ({ x0, x1 }: Group): CssPx => Math.min(x0, (x0 + x1) / 2 - FOOT.half);
  const groups: Group[] = [];
  for (const item of items.toSorted((a, b) => a.x - b.x || a.key - b.key)) {
    // A single event is drawn with its whole bar, which no count may touch.
    let group: Group = { items: [item], x0: item.x0, x1: item.x1 };
    for (let before = groups.at(-1); before && leftOf(group) < rightOf(before); before = groups.at(-1)) {
      groups.pop();
      for (const one of group.items) before.items.push(one);
      group = { items: before.items, x0: before.items[0]?.x ?? item.x, x1: item.x };
    }
    groups.push(group);
  }
  const placed: Placed[] = [];
  const counted: Counted[] = [];
  // Without lanes, several events are always counted. `buildTimelineScene` then draws only the most important events.
  const most = lane === null ? 1 : Math.floor((UNDER_ROWS + FOOT.height / 2) / pitch - 0.5);
  for (const { items: all, x0, x1 } of groups) {
    const rows = Array.from({ length: most }, (): TimelineItem[] => []);
    const marks = all.flatMap((item) => {
      const row = rows.findIndex((one) => takesIn(one, item));
      return row < 0 ? [] : [{ item, y: lowest + (row + 1) * pitch }];
    });
    if (marks.length === all.length && (lane !== null || all.length === 1)) placed.push(...marks);
    else counted.push({ items: all, x: (x0 + x1) / 2, x0, x1, y });
  }
  return { placed, counted };
}
