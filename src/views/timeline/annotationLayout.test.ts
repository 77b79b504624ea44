import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlaps } from "../../chart/box.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme } from "../../chart/plainTheme.node.ts";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { runs } from "../../model/runs.node.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import type { CssPx } from "../../model/units.ts";
import { arbitraryPicture, measure, sceneOf, wholeStory } from "./affairScene.node.ts";
import {
  annotatedTimeline,
  annotationFont,
  drawAnnotations,
  type PlacedAnnotation,
  placeAnnotations,
} from "./annotationLayout.ts";
import { labelRect } from "./placeLabels.ts";
import { ANNOTATION, type TimelineScene } from "./timelineScene.ts";

const place = (scene: TimelineScene): readonly PlacedAnnotation[] =>
  placeAnnotations(annotatedTimeline(scene), () => true, [], measure);
const FIRST = { span: wholeStory, size: { width: 820, height: 360 }, lanes: "none" } as const;

const rectOf = ({ left, width, top, lines }: PlacedAnnotation): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + ANNOTATION.gap + lines.length * ANNOTATION.line,
});

test("five sentences stand on the affair's first picture, whole, in the order of time", () => {
  const said = place(sceneOf(FIRST)).map(({ lines }) => lines.join(" "));
  expect(said).toEqual(tables.annotations.map(({ text }) => text));
  expect(said).toHaveLength(5);
});

test("annotations are drawn in the font that they are measured in, 14 px apart", () => {
  const placed = place(sceneOf(FIRST));
  const texts = itemsOfCalls((pen) => drawAnnotations(pen, placed, plainTheme)).filter(({ what }) =>
    what.startsWith("text"),
  );
  for (const { what } of texts) expect(what).toContain(annotationFont(plainTheme));
  for (const [index, { left }] of placed.entries()) {
    const before = placed[index - 1];
    if (before) expect(left - (before.left + before.width)).toBeGreaterThanOrEqual(14 - 1e-6);
  }
});

test("an annotation stands over no label, no mark and no other, inside the picture, and its line runs through no word", () => {
  fc.assert(
    fc.property(arbitraryPicture, (picture) => {
      const scene = sceneOf(picture);
      const placed = place(scene);
      const labels = scene.marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
      const rects = placed.map(rectOf);
      for (const [index, rect] of rects.entries()) {
        expect(rect.left).toBeGreaterThanOrEqual(scene.scale.left);
        expect(rect.right).toBeLessThanOrEqual(scene.scale.right + 1e-6);
        expect(rect.bottom).toBeLessThanOrEqual(scene.size.height);
        for (const other of [...labels, ...rects.slice(0, index)]) expect(overlaps(rect, other)).toBe(false);
        for (const { y } of [...scene.marks, ...scene.stacks]) expect(y).toBeLessThan(rect.top);
      }
      for (const { leader } of placed) {
        for (const { top, bottom } of leader?.parts ?? []) {
          const x: CssPx = leader?.x ?? 0;
          const line = { left: x - 0.5, right: x + 0.5, top, bottom };
          for (const label of labels) expect(overlaps(line, label)).toBe(false);
        }
      }
    }),
    { numRuns: runs(150) },
  );
});

test("a leader stands at its event, and the bar of a window over its days", () => {
  const scene = sceneOf(FIRST);
  for (const { leader, bar, rule, left, width } of place(scene)) {
    const anchor = leader?.x ?? ((bar?.left ?? 0) + (bar?.right ?? 0)) / 2;
    const words = { left, right: left + width };
    // A rule above the words would look like a duration. So it is beside them, or there is none.
    if (!rule) expect(anchor >= words.left && anchor <= words.right).toBe(true);
    else
      expect([rule.left, rule.right].toSorted()).toEqual(
        [anchor, anchor < left ? left : words.right].toSorted(),
      );
    expect(leader === null).toBe(bar !== null);
  }
});

test("without annotations, in lanes, or where the picture is low, no room is kept for any", () => {
  expect(sceneOf({ ...FIRST, lanes: "kind" }).foot).toBe(0);
  expect(sceneOf({ ...FIRST, size: { width: 820, height: 240 } }).foot).toBe(0);
  const plain = buildTables(
    {
      title: "A story",
      kinds: [{ id: "k", label: "K" }],
      sources: [],
      actors: [],
      events: [{ id: "e", date: "2019-01-01", headline: "E", kind: "k", status: "confirmed" }],
      annotations: [{ text: "Of nothing" }, { text: "Backwards", from: "2019-02-01", to: "2019-01-01" }],
    },
    "story",
  );
  expect(sceneOf(FIRST, plain).foot).toBe(0);
});
