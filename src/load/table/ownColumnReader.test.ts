import { expect, it } from "vitest";
import { isoDay } from "../../model/dates/calendar.ts";
import { RECORD_LIMITS } from "../../model/limits.ts";
import { byOwnDate } from "../../model/tables/byOwnDate.ts";
import { eventRecord, type OwnColumn, type Tables } from "../../model/tables/tables.ts";
import { allTexts } from "../../model/tables/textColumn.ts";
import { epochDay, eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import type { Answers, BytesOutcome } from "../loadOutcome.ts";
import { numberReading, readNumber } from "./ownColumnReader.ts";

const load = (text: string, answers: Answers = {}): BytesOutcome =>
  loadBytes(new TextEncoder().encode(text), "table.csv", answers);

function loaded(text: string, answers: Answers = {}) {
  const outcome = load(text, answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome).slice(0, 2_000));
  return outcome;
}

const columnOf = ({ events }: Tables, id: string): OwnColumn | undefined =>
  events.columns.find((column) => column.id === id);
const valuesOf = (tables: Tables, row: number) => eventRecord(tables, eventRow(row)).values;
const numbersOf = (tables: Tables, id: string): number[] => {
  const column = columnOf(tables, id);
  return column?.type === "number" ? [...column.numbers] : [];
};
/** A table of dates, titles and one more column. */
const rowsWith = (name: string, cells: readonly string[]): string =>
  [
    `date,title,${name}`,
    ...cells.map((cell, index) => `2019-01-${10 + index},Title ${index},"${cell}"`),
  ].join("\n");

it.each(["status", "State", "Stand", "Statut", "Estado"])(
  "a column “%s” holds words to filter by, whatever is in it",
  (name) => {
    for (const cells of [
      ["1", "2", "1"],
      ["open", "shut", "odd"],
      ["1", "2", "3", "4"],
    ]) {
      const [column] = loaded(rowsWith(name, cells)).tables.events.columns;
      expect(column?.type, cells.join()).toBe("category");
    }
  },
);

it("columns that mean nothing to the program live on by what stands in them", () => {
  const lines = Array.from(
    { length: 40 },
    (_, row) =>
      `2019-01-${10 + (row % 20)},Title ${row},${["India", "Nepal"][row % 2]},${row},2020-02-${10 + (row % 9)},12.5,-3.25,Only ${row},${row % 2}`,
  );
  const header = "date,title,country,fatalities,verdict day,latitude,longitude,remark,type_code";
  const { tables } = loaded([header, ...lines].join("\n"));
  expect(tables.events.columns.map(({ label, type }) => [label, type])).toEqual([
    ["country", "category"],
    ["fatalities", "number"],
    ["verdict day", "date"],
    ["latitude", "latitude"],
    ["longitude", "longitude"],
    ["remark", "text"],
    ["type_code", "category"],
  ]);
  const country = columnOf(tables, "country");
  expect(country?.type === "category" && allTexts(country.words)).toEqual(["India", "Nepal"]);
  expect(numbersOf(tables, "fatalities").reduce((sum, number) => sum + number)).toBe(780);
  expect(valuesOf(tables, 0)).toMatchObject({
    latitude: 12.5,
    longitude: -3.25,
    "verdict-day": "2020-02-10",
  });
});

it("no column can be taken for what not one of its cells is", () => {
  const { columns } = loaded(
    "date,title,deaths,note,blank\n2019-01-02,One,7,some,\n2019-01-03,Two,none,2020-02,\n",
  );
  expect(columns?.impossible).toEqual([
    ["number", "latitude", "longitude"],
    ["number", "latitude", "longitude", "date"],
    ["date"],
    ["number", "latitude", "longitude"],
    [],
  ]);
});

it("a table that this program wrote keeps a column that somebody added, and repeats none that was written for people", () => {
  const table = [
    "date,headline,independent sources,contested,replies on record,weather",
    "2019-10-29,One,2,date contested,,rain",
    "2019-10-30,Two,1,,,fog and rain",
  ];
  expect(loaded(table.join("\n")).tables.events.columns.map(({ label }) => label)).toEqual(["weather"]);
});

it("what they are can be said by the reader, or by their names", () => {
  const text = "date,title,n,code [category]\n2019,One,7,x\n";
  const { tables } = loaded(text, { columns: ["date", "headline", "own-category", null] });
  expect(tables.events.columns.map(({ label, type }) => [label, type])).toEqual([["n", "category"]]);
  const named = loaded(text).tables.events.columns;
  expect(named.map(({ id, label, type }) => [id, label, type])[1]).toEqual(["code", "code", "category"]);
});

it.each([
  [
    ["1,204", "12", "3.5"],
    [1204, 12, 3.5],
  ],
  [
    ["1.204,5", "12", "3,5"],
    [1204.5, 12, 3.5],
  ],
  [
    ["1 204", "1’204", "1\u202f204"],
    [1204, 1204, 1204],
  ],
  [
    ["12,34,567", "5"],
    [1234567, 5],
  ],
  [
    ["١٬٢٠٤", "१२", "۴"],
    [1204, 12, 4],
  ],
  [
    ["−3", "-4", "+5"],
    [-3, -4, 5],
  ],
])("numbers as people write them: %j", (cells, numbers) => {
  const reading = numberReading(cells);
  expect(cells.map((cell) => readNumber(cell, reading?.style ?? "point"))).toEqual(numbers);
});

