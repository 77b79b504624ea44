import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase, quoted } from "../../large/prepare/database.ts";
import { madeRows } from "../../large/prepare/madeRows.node.ts";
import { thirdOf } from "../../model/runs.node.ts";
import type { ByteRange } from "../fetchBytes.ts";
import { dumpLoaded } from "../formats/dumpLoaded.node.ts";
import { loadBytes } from "../loadBytes.ts";
import { loadFile } from "../loadFile.ts";
import type { Answers, LoadOutcome } from "../loadOutcome.ts";
import { type Codec, type MadeColumn, parquet, textColumn } from "./madeParquet.node.ts";

/*
 * The same rows give the same tables from CSV, from a Parquet file on disk, and from one that is fetched in ranges,
 * whatever program wrote them.
 */
const END = 2_000;

/** Opens a file like one on a host. `asked` are the requested ranges; the end of the file is given. */
async function fromHost(
  file: Uint8Array<ArrayBuffer>,
  answers: Answers = {},
): Promise<{ outcome: LoadOutcome; asked: readonly ByteRange[] }> {
  const asked: ByteRange[] = [];
  const outcome = await loadFile(
    { byteLength: file.length, end: file.slice(-END).buffer },
    "rows.parquet",
    answers,
    () => {},
    undefined,
    (ranges) => {
      asked.push(...ranges);
      return Promise.resolve(ranges.map(({ offset, bytes }) => file.slice(offset, offset + bytes).buffer));
    },
  );
  return { outcome, asked };
}

const fromDisk = (file: Uint8Array<ArrayBuffer>, answers: Answers = {}): Promise<LoadOutcome> =>
  loadFile(new Blob([file]), "rows.parquet", answers, () => {});

const sumOf = (asked: readonly ByteRange[]): number => asked.reduce((total, range) => total + range.bytes, 0);

const told = (outcome: LoadOutcome): string => {
  if ("unread" in outcome) throw new Error("unread");
  return dumpLoaded(outcome);
};

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (columns: Readonly<Record<string, readonly string[]>>): Uint8Array => {
  const rows = Object.values(columns)[0]?.map((_, row) =>
    Object.values(columns)
      .map((cells) => cell(cells[row] ?? ""))
      .join(","),
  );
  return new TextEncoder().encode(`${Object.keys(columns).join(",")}\n${rows?.join("\n")}\n`);
};

