import { type Refusal, refuse } from "../model/check/fault.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { pairOfTie } from "../model/tables/acts.ts";
import {
  type BegunDays,
  type GivenCounts,
  isCounted,
  type Narrowed,
  NONE_GIVEN,
} from "../model/tables/coverage.ts";
import { actorRowOf, articleRowOf, eventRowOf, kindIndexOf, verbKey } from "../model/tables/findRow.ts";
import { keepCounted } from "../model/tables/oncePerTables.ts";
import { wordsOfKey } from "../model/tables/ownValues.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorId, actorRow, epochDay, type SourceId } from "../model/units.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { numbersOf } from "../query/filter/filter.ts";
import { wordsOf } from "../query/filter/wordSearch.ts";
import { isAskedFor, lanesByCount } from "../query/laneActors.ts";
import { actorsOfView, type ViewState } from "../state/address/viewState.ts";
import { windowDays } from "../state/address/windowDays.ts";
import type { Missing, Refused, RowAnswer, RowRequest, Source } from "../state/source.ts";
import {
  actorsAnswer,
  type Description,
  dayOfAnswer,
  everything,
  type LanesAnswer,
  lanesAnswer,
  MOST_TIES,
  type Narrowing,
  namedAnswer,
  type Selection,
  type TiesAnswer,
  tiesAnswer,
} from "./engineProtocol.ts";
import type { Answered, EngineReader, EngineState } from "./engineReader.ts";
import { AROUND_EVENT, answerableBut, keysOfRows, scopeOfDays, UNKNOWN } from "./folderSource.ts";
import { countedTies } from "./manifest.ts";

type Wanted = Selection & {
  readonly days: DayRange;
  readonly compare: DayRange | null;
  /** The filters as ids and keys of the view. The `Selection` has the same filters as numbers of the engine. */
  readonly of: Narrowed;
  /** The lanes that the picture needs and that plain cells cannot count. Null if there are none. */
  readonly hasLanes: "actor" | "action" | null;
  /** The selected event if it is not loaded, so that its days are unknown. Otherwise null. */
  readonly event: string | null;
};

type Shown = { readonly wanted: Wanted; readonly key: string };

/** Tables without rows, of one data version. `base` counts all events, `narrower` those that pass the last filters. */
type Counted = {
  readonly state: EngineState;
  readonly base: Tables;
  readonly narrower: {
    readonly key: string;
    readonly cells: ArrayBuffer;
    readonly tables: Tables;
  } | null;
};

type Got = RowAnswer | { readonly kind: "changed" };

/**
 * Makes an engine (a database) the source of the data. A window with few events is loaded as rows. In a window with
 * more, the engine counts actors and ties under the filters. All tables are about one version of the data. If the
 * engine has a new version, everything is asked again.
 */
