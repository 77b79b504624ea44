import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { titleFromName } from "../../load/imported.ts";
import type { DayOrder } from "../../load/loadOutcome.ts";
import { grouped } from "../../model/grouped.ts";
import { cellBytes, cellColumns } from "../cellBytes.ts";
import {
  type Busiest,
  FOLDER_FORMAT,
  FOLDER_VERSION,
  type FolderPart,
  type Manifest,
  MOST_ROWS,
  type RowFile,
  type RowFiles,
  type RowGroup,
} from "../manifest.ts";
import { nameActors, tieRows } from "./castAndTies.ts";
import { type Database, openDatabase, quoted } from "./database.ts";
import { type Faulty, readInput, refuse, rowColumnsOf, sourceOf } from "./inputTables.ts";

type Job = {
  readonly files: readonly string[];
  readonly out: string;
  readonly title?: string | undefined;
  readonly dayOrder?: DayOrder | undefined;
  readonly mostRows?: number;
  readonly say: (line: string) => void;
};

type Prepared = { readonly ok: true; readonly manifest: Manifest } | Faulty;

const MANIFEST = "manifest.json";
const SCRATCH = "preparing.duckdb";

/** Writes a prepared folder. `out` must be empty, or a folder that this function made before. */
export async function prepareFolder({
  files,
  out,
  title,
  dayOrder,
  mostRows = MOST_ROWS,
  say,
}: Job): Promise<Prepared> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return refuse(...missing.map((file) => `${file}: no such file`));
  mkdirSync(out, { recursive: true });
  const there = readdirSync(out);
  if (there.length > 0 && !there.includes(MANIFEST)) {
    return refuse(`${out} holds other files: give an empty folder.`);
  }
  for (const file of there)
    if (/\.parquet$|^cells\.bin$|^(?:busiest|rows|manifest)\.json$/.test(file)) rmSync(path.join(out, file));
  const scratch = path.join(out, SCRATCH);
  const database = await openDatabase(scratch);
  try {
    const input = await readInput(database, sourceOf(files), dayOrder).catch(unreadable);
    if (!input.ok) return input;
    say(`${input.events.toLocaleString("en")} events, ${input.setAside.toLocaleString("en")} rows set aside`);
    if (input.leftOut.length > 0) say(`left out: ${input.leftOut.join(", ")}`);
    const busiest = await busiestOf(database, input.roles);
    writeFileSync(path.join(out, "busiest.json"), JSON.stringify(busiest));
    const columns = [...rowColumnsOf(input)].map(([name, sql]) => `${sql} AS "${name}"`);
    const eventColumns = [...columns, "e.first", "e.last"].join(", ");
    await database.run(`CREATE VIEW by_day AS SELECT ${eventColumns}, rn FROM events e`);
    await database.run(`CREATE VIEW by_actor AS SELECT a.actor, ${eventColumns}, rn FROM events e
      JOIN participants p USING (rn) JOIN actors a USING (name)`);
    // This SQL gives the same number as `bucketOf`.
    await database.run(
      `CREATE TABLE by_id AS SELECT ('0x' || substr(sha256(id), 1, 3))::INTEGER AS bucket, id, first, rn FROM events`,
    );
    const [span] = await database.rows("SELECT min(first) AS first, max(last) AS last FROM events");
    const rows: RowFiles = {
      byDay: await writeRowFiles(database, out, "by_day", "first", "last, rn"),
      byActor: await writeRowFiles(database, out, "by_actor", "actor", "first, last, rn"),
      byId: await writeRowFiles(database, out, "by_id", "bucket", "id"),
    };
    writeFileSync(path.join(out, "rows.json"), JSON.stringify(rows));
    const manifest: Manifest = {
      format: FOLDER_FORMAT,
      version: FOLDER_VERSION,
      title: title ?? titleFromName(files[0] ?? ""),
      events: input.events,
      limits: { rows: mostRows },
      setAside: input.setAside,
      days: { first: Number(span?.first), last: Number(span?.last) },
      kinds: [...input.kinds],
      columns: [...input.own],
      cells: await writeCells(database, out, "cells.bin"),
      busiest: await partOf(out, "busiest.json"),
      rows: await partOf(out, "rows.json"),
    };
    writeFileSync(path.join(out, MANIFEST), JSON.stringify(manifest));
    return { ok: true, manifest };
  } finally {
    database.close();
    for (const file of readdirSync(out)) if (file.startsWith(SCRATCH)) rmSync(path.join(out, file));
  }
}

