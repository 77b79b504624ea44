import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { tourOf, tourStep } from "./tours.ts";

const event = (id: string, date: string) => ({
  id,
  date,
  headline: id,
  kind: "k",
  status: "confirmed" as const,
});
const step = { event: "late", text: "See." };
const tables = buildTables(
  {
    title: "A story",
    kinds: [{ id: "k", label: "K" }],
    sources: [],
    actors: [],
    events: [event("early", "2019-01-01"), event("late", "2020-06-01")],
    stories: [
      { id: "Who / when?", title: "T", steps: [{ ...step, from: "2019-01-01", to: "2019-02-01" }, step] },
      { id: "empty", title: "E", steps: [] },
    ],
  },
  "story",
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
  expect(wrong?.isWindowEmpty).toBe(true);
  expect(wrong?.days).toEqual(open?.days);
  expect(open?.isWindowEmpty).toBe(false);
  expect(tourStep(tables, tour, 3)).toBeUndefined();
});

test("every step of the affair has its event inside its window, and actors that are known", () => {
  const steps = affairTables.stories.flatMap((story) => {
    const tour = tourOf(affairTables, story.id) ?? expect.fail(story.id);
    return tour.steps.map((written, index) => ({
      written,
      shown: tourStep(affairTables, tour, index + 1) ?? expect.fail(written.event),
    }));
  });
  expect(steps).toHaveLength(27);
  for (const { written, shown } of steps) {
    expect(shown.isWindowEmpty).toBe(false);
    expect(textAt(affairTables.events.ids, shown.event)).toBe(written.event);
    expect(shown.actors).toHaveLength(written.actors?.length ?? 0);
  }
});
