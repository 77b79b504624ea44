import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { clickhouseFiles } from "./clickhouseFiles.ts";
import { openDatabase } from "./database.ts";
import { makeEngineTables, type TableOptions } from "./engineTables.ts";
import { inputOf } from "./givenTables.ts";
import type { Faulty } from "./inputTables.ts";
import { postgresFiles } from "./postgresFiles.ts";
import { recorded } from "./setUpSteps.ts";

const ENGINES = { clickhouse: clickhouseFiles, postgres: postgresFiles } as const;
type EngineName = keyof typeof ENGINES;
/** Whether files can be made for this engine. Used by the command in `src/build`. @public */
export const isEngineName = (name: string): name is EngineName => Object.hasOwn(ENGINES, name);

/** Whether a text is only an origin (`https://example.org`). Only then is it safe in the file of the proxy. @public */
export const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);

/**
 * Writes the SQL files that make a database an engine. They contain the kinds, acts and other words of the tables, so
 * they must be written again when the tables get new words.
 */
export async function engineSql(
  job: TableOptions & {
    readonly engine: EngineName;
    readonly given: readonly string[];
    readonly table: string;
    readonly out: string;
    readonly site: string;
  },
): Promise<{ readonly ok: true; readonly files: readonly string[] } | Faulty> {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-sql-"));
  const opened = await openDatabase(path.join(folder, "read.duckdb"));
  try {
    const input = await inputOf(opened, job.given);
    if ("faults" in input) return input;
    const { database, steps } = recorded(opened);
    const read = await makeEngineTables(database, input, job);
    if (!read.ok) return read;
    const { table, site } = job;
    const files = ENGINES[job.engine]({ ...read.tables, steps, source: input.source, table, site });
    mkdirSync(job.out, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(job.out, name), text);
    return { ok: true, files: Object.keys(files) };
  } finally {
    opened.close();
    rmSync(folder, { recursive: true });
  }
}
