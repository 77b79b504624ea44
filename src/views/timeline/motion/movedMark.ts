import { type Band, PITCH, type PlacedLabel } from "../layout/layoutItem.ts";
import type { TimelineMark } from "../timelineScene.ts";

/** Where time has taken a mark; its label goes with it, and goes out of sight where it would stick out. */
export function movedMark(
  mark: TimelineMark,
  { x, x0, x1, cut }: Pick<TimelineMark, "x" | "x0" | "x1" | "cut">,
  room: Pick<Band, "left" | "right">,
): TimelineMark {
  const label = mark.label && movedLabel(mark.label, mark, { x0, x1 }, room);
  // Each field by itself: thousands are made for every frame, and copies of objects cost several times as much.
  const { row, y, extent, status, hue, contested } = mark;
  const stem = label ? mark.stem : NO_STEM;
  return { row, x, x0, x1, extent, status, hue, contested, cut, y, label, stem, alpha: 1 };
}

const NO_STEM: TimelineMark["stem"] = [];

function movedLabel(
  { lines, width, x, align, y }: PlacedLabel,
  before: TimelineMark,
  after: Pick<TimelineMark, "x0" | "x1">,
  { left, right }: Pick<Band, "left" | "right">,
): PlacedLabel | null {
  const isBelow = y > before.y + PITCH / 2;
  // Under a stretch it begins where the stretch can be seen to begin.
  const moved = isBelow
    ? Math.min(Math.max(after.x0, left), right - width)
    : align === "left"
      ? x + after.x1 - before.x1
      : x + after.x0 - before.x0;
  const start = align === "left" ? moved : moved - width;
  return start < left || start + width > right ? null : { lines, width, x: moved, align, y };
}
