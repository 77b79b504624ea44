import { drawCountBar } from "../../../chart/countBar.ts";
import { movedPen } from "../../../chart/movedPen.ts";
import { nodeShapes } from "../../../chart/nodeShapes.ts";
import { baselineAbout, type Line, type Pen, type TextStyle } from "../../../chart/pen.ts";
import { SMALL_TEXT, smallText, type Theme } from "../../../chart/theme.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import {
  drawAxis,
  drawBreaks,
  drawCursor,
  drawGrid,
  drawLines,
  type TimelineCursor,
  timelineLabelFont,
} from "../drawAxis.ts";
import type { Emphasis } from "../drawTimeline.ts";
import { FOOT } from "../laneRows.ts";
import { drawMark } from "../marks/drawMark.ts";
import { LAYOUT } from "../timelineScene.ts";
import { drawStem, drawStemHalo } from "./drawStem.ts";
import type { LaneCrowd, LaneStem } from "./fitStems.ts";
import { LANES, type LanesScene } from "./lanesScene.ts";
import type { StemVerb } from "./placeVerbs.ts";

/** What lies over the lanes and moves with pointer and selection. */
export type LanesOverlay = {
  readonly emphasisOf: (row: EventRow) => Emphasis;
  /** Stems that stand out, with all their verbs: they are drawn last, also those that stand in a crowd. */
  readonly raised: readonly { readonly stem: LaneStem; readonly verbs: readonly StemVerb[] }[];
  readonly litActor: ActorRow | null;
  readonly cursor: TimelineCursor | null;
  readonly scrolled: CssPx;
  /** Draws what lies under stems and words. */
  readonly beneath?: (pen: Pen) => void;
  /** What an event is called, for a picture that can be asked. */
  readonly nameOf?: (row: EventRow) => string;
};

/** What is not lit steps back; beside one that stands out the others do by half. */
const DIMMED = { unlit: 0.2, beside: 0.45 } as const;
const HALO: CssPx = 3;
/** Half the width of a mark at the foot that is no dot. */
const ONLY_HALF: CssPx = 8;
const BAR = { share: 0.72, alpha: 0.3, least: 2, most: 44 } as const;
const RAISED: Readonly<Record<"selected" | "hovered", Line>> = {
  selected: { width: 1.75 },
  hovered: { width: 1 },
};

/** Draws the lanes from the back to the front. */
export function drawLanes(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  drawGrid(pen, scene, theme);
  drawContent(overlay.scrolled === 0 ? pen : movedPen(pen, 0, -overlay.scrolled), scene, theme, overlay);
  drawAxis(pen, scene, theme);
  if (overlay.cursor) drawCursor(pen, scene, theme, overlay.cursor);
}

function drawContent(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const { lanes, size, stems, verbs } = scene;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  for (const { y, actor } of lanes) {
    const isLit = actor !== null && actor.row === overlay.litActor;
    if (isLit) pen.fillRect(0, y - scene.laneHeight / 2, size.width, scene.laneHeight, theme.panel);
    pen.fillRect(scene.gutter, Math.round(y), size.width - scene.gutter, 1, theme.line);
  }
  drawBreaks(pen, scene, theme);
  drawDensity(pen, scene, theme);
  drawCrowds(pen, scene, theme, overlay);
  overlay.beneath?.(pen);
  const raised = new Set(overlay.raised.map(({ stem }) => stem.row));
  const alphaOf = (row: EventRow): number => {
    if (overlay.emphasisOf(row) === "dimmed") return DIMMED.unlit;
    return raised.size > 0 ? DIMMED.beside : 1;
  };
  for (const stem of stems) {
    if (raised.has(stem.row)) continue;
    const alpha = alphaOf(stem.row);
    pen.beginGroup(overlay.nameOf?.(stem.row));
    pen.alpha(alpha);
    drawStem(pen, stem, yOf, theme, alpha);
    pen.endGroup();
  }
  pen.alpha(1);
  const ofVerbs = verbStyle(theme, theme.ink2);
  for (const verb of verbs) {
    if (raised.has(verb.row)) continue;
    pen.alpha(alphaOf(verb.row));
    drawVerb(pen, verb, ofVerbs);
  }
  pen.alpha(1);
  for (const { stem, verbs: all } of overlay.raised) {
    const isSelected = overlay.emphasisOf(stem.row) === "selected";
    pen.beginGroup(overlay.nameOf?.(stem.row));
    const colour = isSelected ? theme.accent : theme.ink2;
    drawStemHalo(pen, stem, yOf, colour, RAISED[isSelected ? "selected" : "hovered"], theme.paper);
    drawStem(pen, stem, yOf, theme, 1);
    for (const verb of all) drawVerb(pen, verb, verbStyle(theme, theme.ink));
    pen.endGroup();
  }
  drawFeet(pen, scene, theme, overlay);
  drawNames(pen, scene, theme, overlay);
}

