import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { NetworkCounts } from "../../query/networkCounts.ts";
import { tieStanding } from "../../query/tieStanding.ts";
import { memoLast } from "../../state/memoLast.ts";
import type { OtherNetwork } from "../../state/networkSelectors.ts";
import type { NetworkScene } from "./networkScene.ts";

/** Of what is only in the other window. */
const FAINT = 0.3;

/** What is in either window, each with its events in this one, or in the other where it has none here. */
export const countsOfBoth = memoLast(
  (now: NetworkCounts, other: NetworkCounts): NetworkCounts => ({
    nodeEvents: now.nodeEvents.map((events, row) => events || at(other.nodeEvents, row)),
    tieEvents: now.tieEvents.map((events, tie) => events || at(other.tieEvents, tie)),
    tieKind: now.tieKind.map((kind, tie) => (at(now.tieEvents, tie) > 0 ? kind : at(other.tieKind, tie))),
  }),
);

/**
 * The picture of both windows: what is only in the other one is faint. Where the two are compared, a tie that the later
 * has and the earlier has not bears a plus, one that went a minus.
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
    nodes: scene.nodes.map((node) =>
      at(now.nodeEvents, node.actor) > 0 ? node : { ...node, events: 0, alpha: FAINT },
    ),
    ties: scene.ties.map((tie) => {
      if (at(now.tieEvents, tie.tie) === 0) {
        const standing = tieStanding(tables, doesCount, tie.tie);
        return { ...tie, standing, verb: null, alpha: FAINT, sign: compared && onlyThere };
      }
      return compared && at(counts.tieEvents, tie.tie) === 0 ? { ...tie, sign: onlyHere } : tie;
    }),
  };
}
