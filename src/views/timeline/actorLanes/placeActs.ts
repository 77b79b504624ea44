import type { DateExtent } from "../../../model/dates/dateExtent.ts";
import { MINUTES_PER_DAY } from "../../../model/dates/timeSpan.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { Contest } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestDetails.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { showsHours } from "../../../model/tables/times.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import { isAskedFor } from "../../../query/laneActors.ts";
import { compareImportance } from "../../../query/network/chooseTies.ts";
import { closestTogether } from "../../../query/network/linearArrangement.ts";
import { timeOfEvent } from "../timelineItems.ts";
import type { TimelineInput } from "../timelineScene.ts";
import { COLUMN, type Column, placeColumns, type Room } from "./columnScale.ts";

/** Distances in the picture. The least distance of two lines keeps each 10 px from the widest sign of the next. */
export const ACT = { pitch: 18, clear: 10, ring: 6, days: 5.5 } as const;

/**
 * The acts of one event by one actor that have the same words and the same standing: one line with an arrow at each
 * target. It is drawn whole: all its ends have rows.
 */
export type ActLine = {
  /** The lane of the doer, or of either actor if the file names no doer. */
  readonly from: number;
  /** By act, the lane of its target. */
  readonly targets: readonly number[];
  readonly undirected: boolean;
  readonly status: Standing;
  readonly contested: Contest | null;
  readonly acts: readonly Act[];
  readonly x: CssPx;
};

/** One event with acts: one line or several side by side. */
export type EventActs = {
  readonly row: EventRow;
  /** The middle of its lines. */
  readonly x: CssPx;
  readonly extent: DateExtent;
  readonly lines: readonly ActLine[];
  /** The lanes in which its lines end. */
  readonly lanes: readonly number[];
};

/** By actor, its lane; −1 for an actor without one. */
export function lanesByActor(tables: Tables, lanes: readonly ActorRow[]): Int16Array {
  const laneOf = new Int16Array(tables.actors.count).fill(-1);
  lanes.forEach((row, lane) => {
    laneOf[row] = lane;
  });
  return laneOf;
}

/** Whether no single day of an event is known. Then it may have no dot. */
export const isImprecise = (extent: DateExtent): boolean => extent !== "day" && extent !== "lasted";

/** The sign of a contest around the dot of an act, if it has a dot. */
export const ringOf = ({ contested, undirected }: ActLine, extent: DateExtent): Contest | null =>
  undirected || isImprecise(extent) ? null : contested;

type Ends = Pick<ActLine, "from" | "targets">;

/** The lanes in which a line has an end. */
export const lanesOfLine = ({ from, targets }: Ends): readonly number[] => [...new Set([from, ...targets])];

