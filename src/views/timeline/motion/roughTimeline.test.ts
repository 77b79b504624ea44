import fc from "fast-check";
import { expect, test } from "vitest";
import type { Drawn } from "../../../chart/sceneSequence.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import { runs } from "../../../model/runs.node.ts";
import { type EventRow, eventRow } from "../../../model/units.ts";
import { kindHues } from "../../../query/kindHues.ts";
import { english } from "../../../words/words.ts";
import {
  arbitraryPicture,
  collisions,
  crowded,
  labelForms,
  measure,
  misplaced,
  type Picture,
  rowsOf,
  sceneOf,
  wholeStory,
} from "../affairScene.node.ts";
import type { DensityBins } from "../density/densityBins.ts";
import { MOST_DAYS } from "../layout/layoutDays.ts";
import type { TimelineScene } from "../timelineScene.ts";
import { movedTimeline, roughTimeline } from "./movedTimeline.ts";

const NONE: readonly never[] = [];
const hues = kindHues(affairTables);
const inputOf = (picture: Picture, rows = rowsOf(picture.span)) => ({
  ...{ ...picture, tables: affairTables, words: english, rows, total: rows.length, density: null },
  ...{ crowded, breaks: NONE, hues, measure, annotations: NONE, labelForms },
});

test("marks that are only put in rows are all there, on their days, and none lies on another", () => {
  fc.assert(
    fc.property(
      arbitraryPicture.filter(({ lanes, span }) => lanes === "none" && span.end - span.start > MOST_DAYS),
      (picture) => {
        const scene = roughTimeline(inputOf(picture)) ?? expect.fail("nothing was laid out");
        const drawn = [...scene.marks.map(({ row }) => row), ...scene.stacks.flatMap(({ rows }) => rows)];
        expect(drawn.sort((a, b) => a - b)).toEqual(rowsOf(picture.span));
        expect(scene.marks.some(({ label }) => label)).toBe(false);
        expect(misplaced(affairTables, scene)).toEqual([]);
        expect(collisions(scene)).toEqual([]);
      },
    ),
    { numRuns: runs(60) },
  );
});

test("lanes and days are laid out by who knows how", () => {
  const size = { width: 900, height: 400 };
  const day = { start: wholeStory.start, end: wholeStory.start + 2 };
  expect(roughTimeline(inputOf({ span: wholeStory, size, lanes: "kind" }))).toBeNull();
  expect(roughTimeline(inputOf({ span: day, size, lanes: "none" }))).toBeNull();
});

const NO_BINS: DensityBins = {
  ...{ unit: "month", bins: [], lanes: 1, kinds: 1, counts: new Float64Array(0), measured: null },
};

test("many marks that come out of bars while time moves are put in rows, few are laid out", () => {
  const picture: Picture = { span: wholeStory, size: { width: 900, height: 400 }, lanes: "none" };
  const mask = new Uint8Array(affairTables.events.count);
  /** Inputs, and after them those of the next frame: the rows alone are others. */
  const moving = (rows: readonly EventRow[], contents = {}) => ({
    ...{ ...inputOf(picture), mask, contents, isMoving: true, glidesTo: null, rows, total: rows.length },
  });
  const many = Array.from({ length: 1200 }, (_, index) => eventRow(index % affairTables.events.count));
  const bars: TimelineScene = {
    ...sceneOf(picture),
    ...{ marks: [], stacks: [] },
    density: { bars: [], lines: [], unit: "", most: 0, bands: [], height: 0, bins: NO_BINS, names: [] },
  };
  const { rows: _, total: __, ...inputs } = moving(NONE);
  const before: Drawn<typeof inputs, TimelineScene> = {
    ...{ inputs, scene: bars, shown: bars, transition: null, at: 0 },
  };
  expect(movedTimeline(before, moving(rowsOf(wholeStory)), 16)).toBeNull();
  expect(movedTimeline(before, moving(many), 16)?.density).toBeNull();
  expect(movedTimeline(before, { ...moving(many), isMoving: false }, 16)).toBeNull();
});
