import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderReader } from "../../load/folder/folderReader.ts";
import { loadFile } from "../../load/loadFile.ts";
import { type Manifest, parseManifest } from "../../model/folder/manifest.ts";
import { at, item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { actorId, epochDay, eventId, kindId } from "../../model/units.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { folderSource } from "../../query/source/folderSource.ts";
import type { Answer, Question, Source, SourceActors, SourceTies } from "../../query/source/source.ts";
import { tablesSource } from "../../query/source/tablesAnswers.ts";
import { madeRows, numbers } from "./madeRows.node.ts";
import { prepareFolder } from "./prepareFolder.ts";
import { serveFolder } from "./servedFolder.node.ts";

const isWhole = process.env.DATELINE_ALL === "1";
const EVENTS = isWhole ? 92_367 : 2_000;
const QUESTIONS = isWhole ? 1_000 : 25;
/** Few enough that some questions cannot be answered from rows. */
const MOST_ROWS = Math.floor(EVENTS / 8);

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-folder-"));
const folder = path.join(scratch, "folder");
const never = new AbortController().signal;
let host: Awaited<ReturnType<typeof serveFolder>>;
let manifest: Manifest;
let whole: Tables;

beforeAll(async () => {
  const file = path.join(scratch, "coded events.csv");
  const csv = madeRows(EVENTS);
  writeFileSync(file, csv);
  const prepared = await prepareFolder({ files: [file], out: folder, say: () => {} });
  if (!prepared.ok) throw new Error(prepared.faults.join());
  const read = parseManifest(JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  manifest = read.manifest;
  whole = await tablesOfFile(csv);
  host = await serveFolder(folder);
});

afterAll(async () => {
  await host.close();
  rmSync(scratch, { recursive: true });
});

async function tablesOfFile(csv: string): Promise<Tables> {
  const outcome = await loadFile(new Blob([csv]), "coded events.csv", {}, () => {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.tables;
}

const openReader = () =>
  folderReader(manifest, host.address, (given, name) => loadFile(given, name, {}, () => {}));

async function openSource(mostRows = MOST_ROWS): Promise<Source> {
  const reader = openReader();
  const base = await reader.tables({ kind: "none" }, never);
  if (!base.ok) throw new Error(JSON.stringify(base));
  const { tables } = base;
  if (tables.prepared === null) throw new Error("no cells");
  const { prepared } = tables;
  return folderSource({ base: { ...tables, prepared }, mostRows, read: reader.tables, dayOf: reader.dayOf });
}

const exactly = <Value>(answer: Answer<Value>): Value | null => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.exact ? answer.value : null;
};

const random = numbers(7);
const below = (most: number): number => Math.floor(random() * most);
const some = <Item>(items: readonly Item[], most: number): Item[] =>
  Array.from({ length: below(most + 1) }, () => item(items, below(items.length)));

/** Rows of the first that the table names: busy ones and others. */
const SOME_ACTORS = Array.from({ length: 60 }, (_, row) => row);

function anyQuestion(): Question {
  const { first, last } = manifest.days;
  const from = first + below(last - first);
  const length = [1, 20, 200, 2000][below(4)] ?? 1;
  return {
    actors: random() < 0.3 ? some(SOME_ACTORS, 2).map((row) => actorId(textAt(whole.actors.ids, row))) : [],
    match: random() < 0.5 ? "any" : "all",
    kinds: random() < 0.5 ? some(whole.kinds, 3).map(({ id }) => kindId(id)) : [],
    statuses: random() < 0.4 ? some(STATUSES, 2) : [],
    window: random() < 0.1 ? null : { first: epochDay(from), last: epochDay(from + length) },
  };
}

const tiesAsWords = (ties: SourceTies | null): readonly string[] =>
  ties === null ? [] : ties.from.map((from, tie) => `${from} ${ties.to[tie]} ${at(ties.events, tie)}`).sort();

describe("a prepared folder", () => {
  it("answers as tables of the whole do, or says why it cannot", async () => {
    const source = await openSource();
    const oracle = tablesSource(whole);
    const kinds = source.describe().kinds;
    const inOrder = (counts: Uint32Array) =>
      kinds.map((kind) => at(counts, oracle.describe().kinds.indexOf(kind)));
    let answered = 0;
    let refused = 0;
    for (let count = 0; count < QUESTIONS; count++) {
      const question = anyQuestion();
      const where = JSON.stringify(question);
      const facets = exactly(await source.facets(question, never));
      const expected = exactly(await oracle.facets(question, never));
      if (facets && expected) {
        expect([facets.total, [...facets.kinds], [...facets.statuses]], where).toEqual([
          expected.total,
          inOrder(expected.kinds),
          [...expected.statuses],
        ]);
      }
      const bins = exactly(await source.bins(question, "month", never));
      const expectedBins = exactly(await oracle.bins(question, "month", never));
      if (bins && expectedBins) {
        const places = oracle.describe().kinds;
        const turned = [...bins.counts.keys()].map((index) => {
          const bin = Math.floor(index / kinds.length);
          const kind = places.indexOf(item(kinds, index % kinds.length));
          return at(expectedBins.counts, bin * kinds.length + kind);
        });
        expect([...bins.starts], where).toEqual([...expectedBins.starts]);
        expect([...bins.counts], where).toEqual(turned);
      }
      const actors = exactly(await source.actors(question, never));
      const expectedActors = exactly(await oracle.actors(question, never));
      if (actors && expectedActors) {
        const asMap = (of: typeof actors) => new Map(of.ids.map((id, place) => [id, at(of.events, place)]));
        expect(asMap(actors), where).toEqual(asMap(expectedActors));
      }
      const ties = exactly(await source.ties(question, never));
      if (ties) {
        expect(tiesAsWords(ties), where).toEqual(tiesAsWords(exactly(await oracle.ties(question, never))));
      }
      const events = exactly(await source.events(question, never));
      const expectedEvents = exactly(await oracle.events(question, never));
      if (events && expectedEvents) {
        const idsOf = ({ tables, rows }: typeof events) =>
          [...rows].map((row) => textAt(tables.events.ids, row));
        expect(idsOf(events), where).toEqual(idsOf(expectedEvents));
      }
      for (const one of [facets, bins, actors, ties, events]) {
        if (one === null) refused++;
        else answered++;
      }
    }
    expect(answered).toBeGreaterThan(QUESTIONS * 2);
    expect(refused).toBeGreaterThan(0);
  }, 1_800_000);

  it("gives an event by its id, wherever it lies, and nothing by one that it has not", async () => {
    const source = await openSource();
    const oracle = tablesSource(whole);
    for (const row of [0, 1, EVENTS >> 1, EVENTS - 1]) {
      const id = eventId(textAt(whole.events.ids, row));
      const record = exactly(await source.event(id, never));
      expect(record).not.toBeNull();
      expect(record).toEqual(exactly(await oracle.event(id, never)));
    }
    expect(exactly(await source.event(eventId("row-0"), never))).toBeNull();
  });

  it("asks for whole years what it does not hold, and says which", async () => {
    const source = await openSource(1);
    const window = { first: epochDay(manifest.days.first), last: epochDay(manifest.days.last) };
    const question = { actors: [], match: "any", kinds: [], statuses: [], window } as const;
    const actors = await source.actors(question, never);
    if (!actors.ok || actors.exact) throw new Error("rows were read");
    expect(actors.why).toEqual({ kind: "whole-years", from: 2010, to: 2016 });
    const all = exactly(await tablesSource(whole).actors({ ...question, window: null }, never));
    const asMap = (of: SourceActors | null) => new Map(of?.ids.map((id, at) => [id, of.events[at]]));
    // Under no filter, over the whole of the time, they are the counts of every event that has a first day in these years.
    expect(asMap(actors.value)).toEqual(asMap(all));
    const events = await source.events(question, never);
    expect(events).toMatchObject({ exact: false, why: { kind: "too-many", events: EVENTS, most: 1 } });
  });

  it("asks for a row group once while a window moves in it, and for nothing to count", async () => {
    const reader = openReader();
    await reader.tables({ kind: "none" }, never);
    const before = host.asked.length;
    const day = epochDay(manifest.days.first + 1000);
    await reader.tables({ kind: "days", days: { first: day, last: day } }, never);
    const whole = host.asked.slice(before).filter(({ range }) => range === null);
    // Where rows stand is read once.
    expect(whole.map(({ file }) => file).filter((file) => file !== "rows.json")).toEqual([]);
    const asked = host.asked.length;
    await reader.tables({ kind: "days", days: { first: day, last: epochDay(day + 1) } }, never);
    expect(host.asked.length).toBeLessThanOrEqual(asked + 1);
    await reader.tables({ kind: "none" }, never);
    expect(host.asked.length).toBeLessThanOrEqual(asked + 1);
  });

  it.each([
    ["whole", "the whole file"],
    ["cut-off", "ends too early"],
    ["changed", "not those of which the manifest has the hash"],
  ] as const)(
    "refuses rows of a host whose answers are %s, and gives them once it behaves",
    async (manners, found) => {
      const reader = openReader();
      await reader.tables({ kind: "none" }, never);
      // Where the rows stand is known after this.
      await reader.dayOf("row-1", never);
      const day = epochDay(manifest.days.last);
      const scope = { kind: "days", days: { first: day, last: day } } as const;
      host.behave(manners);
      const refused = await reader.tables(scope, never).finally(() => host.behave("good"));
      if (refused.ok || !("faults" in refused)) throw new Error("not refused");
      expect(refused.faults[0]).toMatchObject({ path: "by-day-0001.parquet" });
      expect(refused.faults[0]?.found).toContain(found);
      expect((await reader.tables(scope, never)).ok).toBe(true);
    },
  );

  it("refuses small parts that are not those of the manifest", async () => {
    host.behave("changed");
    const refused = await openReader()
      .tables({ kind: "none" }, never)
      .finally(() => host.behave("good"));
    expect(refused.ok).toBe(false);
    const other = { ...manifest, events: manifest.events + 1 };
    const reader = folderReader(other, host.address, (given, name) => loadFile(given, name, {}, () => {}));
    expect(await reader.tables({ kind: "none" }, never)).toMatchObject({
      faults: [{ path: "cells.bin", found: "a file that does not fit the rest of its folder" }],
    });
  });

  it("is stopped by its signal", async () => {
    const stop = new AbortController();
    const reader = openReader();
    await reader.tables({ kind: "none" }, never);
    stop.abort();
    const day = epochDay(manifest.days.first);
    expect(await reader.tables({ kind: "days", days: { first: day, last: day } }, stop.signal)).toEqual({
      ok: false,
      stopped: true,
    });
  });
});

describe("preparing", () => {
  const prepareText = async (csv: string) => {
    const file = path.join(scratch, "small.csv");
    const out = mkdtempSync(path.join(scratch, "small-"));
    writeFileSync(file, csv);
    return prepareFolder({ files: [file], out, say: () => {} });
  };

  it("sets rows aside that are no events, and counts them", async () => {
    const prepared = await prepareText(
      "date,source,action,target,status\n2019-01-01,A,met,B,confirmed\nsoon,A,met,B,confirmed\n2019-02-01,A,met,B,perhaps\n",
    );
    expect(prepared).toMatchObject({ ok: true, manifest: { events: 1, setAside: 2 } });
  });

  it.each([
    ["name,place\nA,B\n", "No column “date”"],
    ["id,date,title\n1,2019-01-01,A\n1,2019-01-02,B\n", "more than once"],
    ["date,title\n03/04/2019,A\n", "two ways"],
    ["date,title\nsoon,A\n", "None of the rows"],
  ])("refuses %j by name", async (csv, fault) => {
    const prepared = await prepareText(csv);
    expect(!prepared.ok && prepared.faults.join()).toContain(fault);
  });

  it("is a command too, which loads its program by other means than these tests do", () => {
    const file = path.join(scratch, "by-command.csv");
    const out = mkdtempSync(path.join(scratch, "by-command-"));
    writeFileSync(file, "date,source,action,target\n2019-01-01,A,met,B\n");
    const run = spawnSync(process.execPath, ["src/build/prepareData.mjs", file, "--out", out], {
      encoding: "utf8",
    });
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain("1 events, 0 rows set aside");
    expect(JSON.parse(readFileSync(path.join(out, "manifest.json"), "utf8"))).toMatchObject({ events: 1 });
  });

  it("writes into no folder with other files", async () => {
    const out = mkdtempSync(path.join(scratch, "other-"));
    writeFileSync(path.join(out, "letter.txt"), "mine");
    const file = path.join(scratch, "small.csv");
    expect(await prepareFolder({ files: [file], out, say: () => {} })).toMatchObject({ ok: false });
  });
});
