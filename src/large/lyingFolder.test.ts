import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loadFile } from "../load/loadFile.ts";
import { epochDay } from "../model/units.ts";
import { type CellColumns, cellBytes, parseCells } from "./cellBytes.ts";
import { folderReader } from "./folderReader.ts";
import type { RowScope } from "./manifest.ts";
import {
  type Busiest,
  type Manifest,
  parseManifest,
  type RowFile,
  type RowFiles,
  type RowGroup,
} from "./manifest.ts";
import { madeRows } from "./prepare/madeRows.node.ts";
import { prepareFolder } from "./prepare/prepareFolder.ts";

/*
 * Folders whose files lie. Every hash is right, since the maker of a folder also makes its hashes. Each folder has one
 * lie, which must be refused before the page shows a wrong number.
 */
type Files = Map<string, Uint8Array>;
type Lie = (files: Files) => void;

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-lying-"));
const never = new AbortController().signal;
const few: Files = new Map();
const other: Files = new Map();
const many: Files = new Map();
let served: Files = new Map();
let requests = 0;
const host = createServer((request, response) => {
  requests++;
  const bytes = served.get(path.basename(request.url ?? ""));
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  response.writeHead(bytes === undefined ? 404 : from === undefined ? 200 : 206, { connection: "close" });
  response.end(from === undefined ? bytes : bytes?.subarray(Number(from), Number(to) + 1));
});

beforeAll(async () => {
  for (const [files, name, count, seed] of [
    [few, "few", 2_000, 1],
    [other, "other", 2_000, 9],
    [many, "many", 8_000, 1],
  ] as const) {
    const csv = path.join(scratch, `${name}.csv`);
    writeFileSync(csv, madeRows(count, seed));
    const out = path.join(scratch, name);
    const prepared = await prepareFolder({ files: [csv], out, say: () => {} });
    if (!prepared.ok) throw new Error(prepared.faults.join());
    for (const file of readdirSync(out)) files.set(file, new Uint8Array(readFileSync(path.join(out, file))));
  }
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  host.close();
  rmSync(scratch, { recursive: true });
});

const bytesOf = (files: Files, file: string): Uint8Array => files.get(file) ?? expect.fail(`no ${file}`);
const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const inJson =
  <Value>(file: string) =>
  (edit: (value: Value) => Value): Lie =>
  (files) => {
    const value: Value = JSON.parse(new TextDecoder().decode(bytesOf(files, file)));
    files.set(file, toJson(edit(value)));
  };
const manifest = inJson<Manifest>("manifest.json");
const busiest = inJson<Busiest>("busiest.json");
const rows = inJson<RowFiles>("rows.json");

const eachGroup = (edit: (group: RowGroup) => RowGroup): Lie => {
  const edited = (files: RowFile[]): RowFile[] =>
    files.map((file) => ({ ...file, groups: file.groups.map(edit) }));
  return rows(({ byDay, byActor, byId }) => ({
    byDay: edited(byDay),
    byActor: edited(byActor),
    byId: edited(byId),
  }));
};

const cells =
  (edit: (cells: CellColumns) => void): Lie =>
  (files) => {
    const unpacked = Uint8Array.from(gunzipSync(bytesOf(files, "cells.bin")));
    const columns = parseCells(unpacked.buffer, 1_000) ?? expect.fail("no cells");
    edit(columns);
    files.set("cells.bin", gzipSync(cellBytes(columns)));
  };

const rowsOf =
  (from: Files): Lie =>
  (files) => {
    for (const [file, bytes] of from) if (/\.parquet$|^rows\.json$/.test(file)) files.set(file, bytes);
  };

