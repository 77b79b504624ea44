import type { Box } from "../../../chart/box.ts";
import { halfSizes } from "../../../chart/nodeShapes.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import type { NetworkCounts } from "../../../query/network/networkCounts.ts";
import { BoxIndex } from "../boxIndex.ts";
import { type Camera, screenX, screenY } from "../camera.ts";
import { type NetworkEmphasis, networkEmphasis } from "../networkEmphasis.ts";
import {
  byDrawing,
  describeNode,
  describeTie,
  type NetworkGroup,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  type NetworkTie,
  networkOrder,
} from "../networkScene.ts";
import { type PlacedLabel, SMALL_NAME_SIZE } from "../nodeLabel.ts";
import { isInside, nodeBox, verbBox } from "../placeLabels.ts";
import { bowToLeft, curveAlong, pointAlong, TIE_BEND, type TieCurve, tieCurve } from "../tieCurve.ts";
import { type TieVerb, verbsOf } from "../tieVerbs.ts";
import type { ActorColumn } from "./actorColumns.ts";
import type { Band } from "./bendsOfWay.ts";
import { AXIS, type ColumnLayout, columnLayout, NAME_GAP, NAME_LINE, nameWidth } from "./columnLayout.ts";
import { placeActors, type StandingPlace } from "./placeActors.ts";
import { routeTies } from "./routeTies.ts";

const RADIUS = { smallest: 4, largest: 9 } as const;
/** Fewer events than these never reach the largest size: one event in a narrow window is still one event. */
const EVENTS_AT_LARGEST_NODE = 12;
/** So few actors or ties are all shown: there is nothing to choose from. */
const FEW_ACTORS = 12;
const FEW_TIES = 30;
/** Verbs keep off so much of a heading. */
const HEADING_WIDTH: CssPx = 90;

/** A network of few, in columns: who stands where comes from `placeActors`, and here is what is drawn there. */
export function buildColumnScene(input: NetworkInput, columns: readonly ActorColumn[]): NetworkScene {
  const { tables, counts } = input;
  const order = networkOrder(counts);
  const emphasis = networkEmphasis(tables, input.selection);
  const layout = columnLayout(input, columns);
  const isFew = order.actors.length <= FEW_ACTORS;
  const { places, groups } = placeActors(input, layout, isFew);

  const most = Math.max(EVENTS_AT_LARGEST_NODE, order.mostOfActor);
  const bare = places.map((place) => nodeAt(input, emphasis, place, most));
  const nodeOf = new Map(bare.map((node, index) => [node.actor, { node, place: item(places, index) }]));

  const names = new BoxIndex<{ readonly box: Box }>();
  for (const { label } of bare) if (label) names.add({ box: label.box });
  const showsAll = input.showsAllTies || hasFewTies(counts);
  const described = order.ties.flatMap((row) => {
    const tie = describeTie(input, emphasis, row);
    const isStrong = tie.emphasis === "lit" || tie.emphasis === "selected";
    const from = nodeOf.get(tie.from);
    const to = nodeOf.get(tie.to);
    return (tie.events < 2 && !showsAll && !isStrong) || !from || !to ? [] : [{ tie, from, to }];
  });
  const curves = curvesOf(input, layout, described, bare, places);
  const ties = described.map(({ tie }, index): NetworkTie => {
    const curve = item(curves, index);
    return { ...tie, curve, ringAt: tie.standing.contested ? ringPlace(curve, names) : tie.ringAt };
  });
  const shown = groups.map((group) => seenThrough(input.camera, group));
  const boxes = shown.flatMap((group) => [headingBox(group), ...(group.fold ? [group.fold.box] : [])]);
  return { ...withVerbs(input, emphasis, bare, ties, boxes), groups: shown };
}

/** Whether all ties are drawn in any case. */
export function hasFewTies(counts: NetworkCounts): boolean {
  const { actors, ties } = networkOrder(counts);
  return actors.length <= FEW_ACTORS || ties.length <= FEW_TIES;
}

export function headingBox({ heading: { lines, left, top } }: NetworkGroup): Box {
  return { left, top, right: left + HEADING_WIDTH, bottom: top + lines.length * NAME_LINE };
}

