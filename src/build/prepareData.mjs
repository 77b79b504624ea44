// npm run prepare-data FILE … --out FOLDER: turns tables that are too large for a browser into a folder, which the page
// opens piece by piece from any host of files.
import process from "node:process";
import { givenTo, misunderstood, withModule } from "./withModule.mjs";

const USAGE =
  "npm run prepare-data FILE … --out FOLDER [--title TITLE] [--days day-first|month-first] [--rows NUMBER]\nFiles are tables with the same columns: CSV or Parquet.";
const { values, positionals } = givenTo(USAGE, {
  out: { type: "string" },
  title: { type: "string" },
  days: { type: "string" },
  rows: { type: "string" },
});
const order = values.days;
const rows = values.rows === undefined ? undefined : Number(values.rows);
if (
  positionals.length === 0 ||
  values.out === undefined ||
  (rows !== undefined && !(Number.isSafeInteger(rows) && rows >= 0)) ||
  (order !== undefined && order !== "day-first" && order !== "month-first")
) {
  misunderstood(USAGE);
} else {
  const { out } = values;
  await withModule(
    "/src/large/prepare/prepareFolder.ts",
    async (/** @type {typeof import("../large/prepare/prepareFolder.ts")} */ module) => {
      const prepared = await module.prepareFolder({
        files: positionals,
        out,
        title: values.title,
        dayOrder: order,
        ...(rows === undefined ? {} : { mostRows: rows }),
        say: (line) => console.log(line),
      });
      if (!prepared.ok) {
        for (const line of prepared.faults) console.error(line);
        process.exitCode = 1;
      }
    },
  );
}