/** Writes the hashes of the changed files into the manifest. */
const seal: Lie = (files) => {
  const part = (file: string) => {
    const bytes = bytesOf(files, file);
    return { file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  };
  manifest((value) => ({
    ...value,
    cells: part("cells.bin"),
    busiest: part("busiest.json"),
    rows: part("rows.json"),
  }))(files);
};

const DAYS: RowScope = { kind: "days", days: { first: epochDay(15_000), last: epochDay(15_060) } };
const ACTORS: RowScope = { kind: "actors", actors: [37] };

/** The outcomes of opening, of days and of an actor, each in a word. A refusal is the path of its first fault. */
async function answersOf(lie: Lie): Promise<readonly string[]> {
  served = new Map(few);
  requests = 0;
  lie(served);
  seal(served);
  const read = parseManifest(JSON.parse(new TextDecoder().decode(bytesOf(served, "manifest.json"))));
  if (!read.ok) return [read.faults[0]?.path ?? ""];
  const { port } = host.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/manifest.json`;
  const reader = folderReader(read.manifest, address, (given, name) => loadFile(given, name, {}, () => {}));
  const answers: string[] = [];
  for (const scope of [{ kind: "none" } as const, DAYS, ACTORS]) {
    const got = await reader.tables(scope, never);
    answers.push(got.ok ? "given" : "faults" in got ? (got.faults[0]?.path ?? "") : "stopped");
    if (scope.kind === "none" && !got.ok) break;
  }
  return answers;
}

it("gives what an honest folder holds", async () => {
  expect(await answersOf(() => {})).toEqual(["given", "given", "given"]);
});

const UNOPENED: readonly (readonly [string, Lie, string])[] = [
  ["days that end before they begin", manifest((m) => ({ ...m, days: { first: 9, last: 0 } })), "/days"],
  ["days of another time", manifest((m) => ({ ...m, days: { first: 0, last: 5 } })), "cells.bin"],
  ["a kind twice", manifest((m) => ({ ...m, kinds: m.kinds.map(() => "Kind") })), "kinds"],
  [
    "cells of 700 MB",
    (files) => void files.set("cells.bin", gzipSync(new Uint8Array(700_000_000), { level: 1 })),
    "cells.bin",
  ],
  [
    "years of another time",
    busiest((b) => ({ ...b, years: b.years.map((year) => year + 9_000_000_000) })),
    "busiest.json",
  ],
  [
    "no years",
    busiest((b) => ({ ...b, years: [], actorYears: [], ties: { ...b.ties, events: [] } })),
    "busiest.json",
  ],
  [
    "more events of an actor than 32 bits hold",
    busiest((b) => ({ ...b, actorYears: b.actorYears.map(() => 2 ** 32 + 5) })),
    "busiest.json",
  ],
  [
    "an actor with more events than its years",
    busiest((b) => ({ ...b, actors: { ...b.actors, events: b.actors.events.map((events) => events + 1) } })),
    "busiest.json",
  ],
  [
    "a tie with more events than there are",
    busiest((b) => ({ ...b, ties: { ...b.ties, events: b.ties.events.map(() => 2_001) } })),
    "busiest.json",
  ],
];

it.each(UNOPENED)("is not opened: %s", async (_, lie, fault) => {
  expect(await answersOf(lie)).toEqual([fault]);
});

const WRONG_ROWS: readonly (readonly [string, Lie, readonly [days: string, actors: string]])[] = [
  [
    "cells that last longer",
    cells(({ last }) => {
      const end = Math.max(...last);
      last.forEach((day, cell) => {
        last[cell] = Math.min(end, day + 30);
      });
    }),
    ["events", "given"],
  ],
  ["cells that change their numbers", cells(({ events }) => void events.reverse()), ["events", "given"]],
  ["cells of another standing", cells(({ status }) => void status.fill(0)), ["events", "given"]],
  ["cells of another kind", cells(({ kind }) => void kind.reverse()), ["events", "given"]],
  ["rows of another folder", rowsOf(other), ["events", "events"]],
  ["rows of a larger folder", rowsOf(many), ["events", "events"]],
  ["no rows", rows(() => ({ byDay: [], byActor: [], byId: [] })), ["events", "events"]],
  [
    "pieces of no days and no actors",
    eachGroup((group) => ({ ...group, first: 1, last: 0, keys: { from: 1, to: 0 } })),
    ["events", "events"],
  ],
  [
    "rows of actors for those of days",
    rows((r) => ({ ...r, byDay: r.byActor, byActor: r.byDay })),
    ["events", "events"],
  ],
  [
    "pieces of more bytes than a file may have",
    eachGroup((group) => ({ ...group, bytes: 1e15 })),
    ["rows.json", "rows.json"],
  ],
  [
    "pieces that are all of a file together",
    eachGroup((group) => ({ ...group, bytes: 512_000_000 })),
    ["rows", "rows"],
  ],
];

it.each(WRONG_ROWS)("gives no rows: %s", async (_, lie, [days, actors]) => {
  expect(await answersOf(lie)).toEqual(["given", days, actors]);
});

it("asks again after a file of the folder could not be read at all", async () => {
  served = new Map(few);
  const read = parseManifest(JSON.parse(new TextDecoder().decode(bytesOf(served, "manifest.json"))));
  if (!read.ok) return expect.fail("no manifest");
  const files = new Map([...few].map(([file, bytes]) => [file, new Blob([Uint8Array.from(bytes)])]));
  const get = vi.spyOn(files, "get").mockImplementationOnce(() => {
    throw new Error("gone");
  });
  const reader = folderReader(read.manifest, files, (given, name) => loadFile(given, name, {}, () => {}));
  await expect(reader.tables({ kind: "none" }, never)).rejects.toThrow("gone");
  get.mockRestore();
  expect(await reader.tables({ kind: "none" }, never)).toMatchObject({ ok: true });
});

it("asks its host for no more pieces than a question may need", async () => {
  const often = (files: RowFile[]): RowFile[] => Array.from({ length: 2_000 }, () => files).flat();
  const lie = rows((all) => ({ ...all, byDay: often(all.byDay), byActor: often(all.byActor) }));
  expect(await answersOf(lie)).toEqual(["given", "rows", "rows"]);
  expect(requests).toBeLessThan(10);
});
