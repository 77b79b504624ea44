import { type Quadtree, quadtree } from "d3";
import { distanceToOutline } from "../../chart/nodeShapes.ts";
import type { CssPx } from "../../model/units.ts";
import type { NetworkHit } from "./networkEmphasis.ts";
import type { NetworkNode, NetworkScene, NetworkTie } from "./networkScene.ts";
import { boxOfCurve, pointAlong } from "./tieCurve.ts";

const NODE_REACH: CssPx = 6;
const TIE_REACH: CssPx = 5;

type NodeIndex = { readonly tree: Quadtree<NetworkNode>; readonly largest: CssPx };

const indexes = new WeakMap<NetworkScene, NodeIndex>();

function indexOf(scene: NetworkScene): NodeIndex {
  let index = indexes.get(scene);
  if (!index) {
    const tree = quadtree<NetworkNode>()
      .x((node) => node.x)
      .y((node) => node.y)
      .addAll([...scene.nodes]);
    index = { tree, largest: Math.max(0, ...scene.nodes.map((node) => node.radius)) * 1.3 };
    indexes.set(scene, index);
  }
  return index;
}

/**
 * What is under a point: the nearest node whose shape, grown by 6 pixels, holds it; else the node whose name it is on;
 * else the nearest tie within 5 pixels of its curve. By geometry alone: no picture is read back.
 */
export function hitTestNetwork(scene: NetworkScene, x: CssPx, y: CssPx): NetworkHit | null {
  const node = nodeAt(scene, x, y) ?? labelAt(scene, x, y);
  if (node) return { kind: "actor", row: node.actor };
  const tie = tieAt(scene, x, y);
  return tie ? { kind: "tie", tie: tie.tie } : null;
}

function nodeAt(scene: NetworkScene, x: CssPx, y: CssPx): NetworkNode | null {
  const { tree, largest } = indexOf(scene);
  const reach = largest + NODE_REACH;
  let nearest: NetworkNode | null = null;
  let least = Number.POSITIVE_INFINITY;
  tree.visit((branch, left, top, right, bottom) => {
    if (!branch.length) {
      let leaf: typeof branch | undefined = branch;
      while (leaf) {
        const node = leaf.data;
        const distance = Math.hypot(node.x - x, node.y - y);
        if (
          distance < least &&
          distanceToOutline(node.kind, node.radius, x - node.x, y - node.y) <= NODE_REACH
        ) {
          nearest = node;
          least = distance;
        }
        leaf = leaf.next;
      }
    }
    return left > x + reach || right < x - reach || top > y + reach || bottom < y - reach;
  });
  return nearest;
}

function labelAt(scene: NetworkScene, x: CssPx, y: CssPx): NetworkNode | null {
  return (
    scene.nodes.findLast(
      ({ label }) =>
        label !== null &&
        x >= label.box.left &&
        x <= label.box.right &&
        y >= label.box.top &&
        y <= label.box.bottom,
    ) ?? null
  );
}

function tieAt(scene: NetworkScene, x: CssPx, y: CssPx): NetworkTie | null {
  let nearest: NetworkTie | null = null;
  let least = TIE_REACH;
  for (const tie of scene.ties) {
    const distance = distanceToTie(tie, x, y);
    // The later one is drawn on top.
    if (distance <= least) {
      nearest = tie;
      least = distance;
    }
  }
  return nearest;
}

const PIECES = 24;

function distanceToTie({ curve }: NetworkTie, x: CssPx, y: CssPx): CssPx {
  const { left, top, right, bottom } = boxOfCurve(curve);
  const outside =
    x < left - TIE_REACH || x > right + TIE_REACH || y < top - TIE_REACH || y > bottom + TIE_REACH;
  if (outside) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let from = curve.start;
  const pieces = PIECES * curve.bends.length;
  for (let piece = 1; piece <= pieces; piece++) {
    const to = pointAlong(curve, piece / pieces);
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const share = ((x - from.x) * dx + (y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
    const along = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(from.x + along * dx - x, from.y + along * dy - y));
    from = to;
  }
  return least;
}