/** Where a line begins, and where its arrows point. `yOf` gives the middle of a lane. */
export function heightsOfLine({ from, targets }: Ends, yOf: (lane: number) => CssPx) {
  const [start, tips] = [yOf(from), targets.map(yOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** Whether an actor acted on itself, or on an actor that is counted with it. */
export const isLoop = ({ from, targets }: Ends): boolean => targets.includes(from);

/** The acts of an event that the reader asked for. */
type Told = { readonly row: EventRow; readonly acts: readonly Act[] };

/** The acts that a picture shows. */
export type ChosenActs = {
  /** The actors with rows, from the top down. */
  readonly actors: readonly ActorRow[];
  /** In time order. */
  readonly told: readonly Told[];
  /** The number of acts in the window, and of events in which nobody acts on another. */
  readonly acts: number;
  readonly without: number;
};

export type Choice = {
  readonly tables: Tables;
  readonly asked: AskedActs;
  readonly chosen: ChosenActors;
  /** By actor, its place among the rows of all pictures of these filters. */
  readonly places: Float64Array;
  /** The most rows and lines. */
  readonly most: { readonly rows: number; readonly columns: number };
};

/** The acts of a window that the reader asked for, whatever room there is. */
export type AskedActs = {
  /** The most important event first; before it one that is shown in any case. */
  readonly byImportance: readonly Told[];
  readonly selected: EventRow | null;
  /** The number of acts, and of events in which nobody acts on another. */
  readonly acts: number;
  readonly without: number;
};

export function askedActs(
  tables: Tables,
  rows: readonly EventRow[],
  chosen: ChosenActors,
  selected: EventRow | null,
): AskedActs {
  const all = rows.flatMap((row): readonly Told[] => {
    const acts = actsOf(tables, row).filter((act) => isAskedFor(chosen, act));
    return acts.length > 0 ? [{ row, acts }] : [];
  });
  const compare = compareImportance(tables);
  const isFirst = ({ row }: Told): number => Number(row === selected);
  return {
    byImportance: all.toSorted((a, b) => isFirst(b) - isFirst(a) || compare(a.row, b.row)),
    selected,
    acts: all.reduce((sum, { acts }) => sum + acts.length, 0),
    without: rows.length - all.length,
  };
}

/**
 * Chooses the acts of a picture, so that each is drawn whole. Rows: actors leave one by one, the one with the fewest acts
 * with those who remain first. Columns: events with acts between these, the most important first.
 */
export function chooseActs({ tables, asked, chosen, places, most }: Choice): ChosenActs {
  const { byImportance, selected, acts, without } = asked;
  const kept = new Set([
    ...chosen.actors,
    ...byImportance
      .filter(({ row }) => row === selected)
      .flatMap(({ acts }) => acts.flatMap(({ ends }) => ends)),
  ]);
  const members = coreOf(byImportance, kept, most);
  const told: Told[] = [];
  let columns = 0;
  for (const { row, acts } of byImportance) {
    const drawn = acts.filter(({ ends }) => ends.every((end) => members.has(end)));
    const wide = drawn.length === 0 ? 0 : stemsOf(tables, drawn).length;
    if (wide === 0 || (columns > 0 && columns + wide > most.columns)) continue;
    columns += wide;
    told.push({ row, acts: drawn });
  }
  const active = new Set([...chosen.actors, ...told.flatMap(({ acts }) => acts.flatMap(({ ends }) => ends))]);
  const others = [...active].filter((actor) => !chosen.actors.includes(actor));
  return {
    actors: [...chosen.actors, ...others.sort((a, b) => at(places, a) - at(places, b) || a - b)],
    told: told.sort((a, b) => a.row - b.row),
    ...{ acts, without },
  };
}

/** The actors that remain. The acts of the events that have room by their importance count more than the others. */
function coreOf(
  events: readonly Told[],
  kept: ReadonlySet<ActorRow>,
  { rows, columns }: Choice["most"],
): ReadonlySet<ActorRow> {
  const actors = [...new Set(events.flatMap(({ acts }) => acts.flatMap(({ ends }) => ends)))].sort(
    (a, b) => a - b,
  );
  const indexOf = new Map(actors.map((actor, index) => [actor, index]));
  const joins = events.flatMap(({ acts }, place) =>
    acts.map(({ ends }) => ({
      ...{ one: indexOf.get(ends[0]) ?? 0, other: indexOf.get(ends[1]) ?? 0 },
      weight: place < columns ? IMPORTANT : 1,
    })),
  );
  const stay = new Set([...kept].flatMap((actor) => indexOf.get(actor) ?? []));
  const { left } = closestTogether(actors.length, joins, Math.max(rows, kept.size), stay);
  return new Set([...left].map((index) => item(actors, index)));
}
const IMPORTANT = 3;

type Stem = Pick<Act, "status" | "undirected"> & {
  readonly lines: { readonly contested: Contest | null; readonly verb: string; readonly acts: Act[] }[];
};

/** The acts of an event by stem: those of one doer with one standing have one. */
function stemsOf(tables: Tables, acts: readonly Act[]): readonly Stem[] {
  const stems = new Map<string, Stem>();
  for (const act of acts) {
    const { status, undirected, ends, index, verb } = act;
    const key = undirected ? `${index}` : `${ends[0]} ${status}`;
    const stem = stems.get(key) ?? { status, undirected, lines: [] };
    stems.set(key, stem);
    const contested = contestOfAct(tables, act);
    const line = stem.lines.find((one) => one.contested === contested && one.verb === verb);
    if (line) line.acts.push(act);
    else stem.lines.push({ contested, verb, acts: [act] });
  }
  return [...stems.values()];
}

/** Places the events in the order of time, side by side. `pitch` is the least distance of two lines. */
export function placeActs(
  { tables, words, span, measure, chosen }: Placing,
  { actors, told }: Pick<ChosenActs, "actors" | "told">,
  room: Room,
): { readonly events: readonly EventActs[]; readonly columns: readonly Column[]; readonly pitch: CssPx } {
  const laneOf = lanesByActor(tables, actors);
  const laneAt = (actor: ActorRow): number => laneOf[actor] ?? 0;
  const all = told.map(({ row, acts }) => ({
    row,
    stems: stemsOf(tables, acts),
    time: timeOfEvent(tables, row, span),
  }));
  const naming = { words, measure, isByClock: showsHours(tables, span) };
  const finest = naming.isByClock ? 1 / MINUTES_PER_DAY : 1;
  const columns = placeColumns(
    naming,
    all.map(({ stems, time: { extent, isWide, begin, end } }) => ({
      ...{ begin, lines: stems.length },
      by: extent === "somewhere" || isWide ? Math.max(begin, end - finest) : begin,
    })),
    room,
    chosen.isPair ? COLUMN.widestOfPair : COLUMN.widest,
  );
  const events = all.map(({ row, stems, time: { extent, isWide } }, index): EventActs => {
    const { left, right } = item(columns, index);
    const pitch = (right - left) / stems.length;
    const lines = stems.flatMap(({ status, undirected, lines: own }, stem) =>
      own.map(({ contested, acts }): ActLine => {
        const [first] = acts;
        return {
          ...{ status, undirected, contested, acts, x: left + (stem + 0.5) * pitch },
          from: first ? laneAt(first.ends[0]) : 0,
          targets: acts.map(({ ends }) => laneAt(ends[1])),
        };
      }),
    );
    return {
      ...{ row, x: (left + right) / 2, lines, lanes: [...new Set(lines.flatMap(lanesOfLine))] },
      extent: isWide ? "somewhere" : extent,
    };
  });
  const pitches = all.map(
    ({ stems }, index) => (item(columns, index).right - item(columns, index).left) / stems.length,
  );
  return { events, columns, pitch: Math.min(COLUMN.widestOfPair, ...pitches) };
}

type Placing = Pick<TimelineInput, "tables" | "words" | "span" | "measure"> & {
  readonly chosen: ChosenActors;
};