const day = fc
  .integer({ min: 0, max: 4_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const name = fc.constantFrom("Ada", "Bela", "Port Board", "Ministry, of Works", "Çağ “x”", "समाचार");
const row = fc.record({
  date: day,
  source: name,
  action: fc.constantFrom("met", "sued", "wrote to"),
  target: name,
  status: fc.constantFrom("confirmed", "alleged", ""),
  deaths: fc.oneof(fc.integer({ min: 0, max: 50 }).map(String), fc.constant("")),
  note: fc.constantFrom("", "a longer text, with “signs”", "another\nin two lines"),
});

describe("rows of a Parquet file", () => {
  it("are the same tables as those of a CSV, read from disk or in ranges, packed and cut in any way", async () => {
    const codecs: readonly Codec[] = ["UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...codecs),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        async (rows, codec, groupRows, isPlain) => {
          const names = ["date", "source", "action", "target", "status", "deaths", "note"] as const;
          const ids = rows.map((_, index) => `e${index}`);
          const columns = {
            id: ids,
            ...Object.fromEntries(names.map((one) => [one, rows.map((cells) => cells[one])])),
          };
          const groups = Array.from({ length: Math.ceil(rows.length / groupRows) }, (_, group) =>
            Math.min(groupRows, rows.length - group * groupRows),
          );
          const file = parquet({
            columns: Object.entries(columns).map(([one, texts]) =>
              textColumn(one, texts, { codec, groupRows, isPlain }),
            ),
            rows: groups,
          });
          const expected = dumpLoaded(loadBytes(csv(columns), "rows.csv"));
          expect(told(await fromDisk(file))).toBe(expected);
          expect(told((await fromHost(file)).outcome)).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are asked about by the first row group, and read once their columns are known", async () => {
    const parts = (word: string) =>
      textColumn(
        word,
        Array.from({ length: 300 }, (_, index) => `${word} ${index} ${"x".repeat(60)}`),
        { groupRows: 100, isPlain: true },
      );
    const days = Array.from({ length: 300 }, (_, index) =>
      new Date(index * 86_400_000).toISOString().slice(0, 10),
    );
    const file = parquet({
      columns: [textColumn("one", days, { groupRows: 100 }), ..."abcdefghij".split("").map(parts)],
      rows: [100, 100, 100],
    });
    const { outcome, asked } = await fromHost(file);
    expect("question" in outcome && outcome.question).toMatchObject({
      rowTotal: 300,
      asks: { columns: true },
    });
    expect(sumOf(asked)).toBeLessThan(file.length * 0.4);
    const columns = ["date", "headline", ...new Array<null>(9).fill(null)] as const;
    const answered = await fromHost(file, { columns });
    expect(answered.outcome.ok && answered.outcome.tables.events.count).toBe(300);
    expect(sumOf(answered.asked)).toBeLessThan(file.length * 0.4);
  });

  it("come without those columns that are blank, left out or no cells, of which no byte is asked for", async () => {
    const texts = (word: string) =>
      Array.from({ length: 500 }, (_, index) => `${word} ${index * 7919} ${"x".repeat(40)}`);
    const dates = textColumn(
      "date",
      Array.from({ length: 500 }, (_, index) => `2020-01-${String(1 + (index % 28)).padStart(2, "0")}`),
    );
    const own = Array.from({ length: 16 }, (_, column) =>
      textColumn(`own ${column}`, texts(`w${column}`), { isPlain: true }),
    );
    const blank: MadeColumn = {
      ...textColumn("blank", texts("never read"), { isPlain: true }),
      says: { blank: true },
    };
    const bytes: MadeColumn = {
      ...textColumn("bytes", texts("never read"), { isPlain: true }),
      converted: 20,
    };
    const file = parquet({
      columns: [dates, textColumn("title", texts("t"), { isPlain: true }), ...own, blank, bytes],
      rows: [500],
    });
    const whole = await fromHost(file);
    expect(sumOf(whole.asked)).toBeLessThan(file.length * 0.95);
    expect(whole.outcome.ok && whole.outcome.warnings).toMatchObject([
      { path: "the column “bytes”", severity: "warning" },
    ]);

    const columns = [
      "date",
      "headline",
      ...own.map((_, column) => (column === 3 ? ("own-text" as const) : null)),
      null,
    ] as const;
    const few = await fromHost(file, { columns });
    expect(sumOf(few.asked)).toBeLessThan(file.length / 4);
    expect(few.outcome.ok && few.outcome.tables.events.columns.map(({ label }) => label)).toEqual(["own 3"]);
    expect(told(few.outcome)).toBe(told(await fromDisk(file, { columns })));
  });
});

/** The text with each number of a row one lower, since a table has a header above its first row. */
const withoutHeader = (dump: string): string =>
  dump
    .replace(/\[row-(\d+)/g, (_, number) => `[row-${number - 1}`)
    .replace(/^ {2}(\d+) (?=.* → )/gm, (_, number) => `  ${number - 1} `);

/** The text with the words for a table in place of those for a list of records. */
const asTableNames = (dump: string): string =>
  dump.replace(/^records:/, "table:").replaceAll("[record-", "[row-");

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-parquet-"));
afterAll(() => rmSync(scratch, { recursive: true }));

describe("what a database writes is the table that it writes as CSV:", () => {
  const many = path.join(scratch, "many.csv");
  writeFileSync(many, madeRows(process.env.DATELINE_ALL ? 92_367 : 600));
  const coded = fileURLToPath(new URL("../samples/coded.csv", import.meta.url));
  const TYPED = `SELECT 'e' || i AS id, DATE '2019-01-01' + i::INTEGER AS date, 'Event ' || i % 40 AS title,
    COLUMNS(* EXCLUDE i) FROM (SELECT i,
      CASE WHEN i % 5 > 0 THEN (i * 37 % 251 - 125)::TINYINT END AS small,
      (i * 7919 % 100000 - 50000)::INTEGER AS middle, (i * 1000003 - 4e9)::BIGINT AS large,
      CASE WHEN i % 3 > 0 THEN (4294967295 - i)::UINTEGER END AS positive,
      (i * 13 / 100)::DECIMAL(9, 2) AS money, (i * -1234567.891)::DECIMAL(38, 3) AS much,
      i / 7.0 AS half, (i / 8.0)::FLOAT AS quarter, i % 2 = 0 AS yes, md5(i::VARCHAR)::UUID AS code,
      TIME '10:00:00' + to_seconds(i) AS clock, TIMESTAMP '2019-11-03 10:30:00' + to_hours(i) AS moment,
      CASE WHEN i % 4 > 0 THEN DATE '1960-01-01' + (i * 11)::INTEGER END AS heard,
      repeat('Ünlike ' || i, i % 9) AS words FROM range(2200) r(i))`;
  /** The rows that it writes, and the query for the CSV with the same cells: instants in our form. */
  const QUERIES = [
    ["coded news", `FROM read_csv(${quoted(coded)}, all_varchar=true)`, "SELECT *"],
    ["many coded events", `FROM read_csv(${quoted(many)}, all_varchar=true)`, "SELECT *"],
    [
      "columns of all types, some of them blank",
      TYPED,
      "SELECT * REPLACE (strftime(moment, '%Y-%m-%dT%H:%M:%SZ') AS moment)",
    ],
  ] as const;
  const WAYS = [
    ["V1", "snappy"],
    ["V1", "lz4_raw"],
    ["V1", "gzip"],
    ["V2", "zstd"],
    ["V2", "uncompressed"],
  ] as const;

  it.each(QUERIES.map((one, place) => [...one, place] as const))("%s", async (_, query, asTable, place) => {
    const database = await openDatabase(":memory:");
    const out = path.join(scratch, "rows");
    await database.run(`COPY (${asTable} FROM (${query})) TO ${quoted(out)} (FORMAT csv, HEADER)`);
    const expected = withoutHeader(dumpLoaded(loadBytes(readFileSync(out), "rows.csv")));
    await database.run(`COPY (${asTable} FROM (${query})) TO ${quoted(out)} (FORMAT json, ARRAY true)`);
    expect(asTableNames(dumpLoaded(loadBytes(readFileSync(out), "rows.json")))).toBe(expected);
    // Columns of all types come in both versions of pages, and each way has a query.
    for (const [version, codec] of thirdOf(WAYS, place + 1)) {
      await database.run(
        `COPY (${query}) TO ${quoted(out)} (FORMAT parquet, PARQUET_VERSION ${version}, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048)`,
      );
      const file = Uint8Array.from(readFileSync(out));
      expect(told(await fromDisk(file))).toBe(expected);
      if (version === "V2") expect(told((await fromHost(file)).outcome)).toBe(expected);
    }
    database.close();
  });
});
