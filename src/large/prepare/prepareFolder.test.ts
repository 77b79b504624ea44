import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadFile } from "../../load/loadFile.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { headerOfField, RECORDS, TABLE_TEXTS } from "../../model/fields.ts";
import { at, item } from "../../model/tables/columns.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, epochDay, eventRow } from "../../model/units.ts";
import { actorCounts, wholeYears } from "../../query/countedEvents.ts";
import { actorFacet } from "../../query/filter/facetCounts.ts";
import { noFilter } from "../../query/filter/filter.ts";
import { type FolderReader, folderReader } from "../folderReader.ts";
import { scopeOfActors, scopeOfDays } from "../folderSource.ts";
import { type Manifest, parseManifest } from "../manifest.ts";
import { madeRows, withOwnColumns } from "./madeRows.node.ts";
import { prepareFolder } from "./prepareFolder.ts";
import { numbers } from "./randomNumbers.ts";
import { serveFolder } from "./servedFolder.node.ts";

const isWhole = process.env.DATELINE_ALL === "1";
const EVENTS = isWhole ? 92_367 : 2_000;
const QUESTIONS = isWhole ? 1_000 : 25;
/** A limit so low that rows cannot answer some questions. */
const MOST_ROWS = Math.floor(EVENTS / 8);

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-folder-"));
const folder = path.join(scratch, "folder");
const never = new AbortController().signal;
let host: Awaited<ReturnType<typeof serveFolder>>;
let manifest: Manifest;
let whole: Tables;

beforeAll(async () => {
  const file = path.join(scratch, "coded events.csv");
  const csv = withOwnColumns(madeRows(EVENTS));
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

async function counted(reader: FolderReader): Promise<Tables> {
  const base = await reader.tables({ kind: "none" }, never);
  if (!base.ok) throw new Error(JSON.stringify(base));
  return base.value;
}

/** The own columns of events by id: the values in tables and in records. */
function ownOf(tables: Tables, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const row = eventRowOf(tables, id) ?? expect.fail(`no ${id}`);
    const columns = tables.events.columns.map((column) =>
      column.type === "number"
        ? at(column.numbers, row)
        : column.type === "category" && at(column.word, row) > 0
          ? textAt(column.words, at(column.word, row) - 1)
          : "",
    );
    const { values = {} } = eventRecord(tables, row);
    return [...columns, JSON.stringify(values)].join(" ");
  });
}

const random = numbers(7);
const below = (most: number): number => Math.floor(random() * most);
/** A random question: actors, busy or not, as rows of `whole`, or days. */
function anyWanted(): { readonly actors: readonly number[] } | DayRange {
  if (random() < 0.3) return { actors: [below(60), below(60)] };
  const { first, last } = manifest.days;
  const from = first + below(last - first);
  return { first: epochDay(from), last: epochDay(from + item([1, 20, 200, 2000], below(4))) };
}