export function engineSource(
  reader: EngineReader,
  begun: EngineState,
  tables: Tables,
  end: () => void,
): EngineSource {
  let counted: Counted = { state: begun, base: asAnswer(tables, begun.description), narrower: null };
  let shown: Shown | null = null;
  const questions = new WeakMap<RowRequest, Wanted>();

  function missing(view: ViewState, tables: Tables): Missing {
    const wanted = wantedOf(view, tables);
    if (wanted === null) return { kind: "faults", faults: unnamed(counted.base.actors.count).faults };
    const key = JSON.stringify(wanted);
    if (shown !== null && (shown.key === key || isHeld(shown.wanted, wanted, tables)))
      return refusedOf(view, tables) ?? { kind: "nothing" };
    const request: RowRequest = { kind: "rows", key, isSlow: true, view };
    questions.set(request, wanted);
    return request;
  }

  /** The refusal for parts of a view that need rows which are not loaded. Null if there are no such parts. */
  function refusedOf(view: ViewState, tables: Tables): Refused | null {
    const days = windowDays(tables, view);
    const of = tables.coverage.given.of ?? NOT_NARROWED;
    const keys = keysOfRows(view).filter((key) =>
      key === "lanes"
        ? view.lanes !== tables.coverage.given.lanedBy && isCounted(tables, days)
        : key === "oneSource"
          ? !counted.state.description.single
          : (key !== "action" && key !== "source" && key !== "where") || !of[key],
    );
    if (!tables.coverage.given.areRowsUnfiltered || isCounted(tables, days)) {
      const within = scopeOfDays(counted.base, days, 0);
      const most = counted.base.coverage.mostRows;
      return keys.length === 0 || within.kind === "days"
        ? null
        : { ...within, events: Math.max(within.events, most + 1), most };
    }
    return keys.some((key) => key !== "lanes" && key !== "measure") ? { kind: "window-only" } : null;
  }

  /** What a view asks the engine. Null if a filter names an actor without a number: only the busiest have numbers. */
  function wantedOf(view: ViewState, tables: Tables): Wanted | null {
    const numbersOfActors = (ids: readonly ActorId[]) => ids.flatMap((id) => numberOf(id) ?? []);
    const named = actorsOfView(view);
    if (numbersOfActors(named).length < named.length) return null;
    const acts = view.action.map((key) => actsOfKey(counted.state.description, key));
    const sources = view.source.map((id) => sourceNumber(id));
    // A filter by a value without a number is left out. The page itself applies it if events are loaded as rows.
    const areActs = acts.length > 0 && acts.every(({ length }) => length > 0);
    const areSources = sources.length > 0 && !sources.includes(undefined);
    const values = view.where.map((key) => valuesOfKey(key));
    const areValues = values.length > 0 && values.every(({ length }) => length > 0);
    const isAway = view.event !== null && eventRowOf(tables, view.event) === undefined;
    const { first, last } = windowDays(tables, view);
    return {
      actors: numbersOfActors(view.actor),
      by: numbersOfActors(view.by),
      on: numbersOfActors(view.on),
      match: view.match,
      acts: areActs ? acts.flat() : [],
      sources: areSources ? sources.filter((one) => one !== undefined) : [],
      values: areValues ? values.flat() : [],
      words: wordsOf(view.q),
      days: { first, last },
      kinds: view.kind.flatMap((id) => kindIndexOf(tables, id) ?? []),
      statuses: numbersOf(view.status),
      contested: view.contested,
      single: view.oneSource,
      compare: view.compare && { first: view.compare.first, last: view.compare.last },
      of: {
        ...{ actor: view.actor, by: view.by, on: view.on, match: view.match, q: view.q },
        ...(areActs && { action: view.action }),
        ...(areSources && { source: view.source }),
        ...(areValues && { where: view.where }),
      },
      lanes: [],
      hasLanes:
        view.lanes === "action" ? "action" : view.lanes === "actor" || named.length === 2 ? "actor" : null,
      event: isAway ? view.event : null,
    };
  }

  function numberOf(id: ActorId): number | undefined {
    const row = actorRowOf(counted.base, id);
    return row !== undefined && row < counted.base.actors.count ? row : undefined;
  }

  function sourceNumber(id: SourceId): number | undefined {
    const row = articleRowOf(counted.base, id);
    return row !== undefined && row < counted.state.description.cited.titles.length ? row : undefined;
  }

  function valuesOfKey(key: string): readonly number[] {
    const { column, words = [] } = wordsOfKey(counted.base, key) ?? {};
    return valuesIn(counted).flatMap((value, number) =>
      value.column === column && words.includes(value.word) ? number : [],
    );
  }

  async function read(request: RowRequest, signal: AbortSignal): Promise<RowAnswer> {
    let wanted = questions.get(request) ?? shown?.wanted;
    if (wanted === undefined) return { kind: "stopped" };
    for (let times = 0; times < 3; times++) {
      const got = await answerOf(wanted, signal);
      if (got.kind === "tables") {
        shown = { wanted, key: request.key };
        return { ...got, refused: refusedOf(request.view, got.tables) };
      }
      if (got.kind !== "changed") return got;
      const renewed = await renew(signal);
      if (renewed !== null) return renewed;
      // In the new version, actors and kinds may have other numbers.
      wanted = wantedOf(request.view, counted.base) ?? wanted;
    }
    return { kind: "faults", faults: restless.faults };
  }

  /** Asks for the tables of a new version. Returns a failure. Null on success, or if the data have changed again. */
  async function renew(signal: AbortSignal): Promise<RowAnswer | null> {
    const state = await reader.state(signal);
    if (!state.ok) return settled(unanswered(state));
    if (Date.parse(state.value.description.asOf) < Date.parse(counted.state.description.asOf))
      return { kind: "faults", faults: backwards.faults };
    const base = await reader.counted(state.value, signal);
    if (!base.ok) return settled(unanswered(base));
    counted = { state: state.value, base: asAnswer(base.value, state.value.description), narrower: null };
    return null;
  }

  async function answerOf(wanted: Wanted, signal: AbortSignal): Promise<Got> {
    const { state } = counted;
    const of = state.description;
    const around = wanted.event === null ? null : await daysOf(wanted.event, wanted.days, signal);
    if (around !== null && "kind" in around) return around;
    const { actors, by, on, match, acts, sources, values, words } = wanted;
    const narrowing: Narrowing = { actors, by, on, match, acts, sources, values, words };
    const rowsOf = (from: Tables, days: DayRange) => scopeOfDays(from, days, from.coverage.mostRows);
    const days = around?.days ?? wanted.days;
    const both = bothOf(days, wanted.compare);
    // If all events of the window can be rows, the page itself applies all filters to the rows.
    const whole = rowsOf(counted.base, both);
    const byActs = wanted.hasLanes === "action" && of.acts.length > 0 && whole.kind !== "days";
    const cells = await narrowed(narrowing, wanted.of, byActs, signal);
    if ("kind" in cells) return cells;
    const areRowsUnfiltered = whole.kind === "days";
    let scope = areRowsUnfiltered ? whole : rowsOf(cells.tables, both);
    if (around !== null && scope.kind === "too-many") scope = rowsOf(cells.tables, around.day);
    if (scope.kind === "too-many" && around !== null) return scope;
    const statuses = wanted.statuses.filter((one) => one < STATUSES.length);
    const { kinds, contested, single } = wanted;
    const selection: Selection = { ...everything, ...narrowing, kinds, contested, single, statuses, days };
    // An engine knows `STATUSES`, but not the standing “on record”. If a view asks only for this standing, no event
    // matches.
    const isNone = wanted.statuses.length > 0 && statuses.length === 0;
    // If an event needs any one of the chosen actors, a further choice adds events. The list of actors shows how many.
    const chosen = wanted.actors.length > 0 && wanted.match === "any";
    const choices =
      chosen && !areRowsUnfiltered
        ? reader.ask({ name: "actors", of: { ...selection, actors: [] } }, actorsAnswer, of, signal)
        : null;
    /** Counts of acts, sources or words under all other filters. Null if there are none, or if rows give the counts. */
    const named = (name: "acts" | "sources" | "values", most: number, rest: readonly number[] = []) =>
      most > 0 && !areRowsUnfiltered && (scope.kind !== "days" || selection[name].length > 0)
        ? isNone
          ? NONE_NAMED
          : reader.ask({ name, of: { ...selection, [name]: rest } }, namedAnswer, of, signal)
        : null;
    // The words of a column are counted under all filters except that by this column.
    const places = valuesIn(counted);
    const ownOf = (value: number): number => places[value]?.column ?? -1;
    const chosenColumns = [...new Set(values.map(ownOf))];
    const facets = Promise.all([
      choices,
      named("acts", of.acts.length),
      named("sources", of.cited.titles.length),
      ...[-1, ...chosenColumns].map((column) =>
        named(
          "values",
          places.length,
          values.filter((value) => ownOf(value) !== column),
        ),
      ),
    ]);
    const made = await (scope.kind === "days"
      ? withRows(scope.days, { ...narrowing, areRowsUnfiltered }, cells, signal)
      : withCounts(selection, isNone, wanted.compare, cells.tables, signal));
    if ("kind" in made) return made;
    const [asked, ofActs, ofSources, ...ofValues] = await facets;
    const lanes =
      wanted.hasLanes === "actor" && scope.kind !== "days"
        ? await lanesOf(made, selection, isNone, signal)
        : null;
    if (lanes !== null && "kind" in lanes) return lanes;
    for (const one of [asked, ofActs, ofSources, ...ofValues]) if (one && !one.ok) return unanswered(one);
    const valuesOf = (column: number): NamedCounts | undefined => {
      const answer = ofValues[chosenColumns.indexOf(column) + 1];
      return answer?.ok ? answer.value : undefined;
    };
    const ofWindow = made.coverage.given;
    const given: GivenCounts = {
      ...ofWindow,
      choices: asked?.ok ? columnOf(asked.value, made) : ofWindow.actorEvents,
      facets: {
        ...(ofActs?.ok && {
          verb: byRow(ofActs.value, made.verbs.length, (act) => made.verbs.indexOf(of.acts[act] ?? "")),
        }),
        ...(ofSources?.ok && { source: byRow(ofSources.value, made.sources.count) }),
        ...(valuesOf(-1) && {
          own: made.events.columns.map((column, place) => {
            const counts = valuesOf(place);
            const wordOf = (value: number): number =>
              ownOf(value) === place ? (places[value]?.word ?? 0) : -1;
            return column.type === "category" && counts
              ? byRow(counts, column.words.starts.length, wordOf)
              : null;
          }),
        }),
      },
      lanes,
      lanedBy: lanes ? "actor" : made.coverage.acts ? "action" : null,
      areRowsUnfiltered,
      of: wanted.of,
    };
    const answered: Tables = { ...made, coverage: { ...made.coverage, given } };
    if (wanted.event !== null && eventRowOf(answered, wanted.event) === undefined)
      return { kind: "unknown-event", id: wanted.event };
    keepCounted(answered, counted.base);
    return { kind: "tables", tables: answered };
  }

  async function daysOf(
    id: string,
    window: DayRange,
    signal: AbortSignal,
  ): Promise<{ readonly day: DayRange; readonly days: DayRange } | Got> {
    const { description: of } = counted.state;
    const found = await reader.ask({ name: "day-of", id }, dayOfAnswer, of, signal);
    if (!found.ok) return unanswered(found);
    const { day } = found.value;
    if (day === null) return { kind: "unknown-event", id };
    const isNear =
      window.first <= day && window.last >= day && window.last - window.first <= 2 * AROUND_EVENT;
    return {
      day: { first: epochDay(day), last: epochDay(day) },
      days: isNear ? window : { first: epochDay(day - AROUND_EVENT), last: epochDay(day + AROUND_EVENT) },
    };
  }

  async function narrowed(
    of: Narrowing,
    by: Narrowed,
    byActs: boolean,
    signal: AbortSignal,
  ): Promise<{ readonly cells: ArrayBuffer | null; readonly tables: Tables } | Got> {
    const { state, base, narrower } = counted;
    const isNarrow = [of.actors, of.by, of.on, of.acts, of.sources, of.values, of.words].some(
      ({ length }) => length > 0,
    );
    if (!isNarrow && !byActs) return { cells: null, tables: base };
    const key = JSON.stringify([of, byActs]);
    if (narrower?.key === key) return narrower;
    const cells = await reader.bytes(
      { name: byActs ? "cells-by-act" : "cells", of },
      state.description,
      signal,
    );
    if (!cells.ok) return unanswered(cells);
    const made = await reader.tables(state, { kind: "none" }, { cells: cells.value, rows: null }, signal);
    if (!made.ok) return unanswered(made);
    const tables = asAnswer(made.value, state.description, by);
    counted = { ...counted, narrower: { key, cells: cells.value, tables } };
    return { cells: cells.value, tables };
  }

  async function withRows(
    days: DayRange,
    { areRowsUnfiltered, ...narrowing }: Narrowing & { readonly areRowsUnfiltered: boolean },
    { cells }: { readonly cells: ArrayBuffer | null },
    signal: AbortSignal,
  ): Promise<Tables | Got> {
    const { state } = counted;
    const of = { ...(areRowsUnfiltered ? everything : narrowing), days };
    const rows = await reader.bytes({ name: "rows", of }, state.description, signal);
    if (!rows.ok) return unanswered(rows);
    const made = await reader.tables(
      state,
      { kind: "days", days },
      { cells, rows: rows.value, areRowsUnfiltered },
      signal,
    );
    return made.ok ? asAnswer(made.value, state.description) : unanswered(made);
  }

  async function withCounts(
    of: Selection,
    isNone: boolean,
    compare: DayRange | null,
    tables: Tables,
    signal: AbortSignal,
  ): Promise<Tables | Got> {
    const [now, other] = await Promise.all([
      isNone ? NO_COUNTS : countsOf(of, tables, signal),
      compare === null ? null : isNone ? NO_COUNTS : countsOf({ ...of, days: compare }, tables, signal),
    ]);
    if ("kind" in now) return now;
    if (other !== null && "kind" in other) return other;
    const lists = other === null ? [now.ties] : [now.ties, other.ties];
    const isWhole = lists.every(({ from }) => from.length < MOST_TIES);
    const ties = isWhole ? joinedTies(lists) : { ...now.ties, counts: [now.ties.events] };
    const given: GivenCounts = {
      ...NOTHING_COUNTED,
      actorEvents: columnOf(now.actors, tables),
      tieEvents: Uint32Array.from(ties.counts[0] ?? []),
      other: compare &&
        other && {
          days: compare,
          actorEvents: columnOf(other.actors, tables),
          tieEvents: isWhole ? Uint32Array.from(ties.counts[1] ?? []) : null,
        },
    };
    return { ...tables, ties: countedTies(ties), coverage: { ...tables.coverage, given } };
  }

  /** Asks for the lanes of the chosen actors and of those who act most with them, or else of the busiest actors. */
  async function lanesOf(
    tables: Tables,
    of: Selection,
    isNone: boolean,
    signal: AbortSignal,
  ): Promise<GivenCounts["lanes"] | Got> {
    const { actorEvents, tieEvents } = tables.coverage.given;
    const [by, on] = [of.by.map(actorRow), of.on.map(actorRow)];
    const chosen = [...new Set([...of.actors.map(actorRow), ...by, ...on])];
    const withThem = new Uint32Array(tables.actors.count);
    for (let tie = 0; tie < tables.ties.count; tie++) {
      const pair = pairOfTie(tables, tie);
      if (!isAskedFor({ actors: chosen, by, on, isPair: false }, pair)) continue;
      for (const end of pair.ends) withThem[end] = (withThem[end] ?? 0) + (tieEvents?.[tie] ?? 0);
    }
    const counts = chosen.length > 0 ? withThem : (actorEvents ?? withThem);
    const { rows } = lanesByCount(tables, counts, chosen, MOST_LANES);
    if (isNone || rows.length === 0) return { actors: rows, begun: [] };
    const got = await reader.ask(
      { name: "lanes", of: { ...of, lanes: rows } },
      lanesAnswer,
      counted.state.description,
      signal,
    );
    if (!got.ok) return unanswered(got);
    return { actors: rows, begun: rows.map((row) => begunOf(got.value, row)) };
  }

  async function countsOf(of: Selection, tables: Tables, signal: AbortSignal): Promise<WindowCounts | Got> {
    const { description } = counted.state;
    const [actors, ties] = await Promise.all([
      reader.ask({ name: "actors", of }, actorsAnswer, description, signal),
      reader.ask({ name: "ties", of }, tiesAnswer, description, signal),
    ]);
    if (!actors.ok) return unanswered(actors);
    if (!ties.ok) return unanswered(ties);
    const { from, to } = ties.value;
    const isNamed = (one: number): boolean => one < tables.actors.count;
    if (![actors.value.actor, from, to].every((column) => column.every(isNamed)))
      return { kind: "faults", faults: strange.faults };
    return { actors: actors.value, ties: ties.value };
  }

  return {
    // Any engine can compare two windows, with an answer for each. Only some engines can search for words.
    answerable: answerableBut(() => [
      ...UNKNOWN.filter((key) => key !== "compare" && (key !== "q" || !counted.state.description.words)),
      ...(counted.state.description.sources ? [] : (["source", "oneSource"] as const)),
    ]),
    get offers() {
      return { compare: true, words: counted.state.description.words, actorLanes: true };
    },
    rows: { missing, read, end },
    opening: async (view, signal) => {
      const request = missing(view, counted.base);
      const got = request.kind === "rows" ? await read(request, signal) : null;
      return got?.kind === "tables" ? got.tables : counted.base;
    },
  };
}

