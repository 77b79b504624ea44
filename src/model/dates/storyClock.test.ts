import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { isoDay } from "./calendar.ts";
import { dateBounds } from "./dateBounds.ts";
import { type EdtfDate, parseEdtf, timeOfDay } from "./edtf.ts";
import { clockChange, isByOtherClock, isZone, onClock } from "./storyClock.ts";

const ZONES = [
  ...["America/Chicago", "America/St_Johns", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe"],
  ...["Europe/Berlin", "Pacific/Apia", "UTC"],
];
const READERS = [
  "UTC",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Africa/Cairo",
  "Europe/London",
];

const dateOf = (text: string): EdtfDate => {
  const parsed = parseEdtf(text);
  return parsed.ok ? parsed.date : expect.fail(`no date: ${text}`);
};

/** `2001-09-11 08:46:40` of a single date. */
function shown(date: EdtfDate): string {
  if (date.form !== "single") return expect.fail("not single");
  return `${isoDay(date.date.first)} ${timeOfDay(date.date)?.text}`;
}

/** One for each zone: to make one takes a hundred times as long as to ask it. */
const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      ...{ year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
    }),
  ]),
);

/** What a clock in a zone shows, asked field by field of the engine, which knows no offsets here. */
function clockOfEngine(timeZone: string, ms: number): string {
  const parts = clocks.get(timeZone)?.formatToParts(ms) ?? expect.fail(`no clock of ${timeZone}`);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}:${of("second")}`;
}

const reader = process.env.TZ;
afterEach(() => {
  if (reader === undefined) delete process.env.TZ;
  else process.env.TZ = reader;
});

describe("the clock of a story", () => {
  test.each(READERS)("shows what a clock in its zone shows, for a reader in %s", (tz) => {
    process.env.TZ = tz;
    const minute = fc.integer({ min: Date.UTC(1970, 0, 2) / 60_000, max: Date.UTC(2037, 11, 30) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, fc.integer({ min: -27, max: 28 }), (zone, at, half) => {
        const ms = at * 60_000;
        // The same instant, written by a clock that is so many half hours ahead of UTC.
        const written = new Date(ms + half * 1_800_000).toISOString().slice(0, 19);
        const [hours, minutes] = [Math.floor(Math.abs(half) / 2), Math.abs(half) % 2 === 1 ? "30" : "00"];
        const offset = `${half < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${minutes}`;
        expect(shown(onClock(dateOf(written + offset), zone))).toBe(clockOfEngine(zone, ms));
      }),
    );
  });

  test.each([
    ["1970-04-14T03:08Z", "America/Chicago", "1970-04-13 21:08"],
    ["2001-09-11T08:46:40-04:00", "Asia/Kolkata", "2001-09-11 18:16:40"],
    ["2001-09-11T08Z", "Asia/Kolkata", "2001-09-11 13:30–14:30"],
    ["2021-03-28T02:30+01:00", "Europe/Berlin", "2021-03-28 03:30"],
    ["2021-10-31T02:30+01:00", "Europe/Berlin", "2021-10-31 02:30 +01:00"],
    ["2021-10-31T00:30Z", "Europe/Berlin", "2021-10-31 02:30 +02:00"],
    ["2021-10-31T03:00+01:00", "Europe/Berlin", "2021-10-31 03:00"],
    ["2021-04-03T15:15Z", "Australia/Lord_Howe", "2021-04-04 01:45 +10:30"],
    ["2011-12-30T12:00Z", "Pacific/Apia", "2011-12-31 02:00"],
    // Clocks were once changed at odd seconds.
    ["1916-10-01T02:25:21Z", "Europe/Dublin", "1916-10-01 02:25:21 +00:00"],
    ["2001-09-10T24:00-04:00", "America/New_York", "2001-09-11 00:00"],
  ])("%s is in %s %s", (written, zone, expected) => {
    const date = onClock(dateOf(written), zone);
    const offset = date.form === "single" ? timeOfDay(date.date)?.zone : undefined;
    expect(`${shown(date)} ${offset}`.trim()).toBe(expected);
  });

  test("leaves a time without an offset, a day without a time, and a story without a zone", () => {
    for (const [text, zone] of [
      ["2001-09-11T08:46", "Asia/Kolkata"],
      ["2001-09-11", "Asia/Kolkata"],
      ["2001-09-11T08:46-04:00", ""],
    ] as const)
      expect(onClock(dateOf(text), zone)).toEqual(dateOf(text));
  });

  test("is another than that of a date whose clock shows another time", () => {
    expect(isByOtherClock(dateOf("1970-04-14T03:08Z"), "America/Chicago")).toBe(true);
    expect(isByOtherClock(dateOf("1970-04-13T21:08-06:00"), "America/Chicago")).toBe(false);
    expect(isByOtherClock(dateOf("../1970-04-14T03:08Z"), "America/Chicago")).toBe(true);
  });
});

/** The instants at which a clock shows a time, looked for among all quarters of an hour of that day and its neighbours. */
const instantsOfEngine = (zone: string, shown: string): readonly number[] => {
  const middle = Date.parse(`${shown.replace(" ", "T")}Z`);
  const quarters = Array.from({ length: 2 * 36 * 4 }, (_, at) => middle + (at - 36 * 4) * 900_000);
  return quarters.filter((ms) => clockOfEngine(zone, ms) === shown);
};

describe("a time without an offset", () => {
  test.each(READERS)("is skipped or shown twice as often as a clock shows it, for a reader in %s", (tz) => {
    process.env.TZ = tz;
    // The zones with a change on that day, and some without one; every quarter of an hour from the evening before.
    const day = fc.constantFrom(
      "2021-03-28",
      "2021-10-31",
      "2021-04-04",
      "2021-10-03",
      "2011-12-30",
      "1987-11-01",
    );
    const quarter = fc.integer({ min: -12, max: 110 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, quarter, (zone, on, at) => {
        const time = new Date(Date.parse(`${on}T00:00Z`) + at * 900_000).toISOString().slice(0, 16);
        const instants = instantsOfEngine(zone, `${time.replace("T", " ")}:00`);
        const change = clockChange(dateOf(time), zone);
        expect(change === undefined).toBe(instants.length === 1);
        if (change === undefined) return;
        // Each offset that it names leads to one of these instants.
        const named = change.offsets.map((offset) => Date.parse(`${time}:00${offset}`));
        expect(named).toEqual(instants);
      }),
      { numRuns: 60 },
    );
  });

  test("with an offset, of a story without a zone or of a day without a change is asked nothing", () => {
    for (const [text, zone] of [
      ["2021-03-28T02:30+01:00", "Europe/Berlin"],
      ["2021-03-28T02:30", ""],
      ["2021-03-28", "Europe/Berlin"],
      ["2021-03-29T02:30/..", "Europe/Berlin"],
    ] as const)
      expect(clockChange(dateOf(text), zone)).toBeUndefined();
    expect(clockChange(dateOf("2021-03-27/2021-03-28T02:30"), "Europe/Berlin")?.offsets).toEqual([]);
  });
});

test("a stretch over an hour that is shown twice has a begin and an end in their order", () => {
  const { begins, ends } = dateBounds(
    onClock(dateOf("2021-10-31T02:30+02:00/2021-10-31T02:15+01:00"), "Europe/Berlin"),
  );
  expect([begins, ends]).toEqual([9000, 9060]);
});

test("zones have IANA names", () => {
  expect(["America/Chicago", "UTC", "Asia/Kolkata"].every(isZone)).toBe(true);
  expect(["", "+05:30", "Central", "Mars/Olympus", "America/", "../etc"].some(isZone)).toBe(false);
});
