import type { Box } from "../../../chart/box.ts";
import type { TimeScale } from "../../../chart/timeScale.ts";
import { DATE_EXTENTS, type DateExtent } from "../../../model/dates/dateBounds.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { FOOT } from "../laneRows.ts";
import { stretchOfEvent, type TimelineItem } from "../timelineItems.ts";
import { type EventInLanes, eventInLanes, type LaneEnd } from "./laneEnds.ts";

/** From stem to stem where both pass the same lane. */
export const STEM_PITCH: CssPx = 13;
/** Events without room are counted in columns at least so wide, so that their number fits. */
const CROWD_PITCH: CssPx = 30;
/** Places tried for one event within its days. */
const MOST_TRIES = 25;

/** One event as a vertical line through the lanes of those it involves. */
export type LaneStem = EventInLanes & {
  readonly row: EventRow;
  /** Within the days of the event. */
  readonly x: CssPx;
  /** What can be seen of its days. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly extent: DateExtent;
  readonly hue: number;
  readonly status: Standing;
  readonly contested: boolean;
  /** The stretch that is drawn where the days are no single day. */
  readonly stretch: Pick<TimelineItem, "x0" | "x1" | "cut">;
  /** Who leads: its end bears the mark of the event's standing. */
  readonly lead: LaneEnd;
};

/** Events of a column that have no room of their own: how many there are in each lane. */
export type LaneCrowd = {
  readonly rows: readonly EventRow[];
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly counts: ReadonlyMap<number, number>;
  /** One event alone is no number: its mark stands where the number would. */
  readonly only: LaneStem | null;
};

export type FitInput = {
  readonly tables: Tables;
  readonly laneOf: Int16Array;
  /** The lane of events that involve nobody with a lane. */
  readonly others: number;
  readonly hues: readonly number[];
  readonly scale: TimeScale;
};

/** An event by itself, at the middle of what can be seen of its days. */
export function stemOf({ tables, laneOf, others, hues, scale }: FitInput, row: EventRow): LaneStem {
  const { events } = tables;
  const status = standingOf(tables, row);
  const begin = scale.xOf(at(events.first, row));
  const end = scale.xOf(at(events.last, row) + 1);
  const [x0, x1] = [Math.max(begin, scale.left), Math.min(end, scale.right)];
  const inLanes = eventInLanes(tables, laneOf, row);
  const nobody: LaneEnd = { lane: others, isAgent: false, isTarget: false, isSide: false, status };
  const ends = inLanes.ends.length > 0 ? inLanes.ends : [nobody];
  return {
    ...inLanes,
    ends,
    row,
    x: Math.min(Math.max((begin + end) / 2, x0), x1),
    x0,
    x1,
    stretch: stretchOfEvent(tables, row, scale),
    extent: item(DATE_EXTENTS, at(events.extent, row)),
    hue: item(hues, at(events.kind, row)),
    status,
    contested: at(events.contested, row) === 1,
    lead: ends.find(({ isAgent }) => isAgent) ?? ends.find(({ isTarget }) => isTarget) ?? item(ends, 0),
  };
}

/**
 * Gives each event a place in its own days where no other stem passes its lanes, the most important first. Those without
 * one are counted: stems and crowds hold every event once.
 */
export function fitStems(
  input: FitInput,
  rows: readonly EventRow[],
): { readonly stems: readonly LaneStem[]; readonly crowds: readonly LaneCrowd[] } {
  const { prominence } = input.tables.events;
  const ranked = rows.toSorted((a, b) => (prominence[a] ?? 0) - (prominence[b] ?? 0) || a - b);
  const taken = takenPlaces();
  const stems: LaneStem[] = [];
  const crowded: LaneStem[] = [];
  for (const row of ranked) {
    const stem = stemOf(input, row);
    const [top, bottom] = reachOfStem(stem);
    const x = placesFor(stem).find((place) => taken.isFree(place, top, bottom));
    if (x === undefined) crowded.push(stem);
    else {
      taken.take(x, top, bottom);
      stems.push(x === stem.x ? stem : { ...stem, x });
    }
  }
  return { stems: stems.sort((a, b) => a.x - b.x || a.row - b.row), crowds: crowdsOf(input, crowded) };
}

/** First and last lane of a stem. */
export const reachOfStem = ({ ends }: Pick<LaneStem, "ends">): readonly [number, number] => [
  item(ends, 0).lane,
  item(ends, ends.length - 1).lane,
];

