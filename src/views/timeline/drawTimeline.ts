import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
import { at, item } from "../../model/columns.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { isolated } from "../../words/isolate.ts";
import { drawMark } from "./drawMark.ts";
import { LAYOUT, type TimelineMark, type TimelineScene } from "./timelineScene.ts";

/** How an event stands out: the selected one is ringed, lit ones are as they are, the rest steps back. */
export type Emphasis = "normal" | "selected" | "lit" | "hovered" | "dimmed";

export type TimelineCursor = { readonly x: CssPx; readonly label: string; readonly width: CssPx };

/** A cursor at `x`; `measure` answers widths in the font of labels. */
export const cursorAt = (x: CssPx, label: string, measure: (text: string) => CssPx): TimelineCursor => ({
  x,
  label,
  width: (measure(label) * CURSOR_SIZE) / LABEL_SIZE,
});

/** What is drawn over the scene and moves with pointer and selection. */
export type TimelineOverlay = {
  readonly emphasisOf: (row: EventRow) => Emphasis;
  /** The day under the pointer: where, and its name. */
  readonly cursor: TimelineCursor | null;
  readonly bandTitle: (kind: number) => string;
};

const DIMMED_ALPHA = 0.22;
const LABEL_SIZE: CssPx = 13;
const CURSOR_SIZE: CssPx = 12;
const labelFont = (theme: Theme, weight: number) => `${weight} ${LABEL_SIZE}px ${theme.interfaceFont}`;
const LABEL_WEIGHT = 500;

/** Font of labels, for measuring them as they are drawn. */
export const timelineLabelFont = (theme: Theme): string => labelFont(theme, LABEL_WEIGHT);

export function drawTimeline(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  drawGrid(context, scene, theme);
  drawBandTitles(context, scene, theme, overlay);
  if (scene.density) drawDensity(context, scene, theme);
  drawDropLines(context, scene, theme, overlay);
  for (const mark of scene.marks) drawWithEmphasis(context, mark, theme, overlay.emphasisOf(mark.row));
  for (const stack of scene.stacks) {
    const lit = stack.rows.some((row) => overlay.emphasisOf(row) !== "dimmed");
    drawStack(context, stack.x, stack.y, stack.rows.length, theme, stack.alpha * (lit ? 1 : DIMMED_ALPHA));
  }
  for (const mark of scene.marks) drawLabel(context, mark, theme, overlay.emphasisOf(mark.row));
  drawAxis(context, scene, theme);
  if (overlay.cursor) drawCursor(context, scene, theme, overlay.cursor);
}

function drawGrid(context: CanvasRenderingContext2D, scene: TimelineScene, theme: Theme): void {
  context.fillStyle = theme.line;
  for (const tick of scene.axis.lower) {
    context.fillRect(Math.round(tick.x), LAYOUT.axisHeight, 1, scene.size.height - LAYOUT.axisHeight);
  }
}

function drawBandTitles(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.font = `600 12px ${theme.interfaceFont}`;
  for (const band of scene.bands) {
    if (band.kind === null) continue;
    context.fillStyle = theme.line;
    context.fillRect(0, Math.round(band.y), scene.size.width, 1);
    context.fillStyle = theme.ink2;
    context.fillText(
      isolated(overlay.bandTitle(band.kind)),
      LAYOUT.padding,
      band.y + LAYOUT.bandTitleHeight / 2 + 1,
    );
  }
}

/** Hairlines from the axis to labelled marks, so that the eye finds the date. */
function drawDropLines(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  for (const mark of scene.marks) {
    const emphasis = overlay.emphasisOf(mark.row);
    if (!mark.label || emphasis === "dimmed") continue;
    context.globalAlpha = mark.alpha * (emphasis === "normal" ? 0.28 : 0.8);
    context.fillStyle = emphasis === "selected" ? theme.accent : kindColour(theme, mark.hue);
    context.fillRect(Math.round(mark.x), LAYOUT.axisHeight, 1, mark.y - MARK_RADIUS - LAYOUT.axisHeight);
  }
  context.globalAlpha = 1;
}

