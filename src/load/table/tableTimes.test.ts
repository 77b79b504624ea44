import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseEdtf, timeOfDay } from "../../model/dates/edtf.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import { dayWithTime } from "./tableTimes.ts";

const DAY = "2001-09-11";

/** The dates of a table in time order, and the notes on how it was read. */
function read(text: string) {
  const outcome = loadBytes(new TextEncoder().encode(text), "table.csv");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { tables, warnings, setAside } = outcome;
  const dates = Array.from(
    { length: tables.events.count },
    (_, row) => eventRecord(tables, eventRow(row)).date,
  );
  return { dates, said: warnings.map(({ path, expected }) => `${path}: ${expected}`), setAside, tables };
}

describe("a time beside a day", () => {
  it.each([
    ["8:46", `${DAY}T08:46`],
    ["08:46:40", `${DAY}T08:46:40`],
    ["8:46 p.m.", `${DAY}T20:46`],
    ["12 am", `${DAY}T00`],
    ["T08", `${DAY}T08`],
    ["8", `${DAY}T08`],
    ["08:46 -0400", `${DAY}T08:46-04:00`],
    ["24:00", `${DAY}T24:00`],
    ["about 8:46", `${DAY}T08:46~`],
    ["~ 8:46", `${DAY}T08:46~`],
    ["before 09:30", `[${DAY}T00:00..${DAY}T09:30]`],
    ["after 21:00Z", `[${DAY}T21:00Z..${DAY}T24:00Z]`],
    ["08:46–09:03", `${DAY}T08:46/${DAY}T09:03`],
    ["8:46 am to 9:03 am", `${DAY}T08:46/${DAY}T09:03`],
  ])("“%s” is %s", (cell, edtf) => {
    expect(dayWithTime(DAY, cell)).toBe(edtf);
    expect(parseEdtf(edtf).ok).toBe(true);
  });

  it.each(["", "morning", "25:00", "23:59:60", "8:60", "13 pm", "0 am", "08:46+15:00", "99", "-9", "T25:00"])(
    "“%s” is none",
    (cell) => expect(dayWithTime(DAY, cell)).toBeNull(),
  );

  test("of any clock is that time, by 24 hours and by 12", () => {
    const time = fc.record({ hour: fc.nat(23), minute: fc.nat(59), second: fc.nat(59) });
    fc.assert(
      fc.property(time, ({ hour, minute, second }) => {
        const two = (part: number) => String(part).padStart(2, "0");
        const rest = `${two(minute)}:${two(second)}`;
        const half = `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? "AM" : "PM"}`;
        for (const written of [`${hour}:${rest}`, half]) {
          const parsed = parseEdtf(dayWithTime(DAY, written) ?? "");
          const part = parsed.ok && parsed.date.form === "single" ? timeOfDay(parsed.date.date) : undefined;
          expect(part?.seconds).toBe(hour * 3600 + minute * 60 + second);
        }
      }),
    );
  });

  test("of no text is what is no date", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0123456789:. TZ~<>-–+apmtobefr"), maxLength: 20 });
    fc.assert(
      fc.property(near, (cell) => {
        const edtf = dayWithTime(DAY, cell);
        // The reader of the row reports a span that ends before it starts, so spans are not checked here.
        if (edtf !== null && !edtf.includes("/")) expect(parseEdtf(edtf).ok).toBe(true);
      }),
    );
  });
});

describe("a column of times beside a column of days", () => {
  it("gives the order of the day, and says what it could not read", () => {
    const { dates, said } = read(
      "event_date,time,headline\n2001-09-11,10:28,Falls\n2001-09-11,8:46 am,First\n2001-09-11,morning,Somewhen\n2001-09-12,9:00,Next\n2001-09-12,09:30,Later\n2001-09-12,10:00,Last\n",
    );
    expect(dates).toEqual([
      "2001-09-11",
      "2001-09-11T08:46",
      "2001-09-11T10:28",
      ...["2001-09-12T09:00", "2001-09-12T09:30", "2001-09-12T10:00"],
    ]);
    expect(said).toEqual([
      "row 4, “time”: a time of day, such as 08:46; its event is known to the day alone",
    ]);
  });

  it("may be two, from and to; an end before its start is set aside, not moved to the next day", () => {
    const { dates, setAside } = read(
      "date,start time,end time,headline\n2001-09-11,08:46,09:03,One\n2001-09-11,23:00,01:00,Two\n2001-09-11,10:00,,Three\n",
    );
    expect(dates).toEqual(["2001-09-11T08:46/2001-09-11T09:03", "2001-09-11T10:00"]);
    expect(setAside).toMatchObject([{ row: 3, column: "end time", value: "2001-09-11T01:00" }]);
  });

  it("is one of hours only where it is named so, and none where it has whole dates", () => {
    expect(read("date,hour,headline\n2001-09-11,8,One\n2001-09-11,21,Two\n").dates).toEqual([
      "2001-09-11T08",
      "2001-09-11T21",
    ]);
    expect(read("year,month,day,hour,headline\n2001,9,11,8,One\n2001,9,0,8,Two\n").dates).toEqual([
      "2001-09",
      "2001-09-11T08",
    ]);
    expect(read("date,time,headline\n2001-09-11,8,One\n2001-09-11,21,Two\n").dates).toEqual([DAY, DAY]);
    expect(read("date,start,headline\n2001-09-11,2001-09-12 08:00,One\n").dates).toEqual([DAY]);
  });
});

