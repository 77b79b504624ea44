import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { cellBytes } from "../../model/folder/cellBytes.ts";
import type { FolderPart } from "../../model/folder/manifest.ts";
import type { Database } from "./database.ts";
import { partOf } from "./writeParts.ts";

/** Writes how many events share dates, kind, standing and contest, packed by gzip. */
export async function writeCells(database: Database, folder: string, file: string): Promise<FolderPart> {
  const rows = await database.rows(
    `SELECT first, last, extent, precision, kind_number AS kind, status_number AS status, contested,
      count(*) AS events FROM events GROUP BY ALL ORDER BY first, last, kind, status`,
  );
  const column = (name: string): number[] => rows.map((row) => Number(row[name]));
  const bytes = cellBytes({
    first: Int32Array.from(column("first")),
    last: Int32Array.from(column("last")),
    extent: Uint8Array.from(column("extent")),
    precision: Uint8Array.from(column("precision")),
    kind: Uint16Array.from(column("kind")),
    status: Uint8Array.from(column("status")),
    contested: Uint8Array.from(column("contested")),
    events: Float64Array.from(column("events")),
  });
  writeFileSync(path.join(folder, file), gzipSync(bytes, { level: 9 }));
  return partOf(folder, file);
}
