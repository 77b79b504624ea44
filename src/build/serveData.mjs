// npm run serve-data FILE …: reads tables into a database and serves the database and the page, to this machine only.
// The page asks the database for everything that it shows (docs/engine-protocol.md).
import path from "node:path";
import process from "node:process";
import { givenTo, misunderstood, root, TABLE_OPTIONS, tableOptions, withModule } from "./withModule.mjs";

const USAGE = `npm run serve-data -- FILE … [--title TITLE] [--days day-first|month-first] [--rows NUMBER] [--port 4180] [--allow ORIGIN] [--save dateline.json]
Files are tables with the same columns (CSV, Parquet or JSON), patterns such as "data/*.csv", or one dateline.json.`;
const { values, positionals } = givenTo(USAGE, {
  ...TABLE_OPTIONS,
  port: { type: "string", default: "4180" },
  allow: { type: "string", multiple: true, default: [] },
  save: { type: "string" },
});
const port = Number(values.port);
const how = tableOptions(USAGE, values);
if (positionals.length === 0 || !Number.isSafeInteger(port)) misunderstood(USAGE);
await withModule(
  "/src/large/prepare/serveData.ts",
  async (/** @type {typeof import("../large/prepare/serveData.ts")} */ module) => {
    const served = await module.serveData({
      given: positionals,
      ...how,
      port,
      page: path.join(root, "dist"),
      allowed: values.allow,
      save: values.save,
      say: (line) => line !== "" && console.log(line),
    });
    if (!served.ok) {
      for (const line of served.faults) console.error(line);
      process.exitCode = 1;
      return;
    }
    console.log(`${served.address}\nCtrl-C ends it.`);
    await new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, resolve);
    });
    await served.close();
  },
);
