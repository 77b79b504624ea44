import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import { runs } from "../../model/runs.node.ts";
import { at } from "../../model/tables/columns.ts";
import { annotationsOf } from "../../query/annotations.ts";
import { arbitraryStory, tablesOf } from "../../query/arbitraryTables.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { eventName } from "../../words/eventName.ts";
import {
  arbitraryPicture,
  collisions,
  measure,
  misplaced,
  type Picture,
  rowsOf,
  sceneOf,
  wholeStory,
} from "./affairScene.node.ts";
import { ALL_NAMED, PITCH } from "./layout/layoutItem.ts";
import { labelRect } from "./layout/placedLabel.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

const WIDTHS = [320, 390, 480, 640, 768, 820, 1024, 1200, 1600];
const LANES = ["none", "kind", "status", "action"] as const;

test("no day is hidden as a whole by the labels of others while there is room for its dots", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const span = { start: day("2019-10-28"), end: day("2019-11-04") };
  for (const height of [340, 384, 420]) {
    const { marks } = sceneOf({ span, size: { width: 818, height }, lanes: "none" });
    const first = marks.filter(({ row }) => at(affairTables.events.first, row) === day("2019-11-01"));
    expect(first.length, String(height)).toBeGreaterThan(2);
  }
});

describe("x is time", () => {
  test.each(WIDTHS)("in the affair, on %i px, in every kind of lanes", (width) => {
    for (const lanes of LANES) {
      const scene = sceneOf({ span: wholeStory, size: { width, height: 340 }, lanes });
      expect(misplaced(affairTables, scene)).toEqual([]);
    }
  });

  test("in any window of it", () => {
    fc.assert(
      fc.property(arbitraryPicture, fc.constantFrom(...WIDTHS), (picture, width) => {
        const scene = sceneOf({ ...picture, size: { width, height: picture.size.height } });
        expect(misplaced(affairTables, scene)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("in stories of any kind", () => {
    fc.assert(
      fc.property(
        arbitraryStory,
        fc.constantFrom(...WIDTHS),
        fc.constantFrom(...LANES),
        (story, width, lanes) => {
          const tables = tablesOf(story);
          const scene = sceneOf({ span: storyExtent(tables), size: { width, height: 300 }, lanes }, tables);
          expect(misplaced(tables, scene)).toEqual([]);
        },
      ),
      { numRuns: process.env.DATELINE_ALL ? 2_000 : 100 },
    );
  });
});

describe("the affair in any window", () => {
  const everyPicture = (check: (picture: Picture, scene: TimelineScene) => void): void =>
    fc.assert(
      fc.property(arbitraryPicture, (picture) => check(picture, sceneOf(picture))),
      { numRuns: runs(300) },
    );

  test("draws or counts every event that is in it, once, and no other", () => {
    everyPicture(({ span }, scene) => {
      const { marks, stacks } = scene;
      const rows = [...marks.map(({ row }) => row), ...stacks.flatMap((stack) => stack.rows)];
      expect(rows.sort((a, b) => a - b)).toEqual(rowsOf(span));
      expect(scene.total).toBe(rows.length);
      // One event has a mark of its own.
      for (const stack of stacks) expect(stack.rows.length).toBeGreaterThan(1);
    });
  });

  test("has no label on another label or on a mark, and no mark on another", () => {
    everyPicture((_, scene) => {
      expect(collisions(scene)).toEqual([]);
    });
  });

  test("has every label whole inside the picture, right of the names of lanes", () => {
    everyPicture(({ size }, { marks, gutter }) => {
      for (const { label } of marks) {
        if (!label) continue;
        expect(label.width).toBe(Math.max(...label.lines.map(measure)));
        const { left, right, top } = labelRect(label);
        expect(left >= gutter && right <= size.width && top >= LAYOUT.axisHeight).toBe(true);
      }
    });
  });

  test("names events by whole statements: a headline or its short form, neither of them cut", () => {
    everyPicture((_, { marks }) => {
      for (const { row, label } of marks) {
        const { headline, short } = eventName(affairTables, row);
        if (label) expect([headline, short]).toContain(label.lines.join(" "));
      }
    });
  });

  test("has every dot whole inside the picture, on the first day and on the last too", () => {
    everyPicture(({ size }, { marks, gutter }) => {
      for (const { x } of marks) expect(x - PITCH / 2 >= gutter && x + PITCH / 2 <= size.width).toBe(true);
    });
  });

  test("names every event where there are ten or fewer", () => {
    everyPicture((_, { marks, stacks }) => {
      const events = marks.length + stacks.reduce((sum, { rows }) => sum + rows.length, 0);
      if (events > ALL_NAMED) return;
      expect(marks.filter(({ label }) => label === null)).toEqual([]);
    });
  });

  test("has no line through words", () => {
    everyPicture((_, { marks }) => {
      const words = marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
      for (const { x, stem } of marks) {
        for (const { top, bottom } of stem) {
          const line = { left: x - 0.5, right: x + 0.5, top, bottom };
          expect(words.filter((one) => overlaps(one, line))).toEqual([]);
        }
      }
    });
  });

  test("by kind: lanes in the order of the file, one below the other, with their events inside", () => {
    everyPicture((picture) => {
      const { bands, marks, stacks, contentHeight } = sceneOf({ ...picture, lanes: "kind" });
      const kinds = bands.flatMap(({ kind }) => kind ?? []);
      expect(kinds).toEqual([...new Set(kinds)].sort((a, b) => a - b));
      let bottom: number = LAYOUT.axisHeight;
      for (const { y, height } of bands) {
        expect(y).toBeGreaterThanOrEqual(bottom - 1e-6);
        bottom = y + height;
      }
      expect(bottom).toBeLessThanOrEqual(contentHeight);
      const bandAt = (y: number) => bands.find((band) => y >= band.y && y <= band.y + band.height)?.kind;
      for (const { row, y } of marks) expect(bandAt(y)).toBe(at(affairTables.events.kind, row));
      for (const { rows, y } of stacks) {
        for (const row of rows) expect(bandAt(y)).toBe(at(affairTables.events.kind, row));
      }
    });
  });
});

test("the same address gives the same rows, however one came to it", () => {
  const picture: Picture = { span: wholeStory, size: { width: 820, height: 340 }, lanes: "none" };
  const rows = (scene: TimelineScene) => scene.marks.map(({ row, x, y }) => [row, x, y]);
  const first = rows(sceneOf(picture));
  sceneOf({ ...picture, span: { start: wholeStory.start + 900, end: wholeStory.end - 900 } });
  expect(rows(sceneOf(picture))).toEqual(first);
});

test("in the weeks of the lawsuit every turning point is named, those of full columns too", () => {
  const dayOf = (text: string): number => parseIsoDay(text) ?? Number.NaN;
  for (const [start, end] of [
    ["2019-10-20", "2019-12-11"],
    ["2019-10-15", "2019-12-01"],
    ["2019-10-25", "2019-11-15"],
  ] as const) {
    const span = { start: dayOf(start), end: dayOf(end) };
    const { marks } = sceneOf({ span, size: { width: 818, height: 400 }, lanes: "none" });
    const points = marks.filter(({ row }) => affairTables.events.prominence[row] === 1);
    expect(points.length).toBeGreaterThan(2);
    expect(points.filter(({ label }) => label === null)).toEqual([]);
  }
});

test("in the whole story the turning points are named before all others", () => {
  // What its editors have pinned to an event names it too.
  const pinned = new Set(annotationsOf(affairTables).map(({ event }) => event));
  const scene = sceneOf({ span: wholeStory, size: { width: 1200, height: 420 }, lanes: "none" });
  const labelled = new Set(scene.marks.flatMap(({ row, label }) => (label ? row : [])));
  const share = (prominence: number) => {
    const rows = rowsOf(wholeStory).filter((row) => at(affairTables.events.prominence, row) === prominence);
    return rows.filter((row) => labelled.has(row) || pinned.has(row)).length / rows.length;
  };
  expect(share(1)).toBeGreaterThan(0.9);
  expect(share(1)).toBeGreaterThan(share(2));
  expect(share(2)).toBeGreaterThan(share(3));
});
