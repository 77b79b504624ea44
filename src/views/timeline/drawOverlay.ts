import { baselineAbout, HAIRLINE, type Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import type { CssPx } from "../../model/units.ts";
import { type AxisScene, FONT_SIZE, type TimelineCursor, timelineLabelFont } from "./drawAxis.ts";
import { drawWords, type TimelineOverlay } from "./drawTimeline.ts";
import { LAYOUT } from "./timelineScene.ts";

const CURSOR = { alpha: 0.6, height: 20, corner: 4 } as const;

export function drawCursor(pen: Pen, { size }: AxisScene, theme: Theme, cursor: TimelineCursor): void {
  const { axisHeight } = LAYOUT;
  const { left, top, width } = cursor;
  if (cursor.hasLine) {
    pen.alpha(CURSOR.alpha);
    pen.fillRect(Math.round(cursor.x), axisHeight, 1, size.height - axisHeight, theme.ink2);
    pen.alpha(1);
  }
  pen.fillRect(left, top, width, CURSOR.height, theme.ink, CURSOR.corner);
  pen.text(cursor.label, left + width / 2, baselineAbout(top + CURSOR.height / 2, FONT_SIZE.label), {
    font: timelineLabelFont(theme),
    colour: theme.paper,
    align: "center",
  });
}

/** The frame around a label has the colour of the ring around its mark, to show that label and mark belong together. */
export function drawFloating(pen: Pen, { floating, emphasisOf }: TimelineOverlay, theme: Theme): void {
  for (const { row, label, box } of floating) {
    const { left, top } = box;
    const [width, height] = [box.right - left, box.bottom - top];
    pen.fillRect(left, top, width, height, theme.paper, CORNER);
    pen.strokeRect(
      left,
      top,
      width,
      height,
      emphasisOf(row) === "selected" ? theme.accent : theme.ink2,
      HAIRLINE,
    );
    drawWords(pen, label, theme);
  }
}
const CORNER: CssPx = 3;