it("numbers that contradict each other are texts; one that could be two is said", () => {
  expect(numberReading(["1.5", "2,5"])).toBeUndefined();
  const { tables, warnings } = loaded(rowsWith("deaths", ["1,204", "7"]));
  expect(numbersOf(tables, "deaths")).toEqual([1204, 7]);
  expect(warnings.map(({ found }) => found)).toEqual(["numbers such as “1,204”"]);
});

it("a cell that is no number leaves its event where it is, and is said with its row", () => {
  const cells = [...Array.from({ length: 19 }, (_, index) => String(index)), "unknown"];
  const { tables, warnings, setAsideTotal } = loaded(rowsWith("deaths", cells));
  expect([tables.events.count, setAsideTotal]).toEqual([20, 0]);
  expect(numbersOf(tables, "deaths").at(-1)).toBeNaN();
  expect(warnings.map(({ path, found }) => [path, found])).toEqual([
    ["row 21, “deaths”", "the text “unknown”"],
  ]);
});

it("deaths below zero are counted as they stand, and said", () => {
  const { tables, warnings } = loaded(rowsWith("deaths", ["4", "-3", "2"]));
  expect(numbersOf(tables, "deaths")).toEqual([4, -3, 2]);
  expect(warnings).toMatchObject([{ path: "row 3, “deaths”", found: "the number -3" }]);
  const { warnings: none } = loaded(rowsWith("tone", ["4", "-3", "-2", "-1"]));
  expect(none).toEqual([]);
});

it("coordinates that are the wrong way round are kept and said", () => {
  const { tables, warnings } = loaded("date,title,lat,lon\n2019,One,151.2,-33.9\n2020,Two,151.3,-33.8\n");
  expect(valuesOf(tables, 0)).toEqual({ lat: 151.2, lon: -33.9 });
  expect(warnings).toMatchObject([{ path: "row 2, “lat”", found: "the number 151.2, and 1 more such" }]);
});

it("a row of totals adds nothing to the sums", () => {
  const outcome = loaded("date,title,deaths\n2019,One,3\n2020,Two,4\n,Total,7\n");
  expect(numbersOf(outcome.tables, "deaths")).toEqual([3, 4]);
  expect(outcome.setAside.map(({ row }) => row)).toEqual([4]);
});

it("of 400 columns so many live on as a file may have, and the rest is named", () => {
  const names = Array.from({ length: 400 }, (_, index) => `c${index}`);
  const cells = names.map((_, index) => String(index));
  const { tables, warnings } = loaded(
    [`date,title,${names.join()}`, `2019,One,${cells.join()}`, `2020,Two,${cells.join()}`].join("\n"),
  );
  expect(tables.events.columns.length).toBe(RECORD_LIMITS.values);
  expect(warnings[0]?.found).toMatch(/^the columns “c100”, .* and 288 more$/);
});

it("another date is read in the order in which the file writes its dates", () => {
  const lines = ["25/12/2019,One,03/04/2020", "24/12/2019,Two,04/04/2020"];
  const { tables } = loaded(["date,title,decided", ...lines].join("\n"));
  expect(columnOf(tables, "decided")?.type).toBe("date");
  expect([0, 1].map((row) => valuesOf(tables, row)?.decided)).toEqual(["2020-04-04", "2020-04-03"]);
  // No cell settles the order, so the reader is asked.
  expect(load("date,title,decided\n2019-12-25,One,03/04/2020\n2019-12-24,Two,04/05/2020\n")).toMatchObject({
    question: { asks: { columns: false, dayOrder: true } },
  });
});

it("two columns of one name, of a key of the language and of no name each have an id", () => {
  const { tables } = loaded("date,title,a,a,constructor,__proto__,\n2019,One,1,2,3,4,5\n");
  expect(tables.events.columns.map(({ id }) => id)).toEqual([
    "a",
    "a-2",
    "constructor-column",
    "proto",
    "column-7",
  ]);
  expect(Object.values(valuesOf(tables, 0) ?? {})).toEqual([1, 2, 3, 4, 5]);
});

/** More words than two bytes can number. */
const MANY_WORDS = process.env.DATELINE_ALL ? 200_000 : 70_000;

it(`${MANY_WORDS} different words are a column all the same, where the reader wants to filter by them`, () => {
  const lines = Array.from({ length: MANY_WORDS }, (_, row) => `2019-01-02,T,w${row}`);
  const ofFirst = (rows: number) => ["date,title,word", ...lines.slice(0, rows)].join("\n");
  expect(columnOf(loaded(ofFirst(5_000)).tables, "word")?.type).toBe("text");
  const asWords = { columns: ["date", "headline", "own-category"] } as const;
  const column = columnOf(loaded(ofFirst(MANY_WORDS), asWords).tables, "word");
  expect(column?.type === "category" && column.words.starts.length).toBe(MANY_WORDS + 1);
});

it("by a date of its own, an event without one stands at its own day, also where it repeats another", () => {
  const rows = [
    "2019-01-01,met,Ada,Bela,",
    "2020-05-05T08:30,met,Ada,Bela,",
    "2019-02-01,met,Ada,Bela,2019-03-01",
  ];
  const { tables } = loaded(`date,action,source,target,decided [date]\n${rows.join("\n")}\n`);
  const by = byOwnDate(tables, "decided") ?? expect.fail("no clock");
  expect(Array.from(by.events.first, (day) => isoDay(epochDay(day)))).toEqual([
    "2019-01-01",
    "2019-03-01",
    "2020-05-05",
  ]);
  expect([...(by.events.times?.begins ?? [])]).toEqual([0, 0, 1 + 8.5 * 3600]);
});
