import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadFile } from "../load/loadFile.ts";
import { type DayRange, spanOfDays } from "../model/dates/timeSpan.ts";
import { at, item } from "../model/tables/columns.ts";
import { isCounted } from "../model/tables/coverage.ts";
import { actorRowOf, verbsOfKey } from "../model/tables/findRow.ts";
import { wordsOfKey } from "../model/tables/ownValues.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import {
  type ActorRow,
  actorId,
  actorRow,
  epochDay,
  eventId,
  kindId,
  sourceId,
  sourceRow,
} from "../model/units.ts";
import { STATUSES, type Status } from "../model/vocabulary.ts";
import { eventsBetween } from "../query/filter/eventsBetween.ts";
import { countValues, facetCounts, verbsOfEvents } from "../query/filter/facetCounts.ts";
import { type Filter, noFilter, numbersOf } from "../query/filter/filter.ts";
import { createMaskCache, type FilterMask } from "../query/filter/filterMask.ts";
import { ownCounters } from "../query/filter/ownCounters.ts";
import { textQuestion } from "../query/filter/textQuestion.ts";
import { partition } from "../query/kindsAndLanes.ts";
import { createNetworkCounts } from "../query/network/networkCounts.ts";
import { tieStanding } from "../query/network/tieStanding.ts";
import { storyDays } from "../query/time/storyExtent.ts";
import { type BinUnit, binUnitFor, timeBins } from "../query/time/timeBins.ts";
import { defaultView } from "../state/address/viewState.ts";
import { windowDays } from "../state/address/windowDays.ts";
import { selectFacets } from "../state/facetSelectors.ts";
import { selectLanes } from "../state/laneSelectors.ts";
import { selectNetwork, selectNetworkNow } from "../state/networkSelectors.ts";
import { openStory } from "../state/openStory.node.ts";
import { requestAgain } from "../state/requestAgain.ts";
import { moreSelectors } from "../state/rooms.ts";
import { selectMask, selectTotals } from "../state/selectors.ts";
import { store } from "../state/store.ts";
import { selectBins } from "../state/storySelectors.ts";
import { laneDensity } from "../views/timeline/actorLanes/laneDensity.ts";
import { MOST_TIES } from "./engineProtocol.ts";
import { engineReader } from "./engineReader.ts";
import { engineSource } from "./engineSource.ts";
import { type FolderReader, folderReader } from "./folderReader.ts";
import { folderSource } from "./folderSource.ts";
import { parseManifest } from "./manifest.ts";
import { followSource } from "./openLarge.ts";
import { madeRows, withOwnColumns, withSources } from "./prepare/madeRows.node.ts";
import { prepareFolder } from "./prepare/prepareFolder.ts";
import { numbers } from "./prepare/randomNumbers.ts";
import { serveData } from "./prepare/serveData.ts";
import { serveFolder } from "./prepare/servedFolder.node.ts";

/* Compares the numbers that the page shows for a folder or an engine with those of tables that hold every event. */
const isWhole = process.env.DATELINE_ALL === "1";
const EVENTS = isWhole ? 92_367 : 3_000;
const QUESTIONS = isWhole ? 1_000 : 20;
const MOST_ROWS = Math.floor(EVENTS / 8);
const WIDTH = 900;

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-shown-"));
const never = new AbortController().signal;
let host: Awaited<ReturnType<typeof serveFolder>>;
let whole: Tables;
let reader: FolderReader;
let base: Tables;

