import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DESCRIBE } from "../engineProtocol.ts";
import { type Database, openDatabase } from "./database.ts";
import { makeEngineTables, type TableOptions, withHeavyTies } from "./engineTables.ts";
import { inputOf } from "./givenTables.ts";
import type { Faulty } from "./inputTables.ts";
import { serveEngine } from "./serveEngine.ts";

type ServeJob = TableOptions & {
  /** Files with the same columns, patterns such as `data/*.csv`, or one `dateline.json`. */
  readonly given: readonly string[];
  readonly title?: string | undefined;
  readonly port: number;
  readonly page: string;
  readonly allowed: readonly string[];
  /** The file (`dateline.json`) to which the recognised roles of the columns are written. Undefined to write none. */
  readonly save?: string | undefined;
  readonly say: (line: string) => void;
};

type Serving = { readonly ok: true; readonly address: string; readonly close: () => Promise<void> } | Faulty;

const LONGEST = 20_000;

/** Serves tables and the page to this machine until the server is closed. The tables are in a temporary database. */
export async function serveData(job: ServeJob): Promise<Serving> {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-serve-"));
  const database = await openDatabase(path.join(folder, "served.duckdb"));
  const end = (): void => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  try {
    const serving = await serveFrom(database, job, end);
    if (!serving.ok) end();
    return serving;
  } catch (fault) {
    end();
    throw fault;
  }
}

async function serveFrom(database: Database, job: ServeJob, end: () => void): Promise<Serving> {
  const { say } = job;
  const input = await inputOf(database, job.given);
  if ("faults" in input) return input;
  const title = job.title ?? input.title;
  const read = await makeEngineTables(database, { ...input, title }, job);
  if (!read.ok) return read;
  const { input: meant } = read.tables;
  say(`${meant.events.toLocaleString("en")} events, ${meant.setAside.toLocaleString("en")} rows set aside`);
  for (const [role, column] of Object.entries(meant.columns)) say(`  ${role} is read from “${column}”`);
  if (meant.leftOut.length > 0) say(`  left out: ${meant.leftOut.join(", ")}`);
  if (job.save !== undefined) {
    const mapping = { title, ...input.from, columns: meant.columns };
    writeFileSync(job.save, `${JSON.stringify(mapping, null, 2)}\n`);
  }
  const page = existsSync(path.join(job.page, "index.html")) ? job.page : null;
  const served = await serveEngine(database, await withHeavyTies(database, read.tables), {
    port: job.port,
    page,
    allowed: job.allowed,
    longest: LONGEST,
  });
  await served.begin();
  say(page === null ? "The page is not built yet (npm run build): only the protocol is served." : "");
  return {
    ok: true,
    address: page === null ? `${served.address}${DESCRIBE}` : `${served.address}?data=${DESCRIBE}`,
    close: async () => {
      await served.close();
      end();
    },
  };
}
