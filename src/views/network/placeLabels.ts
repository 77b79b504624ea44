import type { Box } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { item } from "../../model/tables/columns.ts";
import type { CssPx } from "../../model/units.ts";
import { BoxIndex } from "./boxIndex.ts";
import { type LabelledBox, type LabelText, labelPlaces, type PlacedLabel, VERB_SIZE } from "./nodeLabel.ts";

/** A node that wants its name beside it. */
export type LabelWish = LabelledBox & {
  readonly text: () => LabelText;
  /** How much the label matters: 0 stands back, 1 as the rest, 2 before the rest, 3 must be there. */
  readonly urgency: 0 | 1 | 2 | 3;
};

/** A word beside a tie: places for its middle, the best first. */
export type VerbWish = {
  readonly width: CssPx;
  readonly middles: readonly { readonly x: CssPx; readonly y: CssPx }[];
  /** It may take the place of labels of less urgency. */
  readonly urgency: 1 | 2;
};

export type Placement = {
  /** One for each wish for a label; null where there is no room. */
  readonly labels: readonly (PlacedLabel | null)[];
  readonly verbs: readonly (Box | null)[];
};

/** What stands somewhere; `owner` is the place of a label's node, and −1 for what cannot be taken away. */
type Entry = { readonly box: Box; readonly owner: number; readonly urgency: number };

/** Labels are tried for this many of the busiest nodes in the pane; there is never room for more. */
const MOST_LABELS = 400;
/** Of those that must be there, which find their place at the cost of others. */
const MOST_RESCUED = 100;
/** Among more nodes than these the boxes lie so close that smaller cells find them sooner. */
const CROWD = 2000;
const CELL_OF_CROWD: CssPx = 16;
/** Beside a node that is not its own, a name would seem to be that node's. */
const CLEARANCE: CssPx = 4;

/** So many of the busiest are named whatever lies beneath. */
export const NAMED_HUBS = 14;

const FIXED = Number.POSITIVE_INFINITY;
/** How strongly an ordinary node keeps labels off itself: only labels that must be shown may cover it, in the end. */
const NODE = 2.5;

/**
 * Places labels in the order of their wishes, without reference to their urgency; then urgent ones that found no room
 * take it from less urgent ones. So lighting up a node moves no other label, it only takes away what is in its way.
 * No label covers a label, a verb, a node or one of `taken`; only what must be there, and the hubs, may in
 * the end cover nodes that are not urgent.
 */
export function placeLabels(
  nodes: readonly LabelWish[],
  verbs: readonly VerbWish[],
  taken: readonly Box[],
  size: Size,
): Placement {
  const index = new BoxIndex<Entry>(nodes.length > CROWD ? CELL_OF_CROWD : undefined);
  for (const box of taken) index.add({ box, owner: -1, urgency: FIXED });
  for (const node of nodes) {
    if (isInPane(node, size, NEAR))
      index.add({ box: nodeBox(node), owner: -1, urgency: Math.max(NODE, node.urgency) });
  }
  const labels: (PlacedLabel | null)[] = nodes.map(() => null);

  const clear = (box: Box): void => {
    for (const entry of index.overlapping(box)) {
      if (entry.owner < 0) continue;
      index.remove(entry);
      labels[entry.owner] = null;
    }
  };
  const tryPlaces = (owner: number, wish: LabelWish, insist: boolean, blocks: (entry: Entry) => boolean) => {
    const place = labelPlaces(wish, wish.text(), size.width, insist).find(
      ({ box }) => isInside(box, size) && !index.covers(box, blocks),
    );
    if (!place) return;
    clear(place.box);
    index.add({ box: place.box, owner, urgency: wish.urgency });
    labels[owner] = place;
  };

  const inPane = [...nodes.keys()].filter((owner) => isInPane(item(nodes, owner), size, 0));
  for (const owner of inPane.slice(0, MOST_LABELS)) tryPlaces(owner, item(nodes, owner), false, () => true);
  // In a crowd hardly a name finds room beside its node: the busiest are named over the points of the others.
  for (const owner of inPane.slice(0, NAMED_HUBS)) {
    if (labels[owner]) continue;
    tryPlaces(owner, item(nodes, owner), false, (entry) => entry.owner >= 0 || entry.urgency >= 3);
  }
  for (const { urgency, over } of RESCUES) {
    // An event may have so many actors that all nodes of the pane are urgent.
    const urgent = inPane.filter((owner) => item(nodes, owner).urgency === urgency).slice(0, MOST_RESCUED);
    for (const owner of urgent) {
      if (!labels[owner])
        tryPlaces(owner, item(nodes, owner), urgency === 3, (entry) => entry.urgency >= over);
    }
  }

  const boxes = verbs.map((verb) => {
    const places = verb.middles
      .map((middle) => verbBox(middle, verb.width))
      .filter((box) => isInside(box, size));
    const place =
      places.find((box) => !index.covers(box, () => true)) ??
      places.find((box) => !index.covers(box, (entry) => entry.urgency >= verb.urgency));
    if (!place) return null;
    clear(place);
    index.add({ box: place, owner: -1, urgency: FIXED });
    return place;
  });
  return { labels, verbs: boxes };
}

/** The rounds in which urgent labels take room from what is less urgent than `over`. */
const RESCUES = [
  { urgency: 3, over: NODE },
  { urgency: 3, over: 3 },
  { urgency: 2, over: 2 },
] as const;

export function nodeBox({ x, y, halfWidth, halfHeight }: LabelledBox): Box {
  return {
    left: x - halfWidth - CLEARANCE,
    top: y - halfHeight,
    right: x + halfWidth + CLEARANCE,
    bottom: y + halfHeight,
  };
}

export function verbBox(middle: { x: CssPx; y: CssPx }, width: CssPx): Box {
  const { x, y } = middle;
  const half = VERB_SIZE * 0.6;
  return { left: x - width / 2 - 2, top: y - half, right: x + width / 2 + 2, bottom: y + half };
}

/** Nodes this far outside the pane may still reach into it. */
const NEAR: CssPx = 30;

const isInPane = ({ x, y }: LabelledBox, size: Size, margin: CssPx): boolean =>
  x >= -margin && y >= -margin && x <= size.width + margin && y <= size.height + margin;

export const isInside = (box: Box, size: Size): boolean =>
  box.left >= 1 && box.top >= 1 && box.right <= size.width - 1 && box.bottom <= size.height - 1;
