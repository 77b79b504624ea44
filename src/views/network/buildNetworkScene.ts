import type { Size } from "../../chart/ChartCanvas.tsx";
import { halfSizes, NODE_RADIUS } from "../../chart/nodeShapes.ts";
import { at, item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { type Camera, screenX, screenY } from "./camera.ts";
import { buildColumnScene } from "./columns/columnScene.ts";
import type { LayoutPositions } from "./layout/layoutInput.ts";
import { type NetworkEmphasis, networkEmphasis, nothingSelected } from "./networkEmphasis.ts";
import {
  byDrawing,
  describeNode,
  describeTie,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  type NetworkTie,
  networkOrder,
} from "./networkScene.ts";
import { type Measure, setLabel } from "./nodeLabel.ts";
import { type LabelWish, placeLabels } from "./placeLabels.ts";
import { TIE_BEND, tieCurve } from "./tieCurve.ts";
import { verbsOf } from "./tieVerbs.ts";

/** The whole picture of the network as values: what is where, and in which words. */
export function buildNetworkScene(input: NetworkInput): NetworkScene {
  return input.layout.kind === "columns"
    ? buildColumnScene(input, input.layout.columns)
    : buildForceScene(input, input.layout.positions);
}

/** Of many ties few steps of width would make most alike: here it grows with the root of the events. */
const TIE_WIDTH = { thinnest: 1, widest: 4.5 } as const;
const EVENTS_AT_WIDEST_TIE = 10;
/** A node's least radius as a share of the side of its fair part of the pane. */
const NODE_CROWD = 0.25;
/** Only the heaviest ties are drawn, and of those that are lit too: more would be a blot. */
const MOST_TIES = 1500;

/** A network of many, where forces have put its actors. */
function buildForceScene(input: NetworkInput, positions: LayoutPositions): NetworkScene {
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

/** The nodes that are shown, busiest first, as what is selected has them stand out. */
function placeNodes(
  { tables, counts, camera, moved, size }: NetworkInput,
  positions: LayoutPositions,
  emphasis: NetworkEmphasis,
): NetworkNode[] {
  return placed(tables, counts, positions, camera, moved, size).map((node) => ({
    ...node,
    bold: emphasis.isNamed(node.actor),
    emphasis: emphasis.node(node.actor),
  }));
}

/** Where nodes stand, and how large: the same for whatever is selected or under the pointer. */
const placed = memoLast(
  (
    tables: Tables,
    counts: NetworkCounts,
    positions: LayoutPositions,
    camera: Camera,
    moved: NetworkInput["moved"],
    size: Size,
  ): readonly NetworkNode[] => {
    const order = networkOrder(counts);
    const places = order.actors.map((row) => {
      const offset = moved.get(row) ?? { x: 0, y: 0 };
      const world = { x: at(positions.x, row) + offset.x, y: at(positions.y, row) + offset.y };
      return { x: screenX(camera, world.x, world.y), y: screenY(camera, world.x, world.y) };
    });
    const smallest = smallestRadius(places, size);
    // Fewer events never reach the largest size: one event is a node of the smallest, in a narrow window and in a crowd.
    const most = Math.max((NODE_RADIUS.largest / smallest) ** 2, order.mostOfActor);
    const none = networkEmphasis(tables, nothingSelected);
    return order.actors.map((actor, place) => ({
      ...describeNode({ tables, counts }, none, actor),
      ...item(places, place),
      radius: Math.max(smallest, NODE_RADIUS.largest * Math.sqrt(at(counts.nodeEvents, actor) / most)),
      label: null,
    }));
  },
);

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
  let standingOut = 0;
  order.forEach((row, rank) => {
    const stand = emphasis.tie(row);
    const isStrong = stand === "lit" || stand === "selected";
    if (isStrong ? standingOut++ >= MOST_TIES : rank >= MOST_TIES) return;
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
