import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth } from "../../model/dates/calendar.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { runs } from "../../model/runs.node.ts";
import { readTableDate } from "./tableDates.ts";

describe("a date of a table", () => {
  it.each([
    ["2019-11-02", "2019-11-02"],
    [" 2019-11 ", "2019-11"],
    ["../2019-11-02", "../2019-11-02"],
    ["2019-11-02 18:30:00", "2019-11-02T18:30:00"],
    ["2019/11/2 6:30 pm", "2019-11-02T18:30"],
    ["2 Nov 2019, 8 am", "2019-11-02T08"],
    ["02 Nov 2019 12:05:07 a.m.", "2019-11-02T00:05:07"],
    ["Saturday, November 2, 2019 18:30 UTC+2", "2019-11-02T18:30+02:00"],
    ["Fri, 01 Jan 2016 10:00:00 -0330", "2016-01-01T10:00:00-03:30"],
    ["25/12/2019 24:00", "2019-12-25T24:00"],
    ["2019-11-02T18", "2019-11-02T18"],
    ["20150218231500", "2015-02-18T23:15:00Z"],
    ["2019-11-02T18:30:00Z", "2019-11-02T18:30:00Z"],
    ["2019/11/2", "2019-11-02"],
    ["20191102", "2019-11-02"],
    ["2 November 2019", "2019-11-02"],
    ["Saturday, 2nd Nov 2019", "2019-11-02"],
    ["Nov. 2, 2019", "2019-11-02"],
    ["Sept 2019", "2019-09"],
    ["11/2019", "2019-11"],
    ["03.03.2021", "2021-03-03"],
    ["01jan2014", "2014-01-01"],
    ["EOW: Monday, January 3, 1791", "1791-01-03"],
    ["1940-##-##", "1940"],
    ["1940-05-##", "1940-05"],
    ["44 BC", "-0043"],
    ["c. 27 BC", "-0026~"],
    ["c. 1850", "1850~"],
    ["about 2001-09-11", "2001-09-11~"],
    ["circa 12 May 1820", "1820-05-12~"],
    ["about 2001-09-11 09:37", "2001-09-11T09:37~"],
    ["before 1900", "[..1900]"],
    ["before 2001-09-11 09:30", "[..2001-09-11T09:30]"],
    ["after May 2019", "[2019-05..]"],
    ["1 B.C.E.", "0000"],
    ["AD 64", "0064"],
    ["64 CE", "0064"],
    ["5. Juni 2020", "2020-06-05"],
    ["März 2020", "2020-03"],
    ["1er août 2019", "2019-08-01"],
    ["12 de marzo de 2019", "2019-03-12"],
    ["3 de março de 2019", "2019-03-03"],
    ["2 maggio 2018", "2018-05-02"],
    ["7 maart 2021", "2021-03-07"],
    ["9 czerwca 2020", "2020-06-09"],
    ["czerwiec 2020", "2020-06"],
    ["15 Ağustos 2019", "2019-08-15"],
    ["3. Okt. 2020", "2020-10-03"],
    ["3 Okt 2020", "2020-10-03"],
    ["Dez. 2020", "2020-12"],
    ["Mär. 2020", "2020-03"],
    ["Mrz 2020", "2020-03"],
    ["24. Sept. 2018", "2018-09-24"],
    ["1er janv. 2020", "2020-01-01"],
    ["2 déc. 2020", "2020-12-02"],
    ["3 fév. 2020", "2020-02-03"],
    ["4 ene 2020", "2020-01-04"],
    ["5 de fev. de 2020", "2020-02-05"],
    ["6 giu 2020", "2020-06-06"],
    ["7 mrt. 2020", "2020-03-07"],
    ["8 paź 2020", "2020-10-08"],
    ["9 Ağu 2020", "2020-08-09"],
  ])("“%s” can be read in one way", (cell, edtf) => {
    expect(readTableDate(cell)).toMatchObject({ kind: "date", edtf });
  });

  it.each([
    "44395",
    "AD 64 BC",
    "0 BC",
    "18 Brumaire VIII",
    "44395.5",
    "next year",
    "30 February 2019",
    "2019-13-01",
    "32/13/2019",
    "Marathon 2019",
    "",
    "2-Nov-19",
    "2019-11-02 25:00",
    "2019-11-02 23:59:60",
    "2019-11-02 18:30 +15:00",
    "2019-11-02 13:30 pm",
    "20150218250000",
  ])("“%s” is none", (cell) => {
    expect(readTableDate(cell).kind).toBe("none");
  });

  it("in local order keeps its time in both", () => {
    expect(readTableDate("03/04/2021 9:05")).toEqual({
      kind: "two-ways",
      dayFirst: "2021-04-03T09:05",
      monthFirst: "2021-03-04T09:05",
    });
  });

  it("in local order is read only where both orders agree or one fails; short years are never read", () => {
    const day = fc
      .record({
        year: fc.integer({ min: 1900, max: 2100 }),
        month: fc.integer({ min: 1, max: 12 }),
        part: fc.nat(30),
      })
      .map(({ year, month, part }) => ({ year, month, day: 1 + (part % daysInMonth(year, month)) }));
    const two = (value: number) => String(value).padStart(2, "0");
    fc.assert(
      fc.property(day, fc.constantFrom("/", ".", "-"), ({ year, month, day: date }, sign) => {
        const iso = (m: number, d: number) => `${year}-${two(m)}-${two(d)}`;
        const reading = readTableDate(`${date}${sign}${month}${sign}${year}`);
        if (date === month) expect(reading).toEqual({ kind: "date", edtf: iso(month, date) });
        else if (date > 12)
          expect(reading).toEqual({ kind: "date", edtf: iso(month, date), order: "day-first" });
        else
          expect(reading).toEqual({
            kind: "two-ways",
            dayFirst: iso(month, date),
            monthFirst: iso(date, month),
          });
        expect(readTableDate(`${date}/${month}/${two(year % 100)}`).kind).toBe("two-ways");
      }),
    );
  });

  it("is EDTF in any case, and no text costs much", () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/. :TZ?~[]XJanMarch,"'), maxLength: 30 });
    fc.assert(
      fc.property(near, (cell) => {
        const reading = readTableDate(cell);
        if (reading.kind === "date") expect(parseEdtf(reading.edtf).ok).toBe(true);
      }),
      { numRuns: runs(5_000) },
    );
    // A reader that goes back at each letter would exceed the time limit of tests.
    for (const long of ["1", " ", "1/"]) readTableDate(long.repeat(1_000_000));
  });
});
