import type { ZoomTransform } from "d3";
import type { Box } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { tieWidth } from "../../chart/tieLine.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { at, item } from "../../model/tables/columns.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { type ActorRow, actorRow, type CssPx } from "../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../model/vocabulary.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { type TieStanding, tieStanding } from "../../query/network/tieStanding.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import type { Camera } from "./camera.ts";
import type { NetworkLayout } from "./layout/layoutClient.ts";
import type { NetworkEmphasis, NetworkSelection, NodeEmphasis, TieEmphasis } from "./networkEmphasis.ts";
import type { Measure, PlacedLabel } from "./nodeLabel.ts";
import type { TieCurve } from "./tieCurve.ts";
import type { TieVerb } from "./tieVerbs.ts";

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
  /** Something between the two: it points to neither. */
  readonly undirected: boolean;
  readonly standing: TieStanding;
  readonly curve: TieCurve;
  /** Where on its way the ring of what is contested stands: a share. */
  readonly ringAt: number;
  readonly width: CssPx;
  readonly hue: number;
  readonly emphasis: TieEmphasis;
  readonly verb: TieVerb | null;
  /** That it came from one window to another, or went, and where that stands. */
  readonly sign: { readonly text: "+" | "−"; readonly x: CssPx; readonly y: CssPx } | null;
  readonly alpha: number;
};

/** Actors that stand together under a heading: a column, or those whom nothing ties to anybody in this view. */
export type NetworkGroup = {
  readonly key: string;
  readonly name: string;
  /** The heading as it is set; its lines begin at `left` and the first of them hangs from `top`. */
  readonly heading: { readonly lines: readonly string[]; readonly left: CssPx; readonly top: CssPx };
  /** Those who are shown, in the order in which one reads them. */
  readonly actors: readonly ActorRow[];
  /** What shows the rest of them, or fewer again; `null` where there is no rest. */
  readonly fold: NetworkFold | null;
};

export type NetworkFold = {
  readonly text: string;
  /** Actors of this view that are not shown. */
  readonly hidden: number;
  readonly isOpen: boolean;
  readonly box: Box;
};

/** The network as plain values. Ties and nodes are in the order in which they are drawn. */
export type NetworkScene = {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  /** None where forces lay out the network. */
  readonly groups: readonly NetworkGroup[];
  /** How far the camera has moved since this picture was made. Only pictures of many nodes are moved so. */
  readonly moved?: MovedScene;
};

/** A scene that was drawn, `scale` times as large and with its upper left at (x, y). */
export type MovedScene = {
  readonly scene: NetworkScene;
  /** How the camera stood when it was made. */
  readonly from: ZoomTransform;
  readonly scale: number;
  readonly x: CssPx;
  readonly y: CssPx;
};

export type NetworkInput = {
  readonly tables: Tables;
  readonly words: Words;
  readonly counts: NetworkCounts;
  /** Whether an event counts, for verbs and standing of ties. */
  readonly doesCount: (row: number) => boolean;
  /** Hue of each kind, by `kindHues`. */
  readonly hues: readonly number[];
  readonly layout: NetworkLayout;
  readonly camera: Camera;
  readonly size: Size;
  readonly selection: NetworkSelection;
  /** How far the reader has dragged nodes from where the layout has them, in world units. */
  readonly moved: ReadonlyMap<ActorRow, { readonly x: number; readonly y: number }>;
  /** Keys of the groups that show all their actors. */
  readonly open: ReadonlySet<string>;
  /** Whether ties of a single event are drawn whatever is selected. */
  readonly showsAllTies: boolean;
  /** Parts of the pane that hold something else: its title, its buttons, its legend. */
  readonly taken: readonly Box[];
  /** How much of the pane is left free above and below for these, whatever is in them now. */
  readonly margin: { readonly top: CssPx; readonly bottom: CssPx };
  readonly measure: Measure;
  /** Lines that a name in a column may take; two on screen, where a pointer tells it whole. */
  readonly nameLines?: number;
};

const RANK = { dimmed: 0, normal: 1, lit: 2, ringed: 3, selected: 4 } as const;

/** Small over large, so that none hides behind another; what stands out over what steps back. */
export const byDrawing = {
  nodes: (a: NetworkNode, b: NetworkNode): number =>
    RANK[a.emphasis] - RANK[b.emphasis] || b.radius - a.radius || a.actor - b.actor,
  ties: (a: NetworkTie, b: NetworkTie): number =>
    RANK[a.emphasis] - RANK[b.emphasis] || a.width - b.width || a.tie - b.tie,
};

/** What of a node does not depend on where it stands. */
export function describeNode(
  { tables, counts }: Pick<NetworkInput, "tables" | "counts">,
  emphasis: NetworkEmphasis,
  actor: ActorRow,
): Pick<NetworkNode, "actor" | "kind" | "events" | "name" | "bold" | "emphasis" | "alpha"> {
  return {
    actor,
    kind: item(ACTOR_KINDS, at(tables.actors.kind, actor)),
    events: at(counts.nodeEvents, actor),
    name: nameOf(tables, actor),
    bold: emphasis.isNamed(actor),
    emphasis: emphasis.node(actor),
    alpha: 1,
  };
}

/** No hue at all: of what kind the events of a tie are that is only counted is not known. */
const NO_KIND = -1;

/** What of a tie does not depend on where it runs. */
export function describeTie(
  { tables, counts, hues, doesCount }: Pick<NetworkInput, "tables" | "counts" | "hues" | "doesCount">,
  emphasis: NetworkEmphasis,
  tie: number,
): Omit<NetworkTie, "curve"> {
  const events = at(counts.tieEvents, tie);
  const { ends, undirected } = pairOfTie(tables, tie);
  return {
    tie,
    from: ends[0],
    to: ends[1],
    events,
    undirected,
    standing: tieStanding(tables, doesCount, tie),
    width: tieWidth(events),
    hue: tables.prepared?.years.tieEvents ? NO_KIND : item(hues, counts.kindOf(tie)),
    emphasis: emphasis.tie(tie),
    ringAt: 0.5,
    verb: null,
    sign: null,
    alpha: 1,
  };
}

/** Filled as names are asked for. */
const visibleNames = oncePerTables((): string[] => []);

export function nameOf(tables: Tables, actor: ActorRow): string {
  const names = visibleNames(tables);
  names[actor] ??= visibleText(textAt(tables.actors.names, actor));
  return item(names, actor);
}

/** What is shown of a network, busiest first, and the most events that one actor has. */
type NetworkOrder = {
  readonly actors: readonly ActorRow[];
  readonly ties: readonly number[];
  readonly mostOfActor: number;
};

const orders = new WeakMap<NetworkCounts, NetworkOrder>();

/** Sorted once for the same counts, however often the camera moves. */
export function networkOrder(counts: NetworkCounts): NetworkOrder {
  let order = orders.get(counts);
  if (!order) {
    const actors = busiestFirst(counts.nodeEvents).map(actorRow);
    order = {
      actors,
      ties: busiestFirst(counts.tieEvents),
      mostOfActor: actors[0] === undefined ? 0 : at(counts.nodeEvents, actors[0]),
    };
    orders.set(counts, order);
  }
  return order;
}

/** The rows that have events. */
function busiestFirst(events: Uint32Array): number[] {
  const rows: number[] = [];
  // Half a million ties are looked through for every frame of a drag: no call for each of them.
  for (let row = 0; row < events.length; row++) if ((events[row] ?? 0) > 0) rows.push(row);
  return rows.sort((a, b) => (events[b] ?? 0) - (events[a] ?? 0) || a - b);
}
