import type { Point } from "../../chart/pen.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import { byCount } from "../../query/filter/facetCounts.ts";
import { countedTiesOf } from "../../query/network/actorTies.ts";
import { tieSources, tieStanding } from "../../query/network/tieStanding.ts";
import { tieRestsOn } from "../../words/describeAct.ts";
import { formatList } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkHit } from "./networkEmphasis.ts";
import { nodeInWords } from "./networkLegend.ts";
import { type NetworkInput, type NetworkNode, type NetworkScene, shownVerbs } from "./networkScene.ts";
import { pointAlong } from "./tieCurve.ts";

/** The ties with the most events are listed, at most this many. */
const MOST_TIES = 200;
const LEAST_TARGET: CssPx = 24;
const MOST_SPOKEN = 3;
const PAGE = 10;

export type TreeEntry = {
  readonly key: string;
  readonly level: 1 | 2;
  readonly name: string;
  /** Typed letters are compared with this text. For a tie, it is the name of the other actor. */
  readonly text: string;
  readonly hit: NetworkHit;
  /** For a tie, the key of the actor to which the right arrow leads. Null if that actor is not drawn. */
  readonly other: string | null;
  readonly parent: string | null;
  readonly index: number;
  readonly siblings: number;
  /** Whether the ties of an actor are listed. Null without ties. */
  readonly isExpanded: boolean | null;
  readonly box: { readonly left: CssPx; readonly top: CssPx; readonly width: CssPx; readonly height: CssPx };
};

export type DrawnNetwork = {
  readonly scene: NetworkScene;
  readonly inputs: Pick<NetworkInput, "tables" | "counts" | "doesCount">;
};

export const keyOfActor = (row: ActorRow): string => `actor-${row}`;

/**
 * The entries in the order of groups, or of actors in a chain. The actor with the key `open` is followed by its ties.
 */
export function treeEntries(words: Words, drawn: DrawnNetwork, open: string | null): TreeEntry[] {
  const { scene } = drawn;
  if (scene.groups.length === 0) return actorEntries(words, drawn, scene.nodes, open);
  const nodeOf = new Map(scene.nodes.map((node) => [node.actor, node]));
  return scene.groups.flatMap(({ actors }) => {
    const nodes = actors.flatMap((actor) => nodeOf.get(actor) ?? []);
    return actorEntries(words, drawn, nodes, open);
  });
}

function actorEntries(
  words: Words,
  drawn: DrawnNetwork,
  nodes: readonly NetworkNode[],
  open: string | null,
): TreeEntry[] {
  const { tables } = drawn.inputs;
  const { tieEvents } = drawn.inputs.counts;
  const isTied = tiedActors(drawn);
  return nodes.flatMap((node, index) => {
    const key = keyOfActor(node.actor);
    const actor: TreeEntry = {
      key,
      level: 1,
      name: nodeInWords(words, tables, node),
      text: node.name,
      hit: { kind: "actor", row: node.actor },
      other: null,
      parent: null,
      index,
      siblings: nodes.length,
      isExpanded: isTied[node.actor] === 1 ? open === key : null,
      box: boxAt(node, Math.max(LEAST_TARGET, node.height)),
    };
    if (open !== key) return [actor];
    const ties = countedTiesOf(tables, tieEvents, node.actor).toSorted(byCount(tieEvents));
    // `ties.length` also counts the ties that are not listed.
    return [
      actor,
      ...ties.slice(0, MOST_TIES).map((tie, place) => tieEntry(words, drawn, node, tie, place, ties.length)),
    ];
  });
}

function tiedActors({ inputs: { tables, counts } }: DrawnNetwork): Uint8Array {
  const { from, to } = tables.ties;
  const { tieEvents } = counts;
  const isTied = new Uint8Array(tables.actors.count);
  for (let tie = 0; tie < tieEvents.length; tie++) {
    if (tieEvents[tie] === 0) continue;
    isTied[from[tie] ?? 0] = 1;
    isTied[to[tie] ?? 0] = 1;
  }
  return isTied;
}

function tieEntry(
  words: Words,
  { scene, inputs }: DrawnNetwork,
  node: NetworkNode,
  tie: number,
  index: number,
  siblings: number,
): TreeEntry {
  const network = exploringWords(words).network;
  const { tables, doesCount } = inputs;
  const pair = pairOfTie(tables, tie);
  const [one, second] = pair.ends;
  const other = one === node.actor ? second : one;
  const done = shownVerbs({ ...inputs, words }, tie);
  const more = done.length - MOST_SPOKEN;
  const verbs = formatList(words, [
    ...done.slice(0, MOST_SPOKEN),
    ...(more > 0 ? [network.moreVerbs(more)] : []),
  ]);
  const isOut = !pair.undirected && pair.from === node.actor;
  const told = pair.undirected ? network.tieBetween : isOut ? network.tieOut : network.tieInto;
  const name = actorName(tables, other);
  const rests = tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie));
  // A tie that is not drawn has the box of its actor.
  const curve = scene.ties.find((drawn) => drawn.tie === tie)?.curve;
  const middle = curve ? pointAlong(curve, 0.5) : node;
  return {
    key: `${keyOfActor(node.actor)}-tie-${tie}`,
    level: 2,
    name: told(name, rests, verbs),
    text: name,
    hit: { kind: "tie", tie },
    other: scene.nodes.some(({ actor }) => actor === other) ? keyOfActor(other) : null,
    parent: keyOfActor(node.actor),
    index,
    siblings,
    isExpanded: null,
    box: boxAt(middle, LEAST_TARGET),
  };
}

const boxAt = ({ x, y }: Point, height: CssPx): TreeEntry["box"] => ({
  ...{ left: x - LEAST_TARGET / 2, top: y - height / 2 },
  ...{ width: LEAST_TARGET, height },
});

/** A key moves the focus to an entry (null: nowhere), or opens the ties of an actor (null: closes them). */
type TreeMove = { readonly focus: string | null } | { readonly open: string | null };

/** What arrows, Home, End, Page Up and Page Down do at the entry `index`. Null for any other key. */
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
      return entry.isExpanded !== null ? { open: entry.key } : { focus: null };
    case "ArrowLeft":
      if (entry.level === 2) return { focus: entry.parent };
      return open === entry.key ? { open: null } : { focus: null };
    default:
      return null;
  }
}
