import type { Size } from "../chart/ChartCanvas.tsx";
import { kindColour, type Theme } from "../chart/theme.ts";
import { textAt } from "../model/textColumn.ts";
import type { CssPx } from "../model/units.ts";
import { ALPHA, HALO, PAPER_RIM, RING, restingAlpha } from "../views/network/drawNetwork.ts";
import type { NetworkNode, NetworkScene, NetworkTie } from "../views/network/networkScene.ts";
import { LEADING, NAME_SIZE, VERB_SIZE } from "../views/network/nodeLabel.ts";
import { shapePath, silhouettePath } from "../views/network/nodeShapes.ts";
import { isolated } from "../words/isolate.ts";
import { visibleText } from "../words/visibleText.ts";
import { element, escapeXml } from "./markup.ts";
import { actorLegend, familyOf, kindLegend, type PictureContext, pictureFrame } from "./pictureFrame.ts";

/** The network as drawn on screen. `hues` are those of the kinds, by `kindHues`. */
export function networkSvg(
  scene: NetworkScene,
  size: Size,
  hues: readonly number[],
  context: PictureContext,
): string {
  const { theme } = context;
  const drawnHues = new Set(scene.ties.map(({ hue }) => hue));
  const picture = [
    ...scene.ties.map((tie) => drawnTie(tie, context)),
    ...scene.nodes.map((node) => drawnNode(node, context)),
    ...scene.nodes.map((node) => name(node, theme)),
    ...scene.ties.map((tie) => verb(tie, theme)),
  ].join("\n");
  const legend = [
    actorLegend(context, new Set(scene.nodes.map(({ kind }) => kind))),
    kindLegend(context, hues, (kind) => drawnHues.has(hues[kind] ?? -1)),
  ];
  return pictureFrame(size, picture, legend, context);
}

type Point = { readonly x: number; readonly y: number };
const point = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;

function drawnTie(tie: NetworkTie, { tables, words, theme }: PictureContext): string {
  const { start, control, end, head, neck } = tie.curve;
  const isStrong = tie.emphasis === "lit" || tie.emphasis === "selected";
  const rest = tie.emphasis === "dimmed" ? ALPHA.dimmedTie : restingAlpha(tie);
  const colour = kindColour(theme, tie.hue);
  const { details, counts } = words.messages;
  const nameAt = (row: number): string => visibleText(textAt(tables.actors.names, row));
  const told = `${details.direction(nameAt(tie.from), nameAt(tie.to))}: ${counts.events(tie.events)}`;
  return element(
    "g",
    { opacity: tie.alpha * (isStrong ? 1 : rest) },
    element("title", {}, escapeXml(told)),
    element("path", {
      d: `M${point(start)}Q${point(control)} ${point(neck)}`,
      fill: "none",
      stroke: colour,
      "stroke-width": tie.width + (isStrong ? 0.6 : 0),
    }),
    element("path", { d: `M${point(end)}L${point(head[0])}L${point(head[1])}Z`, fill: colour }),
  );
}

function drawnNode(node: NetworkNode, { words, theme }: PictureContext): string {
  const { kind, radius, x, y } = node;
  const silhouette = silhouettePath(kind, radius);
  const { actorKinds, network } = words.messages;
  const told = network.node(node.name, actorKinds[kind].one, node.events);
  const ring =
    node.emphasis === "ringed" || node.emphasis === "selected"
      ? element("path", {
          d: silhouettePath(kind, radius + RING.gap),
          fill: "none",
          stroke: theme.accent,
          "stroke-width": RING[node.emphasis],
        })
      : "";
  return element(
    "g",
    { transform: `translate(${point({ x, y })})`, opacity: node.alpha },
    element("title", {}, escapeXml(told)),
    // Paper first, as on screen: lines that pass behind must not show through.
    element("path", { d: silhouette, fill: theme.paper, stroke: theme.paper, "stroke-width": 2 * PAPER_RIM }),
    element("path", {
      d: shapePath(kind, radius),
      fill: theme.node,
      opacity: node.emphasis === "dimmed" ? ALPHA.dimmedNode : null,
    }),
    ring,
  );
}

const halo = (theme: Theme) => ({
  stroke: theme.paper,
  "stroke-width": HALO,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});

function name(node: NetworkNode, theme: Theme): string {
  if (node.label === null) return "";
  const { box, align, lines, fontSize } = node.label;
  const x = align === "middle" ? (box.left + box.right) / 2 : align === "start" ? box.left : box.right;
  const isStrong = node.bold || node.emphasis === "lit";
  return element(
    "text",
    {
      "font-size": fontSize,
      "font-weight": node.bold ? 700 : 500,
      "text-anchor": align,
      fill: isStrong || fontSize === NAME_SIZE ? theme.ink : theme.ink2,
      opacity: node.alpha * (node.emphasis === "dimmed" ? ALPHA.dimmedLabel : 1),
      ...halo(theme),
    },
    ...lines.map((line, index) => lineOf(line, x, box.top + fontSize * (LEADING * (index + 1) - 0.28))),
  );
}

const lineOf = (text: string, x: CssPx, y: CssPx): string =>
  element("tspan", { x, y }, escapeXml(isolated(text)));

function verb({ verb: words, alpha }: NetworkTie, theme: Theme): string {
  if (words === null) return "";
  const { box, text, ofEvent } = words;
  return element(
    "text",
    {
      x: (box.left + box.right) / 2,
      y: box.bottom - 4.5,
      "font-size": VERB_SIZE,
      "font-style": "italic",
      "font-weight": 500,
      "font-family": familyOf(theme.textFont),
      "text-anchor": "middle",
      fill: ofEvent ? theme.accent : theme.ink,
      opacity: alpha,
      ...halo(theme),
    },
    escapeXml(isolated(text)),
  );
}
