import { type Box, overlaps } from "../../chart/box.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { textMeasure } from "../../chart/measureText.ts";
import {
  baselineAbout,
  drawLines,
  type Font,
  type Line,
  movedPen,
  type Pen,
  type TextStyle,
} from "../../chart/pen.ts";
import { DIMMED, type Theme } from "../../chart/theme.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import {
  drawAxis,
  drawGrid,
  FONT_SIZE,
  LABEL_LINES,
  type TimelineCursor,
  timelineLabelFont,
} from "./drawAxis.ts";
import { drawMark } from "./drawMark.ts";
import { FOOT } from "./laneRows.ts";
import { createLabelTexts, labelRect, leaderBoxes, MOMENT, type PlacedLabel } from "./placeLabels.ts";
import type { TimelineLater } from "./rooms.ts";
import { LAYOUT, type TimelineMark, type TimelineScene, type TimelineTexts } from "./timelineScene.ts";

/** Selected and hovered events have a ring, lit events look as usual, and dimmed events are faint. */
export type Emphasis = "normal" | "selected" | "lit" | "hovered" | "dimmed";

/** A label in a box over the picture. The layout leaves no space for it. */
export type FloatingLabel = {
  readonly row: EventRow;
  readonly label: PlacedLabel;
  readonly box: Box;
};

/** The parts of the picture that change with pointer and selection. */
export type TimelineOverlay = {
  readonly emphasisOf: (row: EventRow) => Emphasis;
  readonly cursor: TimelineCursor | null;
  /** Labels of the selected event, and of an event hovered in another picture, if the layout has no label for it. */
  readonly floating: readonly FloatingLabel[];
  /** Whether check boxes name the lanes. Otherwise the canvas does, and if "coming", where the boxes will name them. */
  readonly heads?: "none" | "coming" | "shown";
  /** Null until the code for floating labels and the cursor has loaded. */
  readonly over?: Pick<TimelineLater, "drawFloating" | "drawCursor"> | null;
  readonly scrolled: CssPx;
  readonly beneath?: (pen: Pen) => void;
  /** Draws many marks fast, by copies of painted tiles. Returns the marks in no tile, which must still be drawn. */
  readonly drawMany?: TimelineLater["drawMarkTiles"] | undefined;
  /** The name of a mark, for formats that group its parts, such as SVG. */
  readonly nameOf?: (row: EventRow) => string;
};

export const plainOverlay = (emphasisOf: TimelineOverlay["emphasisOf"]): TimelineOverlay => ({
  emphasisOf,
  cursor: null,
  floating: [],
  scrolled: 0,
});

const LEADER = 0.7;
const HEAD_NAME: CssPx = 48;
const LABEL_HALO: CssPx = 3;
const RING_LINES: { readonly [E in "selected" | "hovered"]: Line } = {
  selected: { width: 2 },
  hovered: { width: 1.25 },
};
const RING_RADIUS = MARK_RADIUS + 4;
const RING_PATH = `M${-RING_RADIUS} 0A${RING_RADIUS} ${RING_RADIUS} 0 0 1 ${RING_RADIUS} 0A${RING_RADIUS} ${RING_RADIUS} 0 0 1 ${-RING_RADIUS} 0Z`;
const RING_INSET: CssPx = 3;

/** Draws a scene from back to front. Labels come late, so that no line runs through a word. */
export function drawTimeline(pen: Pen, scene: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  drawGrid(pen, scene, theme);
  drawContent(overlay.scrolled === 0 ? pen : movedPen(pen, 0, -overlay.scrolled), scene, theme, overlay);
  drawAxis(pen, scene, theme);
  if (overlay.cursor) overlay.over?.drawCursor(pen, scene, theme, overlay.cursor);
}

