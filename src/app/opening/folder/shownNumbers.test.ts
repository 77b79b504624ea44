import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { madeRows, numbers } from "../../../build/prepare/madeRows.node.ts";
import { prepareFolder } from "../../../build/prepare/prepareFolder.ts";
import { serveFolder } from "../../../build/prepare/servedFolder.node.ts";
import { type FolderReader, folderReader } from "../../../load/folder/folderReader.ts";
import { loadFile } from "../../../load/loadFile.ts";
import { spanOfDays } from "../../../model/dates/timeSpan.ts";
import { parseManifest } from "../../../model/folder/manifest.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { isCounted } from "../../../model/tables/prepared.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { actorId, epochDay, eventId, kindId } from "../../../model/units.ts";
import { STATUSES } from "../../../model/vocabulary.ts";
import type { Answer, Question, SourceActors } from "../../../query/source/source.ts";
import { tablesSource } from "../../../query/source/tablesAnswers.ts";
import { binUnitFor } from "../../../query/time/timeBins.ts";
import { defaultView } from "../../../state/address/viewState.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { asReady } from "../../../state/asReady.node.ts";
import { askFolderAgain } from "../../../state/folderQuestions.ts";
import { moreSelectors } from "../../../state/rooms.ts";
import { selectFacets } from "../../../state/selectors/facetSelectors.ts";
import { selectNetwork } from "../../../state/selectors/networkSelectors.ts";
import { selectBins, selectTotals } from "../../../state/selectors/selectors.ts";
import { nothingAsked, nothingOpened } from "../../../state/session.ts";
import { openTables } from "../../../state/sessionActions.ts";
import { store } from "../../../state/store.ts";
import { followFolder } from "./followFolder.ts";

/*
 * What the page shows of a folder against what a source says that holds every event: the same question as a view on one
 * side and as a question on the other.
 */
const isWhole = process.env.DATELINE_ALL === "1";
const EVENTS = isWhole ? 92_367 : 3_000;
const QUESTIONS = isWhole ? 1_000 : 40;
const MOST_ROWS = Math.floor(EVENTS / 8);
const WIDTH = 900;

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-shown-"));
const never = new AbortController().signal;
let host: Awaited<ReturnType<typeof serveFolder>>;
let whole: Tables;
let reader: FolderReader;
let base: Parameters<typeof followFolder>[1];

beforeAll(async () => {
  const file = path.join(scratch, "coded events.csv");
  writeFileSync(file, madeRows(EVENTS));
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
  if (!counted.ok || counted.tables.prepared === null) throw new Error(JSON.stringify(counted));
  await moreSelectors.whenHere();
  base = { ...counted.tables, prepared: counted.tables.prepared };
  follow(reader);
}, 120_000);

