import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../../model/dates/calendar.ts";
import { at } from "../../model/tables/columns.ts";
import { epochDay } from "../../model/units.ts";
import { arbitraryStory, tablesOf, tablesOfEvents } from "../../query/arbitraryTables.node.ts";
import { placeOf } from "../../query/time/eventOrder.ts";
import { FIRST_ITEMS, firstRange, type ListScene, listScene } from "./listScene.ts";

const arbitraryList = arbitraryStory.chain((story) => {
  const all = Uint32Array.from(story.events.keys());
  return fc.record({
    tables: fc.constant(tablesOf(story)),
    rows: fc.subarray([...all]).map((rows) => Uint32Array.from(rows)),
  });
});

const monthsOf = (scene: ListScene) => scene.flatMap(({ months }) => months);

/** Events of one kind on these EDTF dates. */
const datedTables = (...dates: string[]) => tablesOfEvents(dates.map((date) => ({ date })));

const gapsOf = (...dates: string[]) => {
  const tables = datedTables(...dates);
  const rows = Uint32Array.from({ length: dates.length }, (_, row) => row);
  return monthsOf(listScene(tables, rows, { start: 0, end: rows.length })).map(({ gapAfter }) => gapAfter);
};

test("every row stands exactly once, in order, under the month and year of its first day", () => {
  fc.assert(
    fc.property(arbitraryList, ({ tables, rows }) => {
      const scene = listScene(tables, rows, { start: 0, end: rows.length });
      expect(monthsOf(scene).flatMap((month) => month.rows)).toEqual([...rows]);
      for (const year of scene) {
        for (const month of year.months) {
          if (month.day === null) expect.fail("a day that is given has a month");
          expect(isoDay(month.day).slice(0, -6)).toBe(isoDay(year.day).slice(0, -6));
          for (const row of month.rows) {
            expect(isoDay(epochDay(at(tables.events.first, row))).slice(0, -3)).toBe(
              isoDay(month.day).slice(0, -3),
            );
          }
        }
      }
    }),
  );
});

test("what has no month stands under its year, before the months, and what has no year under all of them", () => {
  const tables = datedTables(
    "2019-01-01",
    "2019",
    "2019-01-05",
    "2019~",
    "201X",
    "2019/2020",
    "2019-11",
    "20XX",
  );
  const rows = Uint32Array.from({ length: 8 }, (_, row) => row);
  const scene = listScene(tables, rows, { start: 0, end: 8 });
  const headings = scene.map(({ day, lastDay, months }) => [
    `${isoDay(day).slice(0, 4)}–${isoDay(lastDay).slice(0, 4)}`,
    ...months.map(
      (month) => `${month.day === null ? "" : isoDay(month.day).slice(5, 7)}: ${month.rows.length}`,
    ),
  ]);
  expect(headings).toEqual([
    ["2000–2099", ": 1"],
    ["2010–2019", ": 1"],
    ["2019–2019", ": 3", "01: 2", "11: 1"],
  ]);
});

test("headings ascend and none stands twice or over nothing", () => {
  fc.assert(
    fc.property(arbitraryList, ({ tables, rows }) => {
      const scene = listScene(tables, rows, { start: 0, end: rows.length });
      for (const days of [scene.map(({ day }) => day), monthsOf(scene).map(({ day }) => Number(day))]) {
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      }
      expect(monthsOf(scene).every((month) => month.rows.length > 0)).toBe(true);
    }),
  );
});

test("a part of the list is those very events, with the gaps they have in the whole", () => {
  fc.assert(
    fc.property(arbitraryList, fc.nat(), fc.nat(), ({ tables, rows }, a, b) => {
      const [start, end] = [a % (rows.length + 1), b % (rows.length + 1)].sort((x, y) => x - y);
      if (start === undefined || end === undefined) return;
      const whole = monthsOf(listScene(tables, rows, { start: 0, end: rows.length }));
      const part = monthsOf(listScene(tables, rows, { start, end }));
      expect(part.flatMap((month) => month.rows)).toEqual([...rows.subarray(start, end)]);
      for (const month of part.slice(0, -1)) {
        expect(whole.find(({ day }) => day === month.day)?.gapAfter).toBe(month.gapAfter);
      }
    }),
  );
});

describe("a gap", () => {
  test("is counted in whole months without events, from two on", () => {
    expect(gapsOf("2019-05-20", "2019-09-05")).toEqual([3, 0]);
    expect(gapsOf("2019-05-31", "2019-07-01")).toEqual([0, 0]);
    expect(gapsOf("2019-05-01", "2019-08-31")).toEqual([2, 0]);
  });

  test("goes over the turn of the year, and before year 0", () => {
    expect(gapsOf("2018-12-31", "2019-03-01")).toEqual([2, 0]);
    expect(gapsOf("-0002-11-03", "-0001-02-01")).toEqual([2, 0]);
  });

  test("is none while an earlier event goes on", () => {
    expect(gapsOf("2019-01-01/2019-06-10", "2019-02-01", "2019-07-01")).toEqual([0, 0, 0]);
    expect(gapsOf("2019-01-01/2019-06-10", "2019-02-01", "2019-09-01")).toEqual([0, 2, 0]);
  });

  test("is not claimed before an event that may have happened in it", () => {
    expect(gapsOf("2019-01-01", "../2019-09-05")).toEqual([0, 0]);
  });
});

test("a list that is not shown whole begins where the selected event is", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (total, n) => {
      const place = total === 0 ? undefined : n % total;
      const { start, end } = firstRange(total, place);
      expect(end - start).toBeLessThanOrEqual(FIRST_ITEMS);
      expect(start === 0 || end - start > 100).toBe(true);
      if (place !== undefined) expect(place >= start && place < end).toBe(true);
      expect(firstRange(total, undefined)).toEqual({ start: 0, end: Math.min(total, FIRST_ITEMS) });
    }),
  );
  const rows = Uint32Array.from([2, 5, 9]);
  expect([2, 5, 9, 0, 6, 10].map((row) => placeOf(rows, row))).toEqual([
    0,
    1,
    2,
    undefined,
    undefined,
    undefined,
  ]);
});

test("by the clock each day is a heading, below what names only its month or year", () => {
  const tables = datedTables(
    "1970-04-13T21:08",
    "1970-04-13",
    "1970-04-14T00:10",
    "1970-04",
    "1970-04-14T02:42",
  );
  const rows = Uint32Array.from({ length: 5 }, (_, row) => row);
  const heads = monthsOf(listScene(tables, rows, { start: 0, end: 5 }, true)).map(({ day, rows }) => [
    day === null ? null : isoDay(day),
    rows.length,
  ]);
  expect(heads).toEqual([
    [null, 1],
    ["1970-04-13", 2],
    ["1970-04-14", 2],
  ]);
});