type EngineSource = Source & {
  /** The first tables of a view, or, if the engine gives no answer, tables without rows. */
  readonly opening: (view: ViewState, signal: AbortSignal) => Promise<Tables>;
};

const bothOf = (days: DayRange, other: DayRange | null): DayRange =>
  other === null
    ? days
    : {
        first: epochDay(Math.min(days.first, other.first)),
        last: epochDay(Math.max(days.last, other.last)),
      };

function isHeld(before: Wanted, wanted: Wanted, tables: Tables): boolean {
  const same = (of: Wanted): string =>
    JSON.stringify([of.actors, of.by, of.on, of.match, of.acts, of.sources, of.values, of.words]);
  const given = tables.coverage.given;
  return (
    wanted.event === null &&
    same(before) === same(wanted) &&
    given.choices === null &&
    Object.keys(given.facets).length === 0 &&
    !isCounted(tables, bothOf(wanted.days, wanted.compare))
  );
}

const NOT_NARROWED: Narrowed = { actor: [], by: [], on: [], match: "any", q: "" };

/** Nothing is counted yet, no filter applies to the rows, and some events of the window may be missing. */
const NOTHING_COUNTED: GivenCounts = { ...NONE_GIVEN, of: NOT_NARROWED, areRowsUnfiltered: false };

