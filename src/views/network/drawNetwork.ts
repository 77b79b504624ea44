import type { Size } from "../../chart/ChartCanvas.tsx";
import { kindColour, type Theme } from "../../chart/theme.ts";
import type { CssPx } from "../../model/units.ts";
import type { ActorKind } from "../../model/vocabulary.ts";
import { isolated } from "../../words/isolate.ts";
import { type NetworkNode, type NetworkScene, type NetworkTie, TIE_WIDTH } from "./networkScene.ts";
import { type Face, LEADING, type Measure, NAME_SIZE, VERB_SIZE } from "./nodeLabel.ts";
import { shapePath, silhouettePath } from "./nodeShapes.ts";

function fontOf(theme: Theme, face: Face, size: CssPx): string {
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

/** What the exported picture shares. */
export const ALPHA = {
  thinTie: 0.7,
  wideTie: 0.95,
  dimmedTie: 0.14,
  dimmedNode: 0.3,
  dimmedLabel: 0.45,
} as const;
export const HALO: CssPx = 3.5;
export const RING = { gap: 3.5, ringed: 1.5, selected: 2.5 } as const;

/** Paper between a node and the lines that pass it. */
export const PAPER_RIM: CssPx = 1.5;

/** Draws a scene: ties, nodes with their rings, then words on a halo of paper, so that no line cuts a word. */
export function drawNetwork(
  context: CanvasRenderingContext2D,
  scene: NetworkScene,
  theme: Theme,
  size: Size,
): void {
  context.save();
  for (const tie of scene.ties) drawTie(context, tie, theme, size);
  for (const node of scene.nodes) if (isNear(node, size)) drawNode(context, node, theme);
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  for (const node of scene.nodes) drawLabel(context, node, theme);
  for (const tie of scene.ties) drawVerb(context, tie, theme);
  context.restore();
}

const isNear = ({ x, y }: NetworkNode, size: Size): boolean =>
  x > -40 && y > -40 && x < size.width + 40 && y < size.height + 40;

function drawTie(context: CanvasRenderingContext2D, tie: NetworkTie, theme: Theme, size: Size): void {
  const { start, control, end, head, neck } = tie.curve;
  // The curve lies within the triangle of these three.
  if (Math.max(start.x, control.x, end.x) < 0 || Math.min(start.x, control.x, end.x) > size.width) return;
  if (Math.max(start.y, control.y, end.y) < 0 || Math.min(start.y, control.y, end.y) > size.height) return;
  const strong = tie.emphasis === "lit" || tie.emphasis === "selected";
  context.globalAlpha =
    tie.alpha * (strong ? 1 : tie.emphasis === "dimmed" ? ALPHA.dimmedTie : restingAlpha(tie));
  const colour = kindColour(theme, tie.hue);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = tie.width + (strong ? 0.6 : 0);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(control.x, control.y, neck.x, neck.y);
  context.stroke();
  context.beginPath();
  context.moveTo(end.x, end.y);
  context.lineTo(head[0].x, head[0].y);
  context.lineTo(head[1].x, head[1].y);
  context.closePath();
  context.fill();
}

/** Ties with many events come forward; those with one stay just dark enough to be followed. */
export const restingAlpha = ({ width }: NetworkTie): number => {
  const share = (width - TIE_WIDTH.thinnest) / (TIE_WIDTH.widest - TIE_WIDTH.thinnest);
  return ALPHA.thinTie + (ALPHA.wideTie - ALPHA.thinTie) * Math.min(1, 2 * share);
};

// Unit paths, scaled to each node: a path parsed once a shape, not once a node.
const shapes = new Map<ActorKind, { readonly shape: Path2D; readonly silhouette: Path2D }>();

function pathsOf(kind: ActorKind) {
  let paths = shapes.get(kind);
  if (!paths) {
    paths = { shape: new Path2D(shapePath(kind, 1)), silhouette: new Path2D(silhouettePath(kind, 1)) };
    shapes.set(kind, paths);
  }
  return paths;
}

function drawNode(context: CanvasRenderingContext2D, node: NetworkNode, theme: Theme): void {
  const { shape, silhouette } = pathsOf(node.kind);
  context.save();
  context.translate(node.x, node.y);
  // Paper first: lines that pass behind must not show through a ring, a notch or a node that steps back. A larger
  // silhouette and not an outline around it, which would take a frame with hundreds of nodes twice as long.
  const outer = node.radius + PAPER_RIM;
  context.scale(outer, outer);
  context.globalAlpha = node.alpha;
  context.fillStyle = theme.paper;
  context.fill(silhouette);
  context.scale(node.radius / outer, node.radius / outer);
  context.globalAlpha = node.alpha * (node.emphasis === "dimmed" ? ALPHA.dimmedNode : 1);
  context.fillStyle = theme.node;
  context.fill(shape);
  if (node.emphasis === "ringed" || node.emphasis === "selected") {
    const larger = 1 + RING.gap / node.radius;
    context.scale(larger, larger);
    context.strokeStyle = theme.accent;
    context.lineWidth = RING[node.emphasis] / (node.radius + RING.gap);
    context.stroke(silhouette);
  }
  context.restore();
}

function drawLabel(context: CanvasRenderingContext2D, node: NetworkNode, theme: Theme): void {
  const { label } = node;
  if (!label) return;
  const { box, align, lines, fontSize } = label;
  const strong = node.bold || node.emphasis === "lit";
  context.globalAlpha = node.alpha * (node.emphasis === "dimmed" ? ALPHA.dimmedLabel : 1);
  context.font = fontOf(theme, node.bold ? "boldName" : "name", fontSize);
  context.fillStyle = strong || fontSize === NAME_SIZE ? theme.ink : theme.ink2;
  context.textAlign = align === "middle" ? "center" : align === "start" ? "left" : "right";
  const x = align === "middle" ? (box.left + box.right) / 2 : align === "start" ? box.left : box.right;
  lines.forEach((line, index) => {
    drawText(context, line, x, box.top + fontSize * (LEADING * (index + 1) - 0.28), theme);
  });
}

function drawVerb(context: CanvasRenderingContext2D, tie: NetworkTie, theme: Theme): void {
  if (!tie.verb) return;
  const { box, text, ofEvent } = tie.verb;
  context.globalAlpha = tie.alpha;
  context.font = fontOf(theme, "verb", VERB_SIZE);
  context.fillStyle = ofEvent ? theme.accent : theme.ink;
  context.textAlign = "center";
  drawText(context, text, (box.left + box.right) / 2, box.bottom - 4.5, theme);
}

function drawText(context: CanvasRenderingContext2D, text: string, x: CssPx, y: CssPx, theme: Theme): void {
  context.strokeStyle = theme.paper;
  context.lineWidth = HALO;
  context.strokeText(isolated(text), x, y);
  context.fillText(isolated(text), x, y);
}