/** Makes a refusal for a file that the database cannot read. Throws every other fault again. */
function unreadable(fault: unknown) {
  const said = fault instanceof Error ? fault.message : "";
  if (!/^(?:Invalid Input|IO|Conversion) Error:/.test(said)) throw fault;
  const part = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? "";
  const line = part(/CSV Error on Line: (\d+)/);
  const wanted = part(/Expected Number of Columns: (\d+)/);
  const why = /unicode|encoding|utf-8/i.test(said)
    ? "its bytes are not UTF-8; spreadsheets call it “CSV UTF-8”"
    : wanted !== ""
      ? `${part(/Found: (\d+)/)} cells where the header has ${wanted}; put a cell with a comma in quotes`
      : part(line === "" ? /Error: (.*)/ : /Original Line: .*\n(.*)/);
  const place = [part(/file = (\S.*)/), line && `line ${line}`].filter((one) => one !== "").join(", ");
  return refuse(`${place === "" ? "" : `${place}: `}${why}.`);
}

/** For each year, this many of the heaviest ties are kept. A tie that is kept is counted in all years. */
const TIES_OF_YEAR = 300;

const YEAR = "year(DATE '1970-01-01' + e.first)";

/** Counts the events of the busiest actors and of their ties by year. The first day of an event decides its year. */
async function busiestOf(database: Database, roles: readonly string[]): Promise<Busiest> {
  await nameActors(database);
  const named = await database.rows("SELECT name, events FROM actors ORDER BY actor");
  const span = await database.rows(`SELECT min(${YEAR}) AS "from", max(${YEAR}) AS "to" FROM events e`);
  const from = Number(span[0]?.from ?? 0);
  const to = Number(span[0]?.to ?? -1);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const actorYears = new Array<number>(named.length * years.length).fill(0);
  const byYear = await database.rows(`SELECT a.actor, ${YEAR} AS y, count(*) AS events
    FROM participants p JOIN actors a USING (name) JOIN events e USING (rn) GROUP BY ALL`);
  for (const { actor, y, events } of byYear) {
    actorYears[Number(actor) * years.length + Number(y) - from] = Number(events);
  }
  return {
    actors: {
      names: named.map(({ name }) => String(name)),
      events: named.map(({ events }) => Number(events)),
    },
    years,
    actorYears,
    ties: await tiesOf(database, roles, years),
  };
}

async function tiesOf(
  database: Database,
  roles: readonly string[],
  years: readonly number[],
): Promise<Busiest["ties"]> {
  const pairs = tieRows(roles);
  const empty = { from: [], to: [], undirected: [], events: [] };
  if (pairs === null) return empty;
  await database.run(
    `CREATE TABLE ties AS SELECT one, other, undirected, ${YEAR} AS y, count(*) AS events FROM (${pairs}) e GROUP BY ALL`,
  );
  const rows = await database.rows(`WITH kept AS (
      SELECT DISTINCT one, other, undirected FROM ties
      QUALIFY row_number() OVER (PARTITION BY y ORDER BY events DESC, one, other) <= ${TIES_OF_YEAR})
    SELECT t.* FROM ties t JOIN kept USING (one, other, undirected) ORDER BY one, other, undirected, y`);
  const ties: { -readonly [Key in keyof Busiest["ties"]]: Busiest["ties"][Key] } = { ...empty };
  let last = "";
  for (const { one, other, undirected, y, events } of rows) {
    const key = `${one} ${other} ${undirected}`;
    if (key !== last) {
      ties.from.push(Number(one));
      ties.to.push(Number(other));
      ties.undirected.push(Number(undirected) === 1 ? 1 : 0);
      ties.events.push(...years.map(() => 0));
    }
    last = key;
    ties.events[ties.events.length - years.length + Number(y) - (years[0] ?? 0)] = Number(events);
  }
  return ties;
}

/** Writes the cells. Each counts the events with the same dates, kind, standing and `contested`. */
async function writeCells(database: Database, folder: string, file: string): Promise<FolderPart> {
  const rows = await database.rows(
    `SELECT first, last, extent, precision, kind_number AS kind, status_number AS status, contested,
      count(*) AS events FROM events GROUP BY ALL ORDER BY first, last, kind, status`,
  );
  const bytes = cellBytes(cellColumns((column) => rows.map((row) => Number(row[column]))));
  writeFileSync(path.join(folder, file), gzipSync(bytes, { level: 9 }));
  return partOf(folder, file);
}