function drawContent(pen: Pen, scene: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  drawBands(pen, scene, theme, overlay);
  scene.crowded?.drawDensity(pen, scene, theme, { ...LAYOUT, letters: FONT_SIZE.label });
  scene.crowded?.drawBreaks(pen, scene, theme);
  overlay.beneath?.(pen);
  drawLeaders(pen, scene, theme, overlay);
  const drawOne = (one: Pen, mark: TimelineMark) =>
    drawWithEmphasis(one, mark, theme, overlay.emphasisOf(mark.row));
  const marks = overlay.drawMany?.(pen, scene, theme, overlay.emphasisOf, drawOne) ?? scene.marks;
  // Contested events are drawn first, so that in close rows their rings are behind other marks.
  const depthOf = ({ row, contested }: TimelineMark): number =>
    overlay.emphasisOf(row) === "selected" ? 2 : contested === null ? 1 : 0;
  for (const mark of marks.toSorted((a, b) => depthOf(a) - depthOf(b))) {
    pen.beginGroup(overlay.nameOf?.(mark.row));
    drawOne(pen, mark);
    pen.endGroup();
  }
  drawStacks(pen, scene, theme, overlay);
  drawLabels(pen, scene, theme, overlay);
  overlay.over?.drawFloating(pen, overlay, theme);
}

function drawBands(
  pen: Pen,
  { bands, size, gutter }: TimelineScene,
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  const { heads = "none" } = overlay;
  const title: TextStyle = {
    font: `600 ${FONT_SIZE.title}px ${theme.interfaceFont}`,
    colour: theme.ink2,
    align: "left",
  };
  for (const [index, band] of bands.entries()) {
    if (band.lane === null) continue;
    if (index > 0) pen.fillRect(0, Math.round(band.y), size.width, 1, theme.line);
    const middle = band.y + band.height / 2;
    if (heads !== "shown")
      drawLines(
        pen,
        band.title,
        heads === "none" ? LAYOUT.padding : HEAD_NAME,
        middle + 0.5,
        LABEL_LINES,
        title,
      );
  }
  if (gutter > 0) pen.fillRect(gutter - 1, 0, 1, Math.max(size.height, bottomOf(bands)), theme.line);
}

const bottomOf = (bands: TimelineScene["bands"]): CssPx =>
  bands.reduce((bottom, { y, height }) => Math.max(bottom, y + height), 0);

/** Whether a label is hidden: a floating label names its event or covers a part of it. Half a name would mislead. */
const isHidden = ({ floating }: TimelineOverlay, row: EventRow, label: PlacedLabel): boolean =>
  floating.some((over) => over.row === row || overlaps(over.box, labelRect(label)));

function drawLeaders(pen: Pen, { marks }: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  for (const { row, label, alpha } of marks) {
    if (!label || label.leader.length === 0 || isHidden(overlay, row, label)) continue;
    pen.alpha(alpha * label.alpha * (overlay.emphasisOf(row) === "dimmed" ? DIMMED : 1) * LEADER);
    drawLeader(pen, label, theme.ink2);
  }
  pen.alpha(1);
}

export function drawLeader(pen: Pen, { leader }: PlacedLabel, colour: string): void {
  for (const { left, right, top, bottom } of leaderBoxes(leader))
    pen.fillRect(
      left === right ? Math.round(left - 0.5) : left,
      top === bottom ? Math.round(top - 0.5) : top,
      Math.max(1, right - left),
      Math.max(1, bottom - top),
      colour,
    );
}

function drawWithEmphasis(pen: Pen, mark: TimelineMark, theme: Theme, emphasis: Emphasis): void {
  drawMark(pen, mark, theme, mark.alpha * (emphasis === "dimmed" ? DIMMED : 1));
  if (emphasis === "selected" || emphasis === "hovered") {
    const colour = emphasis === "selected" ? theme.accent : theme.ink2;
    const line = RING_LINES[emphasis];
    const { x, y, x0, x1 } = mark;
    if (x0 === x1) pen.strokeShape(RING_PATH, x, y, 1, colour, line);
    else {
      const height = 2 * RING_RADIUS;
      const left = x0 - RING_INSET;
      pen.strokeRect(left, y - RING_RADIUS, x1 + RING_INSET - left, height, colour, line);
    }
  }
  pen.alpha(1);
}

