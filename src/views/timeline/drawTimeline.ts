import { MARK_EDGE, MARK_RADIUS, outlinePath } from "../../chart/markOutline.ts";
import { baselineAbout, type Font, type Line, type Pen, type TextStyle } from "../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../chart/theme.ts";
import { at, item } from "../../model/columns.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { drawMark } from "./drawMark.ts";
import { LAYOUT, type TimelineMark, type TimelineScene, type TimelineStack } from "./timelineScene.ts";

/** How an event stands out: the selected one is ringed, lit ones are as they are, the rest steps back. */
export type Emphasis = "normal" | "selected" | "lit" | "hovered" | "dimmed";

export type TimelineCursor = { readonly x: CssPx; readonly label: string; readonly width: CssPx };

/** A cursor at `x`; `measure` answers widths in the font of labels. */
export const cursorAt = (x: CssPx, label: string, measure: (text: string) => CssPx): TimelineCursor => ({
  x,
  label,
  width: (measure(label) * SMALL_TEXT) / LABEL_SIZE,
});

/** What is drawn over the scene and moves with pointer and selection. */
export type TimelineOverlay = {
  readonly emphasisOf: (row: EventRow) => Emphasis;
  /** The day under the pointer: where, and its name. */
  readonly cursor: TimelineCursor | null;
  readonly bandTitle: (kind: number) => string;
  /** What a mark is called, for a picture that can be asked. */
  readonly nameOf?: (row: EventRow) => string;
};

const LABEL_SIZE: CssPx = 13;
const YEAR_SIZE: CssPx = 19;
const DIMMED_MARK = 0.22;
const DIMMED_LABEL = 0.35;
const RESTING_DROP_LINE = 0.28;
const STRONG_DROP_LINE = 0.8;
const LABEL_HALO: CssPx = 4;
/** Around a mark that stands out, and how far that pushes its label aside. */
const RING_GAP: CssPx = 5;
const RING_PUSH: CssPx = 4;
const THIN_LINE: Line = { width: 1 };
const RING_PATH = outlinePath("circle", 0, 0, MARK_RADIUS + RING_GAP);
/** A pill about 0, 0, 26 × 18 pixels large. */
const STACK_PATH = "M-4 -9H4A9 9 0 0 1 4 9H-4A9 9 0 0 1 -4 -9Z";
const CURSOR_ALPHA = 0.6;
const CURSOR_HEIGHT: CssPx = 20;
const CURSOR_PADDING: CssPx = 6;

/** Font of labels, for measuring them as they are drawn. */
export const timelineLabelFont = (theme: Theme): Font => `500 ${LABEL_SIZE}px ${theme.interfaceFont}`;

/**
 * Draws a scene from the back to the front; labels come late, so that no line runs through a word. What belongs to events
 * sets its own alpha.
 */
export function drawTimeline(pen: Pen, scene: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  drawGrid(pen, scene, theme);
  drawBandTitles(pen, scene, theme, overlay);
  drawDensity(pen, scene, theme);
  drawDropLines(pen, scene, theme, overlay);
  for (const mark of scene.marks) {
    pen.beginGroup(overlay.nameOf?.(mark.row));
    drawWithEmphasis(pen, mark, theme, overlay.emphasisOf(mark.row));
    pen.endGroup();
  }
  drawStacks(pen, scene.stacks, theme, overlay);
  drawLabels(pen, scene, theme, overlay);
  pen.alpha(1);
  drawAxis(pen, scene, theme);
  if (overlay.cursor) drawCursor(pen, scene, theme, overlay.cursor);
}

function drawGrid(pen: Pen, { axis, size }: TimelineScene, theme: Theme): void {
  for (const tick of axis.lower) {
    pen.fillRect(Math.round(tick.x), LAYOUT.axisHeight, 1, size.height - LAYOUT.axisHeight, theme.line);
  }
}

function drawBandTitles(pen: Pen, scene: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  const title = smallText(theme, 600, theme.ink2, "left");
  for (const { kind, y } of scene.bands) {
    if (kind === null) continue;
    pen.fillRect(0, Math.round(y), scene.size.width, 1, theme.line);
    pen.text(
      overlay.bandTitle(kind),
      LAYOUT.padding,
      baselineAbout(y + LAYOUT.bandTitleHeight / 2 + 1, SMALL_TEXT),
      title,
    );
  }
}

/** Too many for single marks: columns that grow from the bottom, stacked by kind. */
function drawDensity(pen: Pen, { density, hues, size }: TimelineScene, theme: Theme): void {
  if (!density) return;
  const room = size.height - LAYOUT.axisHeight - LAYOUT.padding;
  const { counts } = density;
  const kinds = hues.length;
  const columns = counts.length / kinds;
  let most = 1;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let kind = 0; kind < kinds; kind++) sum += at(counts, column * kinds + kind);
    most = Math.max(most, sum);
  }
  for (let column = 0; column < columns; column++) {
    let y = size.height;
    for (let kind = 0; kind < kinds; kind++) {
      const height = (at(counts, column * kinds + kind) / most) * room;
      if (height === 0) continue;
      y -= height;
      pen.fillRect(
        column * LAYOUT.densityColumn,
        y,
        LAYOUT.densityColumn - 1,
        height,
        kindColour(theme, item(hues, kind)),
      );
    }
  }
}

