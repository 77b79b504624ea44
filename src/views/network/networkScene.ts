import type { Size } from "../../chart/ChartCanvas.tsx";
import { at, item } from "../../model/columns.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorRow, type CssPx } from "../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../model/vocabulary.ts";
import type { Rejects } from "../../query/filterMask.ts";
import { type NetworkCounts, verbsOfTie } from "../../query/networkCounts.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Box } from "./boxIndex.ts";
import { type Camera, screenX, screenY } from "./camera.ts";
import type { LayoutPositions } from "./forceLayout.ts";
import {
  type NetworkEmphasis,
  type NetworkSelection,
  type NodeEmphasis,
  networkEmphasis,
  type TieEmphasis,
} from "./networkEmphasis.ts";
import { type Measure, type PlacedLabel, setLabel } from "./nodeLabel.ts";
import { halfSizes } from "./nodeShapes.ts";
import { type LabelWish, placeLabels, type VerbWish } from "./placeLabels.ts";
import { pointAlong, type TieCurve, tieCurve } from "./tieCurve.ts";

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

/** What one did to the other; `ofEvent` for the actions of the selected event. */
export type TieVerb = { readonly text: string; readonly box: Box; readonly ofEvent: boolean };

/** The network as plain values. Ties and nodes are in the order in which they are drawn. */
export type NetworkScene = {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
};

export type NetworkInput = {
  readonly tables: Tables;
  readonly counts: NetworkCounts;
  /** The events that count, for the verbs of lit ties. */
  readonly rejects: Rejects;
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

export const NODE_RADIUS = { smallest: 4.5, largest: 16 } as const;
export const TIE_WIDTH = { thinnest: 1, widest: 4.5 } as const;
/** Fewer events than these never reach the largest size: one event in a narrow window is still one event. */
const EVENTS_AT_LARGEST_NODE = 12;
const EVENTS_AT_WIDEST_TIE = 10;
/** Only the heaviest ties are drawn: more would be a blot. What is lit is drawn in any case. */
export const MOST_TIES = 1500;

/** The whole picture of the network as values: what is where, and in which words. */
export function buildNetworkScene(input: NetworkInput): NetworkScene {
  const emphasis = networkEmphasis(input.tables, input.selection);
  const bare = placeNodes(input, emphasis);
  const nodeOf = new Map(bare.map((node) => [node.actor, node]));
  const ties = placeTies(input, emphasis, nodeOf);

  const verbs = ties.flatMap((tie, index) => verbOf(input, emphasis, tie, index));
  verbs.sort((a, b) => Number(b.ofEvent) - Number(a.ofEvent) || b.events - a.events || a.index - b.index);
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
  const { tables, positions, camera, moved } = input;
  const { nodeEvents } = input.counts;
  let most = EVENTS_AT_LARGEST_NODE;
  for (const events of nodeEvents) if (events > most) most = events;
  const nodes: NetworkNode[] = [];
  nodeEvents.forEach((events, index) => {
    if (events === 0) return;
    const actor = actorRow(index);
    const world = moved.get(actor) ?? { x: at(positions.x, index), y: at(positions.y, index) };
    nodes.push({
      actor,
      kind: item(ACTOR_KINDS, at(tables.actors.kind, index)),
      x: screenX(camera, world.x, world.y),
      y: screenY(camera, world.x, world.y),
      radius: Math.max(NODE_RADIUS.smallest, NODE_RADIUS.largest * Math.sqrt(events / most)),
      events,
      name: nameOf(tables, actor),
      label: null,
      bold: emphasis.isNamed(actor),
      emphasis: emphasis.node(actor),
      alpha: 1,
    });
  });
  return nodes.sort((a, b) => b.events - a.events || a.actor - b.actor);
}

const namesOf = new WeakMap<Tables, string[]>();

function nameOf(tables: Tables, actor: ActorRow): string {
  let names = namesOf.get(tables);
  if (!names) {
    names = [];
    namesOf.set(tables, names);
  }
  names[actor] ??= visibleText(textAt(tables.actors.names, actor));
  return item(names, actor);
}

function placeTies(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  nodeOf: ReadonlyMap<ActorRow, NetworkNode>,
): NetworkTie[] {
  const { positions, camera } = input;
  const { from, to } = input.tables.ties;
  const { tieEvents, tieKind } = input.counts;
  let most = EVENTS_AT_WIDEST_TIE;
  for (const events of tieEvents) if (events > most) most = events;
  const ties: NetworkTie[] = [];
  for (const tie of tiesToDraw(tieEvents, emphasis)) {
    const events = at(tieEvents, tie);
    const source = nodeOf.get(actorRow(at(from, tie)));
    const target = nodeOf.get(actorRow(at(to, tie)));
    if (!source || !target) continue;
    const share = Math.sqrt((events - 1) / (most - 1));
    const width = TIE_WIDTH.thinnest + (TIE_WIDTH.widest - TIE_WIDTH.thinnest) * share;
    ties.push({
      tie,
      from: source.actor,
      to: target.actor,
      events,
      curve: tieCurve(source, target, at(positions.bend, tie) * (camera.transposed ? -1 : 1), width),
      width,
      hue: item(input.hues, at(tieKind, tie)),
      emphasis: emphasis.tie(tie),
      verb: null,
      alpha: 1,
    });
  }
  return ties;
}

function tiesToDraw(tieEvents: Uint32Array, emphasis: NetworkEmphasis): number[] {
  const shown: number[] = [];
  tieEvents.forEach((events, tie) => {
    if (events > 0) shown.push(tie);
  });
  if (shown.length <= MOST_TIES) return shown;
  const ordered = shown.sort((a, b) => at(tieEvents, b) - at(tieEvents, a) || a - b);
  const isLit = (tie: number) => emphasis.tie(tie) === "lit" || emphasis.tie(tie) === "selected";
  return ordered.filter((tie, rank) => rank < MOST_TIES || isLit(tie));
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

/** Along the curve, the middle first; then so far above or below it. */
const VERB_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const VERB_DROPS: readonly CssPx[] = [0, -10, 10, -18, 18];

type Verb = VerbWish & {
  readonly index: number;
  readonly events: number;
  readonly text: string;
  readonly ofEvent: boolean;
};

function verbOf(input: NetworkInput, emphasis: NetworkEmphasis, tie: NetworkTie, index: number): Verb[] {
  const ofEvent = emphasis.eventVerbs.get(tie.tie);
  if (!ofEvent && tie.emphasis !== "lit" && tie.emphasis !== "selected") return [];
  const verbs = ofEvent ?? verbsOfTie(input.tables, input.rejects, tie.tie).map(([verb]) => verb);
  const [first, ...others] = verbs;
  if (first === undefined) return [];
  const text = others.length > 0 ? `${first} +${others.length}` : first;
  const { start, control, end } = tie.curve;
  const onCurve = VERB_PLACES.map((share) => pointAlong(start, control, end, share));
  const middles = VERB_DROPS.flatMap((drop) => onCurve.map(({ x, y }) => ({ x, y: y + drop })));
  return [
    {
      index,
      events: tie.events,
      text,
      ofEvent: ofEvent !== undefined,
      width: input.measure(text, "verb"),
      urgency: ofEvent ? 2 : 1,
      middles,
    },
  ];
}
