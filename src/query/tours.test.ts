import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { isoTime } from "../model/dates/isoTime.ts";
import { spanOfDays, type TimeSpan } from "../model/dates/timeSpan.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { tablesOfEvents } from "./arbitraryTables.node.ts";
import { annotationsOf, tourOf, tourStep } from "./tours.ts";

const step = { event: "late", text: "See." };
const tables = tablesOfEvents(
  [
    { id: "early", date: "2019-01-01" },
    { id: "late", date: "2020-06-01" },
  ],
  {
    stories: [
      { id: "Who / when?", title: "T", steps: [{ ...step, from: "2019-01-01", to: "2019-02-01" }, step] },
      { id: "empty", title: "E", steps: [] },
    ],
  },
);

test("a tour is found by its id and by the folder of its pages; one without steps leads nowhere", () => {
  const tour = tourOf(tables, "Who / when?");
  expect(tour?.title).toBe("T");
  expect(tourOf(tables, "who-when--0000000000000")).toBeUndefined();
  expect(tourOf(tables, "empty")).toBeUndefined();
});

test("a window that does not hold the event of its step gives way to the days around it, and it is said", () => {
  const tour = tourOf(tables, "Who / when?") ?? expect.fail("no tour");
  const [wrong, open] = [tourStep(tables, tour, 1), tourStep(tables, tour, 2)];
  expect(wrong?.isEventOutside).toBe(true);
  expect(wrong?.days).toEqual(open?.days);
  expect(open?.isEventOutside).toBe(false);
  expect(tourStep(tables, tour, 3)).toBeUndefined();
});

test("the window of a step, and of a sentence, may be minutes of a day", () => {
  const night = tablesOfEvents(
    [
      { id: "early", date: "1970-04-13T21:05:58" },
      { id: "late", date: "1970-04-13T21:22:07" },
    ],
    {
      annotations: [{ text: "Ten minutes", from: "1970-04-13T21:05", to: "1970-04-13T21:15" }],
      stories: [
        {
          id: "t",
          title: "T",
          steps: [
            { ...step, from: "1970-04-13T21:20", to: "1970-04-13T21:30" },
            { ...step, from: "1970-04-13T21:00", to: "1970-04-13T21:22" },
            { ...step, from: "1970-04-13", to: "1970-04-14T00:00" },
          ],
        },
      ],
    },
  );
  const tour = tourOf(night, "t") ?? expect.fail("no tour");
  const [held, missed, day] = [1, 2, 3].map((number) => tourStep(night, tour, number));
  const minutes = ({ start, end }: TimeSpan) => [start, end].map(isoTime);
  expect(held && minutes(spanOfDays(held.days))).toEqual(["1970-04-13T21:20", "1970-04-13T21:30"]);
  expect([held?.isEventOutside, missed?.isEventOutside]).toEqual([false, true]);
  expect(day?.days).toEqual({ first: 102, last: 102 });
  expect(annotationsOf(night).map(({ span }) => minutes(span))).toEqual([
    ["1970-04-13T21:05", "1970-04-13T21:15"],
  ]);
});

test("every step of the affair has its event inside its window, and actors that are known", () => {
  const steps = affairTables.tours.flatMap((story) => {
    const tour = tourOf(affairTables, story.id) ?? expect.fail(story.id);
    return tour.steps.map((written, index) => ({
      written,
      shown: tourStep(affairTables, tour, index + 1) ?? expect.fail(written.event),
    }));
  });
  expect(steps).toHaveLength(27);
  for (const { written, shown } of steps) {
    expect(shown.isEventOutside).toBe(false);
    expect(textAt(affairTables.events.ids, shown.event)).toBe(written.event);
    expect(shown.actors).toHaveLength(written.actors?.length ?? 0);
  }
});
