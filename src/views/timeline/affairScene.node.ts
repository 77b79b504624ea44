import fc from "fast-check";
import { type Box, overlaps } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { affairTables } from "../../load/affairTables.node.ts";
import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { kindHues } from "../../query/kindsAndLanes.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { windowRows } from "../../query/time/windowRows.ts";
import { annotationsOf } from "../../query/tours.ts";
import { english } from "../../words/words.ts";
import * as crowded from "./crowded.ts";
import { createLabelTexts, labelRect } from "./placeLabels.ts";
import {
  buildTimelineScene,
  type TimelineInput,
  type TimelineMark,
  type TimelineScene,
} from "./timelineScene.ts";

export { crowded };

/** Test support: scenes of the sample dataset. Axis letters are 6 px wide, label letters are as wide as on the page. */
export const measure = (text: string): number => text.length * 6;

/** The widths of the letters from the space to "~" in labels, in CSS px: Inter, 15 px, weight 500. */
const LETTERS = [
  ...[4, 4.6, 7.4, 9.6, 9.7, 14.9, 9.8, 4.7, 5.5, 5.5, 7.8, 10, 4.6, 6.9, 4.6, 5.5],
  ...[9.7, 6.2, 9.2, 9.4, 9.8, 9, 9.5, 8.9, 9.4, 9.5, 4.6, 4.7, 10, 10, 10, 7.9],
  ...[14.7, 10.8, 9.9, 11, 10.8, 9, 8.8, 11.2, 11.2, 4.1, 8.6, 10.3, 8.5, 13.7, 11.3, 11.5],
  ...[9.6, 11.5, 9.7, 9.7, 9.8, 11.1, 10.8, 15.4, 10.5, 10.4, 9.6, 5.5, 4.9, 5.5, 7.2, 6.9],
  ...[5.1, 8.5, 9.3, 8.7, 9.3, 8.8, 5.1, 9.3, 9, 3.8, 3.8, 8.4, 3.8, 13.3, 9, 9.1],
  ...[9.3, 9.3, 6, 8.1, 5.1, 9, 8.6, 12.4, 8.4, 8.6, 8.4, 6.6, 5.2, 6.6, 10],
];
export const measureLabel = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (LETTERS[letter.charCodeAt(0) - 32] ?? 9), 0);
export const SIZES: readonly Size[] = [
  { width: 1200, height: 420 },
  { width: 600, height: 300 },
];
export const wholeStory: TimeSpan = storyExtent(affairTables);

export type Picture = {
  readonly span: TimeSpan;
  readonly size: Size;
  readonly lanes: TimelineInput["lanes"];
  readonly breaks?: TimelineInput["breaks"];
  readonly stood?: TimelineInput["stood"];
  readonly rowDays?: TimelineInput["rowDays"];
  readonly few?: TimelineInput["few"];
  readonly chosen?: EventRow;
  readonly actors?: TimelineInput["actors"];
  readonly about?: TimelineInput["about"];
  readonly crowded?: TimelineInput["crowded"];
  readonly isTakenAway?: TimelineInput["isTakenAway"];
  readonly labelTexts?: TimelineInput["labelTexts"];
  readonly step?: Pick<TimelineInput, "stepEvent" | "tour" | "stepMarks">;
};

export const rowsOf = (span: TimeSpan, tables: Tables = affairTables): readonly EventRow[] => {
  const emptyMask = new Uint32Array(tables.events.count);
  return windowRows(tables, emptyMask, daysOfSpan(span), tables.events.count) ?? [];
};

export const labelTexts = createLabelTexts(measureLabel);

export function sceneOf(
  picture: Picture,
  tables: Tables = affairTables,
  isShown: (row: EventRow) => boolean = () => true,
): TimelineScene {
  const rows = rowsOf(picture.span, tables).filter(isShown);
  return buildTimelineScene({
    ...picture,
    tables,
    words: english,
    rows,
    total: rows.length,
    density: null,
    crowded: picture.crowded ?? crowded,
    breaks: picture.breaks ?? [],
    annotations: annotationsOf(tables),
    ...(picture.step ?? { stepEvent: null, tour: "", stepMarks: null }),
    measureLabel,
    hues: kindHues(tables),
    measure,
    labelTexts: picture.labelTexts ?? labelTexts,
  });
}

/** Windows from one day to the length of the story, most of them short, with at least one event. */
const arbitrarySpan = fc
  .record({
    row: fc.nat(affairTables.events.count - 1),
    power: fc.double({ min: 0, max: 1, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ row, power, share }): TimeSpan => {
    const length = (wholeStory.end - wholeStory.start) ** power;
    const middle = (affairTables.events.first[row] ?? 0) + 0.5;
    // The event is anywhere in the window, perhaps at its edge.
    const start = middle - share * length * 0.999;
    return { start, end: start + length };
  });

export const arbitraryPicture: fc.Arbitrary<Picture> = fc.record({
  span: arbitrarySpan,
  size: fc.constantFrom(...SIZES),
  lanes: fc.constantFrom<TimelineInput["lanes"]>("none", "kind", "status", "action"),
});

const markBox = ({ x, x0, x1, y, dot = 1 }: TimelineMark): Box => {
  // The radius of a mark is 4, and half of its line is 0.875, here rounded down.
  const half = 4.8 * dot;
  return { left: Math.min(x0, x - half), right: Math.max(x1, x + half), top: y - half, bottom: y + half };
};
const boxesOf = ({ marks }: TimelineScene) =>
  marks.flatMap((mark) => [
    { row: mark.row, box: markBox(mark) },
    ...(mark.label ? [{ row: mark.row, box: labelRect(mark.label) }] : []),
  ]);
/** Pairs of events whose marks or labels overlap. */
export const collisions = (scene: TimelineScene) => {
  const boxes = boxesOf(scene);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(one.box, other.box))
      .map((other) => [one.row, other.row]),
  );
};

/** The marks and stacks that are outside the pixels of their days. */
export function misplaced(tables: Tables, { marks, stacks, scale }: TimelineScene): string[] {
  const pixelsOf = (rows: readonly number[]) => [
    scale.xOf(Math.min(...rows.map((row) => at(tables.events.first, row)))),
    scale.xOf(Math.max(...rows.map((row) => at(tables.events.last, row))) + 1),
  ];
  const isInside = (x: number, rows: readonly number[]) => {
    const [from = 0, to = 0] = pixelsOf(rows);
    return x >= from - 1e-6 && x <= to + 1e-6;
  };
  return [
    ...marks.filter(({ x, row }) => !isInside(x, [row])).map(({ row, x }) => `mark ${row} at ${x}`),
    ...stacks.flatMap(({ rows, x, x0, x1 }) =>
      [x, x0, x1].every((one) => isInside(one, rows)) ? [] : [`stack of ${rows.join()} at ${x}`],
    ),
  ];
}
