import { expect, it } from "vitest";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";

const loaded = (...lines: readonly string[]) => {
  const outcome = loadBytes(new TextEncoder().encode(lines.join("\n")), "table.csv", {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome).slice(0, 2_000));
  return outcome;
};
const DATA = ["2019-11-02,The board meets,Ada,Bela,3", "2019-11-03,It votes,Ada,Cy,0"];

it("names under those of groups are the names, whichever row has a column's", () => {
  const { tables, warnings, setAside, columns } = loaded(
    "Event,,Actors,,Dead",
    "date,title,from,to,",
    ...DATA,
  );
  expect(columns).toMatchObject({
    header: ["date", "title", "from", "to", "Dead"],
    second: "joined",
    rowTotal: 2,
  });
  expect(eventRecord(tables, eventRow(0))).toMatchObject({
    id: "row-3",
    headline: "The board meets",
    participants: [{ actor: "ada" }, { actor: "bela" }],
    values: { dead: 3 },
  });
  expect(setAside).toEqual([]);
  expect(warnings).toMatchObject([{ path: "row 2", found: "a second row of names" }]);
});

it("a name that stands under two groups has the group before it", () => {
  const rows = DATA.map((line) => line.replace(/,(\w+),(\w+),/, ",$1,India,$2,Nepal,"));
  const { columns } = loaded("date,title,Actor,,Target,,Dead", ",,name,country,name,country,", ...rows);
  expect(columns?.header).toEqual([
    "date",
    "title",
    "Actor name",
    "Actor country",
    "Target name",
    "Target country",
    "Dead",
  ]);
});

it.each([
  ["tags", "#date,#event,#actor+a,#actor+b,#affected+killed"],
  ["plain words", "Day of the event,What happened,Who acted,To whom,Number of the dead"],
])("%s below the names are left out, and said", (_, second) => {
  const { tables, columns, warnings, setAside } = loaded("date,title,from,to,dead", second, ...DATA);
  expect([tables.events.count, columns?.second, setAside]).toEqual([2, "left-out", []]);
  expect(columns?.guess[4]).toBe("own-number");
  expect(warnings.map(({ path }) => path)).toEqual(["row 2"]);
});

it("a first row that only lacks a date stays a row, and is set aside for that", () => {
  const { columns, setAside } = loaded(
    "date,title,from,to,dead",
    "unknown,The first meeting,Ada,Bela,2",
    ...DATA,
  );
  expect(columns?.second).toBeNull();
  expect(setAside).toMatchObject([{ row: 2, value: "unknown" }]);
  // The same holds if the first column, an index, has no name.
  const { columns: indexed } = loaded(",date,title", "a,unknown,First", "b,2019-11-02,Second");
  expect(indexed).toMatchObject({ header: ["column 1", "date", "title"], second: null });
});

it("a row of totals is set aside as what it is", () => {
  const { setAside, tables } = loaded(
    "date,title,dead",
    "2019,One,3",
    "2020,Two,4",
    "Total,,7",
    ",Grand total,14",
  );
  expect(tables.events.count).toBe(2);
  expect(setAside.map(({ row, value, reason }) => [row, value, reason])).toEqual([
    [4, "Total", "an event with a date; a row of totals is none"],
    [5, "Grand total", "an event with a date; a row of totals is none"],
  ]);
});
