import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../../model/dates/calendar.ts";
import { keepCounted } from "../../model/tables/oncePerTables.ts";
import {
  arbitraryQuestion,
  arbitraryStory,
  emptyStory,
  failures,
  tablesOf,
} from "../arbitraryTables.node.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { passingEvents } from "../storySummary.ts";
import { storyDays, storyExtent } from "./storyExtent.ts";

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

  test("has the days of all that a folder holds, whichever of its events are rows", () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryStory, (all, some) => {
        const [whole, rows] = [tablesOf(all), tablesOf(some)];
        keepCounted(rows, whole);
        expect(storyDays(rows)).toEqual(storyDays(whole));
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
      const { count, days } = passingEvents(tables, createMaskCache(tables).mask(filter, window));
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
