import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { baselineAbout, type Font, type Line, type Pen, type TextStyle } from "../../chart/pen.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
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
  width: (measure(label) * FONT_SIZE.small) / FONT_SIZE.label,
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

const FONT_SIZE = { label: 13, small: 12, year: 19 } as const;
const DIMMED = { mark: 0.22, label: 0.35 } as const;
const DROP_LINE = { resting: 0.28, standingOut: 0.8 } as const;
const LABEL_HALO: CssPx = 4;
/** Around a mark that stands out, and how far that pushes its label aside. */
const RING = { gap: 5, push: 4 } as const;
const RING_LINES: { readonly [E in "selected" | "hovered"]: Line } = {
  selected: { width: 2, dash: [] },
  hovered: { width: 1, dash: [] },
};
const RING_RADIUS = MARK_RADIUS + RING.gap;
const RING_PATH = `M${-RING_RADIUS} 0A${RING_RADIUS} ${RING_RADIUS} 0 0 1 ${RING_RADIUS} 0A${RING_RADIUS} ${RING_RADIUS} 0 0 1 ${-RING_RADIUS} 0Z`;
const STACK = { height: 18, inset: 4, line: { width: 1, dash: [] } } as const;
const CURSOR = { alpha: 0.6, height: 20, above: 22, padding: 6, corner: 4 } as const;

/** Font of labels, for measuring them as they are drawn. */
export const timelineLabelFont = (theme: Theme): Font => `500 ${FONT_SIZE.label}px ${theme.interfaceFont}`;

/** Draws a scene from the back to the front; labels come late, so that no line runs through a word. */
export function drawTimeline(pen: Pen, scene: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  drawGrid(pen, scene, theme);
  drawBandTitles(pen, scene, theme, overlay);
  drawDensity(pen, scene, theme);
  drawDropLines(pen, scene, theme, overlay);
  for (const mark of scene.marks) {
    if (overlay.nameOf) pen.beginGroup(overlay.nameOf(mark.row));
    drawWithEmphasis(pen, mark, theme, overlay.emphasisOf(mark.row));
    if (overlay.nameOf) pen.endGroup();
  }
  drawStacks(pen, scene.stacks, theme, overlay);
  drawLabels(pen, scene, theme, overlay);
  drawAxis(pen, scene, theme);
  if (overlay.cursor) drawCursor(pen, scene, theme, overlay.cursor);
}

function drawGrid(pen: Pen, { axis, size }: TimelineScene, theme: Theme): void {
  for (const tick of axis.lower) {
    pen.fillRect(Math.round(tick.x), LAYOUT.axisHeight, 1, size.height - LAYOUT.axisHeight, theme.line);
  }
}

function drawBandTitles(pen: Pen, scene: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  const title: TextStyle = {
    font: `600 ${FONT_SIZE.small}px ${theme.interfaceFont}`,
    colour: theme.ink2,
    align: "left",
    halo: null,
  };
  for (const { kind, y } of scene.bands) {
    if (kind === null) continue;
    pen.fillRect(0, Math.round(y), scene.size.width, 1, theme.line);
    const baseline = baselineAbout(y + LAYOUT.bandTitleHeight / 2 + 1, FONT_SIZE.small);
    pen.text(overlay.bandTitle(kind), LAYOUT.padding, baseline, title);
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
      const colour = kindColour(theme, item(hues, kind));
      pen.fillRect(column * LAYOUT.densityColumn, y, LAYOUT.densityColumn - 1, height, colour);
    }
  }
}

/** Hairlines from the axis to labelled marks, so that the eye finds the date. */
function drawDropLines(pen: Pen, { marks }: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  for (const mark of marks) {
    const emphasis = overlay.emphasisOf(mark.row);
    if (!mark.label || emphasis === "dimmed") continue;
    pen.alpha(mark.alpha * (emphasis === "normal" ? DROP_LINE.resting : DROP_LINE.standingOut));
    const colour = emphasis === "selected" ? theme.accent : kindColour(theme, mark.hue);
    const height = Math.max(0, mark.y - MARK_RADIUS - LAYOUT.axisHeight);
    pen.fillRect(Math.round(mark.x), LAYOUT.axisHeight, 1, height, colour);
  }
  pen.alpha(1);
}

