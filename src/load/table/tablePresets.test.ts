import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { allTexts } from "../../model/tables/textColumn.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import type { Answers, BytesOutcome } from "../loadOutcome.ts";

const load = (text: string, answers: Answers = {}): BytesOutcome =>
  loadBytes(new TextEncoder().encode(text), "table.csv", answers);
function tablesOf(text: string, answers: Answers = {}): Tables {
  const outcome = load(text, answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.tables;
}
const first = (text: string) => eventRecord(tablesOf(text), eventRow(0));
function questionOf(text: string) {
  const outcome = load(text);
  if (!("question" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.question;
}

it("two actors and the type of an event: the type is what the one did to the other, and the kind", () => {
  expect(first("date,actor1,actor2,event type\n2019,Ada,Board,Protest\n")).toMatchObject({
    headline: "Ada protested against Board",
    kind: "protest",
    actions: [{ from: "ada", verb: "Protest", to: "board" }],
  });
});

it("a kind alone is a headline only where a reader says so", () => {
  const text = "event_date,event_type,country\n2019-05-01,Battles,Sampleland\n";
  expect(questionOf(text).missing).toEqual(["headline"]);
  expect(eventRecord(tablesOf(text, { columns: ["date", "kind", null] }), eventRow(0)).headline).toBe(
    "Battles",
  );
});

it("an address is no headline: its label is, and the address is where to look it up", () => {
  expect(
    first("date,title,label\n2019,https://a.example/1,One\n2020,https://a.example/2,Two\n"),
  ).toMatchObject({
    headline: "One",
    sources: [{ id: "a-example-1" }],
  });
  const { guess } = questionOf(
    "date,title,remark\n2019,https://a.example/1,One day\n2020,https://a.example/2,Two days\n",
  );
  expect(guess).toEqual(["date", "url", "headline"]);
});

it("a guess of a headline is a text that every row has and no two rows share", () => {
  const { guess } = questionOf(
    "on,race of the victims at the place,victim name,signs\n2019-01-01,White and white and white,Ada Example,\n2019-01-02,White and white and white,Bela Sample,A very long text that stands in one row only\n",
  );
  expect(guess).toEqual(["date", "own-text", "headline", "own-text"]);
});

it("blank rows before the header are skipped, and rows are counted as the file has them", () => {
  const outcome = load("\n,,\ndate,title\n2019,One\nsoon,Two\n");
  expect(outcome.ok && outcome.tables.events.count).toBe(1);
  expect(outcome.ok && outcome.setAside.map(({ row }) => row)).toEqual([5]);
});

it("a first row of data is no header: every row is asked about, and none is lost", () => {
  const text = "2019-05-13,A flaw is closed,Ada\n2019-05-14,A suit is filed,Bela\n";
  const { header, rowTotal, guess } = questionOf(text);
  expect([header, rowTotal, guess]).toEqual([
    ["column 1", "column 2", "column 3"],
    2,
    ["date", "headline", "own-text"],
  ]);
  const tables = tablesOf(text, { columns: ["date", "headline", "actors"] });
  expect(tables.events.count).toBe(2);
  expect(eventRecord(tables, eventRow(0)).id).toBe("row-1");
});

it("columns that are years are a header all the same", () => {
  expect(questionOf("region,2014,2015\nNorth,1,2\n").header).toEqual(["region", "2014", "2015"]);
});

it("a week of ACLED in one row of sums lasts a week, and its places are no ids", () => {
  const weeks = [
    "WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_BEST,DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE",
    "2024-12-28,Invented Coast,Sampleland,North,Battles,Armed clash,4,7,1200,Political violence,11,12.5,-3.25",
    "2025-01-04,Invented Coast,Sampleland,North,Battles,Armed clash,2,0,1200,Political violence,11,12.5,-3.25",
  ].join("\n");
  expect(first(weeks)).toMatchObject({
    date: "2024-12-28/2025-01-03",
    headline: "Armed clash",
    kind: "battles",
    place: "North",
    values: { events: 4, fatalities: 7 },
  });
  const types = tablesOf(weeks).events.columns.map(({ id, type }) => [id, type]);
  expect(types).toContainEqual(["events", "number"]);
  expect(types.filter(([, type]) => type === "number").length).toBe(2);
});

it("UCDP GED is known without a header, and GDELT by the names of its codebook", () => {
  const [header = "", ...rows] = readFileSync(new URL("../samples/ged.csv", import.meta.url), "utf8").split(
    "\n",
  );
  const { events } = tablesOf(rows.join("\n"));
  expect(allTexts(events.headlines)).toEqual(
    allTexts(tablesOf([header, ...rows].join("\n")).events.headlines),
  );
  expect(
    first("GlobalEventID,Day,Actor1Name,Actor2Name,EventCode,EventRootCode\n7,20140101,ADA,BOARD,043,04\n"),
  ).toMatchObject({
    id: "7",
    date: "2014-01-01",
    kind: "verbal-cooperation",
    actions: [{ from: "ada", to: "board" }],
  });
});

it("how exact a date is may stand in a column of its own: a year is not January", () => {
  const date = (precision: string) => first(`date,precision,title\n1810-01-01,${precision},One\n`).date;
  expect(["11", "10", "9", "8", "7", "year", "Month", "circa", "", "?"].map(date)).toEqual([
    ...["1810-01-01", "1810-01", "1810", "181X", "18XX", "1810", "1810-01", "1810-01-01~"],
    ...["1810-01-01", "1810-01-01"],
  ]);
});

it("what is not a dataset and no list of records is refused as it was", () => {
  for (const text of ["[]", "[1, 2]", '[{"events": [], "kinds": []}]', '{"a": 1}', '{"a": [1]}']) {
    expect("question" in load(text), text).toBe(false);
    expect(load(text).ok, text).toBe(false);
  }
});

it("how a table was read comes with it, to be corrected, and a correction reads it anew", () => {
  const text = "date,title,remark\n2019,One,Better\n";
  const outcome = load(text);
  expect(outcome.ok && outcome.columns?.guess).toEqual(["date", "headline", "own-text"]);
  const corrected = load(text, { columns: ["date", null, "headline"] });
  expect(corrected.ok && eventRecord(corrected.tables, eventRow(0)).headline).toBe("Better");
  expect(corrected.ok && corrected.columns?.guess).toEqual(["date", null, "headline"]);
});

const SCAD = `eventid,ccode,countryname,startdate,enddate,duration,stday,stmo,styr,eday,emo,eyr,etype,actor1,target1,ndeath,elocal,issuenote,nsource,sublocal
4000001,40,Sampleland,1/2/2007,3/2/2007,3,2,1,2007,4,1,2007,5,Unions,Government,-99,North and South,A strike in two towns,AP,1

4000001,40,Sampleland,1/2/2007,3/2/2007,3,2,1,2007,4,1,2007,5,Unions,Government,-99,North and South,A strike in two towns,AP,2

4000002,40,Sampleland,5/2/2007,5/2/2007,1,5,2,2007,5,2,2007,9,Gunmen,Students,3,North,Shots at a school,AFP,1
`;

it("an event of SCAD is counted once, on the days of its three columns, and an unknown number of deaths is none", () => {
  const outcome = load(SCAD);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const events = [0, 1].map((row) => eventRecord(outcome.tables, eventRow(row)));
  expect(outcome.tables.events.count).toBe(2);
  expect(events).toMatchObject([
    { date: "2007-01-02/2007-01-04", headline: "A strike in two towns", place: "North and South" },
    { date: "2007-02-05", actions: [{ from: "gunmen", verb: "Extra-government violence", to: "students" }] },
  ]);
  expect(events.map(({ values }) => values?.ndeath)).toEqual([undefined, 3]);
  expect(outcome.setAside).toMatchObject([{ row: 4, value: "4000001" }]);
  expect(outcome.columns?.blanks.find(({ word }) => word === "-99")).toMatchObject({
    cells: 2,
    isBlank: true,
  });
});

it("a number that may say that nothing is known is a warning where nobody was asked about it", () => {
  const rows = Array.from(
    { length: 30 },
    (_, row) => `2019-01-${(row % 28) + 1},Event ${row},${row % 5 ? row : -99}`,
  );
  const warnings = (numbers: readonly string[]) => {
    const outcome = load(["date,title,deaths", ...numbers].join("\n"));
    return outcome.ok ? outcome.warnings.map(({ path, found }) => `${path}: ${found}`) : [];
  };
  expect(warnings(rows)).toEqual(["“deaths”: the numbers -99"]);
  expect(warnings(rows.map((row) => row.replace(",1", ",-1")))).toEqual([]);
});

it("where every row of a table recurs and only a place is named, the place is what lanes are of", () => {
  const { guess } = questionOf(
    `CountryName,Date,StringencyIndex,Notes\n${Array.from({ length: 30 }, (_, row) => `Sampleland,202003${String(row + 1).padStart(2, "0")},${row * 2.5},${row === 3 ? "Closed" : ""}`).join("\n")}`,
  );
  expect(guess).toEqual(["kind", "date", "own-number", "summary"]);
});

it("words that return are a list to choose from, though a few of them are long", () => {
  const rows = Array.from(
    { length: 40 },
    (_, row) => `2019,Event ${row},${row % 20 ? "Police" : "Police and ".repeat(20)}`,
  );
  expect(tablesOf(["date,title,sectors", ...rows].join("\n")).events.columns).toMatchObject([
    { type: "category" },
  ]);
});

it("numbers are numbers, however many of them a data set does not know", () => {
  const rows = Array.from(
    { length: 40 },
    (_, row) => `2019,Event ${row},${row % 2 ? "." : row * 3},${row % 3 ? "NA" : "x"}`,
  );
  const { columns } = tablesOf(["date,title,deaths,note", ...rows].join("\n")).events;
  expect(columns.map(({ id, type }) => `${id} ${type}`)).toEqual(["deaths number", "note category"]);
});
