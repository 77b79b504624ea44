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
    ["2019-11-02 18:30:00", "2019-11-02"],
    ["2019-11-02T18:30:00Z", "2019-11-02T18:30:00Z"],
    ["2019/11/2", "2019-11-02"],
    ["20191102", "2019-11-02"],
    ["2 November 2019", "2019-11-02"],
    ["Saturday, 2nd Nov 2019", "2019-11-02"],
    ["Nov. 2, 2019", "2019-11-02"],
    ["Sept 2019", "2019-09"],
    ["11/2019", "2019-11"],
    ["03.03.2021", "2021-03-03"],
  ])("“%s” can be read in one way", (cell, edtf) => {
    expect(readTableDate(cell)).toMatchObject({ kind: "date", edtf });
  });

  it.each([
    "44395",
    "44395.5",
    "next year",
    "30 February 2019",
    "2019-13-01",
    "32/13/2019",
    "Marathon 2019",
    "",
    "2-Nov-19",
  ])("“%s” is none", (cell) => {
    expect(readTableDate(cell).kind).toBe("none");
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
    // Whoever went back at each letter would meet the time limit of tests.
    for (const long of ["1", " ", "1/"]) readTableDate(long.repeat(1_000_000));
  });
});
