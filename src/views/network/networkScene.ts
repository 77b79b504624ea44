import type { Size } from "../../chart/ChartCanvas.tsx";
import { at, item } from "../../model/columns.ts";
import { oncePerTables } from "../../model/oncePerTables.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorRow, type CssPx } from "../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../model/vocabulary.ts";
import type { NetworkCounts } from "../../query/networkCounts.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Box } from "./boxIndex.ts";
import { type Camera, screenX, screenY } from "./camera.ts";
import type { LayoutPositions } from "./layout/layoutInput.ts";
import {
  type NetworkEmphasis,
  type NetworkSelection,
  type NodeEmphasis,
  networkEmphasis,
  type TieEmphasis,
} from "./networkEmphasis.ts";
import { type Measure, type PlacedLabel, setLabel } from "./nodeLabel.ts";
import { halfSizes, NODE_RADIUS } from "./nodeShapes.ts";
import { type LabelWish, placeLabels } from "./placeLabels.ts";
import { type TieCurve, tieCurve } from "./tieCurve.ts";
import { type TieVerb, verbsOf } from "./tieVerbs.ts";

export type NetworkNode = {
  readonly actor: ActorRow;
  readonly kind: ActorKind;
  readonly x: CssPx;
  readonly y: CssPx;
  /** Radius of a circle as large as the shape; `halfSizes` gives its box. */
  readonly radius: CssPx;
  readonly events: number;
  readonly name: string;
  /** Null where there is no room. */
  readonly label: PlacedLabel | null;
  readonly bold: boolean;
  readonly emphasis: NodeEmphasis;
  /** 0 … 1 while it comes or goes. */
  readonly alpha: number;
};

export type NetworkTie = {
  /** Row in `Tables.ties`. */
  readonly tie: number;
  readonly from: ActorRow;
  readonly to: ActorRow;
  readonly events: number;
  readonly curve: TieCurve;
  readonly width: CssPx;
  readonly hue: number;
  readonly emphasis: TieEmphasis;
  readonly verb: TieVerb | null;
  readonly alpha: number;
};

/** The network as plain values. Ties and nodes are in the order in which they are drawn. */
export type NetworkScene = {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
};

export type NetworkInput = {
  readonly tables: Tables;
  readonly counts: NetworkCounts;
  /** Whether an event counts, for the verbs of lit ties. */
  readonly doesCount: (row: number) => boolean;
  /** Hue of each kind, by `kindHues`. */
  readonly hues: readonly number[];
  readonly positions: LayoutPositions;
  readonly camera: Camera;
  readonly size: Size;
  readonly selection: NetworkSelection;
  /** Nodes that the reader has dragged, in world units. */
  readonly moved: ReadonlyMap<ActorRow, { readonly x: number; readonly y: number }>;
  /** Parts of the pane that hold something else: its title, its buttons. */
  readonly taken: readonly Box[];
  readonly measure: Measure;
};

export const TIE_WIDTH = { thinnest: 1, widest: 4.5 } as const;
/** Fewer events than these never reach the largest size: one event in a narrow window is still one event. */
const EVENTS_AT_LARGEST_NODE = 12;
const EVENTS_AT_WIDEST_TIE = 10;
/** A node's least radius as a share of the side of its fair part of the pane. */
const NODE_CROWD = 0.25;
/** Only the heaviest ties are drawn: more would be a blot. What is lit is drawn in any case. */
const MOST_TIES = 1500;

/** The whole picture of the network as values: what is where, and in which words. */
export function buildNetworkScene(input: NetworkInput): NetworkScene {
  const emphasis = networkEmphasis(input.tables, input.selection);
  const bare = placeNodes(input, emphasis);
  const nodeOf = new Map(bare.map((node) => [node.actor, node]));
  const ties = placeTies(input, emphasis, nodeOf);

  const verbs = verbsOf(input, emphasis, ties);
  const wishes = bare.map((node) => labelWish(node, input.measure));
  const placement = placeLabels(wishes, verbs, input.taken, input.size);
  verbs.forEach(({ index, text, ofEvent }, place) => {
    const box = placement.verbs[place];
    if (box) ties[index] = { ...item(ties, index), verb: { text, box, ofEvent } };
  });
  const nodes = bare.map((node, place) => ({ ...node, label: placement.labels[place] ?? null }));
  // Small over large, so that none hides behind another; what stands out over what steps back.
  nodes.sort((a, b) => RANK[a.emphasis] - RANK[b.emphasis] || b.radius - a.radius || a.actor - b.actor);
  ties.sort((a, b) => RANK[a.emphasis] - RANK[b.emphasis] || a.width - b.width || a.tie - b.tie);
  return { nodes, ties };
}