/** Draws counts at the foot, below a line from first to last event: "+5", or "2/5" if some of the events are lit. */
function drawStacks(
  pen: Pen,
  { stacks, rest, scale }: TimelineScene,
  theme: Theme,
  overlay: TimelineOverlay,
): void {
  const style = (align: TextStyle["align"]): TextStyle => ({
    font: `600 ${FONT_SIZE.label}px ${theme.interfaceFont}`,
    colour: theme.ink,
    align,
    halo: { colour: theme.paper, width: LABEL_HALO },
  });
  for (const { x, x0, x1, y, rows, alpha, text: said = `+${rows.length}` } of stacks) {
    const lit = rows.filter((row) => overlay.emphasisOf(row) !== "dimmed").length;
    const isPart = lit > 0 && lit < rows.length;
    const length = Math.max(2, x1 - x0 + 2);
    if (isPart) {
      pen.alpha(alpha * DIMMED);
      pen.fillRect(x0 - 1, y - FOOT.height / 2, length, 2, theme.ink2);
    }
    pen.alpha(alpha * (lit > 0 ? 1 : DIMMED));
    pen.fillRect(x0 - 1, y - FOOT.height / 2, isPart ? (length * lit) / rows.length : length, 2, theme.ink2);
    // At an edge of the picture the number moves inwards, but the line stays at the events.
    const align = x - FOOT.half < scale.left ? "left" : x + FOOT.half > scale.right ? "right" : "center";
    const text = isPart ? `${lit}/${rows.length}` : said;
    pen.text(text, x, baselineAbout(y + 2, FONT_SIZE.label), style(align));
    if (rows.some((row) => overlay.emphasisOf(row) === "selected")) {
      const width = 2 * FOOT.half;
      pen.strokeRect(x - FOOT.half, y - 7, width, FOOT.height, theme.accent, RING_LINES.selected);
    }
  }
  if (rest) pen.text(rest.text, rest.x1, baselineAbout(rest.y, FONT_SIZE.label), style("right"));
  pen.alpha(1);
}

function drawLabels(pen: Pen, { marks }: TimelineScene, theme: Theme, overlay: TimelineOverlay): void {
  for (const { row, label, alpha } of marks) {
    if (!label || isHidden(overlay, row, label)) continue;
    const emphasis = overlay.emphasisOf(row);
    pen.alpha(alpha * label.alpha * (emphasis === "dimmed" ? DIMMED : 1));
    if (emphasis === "selected") {
      // The label of the selected event has a plain background, so that no line crosses it. It is not bold, because
      // bold letters would be wider than the layout assumed.
      const { left, right, top, bottom } = labelRect(label);
      pen.fillRect(left, top, right - left, bottom - top, theme.paper);
    }
    drawWords(pen, label, theme);
  }
  pen.alpha(1);
}

export const momentFont = (theme: Theme, scale = 1): Font =>
  `500 ${MOMENT.size * scale}px ${theme.interfaceFont}`;

/** Functions that measure and break texts. They keep measured widths, so call this again once fonts have loaded. */
export function timelineTexts(theme: Theme): TimelineTexts {
  const measureLabel = textMeasure(momentFont(theme));
  const measure = textMeasure(timelineLabelFont(theme));
  return { measure, measureLabel, labelTexts: createLabelTexts(measureLabel) };
}

export function drawWords(
  pen: Pen,
  { lines, x, y, align, scale = 1 }: Pick<PlacedLabel, "lines" | "x" | "y" | "align" | "scale">,
  theme: Theme,
): void {
  drawLines(
    pen,
    lines,
    x,
    y,
    { size: MOMENT.size * scale, apart: MOMENT.line * scale },
    {
      font: momentFont(theme, scale),
      colour: theme.ink,
      align,
      halo: { colour: theme.paper, width: LABEL_HALO },
    },
  );
}
