import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { civilFromDay, dayFromCivil, isoDay } from "../model/dates/calendar.ts";
import { parseEdtf } from "../model/dates/edtf.ts";
import { epochDay } from "../model/units.ts";

const ZONES = [
  "UTC",
  ...["Pacific/Kiritimati", "Pacific/Apia", "Pacific/Niue", "Pacific/Chatham"],
  ...["America/Sao_Paulo", "America/Santiago", "America/St_Johns", "America/Los_Angeles"],
  ...["Asia/Kathmandu", "Asia/Beirut", "Asia/Jerusalem", "Asia/Kolkata"],
  ...["Africa/Cairo", "Australia/Lord_Howe", "Europe/Budapest"],
];

/** Days that some zone skipped or began at one o'clock, leap days, and days around the first and last day of counts. */
const ODD_DAYS = [
  ...["2011-12-30", "1994-12-31", "1993-08-21", "2018-11-04", "2022-09-11", "2021-03-28", "2023-04-28"],
  ...["2024-02-29", "1970-01-01", "1969-12-31", "1900-03-01", "1582-10-10", "0000-02-29", "9999-12-31"],
];

/** Every 29th day, or with DATELINE_ALL all 16,801 days from 1990 to 2035. */
const STEP = process.env.DATELINE_ALL === undefined ? 29 : 1;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Thursday Friday Saturday Sunday Monday Tuesday Wednesday".split(" ");

function texts(): string[] {
  const days = ODD_DAYS.slice();
  const end = dayFromCivil(2035, 12, 31);
  for (let day = dayFromCivil(1990, 1, 1); day <= end; day = epochDay(day + STEP)) days.push(isoDay(day));
  return days;
}

const clockIn = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(0);

const zone = process.env.TZ;
beforeEach(() => {
  // Formatters keep the zone in which they were made, so they must be made again.
  vi.resetModules();
});
afterEach(() => {
  process.env.TZ = zone;
});

test.each(ZONES)("the same words and weekday for every day in %s", async (name) => {
  process.env.TZ = name;
  expect(clockIn(undefined), "the process keeps this zone").toBe(clockIn(name));
  const { english } = await import("./words.ts");
  const { formatDate, formatDay } = await import("./formatDate.ts");
  for (const text of texts()) {
    const result = parseEdtf(text);
    if (!result.ok || result.date.form !== "single") expect.fail(text);
    const day = result.date.date.first;
    const civil = civilFromDay(day);
    const year = civil.year === 0 ? "1 BCE" : String(civil.year);
    const month = MONTHS[civil.month - 1] ?? "";
    const weekday = WEEKDAYS[((day % 7) + 7) % 7];
    const found = [
      formatDate(english, result.date),
      formatDay(english, day, "short"),
      formatDay(english, day, "weekday"),
    ];
    const right = [
      `${civil.day} ${month} ${year}`,
      `${civil.day} ${month.slice(0, 3)} ${year}`,
      `${weekday} ${civil.day} ${month} ${year}`,
    ];
    if (found.join() !== right.join()) expect(found, text).toEqual(right);
  }
});