/** The box around a stem, of which `yOf` gives the middle of a lane. */
export function boxOfStem(stem: LaneStem, yOf: (lane: number) => CssPx): Box {
  const [top, bottom] = reachOfStem(stem);
  const half = STEM_PITCH / 2;
  return { left: stem.x - half, right: stem.x + half, top: yOf(top) - half, bottom: yOf(bottom) + half };
}

/** As many places side by side as its days have room for, about their middle, the middle first. */
function placesFor({ x, x0, x1 }: LaneStem): readonly CssPx[] {
  const count = Math.min(MOST_TRIES, Math.floor((x1 - x0) / STEM_PITCH));
  if (count < 2) return [x];
  const first = x - ((count - 1) * STEM_PITCH) / 2;
  return Array.from({ length: count }, (_, index) => first + index * STEM_PITCH)
    .filter((place) => place >= x0 && place <= x1)
    .sort((a, b) => Math.abs(a - x) - Math.abs(b - x));
}

/** Stretches of lanes that are taken, by column. */
function takenPlaces() {
  type Place = { readonly x: CssPx; readonly top: number; readonly bottom: number };
  const columns = new Map<number, Place[]>();
  const columnOf = (x: CssPx): number => Math.floor(x / STEM_PITCH);
  const isIn = (column: number, x: CssPx, top: number, bottom: number): boolean =>
    columns
      .get(column)
      ?.some(
        (place) => Math.abs(place.x - x) < STEM_PITCH - 0.01 && place.top <= bottom && place.bottom >= top,
      ) ?? false;
  return {
    isFree: (x: CssPx, top: number, bottom: number): boolean => {
      const column = columnOf(x);
      return !(
        isIn(column, x, top, bottom) ||
        isIn(column - 1, x, top, bottom) ||
        isIn(column + 1, x, top, bottom)
      );
    },
    take: (x: CssPx, top: number, bottom: number): void => {
      const column = columnOf(x);
      const places = columns.get(column);
      if (places) places.push({ x, top, bottom });
      else columns.set(column, [{ x, top, bottom }]);
    },
  };
}

/** In columns of whole days, counted from the same day whatever the window. */
function crowdsOf({ scale }: FitInput, crowded: readonly LaneStem[]): readonly LaneCrowd[] {
  const days = Math.max(1, Math.ceil(CROWD_PITCH / scale.perDay));
  const columns = new Map<number, LaneStem[]>();
  for (const stem of crowded) {
    const column = Math.floor(Math.floor(scale.dayAt(stem.x)) / days);
    const inColumn = columns.get(column);
    if (inColumn) inColumn.push(stem);
    else columns.set(column, [stem]);
  }
  return apartFromEachOther([...columns.values()].sort((a, b) => middleOf(a) - middleOf(b))).map(crowdOf);
}

/** Room that the number, or the mark, of a crowd takes with what keeps it from the next. */
const roomOf = (stems: readonly LaneStem[]): CssPx =>
  stems.length === 1 ? STEM_PITCH + 2 : 2 * FOOT.half + (stems.length > 99 ? FOOT.half : 0);

const middleOf = (stems: readonly LaneStem[]): CssPx => {
  const [left, right] = reachOf(stems);
  return (left + right) / 2;
};

const reachOf = (stems: readonly LaneStem[]): readonly [CssPx, CssPx] => [
  Math.min(...stems.map(({ x }) => x)),
  Math.max(...stems.map(({ x }) => x)),
];

/** From left to right, those become one whose numbers would touch. */
function apartFromEachOther(crowds: readonly (readonly LaneStem[])[]): readonly (readonly LaneStem[])[] {
  const apart: (readonly LaneStem[])[] = [];
  for (const crowd of crowds) {
    let joined = crowd;
    for (let last = apart.at(-1); last; last = apart.at(-1)) {
      if (middleOf(joined) - middleOf(last) >= (roomOf(joined) + roomOf(last)) / 2) break;
      apart.pop();
      joined = [...last, ...joined];
    }
    apart.push(joined);
  }
  return apart;
}

function crowdOf(stems: readonly LaneStem[]): LaneCrowd {
  const counts = new Map<number, number>();
  for (const { ends } of stems) for (const { lane } of ends) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const rows = stems.map(({ row }) => row).sort((a, b) => a - b);
  const [x0, x1] = reachOf(stems);
  const [first = null, ...others] = stems;
  return { rows, x: middleOf(stems), x0, x1, counts, only: others.length === 0 ? first : null };
}
