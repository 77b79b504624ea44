import type { Size } from "../../../chart/ChartCanvas.tsx";
import { halfSizes, NODE_RADIUS } from "../../../chart/nodeShapes.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { ActorRow, CssPx } from "../../../model/units.ts";
import { screenX, screenY } from "../camera.ts";
import { type NetworkEmphasis, networkEmphasis } from "../networkEmphasis.ts";
import {
  byDrawing,
  describeNode,
  describeTie,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  type NetworkTie,
  networkOrder,
} from "../networkScene.ts";
import { type Measure, setLabel } from "../nodeLabel.ts";
import { type LabelWish, placeLabels } from "../placeLabels.ts";
import { TIE_BEND, tieCurve } from "../tieCurve.ts";
import { verbsOf } from "../tieVerbs.ts";
import type { LayoutPositions } from "./layoutInput.ts";

/** Fewer events than these never reach the largest size: one event in a narrow window is still one event. */
const EVENTS_AT_LARGEST_NODE = 12;
/** Of many ties few steps of width would make most alike: here it grows with the root of the events. */
const TIE_WIDTH = { thinnest: 1, widest: 4.5 } as const;
const EVENTS_AT_WIDEST_TIE = 10;
/** A node's least radius as a share of the side of its fair part of the pane. */
const NODE_CROWD = 0.25;
/** Only the heaviest ties are drawn: more would be a blot. What is lit is drawn in any case. */
const MOST_TIES = 1500;

/** A network of many, where forces have put its actors. */
export function buildForceScene(input: NetworkInput, positions: LayoutPositions): NetworkScene {
  const emphasis = networkEmphasis(input.tables, input.selection);
  const bare = placeNodes(input, positions, emphasis);
  const ties = placeTies(input, emphasis, new Map(bare.map((node) => [node.actor, node])));

  const verbs = verbsOf(input, emphasis, ties);
  const wishes = bare.map((node) => labelWish(node, input.measure));
  const placement = placeLabels(wishes, verbs, input.taken, input.size);
  verbs.forEach(({ index, text, ofEvent }, place) => {
    const box = placement.verbs[place];
    if (box) ties[index] = { ...item(ties, index), verb: { text, box, ofEvent } };
  });
  const nodes = bare.map((node, place) => ({ ...node, label: placement.labels[place] ?? null }));
  return { nodes: nodes.sort(byDrawing.nodes), ties: ties.sort(byDrawing.ties), groups: [] };
}

/** The nodes that are shown, busiest first. */
function placeNodes(
  input: NetworkInput,
  positions: LayoutPositions,
  emphasis: NetworkEmphasis,
): NetworkNode[] {
  const { camera, moved, counts } = input;
  const order = networkOrder(counts);
  const places = order.actors.map((row) => {
    const offset = moved.get(row) ?? { x: 0, y: 0 };
    const world = { x: at(positions.x, row) + offset.x, y: at(positions.y, row) + offset.y };
    return { x: screenX(camera, world.x, world.y), y: screenY(camera, world.x, world.y) };
  });
  const smallest = smallestRadius(places, input.size);
  const most = Math.max(EVENTS_AT_LARGEST_NODE, order.mostOfActor);
  return order.actors.map((actor, place) => ({
    ...describeNode(input, emphasis, actor),
    ...item(places, place),
    radius: Math.max(smallest, NODE_RADIUS.largest * Math.sqrt(at(counts.nodeEvents, actor) / most)),
    label: null,
  }));
}

/** In a crowd of many hundreds the smallest nodes shrink to points, so that there is still something between them. */
function smallestRadius(places: readonly { readonly x: CssPx; readonly y: CssPx }[], size: Size): CssPx {
  let inPane = 1;
  for (const { x, y } of places) if (x >= 0 && y >= 0 && x <= size.width && y <= size.height) inPane++;
  return Math.min(NODE_RADIUS.smallest, NODE_CROWD * Math.sqrt((size.width * size.height) / inPane));
}

function placeTies(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  nodeOf: ReadonlyMap<ActorRow, NetworkNode>,
): NetworkTie[] {
  // Transposing is a reflection: what bent to the left bends to the right.
  const bend = TIE_BEND * (input.camera.transposed ? -1 : 1);
  const ties: NetworkTie[] = [];
  const order = networkOrder(input.counts).ties;
  const heaviest = order[0] === undefined ? 0 : at(input.counts.tieEvents, order[0]);
  const most = Math.max(EVENTS_AT_WIDEST_TIE, heaviest);
  order.forEach((row, rank) => {
    const stand = emphasis.tie(row);
    if (rank >= MOST_TIES && stand !== "lit" && stand !== "selected") return;
    const events = at(input.counts.tieEvents, row);
    const width =
      TIE_WIDTH.thinnest + (TIE_WIDTH.widest - TIE_WIDTH.thinnest) * Math.sqrt((events - 1) / (most - 1));
    const tie = { ...describeTie(input, emphasis, row), width };
    const source = nodeOf.get(tie.from);
    const target = nodeOf.get(tie.to);
    if (source && target) ties.push({ ...tie, curve: tieCurve(source, target, bend, tie.width) });
  });
  return ties;
}

function labelWish(node: NetworkNode, measure: Measure): LabelWish {
  return {
    x: node.x,
    y: node.y,
    ...halfSizes(node.kind, node.radius),
    text: () => setLabel(node.name, node.radius <= NODE_RADIUS.smallest, measure),
    urgency: node.bold ? 3 : node.emphasis === "lit" ? 2 : node.emphasis === "dimmed" ? 0 : 1,
  };
}
