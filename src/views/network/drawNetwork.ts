import type { Size } from "../../chart/ChartCanvas.tsx";
import { nodeShapes } from "../../chart/nodeShapes.ts";
import { baselineAbout, type Font, type Line, type Pen, type TextStyle } from "../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../chart/theme.ts";
import { drawContestRing, tieStrokes } from "../../chart/tieLine.ts";
import type { CssPx } from "../../model/units.ts";
import type { NetworkGroup, NetworkNode, NetworkScene, NetworkTie } from "./networkScene.ts";
import { type Face, LEADING, type Measure, NAME_SIZE, VERB_SIZE } from "./nodeLabel.ts";
import { boxOfCurve, pointAlong } from "./tieCurve.ts";

function fontOf(theme: Theme, face: Face, size: CssPx): Font {
  switch (face) {
    case "name":
      return `500 ${size}px ${theme.interfaceFont}`;
    case "boldName":
      return `700 ${size}px ${theme.interfaceFont}`;
    case "verb":
      return `italic 500 ${size}px ${theme.textFont}`;
  }
}

/** Measures texts in the fonts of the picture, each once. Make a new one when fonts have loaded or the theme changes. */
export function networkMeasure(context: CanvasRenderingContext2D, theme: Theme): Measure {
  const known = { name: new Map<string, CssPx>(), boldName: new Map(), verb: new Map() };
  return (text, face) => {
    let width = known[face].get(text);
    if (width === undefined) {
      context.font = fontOf(theme, face, face === "verb" ? VERB_SIZE : NAME_SIZE);
      width = context.measureText(text).width;
      known[face].set(text, width);
    }
    return width;
  };
}

/** What steps back; a tie of one event; every other tie; the paper under a name in a column, where ties pass behind. */
const ALPHA = { dimmed: 0.12, hairline: 0.7, tie: 0.9, paper: 0.85 } as const;
/** Paper around letters. */
const HALO: CssPx = 3.5;
/** Paper between a node and the lines that pass it. */
const PAPER_RIM: CssPx = 1.5;
/** Between a node and the ring around it. */
const RING_GAP: CssPx = 3.5;
const RINGS: { readonly [E in "ringed" | "selected"]: Line } = {
  ringed: { width: 1.5 },
  selected: { width: 2.5 },
};
/** A node as small as this is a point: its shape could not be told, and thousands of them are drawn in a frame. */
const POINT: CssPx = 2;
/** Rings around more nodes would be one red blot: the nodes themselves are red. */
const MOST_RINGS = 300;
/** A node and its ring reach no farther than this beyond its middle. */
const REACH: CssPx = 40;

/** What nodes and ties are called, for a picture that can be asked. */
export type NetworkNames = {
  readonly node: (node: NetworkNode) => string;
  readonly tie: (tie: NetworkTie) => string;
};

/** Draws a scene, and what lies `margin` pixels around the pane: ties, nodes with their rings, then words on paper of their own, so that no line cuts a word. */
export function drawNetwork(
  pen: Pen,
  scene: NetworkScene,
  theme: Theme,
  size: Size,
  names: NetworkNames | null = null,
  margin: CssPx = 0,
): void {
  for (const tie of scene.ties) if (isTieNear(tie, size, margin)) drawTie(pen, tie, theme, names);
  const hasRings = scene.nodes.filter(({ emphasis }) => emphasis === "ringed").length <= MOST_RINGS;
  for (const node of scene.nodes)
    if (isNodeNear(node, size, margin)) drawNode(pen, node, theme, hasRings, names);
  for (const group of scene.groups) drawGroup(pen, group, theme);
  const isColumns = scene.groups.length > 0;
  for (const node of scene.nodes) drawName(pen, node, theme, isColumns);
  for (const tie of scene.ties) drawVerb(pen, tie, theme);
  pen.alpha(1);
}

function isNodeNear({ x, y }: NetworkNode, size: Size, margin: CssPx): boolean {
  const reach = REACH + margin;
  return x > -reach && y > -reach && x < size.width + reach && y < size.height + reach;
}

function isTieNear({ curve }: NetworkTie, size: Size, margin: CssPx): boolean {
  const { left, top, right, bottom } = boxOfCurve(curve);
  return right >= -margin && left <= size.width + margin && bottom >= -margin && top <= size.height + margin;
}

function drawGroup(pen: Pen, { heading, fold }: NetworkGroup, theme: Theme): void {
  pen.alpha(1);
  const halo = { colour: theme.paper, width: HALO };
  const style = { ...smallText(theme, 600, theme.ink2, "left"), halo };
  for (const [index, line] of heading.lines.entries()) {
    pen.text(line, heading.left, heading.top + SMALL_TEXT * (LEADING * (index + 1) - 0.28), style);
  }
  if (!fold) return;
  const { left, right, top, bottom } = fold.box;
  const middle = (top + bottom) / 2;
  pen.fillRect(left, middle - SMALL_TEXT * 0.7, right - left, SMALL_TEXT * 1.4, theme.paper, 2);
  pen.text(fold.text, left, baselineAbout(middle, SMALL_TEXT), smallText(theme, 500, theme.ink2, "left"));
}

