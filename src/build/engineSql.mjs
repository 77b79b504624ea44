// npm run engine-sql -- clickhouse|postgres --from dateline.json --table NAME --out FOLDER: writes the SQL for an
// existing engine and the settings of its proxy (docs/engines.md).
import process from "node:process";
import { givenTo, misunderstood, TABLE_OPTIONS, tableOptions, withModule } from "./withModule.mjs";

const USAGE = `npm run engine-sql -- clickhouse|postgres --from dateline.json --table NAME [--out FOLDER] [--site ORIGIN] [--rows NUMBER] [--days day-first|month-first]
NAME is the engine's table. dateline.json, or a file, has some of its rows, with each kind, standing and act that it has.`;
const { values, positionals } = givenTo(USAGE, {
  from: { type: "string" },
  table: { type: "string" },
  out: { type: "string" },
  site: { type: "string", default: "https://example.org" },
  days: TABLE_OPTIONS.days,
  rows: TABLE_OPTIONS.rows,
});
const how = tableOptions(USAGE, values);
await withModule(
  "/src/large/prepare/engineSql.ts",
  async (/** @type {typeof import("../large/prepare/engineSql.ts")} */ module) => {
    const [engine = ""] = positionals;
    const { from, table, out, site } = values;
    if (
      !module.isEngineName(engine) ||
      positionals.length > 1 ||
      from === undefined ||
      table === undefined ||
      !module.isOrigin(site)
    )
      misunderstood(USAGE);
    const folder = out ?? `dateline-${engine}`;
    const written = await module.engineSql({ engine, given: [from], table, out: folder, site, ...how });
    for (const line of written.ok ? written.files : written.faults)
      console.log(written.ok ? `${folder}/${line}` : line);
    if (!written.ok) process.exitCode = 1;
  },
);
