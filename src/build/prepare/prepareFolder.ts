import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { titleFromName } from "../../load/loadBytes.ts";
import type { DayOrder } from "../../load/loadOutcome.ts";
import {
  FOLDER_FORMAT,
  FOLDER_VERSION,
  type Manifest,
  MOST_ROWS,
  type RowFiles,
} from "../../model/folder/manifest.ts";
import { busiestOf } from "./busiest.ts";
import { openDatabase } from "./database.ts";
import { readInput } from "./inputTables.ts";
import { writeCells } from "./writeCells.ts";
import { partOf, writeRowFiles } from "./writeParts.ts";

type Job = {
  /** CSV or Parquet, all with the same columns. */
  readonly files: readonly string[];
  readonly out: string;
  readonly title?: string | undefined;
  readonly dayOrder?: DayOrder | undefined;
  /** Most events that a page should read one by one. */
  readonly mostRows?: number;
  readonly say: (line: string) => void;
};

type Prepared =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly faults: readonly string[] };

const MANIFEST = "manifest.json";
const SCRATCH = "preparing.duckdb";

/** Makes a folder that the page opens: see `docs/prepared-folder.md`. Only an empty one, or one that it made before, is written to. */
export async function prepareFolder({
  files,
  out,
  title,
  dayOrder,
  mostRows = MOST_ROWS,
  say,
}: Job): Promise<Prepared> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return { ok: false, faults: missing.map((file) => `${file}: no such file`) };
  mkdirSync(out, { recursive: true });
  const there = readdirSync(out);
  if (there.length > 0 && !there.includes(MANIFEST)) {
    return { ok: false, faults: [`${out} holds other files: give an empty folder.`] };
  }
  for (const file of there)
    if (/\.parquet$|^cells\.bin$|^(?:busiest|rows|manifest)\.json$/.test(file)) rmSync(path.join(out, file));
  const scratch = path.join(out, SCRATCH);
  const database = await openDatabase(scratch);
  try {
    const input = await readInput(database, files, dayOrder);
    if (!input.ok) return input;
    if (input.events === 0) return { ok: false, faults: ["None of the rows is an event."] };
    say(`${input.events.toLocaleString("en")} events, ${input.setAside.toLocaleString("en")} rows set aside`);
    if (input.leftOut.length > 0) say(`left out: ${input.leftOut.join(", ")}`);
    const busiest = await busiestOf(database, input.roles);
    writeFileSync(path.join(out, "busiest.json"), JSON.stringify(busiest));
    const columns = ["id", "date", "kind", "status", ...input.roles.filter((role) => role !== "id")];
    // A blank kind is none that somebody did to somebody.
    const eventColumns = [...columns, "first", "last"]
      .map((column) =>
        column === "kind" ? `CASE WHEN e.is_said THEN e.kind ELSE '' END AS kind` : `e."${column}"`,
      )
      .join(", ");
    await database.run(`CREATE VIEW by_day AS SELECT ${eventColumns} FROM events e`);
    await database.run(`CREATE VIEW by_actor AS SELECT a.actor, ${eventColumns} FROM events e
      JOIN participants p USING (rn) JOIN actors a USING (name)`);
    // What `bucketOf` makes of an id.
    await database.run(
      `CREATE TABLE by_id AS SELECT ('0x' || substr(sha256(id), 1, 3))::INTEGER AS bucket, id, first FROM events`,
    );
    const [span] = await database.rows("SELECT min(first) AS first, max(last) AS last FROM events");
    const rows: RowFiles = {
      byDay: await writeRowFiles(database, out, "by-day", "by_day", {
        column: "first",
        order: "first, last, id",
      }),
      byActor: await writeRowFiles(database, out, "by-actor", "by_actor", {
        column: "actor",
        order: "actor, first, last, id",
      }),
      byId: await writeRowFiles(database, out, "by-id", "by_id", { column: "bucket", order: "bucket, id" }),
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
