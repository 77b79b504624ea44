import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilFromDay, dayFromCivil, FIRST_YEAR, LAST_YEAR, parseIsoDay } from "../model/dates/calendar.ts";
import { lengthOfSpan, type TimeSpan } from "../model/dates/timeSpan.ts";
import { runs } from "../model/runs.node.ts";
import { epochDay } from "../model/units.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { spanWithRoom } from "../query/time/storyExtent.ts";
import { formatYear } from "../words/formatDate.ts";
import { spokenWords } from "../words/spokenWords.node.ts";
import { english } from "../words/words.ts";
import { clockUnits } from "./clockUnits.ts";
import { timeScale } from "./timeScale.ts";
import { type AxisTick, timeTicks } from "./timeTicks.ts";

const TEN_THOUSAND_YEARS = 3_652_425;

/** A span of a day to ten thousand years, evenly by its logarithm, within 11,000 years before or after 1970. */
const arbitrarySpan = fc
  .record({
    start: fc.oneof(
      fc.double({ min: -4_000_000, max: 4_000_000, noNaN: true }),
      fc.integer({ min: -4_000_000, max: 4_000_000 }),
    ),
    power: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, power }): TimeSpan => ({ start, end: start + TEN_THOUSAND_YEARS ** power }));
const arbitraryWidth = fc.integer({ min: 300, max: 2400 });

const measure = (text: string) => text.length * 7;
const ticksOf = (span: TimeSpan, width: number) =>
  timeTicks(english, timeScale(span, { left: 0, right: width }), measure);
const positions = (ticks: readonly AxisTick[]) => ticks.map(({ x }) => x);
const labels = (ticks: readonly AxisTick[]) => ticks.map(({ label }) => label);
const shownLabels = (ticks: readonly AxisTick[]) => labels(ticks).filter((label) => label !== "");
const gaps = (ticks: readonly AxisTick[]) =>
  ticks.slice(1).map(({ x }, before) => x - (ticks[before]?.x ?? Number.NaN));
/** The share of a day that is too short to be seen. */
const INSTANT = 1e-6;
/** The year at `x`, rounded to the nearest day; at the left edge, the year of the first drawn day. */
const yearAt = (span: TimeSpan, width: number, x: number) => {
  const time = span.start + (x / width) * lengthOfSpan(span);
  return formatYear(english, epochDay(x === 0 ? Math.floor(time + INSTANT) : Math.round(time)));
};

test("names of the upper row that do not end inside the picture are left out, at the size of their letters", () => {
  const span = { start: 18_189, end: 18_240 };
  for (let width = 200; width < 900; width += 7) {
    const { upper } = timeTicks(english, timeScale(span, { left: 0, right: width }), measure, null, 1.6);
    for (const { labelX, label } of upper) {
      expect(label === "" || labelX + 1.6 * measure(label) <= width).toBe(true);
    }
  }
});

test("the number of a week's first day is over that day, as marks are, and not over the next", () => {
  const start = Date.UTC(2019, 9, 1) / 864e5;
  const span = { start, end: start + 70 };
  const scale = timeScale(span, { left: 0, right: 800 });
  const { lower } = timeTicks(english, scale, measure);
  expect(shownLabels(lower).length).toBeGreaterThan(8);
  for (const { x, label, labelX } of lower.filter(({ label }) => label !== "")) {
    const middle = labelX + measure(label) / 2;
    expect(middle).toBeGreaterThan(x);
    expect(middle).toBeLessThan(x + scale.perDay);
  }
});

test("seven months have their names from 40 px a month on, and a name longer than its month has none", () => {
  const span = { start: Date.UTC(2019, 3, 24) / 864e5, end: Date.UTC(2019, 11, 4) / 864e5 };
  const scale = timeScale(span, { left: 0, right: 325 });
  expect(shownLabels(timeTicks(english, scale, measure).lower)).toEqual(
    ["May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"].map((month) => expect.stringContaining(month)),
  );
  const long = (text: string) => (text.startsWith("Aug") ? 45 : measure(text));
  expect(shownLabels(timeTicks(english, scale, long).lower)).not.toContain("Aug");
});

