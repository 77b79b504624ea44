import { drawStandingMark } from "../../chart/markOutline.ts";
import { textMeasure } from "../../chart/measureText.ts";
import { drawLines, type Font, type Pen, type Point, type TextStyle } from "../../chart/pen.ts";
import { DIMMED, type Theme } from "../../chart/theme.ts";
import { drawContestRing, END_BAR, headSize, MARK_ON_LINE, tieStroke } from "../../chart/tieLine.ts";
import { memoByKey } from "../../model/memo.ts";
import type { CssPx } from "../../model/units.ts";
import {
  BAR,
  barOf,
  type Face,
  LINE,
  MARK,
  type Measure,
  NAME_SIZE,
  type NetworkNode,
  type NetworkScene,
  type NetworkTie,
  type PlacedName,
  VERB_SIZE,
} from "./networkScene.ts";
import { lengthOf, pointAlong, type TieCurve, upToHead } from "./tieCurve.ts";

const fontsOf = ({ interfaceFont, textFont }: Theme): Readonly<Record<Face | "heading", Font>> => ({
  name: `500 ${NAME_SIZE}px ${interfaceFont}`,
  boldName: `700 ${NAME_SIZE}px ${interfaceFont}`,
  heading: `600 ${NAME_SIZE - 0.5}px ${interfaceFont}`,
  verb: `italic 500 ${VERB_SIZE}px ${textFont}`,
});

/** Makes a measure that measures each text once. A new theme or newly loaded fonts need a new measure. */
export function measureOfNetwork(theme: Theme): Measure {
  const measureOf = memoByKey((face: Face) => textMeasure(fontsOf(theme)[face]));
  return (text, face) => measureOf(face)(text);
}

/** The distance from the start of a tie to the ring of a contest. There, ties of an actor still run side by side. */
const RING_AT: CssPx = 21;

export type NetworkNames = {
  readonly node: (node: NetworkNode) => string;
  readonly tie: (tie: NetworkTie) => string;
};

export function drawNetwork(
  pen: Pen,
  scene: NetworkScene,
  theme: Theme,
  names: NetworkNames | null = null,
): void {
  for (const tie of scene.ties) drawTie(pen, tie, theme, names?.tie(tie));
  for (const node of scene.nodes) drawBar(pen, node, theme, names);
  pen.alpha(1);
  const dimmed = new Set(scene.nodes.flatMap(({ actor, emphasis }) => (emphasis === "dimmed" ? actor : [])));
  for (const { heading, actors } of scene.groups) {
    pen.alpha(actors.every((actor) => dimmed.has(actor)) ? DIMMED : 1);
    drawPlaced(pen, heading, { font: fontsOf(theme).heading, colour: theme.ink2 });
  }
  pen.alpha(1);
  for (const { label } of scene.rests)
    drawPlaced(pen, label, { font: fontsOf(theme).name, colour: theme.ink2 });
  for (const node of scene.nodes) drawName(pen, node, theme);
  for (const { label, alpha } of scene.ties) {
    if (!label) continue;
    pen.alpha(alpha);
    const { left, top, right, bottom } = label.box;
    pen.fillRect(left - 3, top - 1, right - left + 6, bottom - top + 2, theme.paper, 2);
    drawPlaced(pen, label, { font: fontsOf(theme).verb, colour: theme.ink });
  }
  pen.alpha(1);
}

function drawTie(pen: Pen, tie: NetworkTie, theme: Theme, name?: string): void {
  const { curve, width, undirected } = tie;
  const head = headSize(width);
  const line = undirected ? curve : upToHead(curve, head.length);
  const colour = { selected: theme.accent, lit: theme.ink, normal: theme.ink2, dimmed: theme.ink2 }[
    tie.emphasis
  ];
  pen.beginGroup(name);
  pen.alpha(tie.alpha * (tie.emphasis === "dimmed" ? DIMMED : 1));
  pen.curve(line.start, line.bends, colour, tieStroke(tie.status, width));
  const end = curve.bends.at(-1)?.end ?? curve.start;
  if (!undirected) {
    const back = backFrom(end, pointBefore(curve));
    const base = { x: end.x + back.x * head.length, y: end.y + back.y * head.length };
    pen.triangle(
      end,
      { x: base.x - back.y * head.half, y: base.y + back.x * head.half },
      { x: base.x + back.y * head.half, y: base.y - back.x * head.half },
      colour,
    );
  } else if (tie.tie >= 0) {
    drawEndBar(pen, curve.start, curve.bends[0]?.end ?? end, colour);
    drawEndBar(pen, end, pointBefore(curve), colour);
  }
  if (tie.contested) {
    const { x, y } = pointAlong(curve, Math.min(0.5, RING_AT / lengthOf(curve)));
    drawContestRing(pen, x, y, theme.ink2, theme.paper);
  }
  pen.endGroup();
}

const pointBefore = ({ start, bends }: TieCurve): Point => bends.at(-2)?.end ?? start;

function backFrom(end: Point, before: Point): Point {
  const length = Math.max(1e-9, Math.hypot(before.x - end.x, before.y - end.y));
  return { x: (before.x - end.x) / length, y: (before.y - end.y) / length };
}

function drawEndBar(pen: Pen, end: Point, towards: Point, colour: string): void {
  const back = backFrom(end, towards);
  const middle = { x: end.x + back.x * END_BAR.away, y: end.y + back.y * END_BAR.away };
  const to = (share: number): Point => ({
    x: middle.x - back.y * END_BAR.half * share,
    y: middle.y + back.x * END_BAR.half * share,
  });
  pen.curve(to(-1), [{ control: middle, end: to(1) }], colour, { width: END_BAR.width });
}

function drawBar(pen: Pen, node: NetworkNode, theme: Theme, names: NetworkNames | null): void {
  const { left, top } = barOf(node);
  const isOfSelection = node.emphasis === "selected" || node.emphasis === "ringed";
  pen.beginGroup(names?.node(node));
  pen.alpha(node.alpha * (node.emphasis === "dimmed" ? DIMMED : 1));
  pen.fillRect(left, top, BAR, node.height, isOfSelection ? theme.accent : theme.node, BAR / 2);
  pen.endGroup();
}

function drawName(pen: Pen, node: NetworkNode, theme: Theme): void {
  const { label, notes, bold, emphasis, alpha } = node;
  pen.alpha(alpha * (emphasis === "dimmed" ? DIMMED : 1));
  drawPlaced(pen, label, { font: fontsOf(theme)[bold ? "boldName" : "name"], colour: theme.ink });
  for (const { lines, ofEvent, box, mark } of notes) {
    const colour = ofEvent ? theme.accent : theme.ink2;
    const inset = { ...box, left: box.left + (mark ? MARK : 0) };
    drawPlaced(pen, { lines, align: label.align, box: inset }, { font: fontsOf(theme).verb, colour });
    if (mark) drawStandingMark(pen, mark.status, mark.x, mark.y, colour, theme.paper, MARK_ON_LINE);
  }
}

function drawPlaced(
  pen: Pen,
  { lines, align, box }: PlacedName,
  style: Pick<TextStyle, "font" | "colour">,
): void {
  const x = align === "left" ? box.left : align === "right" ? box.right : (box.left + box.right) / 2;
  const middle = box.top + (lines.length * LINE) / 2;
  drawLines(pen, lines, x, middle, { size: NAME_SIZE, apart: LINE }, { ...style, align });
}
