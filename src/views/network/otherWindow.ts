import type { Box } from "../../chart/box.ts";
import { tieWidth } from "../../chart/tieLine.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { tieStanding } from "../../query/network/tieStanding.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import type { OtherNetwork } from "../../state/selectors/networkSelectors.ts";
import { BoxIndex } from "./boxIndex.ts";
import { hasFewTies, headingBox } from "./columns/columnScene.ts";
import { SIGN_RADIUS } from "./drawNetwork.ts";
import type { NetworkScene, NetworkTie } from "./networkScene.ts";
import { pointAlong } from "./tieCurve.ts";

/** Of what is only in the other window. */
const FAINT = 0.3;
const LEAST_RADIUS: CssPx = 4;

/** What is in either window, as much as it is in the fuller one: both windows so have everybody at the same place. */
export const countsOfBoth = memoLast(
  (now: NetworkCounts, other: NetworkCounts): NetworkCounts => ({
    nodeEvents: now.nodeEvents.map((events, row) => Math.max(events, at(other.nodeEvents, row))),
    tieEvents: now.tieEvents.map((events, tie) => Math.max(events, at(other.tieEvents, tie))),
    kindOf: (tie) => (at(now.tieEvents, tie) > 0 ? now : other).kindOf(tie),
  }),
);

/** Whether all ties are drawn in any case: where two windows are compared in both, or in none. */
export const hasAllTies = (now: NetworkCounts, other: OtherNetwork | null): boolean =>
  hasFewTies(now) || (other !== null && other.compared !== null && hasFewTies(other.counts));

/**
 * The picture of both windows as that of the one: what is only in the other is faint. Where the two are compared, a tie
 * that the later has and the earlier has not bears a plus, one that went a minus.
 */
export function toldApart(
  scene: NetworkScene,
  tables: Tables,
  now: NetworkCounts,
  { counts, doesCount, compared }: OtherNetwork,
): NetworkScene {
  const [onlyHere, onlyThere] = compared === "earlier" ? (["+", "−"] as const) : (["−", "+"] as const);
  const placeOfSign = signPlaces(scene);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const events = at(now.nodeEvents, node.actor);
      if (events === 0) return { ...node, events, alpha: FAINT };
      // Areas are events of this window.
      const radius = Math.max(LEAST_RADIUS, node.radius * Math.sqrt(events / node.events));
      return { ...node, events, radius };
    }),
    ties: scene.ties.map((tie) => {
      const events = at(now.tieEvents, tie.tie);
      if (events === 0) {
        const standing = tieStanding(tables, doesCount, tie.tie);
        const sign = compared && { text: onlyThere, ...placeOfSign(tie) };
        return { ...tie, standing, verb: null, alpha: FAINT, sign };
      }
      const isOnlyHere = compared !== null && at(counts.tieEvents, tie.tie) === 0;
      const sign = isOnlyHere ? { text: onlyHere, ...placeOfSign(tie) } : null;
      return { ...tie, events, width: tieWidth(events), sign };
    }),
  };
}

/** Shares of a tie's way at which its sign may stand, and how far beside it; the best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.13, 0.87];
const ASIDE: readonly CssPx[] = [0, -11, 11, -20, 20];

/** Where the sign of a tie lies on no word, no other sign and not on the ring, if there is such a place. */
function signPlaces({ nodes, groups, ties }: NetworkScene): (tie: NetworkTie) => Point {
  const taken = new BoxIndex<{ readonly box: Box }>();
  for (const { label } of nodes) if (label) taken.add({ box: label.box });
  for (const { verb } of ties) if (verb) taken.add({ box: verb.box });
  for (const group of groups) {
    taken.add({ box: headingBox(group) });
    if (group.fold) taken.add({ box: group.fold.box });
  }
  return ({ curve, standing, ringAt }) => {
    const ring = standing.contested ? pointAlong(curve, ringAt) : null;
    const isFree = (point: Point): boolean =>
      (ring === null || Math.hypot(point.x - ring.x, point.y - ring.y) >= 2 * SIGN_RADIUS) &&
      !taken.covers(boxAbout(point), () => true);
    const middle = pointAlong(curve, 0.5);
    const places = ASIDE.flatMap((aside) =>
      SHARES.map((share) => {
        const { x, y } = pointAlong(curve, share);
        return { x, y: y + aside };
      }),
    );
    const place = places.find(isFree) ?? middle;
    taken.add({ box: boxAbout(place) });
    return place;
  };
}

type Point = { readonly x: CssPx; readonly y: CssPx };
const boxAbout = ({ x, y }: Point): Box => ({
  left: x - SIGN_RADIUS,
  right: x + SIGN_RADIUS,
  top: y - SIGN_RADIUS,
  bottom: y + SIGN_RADIUS,
});