const verbStyle = (theme: Theme, colour: string): TextStyle => ({
  font: `italic 500 ${SMALL_TEXT}px ${theme.textFont}`,
  colour,
  align: "left",
  halo: { colour: theme.paper, width: HALO },
});

const drawVerb = (pen: Pen, { text, x, y, align }: StemVerb, style: TextStyle): void =>
  pen.text(text, x, baselineAbout(y, SMALL_TEXT), { ...style, align });

/** Too many for stems: how many there are in each lane, as the height of a bar about its line. */
function drawDensity(pen: Pen, { density, lanes, laneHeight, scale }: LanesScene, theme: Theme): void {
  if (!density) return;
  const { bins, counts, most, mostOfOthers } = density;
  lanes.forEach(({ y, actor }, lane) => {
    for (const [bin, { start, end, isPartial }] of bins.entries()) {
      const count = counts[lane * bins.length + bin] ?? 0;
      if (count === 0) continue;
      const height = barHeight(count, actor ? most : mostOfOthers, laneHeight);
      const x = scale.xOf(start);
      const width = Math.max(1, scale.xOf(end) - x - 1);
      drawCountBar(pen, { x, y: y - height / 2, width, height, isPartial }, theme.node);
    }
  });
}

/** The square root keeps a single event in sight beside hundreds. */
const barHeight = (count: number, most: number, laneHeight: CssPx): CssPx =>
  BAR.least + (Math.min(BAR.most, laneHeight * BAR.share) - BAR.least) * Math.sqrt(count / most);

/** What crowds hold in each lane, behind the stems. */
function drawCrowds(
  pen: Pen,
  { lanes, laneHeight, crowds }: LanesScene,
  theme: Theme,
  overlay: LanesOverlay,
) {
  let most = 1;
  for (const { counts } of crowds) for (const count of counts.values()) most = Math.max(most, count);
  for (const crowd of crowds) {
    const left = crowd.x0 - 2;
    pen.alpha(BAR.alpha * (isLit(crowd, overlay) ? 1 : DIMMED.unlit));
    for (const [lane, count] of crowd.counts) {
      const height = barHeight(count, most, laneHeight);
      pen.fillRect(left, (lanes[lane]?.y ?? 0) - height / 2, crowd.x1 + 2 - left, height, theme.ink2, 2);
    }
  }
  pen.alpha(1);
}

const isLit = ({ rows }: LaneCrowd, { emphasisOf }: LanesOverlay): boolean =>
  rows.some((row) => emphasisOf(row) !== "dimmed");

/** "+7": the events of a crowd, under a line from its first to its last; of a crowd of one its mark. */
function drawFeet(pen: Pen, { crowds, footY }: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const style = {
    ...smallText(theme, 600, theme.ink, "center"),
    halo: { colour: theme.paper, width: HALO },
  };
  for (const crowd of crowds) {
    const { x, x0, x1, rows, only } = crowd;
    pen.alpha(isLit(crowd, overlay) ? 1 : DIMMED.unlit);
    if (only) {
      const ends = { x0: x - ONLY_HALF, x1: x + ONLY_HALF, cut: only.stretch.cut };
      drawMark(pen, { ...only, ...ends, x, y: footY }, theme, isLit(crowd, overlay) ? 1 : DIMMED.unlit);
      continue;
    }
    pen.fillRect(x0 - 2, footY - FOOT.height / 2, x1 - x0 + 4, 2, theme.ink2);
    pen.text(`+${rows.length}`, x, baselineAbout(footY + 2, SMALL_TEXT), style);
  }
  pen.alpha(1);
}

/** Names stand on paper of their own, under which stems go out of sight. */
function drawNames(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const { gutter, contentHeight, lanes, laneHeight } = scene;
  pen.fillRect(0, 0, gutter, contentHeight, theme.paper);
  pen.fillRect(gutter - 1, 0, 1, contentHeight, theme.line);
  const name: TextStyle = { font: timelineLabelFont(theme), colour: theme.ink, align: "left" };
  const involved = new Set(overlay.raised.flatMap(({ stem }) => stem.ends.map(({ lane }) => lane)));
  for (const [lane, { actor, title, y }] of lanes.entries()) {
    const isSelected = actor !== null && actor.row === overlay.litActor;
    const isQuiet = actor === null || (involved.size > 0 && !involved.has(lane));
    if (isSelected) pen.fillRect(0, y - laneHeight / 2, gutter - 1, laneHeight, theme.panel);
    if (actor)
      pen.fillShape(
        nodeShapes[actor.kind].shape,
        LAYOUT.padding + LANES.shape,
        y,
        LANES.shape,
        isSelected ? theme.accent : theme.node,
      );
    drawLines(pen, title, LANES.nameStart, y, isQuiet ? { ...name, colour: theme.ink2 } : name);
  }
}