function drawWithEmphasis(pen: Pen, mark: TimelineMark, theme: Theme, emphasis: Emphasis): void {
  pen.alpha(mark.alpha * (emphasis === "dimmed" ? DIMMED.mark : 1));
  drawMark(pen, mark, theme);
  if (emphasis === "selected" || emphasis === "hovered") {
    const colour = emphasis === "selected" ? theme.accent : theme.ink2;
    pen.strokeShape(RING_PATH, mark.x, mark.y, 1, colour, RING_LINES[emphasis]);
  }
  pen.alpha(1);
}

/** Pills that say how many events they hold. */
function drawStacks(
  pen: Pen,
  stacks: readonly TimelineStack[],
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  const count: TextStyle = {
    font: `600 ${FONT_SIZE.small}px ${theme.interfaceFont}`,
    colour: theme.ink,
    align: "center",
    halo: null,
  };
  const { height, inset, line } = STACK;
  const width = LAYOUT.stackWidth - inset;
  for (const { x, y, rows, alpha } of stacks) {
    const isLit = rows.some((row) => overlay.emphasisOf(row) !== "dimmed");
    pen.alpha(alpha * (isLit ? 1 : DIMMED.mark));
    pen.fillRect(x - width / 2, y - height / 2, width, height, theme.panel, height / 2);
    pen.strokeRect(x - width / 2, y - height / 2, width, height, theme.ink2, line, height / 2);
    pen.text(`+${rows.length}`, x, baselineAbout(y + 0.5, FONT_SIZE.small), count);
  }
  pen.alpha(1);
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
    pen.alpha(alpha * (emphasis === "dimmed" ? DIMMED.label : 1));
    const push = emphasis === "selected" || emphasis === "hovered" ? RING.push : 0;
    const x = label.x + (label.align === "left" ? push : -push);
    pen.text(label.text, x, baselineAbout(y + 0.5, FONT_SIZE.label), styles[label.align]);
    if (emphasis === "selected") {
      // Bold would need more room than the layout gave; a line under the words needs none.
      pen.fillRect(label.align === "left" ? x : x - label.width, y + 9, label.width, 1.5, theme.accent);
    }
  }
  pen.alpha(1);
}

function drawAxis(pen: Pen, { axis, size }: TimelineScene, theme: Theme): void {
  pen.fillRect(0, 0, size.width, LAYOUT.axisHeight, theme.paper);
  const upper: TextStyle = {
    font: `500 ${FONT_SIZE.year}px ${theme.textFont}`,
    colour: theme.ink,
    align: "left",
    halo: null,
  };
  const lower: TextStyle = {
    ...upper,
    font: `500 ${FONT_SIZE.small}px ${theme.interfaceFont}`,
    colour: theme.ink2,
  };
  for (const { x, label } of axis.upper) pen.text(label, x + LAYOUT.padding, 24, upper);
  for (const { x, label } of axis.lower) pen.text(label, x + 5, LAYOUT.axisHeight - 8, lower);
  pen.fillRect(0, LAYOUT.axisHeight - 1, size.width, 1, theme.ink2);
}

/** A hairline under the pointer, and the name of its day on the axis. */
function drawCursor(pen: Pen, { size }: TimelineScene, theme: Theme, cursor: TimelineCursor): void {
  const { axisHeight } = LAYOUT;
  const width = cursor.width + 2 * CURSOR.padding;
  const left = Math.min(Math.max(0, cursor.x - width / 2), size.width - width);
  const top = axisHeight - CURSOR.above;
  pen.alpha(CURSOR.alpha);
  pen.fillRect(Math.round(cursor.x), axisHeight, 1, size.height - axisHeight, theme.ink2);
  pen.alpha(1);
  pen.fillRect(left, top, width, CURSOR.height, theme.ink, CURSOR.corner);
  pen.text(cursor.label, left + width / 2, baselineAbout(top + CURSOR.height / 2, FONT_SIZE.small), {
    font: `500 ${FONT_SIZE.small}px ${theme.interfaceFont}`,
    colour: theme.paper,
    align: "center",
    halo: null,
  });
}
