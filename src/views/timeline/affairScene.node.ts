import fc from "fast-check";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { affairTables } from "../../load/affairTables.node.ts";
import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { annotationsOf } from "../../query/annotations.ts";
import { kindHues } from "../../query/kindHues.ts";
import { storyExtent } from "../../query/storyExtent.ts";
import { windowRows } from "../../query/windowRows.ts";
import { english } from "../../words/words.ts";
import { crowdedPart } from "./density/crowdedPart.ts";
import { createLabelForms } from "./layout/labelTexts.ts";
import { buildTimelineScene, type TimelineInput, type TimelineScene } from "./timelineScene.ts";

// Lanes come in a chunk of their own.
await crowdedPart.whenHere();

/** Test support: pictures of the shipped story, every character 6 pixels wide. */
export const measure = (text: string): number => text.length * 6;
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
};

export const rowsOf = (span: TimeSpan, tables: Tables = affairTables): readonly EventRow[] => {
  const emptyMask = new Uint8Array(tables.events.count);
  return windowRows(tables, emptyMask, daysOfSpan(span), tables.events.count) ?? [];
};

export const labelForms = createLabelForms(measure);

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
    breaks: picture.breaks ?? [],
    annotations: annotationsOf(tables),
    hues: kindHues(tables),
    measure,
    labelForms,
  });
}

/** Windows of every length, most of them short, that hold at least one event. */
const arbitrarySpan = fc
  .record({
    row: fc.nat(affairTables.events.count - 1),
    power: fc.double({ min: 0, max: 1, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ row, power, share }): TimeSpan => {
    const length = (wholeStory.end - wholeStory.start) ** power;
    const middle = (affairTables.events.first[row] ?? 0) + 0.5;
    // The event is somewhere in it, perhaps at the very edge.
    const start = middle - share * length * 0.999;
    return { start, end: start + length };
  });

export const arbitraryPicture: fc.Arbitrary<Picture> = fc.record({
  span: arbitrarySpan,
  size: fc.constantFrom(...SIZES),
  lanes: fc.constantFrom<TimelineInput["lanes"]>("none", "kind"),
});
