import type { Box } from "../../../chart/box.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { type EventName, isWhole, nameIn } from "../../../words/eventName.ts";
import { wrapWords } from "../layout/labelTexts.ts";
import { LABEL, PITCH, type PlacedLabel } from "../layout/layoutItem.ts";
import { LAYOUT, type TimelineScene } from "../timelineScene.ts";

/** A label that floats over the picture in a box of paper: the picture beneath does not move for it. */
export type FloatingLabel = {
  readonly row: EventRow;
  readonly label: PlacedLabel;
  readonly box: Box;
  readonly isSelected: boolean;
};

const NARROWEST: CssPx = 96;
const WIDEST: CssPx = 280;
const MOST_LINES = 3;
const PADDING: CssPx = 4;

/**
 * The whole headline beside a mark or a count at (x0 … x1, y), inside the picture: on a side that has room for it, of two
 * such where its shortened label stood, or else on the one where it covers fewer marks.
 */
export function floatingLabel(
  scene: Pick<TimelineScene, "scale" | "contentHeight" | "marks">,
  anchor: Anchor,
  { row, name, isSelected }: Pick<FloatingLabel, "row" | "isSelected"> & { readonly name: EventName },
  measure: (text: string) => CssPx,
): FloatingLabel {
  const wanted = Math.min(WIDEST, measure(name.headline));
  const beside = (align: Align) => {
    const room = roomFor(scene.scale, anchor, align);
    const width = Math.min(WIDEST, Math.max(room, NARROWEST));
    const setIn = (text: string) => wrapWords(text, width, measure, MOST_LINES);
    const text = nameIn(name, (one) => isWhole(setIn(one), one));
    const lines = setIn(text);
    const placed = placedAt(scene.contentHeight, anchor, align, lines, Math.max(...lines.map(measure)));
    if (anchor.label?.align === align && isWhole(lines, text)) return { placed, lacks: 0, covers: -1 };
    return { placed, lacks: Math.max(0, wanted - room), covers: coveredBy(scene.marks, placed.box, row) };
  };
  const after = beside("left");
  const before = beside("right");
  const isBefore = before.lacks === after.lacks ? before.covers < after.covers : before.lacks < after.lacks;
  return { row, ...(isBefore ? before : after).placed, isSelected };
}

type Anchor = {
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly y: CssPx;
  readonly label?: PlacedLabel | null;
};
type Align = PlacedLabel["align"];

const REACH: CssPx = PITCH / 2 + LABEL.gap;

/** A label that begins at its left side stands right of its mark. */
const roomFor = ({ left, right }: TimelineScene["scale"], { x0, x1 }: Anchor, align: Align): CssPx =>
  (align === "left" ? right - x1 : x0 - left) - REACH - PADDING;

function placedAt(
  contentHeight: CssPx,
  anchor: Anchor,
  align: Align,
  lines: readonly string[],
  width: CssPx,
): Pick<FloatingLabel, "label" | "box"> {
  const x = align === "left" ? anchor.x1 + REACH : anchor.x0 - REACH;
  const half = (lines.length * LABEL.line) / 2;
  const highest = LAYOUT.axisHeight + half + PADDING;
  const y = Math.max(highest, Math.min(anchor.y, contentHeight - half - PADDING));
  const from = align === "left" ? x : x - width;
  return {
    label: { lines, width, x, align, y },
    box: {
      left: from - PADDING,
      right: from + width + PADDING,
      top: y - half - PADDING / 2,
      bottom: y + half + PADDING / 2,
    },
  };
}

const coveredBy = (marks: TimelineScene["marks"], { left, right, top, bottom }: Box, own: EventRow): number =>
  marks.filter(
    ({ row, x, y }) =>
      row !== own && x >= left && x <= right && y >= top - PITCH / 2 && y <= bottom + PITCH / 2,
  ).length;
