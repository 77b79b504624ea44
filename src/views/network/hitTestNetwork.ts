import { type Box, grown } from "../../chart/box.ts";
import type { CssPx } from "../../model/units.ts";
import type { NetworkHit } from "./networkEmphasis.ts";
import { barOf, type NetworkScene, type NetworkTie } from "./networkScene.ts";
import { boxOfCurve, pointAlong } from "./tieCurve.ts";

const NODE_REACH: CssPx = 6;
const TIE_REACH: CssPx = 5;

/**
 * The actor whose bar (grown by 6 px), name or verbs hold the point. If there is none, the nearest tie within 5 px.
 * Null if there is no such tie.
 */
export function hitTestNetwork(scene: NetworkScene, x: CssPx, y: CssPx): NetworkHit | null {
  const node =
    scene.nodes.find((one) => holds(grown(barOf(one), NODE_REACH), x, y)) ??
    scene.nodes.find(({ label, notes }) => [label, ...notes].some(({ box }) => holds(box, x, y)));
  if (node) return { kind: "actor", row: node.actor };
  let nearest: NetworkTie | null = null;
  let least = TIE_REACH;
  for (const tie of scene.ties) {
    const distance = distanceToTie(tie, x, y);
    // Actors who are only named together have no tie. At equal distance the later tie wins, because it is drawn on top.
    if (tie.tie < 0 || distance > least) continue;
    nearest = tie;
    least = distance;
  }
  return nearest ? { kind: "tie", tie: nearest.tie } : null;
}

const holds = ({ left, top, right, bottom }: Box, x: CssPx, y: CssPx): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const PIECES = 96;

function distanceToTie({ curve }: NetworkTie, x: CssPx, y: CssPx): CssPx {
  if (!holds(grown(boxOfCurve(curve), TIE_REACH), x, y)) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let from = curve.start;
  for (let piece = 1; piece <= PIECES; piece++) {
    const to = pointAlong(curve, piece / PIECES);
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const share = ((x - from.x) * dx + (y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
    const along = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(from.x + along * dx - x, from.y + along * dy - y));
    from = to;
  }
  return least;
}