/** A heading and what opens the rest, where the camera has them; letters keep their size. */
function seenThrough(camera: Camera, group: NetworkGroup): NetworkGroup {
  const { heading, fold } = group;
  const left = screenX(camera, heading.left, heading.top);
  const top = screenY(camera, heading.left, heading.top);
  return {
    ...group,
    heading: { ...heading, left, top },
    fold: fold && { ...fold, box: seenBox(camera, fold.box) },
  };
}

function seenBox(camera: Camera, { left, top, right, bottom }: Box): Box {
  const x = screenX(camera, left, top);
  // About the middle of its line, as names are.
  const middle = screenY(camera, left, (top + bottom) / 2);
  const half = (bottom - top) / 2;
  return { left: x, top: middle - half, right: x + right - left, bottom: middle + half };
}

function nodeAt(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  place: StandingPlace,
  most: number,
): NetworkNode {
  const { camera, counts, measure } = input;
  const radius = Math.max(
    RADIUS.smallest,
    RADIUS.largest * Math.sqrt(at(counts.nodeEvents, place.actor) / most),
  );
  const offset = input.moved.get(place.actor) ?? { x: 0, y: 0 };
  const { frame } = place;
  const worldX = clamp(place.x + offset.x, frame.left + AXIS, frame.right - AXIS);
  const worldY = offset.y === 0 ? place.y : clamp(place.y + offset.y, frame.top, frame.bottom);
  const node = {
    ...describeNode(input, emphasis, place.actor),
    x: screenX(camera, worldX, worldY),
    y: screenY(camera, worldX, worldY),
    radius,
  };
  const { halfWidth } = halfSizes(node.kind, radius);
  const width = Math.max(0, ...place.lines.map((line) => nameWidth(measure, line)));
  const rightEnd = screenX(camera, frame.right, 0);
  // A node that the reader has put at the right of its column has its name on the other side.
  const isLeft = node.x + halfWidth + NAME_GAP + width > rightEnd && offset.x > 0;
  const left = isLeft ? node.x - halfWidth - NAME_GAP - width : node.x + halfWidth + NAME_GAP;
  const height = place.lines.length * NAME_LINE;
  const label: PlacedLabel = {
    lines: place.lines,
    fontSize: SMALL_NAME_SIZE,
    align: isLeft ? "end" : "start",
    box: { left, right: left + width, top: node.y - height / 2, bottom: node.y + height / 2 },
  };
  return { ...node, label };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

type Placed = { readonly node: NetworkNode; readonly place: StandingPlace };

/**
 * How much a tie within a column bows to the left, as a share of its length, and the one back, so that they part; neither
 * so far that it comes to the names of the column there.
 */
const BOWS = { first: { share: 0.18, most: 10 }, second: { share: 0.34, most: 16 } } as const;

type Described = {
  readonly tie: Omit<NetworkTie, "curve">;
  readonly from: Placed;
  readonly to: Placed;
};

/** Between headings and what stands first. */
const ABOVE_FIRST: CssPx = 4;

/** Where there is one column alone its ties have all the room to its left, less what the edge of the pane takes. */
const ALONE = { share: 0.5, back: 8, edge: 12 } as const;

/** Ties within a column bow beside it; all others find their way between names. */
function curvesOf(
  { camera, size, margin }: NetworkInput,
  { columns }: ColumnLayout,
  ties: readonly Described[],
  nodes: readonly NetworkNode[],
  places: readonly StandingPlace[],
): readonly TieCurve[] {
  const { bands, whereIs } = bandsOf(nodes, places, columns);
  const firstY = Math.min(size.height, ...columns.map((column) => column.firstY));
  const limits = {
    top: screenY(camera, 0, firstY) - ABOVE_FIRST,
    bottom: Math.max(size.height - margin.bottom, ...nodes.map(({ y }) => y + NAME_LINE)),
  };
  const crossings = ties.flatMap((one) => {
    const from = whereIs.get(one.from.node);
    const to = whereIs.get(one.to.node);
    return from && to && from.band !== to.band ? [{ one, from, to, width: one.tie.width }] : [];
  });
  const routes = routeTies(bands, crossings, limits);
  const routeOf = new Map(crossings.map(({ one }, index) => [one, item(routes, index)]));
  return ties.map((one) => {
    const route = routeOf.get(one);
    if (route) return curveAlong(route.start, route.bends, one.tie.width);
    if (one.from.place.groupKey !== one.to.place.groupKey) {
      return tieCurve(one.from.node, one.to.node, TIE_BEND, one.tie.width);
    }
    const down = one.to.node.y - one.from.node.y;
    const [only, ...others] = columns;
    if (only && others.length === 0 && down !== 0) {
      const room = (only.left + AXIS - ALONE.edge) * camera.scaleX;
      const reach = Math.min(room, ALONE.share * Math.abs(down) + (down > 0 ? 0 : ALONE.back));
      return bowToLeft(one.from.node, one.to.node, reach, one.tie.width);
    }
    // Bends are to the left of the way: down, that is to the right.
    const { share, most } = down > 0 ? BOWS.first : BOWS.second;
    const bow = Math.min(share, most / Math.max(1, Math.abs(down)));
    return tieCurve(one.from.node, one.to.node, down > 0 ? -bow : bow, one.tie.width, "left");
  });
}

/** The columns as ties meet them, and where in them a node is. Those below others are beyond it. */
function bandsOf(
  nodes: readonly NetworkNode[],
  places: readonly StandingPlace[],
  columns: ColumnLayout["columns"],
) {
  const whereIs = new Map<NetworkNode, { readonly band: number; readonly place: number }>();
  const bands = columns
    .filter(({ top }) => top === columns[0]?.top)
    .map(({ key }, band): Band => {
      const ordered = nodes
        .filter((_, index) => item(places, index).groupKey === key)
        .toSorted((a, b) => a.y - b.y);
      for (const [place, node] of ordered.entries()) whereIs.set(node, { band, place });
      return ordered.map((node) => {
        const half = halfSizes(node.kind, node.radius);
        const own = nodeBox({ ...node, ...half });
        const name = node.label?.box ?? own;
        return {
          left: Math.min(own.left, name.left),
          top: Math.min(own.top, name.top),
          right: Math.max(own.right, name.right),
          bottom: Math.max(own.bottom, name.bottom),
          node: { x: node.x, y: node.y, ...half },
        };
      });
    });
  return { bands, whereIs };
}

/** Shares of a tie's way at which its ring may stand, the best first. */
const RING_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const RING: CssPx = 4;

/** Where no name lies over the ring, if there is such a place. */
function ringPlace(curve: TieCurve, names: BoxIndex<{ readonly box: Box }>): number {
  const isFree = (share: number): boolean => {
    const { x, y } = pointAlong(curve, share);
    return !names.covers({ left: x - RING, right: x + RING, top: y - RING, bottom: y + RING }, () => true);
  };
  return RING_PLACES.find(isFree) ?? 0.5;
}

/** Verbs stand where they cover nothing that stands out; names that step back make way for them. */
function withVerbs(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  boxes: readonly Box[],
): Pick<NetworkScene, "nodes" | "ties"> {
  const fixed = new BoxIndex<{ readonly box: Box }>();
  for (const box of [...input.taken, ...boxes]) fixed.add({ box });
  for (const node of nodes) {
    if (node.emphasis === "dimmed") continue;
    fixed.add({ box: nodeBox({ ...node, ...halfSizes(node.kind, node.radius) }) });
    if (node.label) fixed.add({ box: node.label.box });
  }
  const verbs = new Map<number, TieVerb>();
  const covering = new BoxIndex<{ readonly box: Box }>();
  for (const { index, text, ofEvent, width, middles } of verbsOf(input, emphasis, ties)) {
    const box = middles
      .map((middle) => verbBox(middle, width))
      .find((one) => isInside(one, input.size) && !fixed.covers(one, () => true));
    if (!box) continue;
    verbs.set(index, { text, box, ofEvent });
    fixed.add({ box });
    covering.add({ box });
  }
  return {
    nodes: nodes
      .map((node) =>
        node.label && covering.covers(node.label.box, () => true) ? { ...node, label: null } : node,
      )
      .sort(byDrawing.nodes),
    ties: ties.map((tie, index) => ({ ...tie, verb: verbs.get(index) ?? null })).sort(byDrawing.ties),
  };
}
