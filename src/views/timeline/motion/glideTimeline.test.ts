import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables } from "../../../load/affairTables.node.ts";
import type { TimeSpan } from "../../../model/dates/timeSpan.ts";
import { runs } from "../../../model/runs.node.ts";
import { at } from "../../../model/tables/columns.ts";
import { annotationsOf } from "../../../query/annotations.ts";
import { kindHues } from "../../../query/kindHues.ts";
import { english } from "../../../words/words.ts";
import {
  arbitraryPicture,
  crowded,
  labelForms,
  measure,
  type Picture,
  rowsOf,
  sceneOf,
} from "../affairScene.node.ts";
import { MOST_DAYS } from "../layout/layoutDays.ts";
import { glideTimeline } from "./glideTimeline.ts";

const annotations = annotationsOf(affairTables);
const hues = kindHues(affairTables);
const mask = new Uint8Array(affairTables.events.count);
const inputOf = (picture: Picture) => {
  const rows = rowsOf(picture.span);
  return {
    ...{ ...picture, tables: affairTables, words: english, rows, total: rows.length, density: null },
    ...{ crowded, breaks: [], hues, measure, annotations, labelForms, mask },
  };
};
const mix = (from: TimeSpan, to: TimeSpan, share: number): TimeSpan => ({
  start: from.start + (to.start - from.start) * share,
  end: from.end + (to.end - from.end) * share,
});

/** A picture and the window to which time glides from it. */
const arbitraryGlide = fc
  .tuple(arbitraryPicture, arbitraryPicture, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([picture, { span: to }, share]) => ({ picture, to, span: mix(picture.span, to, share) }))
  .filter(({ to }) => to.end - to.start > MOST_DAYS);

test("on the way to another window all that is drawn is in sight, once, and where its days are", () => {
  fc.assert(
    fc.property(arbitraryGlide, ({ picture, to, span }) => {
      const scene =
        glideTimeline(sceneOf(picture), inputOf({ ...picture, span }), to) ?? expect.fail("no glide");
      const inSight = new Set(rowsOf(span));
      const drawn = [...scene.marks.map(({ row }) => row), ...scene.stacks.flatMap(({ rows }) => rows)];
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((row) => inSight.has(row))).toBe(true);
      expect(scene.total).toBe(drawn.length);
      for (const { row, x } of scene.marks) {
        const { first, last } = affairTables.events;
        expect(x).toBeGreaterThanOrEqual(scene.scale.xOf(at(first, row)) - 30);
        expect(x).toBeLessThanOrEqual(scene.scale.xOf(at(last, row) + 1) + 30);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("rows are those of the end from the first frame on, so that what arrives stands still", () => {
  fc.assert(
    fc.property(arbitraryGlide, ({ picture, to, span }) => {
      const scene =
        glideTimeline(sceneOf(picture), inputOf({ ...picture, span }), to) ?? expect.fail("no glide");
      const there = new Map(sceneOf({ ...picture, span: to }).marks.map(({ row, y }) => [row, y]));
      for (const { row, y } of scene.marks) if (there.has(row)) expect(y).toBe(there.get(row));
    }),
    { numRuns: runs(60) },
  );
});

test("where it arrives it shows what the window shows, name by name", () => {
  fc.assert(
    fc.property(arbitraryGlide, ({ picture, to }) => {
      const end = sceneOf({ ...picture, span: to });
      const scene =
        glideTimeline(sceneOf(picture), inputOf({ ...picture, span: to }), to) ?? expect.fail("no glide");
      const names = ({ marks }: typeof end) =>
        new Map(marks.map(({ row, label }) => [row, label?.lines ?? null] as const));
      expect(names(scene)).toEqual(names(end));
    }),
    { numRuns: runs(60) },
  );
});