/** Marks tables as an answer under the filters in `of`. Counts are added later. */
function asAnswer(tables: Tables, { asOf }: Description, of: Narrowed = NOT_NARROWED): Tables {
  return { ...tables, coverage: { ...tables.coverage, asOf, given: { ...NOTHING_COUNTED, of } } };
}

type ActorCounts = { readonly actor: readonly number[]; readonly events: readonly number[] };
type TieCounts = Omit<TiesAnswer, "asOf">;
type WindowCounts = { readonly actors: ActorCounts; readonly ties: TieCounts };

const NO_COUNTS: WindowCounts = {
  actors: { actor: [], events: [] },
  ties: { from: [], to: [], undirected: [], events: [] },
};

/** Joins lists of ties, without repeats. `counts` has for each list the number of events of every joined tie. */
function joinedTies(lists: readonly TieCounts[]) {
  const places = new Map<string, number>();
  const joined = { from: [] as number[], to: [] as number[], undirected: [] as (0 | 1)[] };
  const counts = lists.map(() => [] as number[]);
  lists.forEach(({ from, to, undirected, events }, list) => {
    events.forEach((count, tie) => {
      const [one = 0, other = 0, is = 0] = [from[tie], to[tie], undirected[tie]];
      const key = `${one} ${other} ${is}`;
      const place = places.get(key) ?? places.size;
      if (place === places.size) {
        places.set(key, place);
        joined.from.push(one);
        joined.to.push(other);
        joined.undirected.push(is);
        for (const column of counts) column.push(0);
      }
      const column = counts[list];
      if (column) column[place] = count;
    });
  });
  return { ...joined, counts };
}

