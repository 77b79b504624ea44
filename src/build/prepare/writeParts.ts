import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { FolderPart, RowFile, RowGroup } from "../../model/folder/manifest.ts";
import { sha256Of } from "../hashes.ts";
import { type Database, quoted } from "./database.ts";

/** Rows that a page asks for together: some hundred kilobytes. */
const GROUP_ROWS = 20_480;
/** Hosts of files refuse large ones: a file has about so many rows, which are some ten megabytes. */
const FILE_ROWS = 50 * GROUP_ROWS;

/** What a file of rows is sorted by, and so what it is cut at: a column of whole numbers, or of ids. */
export type Cut = { readonly column: string; readonly order: string };

/** Writes a query in pieces, each a Parquet file of which every row group can be asked for alone. */
export async function writeRowFiles(
  database: Database,
  folder: string,
  name: string,
  table: string,
  { column, order }: Cut,
): Promise<RowFile[]> {
  const files: RowFile[] = [];
  for (const { from, to } of await piecesOf(database, table, column)) {
    const file = `${name}-${String(files.length + 1).padStart(4, "0")}.parquet`;
    const query = `SELECT * FROM ${table} WHERE ${column} >= ${from} AND ${column} <= ${to} ORDER BY ${order}`;
    await copyTo(database, path.join(folder, file), query);
    files.push(await rowFileOf(database, folder, file));
  }
  return files;
}

export async function partOf(folder: string, file: string): Promise<FolderPart> {
  const full = path.join(folder, file);
  const hash = createHash("sha256");
  for await (const piece of createReadStream(full)) hash.update(piece);
  return { file, bytes: statSync(full).size, sha256: hash.digest("hex") };
}

// Snappy is what `hyparquet` unpacks by itself and fastest.
const copyTo = (database: Database, file: string, query: string): Promise<void> =>
  database.run(
    `COPY (${query}) TO ${quoted(file)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP_ROWS})`,
  );

/** Bounds of the column between which lie about as many rows as a file has. */
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

type GroupRow = {
  readonly group: number;
  readonly rows: number;
  readonly column: string;
  readonly offset: number;
  readonly bytes: number;
  readonly least: string;
  readonly most: string;
};

/** Where the row groups of a file stand, what days they hold, and their hashes. */
async function rowFileOf(database: Database, folder: string, file: string): Promise<RowFile> {
  const full = path.join(folder, file);
  const rows = await database.rows(`SELECT row_group_id AS "group", row_group_num_rows AS "rows",
    path_in_schema AS "column", least(coalesce(dictionary_page_offset, data_page_offset), data_page_offset) AS "offset",
    total_compressed_size AS bytes, stats_min_value AS least, stats_max_value AS most
    FROM parquet_metadata(${quoted(full)}) ORDER BY row_group_id, "offset"`);
  const groups = new Map<number, GroupRow[]>();
  for (const row of rows) {
    const one: GroupRow = {
      group: Number(row.group),
      rows: Number(row.rows),
      column: String(row.column),
      offset: Number(row.offset),
      bytes: Number(row.bytes),
      least: String(row.least),
      most: String(row.most),
    };
    groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  }
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
      sha256: sha256Of(await bytesAt(offset, bytes)),
    });
    const written: RowGroup[] = [];
    for (const columns of groups.values()) {
      const offset = Math.min(...columns.map((one) => one.offset));
      const end = Math.max(...columns.map((one) => one.offset + one.bytes));
      const stat = (name: string, which: "least" | "most"): number =>
        Number(columns.find(({ column }) => column === name)?.[which] ?? 0);
      const key = columns.find(({ column }) => column === "actor" || column === "bucket");
      written.push({
        ...(await ranged(offset, end - offset)),
        rows: columns[0]?.rows ?? 0,
        first: stat("first", "least"),
        last: stat("last", "most"),
        ...(key ? { keys: { from: Number(key.least), to: Number(key.most) } } : {}),
      });
    }
    // The last eight bytes are the length of what the file says of itself, and its mark.
    const tail = await bytesAt(size - 8, 8);
    const length = new DataView(tail.buffer).getUint32(0, true) + 8;
    return { file, bytes: size, footer: await ranged(size - length, length), groups: written };
  } finally {
    await handle.close();
  }
}
