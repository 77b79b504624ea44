import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../model/calendar.ts";
import { epochDay } from "../model/units.ts";
import { arbitraryQuestion, arbitraryStory, emptyStory, failures, tablesOf } from "./arbitraryTables.ts";
import { createMaskCache } from "./filterMask.ts";
import { busiestMonth, passingEvents, storyDays, storyExtent } from "./storyExtent.ts";

describe("the story", () => {
  test("runs from the first day of any event to the last, with room at both ends", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        fc.pre(story.events.length > 0);
        const tables = tablesOf(story);
        const { first, last } = storyDays(tables);
        expect(first).toBe(Math.min(...story.events.map((event) => event.first)));
        expect(last).toBe(Math.max(...story.events.map((event) => event.last)));

        const { start, end } = storyExtent(tables);
        const days = last + 1 - first;
        for (const room of [first - start, end - (last + 1)]) {
          expect(Number.isInteger(room)).toBe(true);
          expect(room).toBeGreaterThanOrEqual(Math.max(3, days * 0.02));
          expect(room).toBeLessThanOrEqual(Math.max(3, days * 0.02 + 1));
        }
      }),
    );
  });

  test("without events is the year 2000", () => {
    const tables = tablesOf(emptyStory);
    const { first, last } = storyDays(tables);
    expect([isoDay(first), isoDay(last)]).toEqual(["2000-01-01", "2000-12-31"]);
  });
});

test("the events that pass the filters are counted with their days, whatever the window", () => {
  fc.assert(
    fc.property(arbitraryQuestion, ({ story, filter, window }) => {
      const tables = tablesOf(story);
      const passing = story.events.filter((event) => failures(story, event, filter, null).length === 0);
      const { count, days } = passingEvents(tables, createMaskCache(tables).rejects(filter, window));
      expect(count).toBe(passing.length);
      expect(days).toEqual(
        passing.length === 0
          ? null
          : {
              first: Math.min(...passing.map(({ first }) => first)),
              last: Math.max(...passing.map(({ last }) => last)),
            },
      );
    }),
  );
});

test("the busiest month is the first of those in which most of the events that count begin", () => {
  fc.assert(
    fc.property(arbitraryQuestion, ({ story, filter, window }) => {
      const tables = tablesOf(story);
      const busiest = busiestMonth(tables, createMaskCache(tables).rejects(filter, window));
      const monthOf = (day: number): string => isoDay(epochDay(day)).slice(0, -3);
      const months = story.events
        .filter((event) => failures(story, event, filter, window).length === 0)
        .map(({ first }) => monthOf(first));
      const countOf = (month: string): number => months.filter((other) => other === month).length;
      const most = Math.max(0, ...months.map(countOf));

      expect(busiest?.count ?? 0).toBe(most);
      if (busiest === undefined) return;
      const { first, last } = busiest.days;
      expect(monthOf(first)).toBe(months.find((month) => countOf(month) === most));
      expect(monthOf(last)).toBe(monthOf(first));
      expect(monthOf(first - 1)).not.toBe(monthOf(first));
      expect(monthOf(last + 1)).not.toBe(monthOf(first));
    }),
  );
});
