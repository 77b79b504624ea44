import fc from "fast-check";
import { expect, test } from "vitest";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { epochDay } from "../../model/units.ts";
import { firstWindow, nextWindow, type Pace, type PlayedStory, playSize } from "./playSteps.ts";

const arbitraryPlay = fc
  .record({
    days: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
    bounds: fc.tuple(fc.integer({ min: -5, max: 405 }), fc.integer({ min: -5, max: 405 })),
    pace: fc.constantFrom<Pace>("events", "days"),
  })
  .map(({ days, bounds: [a, b], pace }) => ({
    story: {
      days: Int32Array.from(days.sort((one, other) => one - other)),
      limits: { first: epochDay(-5), last: epochDay(405) },
    },
    window: { first: epochDay(Math.min(a, b)), last: epochDay(Math.max(a, b)) },
    pace,
  }));

const heldBy = ({ days }: PlayedStory, { first, last }: DayRange): number =>
  days.filter((day) => day >= first && day <= last).length;

function played(story: PlayedStory, from: DayRange, pace: Pace): readonly DayRange[] {
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
    limits: { first: epochDay(-5), last: epochDay(300) },
  };
  const size = playSize(story, story.limits, "events");
  expect(size.count).toBe(10);
  expect(nextWindow(story, story.limits, size)).toBeNull();
  const first = firstWindow(story, size);
  expect(heldBy(story, first)).toBe(10);
  expect(nextWindow(story, first, size)).toEqual({ first: 15, last: 42 });
});
