import { type Font, HAIRLINE, type Pen, type TextStyle } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import type { CssPx } from "../../model/units.ts";
import { TITLE_SIZE } from "./laneRows.ts";
import { LABEL, LAYOUT, type TimelineScene, UPPER_SIZE } from "./timelineScene.ts";

export type TimelineCursor = {
  readonly x: CssPx;
  readonly label: string;
  readonly left: CssPx;
  readonly width: CssPx;
  readonly top: CssPx;
  /** Whether a line runs down from the axis. Over the mark or the words of an event there is no line. */
  readonly hasLine: boolean;
};

export type AxisScene = Pick<TimelineScene, "size" | "gutter" | "scale" | "axis" | "silences">;

const LABEL_SIZE = 12;
export const FONT_SIZE = {
  label: LABEL_SIZE,
  title: Math.round(LABEL_SIZE * TITLE_SIZE),
  year: Math.round(LABEL_SIZE * UPPER_SIZE),
} as const;
const BREAK_STROKE = "M-2 5L2 -5";

export const timelineLabelFont = (theme: Theme): Font => `500 ${FONT_SIZE.label}px ${theme.interfaceFont}`;

export const LABEL_LINES = { size: FONT_SIZE.label, apart: LABEL.line } as const;

export function drawGrid(pen: Pen, { axis, size, scale }: AxisScene, theme: Theme): void {
  for (const { x } of axis.lower) {
    if (x > scale.left)
      pen.fillRect(Math.round(x), LAYOUT.axisHeight, 1, size.height - LAYOUT.axisHeight, theme.line);
  }
}

/** Drawn after the lanes, so that lanes which scroll go under the axis. */
export function drawAxis(pen: Pen, { axis, size, gutter, silences }: AxisScene, theme: Theme): void {
  pen.fillRect(0, 0, size.width, LAYOUT.axisHeight, theme.paper);
  const upper: TextStyle = {
    font: `500 ${FONT_SIZE.year}px ${theme.textFont}`,
    colour: theme.ink,
    align: "left",
  };
  const lower: TextStyle = {
    ...upper,
    font: timelineLabelFont(theme),
    colour: theme.ink2,
  };
  for (const { labelX, label } of axis.upper) pen.text(label, labelX + LAYOUT.padding / 2, 24, upper);
  for (const { labelX, label } of axis.lower) pen.text(label, labelX, LAYOUT.axisHeight - 8, lower);
  pen.fillRect(gutter, LAYOUT.axisHeight - 1, size.width - gutter, 1, theme.ink2);
  for (const { left, right } of silences) drawAxisBreak(pen, left, right, theme);
}

/** The sign of missing time on the axis: two strokes, and no line between them. */
export function drawAxisBreak(pen: Pen, left: CssPx, right: CssPx, theme: Theme): void {
  pen.fillRect(left, LAYOUT.axisHeight - 1, right - left, 1, theme.paper);
  for (const x of [left, right])
    pen.strokeShape(BREAK_STROKE, x, LAYOUT.axisHeight - 1, 1, theme.ink2, HAIRLINE);
}
