// npm run prepare-data FILE … --out FOLDER: turns tables that are too large for a browser into a folder, which the page
// opens piece by piece from any host of files.
import process from "node:process";
import { givenTo, misunderstood, TABLE_OPTIONS, tableOptions, withModule } from "./withModule.mjs";

const USAGE =
  "npm run prepare-data FILE … --out FOLDER [--title TITLE] [--days day-first|month-first] [--rows NUMBER]\nFiles are tables with the same columns: CSV or Parquet.";
const { values, positionals } = givenTo(USAGE, {
  out: { type: "string" },
  ...TABLE_OPTIONS,
});
const how = tableOptions(USAGE, values);
const { out } = values;
if (positionals.length === 0 || out === undefined) misunderstood(USAGE);
await withModule(
  "/src/large/prepare/prepareFolder.ts",
  async (/** @type {typeof import("../large/prepare/prepareFolder.ts")} */ module) => {
    const say = (/** @type {string} */ line) => console.log(line);
    const prepared = await module.prepareFolder({ files: positionals, out, ...how, say });
    if (prepared.ok) return;
    for (const line of prepared.faults) console.error(line);
    process.exitCode = 1;
  },
);
