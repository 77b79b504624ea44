import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import { endAfter, readDuration } from "./duration.ts";

function read(text: string) {
  const outcome = loadBytes(new TextEncoder().encode(text), "table.csv");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { tables } = outcome;
  const rows = Array.from({ length: tables.events.count }, (_, row) => row);
  return {
    dates: rows.map((row) => eventRecord(tables, eventRow(row)).date),
    own: tables.events.columns.map(({ label }) => label),
    notes: outcome.warnings.map(({ path, found, expected }) => `${path}: ${found}, expected ${expected}`),
  };
}

it.each([
  ["1:30", 5400, 60],
  ["00:12:30", 750, 1],
  ["30:15", 108_900, 60],
  ["90 min", 5400, 60],
  ["90 Minuten", 5400, 60],
  ["2 h", 7200, 3600],
  ["1 h 30 min", 5400, 60],
  ["1h30m", 5400, 60],
  ["1.5 hours", 5400, 60],
  ["PT1H30M", 5400, 60],
  ["3 days", 259_200, 86_400],
])("“%s” is %i s", (cell, seconds, unit) => expect(readDuration(cell)).toEqual({ seconds, unit }));

it.each(["", "90", "1:75", "long", "h", "P", "PT", "1:30 pm", "-2 h", "12 km", `2${" ".repeat(40)}h`])(
  "“%s” is none",
  (cell) => expect(readDuration(cell)).toBeNull(),
);

describe("an end", () => {
  it.each([
    ["1970-04-13T21:07", "90 min", "1970-04-13T22:37"],
    ["1970-04-13T23:30Z", "1:00", "1970-04-14T00:30Z"],
    ["1969-12-31T23:30-05:00", "0:45", "1970-01-01T00:15-05:00"],
    ["2001-09-11T08:46:40", "00:12:30", "2001-09-11T08:59:10"],
    // The start is known to the minute and the duration has half a minute, so the end is approximate.
    ["2001-09-11T08:46", "00:12:30", "2001-09-11T08:58~"],
    ["2001-09-11T08", "1:30", "2001-09-11T09~"],
    ["2001-09-11T08", "2 h", "2001-09-11T10"],
    ["2001-09-11T08:46", "2 h", "2001-09-11T10:46~"],
    ["2001-09-11T08:46~", "1:30", "2001-09-11T10:16~"],
    ["2001-09-11", "1:30", ""],
    ["2001-09-11T08:46/2001-09-11T09:00", "1:30", ""],
    ["2001-09-11T08:46", "0:00", ""],
  ])("of %s after %s is “%s”", (start, cell, end) => {
    const duration = readDuration(cell);
    expect(duration && endAfter(start, duration)).toBe(end);
  });

  test("is a date that is not before its start", () => {
    const start = fc.date({ min: new Date("1600-01-01"), max: new Date("2400-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom(13, 16, 19),
        (at, seconds, length) => {
          const first = at.toISOString().slice(0, length);
          const end = endAfter(first, { seconds, unit: 1 });
          expect(parseEdtf(`${first}/${end}`).ok).toBe(true);
          const whole = new Date(
            `${first.slice(0, 19).padEnd(14, ":")}${"00:00".slice(Math.max(0, length - 14))}Z`,
          );
          const last = new Date(whole.getTime() + seconds * 1000).toISOString().slice(0, length);
          expect(end.replace("~", "")).toBe(last);
        },
      ),
    );
  });
});

describe("a column of durations", () => {
  it("says which of its cells is none, so that no event stays without its end unsaid", () => {
    const calls = [13, 14, 15, 16].map((day) => `2001-09-${day} 09:00,0:45,Call\n`).join("");
    const { notes } = read(
      `start,duration,headline\n2001-09-12 10:05,long,Talk\n${calls}2001-09-17 09:01,,Call\n`,
    );
    expect(notes).toContain(
      "row 2, “duration”: the text “long”, expected a duration, such as 1:30 or 90 min; its event has no end",
    );
  });

  it("gives the ends of events with a time, of the date's own or of a column", () => {
    const { dates, own } = read(
      "start,duration,headline\n2001-09-11 20:15,90 min,Match\n2001-09-11 23:30,1:00,Night\n2001-09-12,2 h,Walk\n2001-09-12 10:05,long,Talk\n2001-09-13 09:00,0:45,Call\n2001-09-14 09:01,0:45,Call\n",
    );
    expect(dates).toEqual([
      "2001-09-11T20:15/2001-09-11T21:45",
      "2001-09-11T23:30/2001-09-12T00:30",
      "2001-09-12",
      "2001-09-12T10:05",
      "2001-09-13T09:00/2001-09-13T09:45",
      "2001-09-14T09:01/2001-09-14T09:46",
    ]);
    expect(own).toEqual([]);
    const beside = read("date,time,Dauer,headline\n2001-09-11,21:07,90 min,Match\n");
    expect(beside.dates).toEqual(["2001-09-11T21:07/2001-09-11T22:37"]);
  });

  it("stays the file's own beside days, midnights that are none, an end, and numbers without a unit", () => {
    for (const table of [
      "date,length,headline\n2001-09-11,90 min,Film\n",
      "date,length,headline\n2001-09-11 00:00,90 min,Film\n",
      "start,end,length,headline\n2001-09-11T10:00,2001-09-11T12:00,90 min,Film\n",
      "date,length,headline\n2001-09-11T10:00,90,Film\n",
    ]) {
      const { dates, own } = read(table);
      expect(own).toEqual(["length"]);
      expect(dates[0]).not.toMatch(/11:30/);
    }
  });
});