beforeAll(async () => {
  const file = path.join(scratch, "coded events.csv");
  writeFileSync(file, withSources(withOwnColumns(madeRows(EVENTS))));
  const folder = path.join(scratch, "folder");
  const prepared = await prepareFolder({ files: [file], out: folder, mostRows: MOST_ROWS, say: () => {} });
  if (!prepared.ok) throw new Error(prepared.faults.join());
  const outcome = await loadFile(new Blob([readFileSync(file)]), "coded events.csv", {}, () => {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  whole = outcome.tables;
  host = await serveFolder(folder);
  const read = parseManifest(JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  reader = folderReader(read.manifest, host.address, (given, name) => loadFile(given, name, {}, () => {}));
  const counted = await reader.tables({ kind: "none" }, never);
  if (!counted.ok) throw new Error(JSON.stringify(counted));
  await moreSelectors.whenLoaded();
  base = counted.value;
  follow(reader);
}, 120_000);

function follow(reader: FolderReader): void {
  const source = folderSource(reader, base, () => {});
  openStory(base, undefined, { source });
  if (source.rows) followSource(source.rows, () => ({ kind: "faults", faults: [] }));
}

afterAll(async () => {
  await host.close();
  rmSync(scratch, { recursive: true });
});

const random = numbers(11);
const below = (most: number): number => Math.floor(random() * most);
const some = <Item>(items: readonly Item[], most: number): Item[] => [
  ...new Set(Array.from({ length: below(most + 1) }, () => item(items, below(items.length)))),
];

type Question = {
  readonly actors: readonly number[];
  readonly match: "any" | "all";
  readonly kinds: readonly number[];
  readonly statuses: readonly Status[];
  readonly window: DayRange;
  readonly words: string;
  /** Actors who act and are acted upon, as rows of `whole`. */
  readonly by: readonly number[];
  readonly on: readonly number[];
  readonly action: readonly string[];
  /** Rows of `whole`. */
  readonly source: readonly number[];
  readonly where: readonly string[];
  /** Whether only events with one independent source count. */
  readonly sources: boolean;
  readonly lanes: "" | "actor" | "action";
};

const busyRows = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number) => actorRowOf(whole, actorId(`actor-${number}`)) ?? -1);

/** Questions with filters by role alone, about all days. */
const ofRoles = (lanes: Question["lanes"]): readonly Question[] =>
  [
    { by: [0, 3], on: [] },
    { by: [], on: [1, 2] },
    { by: [0, 1], on: [1, 2, 3] },
  ].map(({ by, on }) => ({
    ...{ by: busyRows(by), on: busyRows(on), lanes, match: "any", words: "" },
    ...{ actors: [], kinds: [], statuses: [], action: [], source: [], where: [], sources: false },
    window: storyDays(whole),
  }));

/** Actors and kinds are rows of `whole`. */
function anyQuestion(hasWords: boolean): Question {
  const { first, last } = whole.events;
  const start = at(first, 0);
  const from = start + below(at(last, whole.events.count - 1) - start);
  const ofRows = <Item>(chance: number, items: readonly Item[]): Item[] =>
    random() < chance ? some(items, 3) : [];
  const busy = busyRows([0, 1, 2, 5]);
  return {
    by: ofRows(0.3, busy),
    on: ofRows(0.3, busy),
    action: ofRows(0.2, ["act 0", "act 1", "act 2", "act 80", "nothing"]),
    lanes: item(["", "actor", "action"] as const, below(3)),
    source: ofRows(0.1, [0, 3, 7]),
    where: ofRows(0.2, ["land:Land 1", "land:Land 2", "land:nothing"]),
    sources: hasWords && random() < 0.2,
    actors: random() < 0.3 ? some([10, 20, 30, 40, 50], 2) : [],
    match: random() < 0.5 ? "any" : "all",
    kinds: random() < 0.5 ? some([...whole.kinds.keys()], 3) : [],
    statuses: random() < 0.4 ? some(STATUSES, 2) : [],
    window: { first: epochDay(from), last: epochDay(from + item([1, 20, 200, 2000], below(4))) },
    words: hasWords && random() < 0.3 ? item(["act 1", "ACTOR 12", "act 3 actor", "nothing"], below(4)) : "",
  };
}

/** The answers of the tables that hold every event. */
function ofWhole({ window, statuses, kinds, words, lanes: _shown, sources, ...asked }: Question) {
  const rowsOf = (actors: readonly number[]) => actors.map((row) => actorRow(row));
  const none = (found: readonly number[]) => (found.length > 0 ? found : [-1]);
  const filter: Filter = {
    ...noFilter,
    ...asked,
    actors: rowsOf(asked.actors),
    by: rowsOf(asked.by),
    on: rowsOf(asked.on),
    between: eventsBetween,
    verbs: asked.action.flatMap((key) => none(verbsOfKey(whole, key))),
    own:
      asked.where.length === 0
        ? []
        : [{ column: 1, words: asked.where.flatMap((key) => wordsOfKey(whole, key)?.words ?? []) }],
    kinds,
    sources: asked.source.map((row) => sourceRow(row)),
    oneSource: sources,
    standings: numbersOf(statuses),
    text: words === "" ? null : textQuestion(words),
  };
  const masks = createMaskCache(whole);
  const timeless = masks.mask(filter, null);
  const noActors = { ...filter, actors: [] };
  const { tieEvents } = createNetworkCounts(whole, timeless).inWindow(window);
  const nameOf = (row: number): string => textAt(whole.actors.ids, row);
  return {
    lanes: (rows: readonly number[]) =>
      rows.map((row) => begunBy(whole, masks.mask(filter, window), actorRow(row), window)),
    acts: countValues(verbsOfEvents(whole), masks.mask(filter, window), whole.verbs.length),
    facets: facetCounts(whole, masks.mask(filter, window), filter, ownCounters(whole, filter)),
    events: (unit: BinUnit) => sumOf(timeBins(whole, timeless, storyDays(whole), unit).counts),
    actors: namedCounts(facetCounts(whole, masks.mask(noActors, window), noActors).by.actor, nameOf),
    ties: namedCounts(tieEvents, (tie) => endsOf(whole, tie)),
  };
}

/** The events of an actor by half of the window. */
function begunBy(tables: Tables, mask: FilterMask, actor: ActorRow, { first, last }: DayRange) {
  const middle = first + Math.ceil((last - first) / 2);
  const bins = [
    { start: first, end: middle, isPartial: false },
    { start: middle, end: last + 1, isPartial: false },
  ];
  const { counts } = laneDensity(tables, mask, [actor]).within(bins, false);
  return [...counts.subarray(0, 2)];
}

const sumOf = (counts: Float64Array): number => counts.reduce((all, one) => all + one, 0);
const endsOf = ({ actors, ties }: Tables, tie: number): string =>
  `${textAt(actors.ids, at(ties.from, tie))} ${textAt(actors.ids, at(ties.to, tie))}`;

/** The counts above 0, by name. */
const namedCounts = (counts: Uint32Array, nameOf: (row: number) => string): ReadonlyMap<string, number> =>
  new Map([...counts].flatMap((count, row) => (count > 0 ? [[nameOf(row), count]] : [])));

/** The events by word of the own column "land". */
function landsOf({ events }: Tables, own: readonly (Uint32Array | null)[]): ReadonlyMap<string, number> {
  const place = events.columns.findIndex(({ label }) => label === "land");
  const column = events.columns[place];
  if (column?.type !== "category") throw new Error("no column of lands");
  return namedCounts(own[place]?.subarray(1) ?? new Uint32Array(0), (word) => textAt(column.words, word));
}

/** Shows the view of a question, and waits until everything in it is counted. */
async function show(asked: Question): Promise<Tables> {
  const { actors, match, kinds, statuses, window, words, action, where, sources, lanes } = asked;
  const idsOf = (rows: readonly number[]) => rows.map((row) => actorId(textAt(whole.actors.ids, row)));
  const view = {
    ...defaultView,
    actor: idsOf(actors),
    by: idsOf(asked.by),
    on: idsOf(asked.on),
    action,
    source: asked.source.map((row) => sourceId(textAt(whole.sources.ids, row))),
    where,
    oneSource: sources,
    match,
    kind: kinds.map((kind) => kindId(item(whole.kinds, kind).id)),
    status: statuses,
    lanes,
    q: words,
    from: window.first,
    to: window.last,
  };
  const { tables } = store.getState().session;
  if (tables === null) throw new Error("nothing is open");
  store.setState({ view, span: spanOfDays(windowDays(tables, view)) });
  const isAnswered = new Promise<void>((resolve) => {
    const look = (): void => {
      if (store.getState().session.asking.isAsking === false) resolve();
    };
    store.subscribe(look);
    requestAgain();
    look();
  });
  await isAnswered;
  return store.getState().session.tables ?? tables;
}

/** Asks one question and compares the counts by time, kind and standing. Null if the page refused the question in words. */
async function comparedWithWhole(question: Question) {
  const where = JSON.stringify(question);
  const tables = await show(question);
  const state = store.getState();
  const { asking } = state.session;
  // For actors with too many events the page says so, and keeps the previous picture.
  if (asking.refused?.kind === "too-many") return null;
  expect(asking.refused ?? { kind: "window-only" }, where).toEqual({ kind: "window-only" });
  const expected = ofWhole(question);
  const { facets } = expected;
  const shown = selectFacets(state, tables);
  expect([selectTotals(state, tables).events, shown.total], where).toEqual([facets.total, facets.total]);
  const kindOfWhole = (kind: number): number =>
    whole.kinds.findIndex(({ id }) => id === item(tables.kinds, kind).id);
  expect([...shown.by.kind], where).toEqual(
    tables.kinds.map((_, kind) => at(facets.by.kind, kindOfWhole(kind))),
  );
  expect([...shown.by.standing], where).toEqual([...facets.by.standing]);
  // Filters by act, column or actor that only the rows of the window can answer.
  const ofRows: (readonly unknown[])[] = [];
  const of = tables.coverage.given.of;
  if (!of?.where) ofRows.push(question.where);
  if (!of) ofRows.push(question.action, question.source, question.actors, question.by, question.on);
  // The engine has no number for this act, so only rows follow the filter.
  if (of && !of.action) ofRows.push(question.action);
  if (of && !of.source) ofRows.push(question.source);
  const isOfWindow = tables.coverage.actors.length === 0;
  if (isOfWindow && ofRows.some(({ length }) => length > 0)) return { where, state, tables, expected, shown };
  const bins = selectBins(state, tables, WIDTH);
  const unit = binUnitFor(at(bins.starts, bins.starts.length - 1) - at(bins.starts, 0), WIDTH);
  expect(sumOf(bins.counts), where).toBe(expected.events(unit));
  return { where, state, tables, expected, shown };
}

it("the page shows of a folder what tables say that hold every event", async () => {
  let rows = 0;
  for (let count = 0; count < QUESTIONS; count++) {
    const question = anyQuestion(false);
    const compared = await comparedWithWhole(question);
    if (compared === null) continue;
    const { where, state, tables, expected, shown } = compared;
    const held = tables.coverage.actors.length ?? 0;
    // Otherwise actors and ties are counted by whole years, which the page says.
    if (isCounted(tables, question.window)) continue;
    rows++;
    // Under a filter by actors, the list counts all other actors by years too.
    if (question.actors.length + held === 0)
      expect(
        namedCounts(shown.by.actor, (row) => textAt(tables.actors.ids, row)),
        where,
      ).toEqual(expected.actors);
    // The events of chosen actors are rows.
    if (held > 0)
      for (const actor of question.actors) {
        const row = actorRowOf(tables, textAt(whole.actors.ids, actor)) ?? -1;
        expect(at(shown.by.actor, row), where).toBe(at(expected.facets.by.actor, actor));
      }
    const { tieEvents } = selectNetwork(state, tables);
    expect(
      namedCounts(tieEvents, (tie) => endsOf(tables, tie)),
      where,
    ).toEqual(expected.ties);
  }
  expect(rows).toBeGreaterThan(QUESTIONS / 5);
}, 1_800_000);

it("ties have the standing of their events that are rows, also while a gesture reaches other days", async () => {
  const [all = anyQuestion(false)] = ofRoles("");
  const first = at(whole.events.first, 0);
  const window = { first: epochDay(first + 900), last: epochDay(first + 960) };
  const tables = await show({ ...all, by: [], on: [], window });
  expect(isCounted(tables, window)).toBe(false);
  store.setState({ span: spanOfDays({ first: epochDay(first), last: epochDay(first + 500) }) });
  const { counts, doesCount } = selectNetworkNow(store.getState(), tables);
  const shown = Array.from(counts.tieEvents, (events, tie) => ({ events, tie })).filter(
    ({ events }) => events > 0,
  );
  expect(shown.length).toBeGreaterThan(20);
  for (const { events, tie } of shown) {
    const strands = tieStanding(tables, doesCount, tie).events;
    expect(strands.reduce((sum, { count }) => sum + count, 0)).toBe(events);
  }
  expect(shown.some(({ tie }) => tieStanding(tables, doesCount, tie).weakest !== "confirmed")).toBe(true);
});

it("the page shows of an engine the same, and actors and ties exactly for every window, filter and word", async () => {
  await moreSelectors.whenLoaded();
  const file = path.join(scratch, "coded events.csv");
  // A low limit of rows makes the engine count more windows, under several filters at once.
  const mostRows = Math.floor(MOST_ROWS / 16);
  const job = { given: [file], mostRows, port: 0, page: scratch, allowed: [], say: () => {} };
  const served = await serveData(job);
  if (!served.ok) throw new Error(served.faults.join());
  const engine = engineReader(served.address, (given, name) => loadFile(given, name, {}, () => {}));
  const begun = await engine.state(never);
  if (!begun.ok) throw new Error(JSON.stringify(begun));
  const counted = await engine.counted(begun.value, never);
  if (!counted.ok) throw new Error(JSON.stringify(counted));
  const source = engineSource(engine, begun.value, counted.value, () => {});
  openStory(await source.opening(defaultView, never), undefined, { source });
  if (source.rows) followSource(source.rows, () => ({ kind: "faults", faults: [] }));
  let [many, lanes, roles] = [0, 0, 0];
  const random = Array.from({ length: QUESTIONS }, () => anyQuestion(true));
  for (const question of [...ofRoles("actor"), ...ofRoles("action"), ...random]) {
    const compared = await comparedWithWhole(question);
    // If events are too many to be rows, the engine cannot filter by an act without a number, and the page says so.
    if (compared === null) {
      expect([...question.action, ...question.where].join(), JSON.stringify(question)).toContain("nothing");
      continue;
    }
    const { where, state, tables, expected, shown } = compared;
    const verbsShown = namedCounts(shown.by.verb, (verb) => item(tables.verbs, verb));
    expect(verbsShown, where).toEqual(
      namedCounts(expected.facets.by.verb, (verb) => item(whole.verbs, verb)),
    );
    expect(
      namedCounts(shown.by.source, (row) => textAt(tables.sources.ids, row)),
      where,
    ).toEqual(namedCounts(expected.facets.by.source, (row) => textAt(whole.sources.ids, row)));
    expect(
      namedCounts(shown.by.actor, (row) => textAt(tables.actors.ids, row)),
      where,
    ).toEqual(namedCounts(expected.facets.by.actor, (row) => textAt(whole.actors.ids, row)));
    expect(shown.by.oneSource, where).toBe(expected.facets.by.oneSource);
    expect(landsOf(tables, shown.by.own), where).toEqual(landsOf(whole, expected.facets.by.own));
    const ties = namedCounts(selectNetwork(state, tables).tieEvents, (tie) => endsOf(tables, tie));
    if (isCounted(tables, question.window)) {
      many++;
      if (question.by.length + question.on.length > 0) roles++;
      if (question.lanes === "action") {
        const { laneOf, lanes: acts } = partition(tables, "action");
        const counts = acts.map(() => 0);
        selectMask(state, tables).forEach((failed, row) => {
          const lane = at(laneOf, row);
          if (failed === 0) counts[lane] = item(counts, lane) + (tables.events.weights?.[row] ?? 0);
        });
        const words = acts.flatMap((act, lane) =>
          act.kind === "word" ? [[act.text, item(counts, lane)]] : [],
        );
        expect(words.length, where).toBe(12);
        expect(words, where).toEqual(
          words.map(([text]) => [text, at(expected.acts, whole.verbs.indexOf(String(text)))]),
        );
      }
      if (question.lanes === "actor") {
        const { rows } = selectLanes(state, tables, 20);
        lanes += rows.length;
        const ids = rows.map((row) => textAt(tables.actors.ids, row));
        const mask = selectMask(state, tables);
        expect(
          rows.map((row) => begunBy(tables, mask, row, question.window)),
          where,
        ).toEqual(expected.lanes(ids.map((id) => actorRowOf(whole, id) ?? -1)));
      }
    }
    if (expected.ties.size <= MOST_TIES) expect(ties, where).toEqual(expected.ties);
    else
      for (const [tie, events] of ties) expect([tie, events], where).toEqual([tie, expected.ties.get(tie)]);
  }
  expect(many).toBeGreaterThan(QUESTIONS / 20);
  expect(lanes).toBeGreaterThan(QUESTIONS / 20);
  expect(roles).toBeGreaterThanOrEqual(6);
  await served.close();
}, 1_800_000);

it("an event that does not lie where the folder says is let go, and not asked for again and again", async () => {
  const asked: string[] = [];
  follow({
    ...reader,
    dayOf: async (id) => {
      asked.push(id);
      return { ok: true, value: 15_000 };
    },
  });
  store.setState({ view: { ...defaultView, event: eventId("nowhere") } });
  requestAgain();
  await new Promise<void>((resolve) => {
    store.subscribe(({ view }) => view.event === null && resolve());
  });
  expect(store.getState().notice?.ignored).toEqual([{ key: "event", text: "nowhere" }]);
  expect(asked).toEqual(["nowhere"]);
});
