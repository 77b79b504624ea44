// npm run bench:engine: measures 20,000,000 made events in DuckDB behind `serveData.mjs`: the time to open, to count a
// window under a filter, to read the rows of ten days, and to find a word, for one reader and for 20 readers at once.
// Making the tables takes some minutes. `npm run bench:engine -- 1000000` measures another number of events. If
// DATELINE_CHDB names a folder with `npm install chdb@3.4.0`, it measures ClickHouse in one process behind nginx
// instead, with the SQL that Dateline writes. That process answers one question at a time.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withModule } from "../src/build/withModule.mjs";
import { writeMadeEvents } from "./madeFolder.mjs";

const events = Number(process.argv[2] ?? 20_000_000);
const root = fileURLToPath(new URL("..", import.meta.url));
const REPEATS = 40;
const READERS = 20;
const scratch = mkdtempSync(path.join(tmpdir(), "dateline-bench-engine-"));

try {
  const file = path.join(scratch, "made.parquet");
  await writeMadeEvents(file, events);
  if (process.env.DATELINE_CHDB) await measureClickhouse(file, process.env.DATELINE_CHDB);
  else await measureDuckdb(file);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} file */
async function measureDuckdb(file) {
  const begun = Date.now();
  // The server is a process of its own, so that this process can measure it.
  const server = spawn("node", ["src/build/serveData.mjs", file, "--port", "4189"], { cwd: root });
  for await (const said of server.stdout) if (String(said).includes("http://")) break;
  sayMade(begun);
  await measure("http://127.0.0.1:4189/dateline/1/describe");
  server.kill();
}

/** @param {string} file @param {string} folder */
async function measureClickhouse(file, folder) {
  const out = path.join(scratch, "sql");
  await withModule("/src/large/prepare/engineSql.ts", async ({ engineSql }) => {
    const sample = path.join(scratch, "sample.parquet");
    await writeMadeEvents(sample, 200_000);
    const written = await engineSql({
      ...{ engine: "clickhouse", given: [sample], table: "default.made", out, site: "https://news.example" },
    });
    if (!written.ok) throw new Error(written.faults.join("\n"));
  });
  await withModule(
    "/src/large/prepare/clickhouse.node.ts",
    async ({ chdbAt, openChdb, standInOfClickhouse }) => {
      const begun = Date.now();
      const database = openChdb(chdbAt(folder), path.join(scratch, "chdb"));
      database.run(
        `CREATE TABLE default.made ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('${file}', 'Parquet')`,
      );
      database.run(readFileSync(path.join(out, "tables.sql"), "utf8"));
      // ClickHouse in one process has no users and quotas, so the statements that make them are left out.
      const access = readFileSync(path.join(out, "access.sql"), "utf8").split("\n\n");
      database.run(access.filter((sql) => !/^(?:CREATE (?:SETTINGS|USER|QUOTA)|GRANT)/.test(sql)).join("\n"));
      database.run("SET allow_custom_error_code_in_throwif = 1;\nUSE dateline");
      sayMade(begun);
      const server = await standInOfClickhouse(path.join(out, "handlers.xml"), database);
      await withModule("/src/large/prepare/proxied.node.ts", async ({ nginxFor }) => {
        const { address, close } = await nginxFor(
          path.join(out, "nginx.conf"),
          scratch,
          ["8124", server.port],
          "100000r/s",
        );
        await measure(address);
        close();
      });
      server.close();
      database.close();
    },
  );
}

/** @param {number} begun */
function sayMade(begun) {
  console.log(`${events} events, tables made in ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** @param {string} describe */
async function measure(describe) {
  const { asOf, days, kinds, limits } = await (await fetch(describe)).json();
  // With many events, the rows of ten days exceed the limit of an answer, so rows of fewer days are requested.
  const perDay = events / (days.last - days.first + 1);
  const ofRows = Math.max(0, Math.min(9, Math.floor((0.8 * limits.rows) / perDay) - 1));
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const below = (/** @type {number} */ most) => Math.floor(random() * most);
  /** The milliseconds until an answer has arrived. @param {string} name @param {object} given */
  async function ask(name, given) {
    const url = new URL(name, describe);
    const all = Object.entries({ asOf, ...given }).sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [key, value] of all) url.searchParams.set(key, String(value));
    const begun = performance.now();
    const response = await fetch(url);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
    return performance.now() - begun;
  }
  /** @param {number} length */
  function window(length) {
    const first = days.first + below(Math.max(days.last - days.first - length, 1));
    return { first, last: first + length };
  }
  const lengths = [9, 90, 365, 1_500, days.last - days.first];
  /** The questions that a view asks together. @type {Record<string, () => Promise<number>>} */
  const views = {
    open: async () => (await ask("busiest", {})) + (await ask("cells", {})),
    window: async () => {
      const given = { ...window(lengths[below(lengths.length)] ?? 9), kinds: below(kinds.length) };
      const [actors, ties] = await Promise.all([ask("actors", given), ask("ties", given)]);
      return Math.max(actors, ties);
    },
    [`rows of ${ofRows + 1} days`]: () => ask("rows", window(ofRows)),
    words: () => ask("cells", { words: `number ${below(200)}` }),
  };
  for (const [name, view] of Object.entries(views)) {
    await view();
    /** @type {number[]} */
    const alone = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) alone.push(await view());
    const together = (
      await Promise.all(
        Array.from({ length: READERS }, async () => {
          const own = [];
          for (let repeat = 0; repeat < 3; repeat++) own.push(await view());
          return own;
        }),
      )
    ).flat();
    console.log(
      `${name}: median ${at(alone, 0.5)} ms, p95 ${at(alone, 0.95)} ms; ${READERS} readers at once: median ${at(together, 0.5)} ms, p95 ${at(together, 0.95)} ms`,
    );
  }
}

/** @param {readonly number[]} values @param {number} part */
function at(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.toFixed(0);
}