const columnOf = ({ actor, events }: ActorCounts, { actors }: Tables): Uint32Array =>
  byRow({ number: actor, events }, actors.count);

type NamedCounts = { readonly number: readonly number[]; readonly events: readonly number[] };
/** At most this many lanes are asked for, because more do not fit on a screen. */
const MOST_LANES = 32;

function begunOf({ actor, day, events }: LanesAnswer, row: number): BegunDays {
  const from = actor.indexOf(row);
  const to = from < 0 ? from : actor.lastIndexOf(row) + 1;
  let sum = 0;
  const sums = events.slice(Math.max(0, from), to).map((one) => {
    sum += one;
    return sum;
  });
  return { days: Int32Array.from(day.slice(Math.max(0, from), Math.max(0, to))), before: [0, ...sums] };
}

const NONE_NAMED = { ok: true, value: { number: [], events: [] } } as const;

/** Counts by row of the tables. `rowOf` converts a number of the engine to a row, or to −1. */
function byRow({ number, events }: NamedCounts, count: number, rowOf = (one: number) => one): Uint32Array {
  const counts = new Uint32Array(count);
  number.forEach((one, index) => {
    const row = rowOf(one);
    if (row >= 0 && row < count) counts[row] = events[index] ?? 0;
  });
  return counts;
}

