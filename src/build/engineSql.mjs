// npm run engine-sql -- clickhouse|postgres --from dateline.json --table NAME --out FOLDER: writes the SQL and the proxy's
// file that set an existing engine up (docs/engines.md).
import process from "node:process";
import { givenTo, misunderstood, withModule } from "./withModule.mjs";

const USAGE = `npm run engine-sql -- clickhouse|postgres --from dateline.json --table NAME [--out FOLDER] [--site ORIGIN] [--rows NUMBER] [--days day-first|month-first]
NAME is the engine's table. dateline.json, or a file, has some of its rows, with each kind, standing and act that it has.`;
const { values, positionals } = givenTo(USAGE, {
  from: { type: "string" },
  table: { type: "string" },
  out: { type: "string" },
  site: { type: "string", default: "https://example.org" },
  days: { type: "string" },
  rows: { type: "string" },
});
await withModule(
  "/src/large/prepare/engineSql.ts",
  async (/** @type {typeof import("../large/prepare/engineSql.ts")} */ module) => {
    const [engine = ""] = positionals;
    const { from, table, out, site, rows } = values;
    const days = values.days;
    if (
      !module.isEngineName(engine) ||
      positionals.length > 1 ||
      from === undefined ||
      table === undefined ||
      !module.isOrigin(site) ||
      (days !== undefined && days !== "day-first" && days !== "month-first") ||
      (rows !== undefined && !/^\d{1,7}$/.test(rows))
    )
      misunderstood(USAGE);
    const folder = out ?? `dateline-${engine}`;
    const mostRows = rows === undefined ? undefined : Number(rows);
    const job = { engine, given: [from], table, out: folder, site, mostRows };
    const written = await module.engineSql({ ...job, dayOrder: days });
    for (const line of written.ok ? written.files : written.faults)
      console.log(written.ok ? `${folder}/${line}` : line);
    if (!written.ok) process.exitCode = 1;
  },
);
