import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, test } from "vitest";
import { isoDay } from "./calendar.ts";
import { dateBounds } from "./dateBounds.ts";
import { type EdtfDate, parseEdtf, timeOfDay } from "./edtf.ts";
import { clockChange, isByOtherClock, isZone, onClock } from "./storyClock.ts";

const ZONES = [
  ...["America/Chicago", "America/St_Johns", "America/Caracas", "Asia/Kolkata", "Asia/Kathmandu"],
  ...["Africa/Casablanca", "Africa/Monrovia", "Antarctica/Troll", "Australia/Lord_Howe", "Europe/Berlin"],
  ...["Europe/Amsterdam", "Europe/Dublin", "Pacific/Apia", "Pacific/Kiritimati", "UTC"],
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

/** Seconds since 1970 of an instant in the years 1900 to 2037. */
const seconds = fc.integer({ min: Date.UTC(1900, 0, 2) / 1000, max: Date.UTC(2037, 11, 30) / 1000 });
const momentIn = (zone: string): fc.Arbitrary<Temporal.ZonedDateTime> => {
  const anywhere = seconds.map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone),
  );
  const aboutChange = fc
    .tuple(anywhere, fc.integer({ min: -7200, max: 7200 }))
    .map(([from, after]) => (from.getTimeZoneTransition("next") ?? from).add({ seconds: after }));
  return fc.oneof(anywhere, aboutChange);
};
const inZone = fc.constantFrom(...ZONES).chain((zone) => fc.tuple(fc.constant(zone), momentIn(zone)));

const reader = process.env.TZ;
afterEach(() => {
  if (reader === undefined) delete process.env.TZ;
  else process.env.TZ = reader;
});

describe("the clock of a story", () => {
  test.each(READERS)("shows what a clock in its zone shows, for a reader in %s", (tz) => {
    process.env.TZ = tz;
    fc.assert(
      fc.property(inZone, fc.integer({ min: -27, max: 28 }), ([zone, moment], half) => {
        // The same instant by a clock that is `half` half hours ahead of UTC.
        const [hours, minutes] = [Math.floor(Math.abs(half) / 2), Math.abs(half) % 2 === 1 ? "30" : "00"];
        const offset = `${half < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${minutes}`;
        const written = moment.withTimeZone(offset).toPlainDateTime().toString({ smallestUnit: "second" });
        const date = onClock(dateOf(written + offset), zone);
        const clock = moment.toPlainDateTime();
        expect(shown(date)).toBe(clock.toString({ smallestUnit: "second" }).replace("T", " "));
        // The clock shows some times twice. The date says which of the two it is.
        const isTwice = instantsOf(clock, zone).length > 1;
        const said = date.form === "single" ? timeOfDay(date.date)?.zone : undefined;
        expect(said).toBe(isTwice ? moment.offset : "");
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

/** The moments at which a clock in a zone shows a time: none where it skips the time, two where it shows it twice. */
function instantsOf(clock: Temporal.PlainDateTime, zone: string): readonly Temporal.ZonedDateTime[] {
  const [one, other] = (["earlier", "later"] as const).map((disambiguation) =>
    clock.toZonedDateTime(zone, { disambiguation }),
  );
  if (one === undefined || other === undefined || !one.toPlainDateTime().equals(clock)) return [];
  return one.equals(other) ? [one] : [one, other];
}

describe("a time without an offset", () => {
  test.each(READERS)("is skipped or shown twice as often as a clock shows it, for a reader in %s", (tz) => {
    process.env.TZ = tz;
    const clock = inZone.chain(([zone, moment]) =>
      fc.tuple(
        fc.constant(zone),
        // A change skips or repeats the times between its two sides.
        fc.integer({ min: -90, max: 90 }).map((minutes) => moment.toPlainDateTime().add({ minutes })),
      ),
    );
    fc.assert(
      fc.property(clock, ([zone, time]) => {
        const instants = instantsOf(time, zone);
        const change = clockChange(dateOf(time.toString({ smallestUnit: "second" })), zone);
        expect(change?.offsets).toEqual(
          instants.length === 1 ? undefined : instants.map(({ offset }) => offset),
        );
      }),
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
