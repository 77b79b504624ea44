import type { DateExtent } from "../../../model/dates/dateExtent.ts";
import { MINUTES_PER_DAY } from "../../../model/dates/timeSpan.ts";
import { grouped } from "../../../model/grouped.ts";
import { certainDays, isUndoubted, membershipsOf } from "../../../model/memberships.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, item, listOf } from "../../../model/tables/columns.ts";
import type { Contest } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestDetails.ts";
import { actorRowOf, eventRowOf } from "../../../model/tables/findRow.ts";
import { actorRecord, type Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import { isAskedFor } from "../../../query/laneActors.ts";
import { compareImportance, isProminent } from "../../../query/network/chooseTies.ts";
import { directReplies } from "../../../query/repliesOnRecord.ts";
import { answeredBy } from "../../../query/replyChain.ts";
import { timeOfEvent } from "../timelineItems.ts";
import type { TimelineInput } from "../timelineScene.ts";
import { COLUMN, type Column, type Naming, placeColumns, type Room } from "./columnScale.ts";

/** `aside` is the distance from a line to a sign beside it. `days` is half the width of an unknown day's bracket. */
export const ACT = { days: 5.5, aside: 9 } as const;

/**
 * The acts of one doer in one event with the same verb and standing. They are one line with an arrow at each target.
 * Both ends of every act have a row.
 */
export type ActLine = {
  /** The lane of the doer, or of either actor if the file names no doer. */
  readonly from: number;
  /** The lanes of the targets, in the order of `acts`. */
  readonly targets: readonly number[];
  readonly undirected: boolean;
  readonly status: Standing;
  readonly contested: Contest | null;
  readonly acts: readonly Act[];
  readonly x: CssPx;
  /** The lanes whose dot or arrow is beside the line. On the line, the actor there would seem to pass the act on. */
  readonly beside: readonly number[];
};

/** One event with acts: one line, or several side by side. */
export type EventActs = {
  readonly row: EventRow;
  readonly x: CssPx;
  readonly extent: DateExtent;
  readonly lines: readonly ActLine[];
  readonly lanes: readonly number[];
};

/** Whether the day of an event is unknown. Such an event has no dot. */
export const isImprecise = (extent: DateExtent): boolean => extent !== "day" && extent !== "lasted";

/** The sign of a contest around the dot of an act. Null without a contest or a dot. */
export const ringOf = ({ contested, undirected }: ActLine, extent: DateExtent): Contest | null =>
  undirected || isImprecise(extent) ? null : contested;

type Ends = Pick<ActLine, "from" | "targets">;

export const lanesOfLine = ({ from, targets }: Ends): readonly number[] => [...new Set([from, ...targets])];

export function heightsOfLine({ from, targets }: Ends, yOf: (lane: number) => CssPx) {
  const [start, tips] = [yOf(from), targets.map(yOf)];
  return { start, tips, top: Math.min(start, ...tips), bottom: Math.max(start, ...tips) };
}

/** How far the dot or arrow in a lane is from `x`. */
export const asideOf = ({ beside }: Pick<ActLine, "beside">, lane: number): CssPx =>
  beside.includes(lane) ? ACT.aside : 0;

export const sideOf = ({ from, targets }: Ends): number => Math.sign(item(targets, 0) - from);

/** Whether an actor acted on itself, or on an actor in the same row. */
export const isLoop = ({ from, targets }: Ends): boolean => targets.includes(from);

type Told = { readonly row: EventRow; readonly acts: readonly Act[] };
/** The picture has all of the `main` acts or none. */
type ToldWithMain = Told & { readonly main: readonly Act[] };
/** Events that belong together: a charge and its answers. The picture has all of them or none. */
type Unit = readonly ToldWithMain[];

type ChosenActs = {
  /** The actors with rows, from top to bottom. */
  readonly actors: readonly ActorRow[];
  /** The events of the picture in time order. */
  readonly told: readonly Told[];
};

type Choice = {
  readonly tables: Tables;
  readonly asked: AskedActs;
  readonly chosen: ChosenActors;
  /** For each actor, its place in the order of rows, which is the same in all pictures with these filters. */
  readonly places: Float64Array;
  readonly most: { readonly rows: number; readonly columns: number };
};

/** All acts of a window that the picture should have, whether they fit or not. */
export type AskedActs = {
  /** First the event `selected`, which is always drawn, then events of the opening, then `ends`, then other events. */
  readonly byImportance: readonly Unit[];
  readonly selected: EventRow | null;
  /** The first and last prominent events. Without them the picture would seem to begin too late or end too early. */
  readonly ends: ReadonlySet<EventRow>;
  /** Whether anybody acts upon a chosen actor. */
  readonly isCharged: boolean;
  /** The number of acts in the window, and of events without acts. */
  readonly acts: number;
  readonly without: number;
};

export function askedActs(
  tables: Tables,
  rows: readonly EventRow[],
  chosen: ChosenActors,
  selected: EventRow | null,
): AskedActs {
  const all = rows.flatMap((row): readonly ToldWithMain[] => {
    const acts = askedOfEvent(tables, chosen, row);
    return acts.length > 0 ? [{ row, acts, main: mainActs(tables, acts) }] : [];
  });
  const compare = compareImportance(tables);
  const isPreferred = isProminent(tables);
  const { lead, question } = tables.opening ?? {};
  const opening = [...(lead?.events ?? []), ...(question?.events ?? [])].map((id) => eventRowOf(tables, id));
  const dayOf = ({ row }: Told): number => at(tables.events.first, row);
  const preferred = all.filter(({ row }) => isPreferred(row)).toSorted((a, b) => compare(a.row, b.row));
  const days = preferred.map(dayOf);
  const ends = new Set(
    [Math.min(...days), Math.max(...days)].flatMap((day) => {
      const end = preferred.find((told) => dayOf(told) === day);
      // If the event is an answer, its charge counts instead, because both are drawn together.
      const charge = end && all.find(({ row }) => directReplies(tables, row).includes(end.row));
      return charge?.row ?? end?.row ?? [];
    }),
  );
  const rankOf = ({ row }: Told): number =>
    row === selected ? 0 : opening.includes(row) ? 1 : ends.has(row) ? 2 : 3;
  const sorted = all.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.row, b.row));
  return {
    byImportance: withAnswers(tables, chosen, withEarlierSame(tables, sorted), selected),
    ...{ selected, ends },
    isCharged: all.some(isCharge(chosen)),
    acts: all.reduce((sum, { acts }) => sum + acts.length, 0),
    without: rows.length - all.length,
  };
}

