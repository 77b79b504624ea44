import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { titleFromName } from "../../load/imported.ts";
import { COLUMN_ROLES, type DayOrder } from "../../load/loadOutcome.ts";
import { jsonOf } from "../checkedBytes.ts";
import { DESCRIBE } from "../engineProtocol.ts";
import { type Database, named, openDatabase, quoted } from "./database.ts";
import { makeEngineTables } from "./engineTables.ts";
import { sourceOf } from "./inputTables.ts";
import { serveEngine } from "./serveEngine.ts";

/**
 * A mapping (`dateline.json`): the files of a table and the roles of its columns. Paths are relative to the mapping's
 * folder.
 */
const mappingSchema = v.object({
  title: v.optional(v.string()),
  files: v.optional(v.array(v.string())),
  database: v.optional(v.string()),
  table: v.optional(v.string()),
  columns: v.optional(v.record(v.picklist(COLUMN_ROLES), v.string())),
});

export type ServeJob = {
  /** Files with the same columns, patterns such as `data/*.csv`, or one `dateline.json`. */
  readonly given: readonly string[];
  readonly title?: string | undefined;
  readonly dayOrder?: DayOrder | undefined;
  readonly mostRows?: number | undefined;
  readonly port: number;
  /** The folder of the built page. */
  readonly page: string;
  readonly allowed: readonly string[];
  /** The path to which the recognised mapping is written, if any. */
  readonly save?: string | undefined;
  readonly say: (line: string) => void;
};

type Serving =
  | { readonly ok: true; readonly address: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly faults: readonly string[] };

/** The longest time of a question, in milliseconds. Then it is interrupted. */
const LONGEST = 20_000;

/** Reads tables into a temporary database. Serves it and the page to this machine, until it is closed. */
export async function serveData(job: ServeJob): Promise<Serving> {
  const { say } = job;
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-serve-"));
  const database = await openDatabase(path.join(folder, "served.duckdb"));
  const end = (): void => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  try {
    const input = await inputOf(database, job.given);
    if ("faults" in input) {
      end();
      return { ok: false, faults: input.faults };
    }
    const { source, files, columns } = input;
    const title = job.title ?? input.title ?? titleFromName(path.basename(files[0] ?? ""));
    const asOf = new Date(Math.max(...files.map((file) => statSync(file).mtimeMs)));
    const read = await makeEngineTables(database, source, {
      order: job.dayOrder,
      columns,
      title,
      mostRows: job.mostRows,
      asOf,
    });
    if (!read.ok) {
      end();
      return read;
    }
    const { input: meant } = read.tables;
    say(`${meant.events.toLocaleString("en")} events, ${meant.setAside.toLocaleString("en")} rows set aside`);
    for (const [role, column] of Object.entries(meant.columns)) say(`  ${role} is read from “${column}”`);
    if (meant.leftOut.length > 0) say(`  left out: ${meant.leftOut.join(", ")}`);
    if (job.save !== undefined) {
      const mapping = { title, ...input.from, columns: meant.columns };
      writeFileSync(job.save, `${JSON.stringify(mapping, null, 2)}\n`);
    }
    const page = existsSync(path.join(job.page, "index.html")) ? job.page : null;
    const served = await serveEngine(database, read.tables, {
      port: job.port,
      page,
      allowed: job.allowed,
      longest: LONGEST,
    });
    say(page === null ? "The page is not built yet (npm run build): only the protocol is served." : "");
    return {
      ok: true,
      address: page === null ? `${served.address}${DESCRIBE}` : `${served.address}?data=${DESCRIBE}`,
      close: async () => {
        await served.close();
        end();
      },
    };
  } catch (fault) {
    end();
    throw fault;
  }
}

type Given = {
  readonly source: string;
  /** The files that the source selects. */
  readonly files: readonly string[];
  readonly title?: string | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** The source as a mapping would name it. */
  readonly from: object;
};

async function inputOf(
  database: Database,
  given: readonly string[],
): Promise<Given | { readonly faults: readonly string[] }> {
  const [only = ""] = given;
  if (given.length !== 1 || path.basename(only) !== "dateline.json") {
    const files = await filesOf(database, given);
    return "faults" in files
      ? files
      : { source: sourceOf(files.found), files: files.found, from: { files: files.found } };
  }
  if (!existsSync(only)) return { faults: [`${only}: no such file`] };
  const parsed = v.safeParse(mappingSchema, jsonOf(new Uint8Array(readFileSync(only)).buffer));
  if (!parsed.success)
    return { faults: parsed.issues.map((issue) => `${only}: ${v.getDotPath(issue) ?? ""} ${issue.message}`) };
  const { title, columns, table, ...mapping } = parsed.output;
  const here = path.dirname(only);
  if (mapping.database !== undefined && table !== undefined) {
    const file = path.resolve(here, mapping.database);
    if (!existsSync(file)) return { faults: [`${file}: no such file`] };
    await database.run(`ATTACH ${quoted(file)} AS given (READ_ONLY)`);
    const source = `given.${table.split(".").map(named).join(".")}`;
    return { source, files: [file], title, columns, from: { database: file, table } };
  }
  const files = await filesOf(
    database,
    (mapping.files ?? []).map((file) => path.resolve(here, file)),
  );
  return "faults" in files
    ? files
    : { source: sourceOf(files.found), files: files.found, title, columns, from: { files: files.found } };
}

/** Finds the files for some names and patterns. */
async function filesOf(
  database: Database,
  given: readonly string[],
): Promise<{ readonly found: readonly string[] } | { readonly faults: readonly string[] }> {
  const found: string[] = [];
  for (const pattern of given) {
    const rows = existsSync(pattern)
      ? [{ file: pattern }]
      : await database.rows(`SELECT file FROM glob(${quoted(pattern)}) ORDER BY file`);
    if (rows.length === 0) return { faults: [`${pattern}: no such file`] };
    found.push(...rows.map(({ file }) => String(file)));
  }
  return found.length === 0 ? { faults: ["No files are named."] } : { found };
}
