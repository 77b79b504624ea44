import type { Point } from "../../chart/usePress.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkHit } from "./networkEmphasis.ts";
import type { NetworkInput, NetworkNode, NetworkScene, NetworkTie } from "./networkScene.ts";
import { halfSizes } from "./nodeShapes.ts";
import { pointAlong } from "./tieCurve.ts";
import { shownVerbs } from "./tieVerbs.ts";

/** Most actors at a time; the busiest, when there are more. */
const MOST_ACTORS = 200;
const LEAST_TARGET: CssPx = 24;
/** Actors that Page Up and Page Down step over. */
const PAGE = 10;

export type TreeEntry = {
  readonly key: string;
  readonly level: 1 | 2;
  readonly name: string;
  readonly hit: NetworkHit;
  /** The actor that the arrow Right goes to from a tie. */
  readonly other: string | null;
  readonly parent: string | null;
  readonly index: number;
  readonly siblings: number;
  readonly hasTies: boolean;
  readonly box: { readonly left: CssPx; readonly top: CssPx; readonly width: CssPx; readonly height: CssPx };
};

/** A scene, and what of its inputs its words come from. */
export type DrawnNetwork = {
  readonly scene: NetworkScene;
  readonly inputs: Pick<NetworkInput, "tables" | "doesCount">;
};

export const middleOf = ({ box: { left, top, width, height } }: TreeEntry): Point => ({
  x: left + width / 2,
  y: top + height / 2,
});

export const keyOfActor = (row: ActorRow): string => `actor-${row}`;

/** The busiest actors first; below the one whose key is `open`, its ties. */
export function treeEntries(words: Words, drawn: DrawnNetwork, open: string | null): TreeEntry[] {
  const { scene } = drawn;
  const { tables } = drawn.inputs;
  const { network, actorKinds } = words.messages;
  const nodes = [...scene.nodes]
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name))
    .slice(0, MOST_ACTORS);
  return nodes.flatMap((node, index) => {
    const ties = scene.ties
      .filter((tie) => tie.from === node.actor || tie.to === node.actor)
      .sort((a, b) => b.events - a.events || a.tie - b.tie);
    const key = keyOfActor(node.actor);
    const actor: TreeEntry = {
      key,
      level: 1,
      name: network.node(nameOf(tables, node.actor), actorKinds[node.kind].one, node.events),
      hit: { kind: "actor", row: node.actor },
      other: null,
      parent: null,
      index,
      siblings: nodes.length,
      hasTies: ties.length > 0,
      box: boxOfNode(node),
    };
    if (open !== key) return [actor];
    return [actor, ...ties.map((tie, index) => tieEntry(words, drawn, node, tie, index, ties.length))];
  });
}

function tieEntry(
  words: Words,
  { inputs }: DrawnNetwork,
  node: NetworkNode,
  tie: NetworkTie,
  index: number,
  siblings: number,
): TreeEntry {
  const { network } = words.messages;
  const goesOut = tie.from === node.actor;
  const other = goesOut ? tie.to : tie.from;
  const verbs = formatList(words, shownVerbs(inputs, tie.tie));
  const name = nameOf(inputs.tables, other);
  const { start, control, end } = tie.curve;
  const middle = pointAlong(start, control, end, 0.5);
  return {
    key: `${keyOfActor(node.actor)}-tie-${tie.tie}`,
    level: 2,
    name: goesOut ? network.tieOut(verbs, name, tie.events) : network.tieInto(name, verbs, tie.events),
    hit: { kind: "tie", tie: tie.tie },
    other: keyOfActor(other),
    parent: keyOfActor(node.actor),
    index,
    siblings,
    hasTies: false,
    box: {
      left: middle.x - LEAST_TARGET / 2,
      top: middle.y - LEAST_TARGET / 2,
      width: LEAST_TARGET,
      height: LEAST_TARGET,
    },
  };
}

const nameOf = (tables: Tables, row: ActorRow): string => visibleText(textAt(tables.actors.names, row));

function boxOfNode(node: NetworkNode): TreeEntry["box"] {
  const half = halfSizes(node.kind, node.radius);
  const width = Math.max(LEAST_TARGET, half.halfWidth * 2 + 6);
  const height = Math.max(LEAST_TARGET, half.halfHeight * 2 + 6);
  return { left: node.x - width / 2, top: node.y - height / 2, width, height };
}

/** What a key does in the tree: the entry with this key gets the focus, or these ties open. */
export type TreeMove = { readonly focus: string | null } | { readonly open: string | null };

/** Where arrows, Home, End, Page Up and Page Down lead from the entry at `index`; `null` for any other key. */
export function moveInTree(
  entries: readonly TreeEntry[],
  index: number,
  open: string | null,
  key: string,
): TreeMove | null {
  const entry = entries[index];
  if (!entry) return null;
  const to = (place: number): TreeMove => ({ focus: entries[place]?.key ?? null });
  switch (key) {
    case "ArrowDown":
      return to(index + 1);
    case "ArrowUp":
      return to(index - 1);
    case "Home":
      return to(0);
    case "End":
      return to(entries.length - 1);
    case "PageDown":
      return to(Math.min(entries.length - 1, index + PAGE));
    case "PageUp":
      return to(Math.max(0, index - PAGE));
    case "ArrowRight":
      if (entry.level === 2) return { focus: entry.other };
      if (open === entry.key) return entries[index + 1]?.level === 2 ? to(index + 1) : { focus: null };
      return entry.hasTies ? { open: entry.key } : { focus: null };
    case "ArrowLeft":
      return entry.level === 2 ? { focus: entry.parent } : { open: null };
    default:
      return null;
  }
}