/**
 * The events for the picture of a tour's step: the events of the tour, replies to the doers of the step's event, and
 * events in which actors named by the step act on each other. If the step names one actor, all events of the window
 * count. Charges between others would tell another story.
 */
export function eventsOfStep(
  tables: Tables,
  rows: readonly EventRow[],
  { actors }: ChosenActors,
  step: EventRow,
): readonly EventRow[] {
  if (actors.length === 1) return rows;
  const tour = tables.tours.find(({ steps }) =>
    steps.some(({ event }) => eventRowOf(tables, event) === step),
  );
  const ofTour = (tour?.steps ?? []).map(({ event }) => eventRowOf(tables, event));
  const told = new Set([step, ...ofTour, ...directReplies(tables, step)]);
  const isBetween = ({ ends }: Act): boolean => ends.every((end) => actors.includes(end));
  return rows.filter((row) => told.has(row) || actsOf(tables, row).some(isBetween));
}

/**
 * The acts of an event that a picture of the chosen actors should have. These are acts that `isAskedFor` accepts, acts
 * by people or parts of a single chosen actor, the same acts by other actors, and acts upon doers of the first two (or
 * upon their organisations). For a pair of actors these are only the first.
 */
export function askedOfEvent(tables: Tables, chosen: ChosenActors, event: EventRow): readonly Act[] {
  const acts = actsOf(tables, event);
  const asked = acts.filter((act) => isAskedFor(chosen, act) || isByOwn(tables, chosen, act));
  if (chosen.isPair || asked.length === acts.length) return asked;
  // Both sets are made once, because an event of 300 acts has 90,000 pairs.
  const own = new Set(asked.flatMap((one) => [one, ...togetherWith(acts, one)]));
  const answered = new Set(
    asked.flatMap(({ undirected, ends: [doer] }) => (undirected ? [] : [...holdersOf(tables, doer, event)])),
  );
  return acts.filter((act) => own.has(act) || answered.has(act.ends[1]));
}

