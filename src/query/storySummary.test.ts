import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, parseIsoDay } from "../model/dates/calendar.ts";
import { at } from "../model/tables/columns.ts";
import { epochDay } from "../model/units.ts";
import { STANDINGS } from "../model/vocabulary.ts";
import { arbitraryQuestion, failures, tablesOf, tablesOfEvents } from "./arbitraryTables.node.ts";
import { noFilter } from "./filter/filter.ts";
import { createMaskCache, matches } from "./filter/filterMask.ts";
import { busiestBin, storySummary, turningPoints } from "./storySummary.ts";

const ALL_TIME = { first: epochDay(-1_000_000), last: epochDay(1_000_000) };

/** Tables of events on these EDTF dates. In each event `from` acts on `to`. */
function tablesOfDates(dates: readonly string[], [from, to] = ["ann", "bob"]) {
  const actions = ["accuses", "sues"].map((verb) => ({ from, verb, to }));
  return tablesOfEvents(
    dates.map((date) => ({ date, actions })),
    { actors: ["ann", "bob"].map((id) => ({ id, name: id, kind: "person" as const })) },
  );
}
const busiestOf = (...dates: string[]) => {
  const tables = tablesOfDates(dates);
  const bin = busiestBin(tables, createMaskCache(tables).mask(noFilter, null), ALL_TIME);
  return bin && `${bin.unit} ${isoDay(bin.days.first)}: ${bin.count}`;
};

describe("the busiest month", () => {
  test("is the first of those in which most of the events that count begin", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ story, filter, window }) => {
        const tables = tablesOf(story);
        const mask = createMaskCache(tables).mask(filter, window);
        const bin = busiestBin(tables, mask, ALL_TIME);
        const monthOf = (day: number): string => isoDay(epochDay(day)).slice(0, -3);
        const months = story.events
          .filter((event) => failures(story, event, filter, window).length === 0)
          .map(({ first }) => monthOf(first));
        const countOf = (month: string): number => months.filter((other) => other === month).length;
        const most = Math.max(0, ...months.map(countOf));
        if (most < 2) {
          expect(bin).toBeUndefined();
          return;
        }
        if (bin === undefined) expect.fail("no month");
        expect(bin.count).toBe(most);
        expect(monthOf(bin.days.first)).toBe(months.find((month) => countOf(month) === most));
        expect(monthOf(bin.days.last)).toBe(monthOf(bin.days.first));
      }),
    );
  });

  test("is never January for what is dated to a year", () => {
    expect(busiestOf("1978", "1978", "1978", "1980-05-02", "1980-05-03", "1980-06")).toBe(
      "month 1980-05-01: 2",
    );
    expect(busiestOf("1978", "1978", "1978", "1980-05-02", "1980-05-03")).toBe("year 1978-01-01: 3");
    expect(busiestOf("1999/2000", "1999/2000")).toBe("year 1999-01-01: 2");
    expect(busiestOf("197X", "197X")).toBeUndefined();
  });

  test("is not one in which an event may not have begun", () => {
    expect(busiestOf("[2019-07-01..2019-09-30]", "[2019-07-01..2019-09-30]", "../2019-07-20")).not.toMatch(
      /month/,
    );
  });
});

test("no year is the busiest where nobody knows the months of most events and all lie in one year", () => {
  const dates = ["2019-05", "../2019-05", ...Array.from({ length: 8 }, () => "../2019-11-02"), "2019-10-30"];
  const tables = tablesOfDates([...dates, "2019-11-01"]);
  const mask = createMaskCache(tables).mask(noFilter, null);
  expect(storySummary(tables, mask, ALL_TIME)).toMatchObject({ isShort: false, busiest: null });
});