test("a month of which the window shows a few days has a short name: its days are not taken for those of the month before", () => {
  const span = { start: Date.UTC(2019, 8, 18) / 864e5, end: Date.UTC(2019, 11, 18) / 864e5 };
  const { upper } = timeTicks(english, timeScale(span, { left: 0, right: 600 }), measure, null, 1.6);
  expect(upper.map(({ label }) => label)).toEqual(["Sep", "October 2019", "November 2019", "Dec 2019"]);
});

test("the names of two months never touch: in Arabic the later one would be read as the year of the earlier", async () => {
  const arabic = await spokenWords("ar");
  for (let first = 10; first < 30; first += 0.1) {
    const span = { start: Date.UTC(2019, 9, 1) / 864e5 + first, end: Date.UTC(2019, 11, 1) / 864e5 };
    const { upper } = timeTicks(arabic, timeScale(span, { left: 0, right: 600 }), measure, null, 1.6);
    const named = upper.filter(({ label }) => label !== "");
    for (const [index, { labelX, label }] of named.slice(0, -1).entries())
      expect((named[index + 1]?.labelX ?? 0) - labelX - 1.6 * measure(label)).toBeGreaterThanOrEqual(9.9);
  }
});

describe("at any zoom", () => {
  test("ticks ascend, inside the picture, with room for every label", () => {
    fc.assert(
      fc.property(arbitrarySpan, arbitraryWidth, (span, width) => {
        const { upper, lower } = ticksOf(span, width);
        for (const x of positions([...upper, ...lower])) expect(x >= 0 && x < width).toBe(true);
        // The first day may be cut by the edge. A day needs less space than a longer unit.
        const room = width / lengthOfSpan(span) < 24 ? 40 : 24;
        expect(Math.min(...gaps(lower).slice(1))).toBeGreaterThanOrEqual(room - 1e-6);
        for (const [index, { labelX, label }] of upper.entries()) {
          const end = upper[index + 1]?.x ?? width;
          expect(label === "" || labelX + measure(label) <= end).toBe(true);
        }
        const named = [...lower, { labelX: width }].filter((tick) => !("label" in tick) || tick.label !== "");
        for (const [index, { labelX }] of named.slice(1).entries()) {
          const before = lower.filter(({ label }) => label !== "")[index];
          expect((before?.labelX ?? 0) + measure(before?.label ?? "")).toBeLessThanOrEqual(labelX);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test("the year is always said, and rightly", () => {
    fc.assert(
      fc.property(arbitrarySpan, arbitraryWidth, (span, width) => {
        const { upper, dated } = ticksOf(span, width);
        expect(upper.length).toBeGreaterThan(0);
        if (dated === upper) {
          // A label without room is left out.
          for (const { x, label } of upper)
            expect(label === "" || label.endsWith(yearAt(span, width, x))).toBe(true);
          // The first name is at the edge, or the next one follows closely.
          expect(upper[0]?.x).toBeLessThan(160);
        } else {
          const first = formatYear(english, epochDay(Math.floor(span.start)));
          const last = formatYear(english, epochDay(Math.ceil(span.end) - 1));
          expect(labels(upper)).toEqual([first === last ? first : expect.stringContaining(first)]);
          expect(upper[0]?.label.endsWith(last)).toBe(true);
          for (const { x, label } of dated) expect(["", yearAt(span, width, x)]).toContain(label);
        }
      }),
    );
  });

  test("moving the window moves the ticks and keeps their names", () => {
    fc.assert(
      fc.property(
        arbitrarySpan,
        arbitraryWidth,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (span, width, share) => {
          fc.pre(span.start > 0 || span.end < -800_000);
          const by = share * lengthOfSpan(span);
          const moved = ticksOf({ start: span.start + by, end: span.end + by }, width).lower;
          for (const { x, label } of ticksOf(span, width).lower) {
            const there = x - share * width;
            // At the edges a label may have no room.
            if (there < 1 || x < 1 || label === "") continue;
            expect(labels(moved.filter((tick) => Math.abs(tick.x - there) < 1))).toEqual([label]);
          }
        },
      ),
    );
  });
});

describe("years are those of the data, not of the room before and after them", () => {
  /** The days of some data, and the span that shows all of them with room at both ends. */
  const arbitraryStory = fc
    .record({
      first: fc.integer({ min: -300_000, max: 60_000 }),
      power: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ first, power }) => {
      const days = { first: epochDay(first), last: epochDay(first + Math.floor(200_000 ** power)) };
      return { days, span: spanWithRoom(days) };
    });

  test("at any length of the story", () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryWidth, ({ days, span }, width) => {
        const { upper, dated } = timeTicks(
          english,
          timeScale(span, { left: 0, right: width }),
          measure,
          days,
        );
        const yearOf = (day: number) => civilFromDay(epochDay(day)).year;
        for (const label of [...shownLabels(upper), ...shownLabels(dated)]) {
          for (const [text] of label.matchAll(/\d{3,}/g)) {
            const year = label.includes("BCE") ? 1 - Number(text) : Number(text);
            expect(year).toBeGreaterThanOrEqual(yearOf(days.first));
            expect(year).toBeLessThanOrEqual(yearOf(days.last));
          }
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  const headingOf = (first: string, last: string, width: number) => {
    const day = (iso: string) => parseIsoDay(iso) ?? expect.fail(iso);
    const days = { first: day(first), last: day(last) };
    const scale = timeScale(spanWithRoom(days), { left: 0, right: width });
    const { upper, lower } = timeTicks(english, scale, measure, days);
    return [shownLabels(upper).join(" "), shownLabels(lower).join(" ")];
  };

  test.each([
    // With its padding the span is October 2004 to March 2016.
    ["2005-01-01", "2015-12-31", 700, "2005–2015", "2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015"],
    // With its padding the span is 29 December to 13 January.
    ["2014-01-01", "2014-01-10", 800, "January 2014", "29 30 31 1 2 3 4 5 6 7 8 9 10 11 12 13"],
  ])("from %s to %s on %i px", (first, last, width, upper, lower) => {
    expect(headingOf(first, last, width)).toEqual([upper, lower]);
  });

  test("where nothing of the data is in sight the axis names what there is", () => {
    const days = { first: epochDay(0), last: epochDay(100) };
    const scale = timeScale({ start: 120, end: 125 }, { left: 0, right: 600 });
    expect(shownLabels(timeTicks(english, scale, measure, days).upper)).toEqual(["May 1970"]);
  });
});

describe("a fold takes no year away", () => {
  const day = (iso: string) => parseIsoDay(iso) ?? expect.fail(iso);
  const affair = { first: day("2016-08-25"), last: day("2025-11-19") };
  const folds = [
    ["2016-09-04", "2017-08-14"],
    ["2017-09-03", "2018-09-08"],
    ["2020-08-01", "2021-07-08"],
  ].map(([start = "", end = ""]) => ({ start: day(start), end: day(end) }));

  test("a year that begins in it is named at its first drawn day", () => {
    const scale = timeScale(spanWithRoom(affair), { left: 0, right: 800 }, folds);
    const { upper, lower } = timeTicks(english, scale, measure, affair);
    expect(labels(upper), "the months of both edges").toEqual(["August 2016", "November 2025"]);
    const named = lower.filter(({ label }) => label !== "").map(({ x, label }) => [label, Math.round(x)]);
    const xOf = (iso: string) => Math.round(scale.xOf(day(iso)));
    expect(named).toContainEqual(["2021", xOf("2021-07-08")]);
    expect(named).toContainEqual(["2017", xOf("2017-08-14")]);
    // Between 8 September 2018 and 2019 there is no room for "2018". The fold before names the month where it ends.
    expect(named.map(([label]) => label)).not.toContain("2018");
    // If the drawn rest of the year has room, its name includes the first drawn month.
    const wide = timeScale(spanWithRoom(affair), { left: 0, right: 1450 }, [
      { start: day("2017-09-03"), end: day("2018-09-08") },
      { start: day("2020-08-01"), end: day("2021-02-08") },
    ]);
    expect(shownLabels(timeTicks(english, wide, measure, affair).lower)).toContain("2021, from February");
  });

  /** Folds that leave at least `LEAST_DRAWN` days between them. */
  const LEAST_DRAWN = 20;
  const arbitraryFolded = fc
    .record({
      first: fc.integer({ min: 0, max: 20_000 }),
      parts: fc.array(
        fc.record({
          drawn: fc.integer({ min: LEAST_DRAWN, max: 700 }),
          folded: fc.integer({ min: 40, max: 1500 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      after: fc.integer({ min: LEAST_DRAWN, max: 700 }),
    })
    .map(({ first, parts, after }) => {
      let at = first;
      const breaks = parts.map(({ drawn, folded }) => {
        const start = at + drawn;
        at = start + folded;
        return { start, end: at };
      });
      return { days: { first: epochDay(first), last: epochDay(at + after - 1) }, breaks };
    });

  test("each year from the first drawn day to the last is named on the axis or in a fold, and no two names meet", () => {
    fc.assert(
      fc.property(arbitraryFolded, arbitraryWidth, ({ days, breaks }, width) => {
        fc.pre(width > 100 * breaks.length);
        const scale = timeScale(spanWithRoom(days), { left: 0, right: width }, breaks);
        const { upper, lower, dated } = timeTicks(english, scale, measure, days);
        const yearOf = (one: number) => civilFromDay(epochDay(one)).year;
        const named = new Set<number>();
        for (const label of [...labels(upper), ...labels(dated)])
          for (const [text] of label.replace("’", "20").matchAll(/\d{4}/g)) named.add(Number(text));
        for (const { start, end } of breaks)
          for (let year = yearOf(start); year <= yearOf(end - 1); year++) named.add(year);
        // An axis with steps of several years does not name every year.
        fc.pre(dated === upper || scale.perDay * 365 >= 40);
        for (let year = yearOf(days.first); year <= yearOf(days.last); year++) {
          // A year that is drawn narrower than its name may have no name.
          const drawn =
            scale.xOf(Math.min(days.last + 1, dayFromCivil(year + 1, 1, 1))) -
            scale.xOf(Math.max(days.first, dayFromCivil(year, 1, 1)));
          if (drawn > 32)
            expect([...named], `${year} of ${yearOf(days.first)} to ${yearOf(days.last)}`).toContain(year);
        }
        for (const row of [upper, lower]) {
          const shown = row.filter(({ label }) => label !== "");
          for (const [index, { labelX, label }] of shown.entries())
            expect(labelX + measure(label)).toBeLessThanOrEqual(
              (shown[index + 1]?.labelX ?? width + 6) + 1e-6,
            );
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test("the day after a fold has no number where that of the next week is close: “13” and “15” met", () => {
    const days = { first: epochDay(4805), last: epochDay(5418) };
    const scale = timeScale(spanWithRoom(days), { left: 0, right: 1860 }, [{ start: 5046, end: 5399 }]);
    const { lower } = timeTicks(english, scale, measure, days);
    expect(lower.filter(({ x }) => x > 1580 && x < 1720).map(({ label }) => label)).toEqual([
      "24",
      "",
      "15",
      "22",
    ]);
  });

  test("a year that is drawn for less than its four digits take is named by two", () => {
    const day = (iso: string) => parseIsoDay(iso) ?? expect.fail(iso);
    const days = { first: day("2017-08-24"), last: day("2025-11-19") };
    const breaks = [{ start: day("2017-09-01"), end: day("2018-09-18") }];
    const named = [600, 640, 680, 720, 760, 800].map((width) => {
      const scale = timeScale(spanWithRoom(days), { left: 0, right: width }, breaks);
      const { lower } = timeTicks(english, scale, (text) => 6.5 * text.length, days);
      return lower.find(({ x }) => Math.abs(x - scale.xOf(day("2018-09-18"))) < 1)?.label;
    });
    expect(named).toContain("’18");
  });
});

describe("the units", () => {
  const between = (first: string, last: string, width: number) => {
    const day = (iso: string) => parseIsoDay(iso) ?? expect.fail(iso);
    const { upper, lower } = ticksOf({ start: day(first), end: day(last) + 1 }, width);
    return { upper: shownLabels(upper), lower: shownLabels(lower) };
  };

  test.each([
    ["2019-12-30", "2020-01-03", 300, ["December 2019", "January 2020"], ["30", "31", "1", "2", "3"]],
    ["2019-11-02", "2019-11-04", 600, ["November 2019"], ["Sat 2", "Sun 3", "Mon 4"]],
    ["2019-10-01", "2019-11-15", 600, ["October 2019", "November 2019"], ["7", "14", "21", "28", "4", "11"]],
    ["2019-10-15", "2020-03-15", 600, ["2019", "2020"], ["Nov", "Dec", "Jan", "Feb", "Mar"]],
    [
      "2018-11-15",
      "2020-05-15",
      500,
      ["2018", "2019", "2020"],
      ["Jan", "Mar", "May", "Jul", "Sep", "Nov", "Jan", "Mar"],
    ],
    ["2018-11-15", "2020-05-15", 380, ["2019", "2020"], ["Jan", "Apr", "Jul", "Oct", "Jan", "Apr"]],
    ["2016-02-01", "2020-12-31", 600, ["2016–2020"], ["2017", "2018", "2019", "2020"]],
    ["-0012-01-01", "0012-12-31", 500, ["13 BCE – 12 CE"], ["11 BCE", "6 BCE", "1 BCE", "5 CE", "10 CE"]],
    [
      "-4000-01-01",
      "2019-12-31",
      600,
      ["4001 BCE – 2019"],
      // For “2000” there are 2 px.
      ["4001 BCE", "3001 BCE", "2001 BCE", "1001 BCE", "1 BCE", "1000"],
    ],
  ])("from %s to %s on %i px", (first, last, width, upper, lower) => {
    expect(between(first, last, width)).toEqual({ upper, lower });
  });
});

test("all the years that a dataset may name have an axis, also on a phone", () => {
  const span = { start: dayFromCivil(FIRST_YEAR - 9000, 1, 1), end: dayFromCivil(LAST_YEAR + 9000, 1, 1) };
  for (const width of [320, 1200]) {
    const { upper, lower } = ticksOf(span, width);
    expect(upper).toHaveLength(1);
    expect(lower.length).toBeGreaterThan(2);
  }
});

const WITH_TIMES = tablesOfEvents([{ date: "1970-04-13T21:08" }]);

describe("where dates have times", () => {
  const NIGHT = dayFromCivil(1970, 4, 13);
  const ticksOfTimes = (start: number, end: number, width: number) =>
    timeTicks(
      english,
      timeScale({ start: NIGHT + start / 24, end: NIGHT + end / 24 }, { left: 0, right: width }),
      measure,
      null,
      1,
      clockUnits(english, WITH_TIMES, { start: NIGHT + start / 24, end: NIGHT + end / 24 }),
    );

  test.each([
    [0, 48, 600, ["13 Apr 1970", "14 Apr 1970"], ["00:00", "06:00", "12:00", "18:00", "00:00", "06:00"]],
    [21, 24, 600, ["13 Apr 1970"], ["21:00", "21:15", "21:30", "21:45", "22:00"]],
    [23.5, 24.5, 700, ["13 Apr 1970", "14 Apr 1970"], ["23:30", "23:35", "23:40", "23:45", "23:50", "23:55"]],
  ])("hours %f to %f are named on %i px, and always their day", (start, end, width, upper, lower) => {
    const ticks = ticksOfTimes(start, end, width);
    expect(shownLabels(ticks.upper)).toEqual(upper);
    expect(shownLabels(ticks.lower).slice(0, lower.length)).toEqual(lower);
  });

  test("the zone of the clock is said once, beside the first day that has room for it", () => {
    const span = { start: NIGHT + 23 / 24, end: NIGHT + 29 / 24 };
    const upper = (width: number, zone: string) => {
      const tables = { ...WITH_TIMES, about: { ...WITH_TIMES.about, zone } };
      const scale = timeScale(span, { left: 0, right: width });
      const clock = clockUnits(english, tables, span);
      const ticks = timeTicks(english, scale, measure, null, 1, clock);
      expect(ticks.dated.every(({ label }) => !label.includes("Time"))).toBe(true);
      return shownLabels(ticks.upper);
    };
    expect(upper(500, "America/Chicago")).toEqual(["13 Apr 1970", "14 Apr 1970 (Central Time)"]);
    expect(upper(2_000, "America/Chicago")).toEqual(["13 Apr 1970 (Central Time)", "14 Apr 1970"]);
    expect(upper(500, "")).toEqual(["13 Apr 1970", "14 Apr 1970"]);
  });

  test("three days and more are named by their days, and so is less where dates have no times", () => {
    expect(shownLabels(ticksOfTimes(0, 96, 600).lower)).toEqual(["Mon 13", "Tue 14", "Wed 15", "Thu 16"]);
    const { lower } = ticksOf({ start: NIGHT, end: NIGHT + 1 }, 600);
    expect(shownLabels(lower)).toEqual(["Mon 13"]);
  });
});