/** All acts with the same verb and target. Empty if they are many. A suit by two must not look like a suit by one. */
function togetherWith(acts: readonly Act[], { verb, ends: [, target] }: Act): readonly Act[] {
  const all = acts.filter((act) => act.verb === verb && act.ends[1] === target);
  return all.length <= MOST_TOGETHER ? all : [];
}
const MOST_TOGETHER = 3;

/** Whether the second act is by the target of the first, or by a member of that target. */
const answers = (tables: Tables, { ends }: Act, { ends: [doer], event, undirected }: Act): boolean =>
  !undirected && holdersOf(tables, doer, event).has(ends[1]);

/**
 * Whether a person or part of the only chosen actor acts upon an outsider. The chosen actor must take part in the
 * event. A ministry answers for its government, and charges without answers would be one side of the story.
 */
function isByOwn(tables: Tables, { actors: [body, more], by, on }: ChosenActors, act: Act): boolean {
  if (body === undefined || more !== undefined || by.length + on.length > 0 || act.undirected) return false;
  const [doer, other] = act.ends.map((end) => holdersOf(tables, end, act.event).has(body));
  return doer === true && other === false && listOf(tables.events.actors, act.event).includes(body);
}

/** An actor, and all organisations that it belonged to on the days of an event, directly or through others. */
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

/**
 * Events by importance, in units of a charge and its answers. An event in which only people or parts of the chosen
 * actor act counts as an answer. If such an event comes first, the first charge against the actor joins its unit,
 * because a denial without a charge denies nothing. After the event `selected` come the events that it answers.
 * Otherwise an appeal would seem to be against another ruling.
 */
function withAnswers(
  tables: Tables,
  chosen: ChosenActors,
  sorted: readonly ToldWithMain[],
  selected: EventRow | null,
): readonly Unit[] {
  const left = new Map(sorted.map((told) => [told.row, told]));
  const take = (row: EventRow): Unit => {
    const told = left.get(row);
    left.delete(row);
    return told ? [told, ...directReplies(tables, row).flatMap(take)] : [];
  };
  const charge = sorted.find(isCharge(chosen));
  return sorted.flatMap((told) => {
    const before = charge && left.has(told.row) && isUnasked(chosen, told) ? take(charge.row) : [];
    const unit = [...before, ...take(told.row)];
    const answered = told.row === selected ? answeredBy(tables, selected).flatMap(take) : [];
    // The first act of each event is enough, because the selected event answers it.
    const firsts = answered.map((one) => [{ ...one, main: one.main.slice(0, 1) }]);
    return [unit, ...firsts].filter(({ length }) => length > 0);
  });
}

const isCharge =
  ({ actors }: ChosenActors) =>
  ({ acts }: Pick<Told, "acts">): boolean =>
    acts.some(({ undirected, ends }) => !undirected && actors.includes(ends[1]));

/** Whether only people or parts of the chosen actor act in the event, and not the chosen actor itself. */
const isUnasked = (chosen: ChosenActors, { acts, main }: ToldWithMain): boolean =>
  main.length === 1 && !acts.some((act) => isAskedFor(chosen, act));

/** The acts without those in `lost`. A unit that loses a main act leaves, except for the selected event. */
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
  return { ...asked, byImportance: withAnswers(tables, chosen, drawn, asked.selected) };
}

/** A key that acts with equal ends and verb share, also in different events. */
export const actKey = ({ ends, verb }: Act): string => [...ends, verb].join(" ");

/**
 * Events by importance. Before each prominent event come the earlier prominent events whose first act has the same key
 * (`actKey`). Otherwise a picture could draw only a repeat of an act, which would look like its first occurrence.
 */