function follow(reader: FolderReader): void {
  openTables(asReady(base), { ...nothingOpened, folder: { isAsking: false, refused: null } }, nothingAsked);
  followFolder(reader, base, () => {});
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

function anyQuestion(): Question & { readonly window: NonNullable<Question["window"]> } {
  const { first, last } = whole.events;
  const start = at(first, 0);
  const from = start + below(at(last, whole.events.count - 1) - start);
  const actors = random() < 0.3 ? some([10, 20, 30, 40, 50], 2) : [];
  return {
    actors: actors.map((row) => actorId(textAt(whole.actors.ids, row))),
    match: random() < 0.5 ? "any" : "all",
    kinds: random() < 0.5 ? some(whole.kinds, 3).map(({ id }) => kindId(id)) : [],
    statuses: random() < 0.4 ? some(STATUSES, 2) : [],
    window: { first: epochDay(from), last: epochDay(from + item([1, 20, 200, 2000], below(4))) },
  };
}

/** Shows a view, and waits until all of it is counted. */
async function show({ actors, match, kinds, statuses, window }: Question): Promise<Tables> {
  const view = {
    ...defaultView,
    ...{ actor: actors, match, kind: kinds, status: statuses },
    ...{ from: window?.first ?? null, to: window?.last ?? null },
  };
  const { tables } = store.getState().session;
  if (tables === null) throw new Error("nothing is open");
  store.setState({ view, span: spanOfDays(windowDays(tables, view)) });
  const isAnswered = new Promise<void>((resolve) => {
    const look = (): void => {
      if (store.getState().session.folder?.isAsking === false) resolve();
    };
    store.subscribe(look);
    askFolderAgain();
    look();
  });
  await isAnswered;
  return store.getState().session.tables ?? tables;
}

function exactly<Value>(answer: Answer<Value>): Value {
  if (!answer.ok || !answer.exact) throw new Error(JSON.stringify(answer));
  return answer.value;
}

it("the page shows of a folder what a source says that holds every event", async () => {
  const source = tablesSource(whole);
  let rows = 0;
  for (let count = 0; count < QUESTIONS; count++) {
    const question = anyQuestion();
    const where = JSON.stringify(question);
    const tables = await show(question);
    const state = store.getState();
    const { folder } = state.session;
    // Of actors with too many events the page says so, and shows what it did.
    if (folder?.refused?.kind === "too-many") continue;
    expect(folder?.refused, where).toBeNull();
    const facets = exactly(await source.facets(question, never));
    const shown = selectFacets(state, tables);
    expect([selectTotals(state, tables).events, shown.total], where).toEqual([facets.total, facets.total]);
    const ofWhole = (kind: number): number =>
      whole.kinds.findIndex(({ id }) => id === item(tables.kinds, kind).id);
    expect([...shown.by.kind], where).toEqual(tables.kinds.map((_, kind) => at(facets.kinds, ofWhole(kind))));
    expect([...shown.by.standing], where).toEqual([...facets.statuses]);

    const bins = selectBins(state, tables, WIDTH);
    const unit = binUnitFor(at(bins.starts, bins.starts.length - 1) - at(bins.starts, 0), WIDTH);
    const expected = exactly(await source.bins(question, unit, never));
    const sum = (counts: Float64Array): number => counts.reduce((all, one) => all + one, 0);
    expect(sum(bins.counts), where).toBe(sum(expected.counts));

    // By whole years the rest is counted, and the page says so.
    if (isCounted(tables.prepared, question.window)) continue;
    rows++;
    const actors = exactly(await source.actors(question, never));
    const asMap = ({ ids, events }: SourceActors) => new Map(ids.map((id, place) => [id, at(events, place)]));
    // Of a filter by actors the list gives all others by years too.
    if (question.actors.length === 0) {
      const ids = [...shown.by.actor.keys()].filter((row) => at(shown.by.actor, row) > 0);
      expect(
        new Map(ids.map((row) => [textAt(tables.actors.ids, row), at(shown.by.actor, row)])),
        where,
      ).toEqual(asMap(actors));
    }
    const network = selectNetwork(state, tables);
    const ties = exactly(await source.ties(question, never));
    const named = (of: Tables, from: number, to: number): string =>
      `${textAt(of.actors.ids, from)} ${textAt(of.actors.ids, to)}`;
    const shownTies = [...network.tieEvents.keys()].filter((tie) => at(network.tieEvents, tie) > 0);
    expect(
      new Map(
        shownTies.map((tie) => [
          named(tables, at(tables.ties.from, tie), at(tables.ties.to, tie)),
          at(network.tieEvents, tie),
        ]),
      ),
      where,
    ).toEqual(new Map(ties.from.map((from, tie) => [`${from} ${ties.to[tie]}`, at(ties.events, tie)])));
  }
  expect(rows).toBeGreaterThan(QUESTIONS / 5);
}, 1_800_000);

it("an event that does not lie where the folder says is let go, and not asked for again and again", async () => {
  const asked: string[] = [];
  follow({
    ...reader,
    dayOf: async (id) => {
      asked.push(id);
      return { ok: true, day: 15_000 };
    },
  });
  store.setState({ view: { ...defaultView, event: eventId("nowhere") } });
  askFolderAgain();
  await new Promise<void>((resolve) => {
    store.subscribe(({ view }) => view.event === null && resolve());
  });
  expect(store.getState().notice?.ignored).toEqual([{ key: "event", text: "nowhere" }]);
  expect(asked).toEqual(["nowhere"]);
});
