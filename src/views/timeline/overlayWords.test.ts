import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlaps } from "../../chart/box.ts";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { runs, thirdOf } from "../../model/runs.node.ts";
import type { EventRow } from "../../model/units.ts";
import { arbitraryPicture, measureLabel, type Picture, sceneOf, wholeStory } from "./affairScene.node.ts";
import { HALF_DOT } from "./laneRows.ts";
import { floatingLabels } from "./overlayWords.ts";
import { labelRect } from "./placeLabels.ts";
import type { TimelineMark } from "./timelineScene.ts";

const dotOf = ({ x0, x1, y, dot = 1 }: TimelineMark): Box => ({
  ...{ left: x0 - (HALF_DOT - 1) * dot, right: x1 + (HALF_DOT - 1) * dot },
  ...{ top: y - (HALF_DOT - 1) * dot, bottom: y + (HALF_DOT - 1) * dot },
});

/** For each event without a name in a picture, the marks that its name covers when it is chosen, and the other names. */
function coveredIn(picture: Picture) {
  const scene = sceneOf(picture);
  const { marks, stacks, bands } = scene;
  const laneAt = (y: number) => bands.find((band) => y >= band.y && y < band.y + band.height);
  const rows: readonly EventRow[] = [
    ...marks.map(({ row }) => row),
    ...stacks.flatMap((stack) => stack.rows),
  ];
  return rows.flatMap((row) =>
    floatingLabels(tables, scene, row, null, measureLabel).map(({ box, label }) => {
      const at = marks.find((mark) => mark.row === row) ?? stacks.find((stack) => stack.rows.includes(row));
      const covered = marks.filter((mark) => mark.row !== row && overlaps(box, dotOf(mark)));
      return {
        row,
        box,
        label,
        size: scene.size,
        marks: covered.length,
        ofLane: covered.filter(({ y }) => laneAt(y) === laneAt(at?.y ?? 0)).length,
        names: marks.filter((mark) => mark.label && overlaps(box, labelRect(mark.label))).length,
      };
    }),
  );
}

const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 864e5;
const WINDOWS = [
  wholeStory,
  { start: day(2019, 9, 18), end: day(2019, 12, 18) },
  { start: day(2019, 10, 28), end: day(2019, 11, 11) },
  { start: day(2019, 10, 3), end: day(2019, 12, 3) },
];
const SIZES = [
  [818, 531],
  [818, 669],
  [743, 539],
  [948, 491],
] as const;

test("the name of a chosen event hides no mark, and few names: it lay on two dots of its own lane", () => {
  let [chosen, names] = [0, 0];
  for (const [place, span] of WINDOWS.entries())
    for (const [width, height] of thirdOf(SIZES, place))
      for (const one of coveredIn({ span, size: { width, height }, lanes: "kind" })) {
        chosen++;
        names += one.names;
        expect(one.marks, `${one.row} at ${width} × ${height} from ${span.start}`).toBe(0);
      }
  expect(chosen).toBeGreaterThan(process.env.DATELINE_ALL ? 200 : 60);
  expect(names / chosen).toBeLessThan(0.15);
});

test("names of a chosen and of a hovered event do not touch, and keep their places beside each other", () => {
  let both = 0;
  for (const [width, height] of SIZES) {
    const scene = sceneOf({ span: wholeStory, size: { width, height }, lanes: "kind" });
    const again = sceneOf({ span: wholeStory, size: { width, height }, lanes: "kind" });
    const rows = scene.marks.flatMap(({ row, label }) => (label ? [] : [row]));
    for (const [place, chosen] of rows.entries()) {
      const hovered = rows[place + 1] ?? null;
      const labels = floatingLabels(tables, scene, chosen, hovered, measureLabel);
      const [one, other] = labels;
      if (!one || !other) continue;
      both++;
      expect(overlaps(one.box, other.box), `${chosen} and ${hovered}`).toBe(false);
      const boxes = floatingLabels(tables, again, chosen, hovered, measureLabel).map(({ box }) => box);
      expect(boxes).toEqual([one.box, other.box]);
    }
  }
  expect(both).toBeGreaterThan(50);
});

test("in any window it is whole, inside the picture, and on no mark of its lane", () => {
  fc.assert(
    fc.property(arbitraryPicture, (picture) => {
      for (const { box, label, ofLane, size } of coveredIn({ ...picture, lanes: "kind" })) {
        expect(ofLane).toBe(0);
        expect(label.lines.at(-1)).not.toMatch(/…$/);
        expect(box.left >= 0 && box.right <= size.width && box.top >= 0).toBe(true);
      }
    }),
    { numRuns: runs(60) },
  );
});