describe("who is most active", () => {
  test("is who acts, in most events, and who is acted upon is another question", () => {
    const tables = tablesOfDates(Array.from({ length: 12 }, (_, index) => `20${10 + index}-05-01`));
    const { agents, targets } = storySummary(tables, createMaskCache(tables).mask(noFilter, null), ALL_TIME);
    expect([agents, targets]).toEqual([[0], [1]]);
  });

  test("are three, those who act most, and of two who act as often the one who was named first", () => {
    const acting = [2, 3, 2, 4, 3];
    const tables = tablesOf({
      kinds: 1,
      sources: 0,
      actors: acting.map((_, actor) => ({ name: `Actor ${actor}`, aliases: [] })),
      events: acting.flatMap((times, from) =>
        Array.from({ length: times }, (_, nth) => ({
          ...{ first: 100 * from + nth, last: 100 * from + nth, kind: 0, status: 0, prominence: 2 as const },
          ...{ contested: false, actors: [from], sources: [], headline: "Asks itself" },
          actions: [{ from, verb: "asks", to: from }],
        })),
      ),
    });
    const { agents } = storySummary(tables, createMaskCache(tables).mask(noFilter, null), ALL_TIME);
    expect(agents).toEqual([3, 1, 4]);
  });
});

test("the ends of the days are as exact as the file gives them", () => {
  const exactOf = (...dates: string[]) => {
    const tables = tablesOfDates(dates);
    const { exact } = storySummary(tables, createMaskCache(tables).mask(noFilter, null), ALL_TIME);
    return [exact.first, exact.last];
  };
  expect(exactOf("1999/2000")).toEqual(["year", "year"]);
  expect(exactOf("1999-05", "2003-05-01")).toEqual(["month", "day"]);
  expect(exactOf("1999", "1999-01-01", "1999-12-31")).toEqual(["day", "day"]);
  expect(exactOf("1999/2003-05-01")).toEqual(["year", "day"]);
});

const dayOf = (iso: string) => parseIsoDay(iso) ?? expect.fail(iso);

test("no event is said to be on the first day of a window that cuts the month of one", () => {
  const window = { first: dayOf("2019-10-28"), last: dayOf("2019-11-10") };
  const daysOf = (...dates: string[]) => {
    const tables = tablesOfDates(dates);
    const { days } = storySummary(tables, createMaskCache(tables).mask(noFilter, window), window);
    return [isoDay(days.first), isoDay(days.last)];
  };
  expect(daysOf("2019-10", "2019-10-29", "2019-11-09", "2019-11")).toEqual(["2019-10-29", "2019-11-09"]);
  expect(daysOf("2019-10-20/2019-10-30", "2019-11-02")).toEqual(["2019-10-28", "2019-11-02"]);
  expect(daysOf("2019-10", "2019-11")).toEqual(["2019-10-28", "2019-11-10"]);
  expect(daysOf("2019")).toEqual(["2019-10-28", "2019-11-10"]);
});

test("every figure counts what is in view", () => {
  fc.assert(
    fc.property(arbitraryQuestion, ({ story, filter, window }) => {
      const tables = tablesOf(story);
      const mask = createMaskCache(tables).mask(filter, window);
      const shown = [...mask.keys()].filter((row) => matches(mask, row));
      const days = window ?? ALL_TIME;
      const { events, byStanding, byKind, ...summary } = storySummary(tables, mask, days);
      expect(events).toBe(shown.length);
      for (const [index] of STANDINGS.entries())
        expect(at(byStanding, index)).toBe(
          shown.filter((row) => tables.events.standing[row] === index).length,
        );
      expect(byKind.reduce((sum, count) => sum + count, 0)).toBe(shown.length);
      const acting = Uint32Array.from(
        story.actors,
        (_, actor) =>
          shown.filter((row) => story.events[row]?.actions.some(({ from }) => from === actor)).length,
      );
      expect(summary.agents).toEqual(
        [...acting.keys()]
          .filter((actor) => at(acting, actor) >= 2)
          .sort((a, b) => at(acting, b) - at(acting, a) || a - b)
          .slice(0, 3),
      );
      if (shown.length === 0) return;
      expect(summary.days.first).toBeGreaterThanOrEqual(days.first);
      expect(summary.days.last).toBeLessThanOrEqual(days.last);
      expect(summary.isShort).toBe(shown.length < 10 || summary.days.last - summary.days.first < 59);
      const { within, before, after } = turningPoints(tables, mask, days);
      expect(within.every((row) => matches(mask, row))).toBe(true);
      expect(before.every((row) => at(tables.events.last, row) < days.first)).toBe(true);
      expect(after.every((row) => at(tables.events.first, row) > days.last)).toBe(true);
    }),
  );
});
