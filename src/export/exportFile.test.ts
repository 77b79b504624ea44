import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { openDatabase, quoted } from "../large/prepare/database.ts";
import { affairTables } from "../load/affairTables.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { loadFile } from "../load/loadFile.ts";
import { SHEET_ROWS } from "../model/limits.ts";
import { countActs } from "../model/tables/acts.ts";
import { eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import { eventRow } from "../model/units.ts";
import { EXPORT_FORMATS, type ExportFormat, exportFile, FORMATS, tooManyRows } from "./exportFile.ts";
import { exportJson } from "./exportJson.ts";
import { writeSheets } from "./exportWorkbook.ts";
import { writeParquet } from "./writeParquet.ts";

const rows = Array.from({ length: affairTables.events.count }, (_, row) => eventRow(row));

const citation = "Where they are from";

it.each<ExportFormat>(["json", "csv", "parquet", "gexf", "gexf12", "xlsx"])(
  "tells of each event that it writes into %s, and opens again",
  async (format) => {
    let written = 0;
    const made = exportFile({ format, tables: affairTables, rows, howTo: ["How to"], citation }, () => {
      written++;
    });
    expect(written).toBe(rows.length);
    if (!("file" in made)) return expect.fail("nothing was made");
    const loaded = await loadFile(made.file, `story${FORMATS[format].end}`, {}, () => {});
    if (!loaded.ok) return expect.fail("it does not open");
    // Our import reads each tie of a graph as an event.
    if (FORMATS[format].group !== "network") expect(loaded.tables.events.count).toBe(rows.length);
  },
);

it.each<ExportFormat>(["json", "csv", "parquet", "xlsx"])(
  "keeps each time of a night in %s",
  async (format) => {
    const url = new URL("../../example-night/apollo-13-night.json", import.meta.url);
    const night = loadBytes(new Uint8Array(readFileSync(url)), "night.json");
    if (!night.ok) return expect.fail("the night does not open");
    const datesIn = (tables: Tables) =>
      Array.from({ length: tables.events.count }, (_, row) => {
        const { date, headline } = eventRecord(tables, eventRow(row));
        return `${date} ${headline}`;
      });
    const all = Array.from({ length: night.tables.events.count }, (_, row) => eventRow(row));
    const made = exportFile(
      { format, tables: night.tables, rows: all, howTo: ["How to"], citation },
      () => {},
    );
    if (!("file" in made)) return expect.fail("nothing was made");
    const back = await loadFile(made.file, `night.${format}`, {}, () => {});
    if (!back.ok) return expect.fail("it does not open");
    expect(datesIn(back.tables)).toEqual(datesIn(night.tables));
    expect(datesIn(night.tables).filter((date) => /^.?1970-04-1[34]T\d\d:\d\d/.test(date))).toHaveLength(
      all.length,
    );
    // A table has no place for facts about the whole story.
    if (format === "json" || format === "xlsx") expect(back.tables.about.zone).toBe("America/Chicago");
  },
);

const some = (count: number) => Array.from({ length: count }, (_, row) => eventRow(row));

it("writes no workbook that a spreadsheet has no room for, and says so before it begins", async () => {
  expect(tooManyRows(affairTables, some(SHEET_ROWS - 1))).toBeNull();
  expect(tooManyRows(affairTables, some(SHEET_ROWS))).toEqual({ sheet: "Events", rows: SHEET_ROWS + 1 });
  const busy = { ...affairTables, ties: { ...affairTables.ties, ofAction: new Uint32Array(SHEET_ROWS) } };
  expect(tooManyRows(busy, rows)).toEqual({ sheet: "Actions", rows: SHEET_ROWS + 1 });
  const wish = { format: "xlsx", tables: affairTables, rows: some(SHEET_ROWS), howTo: [], citation } as const;
  const made = exportFile(wish, () => {
    throw new Error("it has begun");
  });
  expect(made).toEqual({ tooMany: { sheet: "Events", rows: SHEET_ROWS + 1 } });
});

it("counts rows by the names of the sheets that are written", () => {
  const sheets = writeSheets(JSON.parse(exportJson(affairTables, rows).join("")));
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.length;
  expect(rowsOf("Events")).toBe(rows.length + 1);
  expect(rowsOf("Actions")).toBe(countActs(affairTables) + 1);
});

const textOf = async (format: ExportFormat, tables = affairTables): Promise<string> => {
  const made = exportFile({ format, tables, rows, howTo: [], citation });
  return "file" in made ? made.file.text() : expect.fail("nothing was made");
};

it("no two formats share the name of a file", () => {
  expect(new Set(EXPORT_FORMATS.map((format) => FORMATS[format].end)).size).toBe(EXPORT_FORMATS.length);
});

it("acts in rows carry what a cell of the events holds: the standing and sources of each, and that nobody did it", async () => {
  const back = loadBytes(new TextEncoder().encode(await textOf("acts")), "acts.csv");
  if (!back.ok) return expect.fail(JSON.stringify(back));
  expect(back.tables.events.count).toBe(countActs(affairTables));
});

it("writes Parquet with days, numbers and blanks that DuckDB reads like the CSV of the same acts", async () => {
  const text = ["date,actor1,action,actor2,deaths [number],note [text]"];
  for (let row = 0; row < 2_500; row++)
    text.push(
      `2019-${String((row % 12) + 1).padStart(2, "0")}-11,Ada ${row % 7},"met, ""twice"" — naïve",Bo ${row},${row % 3 === 0 ? "" : row / 4 - 9},${row % 5 === 0 ? `only ${row}` : ""}`,
    );
  const read = loadBytes(new TextEncoder().encode(text.join("\n")), "acts.csv");
  if (!read.ok) return expect.fail("the table does not open");
  const { tables } = read;
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-parquet-"));
  for (const format of ["acts", "actsParquet"] as const) {
    const made = exportFile({ format, tables, rows: eventRows(tables), howTo: [], citation });
    if (!("file" in made)) return expect.fail(format);
    writeFileSync(path.join(folder, FORMATS[format].end), new Uint8Array(await made.file.arrayBuffer()));
  }
  const database = await openDatabase(":memory:");
  const csv = `(SELECT * REPLACE ("deaths [number]"::DOUBLE AS "deaths [number]", "first day"::DATE AS "first day",
    "last day"::DATE AS "last day") FROM read_csv(${quoted(path.join(folder, "-acts.csv"))}, all_varchar = true))`;
  const parquet = `(SELECT * FROM ${quoted(path.join(folder, "-acts.parquet"))})`;
  const differences = `SELECT count(*) AS n FROM ((${csv} EXCEPT ALL ${parquet}) UNION ALL (${parquet} EXCEPT ALL ${csv}))`;
  const [counts] = await database.rows(
    `SELECT (SELECT count(*) FROM ${parquet}) AS all_rows, (${differences}) AS different,
      (SELECT sum("deaths [number]") FROM ${parquet}) AS deaths,
      (SELECT count(*) FROM parquet_kv_metadata(${quoted(path.join(folder, "-acts.parquet"))})
        WHERE decode(value) = ${quoted(citation)}) AS notes`,
  );
  database.close();
  rmSync(folder, { recursive: true });
  const deaths = Array.from({ length: 2_500 }, (_, row) => (row % 3 === 0 ? 0 : row / 4 - 9));
  expect(counts).toMatchObject({
    all_rows: 2_500,
    different: 0,
    deaths: deaths.reduce((sum, one) => sum + one, 0),
    notes: 1,
  });
});

it("writes a day that Parquet’s reader could not hold as no day, never as another one", async () => {
  const lines = [["first day"], ["2019-05-20"], ["Y-271821-04-20"], [""], ["1970-01-01"]];
  const file = await new Blob([...writeParquet(lines, () => "day", "")]).arrayBuffer();
  const rows = await parquetReadObjects({ file });
  expect(rows.map((row) => row["first day"])).toEqual([
    new Date("2019-05-20"),
    null,
    null,
    new Date("1970-01-01"),
  ]);
});
