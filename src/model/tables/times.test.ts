import { describe, expect, test } from "vitest";
import { noFilter } from "../../query/filter/filter.ts";
import { createMaskCache, matches } from "../../query/filter/filterMask.ts";
import { createNetworkCounts } from "../../query/network/networkCounts.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { windowRows } from "../../query/time/windowRows.ts";
import { dayFromCivil } from "../dates/calendar.ts";
import { parseIsoTime } from "../dates/isoTime.ts";
import { windowOf } from "../dates/timeSpan.ts";
import { buildTables } from "./buildTables.ts";
import { eventRecord, eventRows } from "./tables.ts";
import { beginOf, endOf, windowOfSpan } from "./times.ts";

/** Dates on and about one day, by id of event. */
const DATES = {
  day: "2001-09-11",
  hour: "2001-09-11T08",
  minute: "2001-09-11T08:46",
  second: "2001-09-11T08:46:40",
  lasts: "2001-09-11T09:20/2001-09-11T11:00",
  by: "../2001-09-11T09:30",
  since: "2001-09-11T22:00/..",
  midnight: "2001-09-11T24:00",
  next: "2001-09-12T00:10",
};

const tablesOf = (dates: Readonly<Record<string, string>>, zone?: string) =>
  buildTables(
    {
      title: "One day",
      ...(zone === undefined ? {} : { zone }),
      kinds: [{ id: "kind", label: "Kind" }],
      sources: [],
      actors: [{ id: "one", name: "One", kind: "person" }],
      events: Object.entries(dates).map(([id, date]) => ({
        ...{ id, date, headline: id, kind: "kind", status: "reported" as const },
        participants: [{ actor: "one" }],
      })),
    },
    "one-day",
  );
const tables = tablesOf(DATES);
const idsOf = (of = tables) => eventRows(of).map((row) => eventRecord(of, row).id);

const at = (text: string): number => parseIsoTime(`2001-09-${text}`) ?? expect.fail(text);
const clock = (time: number): number => Math.round((time - dayFromCivil(2001, 9, 11)) * 86_400);

test("tables without a time have no columns for it", () => {
  expect(tablesOf({ one: "2001-09-11", other: "2001/2002" }).events.times).toBeNull();
});

test("an event begins and ends with what its date may mean", () => {
  const { events } = tables;
  const known = eventRows(tables).map((row) => [
    eventRecord(tables, row).id,
    clock(beginOf(events, row)),
    clock(endOf(events, row)),
  ]);
  const hour = 3600;
  expect(known).toEqual([
    ["day", 0, 24 * hour],
    ["hour", 8 * hour, 9 * hour],
    ["minute", 8 * hour + 46 * 60, 8 * hour + 47 * 60],
    ["second", 8 * hour + 46 * 60 + 40, 8 * hour + 46 * 60 + 41],
    ["lasts", 9 * hour + 20 * 60, 11 * hour + 60],
    ["by", 9 * hour + 30 * 60, 9 * hour + 31 * 60],
    ["since", 22 * hour, 22 * hour + 60],
    ["midnight", 24 * hour, 24 * hour],
    ["next", 24 * hour + 10 * 60, 24 * hour + 11 * 60],
  ]);
});

test("a story with a zone stands by the clock of that zone, on its days and in its order", () => {
  const moved = tablesOf(
    { later: "1970-04-13T21:10", earlier: "1970-04-14T03:08Z", before: "1970-04-13T22:00-05:00" },
    "America/Chicago",
  );
  expect(idsOf(moved)).toEqual(["before", "earlier", "later"]);
  expect(new Set(moved.events.first)).toEqual(new Set([dayFromCivil(1970, 4, 13)]));
});

test("times that a clock shows twice stand in the order in which they were", () => {
  const night = tablesOf(
    {
      third: "2024-11-03T01:30-05:00",
      second: "2024-11-03T01:45-04:00",
      fourth: "2024-11-03T02:10",
      first: "2024-11-03T00:59",
    },
    "America/New_York",
  );
  expect(idsOf(night)).toEqual(["first", "second", "third", "fourth"]);
});

describe("a window of minutes", () => {
  test.each([
    ["11T08:30", "11T09:00", ["day", "hour", "minute", "second"]],
    ["11T08:47", "11T09:20", ["day", "hour"]],
    ["11T10:00", "11T10:01", ["day", "lasts"]],
    ["11T22:30", "11T23:00", ["day"]],
    ["11T23:00", "12T00:00", ["day", "midnight"]],
    ["11T23:59", "12T00:01", ["day", "midnight"]],
    ["12T00:00", "12T00:10", []],
    ["12T00:10", "12T00:11", ["next"]],
  ] as const)(
    "from %s to %s holds what has a part in it, and what is known to that day alone",
    (from, to, ids) => {
      const window = windowOf({ start: at(from), end: at(to) });
      const mask = createMaskCache(tables).mask(noFilter, window);
      const counted = eventRows(tables).filter((row) => matches(mask, row));
      expect(counted.map((row) => eventRecord(tables, row).id)).toEqual(ids);
      const all = new Uint32Array(tables.events.count);
      expect(windowRows(tables, all, window, 100)).toEqual(counted);
      expect(createNetworkCounts(tables, all).inWindow(window).nodeEvents[0]).toBe(counted.length);
    },
  );

  test("is kept where it is shorter than three days and events have times, else it is of whole days", () => {
    const [day, hours] = [dayFromCivil(2001, 9, 11), { start: at("11T08:30"), end: at("12T09:00") }];
    expect(windowOfSpan(tables, hours)).toEqual({ first: day, last: day + 1, hours });
    expect(windowOfSpan(tables, { start: day, end: day + 1 })).toEqual({ first: day, last: day });
    expect(windowOfSpan(tables, { start: day + 0.4, end: day + 3.4 })).toEqual({ first: day, last: day + 2 });
    expect(windowOfSpan(tablesOf({ one: "2001-09-11" }), hours)).toEqual({ first: day, last: day });
  });
});

test("a story of one night is as long as its hours, with room at both ends", () => {
  const night = tablesOf({ one: "2001-09-11T21:08", other: "2001-09-12T02:43" });
  expect(storyExtent(night)).toEqual({ start: at("11T20:00"), end: at("12T03:00") });
});
