import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.node.ts";
import { type EpochDay, epochDay } from "../units.ts";
import {
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  FIRST_YEAR,
  isLeapYear,
  isoDay,
  LAST_YEAR,
  parseIsoDay,
} from "./calendar.ts";

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = dayFromCivil(FIRST_YEAR, 1, 1);
const LAST_DAY = dayFromCivil(LAST_YEAR, 12, 31);
const anyDay = fc.oneof(
  fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
  fc.integer({ min: -800_000, max: 100_000 }),
  fc.constantFrom(FIRST_DAY, LAST_DAY, -1, 0, 1),
);

/** The date of a day by `Date`, in UTC. */
const civilByDate = (day: number) => {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

test("days have the dates that Date gives them in UTC, and back", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const civil = civilFromDay(epochDay(day));
      expect(civil).toEqual(civilByDate(day));
      expect(dayFromCivil(civil.year, civil.month, civil.day)).toBe(day);
    }),
    { numRuns: runs(20_000) },
  );
});

test("months follow each other without gap or overlap from the first year to the last", () => {
  let next = FIRST_DAY;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += year % 400 === 0 ? 397 : 1) {
    next = dayFromCivil(year, 1, 1);
    for (let month = 1; month <= 12; month++) {
      if (dayFromCivil(year, month, 1) !== next)
        expect.fail(`${year}-${month} does not start on day ${next}`);
      next = epochDay(next + daysInMonth(year, month));
    }
    if (dayFromCivil(year + 1, 1, 1) !== next) expect.fail(`${year} is not followed by ${year + 1}`);
  }
  expect(LAST_DAY - FIRST_DAY).toBe((Date.UTC(LAST_YEAR, 11, 31) - Date.UTC(FIRST_YEAR, 0, 1)) / MS_PER_DAY);
});

test("year 0 and years of four hundred are leap years, other centuries are not", () => {
  expect([-400, -4, 0, 4, 1600, 2000, 2024].every(isLeapYear)).toBe(true);
  expect([-100, -1, 1, 1900, 2019, 2100].some(isLeapYear)).toBe(false);
});

test("an ISO day reads back as the same day, and text order of four-digit years is time order", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseIsoDay(isoDay(epochDay(day)))).toBe(day);
    }),
  );
  const modern = fc.integer({ min: dayFromCivil(0, 1, 1), max: dayFromCivil(9999, 12, 31) });
  fc.assert(
    fc.property(modern, modern, (a, b) => {
      expect(isoDay(epochDay(a)) < isoDay(epochDay(b))).toBe(a < b);
    }),
  );
});

test("years outside 0 to 9999 are written as EDTF writes years", () => {
  const written = (year: number) => isoDay(dayFromCivil(year, 2, 3));
  expect([0, 45, 2019, 9999].map(written)).toEqual(["0000-02-03", "0045-02-03", "2019-02-03", "9999-02-03"]);
  expect([-1, -4000].map(written)).toEqual(["-0001-02-03", "-4000-02-03"]);
  expect([10_000, -10_000].map(written)).toEqual(["Y10000-02-03", "Y-10000-02-03"]);
});

test.each([
  "",
  "2019",
  "2019-11",
  "2019-1-02",
  "2019-11-2",
  "2019-11-31",
  "2019-02-29",
  "1900-02-29",
  "2019-00-10",
  "2019-13-10",
  "2019-11-00",
  " 2019-11-02",
  "2019-11-02\n",
  "2019-11-02T00:00",
  "-0000-01-01",
  "02019-11-02",
  "Y2019-11-02",
  "Y012345-01-01",
  "Y275760-01-01",
  "Y-271821-12-31",
  "２０１９-11-02",
])("%j is no ISO day", (text) => {
  expect(parseIsoDay(text)).toBeUndefined();
});

test("whatever is accepted is exactly what would be written", () => {
  const soup = fc.stringMatching(/^Y?-?\d{4,6}-[01]\d-[0-3]\d$/);
  fc.assert(
    fc.property(soup, (text) => {
      const day: EpochDay | undefined = parseIsoDay(text);
      expect(day === undefined || isoDay(day) === text).toBe(true);
    }),
  );
});
