import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkWithFile } from "./checkSource.ts";
import { engineSql } from "./engineSql.ts";
import { madeRows, withIds, withOwnColumns, withSources } from "./madeRows.node.ts";
import { standInOfPostgrest } from "./postgrest.node.ts";
import { gated, hasNginx, nginxFor, type Proxied } from "./proxied.node.ts";

const EVENTS = 20_000;
const QUESTIONS = 1_000;
const PORT = 4_769;
/** The command by which root runs a program as another user. */
const AS_OTHER = "runuser";

/** The folder of PostgreSQL's programs; null if it is not installed, or if this is not the run of all tests. */
const programs = process.env.DATELINE_ALL === "1" ? installed() : null;
function installed(): string | null {
  const { stdout } = spawnSync("sh", ["-c", "ls -d /usr/lib/postgresql/*/bin | tail -1"], {
    encoding: "utf8",
  });
  return stdout.trim() === "" ? null : stdout.trim();
}

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "dateline-postgres-"));
});
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(scratch, { recursive: true });
});

/** Runs a program of PostgreSQL as another user than root, whom these programs refuse. */
function run(program: string, ...given: readonly string[]): string {
  const command = [path.join(programs ?? "", program), ...given];
  const isRoot = process.getuid?.() === 0;
  const { status, stdout, stderr } = isRoot
    ? spawnSync(AS_OTHER, ["-u", "postgres", "--", ...command], { cwd: scratch, encoding: "utf8" })
    : spawnSync(command[0] ?? "", command.slice(1), { cwd: scratch, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
const sql = (...given: readonly string[]): string =>
  run("psql", "-qAt", "-h", scratch, "-p", String(PORT), "-U", "postgres", "-d", "postgres", ...given);

/** Starts a server for this test, with a table of these rows. */
function begin(csv: string): void {
  chmodSync(scratch, 0o777);
  run(
    "initdb",
    "-D",
    path.join(scratch, "data"),
    "-A",
    "trust",
    "-U",
    "postgres",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  );
  const options = `-p ${PORT} -k ${scratch} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run(
    "pg_ctl",
    "-D",
    path.join(scratch, "data"),
    "-w",
    "-o",
    options,
    "-l",
    path.join(scratch, "log"),
    "start",
  );
  closing.push(() => run("pg_ctl", "-D", path.join(scratch, "data"), "-m", "immediate", "stop"));
  const file = path.join(scratch, "coded.csv");
  writeFileSync(file, csv);
  const columns = [
    "id",
    "date",
    "end",
    "source",
    "action",
    "target",
    "type",
    "status",
    "url",
    "deaths",
    "land",
  ];
  sql("-c", `CREATE TABLE coded (${columns.map((column) => `"${column}" text`).join(", ")})`);
  sql("-c", `\\copy coded from '${file}' csv header`);
  sql("-c", "CREATE ROLE authenticator LOGIN NOINHERIT");
}

describe.skipIf(programs === null)("PostgreSQL as an engine, behind a stand-in of PostgREST", () => {
  it("answers as the rows in memory do, gives nobody its tables, and has one state at a time", async () => {
    const csv = withIds(withOwnColumns(withSources(madeRows(EVENTS))));
    begin(csv);
    const out = path.join(scratch, "sql");
    const written = await engineSql({
      engine: "postgres",
      given: [path.join(scratch, "coded.csv")],
      table: "public.coded",
      out,
      site: "https://news.example",
      mostRows: Math.floor(EVENTS / 8),
    });
    expect(written.ok).toBe(true);
    sql("-f", path.join(out, "access.sql"));
    sql("-f", path.join(out, "tables.sql"));
    sql("-c", "GRANT dateline_reader TO authenticator");

    const rest = await standInOfPostgrest(PORT, "authenticator", "dateline", "dateline_reader");
    closing.push(rest.close);
    const front = async (rate: string | undefined): Promise<Proxied> => {
      const proxied = hasNginx()
        ? await nginxFor(path.join(out, "nginx.conf"), scratch, ["3000", rest.port], rate)
        : await gated((name, args) => `http://127.0.0.1:${rest.port}/rpc/${name}?${args}`);
      closing.push(proxied.close);
      return proxied;
    };
    const { address } = await front("100000r/s");
    const bytes = new TextEncoder().encode(csv);
    const checked = await checkWithFile(address, "made.csv", bytes, QUESTIONS, 1);
    expect(checked.wrong).toEqual([]);
    expect(checked.asked).toBeGreaterThanOrEqual(QUESTIONS);

    // The reader may ask questions, but neither read tables nor call the functions behind the questions.
    for (const forbidden of [
      "SELECT 1 FROM dateline_data.events",
      "SELECT 1 FROM public.coded",
      "SELECT dateline_own.numbers('1', 1, 2)",
    ])
      expect(() => sql("-c", "SET ROLE dateline_reader", "-c", forbidden)).toThrow("permission denied");

    // A newer event on a later day, with a new actor.
    sql(
      "-c",
      "INSERT INTO coded VALUES ('newer', '2017-03-04', NULL, 'Zoë Neu', 'act 1', 'Actor 1', 'Kind 1', 'reported')",
    );
    const before = await got(address);
    sql("-f", path.join(out, "tables.sql"));
    expect(await got(address)).toMatchObject({ events: EVENTS + 1, setAside: 0 });
    expect((await got(address)).asOf > before.asOf).toBe(true);
    const old = await fetch(
      `${new URL("actors", address)}?asOf=${encodeURIComponent(before.asOf)}&match=all`,
    );
    expect([old.status, Object.keys(await old.json())]).toEqual([409, ["error", "remedy"]]);

    if (!hasNginx()) return;
    // With the unchanged file: the site may read, another site may not, and frequent askers are told when to ask again.
    const { address: limited } = await front(undefined);
    const allowed = async (origin: string) =>
      (await fetch(limited, { headers: { origin } })).headers.get("access-control-allow-origin");
    expect(await allowed("https://news.example")).toBe("https://news.example");
    expect(await allowed("https://evil.example")).toBeNull();
    const many = await Promise.all(Array.from({ length: 90 }, () => fetch(limited)));
    const often = many.filter(({ status }) => status === 429);
    expect(often.length).toBeGreaterThan(0);
    expect(often.map(({ headers }) => headers.get("retry-after"))).toEqual(often.map(() => "5"));
  });
});

async function got(address: string): Promise<{ asOf: string; events: number; setAside: number }> {
  return (await fetch(address)).json();
}