const RANK = { dimmed: 0, normal: 1, lit: 2, ringed: 3, selected: 4 } as const;

/** The nodes that are shown, busiest first. */
function placeNodes(input: NetworkInput, emphasis: NetworkEmphasis): NetworkNode[] {
  const { tables, positions, camera, moved, counts } = input;
  const order = networkOrder(counts);
  const places = order.actors.map((row) => {
    const world = moved.get(actorRow(row)) ?? { x: at(positions.x, row), y: at(positions.y, row) };
    return { x: screenX(camera, world.x, world.y), y: screenY(camera, world.x, world.y) };
  });
  const smallest = smallestRadius(places, input.size);
  const most = Math.max(EVENTS_AT_LARGEST_NODE, order.mostOfActor);
  return order.actors.map((row, place) => {
    const actor = actorRow(row);
    const events = at(counts.nodeEvents, row);
    return {
      actor,
      kind: item(ACTOR_KINDS, at(tables.actors.kind, row)),
      ...item(places, place),
      radius: Math.max(smallest, NODE_RADIUS.largest * Math.sqrt(events / most)),
      events,
      name: nameOf(tables, actor),
      label: null,
      bold: emphasis.isNamed(actor),
      emphasis: emphasis.node(actor),
      alpha: 1,
    };
  });
}

/** In a crowd of many hundreds the smallest nodes shrink to points, so that there is still something between them. */
function smallestRadius(places: readonly { readonly x: CssPx; readonly y: CssPx }[], size: Size): CssPx {
  let inPane = 1;
  for (const { x, y } of places) if (x >= 0 && y >= 0 && x <= size.width && y <= size.height) inPane++;
  return Math.min(NODE_RADIUS.smallest, NODE_CROWD * Math.sqrt((size.width * size.height) / inPane));
}

/** Filled as names are asked for. */
const visibleNames = oncePerTables((): string[] => []);

function nameOf(tables: Tables, actor: ActorRow): string {
  const names = visibleNames(tables);
  names[actor] ??= visibleText(textAt(tables.actors.names, actor));
  return item(names, actor);
}

function placeTies(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  nodeOf: ReadonlyMap<ActorRow, NetworkNode>,
): NetworkTie[] {
  const { positions, camera, counts } = input;
  const { from, to } = input.tables.ties;
  const order = networkOrder(counts);
  const most = Math.max(EVENTS_AT_WIDEST_TIE, order.mostOfTie);
  const ties: NetworkTie[] = [];
  order.ties.forEach((tie, rank) => {
    const stand = emphasis.tie(tie);
    if (rank >= MOST_TIES && stand !== "lit" && stand !== "selected") return;
    const source = nodeOf.get(actorRow(at(from, tie)));
    const target = nodeOf.get(actorRow(at(to, tie)));
    if (!source || !target) return;
    const events = at(counts.tieEvents, tie);
    const share = Math.sqrt((events - 1) / (most - 1));
    const width = TIE_WIDTH.thinnest + (TIE_WIDTH.widest - TIE_WIDTH.thinnest) * share;
    ties.push({
      tie,
      from: source.actor,
      to: target.actor,
      events,
      // Transposing is a reflection: what bent to the left bends to the right.
      curve: tieCurve(source, target, at(positions.bend, tie) * (camera.transposed ? -1 : 1), width),
      width,
      hue: item(input.hues, at(counts.tieKind, tie)),
      emphasis: stand,
      verb: null,
      alpha: 1,
    });
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

/** What is shown of a network, busiest first, and the most events that one of it has. */
type NetworkOrder = {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
  readonly mostOfActor: number;
  readonly mostOfTie: number;
};

const orders = new WeakMap<NetworkCounts, NetworkOrder>();

/** Sorted once for the same counts, however often the camera moves. */
function networkOrder(counts: NetworkCounts): NetworkOrder {
  let order = orders.get(counts);
  if (!order) {
    const actors = busiestFirst(counts.nodeEvents);
    const ties = busiestFirst(counts.tieEvents);
    order = {
      actors,
      ties,
      mostOfActor: actors[0] === undefined ? 0 : at(counts.nodeEvents, actors[0]),
      mostOfTie: ties[0] === undefined ? 0 : at(counts.tieEvents, ties[0]),
    };
    orders.set(counts, order);
  }
  return order;
}

/** The rows that have events. */
function busiestFirst(events: Uint32Array): number[] {
  const rows: number[] = [];
  events.forEach((count, row) => {
    if (count > 0) rows.push(row);
  });
  return rows.sort((a, b) => (events[b] ?? 0) - (events[a] ?? 0) || a - b);
}
