import type { Size } from "../../chart/ChartCanvas.tsx";
import type { CssPx } from "../../model/units.ts";
import { type Box, BoxIndex } from "./boxIndex.ts";
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

type Entry = { readonly box: Box; readonly owner: number; readonly urgency: number };

/** Labels are tried for this many of the busiest nodes in the pane; there is never room for more. */
const MOST_LABELS = 400;
/** Beside a node that is not its own, a name would seem to be that node's. */
const CLEARANCE: CssPx = 4;

const NODE = Number.POSITIVE_INFINITY;

/**
 * Places labels in the order of their wishes, without reference to their urgency; then urgent ones that found no room
 * take it from less urgent ones. So lighting up a node never moves another label, it only takes away what is in its way.
 * No label covers a label, a verb, a node or one of `taken`.
 */
export function placeLabels(
  nodes: readonly LabelWish[],
  verbs: readonly VerbWish[],
  taken: readonly Box[],
  size: Size,
): Placement {
  const index = new BoxIndex<Entry>();
  for (const box of taken) index.add({ box, owner: -1, urgency: NODE });
  for (const { x, y, halfWidth, halfHeight } of nodes) {
    const box = {
      left: x - halfWidth - CLEARANCE,
      top: y - halfHeight,
      right: x + halfWidth + CLEARANCE,
      bottom: y + halfHeight,
    };
    index.add({ box, owner: -1, urgency: NODE });
  }
  const labels: (PlacedLabel | null)[] = nodes.map(() => null);

  const put = (owner: number, label: PlacedLabel, urgency: number): void => {
    for (const entry of index.overlapping(label.box)) {
      index.remove(entry);
      labels[entry.owner] = null;
    }
    index.add({ box: label.box, owner, urgency });
    labels[owner] = label;
  };
  const tryPlaces = (owner: number, wish: LabelWish, insist: boolean, blocks: (entry: Entry) => boolean) => {
    const place = labelPlaces(wish, wish.text(), size.width, insist).find(
      ({ box }) => isInside(box, size) && !index.covers(box, blocks),
    );
    if (place) put(owner, place, wish.urgency);
  };

  let tried = 0;
  nodes.forEach((wish, owner) => {
    if (!isInPane(wish, size) || ++tried > MOST_LABELS) return;
    tryPlaces(owner, wish, false, () => true);
  });
  for (const urgency of [3, 2] as const) {
    nodes.forEach((wish, owner) => {
      if (wish.urgency !== urgency || labels[owner] || !isInPane(wish, size)) return;
      tryPlaces(owner, wish, true, (entry) => entry.urgency >= urgency);
    });
  }

  const boxes = verbs.map((verb) => {
    const places = verb.middles
      .map((middle) => verbBox(middle, verb.width))
      .filter((box) => isInside(box, size));
    const place =
      places.find((box) => !index.covers(box, () => true)) ??
      places.find((box) => !index.covers(box, (entry) => entry.urgency >= verb.urgency));
    if (!place) return null;
    for (const entry of index.overlapping(place)) {
      index.remove(entry);
      labels[entry.owner] = null;
    }
    index.add({ box: place, owner: -1, urgency: NODE });
    return place;
  });
  return { labels, verbs: boxes };
}

function verbBox(middle: { x: CssPx; y: CssPx }, width: CssPx): Box {
  const { x, y } = middle;
  const half = VERB_SIZE * 0.6;
  return { left: x - width / 2 - 2, top: y - half, right: x + width / 2 + 2, bottom: y + half };
}

const isInPane = ({ x, y }: LabelledBox, size: Size): boolean =>
  x >= 0 && y >= 0 && x <= size.width && y <= size.height;

const isInside = (box: Box, size: Size): boolean =>
  box.left >= 1 && box.top >= 1 && box.right <= size.width - 1 && box.bottom <= size.height - 1;
