import fc from "fast-check";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { affairTables } from "../../load/affairTables.node.ts";
import { daysOfSpan, type TimeSpan } from "../../model/timeSpan.ts";
import type { EventRow } from "../../model/units.ts";
import { kindHues } from "../../query/kindHues.ts";
import { storyExtent } from "../../query/storyExtent.ts";
import { windowRows } from "../../query/windowRows.ts";
import { english } from "../../words/words.ts";
import { buildTimelineScene, type TimelineInput, type TimelineScene } from "./timelineScene.ts";

/** Test support: pictures of the shipped story, every character 7 pixels wide. */
export const measure = (text: string): number => text.length * 7;
export const SIZES: readonly Size[] = [
  { width: 1200, height: 420 },
  { width: 600, height: 300 },
];
export const wholeStory: TimeSpan = storyExtent(affairTables);

export type Picture = {
  readonly span: TimeSpan;
  readonly size: Size;
  readonly lanes: TimelineInput["lanes"];
  readonly selected: EventRow | null;
};

export const rowsOf = (span: TimeSpan): readonly EventRow[] => {
  const noRejects = new Uint8Array(affairTables.events.count);
  return windowRows(affairTables, noRejects, daysOfSpan(span), affairTables.events.count) ?? [];
};

export function sceneOf(picture: Picture, before?: TimelineScene): TimelineScene {
  const rows = rowsOf(picture.span);
  return buildTimelineScene({
    ...picture,
    tables: affairTables,
    words: english,
    rows,
    total: rows.length,
    density: null,
    hues: kindHues(affairTables),
    measure,
    ...(before ? { before: before.placements } : {}),
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

export const arbitraryPicture: fc.Arbitrary<Picture> = fc
  .record({
    span: arbitrarySpan,
    size: fc.constantFrom(...SIZES),
    lanes: fc.constantFrom<TimelineInput["lanes"]>("none", "kind"),
    choice: fc.option(fc.nat(1000)),
  })
  .map(({ choice, ...picture }) => {
    const rows = rowsOf(picture.span);
    return { ...picture, selected: choice === null ? null : (rows[choice % rows.length] ?? null) };
  });