/** Hairlines from the axis to labelled marks, so that the eye finds the date. */
function drawDropLines(pen: Pen, { marks }: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  for (const mark of marks) {
    const emphasis = overlay.emphasisOf(mark.row);
    if (!mark.label || emphasis === "dimmed") continue;
    pen.alpha(mark.alpha * (emphasis === "normal" ? RESTING_DROP_LINE : STRONG_DROP_LINE));
    const colour = emphasis === "selected" ? theme.accent : kindColour(theme, mark.hue);
    pen.fillRect(Math.round(mark.x), LAYOUT.axisHeight, 1, mark.y - MARK_RADIUS - LAYOUT.axisHeight, colour);
  }
}

function drawWithEmphasis(pen: Pen, mark: TimelineMark, theme: Theme, emphasis: Emphasis): void {
  pen.alpha(mark.alpha * (emphasis === "dimmed" ? DIMMED_MARK : 1));
  drawMark(pen, mark, theme);
  if (emphasis === "selected") pen.strokeShape(RING_PATH, mark.x, mark.y, 1, theme.accent, MARK_EDGE);
  if (emphasis === "hovered") pen.strokeShape(RING_PATH, mark.x, mark.y, 1, theme.ink2, THIN_LINE);
}

/** Pills that say how many events they hold. */
function drawStacks(
  pen: Pen,
  stacks: readonly TimelineStack[],
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  const count = smallText(theme, 600, theme.ink, "center");
  for (const { x, y, rows, alpha } of stacks) {
    const isLit = rows.some((row) => overlay.emphasisOf(row) !== "dimmed");
    pen.alpha(alpha * (isLit ? 1 : DIMMED_MARK));
    pen.fillShape(STACK_PATH, x, y, 1, theme.panel);
    pen.strokeShape(STACK_PATH, x, y, 1, theme.ink2, THIN_LINE);
    pen.text(`+${rows.length}`, x, baselineAbout(y + 0.5, SMALL_TEXT), count);
  }
}

/** Words on a halo of paper. */
function drawLabels(pen: Pen, { marks }: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  const words = {
    font: timelineLabelFont(theme),
    colour: theme.ink,
    halo: { colour: theme.paper, width: LABEL_HALO },
  };
  const styles = {
    left: { ...words, align: "left" },
    right: { ...words, align: "right" },
  } as const;
  for (const { row, label, y, alpha } of marks) {
    if (!label) continue;
    const emphasis = overlay.emphasisOf(row);
    pen.alpha(alpha * (emphasis === "dimmed" ? DIMMED_LABEL : 1));
    const push = emphasis === "selected" || emphasis === "hovered" ? RING_PUSH : 0;
    const x = label.x + (label.align === "left" ? push : -push);
    pen.text(label.text, x, baselineAbout(y + 0.5, LABEL_SIZE), styles[label.align]);
    if (emphasis === "selected") {
      // Bold would need more room than the layout gave; a line under the words needs none.
      pen.fillRect(label.align === "left" ? x : x - label.width, y + 9, label.width, 1.5, theme.accent);
    }
  }
}

function drawAxis(pen: Pen, { axis, size }: TimelineScene, theme: Theme): void {
  pen.fillRect(0, 0, size.width, LAYOUT.axisHeight, theme.paper);
  const upper: TextStyle = {
    font: `500 ${YEAR_SIZE}px ${theme.textFont}`,
    colour: theme.ink,
    align: "left",
  };
  const lower = smallText(theme, 500, theme.ink2, "left");
  for (const { x, label } of axis.upper) pen.text(label, x + LAYOUT.padding, 24, upper);
  for (const { x, label } of axis.lower) pen.text(label, x + 5, LAYOUT.axisHeight - 8, lower);
  pen.fillRect(0, LAYOUT.axisHeight - 1, size.width, 1, theme.ink2);
}

/** A hairline under the pointer, and the name of its day on the axis. */
function drawCursor(pen: Pen, { size }: TimelineScene, theme: Theme, cursor: TimelineCursor): void {
  const { axisHeight } = LAYOUT;
  const width = cursor.width + 2 * CURSOR_PADDING;
  const left = Math.min(Math.max(0, cursor.x - width / 2), size.width - width);
  const top = axisHeight - CURSOR_HEIGHT - 2;
  pen.alpha(CURSOR_ALPHA);
  pen.fillRect(Math.round(cursor.x), axisHeight, 1, size.height - axisHeight, theme.ink2);
  pen.alpha(1);
  pen.fillRect(left, top, width, CURSOR_HEIGHT, theme.ink, 4);
  pen.text(
    cursor.label,
    left + width / 2,
    baselineAbout(top + CURSOR_HEIGHT / 2, SMALL_TEXT),
    smallText(theme, 500, theme.paper, "center"),
  );
}