function drawTie(pen: Pen, tie: NetworkTie, theme: Theme, names: NetworkNames | null): void {
  const { start, bends, stroked, end, head } = tie.curve;
  const isStrong = tie.emphasis === "lit" || tie.emphasis === "selected";
  // A single event is a hairline; which way it goes is told when it stands out.
  const isHairline = tie.events < 2 && !isStrong;
  const hasHead = !isHairline && !tie.undirected;
  const rest = tie.emphasis === "dimmed" ? ALPHA.dimmed : isHairline ? ALPHA.hairline : ALPHA.tie;
  const colour = kindColour(theme, tie.hue);
  pen.beginGroup(names?.tie(tie));
  pen.alpha(tie.alpha * (isStrong ? 1 : rest));
  for (const { isPaper, ...line } of tieStrokes(tie.standing.weakest, tie.width)) {
    pen.curve(start, hasHead ? stroked : bends, isPaper ? theme.paper : colour, line);
  }
  if (hasHead) pen.triangle(end, head[0], head[1], colour);
  if (tie.standing.contested) {
    const { x, y } = pointAlong(tie.curve, tie.ringAt);
    drawContestRing(pen, x, y, theme.ink2, theme.paper);
  }
  if (tie.sign) drawSign(pen, tie.sign, theme);
  pen.endGroup();
}

/** Of a sign that stands on a tie, with the paper around it. */
export const SIGN_RADIUS: CssPx = 7;

function drawSign(pen: Pen, { text, x, y }: NonNullable<NetworkTie["sign"]>, theme: Theme): void {
  pen.alpha(1);
  pen.fillShape(nodeShapes.person.silhouette, x, y, SIGN_RADIUS, theme.paper);
  pen.text(text, x, baselineAbout(y, NAME_SIZE), {
    font: fontOf(theme, "boldName", NAME_SIZE),
    colour: theme.ink,
    align: "center",
  });
}

function drawNode(
  pen: Pen,
  node: NetworkNode,
  theme: Theme,
  hasRings: boolean,
  names: NetworkNames | null,
): void {
  const { x, y, radius, emphasis } = node;
  const { shape, silhouette } = nodeShapes[node.kind];
  const isRed = emphasis === "ringed" && !hasRings;
  const colour = isRed ? theme.accent : theme.node;
  const own = node.alpha * (emphasis === "dimmed" ? ALPHA.dimmed : 1);
  pen.beginGroup(names?.node(node));
  if (radius < POINT) {
    pen.alpha(own);
    pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius, colour);
  } else {
    // Paper first: lines that pass behind must not show through a ring, a notch or a node that steps back. A larger
    // silhouette and not an outline around it, which would take a frame with hundreds of nodes twice as long.
    pen.alpha(node.alpha);
    pen.fillShape(silhouette, x, y, radius + PAPER_RIM, theme.paper);
    pen.alpha(own);
    pen.fillShape(shape, x, y, radius, colour);
  }
  if ((emphasis === "ringed" && !isRed) || emphasis === "selected") {
    pen.strokeShape(silhouette, x, y, radius + RING_GAP, theme.accent, RINGS[emphasis]);
  }
  pen.endGroup();
}

function drawName(pen: Pen, node: NetworkNode, theme: Theme, isOnPaper: boolean): void {
  if (!node.label) return;
  const { box, align, lines, fontSize } = node.label;
  const isDimmed = node.emphasis === "dimmed";
  if (isOnPaper && !isDimmed) {
    pen.alpha(node.alpha * ALPHA.paper);
    pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top, theme.paper);
  }
  const isStrong = node.bold || node.emphasis === "lit";
  const style: TextStyle = {
    font: fontOf(theme, node.bold ? "boldName" : "name", fontSize),
    colour: isStrong || fontSize === NAME_SIZE ? theme.ink : theme.ink2,
    align: align === "middle" ? "center" : align === "start" ? "left" : "right",
    halo: { colour: theme.paper, width: HALO },
  };
  const x = align === "middle" ? (box.left + box.right) / 2 : align === "start" ? box.left : box.right;
  pen.alpha(node.alpha * (isDimmed ? ALPHA.dimmed : 1));
  for (const [index, line] of lines.entries()) {
    pen.text(line, x, box.top + fontSize * (LEADING * (index + 1) - 0.28), style);
  }
}

function drawVerb(pen: Pen, { verb, alpha }: NetworkTie, theme: Theme): void {
  if (!verb) return;
  const { box, text, ofEvent } = verb;
  pen.alpha(alpha);
  pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top, theme.paper, 2);
  pen.text(text, (box.left + box.right) / 2, box.bottom - 4.5, {
    font: fontOf(theme, "verb", VERB_SIZE),
    colour: ofEvent ? theme.accent : theme.ink,
    align: "center",
    halo: { colour: theme.paper, width: HALO },
  });
}
