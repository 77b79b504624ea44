import { tieWidth } from "../../chart/tieLine.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import type { NetworkCounts } from "../../query/networkCounts.ts";
import { tieStanding } from "../../query/tieStanding.ts";
import { memoLast } from "../../state/memoLast.ts";
import type { OtherNetwork } from "../../state/networkSelectors.ts";
import { hasFewTies } from "./columns/columnScene.ts";
import type { NetworkScene } from "./networkScene.ts";

/** Of what is only in the other window. */
const FAINT = 0.3;
const LEAST_RADIUS: CssPx = 4;

/** What is in either window, as much as it is in the fuller one: both windows so have everybody at the same place. */
export const countsOfBoth = memoLast(
  (now: NetworkCounts, other: NetworkCounts): NetworkCounts => ({
    nodeEvents: now.nodeEvents.map((events, row) => Math.max(events, at(other.nodeEvents, row))),
    tieEvents: now.tieEvents.map((events, tie) => Math.max(events, at(other.tieEvents, tie))),
    tieKind: now.tieKind.map((kind, tie) => (at(now.tieEvents, tie) > 0 ? kind : at(other.tieKind, tie))),
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
        return { ...tie, standing, verb: null, alpha: FAINT, sign: compared && onlyThere };
      }
      const sign = compared && at(counts.tieEvents, tie.tie) === 0 ? onlyHere : tie.sign;
      return { ...tie, events, width: tieWidth(events), sign };
    }),
  };
}
