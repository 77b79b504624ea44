import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkWithFile } from "./checkSource.ts";
import { chdbAt, openChdb, standInOfClickhouse } from "./clickhouse.node.ts";
import { engineSql } from "./engineSql.ts";
import { madeRows, withIds, withOwnColumns, withSources } from "./madeRows.node.ts";
import { hasNginx, nginxFor } from "./proxied.node.ts";

const EVENTS = 3_000;
const QUESTIONS = 200;

/** Needs nginx, and in DATELINE_CHDB a folder with `npm install chdb@3.4.0` (546 MB). The proxy completes parameters. */
const chdb = hasNginx() ? chdbAt(process.env.DATELINE_CHDB) : null;

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "dateline-clickhouse-"));
});
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(scratch, { recursive: true });
});

describe.skipIf(chdb === null)("ClickHouse as an engine, by its SQL and its handlers", () => {
  it("answers as the rows in memory do", async () => {
    const csv = withIds(withOwnColumns(withSources(madeRows(EVENTS))));
    const [head = ""] = csv.split("\n");
    const file = path.join(scratch, "coded.csv");
    writeFileSync(file, csv);
    const out = path.join(scratch, "sql");
    const written = await engineSql({
      ...{ engine: "clickhouse", given: [file], table: "default.coded", out },
      ...{ site: "https://news.example", mostRows: Math.floor(EVENTS / 8) },
    });
    expect(written.ok).toBe(true);
    const database = openChdb(chdb ?? "", path.join(scratch, "chdb"));
    closing.push(database.close);
    const columns = head.split(",").map((name) => `"${name}" Nullable(String)`);
    database.run(`CREATE TABLE default.coded (${columns.join(", ")}) ENGINE = MergeTree ORDER BY tuple();
INSERT INTO default.coded SELECT * FROM file('${file}', 'CSVWithNames')`);
    const script = (name: string): string => readFileSync(path.join(out, name), "utf8");
    database.run(script("tables.sql"));
    // ClickHouse in this process lacks users and quotas. Its views and handlers are the same as on a server.
    const isRight = /^(?:CREATE (?:SETTINGS|USER|QUOTA)|GRANT)/;
    database.run(
      script("access.sql")
        .split("\n\n")
        .filter((sql) => !isRight.test(sql))
        .join("\n"),
    );
    database.run("SET allow_custom_error_code_in_throwif = 1;\nUSE dateline");
    const server = await standInOfClickhouse(path.join(out, "handlers.xml"), database);
    closing.push(server.close);
    const proxied = await nginxFor(path.join(out, "nginx.conf"), scratch, ["8124", server.port], "100000r/s");
    closing.push(proxied.close);
    const bytes = new TextEncoder().encode(csv);
    const { asked, wrong } = await checkWithFile(proxied.address, "made.csv", bytes, QUESTIONS, 1);
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(QUESTIONS);
  });
});