function drawWithEmphasis(
  context: CanvasRenderingContext2D,
  mark: TimelineMark,
  theme: Theme,
  emphasis: Emphasis,
): void {
  context.globalAlpha = mark.alpha * (emphasis === "dimmed" ? DIMMED_ALPHA : 1);
  drawMark(context, mark, theme);
  if (emphasis === "selected" || emphasis === "hovered") {
    context.strokeStyle = emphasis === "selected" ? theme.accent : theme.ink2;
    context.lineWidth = emphasis === "selected" ? 2 : 1;
    context.beginPath();
    context.arc(mark.x, mark.y, MARK_RADIUS + 5, 0, 2 * Math.PI);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Labels come last, on a halo of paper, so that no line runs through a word. */
function drawLabel(
  context: CanvasRenderingContext2D,
  mark: TimelineMark,
  theme: Theme,
  emphasis: Emphasis,
): void {
  if (!mark.label) return;
  context.globalAlpha = mark.alpha * (emphasis === "dimmed" ? DIMMED_ALPHA * 1.6 : 1);
  context.font = labelFont(theme, LABEL_WEIGHT);
  context.textBaseline = "middle";
  context.textAlign = mark.label.align;
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  const text = isolated(mark.label.text);
  // A ringed mark pushes its label aside by the width of the ring.
  const aside = emphasis === "selected" || emphasis === "hovered" ? 4 : 0;
  const x = mark.label.x + (mark.label.align === "left" ? aside : -aside);
  context.strokeText(text, x, mark.y + 0.5);
  context.fillText(text, x, mark.y + 0.5);
  if (emphasis === "selected") {
    // Bold would need more room than the layout gave; a line under the words needs none.
    context.fillStyle = theme.accent;
    const left = mark.label.align === "left" ? x : x - mark.label.width;
    context.fillRect(left, mark.y + 9, mark.label.width, 1.5);
  }
  context.globalAlpha = 1;
}

function drawStack(
  context: CanvasRenderingContext2D,
  x: CssPx,
  y: CssPx,
  count: number,
  theme: Theme,
  alpha: number,
): void {
  const width = LAYOUT.stackWidth - 4;
  context.globalAlpha = alpha;
  context.beginPath();
  context.roundRect(x - width / 2, y - 9, width, 18, 9);
  context.fillStyle = theme.panel;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.ink2;
  context.stroke();
  context.fillStyle = theme.ink;
  context.font = `600 12px ${theme.interfaceFont}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(`+${count}`, x, y + 0.5);
  context.globalAlpha = 1;
}

/** Too many for single marks: columns that grow from the bottom, stacked by kind. */
function drawDensity(context: CanvasRenderingContext2D, scene: TimelineScene, theme: Theme): void {
  const density = scene.density;
  if (!density) return;
  const top = LAYOUT.axisHeight + LAYOUT.padding;
  const room = scene.size.height - top;
  const { counts } = density;
  const kinds = scene.hues.length;
  const columns = counts.length / kinds;
  let most = 1;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let kind = 0; kind < kinds; kind++) sum += at(counts, column * kinds + kind);
    most = Math.max(most, sum);
  }
  for (let column = 0; column < columns; column++) {
    let y = scene.size.height;
    for (let kind = 0; kind < kinds; kind++) {
      const height = (at(counts, column * kinds + kind) / most) * room;
      if (height === 0) continue;
      context.fillStyle = kindColour(theme, item(scene.hues, kind));
      context.fillRect(column * LAYOUT.densityColumn, y - height, LAYOUT.densityColumn - 1, height);
      y -= height;
    }
  }
}

function drawAxis(context: CanvasRenderingContext2D, scene: TimelineScene, theme: Theme): void {
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, scene.size.width, LAYOUT.axisHeight);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillStyle = theme.ink;
  context.font = `500 19px ${theme.textFont}`;
  for (const tick of scene.axis.upper) context.fillText(isolated(tick.label), tick.x + LAYOUT.padding, 24);
  context.fillStyle = theme.ink2;
  context.font = `500 12px ${theme.interfaceFont}`;
  for (const tick of scene.axis.lower)
    context.fillText(isolated(tick.label), tick.x + 5, LAYOUT.axisHeight - 8);
  context.fillStyle = theme.ink2;
  context.fillRect(0, LAYOUT.axisHeight - 1, scene.size.width, 1);
}

function drawCursor(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  theme: Theme,
  cursor: TimelineCursor,
): void {
  context.fillStyle = theme.ink2;
  context.globalAlpha = 0.6;
  context.fillRect(Math.round(cursor.x), LAYOUT.axisHeight, 1, scene.size.height - LAYOUT.axisHeight);
  context.globalAlpha = 1;
  context.font = `500 ${CURSOR_SIZE}px ${theme.interfaceFont}`;
  const width = cursor.width + 12;
  const left = Math.min(Math.max(0, cursor.x - width / 2), scene.size.width - width);
  context.fillStyle = theme.ink;
  context.beginPath();
  context.roundRect(left, LAYOUT.axisHeight - 22, width, 20, 4);
  context.fill();
  context.fillStyle = theme.paper;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(isolated(cursor.label), left + width / 2, LAYOUT.axisHeight - 12);
}
