import type { CssPx, EventRow } from "../../model/units.ts";
import { wrapWords } from "./layout/labelTexts.ts";
import { LABEL, PITCH, type PlacedLabel } from "./layout/layoutItem.ts";
import type { Rect } from "./layout/occupied.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

/** A label that floats over the picture in a box of paper: the picture beneath does not move for it. */
export type FloatingLabel = {
  readonly row: EventRow;
  readonly label: PlacedLabel;
  readonly box: Rect;
  readonly isSelected: boolean;
};

const WIDEST: CssPx = 280;
const MOST_LINES = 3;
const PADDING: CssPx = 4;

/** The whole headline beside a mark or a count at (x0 … x1, y), on the side that has room, inside the picture. */
export function floatingLabel(
  scene: Pick<TimelineScene, "scale" | "contentHeight">,
  anchor: { readonly x0: CssPx; readonly x1: CssPx; readonly y: CssPx },
  { row, text, isSelected }: Pick<FloatingLabel, "row" | "isSelected"> & { readonly text: string },
  measure: (text: string) => CssPx,
): FloatingLabel {
  const { left, right } = scene.scale;
  const reach = PITCH / 2 + LABEL.gap;
  const roomRight = right - anchor.x1 - reach - PADDING;
  const roomLeft = anchor.x0 - reach - PADDING - left;
  const align = roomRight >= Math.min(WIDEST, measure(text)) || roomRight >= roomLeft ? "left" : "right";
  const room = Math.max(align === "left" ? roomRight : roomLeft, LAYOUT.narrowGutter);
  const lines = wrapWords(text, Math.min(WIDEST, room), measure, MOST_LINES);
  const width = Math.max(...lines.map(measure));
  const x = align === "left" ? anchor.x1 + reach : anchor.x0 - reach;
  const half = (lines.length * LABEL.line) / 2;
  const highest = LAYOUT.axisHeight + half + PADDING;
  const y = Math.max(highest, Math.min(anchor.y, scene.contentHeight - half - PADDING));
  const from = align === "left" ? x : x - width;
  return {
    row,
    label: { lines, width, x, align, y },
    box: {
      left: from - PADDING,
      right: from + width + PADDING,
      top: y - half - PADDING / 2,
      bottom: y + half + PADDING / 2,
    },
    isSelected,
  };
}