/** A page fetches whole row groups. A row group of this many rows has some hundred kilobytes. */
const GROUP_ROWS = 20_480;
/** A file of this many rows has about ten megabytes. Some hosts refuse much larger files. */
const FILE_ROWS = 50 * GROUP_ROWS;

/**
 * Writes files such as `by-day-0001.parquet`. The value in `column` decides the file of a row. Rows are sorted by
 * `column`, then by `then`.
 */
async function writeRowFiles(
  database: Database,
  folder: string,
  table: string,
  column: string,
  then: string,
): Promise<RowFile[]> {
  const files: RowFile[] = [];
  for (const { from, to } of await piecesOf(database, table, column)) {
    const file = `${table.replace("_", "-")}-${String(files.length + 1).padStart(4, "0")}.parquet`;
    const query = `SELECT * EXCLUDE (rn) FROM ${table} WHERE ${column} >= ${from} AND ${column} <= ${to} ORDER BY ${column}, ${then}`;
    // The page reads Parquet with `hyparquet`, which unpacks Snappy fastest and without another package.
    await database.run(
      `COPY (${query}) TO ${quoted(path.join(folder, file))} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP_ROWS})`,
    );
    files.push(await rowFileOf(database, folder, file));
  }
  return files;
}

async function partOf(folder: string, file: string): Promise<FolderPart> {
  const full = path.join(folder, file);
  const hash = createHash("sha256");
  for await (const piece of createReadStream(full)) hash.update(piece);
  return { file, bytes: statSync(full).size, sha256: hash.digest("hex") };
}

/** Ranges of the values of a column. Each has at most `FILE_ROWS` rows, unless a single value has more. */
async function piecesOf(
  database: Database,
  table: string,
  column: string,
): Promise<readonly { readonly from: number; readonly to: number }[]> {
  const counts = await database.rows(
    `SELECT ${column} AS value, count(*) AS count FROM ${table} GROUP BY value ORDER BY value`,
  );
  const pieces: { from: number; to: number }[] = [];
  let rows = 0;
  for (const { value, count } of counts) {
    const last = pieces.at(-1);
    if (last === undefined || (rows > 0 && rows + Number(count) > FILE_ROWS)) {
      pieces.push({ from: Number(value), to: Number(value) });
      rows = Number(count);
    } else {
      last.to = Number(value);
      rows += Number(count);
    }
  }
  return pieces;
}

async function rowFileOf(database: Database, folder: string, file: string): Promise<RowFile> {
  const full = path.join(folder, file);
  const rows = await database.rows(`SELECT row_group_id AS "group", row_group_num_rows AS "rows",
    path_in_schema AS "column", least(coalesce(dictionary_page_offset, data_page_offset), data_page_offset) AS "offset",
    total_compressed_size AS bytes, stats_min_value AS least, stats_max_value AS most
    FROM parquet_metadata(${quoted(full)}) ORDER BY row_group_id, "offset"`);
  const groups = grouped(rows, ({ group }) => Number(group));
  const handle = await open(full);
  try {
    const { size } = await handle.stat();
    const bytesAt = async (offset: number, bytes: number): Promise<Uint8Array> => {
      const buffer = new Uint8Array(bytes);
      await handle.read(buffer, 0, bytes, offset);
      return buffer;
    };
    const ranged = async (offset: number, bytes: number) => ({
      offset,
      bytes,
      sha256: createHash("sha256")
        .update(await bytesAt(offset, bytes))
        .digest("hex"),
    });
    const written: RowGroup[] = [];
    for (const columns of groups.values()) {
      const offset = Math.min(...columns.map((one) => Number(one.offset)));
      const end = Math.max(...columns.map((one) => Number(one.offset) + Number(one.bytes)));
      const stat = (name: string, which: "least" | "most"): number =>
        Number(columns.find(({ column }) => column === name)?.[which] ?? 0);
      const key = columns.find(({ column }) => column === "actor" || column === "bucket");
      written.push({
        ...(await ranged(offset, end - offset)),
        rows: Number(columns[0]?.rows ?? 0),
        first: stat("first", "least"),
        last: stat("last", "most"),
        ...(key ? { keys: { from: Number(key.least), to: Number(key.most) } } : {}),
      });
    }
    // The last eight bytes of a Parquet file are the length of its metadata and a magic number.
    const tail = await bytesAt(size - 8, 8);
    const length = new DataView(tail.buffer).getUint32(0, true) + 8;
    return { file, bytes: size, footer: await ranged(size - length, length), groups: written };
  } finally {
    await handle.close();
  }
}