const valuesIn = ({ state, base }: Counted): readonly { readonly column: number; readonly word: number }[] =>
  state.description.columns.flatMap(({ label, words }) => {
    const column = base.events.columns.findIndex((one) => one.label === label);
    return words.map((_, index) => ({ column, word: index + 1 }));
  });

/** The acts with this key of a link. A key has only the first 128 letters of an act, so several acts may share it. */
const actsOfKey = ({ acts }: Description, key: string): readonly number[] =>
  acts.flatMap((act, number) => (verbKey(act) === key ? number : []));

function unanswered(answered: Exclude<Answered<unknown>, { readonly ok: true }>): Got {
  if ("stopped" in answered) return { kind: "stopped" };
  return "changed" in answered ? { kind: "changed" } : { kind: "faults", faults: answered.faults };
}

/** Null if the data have changed again, because everything is then asked once more. */
const settled = (got: Got): RowAnswer | null => (got.kind === "changed" ? null : got);

const strange = refuse(
  "actors",
  "counts of actors that the engine has not named",
  "an engine that passes npm run check-source",
);
export const restless = refuse("asOf", "other data at every answer", "a moment in which nothing is written");
const backwards = refuse(
  "asOf",
  "an older state of the data than before",
  "an engine whose copies are alike",
);
const unnamed = (count: number): Refusal =>
  refuse("actors", "an actor that has no number", `one of the ${count} busiest actors`);
