import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "../../../chart/box.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import { panSpan, type TimeSpan, zoomSpan } from "../../../model/dates/timeSpan.ts";
import { runs } from "../../../model/runs.node.ts";
import { at } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { arbitraryStory, tablesOf } from "../../../query/arbitraryTables.ts";
import { kindHues } from "../../../query/kindHues.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { english } from "../../../words/words.ts";
import {
  arbitraryPicture,
  crowded,
  labelForms,
  measure,
  misplaced,
  type Picture,
  rowsOf,
} from "../affairScene.node.ts";
import { PITCH } from "../layout/layoutItem.ts";
import { labelRect } from "../layout/placedLabel.ts";
import { buildTimelineScene, type TimelineInput, type TimelineScene } from "../timelineScene.ts";
import { panTimeline } from "./panTimeline.ts";

const inputOf = (tables: Tables, picture: Picture): TimelineInput => {
  const rows = rowsOf(picture.span, tables);
  return {
    ...picture,
    tables,
    words: english,
    rows,
    total: rows.length,
    density: null,
    crowded,
    breaks: [],
    hues: kindHues(tables),
    measure,
    annotations: [],
    labelForms,
  };
};

/** How far time moves from frame to frame, in windows. */
const arbitrarySteps = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});

/** Every picture on the way of a hand that moves time by these steps. */
function dragged(tables: Tables, picture: Picture, steps: readonly number[]): readonly TimelineScene[] {
  const length = picture.span.end - picture.span.start;
  let { span } = picture;
  let scene = buildTimelineScene(inputOf(tables, picture));
  return steps.map((step) => {
    span = panSpan(span, step * length);
    const input = inputOf(tables, { ...picture, span });
    scene = panTimeline(scene, input) ?? buildTimelineScene(input);
    return scene;
  });
}

function check(tables: Tables, scene: TimelineScene): void {
  const { marks, stacks, scale, gutter, size } = scene;
  const drawn = [...marks.map(({ row }) => row), ...stacks.flatMap(({ rows }) => rows)];
  expect(drawn.sort((a, b) => a - b)).toEqual(rowsOf(scale.span, tables));
  expect(scene.total).toBe(drawn.length);
  const isWithin = (x: number, rows: readonly number[]): boolean =>
    x >= scale.xOf(Math.min(...rows.map((row) => at(tables.events.first, row)))) - 1e-6 &&
    x <= scale.xOf(Math.max(...rows.map((row) => at(tables.events.last, row))) + 1) + 1e-6;
  expect(marks.filter(({ row, x }) => !isWithin(x, [row]))).toEqual([]);
  for (const { rows, x, x0, x1 } of stacks) {
    expect(rows.length).toBeGreaterThan(1);
    expect([x, x0, x1].filter((one) => !isWithin(one, rows))).toEqual([]);
  }
  for (const { label } of marks) {
    if (!label) continue;
    expect(labelRect(label).left).toBeGreaterThanOrEqual(gutter);
    expect(labelRect(label).right).toBeLessThanOrEqual(size.width);
  }
  const days = marks.filter(({ x0, x1 }) => x0 === x1);
  const onEachOther = days.filter((one, index) =>
    days
      .slice(index + 1)
      .some((other) => Math.abs(one.x - other.x) < PITCH - 0.01 && Math.abs(one.y - other.y) < PITCH - 0.01),
  );
  expect(onEachOther).toEqual([]);
}

test("while time is dragged every event in sight is drawn or counted once, in its own days, on no other", () => {
  fc.assert(
    fc.property(arbitraryPicture, arbitrarySteps, (picture, steps) => {
      for (const scene of dragged(affairTables, picture, steps)) check(affairTables, scene);
    }),
    { numRuns: runs(100) },
  );
});

test("so it is in stories of any kind", () => {
  fc.assert(
    fc.property(
      arbitraryStory,
      arbitrarySteps,
      fc.constantFrom("none" as const, "kind" as const),
      (story, steps, lanes) => {
        const tables = tablesOf(story);
        const { start, end } = storyExtent(tables);
        const span: TimeSpan = { start, end: start + (end - start) / 3 };
        const picture: Picture = { span, size: { width: 700, height: 260 }, lanes };
        for (const scene of dragged(tables, picture, steps)) check(tables, scene);
      },
    ),
    { numRuns: runs(100) },
  );
});

/** How much longer or shorter the window gets from frame to frame. */
const arbitraryZoom = fc.array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});

test("while time is zoomed every event is drawn or counted once, in its own days, in its row, and no name lies on anything", () => {
  fc.assert(
    fc.property(arbitraryPicture, arbitraryZoom, (picture, factors) => {
      let { span } = picture;
      let before = buildTimelineScene(inputOf(affairTables, picture));
      for (const factor of factors) {
        span = zoomSpan(span, factor, (span.start + span.end) / 2);
        const input = inputOf(affairTables, { ...picture, span });
        const after = panTimeline(before, input);
        if (!after) {
          before = buildTimelineScene(input);
          continue;
        }
        const { marks, stacks } = after;
        const drawn = [...marks.map(({ row }) => row), ...stacks.flatMap(({ rows }) => rows)];
        expect(drawn.sort((a, b) => a - b)).toEqual(rowsOf(span));
        expect(misplaced(affairTables, after)).toEqual([]);
        const feet = new Set(before.stacks.map(({ y }) => y));
        for (const { row, y } of before.marks) {
          const now = marks.find((mark) => mark.row === row);
          if (now && !feet.has(y)) expect(now.y).toBe(y);
        }
        const names = marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
        expect(
          names.filter((one, index) => names.slice(index + 1).some((other) => overlaps(one, other))),
        ).toEqual([]);
        before = after;
      }
    }),
    { numRuns: runs(100) },
  );
});

test("marks that stay in sight keep their rows, and move by as much as time", () => {
  fc.assert(
    fc.property(arbitraryPicture, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (picture, step) => {
      const before = buildTimelineScene(inputOf(affairTables, picture));
      const span = panSpan(picture.span, step * (picture.span.end - picture.span.start));
      const after = panTimeline(before, inputOf(affairTables, { ...picture, span }));
      if (!after) return;
      const dx = after.scale.xOf(0) - before.scale.xOf(0);
      const feet = new Set(before.stacks.map(({ y }) => y));
      for (const mark of before.marks) {
        const now = after.marks.find(({ row }) => row === mark.row);
        if (!now || mark.x0 !== mark.x1 || feet.has(mark.y)) continue;
        expect(now.y).toBe(mark.y);
        expect(now.x).toBeCloseTo(mark.x + dx, 5);
      }
    }),
    { numRuns: runs(200) },
  );
});
