import type { DateExtent } from "../../../model/dates/dateExtent.ts";
import { MINUTES_PER_DAY } from "../../../model/dates/timeSpan.ts";
import { certainDays, isUndoubted, membershipsOf } from "../../../model/memberships.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, item, listOf } from "../../../model/tables/columns.ts";
import type { Contest } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestDetails.ts";
import { actorRowOf, eventRowOf } from "../../../model/tables/findRow.ts";
import { oncePerTables } from "../../../model/tables/oncePerTables.ts";
import { actorRecord, type Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import { isAskedFor } from "../../../query/laneActors.ts";
import { compareImportance, isProminent } from "../../../query/network/chooseTies.ts";
import { repliesTo } from "../../../query/replyChain.ts";
import { timeOfEvent } from "../timelineItems.ts";
import type { TimelineInput } from "../timelineScene.ts";
import { COLUMN, type Column, type Naming, placeColumns, type Room } from "./columnScale.ts";

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

export const lanesOfLine = ({ from, targets }: Ends): readonly number[] => [...new Set([from, ...targets])];

/** The heights at which a line begins and its arrows point. `yOf` gives the middle of a lane. */
export function heightsOfLine({ from, targets }: Ends, yOf: (lane: number) => CssPx) {
  const [start, tips] = [yOf(from), targets.map(yOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** Whether an actor acted on itself, or on an actor that is counted with it. */
export const isLoop = ({ from, targets }: Ends): boolean => targets.includes(from);

/** The acts of an event that the reader asked for. */
type Told = { readonly row: EventRow; readonly acts: readonly Act[] };
/** `main`: those that are drawn together or not at all. */
type Asked = Told & { readonly main: readonly Act[] };
/** Events that are drawn together or not at all: a charge and what answers it. */
type Unit = readonly Asked[];

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
  readonly most: { readonly rows: number; readonly columns: number };
};

/** The acts of a window that the reader asked for, whatever room there is. */
export type AskedActs = {
  /** The most important events first; before them one that is shown in any case. */
  readonly byImportance: readonly Unit[];
  readonly selected: EventRow | null;
  /** Whether anybody acts upon a chosen actor. */
  readonly isCharged: boolean;
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
  const all = rows.flatMap((row): readonly Asked[] => {
    const acts = askedOfEvent(tables, chosen, row);
    return acts.length > 0 ? [{ row, acts, main: mainActs(tables, acts) }] : [];
  });
  const compare = compareImportance(tables);
  const isFirst = ({ row }: Told): number => Number(row === selected);
  const sorted = all.toSorted((a, b) => isFirst(b) - isFirst(a) || compare(a.row, b.row));
  return {
    byImportance: withAnswers(tables, chosen, withEarlierSame(tables, sorted)),
    selected,
    isCharged: all.some(isCharge(chosen)),
    acts: all.reduce((sum, { acts }) => sum + acts.length, 0),
    without: rows.length - all.length,
  };
}

/**
 * The events that a step of a tour shows: those of the first tour that has its event, those that answer its doers, and those in which
 * actors that it names act on each other; if it names one actor, all of that one. Charges of others, without their answers, would be
 * another story.
 */
export function eventsOfStep(
  tables: Tables,
  rows: readonly EventRow[],
  { actors }: ChosenActors,
  step: EventRow,
): readonly EventRow[] {
  if (actors.length === 1) return rows;
  const tour = tables.stories.find(({ steps }) =>
    steps.some(({ event }) => eventRowOf(tables, event) === step),
  );
  const ofTour = (tour?.steps ?? []).map(({ event }) => eventRowOf(tables, event));
  const told = new Set([step, ...ofTour, ...answersTo(tables, step)]);
  const isBetween = ({ ends }: Act): boolean => ends.every((end) => actors.includes(end));
  return rows.filter((row) => told.has(row) || actsOf(tables, row).some(isBetween));
}

/**
 * The acts of an event that a picture for the chosen actors shows, if it has room: theirs, those of their own people, and what
 * others of the event did with whoever did one of these, or answer to them.
 */
export function askedOfEvent(tables: Tables, chosen: ChosenActors, event: EventRow): readonly Act[] {
  const acts = actsOf(tables, event);
  const asked = acts.filter((act) => isAskedFor(chosen, act) || isByOwn(tables, chosen, act));
  if (chosen.isPair || asked.length === acts.length) return asked;
  const belongs = (act: Act) =>
    asked.some((one) => one === act || answers(tables, act, one) || togetherWith(acts, one).includes(act));
  return acts.filter(belongs);
}

/** Those who did the same to the same actor, unless they are many. A suit of two is not drawn as that of one. */
function togetherWith(acts: readonly Act[], { verb, ends: [, target] }: Act): readonly Act[] {
  const all = acts.filter((act) => act.verb === verb && act.ends[1] === target);
  return all.length <= MOST_TOGETHER ? all : [];
}
/** The most who are drawn together or not at all. */
const MOST_TOGETHER = 3;

/** Whether an act is done to the doer of another act of its event, or to a body of theirs. */
const answers = (tables: Tables, { ends }: Act, { ends: [doer], event, undirected }: Act): boolean =>
  !undirected && holdersOf(tables, doer, event).has(ends[1]);

/**
 * Whether a person or a body of the one chosen actor acts on another in an event with that actor: a ministry answers for its
 * government, and charges without the answers would be one side of the story. Each has a row of its own.
 */
function isByOwn(tables: Tables, { actors: [body, more], by, on }: ChosenActors, act: Act): boolean {
  if (body === undefined || more !== undefined || by.length + on.length > 0 || act.undirected) return false;
  const [doer, other] = act.ends.map((end) => holdersOf(tables, end, act.event).has(body));
  return doer === true && other === false && listOf(tables.events.actors, act.event).includes(body);
}

/** An actor and all bodies that it belonged to on the days of an event, directly or through others. */
function holdersOf(tables: Tables, actor: ActorRow, event: EventRow): ReadonlySet<ActorRow> {
  const [begin, end] = [at(tables.events.first, event), at(tables.events.last, event)];
  const holders = new Set([actor]);
  for (const holder of holders)
    for (const membership of membershipsOf(actorRecord(tables, holder))) {
      const { first, last } = certainDays(membership);
      const body = actorRowOf(tables, membership.actor);
      if (body !== undefined && isUndoubted(membership) && first <= begin && end <= last) holders.add(body);
    }
  return holders;
}

/** By event, the replies to it that go to a doer of it. Each try of a picture asks for them. */
const answersByEvent = oncePerTables((): Map<EventRow, readonly EventRow[]> => new Map());

function answersTo(tables: Tables, event: EventRow): readonly EventRow[] {
  const known = answersByEvent(tables).get(event);
  if (known) return known;
  const doers = actsOf(tables, event).map(({ ends: [doer] }) => doer);
  const answers = repliesTo(tables, event).filter((reply) =>
    actsOf(tables, reply).some(({ ends }) => doers.includes(ends[1])),
  );
  answersByEvent(tables).set(event, answers);
  return answers;
}

/**
 * Events by importance, each charge with its answers. What people and bodies of the chosen actor said to others, unasked, answers
 * too: if such an event is the first, the first charge against that actor stands with it, as a denial alone denies nothing.
 */
function withAnswers(tables: Tables, chosen: ChosenActors, sorted: readonly Asked[]): readonly Unit[] {
  const left = new Map(sorted.map((told) => [told.row, told]));
  const take = (row: EventRow): Unit => {
    const told = left.get(row);
    left.delete(row);
    return told ? [told, ...answersTo(tables, row).flatMap(take)] : [];
  };
  const charge = sorted.find(isCharge(chosen));
  return sorted.flatMap((told) => {
    const before = charge && left.has(told.row) && isUnasked(chosen, told) ? take(charge.row) : [];
    const unit = [...before, ...take(told.row)];
    return unit.length > 0 ? [unit] : [];
  });
}

/** Whether anybody acts upon a chosen actor. */
const isCharge =
  ({ actors }: ChosenActors) =>
  ({ acts }: Pick<Told, "acts">): boolean =>
    acts.some(({ undirected, ends }) => !undirected && actors.includes(ends[1]));

/** Whether only people and bodies of the chosen actor act, and nobody in the event asked them to. */
const isUnasked = (chosen: ChosenActors, { acts, main }: Asked): boolean =>
  main.length === 1 && !acts.some((act) => isAskedFor(chosen, act));

/** The events without some acts. One without a main act is left out, and with it its unit; but not one shown in any case. */
export function withoutActs(
  { tables, chosen }: Pick<Choice, "tables" | "chosen">,
  { byImportance, ...asked }: AskedActs,
  lost: ReadonlySet<Act>,
): AskedActs {
  const rest = byImportance.flatMap((unit) => {
    const isLost = unit.some(({ main }) => main.some((act) => lost.has(act)));
    return isLost ? unit.filter(({ row }) => row === asked.selected) : unit;
  });
  const drawn = rest.map((told) => ({ ...told, acts: told.acts.filter((act) => !lost.has(act)) }));
  return { ...asked, byImportance: withAnswers(tables, chosen, drawn) };
}

/** Who did what to whom: equal for acts that differ in their event alone. */
export const actKey = ({ ends, verb }: Act): string => [...ends, verb].join(" ");

/**
 * Events by importance, where a prominent one comes before a later one with the same main act: alone, the later act would seem
 * to be the first.
 */
function withEarlierSame(tables: Tables, sorted: readonly Asked[]): readonly Asked[] {
  const isPreferred = isProminent(tables);
  const keyOf = ({ acts: [act] }: Asked): string => (act ? actKey(act) : "");
  const preferred = sorted.filter(({ row }) => isPreferred(row));
  const before = (told: Asked): readonly Asked[] =>
    isPreferred(told.row)
      ? preferred.filter((other) => other.row < told.row && keyOf(other) === keyOf(told))
      : [];
  return [...new Set(sorted.flatMap((told) => [...before(told), told]))];
}

/**
 * Chooses the acts of a picture as long as there are rows for their actors and columns for their lines: first the main acts of
 * prominent events, the most important event first; then their other acts; then other events. The main acts of a charge and of its
 * answers are drawn together or not at all.
 */
export function chooseActs({ tables, asked, chosen, places, most }: Choice): ChosenActs {
  const rows = new Set<ActorRow>(chosen.actors);
  const told = new Map<EventRow, { readonly acts: readonly Act[]; readonly wide: number }>();
  const isPreferred = isProminent(tables);
  let columns = 0;
  for (const round of ["main", "prominent", "all"] as const)
    for (const unit of asked.byImportance) {
      const isSelected = unit.some(({ row }) => row === asked.selected);
      if (!isSelected && round !== "all" && !unit.some(({ row }) => isPreferred(row))) continue;
      const added = new Set<ActorRow>();
      const haveRoom = (some: readonly Act[]): boolean => {
        const news = new Set(
          some.flatMap(({ ends }) => ends.filter((end) => !rows.has(end) && !added.has(end))),
        );
        if (!isSelected && rows.size + added.size + news.size > most.rows) return false;
        for (const end of news) added.add(end);
        return true;
      };
      const isWhole = round !== "main" || isSelected;
      const drawn = unit.map(({ row, acts, main }) => {
        const before = told.get(row) ?? { acts: [], wide: 0 };
        if (before.acts.length === 0 && !haveRoom(main)) return { row, acts: [], wide: 0, more: 0 };
        const own = acts.filter(
          (act) => main.includes(act) || before.acts.includes(act) || (isWhole && haveRoom([act])),
        );
        const wide = stemsOf(tables, own).length;
        return { row, acts: own, wide, more: wide - before.wide };
      });
      const more = sumOf(drawn.map((event) => event.more));
      if (drawn.some(({ acts }) => acts.length === 0)) continue;
      if (columns > 0 && more > 0 && columns + more > most.columns) continue;
      columns += more;
      for (const { row, acts, wide } of drawn) told.set(row, { acts, wide });
      for (const end of added) rows.add(end);
    }
  // What was said unasked stands with any charge, or not at all.
  if (asked.isCharged && ![...told.values()].some(isCharge(chosen)))
    for (const one of asked.byImportance.flat())
      if (one.row !== asked.selected && isUnasked(chosen, one)) told.delete(one.row);
  const ends = new Set([...told.values()].flatMap(({ acts }) => acts.flatMap((act) => act.ends)));
  const others = [...ends].filter((actor) => !chosen.actors.includes(actor));
  return {
    actors: [...chosen.actors, ...others.sort((a, b) => at(places, a) - at(places, b) || a - b)],
    told: [...told].map(([row, { acts }]) => ({ row, acts })).sort((a, b) => a.row - b.row),
    ...{ acts: asked.acts, without: asked.without },
  };
}
/**
 * The first act of an event, those of few who did the same with its doer, and those that answer its doer or a body of theirs: an
 * accusation by a speaker of a party is not drawn without the denial that goes to the party.
 */
function mainActs(tables: Tables, acts: readonly Act[]): readonly Act[] {
  const [first] = acts;
  if (first === undefined) return [];
  const together = togetherWith(acts, first);
  return acts.filter((act) => act === first || together.includes(act) || answers(tables, act, first));
}

/** A stem: the acts of one doer, or of several who did the same to the same others, with one verb and one standing. */
type Stem = Pick<Act, "status" | "undirected"> & {
  readonly contested: Contest | null;
  /** By doer. */
  readonly lines: (readonly Act[])[];
};

/**
 * The acts of an event by stem. Two who sue together are one suit. Acts of one doer with other verbs have stems of their own:
 * behind the arrow of the first, the second would seem to be done by whom that points at.
 *
 *     Bank      ──▲──────
 *     Ada Lind  ──●──●───   sued; asked
 *     Bo Ek     ──●──┼───
 *     Court     ─────▼───
 */
function stemsOf(tables: Tables, acts: readonly Act[]): readonly Stem[] {
  const byDoer = new Map<string, Act[]>();
  for (const act of acts) {
    const { status, undirected, ends, index, verb } = act;
    const key = undirected ? `${index}` : [ends[0], status, contestOfAct(tables, act), verb].join(" ");
    byDoer.set(key, [...(byDoer.get(key) ?? []), act]);
  }
  const stems = new Map<string, Stem>();
  for (const [key, own] of byDoer) {
    const first = item(own, 0);
    const { status, undirected, verb } = first;
    const contested = contestOfAct(tables, first);
    const targets = own.map(({ ends }) => ends[1]).sort();
    const same = undirected ? key : [status, contested, verb, ...targets].join(" ");
    const stem = stems.get(same);
    if (stem) stem.lines.push(own);
    else stems.set(same, { status, undirected, contested, lines: [own] });
  }
  return [...stems.values()];
}

/** Places the events in the order of time, side by side. `pitch` is the least distance of two lines. */
export function placeActs(
  { tables, span }: Placing,
  naming: Naming,
  { actors, told }: Pick<ChosenActs, "actors" | "told">,
  room: Room,
  /** By the first act of a stem, the width that its words need beside it. */
  wordsBeside: ReadonlyMap<Act, CssPx>,
): {
  readonly events: readonly EventActs[];
  readonly columns: readonly Column[];
  readonly pitch: CssPx;
} {
  const laneOf = lanesByActor(tables, actors);
  const wordsOf = ({ lines }: Stem): CssPx => wordsBeside.get(item(item(lines, 0), 0)) ?? 0;
  const laneAt = (actor: ActorRow): number => laneOf[actor] ?? 0;
  const all = told.map(({ row, acts }) => ({
    row,
    stems: stemsOf(tables, acts),
    time: timeOfEvent(tables, row, span),
  }));
  const finest = naming.isByClock ? 1 / MINUTES_PER_DAY : 1;
  const columns = placeColumns(
    naming,
    all.map(({ stems, time: { extent, isWide, begin, end } }) => ({
      ...{ begin, words: stems.map(wordsOf) },
      by: extent === "somewhere" || extent === "lasted" || isWide ? Math.max(begin, end - finest) : begin,
    })),
    room,
    { least: ACT.pitch, widest: COLUMN.widest },
  );
  const events = all.map(({ row, stems, time: { extent, isWide } }, index): EventActs => {
    const { xs } = item(columns, index);
    const lines = stems.flatMap((stem, place) => {
      const { status, undirected, contested } = stem;
      const x = item(xs, place);
      return stem.lines.map((acts): ActLine => {
        const [first] = acts;
        return {
          ...{ status, undirected, contested, acts, x },
          from: first ? laneAt(first.ends[0]) : 0,
          targets: acts.map(({ ends }) => laneAt(ends[1])),
        };
      });
    });
    const middle = sumOf(lines.map(({ x }) => x)) / lines.length;
    return {
      ...{ row, x: middle, lines, lanes: [...new Set(lines.flatMap(lanesOfLine))] },
      extent: isWide ? "somewhere" : extent,
    };
  });
  return {
    ...{ events, columns },
    pitch: Math.min(COLUMN.widest, ...columns.map(({ pitch }) => pitch)),
  };
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

type Placing = Pick<TimelineInput, "tables" | "span">;
