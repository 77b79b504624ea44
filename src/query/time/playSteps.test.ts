import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../model/dates/timeSpan.ts";
import { tablesOfEvents } from "../arbitraryTables.node.ts";
import { noFilter } from "../filter/filter.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import {
  firstWindow,
  nextWindow,
  type Pace,
  type PlayedStory,
  playedStory,
  playSize,
  spanOfStretch,
  stretchOf,
} from "./playSteps.ts";
import { storyExtent } from "./storyExtent.ts";

type Stretch = PlayedStory["limits"];

const arbitraryPlay = fc
  .record({
    days: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
    bounds: fc.tuple(fc.integer({ min: -5, max: 405 }), fc.integer({ min: -5, max: 405 })),
    pace: fc.constantFrom<Pace>("events", "days"),
  })
  .map(({ days, bounds: [a, b], pace }) => ({
    story: {
      days: Int32Array.from(days.sort((one, other) => one - other)),
      limits: { first: -5, last: 405 },
      perDay: 1,
    },
    window: { first: Math.min(a, b), last: Math.max(a, b) },
    pace,
  }));

const heldBy = ({ days }: PlayedStory, { first, last }: Stretch): number =>
  days.filter((day) => day >= first && day <= last).length;

function played(story: PlayedStory, from: Stretch, pace: Pace): readonly Stretch[] {
  const size = playSize(story, from, pace);
  const windows = [from];
  for (let next = nextWindow(story, from, size); next; next = nextWindow(story, next, size)) {
    windows.push(next);
    expect(windows.length).toBeLessThan(1000);
  }
  return windows;
}

test("a play goes on and ends, and passes over no event that is still to come", () => {
  fc.assert(
    fc.property(arbitraryPlay, ({ story, window, pace }) => {
      const windows = played(story, window, pace);
      windows.slice(1).forEach(({ first, last }, index) => {
        expect(first).toBeGreaterThan(windows[index]?.first ?? 0);
        expect(first).toBeLessThanOrEqual(last);
        expect(last).toBeLessThanOrEqual(story.limits.last);
      });
      for (const day of story.days) {
        if (day >= window.first)
          expect(windows.some(({ first, last }) => day >= first && day <= last)).toBe(true);
      }
    }),
  );
});

test("windows of equal events hold as many as the first, and what else falls on the days at their edges", () => {
  fc.assert(
    fc.property(arbitraryPlay, ({ story, window }) => {
      const { count } = playSize(story, window, "events");
      for (const one of played(story, window, "events").slice(1, -1)) {
        const ofEdges =
          heldBy(story, { ...one, last: one.first }) + heldBy(story, { ...one, first: one.last });
        expect(heldBy(story, one)).toBeGreaterThanOrEqual(count);
        expect(heldBy(story, one)).toBeLessThan(count + ofEdges);
      }
    }),
  );
});

test("windows of equal days are as long as the first, but for the last", () => {
  fc.assert(
    fc.property(arbitraryPlay, ({ story, window }) => {
      const { count } = playSize(story, window, "days");
      for (const { first, last } of played(story, window, "days").slice(1, -1)) {
        expect(last - first + 1).toBe(count);
      }
    }),
  );
});

test("where all is shown the play begins anew, with a part of the story", () => {
  const story = {
    days: Int32Array.from({ length: 80 }, (_, index) => index * 3),
    limits: { first: -5, last: 300 },
    perDay: 1,
  };
  const size = playSize(story, story.limits, "events");
  expect(size.count).toBe(10);
  expect(nextWindow(story, story.limits, size)).toBeNull();
  const first = firstWindow(story, size);
  expect(heldBy(story, first)).toBe(10);
  expect(nextWindow(story, first, size)).toEqual({ first: 15, last: 42 });
});

test("a night is played by the minute, in its own order, and never from midnight to midnight", () => {
  const times = ["20:59", "21:05:38", "21:05:58", "21:08", "21:22", "22:03", "23:53"];
  const dates = [...times.map((time) => `1970-04-13T${time}`), "1970-04-14T02:43", "1970-04-13"];
  const tables = tablesOfEvents(dates.map((date) => ({ date })));
  const whole = storyExtent(tables);
  const story = playedStory(tables, createMaskCache(tables).mask(noFilter, null), whole, whole);
  // An event without a time has no minute.
  expect(story.days.length).toBe(dates.length - 1);
  expect(story.perDay).toBe(MINUTES_PER_DAY);
  const size = playSize(story, stretchOf(whole, story.perDay), "days");
  const first = firstWindow(story, size);
  const windows = [first];
  for (let next = nextWindow(story, first, size); next; next = nextWindow(story, next, size))
    windows.push(next);
  for (const minute of story.days)
    expect(windows.some(({ first: from, last }) => minute >= from && minute <= last)).toBe(true);
  expect(windows.length).toBeGreaterThan(1);
  const { start, end } = spanOfStretch(first, story.perDay);
  expect(end - start).toBeLessThan(1 / 4);
});