describe("what is a time and what fills a format is decided once for a column", () => {
  const rows = (times: readonly string[]) =>
    read(`date,headline\n${times.map((time, row) => `2019-11-${10 + row}${time},Event ${row}\n`).join("")}`);

  it("where half of the times or more are midnight, these are days, and it is said", () => {
    expect(rows(["T00:00:00Z", " 00:00:00", ""])).toMatchObject({
      dates: ["2019-11-10", "2019-11-11", "2019-11-12"],
      said: [
        "“date”: times of day; where half of them or more are 00:00, that is what programs write for none, and these are days",
      ],
    });
    expect(rows([" 00:00", " 08:46"]).dates).toEqual(["2019-11-10", "2019-11-11T08:46"]);
  });

  it("where fewer are, midnight is a time like any other, and it is said", () => {
    const { dates, said } = rows([" 00:00", " 08:46", " 09:03"]);
    expect(dates).toEqual(["2019-11-10T00:00", "2019-11-11T08:46", "2019-11-12T09:03"]);
    expect(said).toEqual([
      "“date”: midnight, and it is read as that; a day whose time is not known needs none",
    ]);
  });

  it("seconds that are all 00 are none", () => {
    expect(rows([" 08:46:00", " 09:03:00"])).toMatchObject({
      dates: ["2019-11-10T08:46", "2019-11-11T09:03"],
      said: ["“date”: seconds; these times are read as minutes"],
    });
    expect(rows([" 08:46:40", " 09:03:00"]).dates).toEqual(["2019-11-10T08:46:40", "2019-11-11T09:03:00"]);
  });

  it("Wikidata says how exact its times are", () => {
    const { dates } = read(
      "date,precision,headline\n1957-10-04T19:28:34Z,14,Start\n1957-10-05T00:00:00Z,11,Day\n1957-10-06T19:28:00Z,13,Minute\n1957-10-07T19:00:00Z,12,Hour\n1957-10-08T00:00:00Z,14,Midnight\n1957-01-01T00:00:00Z,9,Year\n1957-10-10T01:00:00Z,14,More\n1957-10-11T01:00:00Z,14,More\n",
    );
    expect(dates).toEqual([
      "1957",
      "1957-10-04T19:28:34Z",
      "1957-10-05",
      "1957-10-06T19:28Z",
      "1957-10-07T19Z",
      "1957-10-08T00:00:00Z",
      ...["1957-10-10T01:00:00Z", "1957-10-11T01:00:00Z"],
    ]);
  });
});

test("the quarters of an hour at which GDELT adds its rows are times of their own", () => {
  const { tables } = read(
    "GLOBALEVENTID\tSQLDATE\tActor1Name\tActor2Name\tEventCode\tDATEADDED\n7\t20150218\tADA\tBOARD\t043\t20150218231500\n8\t20150218\tADA\tBOARD\t043\t20150218233000\n",
  );
  const [first] = [eventRecord(tables, eventRow(0))];
  expect(first).toMatchObject({ date: "2015-02-18", values: { dateadded: "2015-02-18T23:15Z" } });
});

test("a network has the times of its edges", () => {
  const edge = (id: string, spell: string) => `<edge id="${id}" source="a" target="b" ${spell}/>`;
  const gexf = `<gexf version="1.3"><graph timeformat="dateTime"><nodes><node id="a" label="Ada"/><node id="b" label="Bela"/></nodes><edges>${edge("1", 'start="2001-09-11T08:46:40-04:00" end="2001-09-11T09:03:00-04:00"')}${edge("2", 'start="2001-09-12Z" end="2001-09-12Z"')}</edges></graph></gexf>`;
  expect(read(gexf).dates).toEqual(["2001-09-11T08:46:40-04:00/2001-09-11T09:03:00-04:00", "2001-09-12"]);
});

test("10,000 events within one second stay in it, in the order of the file", () => {
  const count = 10_000;
  const lines = Array.from({ length: count }, (_, at) => `2001-09-11T08:46:40,One,told ${at % 9},Two`);
  const { tables, setAside } = read(`date,source,action,target\n${lines.join("\n")}\n`);
  expect(setAside).toEqual([]);
  expect(new Set(tables.events.times?.begins)).toEqual(new Set([8 * 3600 + 46 * 60 + 40 + 1]));
  const verbs = Array.from({ length: count }, (_, row) => tables.events.actions.verb[row]);
  expect(verbs).toEqual(Array.from({ length: count }, (_, row) => verbs[row % 9]));
});