function withEarlierSame(tables: Tables, sorted: readonly ToldWithMain[]): readonly ToldWithMain[] {
  const isPreferred = isProminent(tables);
  const keyOf = ({ acts: [act] }: ToldWithMain): string => (act ? actKey(act) : "");
  const preferred = sorted.filter(({ row }) => isPreferred(row));
  const before = (told: ToldWithMain): readonly ToldWithMain[] =>
    isPreferred(told.row)
      ? preferred.filter((other) => other.row < told.row && keyOf(other) === keyOf(told))
      : [];
  return [...new Set(sorted.flatMap((told) => [...before(told), told]))];
}

/**
 * Chooses the acts of a picture until rows and columns are full. First come the main acts of prominent events by
 * importance, then their other acts, then other events. Of a charge and its answers, all main acts are drawn or none.
 */
export function chooseActs({ tables, asked, chosen, places, most }: Choice): ChosenActs {
  const rows = new Set<ActorRow>(chosen.actors);
  const told = new Map<EventRow, { readonly acts: readonly Act[]; readonly wide: number }>();
  const isPreferred = isProminent(tables);
  let columns = 0;
  for (const round of ["main", "prominent", "all"] as const)
    for (const unit of asked.byImportance) {
      const isSelected = unit.some(({ row }) => row === asked.selected);
      // In a low picture, perhaps no unit fits. The main acts of the most important unit are then drawn all the same.
      const isOnly = round === "all" && told.size === 0;
      if (!isSelected && round !== "all" && !unit.some(({ row }) => isPreferred(row))) continue;
      const added = new Set<ActorRow>();
      const haveRoom = (some: readonly Act[], mustCome = isSelected): boolean => {
        const news = new Set(
          some.flatMap(({ ends }) => ends.filter((end) => !rows.has(end) && !added.has(end))),
        );
        if (!mustCome && rows.size + added.size + news.size > most.rows) return false;
        for (const end of news) added.add(end);
        return true;
      };
      const isWhole = round !== "main" || isSelected;
      const drawn = unit.map(({ row, acts, main }) => {
        const before = told.get(row) ?? { acts: [], wide: 0 };
        if (before.acts.length === 0 && !haveRoom(main, isSelected || isOnly))
          return { row, acts: [], wide: 0, more: 0 };
        const own = acts.filter(
          (act) => main.includes(act) || before.acts.includes(act) || (isWhole && haveRoom([act])),
        );
        // A round only adds acts, so an equal number of acts means the same acts.
        const wide = own.length === before.acts.length ? before.wide : stemsOf(tables, own).length;
        return { row, acts: own, wide, more: wide - before.wide };
      });
      const more = sumOf(drawn.map((event) => event.more));
      if (drawn.some(({ acts }) => acts.length === 0)) continue;
      if (columns > 0 && more > 0 && columns + more > most.columns) continue;
      columns += more;
      for (const { row, acts, wide } of drawn) told.set(row, { acts, wide });
      for (const end of added) rows.add(end);
    }
  // If no charge fits, acts of the chosen actor's people are left out again: a denial alone denies nothing.
  if (asked.isCharged && ![...told.values()].some(isCharge(chosen)))
    for (const one of asked.byImportance.flat())
      if (one.row !== asked.selected && isUnasked(chosen, one)) told.delete(one.row);
  const ends = new Set([...told.values()].flatMap(({ acts }) => acts.flatMap((act) => act.ends)));
  const others = [...ends].filter((actor) => !chosen.actors.includes(actor));
  return {
    actors: [...chosen.actors, ...others.sort((a, b) => at(places, a) - at(places, b) || a - b)],
    told: [...told].map(([row, { acts }]) => ({ row, acts })).sort((a, b) => a.row - b.row),
  };
}
/**
 * The first act of an event, the same acts by a few other doers, and acts that answer its doer or an organisation of
 * the doer. An accusation by a party's speaker is then drawn together with the denial to the party.
 */
function mainActs(tables: Tables, acts: readonly Act[]): readonly Act[] {
  const [first] = acts;
  if (first === undefined) return [];
  const together = togetherWith(acts, first);
  return acts.filter((act) => act === first || together.includes(act) || answers(tables, act, first));
}

/**
 * Acts on one vertical line, as a list for each doer: of one doer with one verb and standing, or of doers who did the
 * same to equal targets.
 */
type Stem = readonly (readonly Act[])[];