describe("a prepared folder", () => {
  it("gives as rows the events of some days or actors, and counts all others", async () => {
    const reader = openReader();
    const base = await counted(reader);
    const { first, last, actors } = whole.events;
    let refused = 0;
    for (let count = 0; count < QUESTIONS; count++) {
      const wanted = anyWanted();
      const isWanted = (row: number): boolean =>
        "actors" in wanted
          ? wanted.actors.some((actor) =>
              actors.values.subarray(actors.starts[row], actors.starts[row + 1]).includes(actor),
            )
          : at(first, row) <= wanted.last && at(last, row) >= wanted.first;
      const scope =
        "actors" in wanted
          ? scopeOfActors(
              base,
              wanted.actors.map((row) => actorId(textAt(whole.actors.ids, row))),
              MOST_ROWS,
            )
          : scopeOfDays(base, wanted, MOST_ROWS);
      if (scope.kind === "too-many") {
        expect(scope.events).toBeGreaterThan(MOST_ROWS);
        refused++;
        continue;
      }
      const read = await reader.tables(scope, never);
      if (!read.ok) throw new Error(JSON.stringify(read));
      const { events, coverage } = read.value;
      const expected = Array.from({ length: EVENTS }, (_, row) => row)
        .filter(isWanted)
        .map((row) => textAt(whole.events.ids, row));
      const rows = [...(coverage.cells ?? [])].flatMap((isCell, row) =>
        isCell === 1 ? [] : [textAt(events.ids, row)],
      );
      expect(rows.sort(), JSON.stringify(wanted)).toEqual(expected.sort());
      expect(ownOf(read.value, rows), JSON.stringify(wanted)).toEqual(ownOf(whole, expected));
      if ("actors" in wanted) continue;
      expect(
        events.weights?.reduce((sum, one) => sum + one, 0),
        JSON.stringify(wanted),
      ).toBe(EVENTS);
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(QUESTIONS);
  }, 1_800_000);

  it("knows the first day of an event by its id, wherever it lies, and of none that it has not", async () => {
    const reader = openReader();
    for (const row of [0, 1, EVENTS >> 1, EVENTS - 1])
      expect(await reader.dayOf(textAt(whole.events.ids, row), never)).toEqual({
        ok: true,
        value: at(whole.events.first, row),
      });
    expect(await reader.dayOf("row-0", never)).toEqual({ ok: true, value: null });
  });

  it("counts the events of actors by whole years without reading a row", async () => {
    const base = await counted(openReader());
    const { first, last } = manifest.days;
    const window = { first: epochDay(first), last: epochDay(last) };
    expect(wholeYears(base, window)).toEqual({ from: 2010, to: 2016 });
    const named = (of: Tables, counts: Uint32Array) =>
      new Map(Array.from(counts, (count, row) => [textAt(of.actors.ids, row), count]));
    // Without filters these must be the counts of all events whose first day is in these years.
    const mask = new Uint32Array(EVENTS);
    expect(named(base, actorCounts(base, window, new Uint32Array(0), []))).toEqual(
      named(whole, actorFacet(whole, mask, noFilter)),
    );
  });

  it("asks for a row group once while a window moves in it, and for nothing to count", async () => {
    const reader = openReader();
    await reader.tables({ kind: "none" }, never);
    const before = host.asked.length;
    const day = epochDay(manifest.days.first + 1000);
    await reader.tables({ kind: "days", days: { first: day, last: day } }, never);
    const whole = host.asked.slice(before).filter(({ range }) => range === null);
    // The list of row files is fetched only once.
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
      // This fetches the list of row files before the manners change.
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
      faults: [{ path: "cells.bin", found: "a part that does not fit the rest of the data" }],
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

  it("keeps every text that a table gives to an event, as the page does", async () => {
    const fields = TABLE_TEXTS.filter((name) => RECORDS.events[name].type !== "date");
    const headers = fields.map((name) => headerOfField(name, RECORDS.events[name]));
    const texts = fields.map((name) => `Text of ${name}`);
    const csv = `date,headline,${headers.join()}\n2019-05-13,Board votes,${texts.join()}\n`;
    const out = path.join(scratch, "texts");
    writeFileSync(path.join(scratch, "texts.csv"), csv);
    const prepared = await prepareFolder({ files: [path.join(scratch, "texts.csv")], out, say: () => {} });
    if (!prepared.ok) throw new Error(prepared.faults.join());
    const served = await serveFolder(out);
    const { manifest } = prepared;
    const reader = folderReader(manifest, served.address, (given, name) =>
      loadFile(given, name, {}, () => {}),
    );
    const days = { first: epochDay(manifest.days.first), last: epochDay(manifest.days.last) };
    const read = await reader.tables({ kind: "days", days }, never);
    await served.close();
    if (!read.ok) throw new Error(JSON.stringify(read));
    const { id, ...record } = eventRecord(await tablesOfFile(csv), eventRow(0));
    expect(record).toMatchObject(Object.fromEntries(fields.map((name, index) => [name, texts[index]])));
    expect(eventRecord(read.value, eventRow(0))).toMatchObject(record);
  });

  it("sets rows aside that are no events, and counts them", async () => {
    const prepared = await prepareText(
      "date,source,action,target,status\n2019-01-01,A,met,B,confirmed\nsoon,A,met,B,confirmed\n2019-02-01,A,met,B,perhaps\n",
    );
    expect(prepared).toMatchObject({ ok: true, manifest: { events: 1, setAside: 2 } });
  });

  it.each([
    ["No column “date”", "name,place\nA,B\n"],
    ["more than once", "id,date,title\n1,2019-01-01,A\n1,2019-01-02,B\n"],
    ["two ways", "date,title\n03/04/2019,A\n"],
    ["None of the rows", "date,title\nsoon,A\n"],
    [
      "line 3002: 3 cells where the header has 2",
      `date,title\n${"2019-01-01,A\n".repeat(3_000)}2019-01-02,B,C\n`,
    ],
  ])("refuses by name: %s", async (fault, csv) => {
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
