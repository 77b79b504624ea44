import { describe, expect, it } from "vitest";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import { FIRST_PARTS, joinDate, partsByName } from "./dateParts.ts";

const joined = (...cells: readonly string[]) =>
  joinDate(FIRST_PARTS, (role) => cells[["year", "month", "day"].indexOf(role)] ?? "");

/** The dates of a table's events, its warnings, and its rows that were set aside. */
function datesOf(text: string) {
  const outcome = loadBytes(new TextEncoder().encode(text), "table.csv");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { tables, setAside } = outcome;
  return {
    dates: Array.from(
      { length: tables.events.count },
      (_, row) => eventRecord(tables, eventRow(row)).date,
    ).sort(),
    warnings: outcome.warnings.map(({ path, found }) => `${path}: ${found}`),
    setAside: setAside.map(({ column, value, reason }) => ({ column, value, reason })),
  };
}

describe("a date in three columns", () => {
  it.each([
    [["2019", "11", "2"], "2019-11-02"],
    [["2019", "11", "0"], "2019-11"],
    [["2019", "0", "0"], "2019"],
    [["2019", "-9", "-9"], "2019"],
    [["2019", "99", "99"], "2019"],
    [["2019", "", "NA"], "2019"],
    [["2019.0", "7.0", "31.0"], "2019-07-31"],
    [["1816", "Feb", "29"], "1816-02-29"],
    [["2019", "Sept.", "5"], "2019-09-05"],
    [["2019", "Juni", "5"], "2019-06-05"],
    [["-9", "-9", "-9"], ""],
    [["2019", "-9", "1"], "2019"],
  ])("%s is %s, as exact as its cells", (cells, edtf) => {
    expect(joined(...cells)).toMatchObject({ edtf });
  });

  it.each([
    [["2019", "13", "1"], "month"],
    [["2019", "Marathon", "5"], "month"],
    [["2019", "2", "30"], "day"],
    [["", "3", "12"], "year"],
    [["98", "3", "12"], "year"],
  ])("%s is none, by its %s", (cells, role) => {
    expect(joined(...cells)).toMatchObject({ role });
  });

  it.each([
    ["GTD", "eventid,iyear,imonth,iday,approxdate", "year month day"],
    ["MID", "dispnum,stday,stmon,styear,endday,endmon,endyear", "day month year endDay endMonth endYear"],
    [
      "COW",
      "WarNum,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1",
      "month day year endMonth endDay endYear",
    ],
    ["ICB", "crisno,yrtrig,motrig,datrig,yrterm,moterm,daterm", "year month day endYear endMonth endDay"],
    [
      "Mass Mobilization",
      "id,startday,startmonth,startyear,endday,endmonth,endyear",
      "day month year endDay endMonth endYear",
    ],
    ["SCAD", "eventid,styr,stmo,stday,eyr,emo,eday", "year month day endYear endMonth endDay"],
    ["a year alone", "year,title", ""],
    ["an end alone", "endyear,endmonth,endday,title", ""],
  ])("is known by the names that %s gives its columns", (_, header, parts) => {
    const keys = header.toLowerCase().split(",");
    expect(
      partsByName(keys)
        .filter((part) => part !== null)
        .join(" "),
    ).toBe(parts);
  });

  it("is read row by row, a coarser one where a cell is unknown; a day that does not exist is set aside with its column", () => {
    const rows = ["2016,7,15,Nice", "2016,0,0,Somewhere", "2016,2,30,Nowhere", "2016,11,0,Later"];
    expect(datesOf(`iyear,imonth,iday,title\n${rows.join("\n")}`)).toMatchObject({
      dates: ["2016", "2016-07-15", "2016-11"],
      setAside: [{ column: "iday", value: "30", reason: "a day that exists" }],
    });
  });

  it("with an end lasts; an end that is not known ends nothing", () => {
    const rows = ["1,5,1914,28,6,1919,War,a", "3,9,1939,-9,-9,-9,Another,b"];
    const header = "stday,stmon,styear,endday,endmon,endyear,title,note";
    expect(datesOf(`${header}\n${rows.join("\n")}`).dates).toEqual(["1914-05-01/1919-06-28", "1939-09-03"]);
  });

  it("whose day is known but not its month is the year, which is said once", () => {
    const rows = ["1951,-9,1,1,2,1953,War", "1952,-9,3,-9,4,1952,Another", "1953,2,3,-9,-9,-9,Third"];
    expect(datesOf(`styear,stmon,stday,endmon,endday,endyear,title\n${rows.join("\n")}`)).toEqual({
      dates: ["1951/1953-01-02", "1952", "1953-02-03"],
      setAside: [],
      warnings: ["“stmon”: days whose month is unknown, such as “1”"],
    });
  });

  it("gives way to a column that holds the whole day", () => {
    expect(datesOf("event_date,year,month,title\n2019-11-02,2018,3,Met").dates).toEqual(["2019-11-02"]);
  });

  it("is read alike when rows repeat so often that bytes are grouped", () => {
    const row = (index: number) => `${2000 + (index % 3)},${1 + (index % 12)},${index % 29},Ada,met,Bela`;
    const text = `year,month,day,from,action,to\n${Array.from({ length: 3_000 }, (_, index) => row(index)).join("\n")}`;
    const { dates } = datesOf(text);
    const two = (number: number) => String(number).padStart(2, "0");
    expect(dates).toEqual(
      Array.from({ length: 3_000 }, (_, index) => {
        const month = `${2000 + (index % 3)}-${two(1 + (index % 12))}`;
        return index % 29 === 0 ? month : `${month}-${two(index % 29)}`;
      }).sort(),
    );
  });
});
