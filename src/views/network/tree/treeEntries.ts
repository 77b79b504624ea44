import { halfSizes } from "../../../chart/nodeShapes.ts";
import type { Point } from "../../../chart/usePress.ts";
import { pairOfTie } from "../../../model/tables/acts.ts";
import { at } from "../../../model/tables/columns.ts";
import type { ActorRow, CssPx } from "../../../model/units.ts";
import { everyTie, tiesOfActor } from "../../../query/network/actorTies.ts";
import { tieSources, tieStanding } from "../../../query/network/tieStanding.ts";
import { tieRestsOn } from "../../../words/describeTie.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { networkWords } from "../../../words/laterWords.ts";
import { peopleOfBody } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import type { NetworkHit } from "../networkEmphasis.ts";
import {
  type NetworkGroup,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  nameOf,
} from "../networkScene.ts";
import { pointAlong } from "../tieCurve.ts";
import { shownVerbs } from "../tieVerbs.ts";

/** Most actors at a time; the busiest, when there are more. */
const MOST_ACTORS = 200;
/** Most ties of an actor; those of most events. */
const MOST_TIES = 200;
const LEAST_TARGET: CssPx = 24;
/** Verbs of a tie that are said one by one. */
const MOST_SPOKEN = 3;
/** Actors that Page Up and Page Down step over. */
const PAGE = 10;

export type TreeEntry = {
  readonly key: string;
  readonly level: 1 | 2;
  readonly name: string;
  /** What one types to find it: the name of the actor, of a tie that of the other end. */
  readonly text: string;
  /** What a press chooses; `null` for what opens the rest of a group. */
  readonly hit: NetworkHit | null;
  /** Key of the group that a press opens or closes. */
  readonly fold: string | null;
  /** Key of the group in which it stands. */
  readonly group: string | null;
  /** The actor that the arrow Right goes to from a tie. */
  readonly other: string | null;
  readonly parent: string | null;
  readonly index: number;
  readonly siblings: number;
  /** Whether what it holds is shown; `null` where it holds nothing. */
  readonly isExpanded: boolean | null;
  readonly box: { readonly left: CssPx; readonly top: CssPx; readonly width: CssPx; readonly height: CssPx };
};

/** A scene, and what of its inputs its words come from. */
export type DrawnNetwork = {
  readonly scene: NetworkScene;
  readonly inputs: Pick<NetworkInput, "tables" | "counts" | "doesCount">;
};

export const middleOf = ({ box: { left, top, width, height } }: TreeEntry): Point => ({
  x: left + width / 2,
  y: top + height / 2,
});

export const keyOfActor = (row: ActorRow): string => `actor-${row}`;

/**
 * Group by group as one reads them, each ending with what opens the rest of it; without groups the busiest actors first.
 * Below the actor whose key is `open` stand its ties.
 */
export function treeEntries(words: Words, drawn: DrawnNetwork, open: string | null): TreeEntry[] {
  const { scene } = drawn;
  const nodeOf = new Map(scene.nodes.map((node) => [node.actor, node]));
  if (scene.groups.length > 0) {
    return scene.groups.flatMap((group) => {
      const nodes = group.actors.flatMap((actor) => nodeOf.get(actor) ?? []);
      const siblings = nodes.length + (group.fold ? 1 : 0);
      const fold = group.fold ? [foldEntry(group, group.fold, nodes.length, siblings)] : [];
      return [...actorEntries(words, drawn, nodes, open, group.key, siblings), ...fold];
    });
  }
  // Names are compared of those alone that stand there.
  const nodes = [...scene.nodes]
    .sort((a, b) => b.events - a.events || a.actor - b.actor)
    .slice(0, MOST_ACTORS)
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name));
  return actorEntries(words, drawn, nodes, open, null, nodes.length);
}

function actorEntries(
  words: Words,
  drawn: DrawnNetwork,
  nodes: readonly NetworkNode[],
  open: string | null,
  group: string | null,
  siblings: number,
): TreeEntry[] {
  const { actorKinds } = words.messages;
  const network = networkWords(words);
  const isTied = tiedActors(drawn);
  return nodes.flatMap((node, index) => {
    const key = keyOfActor(node.actor);
    const actor: TreeEntry = {
      key,
      level: 1,
      name: [
        network.node(node.name, actorKinds[node.kind].one, node.events),
        peopleOfBody(words, drawn.inputs.tables, node.actor),
      ]
        .filter((text) => text !== "")
        .join(", "),
      text: node.name,
      hit: { kind: "actor", row: node.actor },
      fold: null,
      group,
      other: null,
      parent: null,
      index,
      siblings,
      isExpanded: isTied[node.actor] === 1 ? open === key : null,
      box: boxOfNode(node),
    };
    if (open !== key) return [actor];
    const ties = tiesInView(drawn, node.actor);
    // Of the others their number is told.
    return [
      actor,
      ...ties
        .slice(0, MOST_TIES)
        .map((tie, place) => tieEntry(words, drawn, node, tie, place, ties.length, group)),
    ];
  });
}

/** By actor row, 1 where any tie of it is in this view. */
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

/** All ties of an actor in this view, drawn or not, those of most events first. */
function tiesInView({ inputs: { tables, counts } }: DrawnNetwork, actor: ActorRow): readonly number[] {
  const eventsOf = (tie: number): number => at(counts.tieEvents, tie);
  return [...everyTie(tiesOfActor(tables, actor))]
    .filter((tie) => eventsOf(tie) > 0)
    .sort((a, b) => eventsOf(b) - eventsOf(a) || a - b);
}

function tieEntry(
  words: Words,
  { scene, inputs }: DrawnNetwork,
  node: NetworkNode,
  tie: number,
  index: number,
  siblings: number,
  group: string | null,
): TreeEntry {
  const network = networkWords(words);
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
  const name = nameOf(tables, other);
  const rests = tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie));
  // A tie that is not drawn is met at its actor.
  const curve = scene.ties.find((drawn) => drawn.tie === tie)?.curve;
  const middle = curve ? pointAlong(curve, 0.5) : node;
  return {
    key: `${keyOfActor(node.actor)}-tie-${tie}`,
    level: 2,
    name: told(name, rests, verbs),
    text: name,
    hit: { kind: "tie", tie },
    fold: null,
    group,
    other: scene.nodes.some(({ actor }) => actor === other) ? keyOfActor(other) : null,
    parent: keyOfActor(node.actor),
    index,
    siblings,
    isExpanded: null,
    box: {
      left: middle.x - LEAST_TARGET / 2,
      top: middle.y - LEAST_TARGET / 2,
      width: LEAST_TARGET,
      height: LEAST_TARGET,
    },
  };
}

const foldEntry = (
  { key, name }: NetworkGroup,
  fold: NonNullable<NetworkGroup["fold"]>,
  index: number,
  siblings: number,
): TreeEntry => ({
  key: `fold-${key}`,
  level: 1,
  name: `${fold.text}, ${name}`,
  text: fold.text,
  hit: null,
  fold: key,
  group: key,
  other: null,
  parent: null,
  index,
  siblings,
  isExpanded: fold.isOpen,
  box: {
    left: fold.box.left,
    top: fold.box.top,
    width: fold.box.right - fold.box.left,
    height: fold.box.bottom - fold.box.top,
  },
});

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
      return entry.fold === null && entry.isExpanded !== null ? { open: entry.key } : { focus: null };
    case "ArrowLeft":
      return entry.level === 2 ? { focus: entry.parent } : { open: null };
    default:
      return null;
  }
}
