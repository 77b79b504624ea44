import { describe, expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { NO_HUE } from "../../chart/theme.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { allTexts } from "../../model/tables/textColumn.ts";
import { kindHues } from "../../query/kindsAndLanes.ts";
import { tourStep } from "../../query/tours.ts";
import { english } from "../../words/words.ts";
import { collisions, labelTexts, measure, measureLabel, misplaced, rowsOf } from "./affairScene.node.ts";
import { FOOT, HALF_DOT } from "./laneRows.ts";
import { labelRect } from "./placeLabels.ts";
import { stepMarks } from "./stepScene.ts";
import { buildTimelineScene, LAYOUT, type TimelineScene } from "./timelineScene.ts";

const SIZES = [
  { width: 940, height: 700 },
  { width: 640, height: 460 },
  { width: 768, height: 430 },
  { width: 390, height: 354 },
  { width: 390, height: 240 },
  // The size of a step's preview.
  { width: 824, height: 196 },
] as const;

const tours = affairTables.tours.filter(({ steps }) => steps.length > 0);
const steps = tours.flatMap((tour) =>
  tour.steps.flatMap((_, index) => {
    const step = tourStep(affairTables, tour, index + 1);
    const tourEvents = new Set(tour.steps.flatMap(({ event }) => eventRowOf(affairTables, event) ?? []));
    return step ? [{ name: `${tour.id} ${index + 1}`, step, tour: tour.id, tourEvents }] : [];
  }),
);

const sceneOf = (
  { step, tour }: (typeof steps)[number],
  size: Size,
  tables = affairTables,
): TimelineScene => {
  const span = spanOfDays(step.days);
  const rows = rowsOf(span);
  return buildTimelineScene({
    ...{ tables, words: english, rows, total: rows.length, density: null, crowded: null, span },
    ...{ breaks: [], size, lanes: "none", annotations: [], hues: kindHues(affairTables) },
    ...{ stepEvent: step.event, tour, stepMarks, measure, measureLabel, labelTexts },
  });
};

describe.each(SIZES)("the picture of every step, $width × $height", (size) => {
  const all = steps.map((one) => ({ ...one, scene: sceneOf(one, size) }));

  test("names its event and at most six others, whole, with air at both ends", () => {
    expect(all.length).toBeGreaterThan(20);
    for (const { name, step, scene } of all) {
      const named = scene.marks.filter(({ label }) => label);
      expect(named.length, name).toBeLessThanOrEqual(7);
      expect(
        named.some(({ row }) => row === step.event),
        name,
      ).toBe(true);
      for (const { label } of named) expect(label?.lines.join("")).not.toContain("…");
      expect(scene.scale.left).toBeGreaterThanOrEqual(0.08 * size.width - 1);
      expect(scene.scale.right).toBeLessThanOrEqual(0.92 * size.width + 1);
    }
  });

  test("nothing lies on anything, and all stands inside", () => {
    for (const { name, scene } of all) {
      expect(collisions(scene), name).toEqual([]);
      for (const { x, y } of scene.stacks) {
        const count = { left: x - FOOT.half, right: x + FOOT.half, top: y - 7, bottom: y + 7 };
        const under = scene.marks.filter((mark) =>
          overlaps(count, { left: mark.x0, right: mark.x1, top: mark.y - 3, bottom: mark.y + 3 }),
        );
        expect(under, name).toEqual([]);
      }
      for (const { y, label } of scene.marks) {
        expect(y, name).toBeGreaterThan(LAYOUT.axisHeight);
        expect(y, name).toBeLessThan(size.height);
        if (!label) continue;
        const { left, right, top } = labelRect(label);
        expect(left, name).toBeGreaterThanOrEqual(0);
        expect(right, name).toBeLessThanOrEqual(size.width);
        expect(top, name).toBeGreaterThanOrEqual(LAYOUT.axisHeight);
      }
    }
  });

  test("says in words how many other events there are", () => {
    for (const { name, scene } of all) {
      const [, foot] = scene.bands;
      if (!foot) continue;
      expect(foot.title.join(" "), name).toMatch(/^\d+ other events?$/);
      const crowd = scene.marks.filter(({ label, y }) => !label && y > foot.y);
      for (const { y } of crowd)
        expect(y + HALF_DOT, name).toBeLessThanOrEqual(size.height - LAYOUT.padding / 2);
      if (foot.title.length === 1)
        for (const { y } of crowd) expect(y - 4, name).toBeGreaterThan(foot.y + 12);
    }
  });

  test("every event of the days is a mark or counted, on its own days, and no hue says what nothing explains", () => {
    for (const { name, step, scene } of all) {
      const shown = [...scene.marks.map(({ row }) => row), ...scene.stacks.flatMap(({ rows }) => rows)];
      expect(
        shown.toSorted((a, b) => a - b),
        name,
      ).toEqual(rowsOf(spanOfDays(step.days)));
      expect(misplaced(affairTables, scene), name).toEqual([]);
      for (const { hue } of scene.marks) expect(hue).toBe(NO_HUE);
    }
  });
});

test("a headline of 500 letters is whole in a picture that has room for it", () => {
  const { events } = affairTables;
  const headlines = toTextColumn(allTexts(events.headlines).map((text) => text.padEnd(500, ".")));
  const records = toTextColumn(allTexts(events.records).map((text) => text.replace('"short"', '"note"')));
  const tables = { ...affairTables, events: { ...events, headlines, records } };
  const named = steps.flatMap((one) => sceneOf(one, { width: 9_000, height: 700 }, tables).marks);
  const lines = named.flatMap(({ label }) => label?.lines ?? []).filter((line) => line.endsWith("."));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line.length).toBeGreaterThanOrEqual(500);
});

test("events of the tour are named before others, and lines of other dates run through no words", () => {
  for (const one of steps) {
    const { marks } = sceneOf(one, SIZES[0]);
    const named = new Set(marks.filter(({ label }) => label).map(({ row }) => row));
    for (const { row } of marks)
      if (named.size < 7 && one.tourEvents.has(row)) expect(named, one.name).toContain(row);
    const own = marks.find(({ row }) => row === one.step.event);
    const line = own && { left: 0, right: SIZES[0].width, top: own.y - 3, bottom: own.y + 3 };
    for (const { label } of marks) if (label && line) expect(overlaps(labelRect(label), line)).toBe(false);
  }
});