/**
 * Groups the acts of an event by their vertical line (stem). Two doers who sue together share a stem, which the nearer
 * doer joins from beside. An act upon several has an arrow beside the stem for each target but the farthest. Other
 * verbs have stems of their own. On one stem, the second act would seem to be done by the target of the first.
 *
 *     Bank      ──▲───────
 *     Ada Lind  ──╰●──●───   sued; asked
 *     Bo Ek     ──●───┼───
 *     Court     ──────▼───
 */
function stemsOf(tables: Tables, acts: readonly Act[]): readonly Stem[] {
  // A quick way for events of one act, which most events are. Each try at a picture asks for the stems of its events.
  if (acts.length === 1) return [[acts]];
  const byDoer = grouped(acts, (act) => {
    const { status, undirected, ends, index, verb } = act;
    return undirected ? `${index}` : [ends[0], status, contestOfAct(tables, act), verb].join(" ");
  });
  const stems = grouped(byDoer, ([key, own]) => {
    const first = item(own, 0);
    const targets = own.map(({ ends }) => ends[1]).sort();
    return first.undirected
      ? key
      : [first.status, contestOfAct(tables, first), first.verb, ...targets].join(" ");
  });
  return [...stems.values()].map((doers) => doers.map(([, own]) => own));
}

type Unplaced = Omit<ActLine, "x">;

/** The lines of a stem, one for each doer. Only the farthest doer and the farthest target are on the stem itself. */
function linesOf(tables: Tables, stem: Stem, laneAt: (actor: ActorRow) => number): readonly Unplaced[] {
  const all = stem.map((acts) => {
    const first = item(acts, 0);
    return {
      ...{ status: first.status, undirected: first.undirected, contested: contestOfAct(tables, first), acts },
      from: laneAt(first.ends[0]),
      targets: acts.map(({ ends: [, target] }) => laneAt(target)),
    };
  });
  return all.map((line) => {
    const { from, targets } = line;
    const side = sideOf(line);
    const isNearer = all.some((other) => sideOf(other) === side && (from - other.from) * side > 0);
    const nearer = targets.filter((target) =>
      targets.some((other) => (other - target) * Math.sign(target - from) > 0),
    );
    return { ...line, beside: isNearer ? [from, ...nearer] : nearer };
  });
}

/** Places the events side by side in time order. `pitch` is the least distance between two lines. */
export function placeActs(
  { tables, span }: Pick<TimelineInput, "tables" | "span">,
  naming: Naming,
  { actors, told }: ChosenActs,
  room: Room,
  /** The width of the words beside a line, by the first act of the line. */
  wordWidths: ReadonlyMap<Act, CssPx>,
): {
  readonly events: readonly EventActs[];
  readonly columns: readonly Column[];
  readonly pitch: CssPx;
} {
  const laneOf = new Map(actors.map((row, lane) => [row, lane]));
  const laneAt = (actor: ActorRow): number => laneOf.get(actor) ?? 0;
  const all = told.map(({ row, acts }) => ({
    row,
    stems: stemsOf(tables, acts).map((stem) => linesOf(tables, stem, laneAt)),
    time: timeOfEvent(tables, row, span),
  }));
  const widthOf = (lines: readonly Unplaced[]): CssPx => {
    const least = lines.some(({ beside }) => beside.length > 0) ? COLUMN.pitch + ACT.aside : 0;
    return Math.max(wordWidths.get(item(item(lines, 0).acts, 0)) ?? 0, least);
  };
  const finest = naming.isByClock ? 1 / MINUTES_PER_DAY : 1;
  const columns = placeColumns(
    naming,
    all.map(({ stems, time: { extent, isWide, begin, end } }) => ({
      ...{ begin, words: stems.map(widthOf) },
      by: extent === "somewhere" || extent === "lasted" || isWide ? Math.max(begin, end - finest) : begin,
    })),
    room,
  );
  const events = all.map(({ row, stems, time: { extent, isWide } }, index): EventActs => {
    const { xs } = item(columns, index);
    const lines = stems.flatMap((own, place) =>
      own.map((line): ActLine => ({ ...line, x: item(xs, place) })),
    );
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
