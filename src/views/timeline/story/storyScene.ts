import type { Box } from "../../../chart/box.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { PITCH } from "../laneRows.ts";
import { labelRect, leaderBoxes } from "../placeLabels.ts";
import type { TimelineScene } from "../timelineScene.ts";

/** What annotations and links need to know of a picture of events. */
export type StoryScene = Pick<TimelineScene, "size" | "scale" | "gutter" | "foot" | "annotations"> & {
  readonly marks: readonly {
    readonly row: EventRow;
    readonly x: CssPx;
    readonly y: CssPx;
    /** Under all that is drawn of it. */
    readonly bottom: CssPx;
  }[];
  readonly stacks: readonly { readonly rows: readonly EventRow[]; readonly x: CssPx; readonly y: CssPx }[];
  /** No line runs through these. */
  readonly words: readonly Box[];
  /** No word stands on these. */
  readonly signs: readonly Box[];
};

/** From the middle of a mark to where a line from it begins. */
export const BELOW: CssPx = PITCH / 2 + 2;

/** The same of the timeline without lanes of actors. */
export function storyOfTimeline(scene: TimelineScene): StoryScene {
  const { marks } = scene;
  return {
    ...scene,
    marks: marks.map(({ row, x0, x1, y }) => ({ row, x: (x0 + x1) / 2, y, bottom: y + BELOW })),
    words: marks.flatMap(({ label }) => (label ? [labelRect(label), ...leaderBoxes(label.leader)] : [])),
    signs: marks.map(({ x0, x1, y }) => ({
      left: x0 - PITCH / 2,
      right: x1 + PITCH / 2,
      top: y - PITCH / 2,
      bottom: y + PITCH / 2,
    })),
  };
}
